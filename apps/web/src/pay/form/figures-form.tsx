"use client";

import { isCurrencyCode, writtenMoney, writtenRate } from "@puesto/domain/money";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { rateOfPercent } from "../../text/percent.ts";
import { FieldError, fieldLook } from "../../ui/form/field.tsx";
import { scaleFor } from "../plot/scale.ts";
import type { Simulation } from "../use-simulation.ts";
import { AccountFields } from "./account-fields.tsx";
import { CurrencyField } from "./currency-field.tsx";
import { SliderField } from "./slider-field.tsx";

/** The figures of the quarter, each with what is wrong with it right under it. */
export function FiguresForm({ simulation }: { simulation: Simulation }) {
  const text = useTranslations("pay");
  const locale = useLocale();
  const { asked, ask, problemAt } = simulation;
  const { currency } = asked;
  const said = (amount: string) => (isCurrencyCode(currency) ? writtenMoney({ amount, currency }, locale) : amount);
  const most = scaleFor([asked.task, asked.sales]);
  return (
    <form
      aria-label={text("figures")}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      className="flex flex-col gap-5 rounded-xl border border-line bg-surface p-4 shadow-card"
    >
      <div className="grid grid-cols-2 gap-3">
        <CurrencyField
          value={currency}
          problem={problemAt("scheme.currency")}
          onChange={(code) => ask({ currency: code })}
        />
        <GradeField simulation={simulation} />
      </div>
      <SliderField
        label={text("teamSales")}
        unit={currency}
        value={asked.sales}
        said={said(asked.sales)}
        problem={problemAt("figures.sales[0].amount")}
        least={0}
        most={most}
        step={most / 200}
        onChange={(sales) => ask({ sales })}
      />
      <SliderField
        label={text("task")}
        unit={currency}
        value={asked.task}
        said={said(asked.task)}
        problem={problemAt("figures.salesTask")}
        least={0}
        most={most}
        step={most / 200}
        onChange={(task) => ask({ task })}
      />
      <SliderField
        label={text("margin")}
        unit="%"
        value={asked.margin}
        said={writtenRate({ rate: rateOfPercent(asked.margin) }, locale)}
        problem={problemAt("figures.profitMargin")}
        least={-10}
        most={30}
        step={0.5}
        onChange={(margin) => ask({ margin })}
      />
      <AccountFields simulation={simulation} />
    </form>
  );
}

function GradeField({ simulation: { asked, ask, scheme, problemAt } }: { simulation: Simulation }) {
  const text = useTranslations("pay");
  const id = useId();
  const problem = problemAt("figures.grade");
  const grades = scheme.baseByGrade.map(({ grade }) => grade);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-muted text-xs">
        {text("grade")}
      </label>
      <select
        id={id}
        value={asked.grade}
        onChange={({ target }) => ask({ grade: target.value })}
        {...(problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        className={fieldLook}
      >
        {/* A link may name a grade that the scheme does not have. */}
        {[...new Set([...grades, asked.grade])].map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-problem`} problem={problem} />
    </div>
  );
}
