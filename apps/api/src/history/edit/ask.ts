import { createHash } from "node:crypto";
import { parseNodeId } from "@puesto/domain/identity";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { type EditOutcome, EditPayload } from "./payload.ts";

const longestKey = 200;

/** What every edit says of itself. */
export interface AboutTheEdit {
  readonly company: string;
  readonly requestKey?: string | null | undefined;
  readonly expectedRevision?: number | null | undefined;
}

/** The payload of one mutation. */
export const payload = (name: string, description: string) =>
  builder.objectRef<EditOutcome>(`${name}Payload`).implement({ description, interfaces: [EditPayload] });

/** What of an edit does not depend on what it changes; refuses an id that is not that of a company, and a key that is none. */
export function askIn(context: Context, about: AboutTheEdit) {
  const { company, requestKey = null } = about;
  const name = parseNodeId(company);
  if (!name.ok || name.value.kind !== "Company") {
    throw problem("MALFORMED_ID", "`company` takes the id of a company, as its `id` field gives it.");
  }
  if (requestKey !== null && (requestKey === "" || requestKey.length > longestKey)) {
    throw problem("BAD_USER_INPUT", `A \`requestKey\` has 1 to ${longestKey} characters.`);
  }
  return {
    company: { id: name.value.companyId },
    requestKey,
    requestDigest: requestKey === null ? null : digestOf(about),
    author: context.author,
    gone: context.gone,
  };
}

/** The same for the same request, in whatever order its fields stand and whatever revision the caller knew. */
function digestOf({ requestKey: _, expectedRevision: __, ...asked }: AboutTheEdit): string {
  const json = JSON.stringify(asked, (___, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(json).digest("base64url");
}
