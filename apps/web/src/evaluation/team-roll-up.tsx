"use client";

import { writtenPeriod } from "@puesto/domain/text";
import { useLocale, useTranslations } from "next-intl";
import { useQuery } from "urql";
import { useAskedAnew } from "../graphql/use-asked-anew.ts";
import { Card } from "../ui/card.tsx";
import { writtenAmount } from "./amount.ts";
import { type MeasuredByFragment, type RolledUpToldFragment, TeamRollUpDocument } from "./evaluation.generated.ts";

const parts = ["own", "team", "overseen", "total"] as const;

/** What the role answers for on an indicator: its own results, those of its team, and those of whom it oversees, by quarter. */
export function TeamRollUp({
  id,
  year,
  quarters,
  indicator,
  currency,
  revision,
}: {
  id: string;
  year: string;
  quarters: readonly [string, string, string, string];
  indicator: MeasuredByFragment;
  currency: string;
  /** At which it is asked anew. */
  revision: number;
}) {
  const text = useTranslations("year");
  const locale = useLocale();
  const [first, second, third, fourth] = quarters;
  const [{ data }, askAgain] = useQuery({
    query: TeamRollUpDocument,
    variables: { id, indicator: indicator.key, year, first, second, third, fourth },
  });
  useAskedAnew(revision, askAgain);
  const told = data?.node?.__typename === "Role" ? data.node : null;
  const columns: readonly (RolledUpToldFragment | null)[] =
    told === null ? [] : [told.first, told.second, told.third, told.fourth, told.year];
  const cell = (column: RolledUpToldFragment | null, part: (typeof parts)[number]) => {
    const sum = column?.[part] ?? null;
    return sum === null || sum.roleCount === 0 ? "—" : writtenAmount(sum.amount, indicator.unit, currency, locale);
  };
  return (
    <Card title={text("rollUp", { indicator: indicator.name })} className="lg:col-span-2">
      {/* Scrolled by the keys too, where it is wider than a phone. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached. */}
      <div tabIndex={0} className="-mx-4 overflow-x-auto px-4 sm:-mx-5 sm:px-5">
        <table className="w-full text-right tabular-nums">
          <thead className="text-muted text-xs">
            <tr>
              <td />
              {[...quarters, year].map((name) => (
                <th key={name} scope="col" className="whitespace-nowrap px-2 pb-2 font-medium last:pr-0">
                  {writtenPeriod(name, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part} className={`border-line border-t ${part === "total" ? "font-semibold" : ""}`}>
                <th scope="row" className="whitespace-nowrap py-2 pr-3 text-left font-normal">
                  {text(`rolledUp.${part}`)}
                </th>
                {columns.map((column, place) => (
                  <td key={[...quarters, year][place]} className="whitespace-nowrap px-2 py-2 last:pr-0">
                    {cell(column, part)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
