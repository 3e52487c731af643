import { folded } from "@puesto/domain/text";
import { builder, costs } from "../graphql/builder.ts";
import { limits } from "../graphql/guard/limits.ts";
import { problem } from "../graphql/problem.ts";
import { CompanyType } from "./company.ts";
import { RoleConnection, RoleType } from "./role.ts";
import { searchPage } from "./store/search.ts";

builder.objectField(CompanyType, "search", (t) =>
  t.connection(
    {
      type: RoleType,
      description:
        "The roles whose title (in any language), holder, unit or key has the text in it, the best first; accents and case do not matter. Refuses a text without a letter (`EMPTY_SEARCH`) and one that is too long (`TEXT_TOO_LONG`).",
      args: {
        text: t.arg.string({
          required: true,
          description: `What to look for, at most ${limits.searchCharacters} characters.`,
        }),
      },
      extensions: costs({ own: 20 }),
      resolve: (company, { text, ...args }, context) =>
        searchPage(context.read, company, readSearch(text), args, context.company(company.id).memory),
    },
    RoleConnection,
  ),
);

function readSearch(text: string): string {
  if (text.length > limits.searchCharacters) {
    throw problem("TEXT_TOO_LONG", `A search has at most ${limits.searchCharacters} characters. Look for less.`);
  }
  const query = folded(text);
  if (query === "") throw problem("EMPTY_SEARCH", "Say what to look for: a part of a title, a name, a unit or a key.");
  return query;
}
