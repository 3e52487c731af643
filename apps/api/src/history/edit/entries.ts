import type { Json } from "@puesto/domain/structure";
import { builder } from "../../graphql/builder.ts";

/** The ledgers that are written to as they are; targets, results and reviews have mutations of their own, which know the day. */
export const LedgerType = builder.enumType("Ledger", {
  description: "A sort of things that are kept of a company or of one of its roles. docs/api.md shows what each holds.",
  values: {
    KIND: { value: "kind", description: "Kinds that the company made, each under its key." },
    KIND_PROFILE: {
      value: "kind-profile",
      description: "How such a kind differs from the one it is based on, part by part: `regional-lead/overview`.",
    },
    PROFILE: {
      value: "profile",
      description: "How a role differs from its kind: `overview`, `responsibility/KEY`, `indicator/KEY`.",
    },
    POLICY: { value: "policy", description: "What the company sets of the policy rules, each under its id: `P6`." },
    CALENDAR: { value: "calendar", description: "When the company's years begin; under the empty key." },
    PAY_SCHEME: { value: "pay-scheme", description: "How a role is paid, and at which grade; under the empty key." },
    SPECIAL_ACCOUNT: { value: "special-account", description: "Large customers that a role keeps in person." },
    ACCOUNT_SALE: { value: "account-sale", description: "What was sold to those, and what came in from them." },
  } as const,
});

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** An object of JSON that a caller wrote, brought to plain values. GraphQL has read it, so that it holds nothing else. */
export function jsonFrom(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return value.map(jsonFrom);
  if (typeof value !== "object" || !isPlain(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonFrom(one)]));
}
