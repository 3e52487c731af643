"use client";

import { performanceBases, specialAccountsAtMost, taskMeasures, type UsualTerms } from "@puesto/domain/pay";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { SelectField } from "../../ui/form/fields.tsx";
import { BandFields } from "./band-fields.tsx";
import { AsKindHasIt, Clause } from "./clause.tsx";
import { isAsUsual, typedUsual } from "./typed-terms.ts";
import { useSaid } from "./use-said.ts";
import type { Terms } from "./use-terms.ts";

const number = { inputMode: "decimal", autoComplete: "off", maxLength: 40 } as const;
const teamPath = "scheme.teamCommission";

/** The commission on what the team sold: its two rates, and what tells whether the task is met. */
export function TeamFields({ terms, usual }: { terms: Terms; usual: UsualTerms | null }) {
  const text = useTranslations("terms");
  const locale = useLocale();
  const said = useSaid();
  const bothId = useId();
  const { typed, type, problemAt, pay } = terms;
  const { team } = typed;
  const set = (part: Partial<typeof team>) => type({ team: { ...team, ...part } });
  const ofBoth = problemAt(teamPath);
  const tied = ofBoth === null ? {} : { "aria-invalid": true, "aria-describedby": bothId };
  return (
    <Clause name={text("team")} paid={{ isPaid: team.isPaid, onChange: (isPaid) => set({ isPaid }) }}>
      <div className="grid grid-cols-2 gap-2">
        <Field
          label={text("met")}
          problem={problemAt(`${teamPath}.rateWhenMet`)}
          value={team.met}
          onChange={({ target }) => set({ met: target.value })}
          {...number}
          {...tied}
        />
        <Field
          label={text("notMet")}
          problem={problemAt(`${teamPath}.rateWhenNotMet`)}
          value={team.notMet}
          onChange={({ target }) => set({ notMet: target.value })}
          {...number}
          {...tied}
        />
      </div>
      <FieldError id={bothId} problem={ofBoth} />
      <SelectField
        label={text("measuredOn")}
        problem={null}
        value={team.measuredOn}
        onChange={({ target }) =>
          set({ measuredOn: taskMeasures.find((one) => one === target.value) ?? team.measuredOn })
        }
      >
        {taskMeasures.map((one) => (
          <option key={one} value={one}>
            {text("measure", { measure: one })}
          </option>
        ))}
      </SelectField>
      {usual === null ? null : (
        <AsKindHasIt
          says={said.team(usual.teamCommission)}
          onRestore={isAsUsual.team(pay.scheme, usual) ? null : () => type({ team: typedUsual(usual, locale).team })}
        />
      )}
    </Clause>
  );
}

/** The commission on special accounts: its rate, and how many there may be. */
export function SpecialFields({ terms, usual }: { terms: Terms; usual: UsualTerms | null }) {
  const text = useTranslations("terms");
  const locale = useLocale();
  const said = useSaid();
  const { typed, type, problemAt, pay } = terms;
  const { special } = typed;
  const set = (part: Partial<typeof special>) => type({ special: { ...special, ...part } });
  return (
    <Clause name={text("special")} paid={{ isPaid: special.isPaid, onChange: (isPaid) => set({ isPaid }) }}>
      <div className="grid grid-cols-2 gap-2">
        <Field
          label={text("ofReceived")}
          problem={problemAt("scheme.specialAccounts.rate")}
          value={special.rate}
          onChange={({ target }) => set({ rate: target.value })}
          {...number}
        />
        <SelectField
          label={text("atMost")}
          problem={problemAt("scheme.specialAccounts.atMost")}
          value={String(special.atMost)}
          onChange={({ target }) => set({ atMost: Number(target.value) })}
        >
          {Array.from({ length: specialAccountsAtMost + 1 }, (_, count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </SelectField>
      </div>
      {usual === null ? null : (
        <AsKindHasIt
          says={said.special(usual.specialAccounts)}
          onRestore={
            isAsUsual.special(pay.scheme, usual) ? null : () => type({ special: typedUsual(usual, locale).special })
          }
        />
      )}
    </Clause>
  );
}

/** The pay that follows the profit margin, band by band. */
export function PerformanceFields({ terms }: { terms: Terms }) {
  const text = useTranslations("terms");
  const { typed, type } = terms;
  const { performance } = typed;
  const set = (part: Partial<typeof performance>) => type({ performance: { ...performance, ...part } });
  return (
    <Clause
      name={text("performance")}
      paid={{ isPaid: performance.isPaid, onChange: (isPaid) => set({ isPaid }) }}
      className="lg:col-span-2"
    >
      <SelectField
        label={text("basis")}
        problem={null}
        value={performance.basis}
        className="sm:max-w-72"
        onChange={({ target }) =>
          set({ basis: performanceBases.find((one) => one === target.value) ?? performance.basis })
        }
      >
        {performanceBases.map((one) => (
          <option key={one} value={one}>
            {text("basisName", { basis: one })}
          </option>
        ))}
      </SelectField>
      <BandFields terms={terms} />
    </Clause>
  );
}
