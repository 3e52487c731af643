"use client";

import { Check, type LucideIcon, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";

const shownMilliseconds = 2500;

/** Copies a text, and says for a moment in its own place whether it did. */
export function CopyButton({
  textToCopy,
  label,
  copied,
  refused,
  icon: Icon,
  className = "",
}: {
  textToCopy: () => string;
  label: string;
  copied: string;
  refused: string;
  icon: LucideIcon;
  className?: string;
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
  return (
    <Button onClick={copy} className={className}>
      <Shown size={16} aria-hidden />
      <span aria-live="polite">{outcome === null ? label : outcome === "copied" ? copied : refused}</span>
    </Button>
  );
}
