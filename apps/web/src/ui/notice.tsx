import type { ReactNode } from "react";

/** A page or a part of it that has something to say instead of something to show. */
export function Notice({
  icon,
  title,
  children,
  actions,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center">
      <div className="mb-5 flex size-12 items-center justify-center rounded-2xl border border-line bg-surface text-accent shadow-card">
        {icon}
      </div>
      <h1 className="text-balance font-semibold text-lg tracking-tight">{title}</h1>
      <div className="mt-2 text-pretty text-muted">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
