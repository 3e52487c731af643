import { type ReactNode, useId } from "react";

/** A part of a page on a ground of its own, with its title and what can be done there. */
export function Card({
  id,
  title,
  action = null,
  className = "",
  children,
}: {
  /** By which an address leads here. */
  id?: string;
  title: string;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={`flex min-w-0 flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-card sm:px-5 ${className}`}
    >
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 id={titleId} className="font-semibold tracking-tight">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}
