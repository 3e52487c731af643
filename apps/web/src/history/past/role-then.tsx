"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { useFormatter, useTranslations } from "next-intl";
import { RoleLink } from "../../structure/index.ts";
import { type Difference, DifferenceIcon, differenceColours } from "../../ui/signs/difference-sign.tsx";
import { type RoleFields, roleFields } from "./role-fields.ts";
import type { Past } from "./use-past-outline.ts";

/** A role as it was at the moment that is looked at, and what is different of it at the other one. Nothing until that has come. */
export function RoleThen({ past, id }: { past: Past; id: ShortId }) {
  const text = useTranslations("history");
  if (past.moment === null) return null;
  const { other, moment, difference } = past;
  const isEarlier = other !== null && other.revision < moment.outline.revision;
  const [before, after] = isEarlier ? [other, moment.outline] : [moment.outline, other];
  return (
    <RoleDifference
      id={id}
      lead={text("roleThen")}
      shown={moment.outline}
      before={before}
      after={after}
      difference={difference.get(id)}
    />
  );
}

/** A role as one of two moments has it, and what is different of it from the earlier to the later. */
export function RoleDifference({
  id,
  lead,
  shown,
  before,
  after,
  difference,
}: {
  id: ShortId;
  /** Says which moment is shown. */
  lead: string;
  shown: Outline;
  before: Outline | null;
  after: Outline | null;
  difference: Difference | undefined;
}) {
  const text = useTranslations("history");
  const role = useTranslations("role");
  const fieldsIn = (outline: Outline | null) => (outline === null ? null : roleFields(outline, id));
  const [earlier, later] = [fieldsIn(before), fieldsIn(after)];
  const said = fieldsIn(shown) ?? earlier ?? later;
  return (
    <section
      aria-label={role("panel")}
      className="flex flex-col gap-3 rounded-xl border border-past-line bg-surface px-4 py-3"
    >
      {said === null ? (
        <p className="text-pretty">{text("roleUnknown")}</p>
      ) : (
        <>
          <header className="flex flex-col gap-1.5">
            <p className="font-medium text-past text-xs">{lead}</p>
            <h2 className="text-balance break-words font-semibold text-base leading-tight tracking-tight">
              {said.title}
            </h2>
            {difference === undefined ? null : <Sign difference={difference} />}
          </header>
          <Fields fields={said} before={earlier} after={later} />
        </>
      )}
    </section>
  );
}

function Sign({ difference }: { difference: Difference }) {
  const text = useTranslations("history");
  return (
    <span
      className={`inline-flex h-6 items-center gap-1 self-start rounded-full px-2.5 font-medium text-xs ${differenceColours(difference)}`}
    >
      <DifferenceIcon difference={difference} />
      {text(`difference.${difference}`)}
    </span>
  );
}

function Fields({
  fields,
  before,
  after,
}: {
  fields: RoleFields;
  before: RoleFields | null;
  after: RoleFields | null;
}) {
  const text = useTranslations("role");
  const chart = useTranslations("chart");
  const format = useFormatter();
  const holderOf = ({ holder, holderCount }: RoleFields) => {
    if (holder === "vacant") return chart("vacant");
    const first = holder === "undisclosed" ? chart("undisclosed") : holder.name;
    return holderCount > 1 ? `${first} +${format.number(holderCount - 1)}` : first;
  };
  const seatsOf = ({ seats }: RoleFields) => text("seatsValue", { count: format.number(seats) });
  const superiorOf = ({ superior }: RoleFields) => superior?.title ?? text("top");
  const rows: readonly (readonly [string, (fields: RoleFields) => string])[] = [
    [text("holder", { count: 1 }), holderOf],
    [text("reportsTo"), superiorOf],
    [text("unit"), ({ unit }) => unit ?? "–"],
    [text("seats"), seatsOf],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
      {before !== null && after !== null && before.title !== after.title ? (
        <Row name={text("title")} before={before.title} after={after.title} />
      ) : null}
      {rows.map(([name, read]) => {
        const differs = before !== null && after !== null && read(before) !== read(after);
        return differs ? (
          <Row key={name} name={name} before={read(before)} after={read(after)} />
        ) : (
          <Row
            key={name}
            name={name}
            after={read(fields)}
            link={read === superiorOf ? fields.superior?.id : undefined}
          />
        );
      })}
    </dl>
  );
}

function Row({
  name,
  before,
  after,
  link,
}: {
  name: string;
  before?: string;
  after: string;
  link?: ShortId | undefined;
}) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words text-right tabular-nums">
        {before === undefined ? null : <del className="mr-1.5 text-muted">{before}</del>}
        {link !== undefined ? (
          <RoleLink id={link} className="rounded hover:underline">
            {after}
          </RoleLink>
        ) : before === undefined ? (
          after
        ) : (
          <ins className="font-medium no-underline">{after}</ins>
        )}
      </dd>
    </>
  );
}
