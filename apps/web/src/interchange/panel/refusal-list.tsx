"use client";

import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportRefusal } from "../asking/import-lines.ts";
import { usePlaceText } from "./place-text.ts";

/** Why files cannot be imported: where, what is wrong, and what to do. */
export function RefusalList({ refusals }: { refusals: readonly ImportRefusal[] }) {
  const placeText = usePlaceText();
  const text = useTranslations("import");
  return (
    <div role="alert">
      <ul className="flex flex-col gap-2">
        {refusals.map((refusal) => (
          <li
            key={`${refusal.code} ${placeText(refusal)} ${refusal.message}`}
            className="flex gap-2.5 rounded-xl bg-danger-soft px-3.5 py-2.5 text-danger"
          >
            <CircleX size={16} aria-hidden className="mt-0.5 shrink-0" />
            <div className="min-w-0 text-pretty break-words">
              <p className="text-xs empty:hidden">{placeText(refusal)}</p>
              <p className="font-medium">{refusal.message}</p>
              <p>{refusal.values.columnNames === undefined ? refusal.remedy : text("chooseColumn")}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
