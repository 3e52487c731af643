"use client";

import { Check, type LucideIcon, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, IconButton } from "./button.tsx";

const shownMilliseconds = 2500;

/** Copies a text, and says for a moment in its own place whether it did. */
export function CopyButton({
  textToCopy,
  label,
  copied,
  refused,
  icon: Icon,
  isSmall = false,
}: {
  textToCopy: () => string;
  label: string;
  copied: string;
  refused: string;
  icon: LucideIcon;
  /** Its words are then said beside the pointer, and what came of it by the sign. */
  isSmall?: boolean;
}) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const ending = setTimeout(() => setOutcome(null), shownMilliseconds);
    return () => clearTimeout(ending);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(textToCopy()).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  const Shown = outcome === null ? Icon : outcome === "copied" ? Check : TriangleAlert;
  const said = outcome === null ? label : outcome === "copied" ? copied : refused;
  if (isSmall) {
    return (
      <IconButton label={said} look="outline" onClick={copy}>
        <Shown size={16} aria-hidden />
        <span aria-live="polite" className="sr-only">
          {said}
        </span>
      </IconButton>
    );
  }
  return (
    <Button onClick={copy}>
      <Shown size={16} aria-hidden />
      <span aria-live="polite">{said}</span>
    </Button>
  );
}
