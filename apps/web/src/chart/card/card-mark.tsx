"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { type Difference, DifferenceIcon, differenceColours } from "../../ui/signs/difference-sign.tsx";

/** What became of roles between two moments, by their ids; the others stayed as they were. */
export type CardMarks = ReadonlyMap<ShortId, Difference>;

export const noMarks: CardMarks = new Map();
const Marks = createContext<CardMarks>(noMarks);
export const CardMarksProvider = Marks.Provider;
export const useCardMark = (id: ShortId): Difference | null => useContext(Marks).get(id) ?? null;

/** The frame of a marked card. */
export const markLooks: Record<Difference, string> = {
  added: "border-added ring-2 ring-added/40 bg-added-soft!",
  removed: "border-danger border-dashed ring-2 ring-danger/30 bg-danger-soft!",
  moved: "border-moved ring-2 ring-moved/40 bg-moved-soft!",
  changed: "border-changed ring-2 ring-changed/40 bg-changed-soft!",
};

/** What became of the role, on the corner of its card. */
export function CardMark({ mark }: { mark: Difference }) {
  const text = useTranslations("chart");
  return (
    <span
      className={`absolute -top-2.5 right-2.5 flex h-5 items-center gap-1 rounded-full border border-current px-1.5 font-semibold text-[0.6875rem] ${differenceColours(mark)}`}
    >
      <DifferenceIcon difference={mark} />
      {text(`marks.${mark}`)}
    </span>
  );
}
