import type { CompanyId } from "@puesto/domain/identity";
import { buildStructure, outlineOf } from "@puesto/domain/structure";
import { textIn } from "@puesto/domain/text";
import type { ApiProcess } from "../../fleet/api-process.ts";
import { post } from "../../fleet/post.ts";
import type { Told } from "./history.ts";
import { bytesOf } from "./rows.ts";

/** Rows are read in the order of their ids, and what is shown of several holders depends on it. */
const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** Whether a process shows a company at a revision as history tells it; what is wrong, or null. */
export async function compareAsOf(
  api: ApiProcess,
  { node, id }: { readonly node: string; readonly id: CompanyId },
  { number, company, records }: Told,
): Promise<string | null> {
  const structure = buildStructure({
    units: records.units.toSorted(byId),
    roles: records.roles.toSorted(byId),
    relations: records.relations.toSorted(byId),
    holders: records.holders.toSorted(byId),
    entries: records.entries.toSorted(byId),
  });
  if (!structure.ok || company === null) return `revision ${number} is no structure`;
  const { locale, name } = company;
  const outlineOn = (day: string) =>
    JSON.stringify(outlineOf(structure.value, { companyId: id, revision: number, day, own: locale, locale }));
  const query = `query ($id: ID!, $number: Int!) { node(id: $id) { ... on Company {
    revision outline asOf(at: { revision: $number }) { revision name outline } } } }`;
  const posted = await post(`${api.url}/graphql`, JSON.stringify({ query, variables: { id: node, number } }));
  const answer: Answer = JSON.parse(posted?.text ?? "{}");
  const shown = answer.data?.node;
  const right = JSON.parse(outlineOn(shown?.asOf?.outline.day ?? ""));
  const called = textIn(name, locale, locale);
  if (bytesOf(shown?.asOf) !== bytesOf({ revision: number, name: called, outline: right }))
    return `asOf(${number}) is not what history tells: ${posted?.text.slice(0, 200)}`;
  // At the last revision the past and the present are the same, but for the day.
  return shown?.revision === number && bytesOf(shown.outline) !== bytesOf(JSON.parse(outlineOn(shown.outline.day)))
    ? "the present is not what history tells"
    : null;
}

interface Answer {
  readonly data?: {
    readonly node?: {
      readonly revision: number;
      readonly outline: Dated;
      readonly asOf: { readonly outline: Dated } | null;
    };
  };
}

interface Dated {
  readonly day: string;
}
