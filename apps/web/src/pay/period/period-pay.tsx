"use client";

import { exactly } from "@puesto/domain/decimal";
import { isCurrencyCode, writtenMoney } from "@puesto/domain/money";
import { type PayBreakdown, readPayFigures } from "@puesto/domain/pay";
import { Calculator, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { createSerializer, parseAsString } from "nuqs";
import { Link } from "../../text/navigation.ts";
import { buttonLook } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { BreakdownTable } from "../breakdown-table.tsx";
import { payParsers } from "../figures-address.ts";
import type { PeriodPayToldFragment } from "./period-pay.generated.ts";
import { SchemeForm } from "./scheme-form.tsx";

const simulatorQuery = createSerializer({ role: parseAsString, ...payParsers });

/** The pay of a quarter from what is recorded, line by line; where something is missing, what. */
export function PeriodPay({
  slug,
  role,
  pay,
  onWriteTerms,
}: {
  slug: string;
  /** The role, as the simulator's address names it. */
  role: string;
  pay: PeriodPayToldFragment;
  /** Opens the form of the terms. */
  onWriteTerms: () => void;
}) {
  const text = useTranslations("year");
  const { breakdown } = pay;
  if (breakdown !== null) {
    return (
      <div className="flex flex-col gap-3">
        {/* Written by the API of the same release, in the domain's own form. */}
        <BreakdownTable pay={breakdown.computed as PayBreakdown} />
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-pretty text-muted text-xs">
          <span>{text(`salesOf.${breakdown.salesOf}`)}</span>
          <Link href={simulatorAddress(slug, role, breakdown.figures)} prefetch={false} className={buttonLook("plain")}>
            <Calculator size={16} aria-hidden />
            {text("simulate")}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <Card title={text("pay")}>
      {pay.state === "NO_SCHEME" ? <SchemeForm onOther={onWriteTerms} /> : null}
      {pay.state === "OTHER_PERIOD" ? <p className="text-pretty text-muted">{text("otherPeriod")}</p> : null}
      {pay.missing.length === 0 ? null : (
        <>
          <p className="text-pretty">{text("missingLead")}</p>
          <ul className="flex flex-col gap-1.5">
            {pay.missing.map((one) => (
              <li key={one} className="flex items-start gap-2">
                <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-vacant" />
                {text(`missing.${one}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {pay.refusals.map(({ code, message, remedy }) => (
        <p key={code} role="alert" className="text-pretty text-danger">
          {message} {remedy}
        </p>
      ))}
    </Card>
  );
}

/** The simulator with the terms of a role, and the figures of a quarter in its fields. */
function simulatorAddress(slug: string, role: string, figures: unknown): string {
  const read = readPayFigures(figures);
  if (!read.ok) return `/${slug}/pay`;
  const { currency, grade, salesTask, sales, specialAccounts, profitMargin } = read.value;
  const soldTo = (account: string | null) => sales.find((sale) => sale.account === account);
  const query = simulatorQuery({
    role,
    currency,
    grade,
    task: salesTask,
    sales: soldTo(null)?.amount ?? "0",
    margin: exactly(profitMargin).times(100).toFixed(),
    accounts: specialAccounts.map((name) => ({
      name,
      sold: soldTo(name)?.amount ?? "0",
      received: soldTo(name)?.received ?? "0",
    })),
  });
  return `/${slug}/pay${query}`;
}

/** What is paid for a quarter, in a word. */
export function PayInAWord({ pay }: { pay: PeriodPayToldFragment }) {
  const text = useTranslations("year");
  const locale = useLocale();
  if (pay.breakdown === null) return <span>{text("noPayYet")}</span>;
  const computed = pay.breakdown.computed as PayBreakdown;
  const { total, currency } = computed;
  return (
    <span className="font-medium text-ink tabular-nums">
      {isCurrencyCode(currency) ? writtenMoney({ amount: total, currency }, locale) : total}
    </span>
  );
}
