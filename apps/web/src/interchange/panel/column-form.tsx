"use client";

import type { MappableField } from "@puesto/domain/interchange";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { FileMapping } from "../asking/import-lines.ts";
import { columnsOf, fieldsToShow, type ToldColumns } from "../asking/told-columns.ts";

type Tell = (field: MappableField, column: string | null | undefined) => void;

// No column is called so: names are cut at blanks.
const none = " ";
const guess = "  ";

/** Which column of a file was read for which field and why, to be corrected. */
export function ColumnForm({
  mapping,
  columns,
  isFixed,
  onTell,
}: {
  mapping: FileMapping;
  /** What was said already. */
  columns: ToldColumns;
  /** Nothing can be said now. */
  isFixed: boolean;
  onTell: Tell;
}) {
  const text = useTranslations("import");
  const [isWhole, setWhole] = useState(false);
  const { first, others } = fieldsToShow(new Set(mapping.columns.map(({ field }) => field)), columns);
  const fields = isWhole ? [...first, ...others] : first;
  return (
    <Section title={text("columns")}>
      <p className="-mt-1 text-pretty text-muted text-xs">{text("columnsLead")}</p>
      <div className="flex flex-col gap-2">
        {fields.map((field) => (
          <FieldColumn
            key={field}
            field={field}
            mapping={mapping}
            columns={columns}
            isFixed={isFixed}
            onTell={onTell}
          />
        ))}
      </div>
      {others.length === 0 || isWhole ? null : (
        <Button look="plain" className="-ml-2 h-8 self-start px-2 text-xs" onClick={() => setWhole(true)}>
          {text("moreFields")}
        </Button>
      )}
      {mapping.unread.length === 0 || mapping.columns.length === 0 ? null : (
        <p className="text-pretty break-words text-muted text-xs">
          {text("unread", { columns: mapping.unread.join(" · ") })}
        </p>
      )}
    </Section>
  );
}

function FieldColumn({
  field,
  mapping,
  columns,
  isFixed,
  onTell,
}: {
  field: MappableField;
  mapping: FileMapping;
  columns: ToldColumns;
  isFixed: boolean;
  onTell: Tell;
}) {
  const text = useTranslations("import");
  const read = mapping.columns.find((one) => one.field === field);
  const said = columns.get(field);
  // Where the files could not be read it is not known what would be guessed.
  const isKnown = mapping.columns.length > 0;
  const value = said === undefined ? (read?.column ?? (isKnown ? none : guess)) : (said ?? none);
  const reason = said === undefined ? read?.reason : "TOLD";
  const tell = (chosen: string) => onTell(field, chosen === guess ? undefined : chosen === none ? null : chosen);
  return (
    <label className="grid grid-cols-[7.5rem_1fr] items-center gap-x-3">
      <span className="text-pretty break-words leading-tight">{text(`fields.${field}`)}</span>
      <span className="min-w-0">
        <select
          aria-label={text("columnFor", { field: text(`fields.${field}`) })}
          value={value}
          disabled={isFixed}
          onChange={({ target }) => tell(target.value)}
          className={`h-9 w-full truncate rounded-lg border border-line-strong bg-surface px-2 disabled:opacity-60 ${value === none || value === guess ? "text-muted" : "text-ink"}`}
        >
          {said === undefined && isKnown ? null : <option value={guess}>{text("guess")}</option>}
          <option value={none}>{text("notRead")}</option>
          {columnsOf(mapping).map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </span>
      {reason === undefined || value === none ? null : (
        <span className="col-start-2 text-muted text-xs">{text(`reasons.${reason}`)}</span>
      )}
    </label>
  );
}
