import { folded } from "../../text.ts";
import type { PlannedHolder } from "../plan.ts";

const vacantWords = new Set([
  "vacant",
  "vacancy",
  "vacante",
  "vacantes",
  "plaza vacante",
  "open",
  "open position",
  "unfilled",
  "to be hired",
  "tbh",
  "tbd",
  "tbc",
  "por cubrir",
  "sin cubrir",
  "libre",
  "eliminated",
  "eliminado",
  "-",
  "--",
  "n/a",
]);
const undisclosedWords = new Set([
  "n/d",
  "nd",
  "not disclosed",
  "undisclosed",
  "withheld",
  "no disponible",
  "no publicado",
  "no consta",
  "confidential",
  "confidencial",
]);

/** No word above is longer, with brackets or quotes around it. */
const longestWord = 24;

const bare = (name: string): string => folded(name).replace(/^['"([]+|['")\]]+$/g, "");

/** Who holds a role by what stands in the column of names: nobody, somebody unnamed, or the person. */
export function holdersNamed(
  name: string,
  held: { readonly fte: string; readonly startsOn: string | null; readonly endsOn: string | null },
): readonly PlannedHolder[] {
  const word = name.length > longestWord ? name : bare(name);
  if (word === "" || vacantWords.has(word)) return [];
  return [{ name: undisclosedWords.has(word) ? null : name, ...held }];
}
