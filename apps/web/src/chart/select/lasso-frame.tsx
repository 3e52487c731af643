import type { Lasso } from "./use-lasso.ts";

/** The rectangle with which cards are caught. */
export function LassoFrame({ lasso: { startX, startY, x, y } }: { lasso: Lasso }) {
  return (
    <div
      aria-hidden
      style={{
        left: Math.min(startX, x),
        top: Math.min(startY, y),
        width: Math.abs(x - startX),
        height: Math.abs(y - startY),
      }}
      className="pointer-events-none fixed z-40 rounded-sm border border-accent bg-accent/10"
    />
  );
}
