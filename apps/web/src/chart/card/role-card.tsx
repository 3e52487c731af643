"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { NodeProps } from "@xyflow/react";
import { ChevronDown, ChevronRight, EllipsisVertical } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { CardFindingMark } from "../../policy/index.ts";
import { useIsSelected } from "../../structure/index.ts";
import { unitColour } from "../picture/unit-colour.ts";
import type { CardNode } from "../picture/window-nodes.ts";
import { CardMark, markLooks, useCardMark } from "./card-mark.tsx";
import { CardOnlookerMarks, useOnlookersAt } from "./card-onlookers.tsx";
import { useCardFact, useCardStore } from "./card-store.tsx";

/** A role in the chart: its unit, its title, who holds it, and how many report to it. */
export const RoleCard = memo(function RoleCard({ data }: NodeProps<CardNode>) {
  const { id } = data;
  const { row } = data.role;
  const text = useTranslations("chart");
  const format = useFormatter();
  const store = useCardStore();
  const isOpen = useCardFact((state) => state.open === id);
  const isActive = useCardFact((state) => state.active === id);
  const takesFocus = useCardFact((state) => state.active === id && state.takesFocus);
  const isDragged = useCardFact((state) => state.dragged.some(({ from, end }) => row >= from && row < end));
  const drop = useCardFact((state) =>
    state.drop?.over !== id ? "" : state.drop.isAllowed ? state.drop.where : "FORBIDDEN",
  );
  const isChosen = useIsSelected(id);
  const mark = useCardMark(id);
  const onlookers = useOnlookersAt(id);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    element.current?.focus({ preventScroll: true });
    store.set({ takesFocus: false });
  }, [takesFocus, store]);

  const { role } = data;
  const isHeading = data.seats === 0;
  const isVacant = role.holder === "vacant" && !isHeading;
  const holder =
    role.holder === "vacant" && isHeading
      ? text("heading")
      : role.holder === "vacant"
        ? text("vacant")
        : role.holder === "undisclosed"
          ? text("undisclosed")
          : role.holder.name;
  const border = isChosen
    ? "border-accent ring-2 ring-accent/60 bg-accent-soft!"
    : isOpen
      ? "border-accent ring-2 ring-accent/35"
      : mark !== null
        ? markLooks[mark]
        : isVacant
          ? "border-vacant/60 border-dashed hover:border-vacant"
          : "border-line hover:border-line-strong";
  return (
    <div
      ref={element}
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={data.level}
      aria-posinset={data.position}
      aria-setsize={data.setSize}
      aria-selected={isOpen || isChosen}
      data-role={id}
      {...(data.isUnfolded === null ? {} : { "aria-expanded": data.isUnfolded })}
      onFocus={() => store.set({ active: id })}
      style={unitColour(data.unitNumber)}
      className={`group nopan flex size-full cursor-pointer flex-col justify-center gap-0.5 rounded-xl border bg-surface pr-3 pl-4 text-left shadow-card transition-[border-color,box-shadow] hover:shadow-float ${border} ${dropLooks[drop] ?? ""} ${isDragged ? "opacity-40" : ""}`}
    >
      {/* React Flow looks for the ends of lines, `source` and `target`, whenever a card is new, and draws no line without. */}
      <span aria-hidden className="source target absolute inset-y-2.5 left-1.5 w-[3px] rounded-full bg-(--unit)" />
      {/* The title comes first for whoever hears the card; whoever sees it has the unit above. */}
      <span
        className={`line-clamp-2 font-semibold text-[0.9375rem] leading-[1.1875rem] tracking-[-0.01em] ${mark === "removed" ? "line-through decoration-danger/60" : ""}`}
      >
        {role.title}
      </span>
      <span className="flex items-center gap-1.5 text-[0.8125rem] leading-4">
        <span className={`truncate ${isVacant ? "font-medium text-vacant" : "text-muted"}`}>{holder}</span>
        {data.holderCount > 1 ? <span className="shrink-0 text-muted">+{data.holderCount - 1}</span> : null}
        {data.seats === 1 || isHeading ? null : (
          <span className="ml-auto shrink-0 rounded bg-sunken px-1.5 text-ink-soft tabular-nums dark:bg-raised">
            ×{format.number(data.seats, { maximumFractionDigits: 1 })}
          </span>
        )}
      </span>
      {role.unit === null ? null : (
        <span className="-order-1 truncate font-medium text-(--unit-ink) text-xs leading-4">{role.unit}</span>
      )}
      <MenuButton id={id} title={role.title} />
      {mark === null ? null : <CardMark mark={mark} />}
      <CardFindingMark id={id} />
      {onlookers.length === 0 ? null : <CardOnlookerMarks onlookers={onlookers} />}
      {data.isUnfolded === null ? null : (
        <FoldButton id={id} isUnfolded={data.isUnfolded} foldsRight={data.foldsRight} count={role.directReportCount} />
      )}
    </div>
  );
});

/** How a card shows that something would be dropped on it, or beside it. */
const dropLooks: Readonly<Record<string, string>> = {
  INTO: "!border-accent ring-4 ring-accent/40",
  BEFORE: "before:absolute before:inset-y-1 before:-left-2.5 before:w-1 before:rounded-full before:bg-accent",
  AFTER: "after:absolute after:inset-y-1 after:-right-2.5 after:w-1 after:rounded-full after:bg-accent",
  FORBIDDEN: "!border-danger ring-4 ring-danger/30",
};

/** Opens the menu of the role; a right click, the menu key and Shift with F10 do the same, so the tab key passes it by. */
function MenuButton({ id, title }: { id: ShortId; title: string }) {
  const text = useTranslations("roleEdit");
  const store = useCardStore();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      title={text("menu", { title })}
      onClick={(event) => {
        event.stopPropagation();
        store.openMenu(id, event.currentTarget.getBoundingClientRect());
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      className="nopan absolute top-1 right-1 flex size-6 items-center justify-center rounded-md text-muted opacity-0 transition-opacity hover:bg-sunken hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 group-focus-visible:opacity-100 dark:hover:bg-raised"
    >
      <EllipsisVertical size={15} aria-hidden />
    </button>
  );
}

/** Unfolds and folds what is below; the arrow keys and the space bar do the same, so the tab key passes it by. */
function FoldButton({
  id,
  isUnfolded,
  foldsRight,
  count,
}: {
  id: ShortId;
  isUnfolded: boolean;
  foldsRight: boolean;
  count: number;
}) {
  const text = useTranslations("chart");
  const format = useFormatter();
  const store = useCardStore();
  const Chevron = foldsRight ? ChevronRight : ChevronDown;
  const place = foldsRight
    ? "top-1/2 left-full -translate-x-1/2 -translate-y-1/2"
    : "top-full left-1/2 -translate-x-1/2 -translate-y-1/2";
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={text(isUnfolded ? "fold" : "unfold", { count })}
      onClick={(event) => {
        event.stopPropagation();
        store.fold(id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      className={`nopan absolute flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-full border border-line bg-surface px-1.5 font-medium text-ink-soft text-xs tabular-nums shadow-card transition-colors hover:border-accent hover:text-accent ${place}`}
    >
      {format.number(count)}
      <Chevron size={12} aria-hidden className={`transition-transform ${isUnfolded ? "rotate-180" : ""}`} />
    </button>
  );
}
