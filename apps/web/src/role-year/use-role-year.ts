"use client";

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AnyVariables } from "@urql/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { v7 } from "uuid";
import type { EvaluationEdits, Refusals } from "../evaluation/index.ts";
import { ask } from "../graphql/ask.ts";
import { useAskedAnew } from "../graphql/use-asked-anew.ts";
import { actorHeader } from "../history/index.ts";
import type { EditOutcomeFragment } from "../history/session.generated.ts";
import type { PayEdits } from "../pay/period/pay-edits.tsx";
import {
  BeginReviewDocument,
  DropEntryDocument,
  KeepEntryDocument,
  MoveReviewDocument,
  PromiseTargetDocument,
  RecordAccountSaleDocument,
  RecordResultDocument,
  RoleYearDocument,
  TakeBackDocument,
  WithdrawResultDocument,
  WithdrawTargetDocument,
} from "./role-year.generated.ts";
import { useNews } from "./use-news.ts";

type EditDocument<Input> = TypedDocumentNode<
  { readonly edit: EditOutcomeFragment },
  { readonly input: Input; readonly locale: "es" | "en" }
>;

/** The year of a role: what is known of it, how it is edited, and the way back from the last edit. */
export function useRoleYear(slug: string, company: string, role: string, year: string) {
  const locale = useLocale();
  const unnamed = useTranslations("actor")("unnamed");
  const noAnswer = useTranslations("states")("networkTitle");
  const [first, second, third, fourth] = quartersOf(year);
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: RoleYearDocument,
    variables: { slug, id: role, locale, number: Number(year), year, first, second, third, fourth },
    requestPolicy: "cache-and-network",
  });
  const news = useNews(company, data?.company?.revision ?? null);
  useAskedAnew(news, askAgain);
  /** The revision that the last edit made; null where there is none to take back. */
  const [last, setLast] = useState<number | null>(null);

  const sending = useMemo(() => {
    async function send<Input>(document: EditDocument<Input>, input: Input): Promise<Refusals> {
      const headers = { "puesto-actor": actorHeader(unnamed) };
      const variables: AnyVariables & { readonly input: Input; readonly locale: "es" | "en" } = { input, locale };
      const answer = await ask("/graphql", document, variables, undefined, headers);
      if (!answer.ok) {
        const codes = answer.problem.kind === "graphql" ? answer.problem.codes.join(", ") : "";
        return [{ code: "AWAY", message: codes === "" ? noAnswer : codes, remedy: "", path: [] }];
      }
      const { refusals, revision } = answer.value.edit;
      if (refusals.length > 0) return refusals;
      setLast(revision);
      askAgain({ requestPolicy: "network-only" });
      return [];
    }
    const about = () => ({ company, role, requestKey: v7() });
    const evaluation: EvaluationEdits = {
      promise: (period, promise, target) =>
        send(PromiseTargetDocument, { ...about(), period, promise, target: target ?? null }),
      withdrawTarget: (target) => send(WithdrawTargetDocument, { ...about(), target }),
      record: (on, source, found) => send(RecordResultDocument, { ...about(), on, source, found }),
      withdrawResult: (result) => send(WithdrawResultDocument, { ...about(), result }),
      begin: (period) => send(BeginReviewDocument, { ...about(), period }),
      move: (review, by, move) => send(MoveReviewDocument, { ...about(), review, by, move }),
    };
    const pay: PayEdits = {
      setScheme: (content) => send(KeepEntryDocument, { ...about(), ledger: "PAY_SCHEME", content }),
      clearScheme: () => send(DropEntryDocument, { ...about(), ledger: "PAY_SCHEME" }),
      keepAccount: (name) =>
        send(KeepEntryDocument, { ...about(), ledger: "SPECIAL_ACCOUNT", key: v7(), content: { name } }),
      giveUpAccount: (key) => send(DropEntryDocument, { ...about(), ledger: "SPECIAL_ACCOUNT", key }),
      recordSale: (sale) => send(RecordAccountSaleDocument, { ...about(), ...sale }),
      withdrawSale: (key) => send(DropEntryDocument, { ...about(), ledger: "ACCOUNT_SALE", key }),
    };
    const undo = async (revision: number): Promise<Refusals> => {
      const refusals = await send(TakeBackDocument, { company, requestKey: v7(), revision });
      if (refusals.length === 0) setLast(null);
      return refusals;
    };
    return { evaluation, pay, undo };
  }, [company, role, locale, unnamed, noAnswer, askAgain]);

  return {
    told: data?.company ?? null,
    error,
    isFetching: fetching,
    askAgain: () => askAgain({ requestPolicy: "network-only" }),
    last,
    ...sending,
  } as const;
}

/** The quarters of a fiscal year, as they are written. */
export const quartersOf = (year: string): readonly [string, string, string, string] => [
  `${year}-Q1`,
  `${year}-Q2`,
  `${year}-Q3`,
  `${year}-Q4`,
];
