"use client";

import type { ShortId } from "@puesto/domain/identity";
import { useTranslations } from "next-intl";
import { useFindingMark } from "../findings-context.tsx";
import { SeveritySign, useSeverityName } from "../severity-sign.tsx";

/** On the corner of a card: that there is something to look into in its role, and how grave it is. */
export function CardFindingMark({ id }: { id: ShortId }) {
  const text = useTranslations("findings");
  const name = useSeverityName();
  const mark = useFindingMark(id);
  if (mark === null) return null;
  const label = text("marked", { severity: name(mark.severity), count: mark.count });
  return (
    <span className="absolute -bottom-1.5 left-2.5" title={label}>
      <SeveritySign severity={mark.severity} label={label} size={13} onGround />
    </span>
  );
}
