"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { Outline, Reached } from "@puesto/domain/structure";
import { Waypoints } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { type TieLook, TieSign } from "../../ui/signs/tie-sign.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { TraceSide } from "../../view/address.ts";
import { useView } from "../../view/use-view.ts";
import { useDesk } from "../edit/desk.tsx";
import { idAt, outlineRow, rowOf } from "../outline/outline-row.ts";
import { RoleLink } from "../role/role-link.tsx";
import { coordinatedRows, overseenRows, supervisorRows } from "./traced.ts";
import { useShowTrace } from "./use-show-trace.ts";

/** A role at the other end of a tie, and where the tie goes through. */
interface Other {
  readonly row: number;
  readonly tie: TieLook;
  /** The role next to the one whose panel it is; null where the tie is direct. */
  readonly through: number | null;
}

/**
 * Who supervises the role and by which tie, whom it oversees, with whom it coordinates; and each of these on the chart. It is read
 * from what the chart shows, so it is right of the past, of a preview, and of one's own edits before the API has told them.
 */
export function RoleOversight({ id }: { id: ShortId }) {
  const text = useTranslations("oversight");
  const { outline } = useDesk();
  const row = rowOf(outline, id);
  const groups = useMemo(() => (row < 0 || outline.bounded ? null : groupsOf(outline, row)), [outline, row]);
  if (row < 0) return null;
  if (groups === null) {
    return (
      <Section title={text("title")}>
        <Skeleton className="h-10" />
      </Section>
    );
  }
  if (groups.every(({ count }) => count === 0)) return null;
  return (
    <Section title={text("title")}>
      <div className="flex flex-col gap-3">
        {groups.map((group) => (group.count === 0 ? null : <Group key={group.side} id={id} {...group} />))}
      </div>
    </Section>
  );
}

interface GroupOfOthers {
  readonly side: TraceSide;
  /** Those that are named here. */
  readonly others: readonly Other[];
  /** How many ties there are. For the supervisors, of whom none is left out, also those through others. */
  readonly direct: number;
  /** How many roles its ties lead to in all, which the chart shows. */
  readonly count: number;
}

function groupsOf(outline: Outline, row: number): readonly GroupOfOthers[] {
  const supervisors = supervisorRows(outline, row);
  const overseen = overseenRows(outline, row);
  const coordinated = coordinatedRows(outline, row);
  return [
    // Few stand above a role, so all are named. Its reports have a list of their own.
    { side: "supervisors", others: supervisors.map(otherOf), direct: supervisors.length, count: supervisors.length },
    {
      side: "overseen",
      others: overseen.filter((one) => one.distance === 1 && one.by === "OVERSEES").map(otherOf),
      direct: overseen.filter((one) => one.distance === 1).length,
      count: overseen.length,
    },
    {
      side: "coordinates",
      others: coordinated.map((other) => ({ row: other, tie: "COORDINATES_WITH", through: null })),
      direct: coordinated.length,
      count: coordinated.length,
    },
  ];
}

function otherOf(reached: Reached): Other {
  const { last } = reached;
  const through = last === null || last.before.last === null ? null : last.before.row;
  return { row: reached.row, tie: reached.by, through };
}

/** So many are named at once. */
const most = 6;

function Group({ id, side, others, direct, count }: GroupOfOthers & { id: ShortId }) {
  const text = useTranslations("oversight");
  const format = useFormatter();
  const { outline } = useDesk();
  const [isLong, setLong] = useState(false);
  const named = isLong ? others : others.slice(0, most);
  const titleAt = (row: number) => outlineRow(outline, row).title;
  return (
    <div className="flex flex-col">
      <div className="flex items-center justify-between gap-3">
        <h4 className="min-w-0 font-medium">
          {text(`sides.${side}`)}{" "}
          <span className="ml-1 font-normal text-muted text-xs tabular-nums">
            {direct === count
              ? format.number(count)
              : text("inAll", { direct: format.number(direct), count: format.number(count) })}
          </span>
        </h4>
        <ShowOnChart id={id} side={side} count={count}>
          {text("onChart")}
        </ShowOnChart>
      </div>
      <ul className="-mx-2 flex flex-col empty:hidden">
        {named.map(({ row, tie, through }) => (
          <li key={row}>
            <RoleLink
              id={idAt(outline, row)}
              className="flex items-center gap-3 rounded-lg px-2 py-1 transition-colors hover:bg-sunken dark:hover:bg-raised"
            >
              <TieSign tie={tie} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{titleAt(row)}</span>
                <span className="block truncate text-muted text-xs">
                  {through === null ? text(`ties.${tie}`) : text("through", { title: titleAt(through) })}
                </span>
              </span>
            </RoleLink>
          </li>
        ))}
      </ul>
      {others.length > named.length ? (
        <Button look="plain" className="-mx-2 self-start px-2" onClick={() => setLong(true)}>
          {text("more", { count: others.length - named.length })}
        </Button>
      ) : null}
    </div>
  );
}

/** Lets these ties stand out on the chart, and no more when pressed again. */
function ShowOnChart({
  id,
  side,
  count,
  children,
}: {
  id: ShortId;
  side: TraceSide;
  count: number;
  children: ReactNode;
}) {
  const text = useTranslations("oversight");
  const [{ trace }, changeView] = useView();
  const showTrace = useShowTrace();
  const isShown = trace?.of === id && trace.side === side;
  return (
    <Button
      look="plain"
      aria-pressed={isShown}
      aria-label={text(`show.${side}`, { count })}
      title={text(`show.${side}`, { count })}
      className={`-mr-2 h-8 px-2 text-xs ${isShown ? "bg-accent-soft! text-accent!" : ""}`}
      onClick={() => (isShown ? changeView({ trace: null }) : showTrace({ side, of: id }))}
    >
      <Waypoints size={15} aria-hidden />
      {children}
    </Button>
  );
}
