import { nodeIdPrefix, parseNodeId, uuidOf } from "@puesto/domain/identity";
import { type PayScheme, readPayScheme } from "@puesto/domain/pay";
import type { Locale } from "@puesto/domain/text";
import { askApi } from "../graphql/ask-api.ts";
import { PaidRoleDocument } from "./paid-role.generated.ts";

/** A role whose terms are tried out. */
export interface PaidRole {
  readonly title: string;
  readonly scheme: PayScheme;
}

/** The role that an address of the simulator names, with its terms; null where there is none, or none with terms of its own. */
export async function paidRole(company: string, role: unknown, locale: Locale): Promise<PaidRole | null> {
  const named = parseNodeId(company);
  if (typeof role !== "string" || !named.ok || !uuidOf(role).ok) return null;
  const asked = await askApi(PaidRoleDocument, { id: nodeIdPrefix("Role", named.value.companyId) + role, locale });
  if (!asked.ok || asked.value.node?.__typename !== "Role") return null;
  const { title, payScheme } = asked.value.node;
  const scheme = readPayScheme(payScheme?.scheme);
  return scheme.ok ? { title, scheme: scheme.value } : null;
}
