import type { CompanyFacts } from "../../neighbourhood/neighbourhood.ts";
import { sameRow } from "../../questions/difference.ts";
import type { CompanyUpdated } from "../change.ts";
import type { ToldStructureChange } from "../told.ts";
import { decided, type Handler } from "./handler.ts";
import { fieldsOf, patched } from "./patched.ts";

function toldOf(before: CompanyFacts, after: CompanyFacts, set: CompanyUpdated["set"]): ToldStructureChange {
  if (Object.keys(set).length > 1) return { code: "CompanyChanged", values: { fields: fieldsOf(set) } };
  if (set.name !== undefined) return { code: "CompanyRenamed", values: { before: before.name, after: after.name } };
  return { code: "CompanyLocaleSet", values: { locale: after.locale } };
}

/** The company is called otherwise, or writes in another language. */
export const companyUpdated: Handler<CompanyUpdated, CompanyUpdated> = {
  apply: ({ company: before }, change) => {
    const { name, locale } = change.set;
    const after: CompanyFacts = { name: patched(before.name, name), locale: locale ?? before.locale };
    const writes = sameRow(before, after) ? [] : [{ table: "company" as const, before, after }];
    return decided(change, toldOf(before, after, change.set), writes);
  },
  // The company is always there.
  touches: () => {},
};
