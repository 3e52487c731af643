"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field, FieldError } from "../../ui/form/field.tsx";
import { nextId, type TypedBand, withBand } from "./typed-terms.ts";
import type { Terms } from "./use-terms.ts";

const path = "scheme.performance.bands";

/** The margin bands, a row each. What is wrong between one and the next lower one stands under its row. */
export function BandFields({ terms: { typed, type, typeRows, problemAt } }: { terms: Terms }) {
  const text = useTranslations("terms");
  const problemId = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const { performance, currency } = typed;
  const { bands, basis } = performance;
  const set = (next: readonly TypedBand[]) => ({ performance: { ...performance, bands: next } });
  const add = () => {
    const id = nextId(bands);
    setAdded(id);
    typeRows(set([...bands, { id, from: bands.at(-1)?.below ?? "", below: "", value: "" }]));
  };
  return (
    <div className="flex flex-col gap-2">
      {[...bands.entries()].map(([place, band]) => (
        <BandRow
          key={band.id}
          band={band}
          place={place}
          isNew={band.id === added}
          valueLabel={basis === "AMOUNT" ? text("bandAmount", { currency }) : text("bandShare")}
          problemAt={(part) => problemAt(`${path}[${place}]${part}`)}
          onChange={(part) => type(set(withBand(bands, place, part)))}
          onRemove={() => {
            typeRows(set(bands.filter(({ id }) => id !== band.id)));
            adding.current?.focus();
          }}
        />
      ))}
      <FieldError id={problemId} problem={problemAt(path)} />
      <Button ref={adding} look="plain" className="-mx-2 self-start px-2" onClick={add}>
        <Plus size={15} aria-hidden />
        {text("addBand")}
      </Button>
    </div>
  );
}

function BandRow({
  band,
  place,
  isNew,
  valueLabel,
  problemAt,
  onChange,
  onRemove,
}: {
  band: TypedBand;
  place: number;
  isNew: boolean;
  valueLabel: string;
  /** What is wrong with the row, or with a part of it such as `.from`. */
  problemAt: (part: "" | ".from" | ".below" | ".value") => string | null;
  onChange: (part: Partial<Omit<TypedBand, "id">>) => void;
  onRemove: () => void;
}) {
  const text = useTranslations("terms");
  const rowId = useId();
  const ofRow = problemAt("");
  // Whoever hears the page is told of the row at both its ends, unless an end has something of its own to say.
  const tiedTo = (problem: string | null) =>
    ofRow === null || problem !== null ? {} : { "aria-invalid": true, "aria-describedby": rowId };
  const number = { inputMode: "decimal", autoComplete: "off", maxLength: 40 } as const;
  const [ofFrom, ofBelow] = [problemAt(".from"), problemAt(".below")];
  return (
    <fieldset aria-label={text("bandRow", { number: place + 1 })} className="flex flex-col gap-1">
      <div className="flex items-start gap-1 sm:gap-2">
        <div className="grid min-w-0 grow grid-cols-[1fr_1.15fr_1.1fr] gap-1.5 sm:gap-2">
          <Field
            label={text("from")}
            isLabelHidden={place > 0}
            problem={ofFrom}
            value={band.from}
            placeholder={text("open")}
            autoFocus={isNew}
            onChange={({ target }) => onChange({ from: target.value })}
            {...number}
            {...tiedTo(ofFrom)}
          />
          <Field
            label={text("below")}
            isLabelHidden={place > 0}
            problem={ofBelow}
            value={band.below}
            placeholder={text("open")}
            onChange={({ target }) => onChange({ below: target.value })}
            {...number}
            {...tiedTo(ofBelow)}
          />
          <Field
            label={valueLabel}
            isLabelHidden={place > 0}
            problem={problemAt(".value")}
            value={band.value}
            onChange={({ target }) => onChange({ value: target.value })}
            {...number}
          />
        </div>
        <IconButton
          label={text("removeBand", { number: place + 1 })}
          className={place > 0 ? "" : "mt-5"}
          onClick={onRemove}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <FieldError id={rowId} problem={ofRow} />
    </fieldset>
  );
}
