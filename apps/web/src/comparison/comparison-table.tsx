import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AreaCell } from "./area-cell.tsx";
import { ColumnTitle } from "./column-title.tsx";
import type { ComparedColumnFragment, TieNameFragment } from "./comparison.generated.ts";
import { type Area, LikenessMark } from "./likeness-mark.tsx";

const headLook =
  "sticky left-0 z-10 w-28 min-w-28 border-line border-r bg-sunken px-2 py-3 text-left align-top font-medium text-ink-soft text-xs md:w-44 md:min-w-44 md:px-3 md:text-sm print:static print:w-auto print:min-w-0";
const cellLook = "min-w-52 md:min-w-60 border-line px-4 py-3 align-top not-last:border-r print:min-w-0 print:px-2";

/** Those that are compared, a column each: what they are, their ties, their duties by area, their indicators, their pay. */
export function ComparisonTable({
  slug,
  subjects,
  areas,
}: {
  slug: string;
  subjects: readonly ComparedColumnFragment[];
  areas: readonly Area[];
}) {
  const text = useTranslations("compare");
  const keyOf = ({ role, kind }: ComparedColumnFragment) => role?.id ?? kind?.key;
  const row = (label: ReactNode, cellOf: (subject: ComparedColumnFragment, at: number) => ReactNode, key: string) => (
    <tr key={key} className="border-line border-t print:break-inside-avoid">
      <th scope="row" className={headLook}>
        {label}
      </th>
      {subjects.map((subject, at) => (
        <td key={keyOf(subject)} className={cellLook}>
          {cellOf(subject, at)}
        </td>
      ))}
    </tr>
  );
  return (
    <section
      aria-label={text("table")}
      className="relative shrink-0 overflow-x-auto rounded-2xl border border-line bg-surface shadow-card print:overflow-visible print:rounded-none print:shadow-none"
    >
      <table className="w-full border-collapse text-sm print:text-xs">
        <thead>
          <tr>
            <td className={headLook} />
            {subjects.map((subject) => (
              <th key={keyOf(subject)} scope="col" className={`${cellLook} text-left text-base`}>
                <ColumnTitle slug={slug} subject={subject} among={subjects} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(text("overview"), ({ overview }) => overview ?? <Unsaid />, "overview")}
          {row(
            text("reportsTo"),
            ({ reportsTo }) => (
              <Ties ties={reportsTo === null ? [] : [reportsTo]} />
            ),
            "superior",
          )}
          {subjects.some(({ reports }) => reports.length > 0)
            ? row(text("reports"), ({ reports }) => <Ties ties={reports} />, "reports")
            : null}
          {row(
            text("oversees"),
            ({ oversees }) => (
              <Ties ties={oversees} />
            ),
            "oversees",
          )}
          {row(
            text("coordinatesWith"),
            (subject) => (
              <Ties ties={subject.coordinatesWith} />
            ),
            "coordinates",
          )}
          {row(
            text("duties"),
            ({ mainDutyCount: main, furtherDutyCount: further }) => (
              <strong className="font-semibold">{text("dutyCount", { main, further })}</strong>
            ),
            "duties",
          )}
          {areas.map(({ area, name, likeness, cells }) =>
            row(
              <span className="flex flex-col items-start gap-1.5">
                {name}
                <LikenessMark likeness={likeness} />
              </span>,
              (_, at) => <AreaCell duties={cells[at]?.duties ?? []} />,
              area,
            ),
          )}
          {row(
            text("indicators"),
            ({ indicators }) => (
              <Indicators indicators={indicators} />
            ),
            "indicators",
          )}
          {row(text("pay"), ({ pay }) => (pay === null ? <Unsaid /> : <Pay pay={pay} />), "pay")}
        </tbody>
      </table>
    </section>
  );
}

function Unsaid() {
  const text = useTranslations("compare");
  return <span className="text-muted">{text("unsaid")}</span>;
}

/** Whom or what one is tied to, and in which matter where that is written. */
function Ties({ ties }: { ties: readonly TieNameFragment[] }) {
  const text = useTranslations("compare");
  if (ties.length === 0) return <span className="text-muted">{text("nobody")}</span>;
  return (
    <ul className="flex flex-col gap-1.5">
      {ties.map(({ name, text: matter }, place) => (
        <li key={`${name} ${place}`} className="text-pretty">
          {name}
          {matter ? <span className="block text-muted text-xs">{matter}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Indicators({ indicators }: Pick<ComparedColumnFragment, "indicators">) {
  if (indicators.length === 0) return <Unsaid />;
  return (
    <ul className="flex flex-col gap-1.5">
      {indicators.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ul>
  );
}

function Pay({ pay }: { pay: NonNullable<ComparedColumnFragment["pay"]> }) {
  const text = useTranslations("compare");
  const format = useFormatter();
  const rate = (part: string) => format.number(Number(part), { style: "percent", maximumFractionDigits: 4 });
  return (
    <ul className="flex flex-col gap-1.5">
      <li>{text("payBase")}</li>
      <li>{text("payTeam", { met: rate(pay.rateWhenMet), notMet: rate(pay.rateWhenNotMet) })}</li>
      <li>{text("payAccounts", { rate: rate(pay.specialAccountRate), count: pay.specialAccountsAtMost })}</li>
      <li>{text("payMargin")}</li>
    </ul>
  );
}
