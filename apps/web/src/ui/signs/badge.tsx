import type { ReactNode } from "react";

const tones = {
  quiet: "border-line bg-sunken text-ink-soft dark:bg-raised",
  vacant: "border-transparent bg-vacant-soft text-vacant",
  danger: "border-transparent bg-danger-soft text-danger",
  accent: "border-transparent bg-accent-soft text-accent",
} as const;

/** A word or two on a coloured ground. */
export function Badge({ tone = "quiet", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-6 items-center gap-1.5 rounded-full border px-2.5 font-medium text-xs ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
