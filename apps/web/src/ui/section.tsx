import type { ReactNode } from "react";

/** A titled part of a panel. */
export function Section({ title, count, children }: { title: string; count?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2.5">
      <h3 className="flex items-baseline gap-2 font-medium text-muted text-xs">
        {title}
        {count === undefined ? null : <span className="tabular-nums">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
