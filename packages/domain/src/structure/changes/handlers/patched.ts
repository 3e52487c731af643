import { type LocalizedText, locales } from "../../../text.ts";
import fieldNames from "../../sentences/fields.json" with { type: "json" };
import type { CompanyFields, HolderFields, RoleFields, TextPatch, UnitFields } from "../change.ts";

/** A text in which the languages that the patch names say what it says. */
export function patched(text: LocalizedText, patch: TextPatch | undefined): LocalizedText {
  if (patch === undefined) return text;
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const written = patch[locale] === undefined ? text[locale] : patch[locale];
      return written === undefined || written === null ? [] : [[locale, written]];
    }),
  );
}

type FieldName = keyof RoleFields | keyof UnitFields | keyof HolderFields | keyof CompanyFields;
/** How each field that can be set is called. */
const nameOf: Readonly<Record<FieldName, LocalizedText>> = fieldNames;
const isFieldName = (name: string): name is FieldName => Object.hasOwn(nameOf, name);

/** How the fields that a change sets are called, in their order. */
export const fieldsOf = (set: object): readonly LocalizedText[] =>
  Object.keys(set).flatMap((name) => (isFieldName(name) ? [nameOf[name]] : []));
