import { type ReactNode, useId } from "react";

const size = { width: 360, height: 226, left: 48, right: 18, top: 24, bottom: 26 } as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Tick {
  readonly at: number;
  readonly label: string;
}

/**
 * A plot with lines, the present point, and upright marks. Whoever hears the page gets `summary`, and the same values as a table in
 * `children`.
 */
export function Plot({
  title,
  summary,
  lines,
  open,
  closed,
  marks,
  present,
  presentLabel,
  across,
  up,
  unit,
  valuesLabel,
  children,
}: {
  title: string;
  summary: string;
  lines: readonly (readonly Spot[])[];
  /** Ends of lines that belong to them no more, and those that do. */
  open: readonly Spot[];
  closed: readonly Spot[];
  marks: readonly Tick[];
  present: Spot;
  presentLabel: string;
  across: readonly [number, number, readonly Tick[]];
  up: readonly [number, number, readonly Tick[]];
  /** What the numbers upwards are in. */
  unit: string;
  valuesLabel: string;
  children: ReactNode;
}) {
  const id = useId();
  const [fromX, toX, ticksX] = across;
  const [fromY, toY, ticksY] = up;
  const x = (at: number) => size.left + ((at - fromX) / (toX - fromX)) * (size.width - size.left - size.right);
  const y = (at: number) =>
    size.height - size.bottom - ((at - fromY) / (toY - fromY)) * (size.height - size.top - size.bottom);
  const floor = size.height - size.bottom;
  const isLate = x(present.x) > size.width * 0.6;
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-xl border border-line bg-surface p-4 shadow-card">
      <h2 id={id} className="font-medium">
        {title}
      </h2>
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="mt-2 w-full fill-muted text-[11px] tabular-nums"
      >
        <text x={size.left - 8} y={size.top - 10} textAnchor="end">
          {unit}
        </text>
        {ticksY.map(({ at, label }) => (
          <g key={at}>
            <line x1={size.left} x2={size.width - size.right} y1={y(at)} y2={y(at)} className="stroke-line" />
            <text x={size.left - 8} y={y(at) + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {ticksX.map(({ at, label }) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={floor} y2={floor + 4} className="stroke-line-strong" />
            <text x={x(at)} y={floor + 18} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {marks.map(({ at, label }) => (
          <g key={at}>
            <line
              x1={x(at)}
              x2={x(at)}
              y1={size.top - 4}
              y2={floor}
              strokeDasharray="3 4"
              className="stroke-line-strong"
            />
            <text x={x(at)} y={size.top - 9} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <polyline
            key={line.map((spot) => spot.x).join()}
            points={line.map((spot) => `${x(spot.x)},${y(spot.y)}`).join(" ")}
            fill="none"
            strokeWidth={2.5}
            strokeLinecap="round"
            className="stroke-accent"
          />
        ))}
        {open.map((spot) => (
          <circle
            key={spot.x}
            cx={x(spot.x)}
            cy={y(spot.y)}
            r={3.5}
            strokeWidth={2}
            className="fill-surface stroke-accent"
          />
        ))}
        {closed.map((spot) => (
          <circle
            key={spot.x}
            cx={x(spot.x)}
            cy={y(spot.y)}
            r={3.5}
            strokeWidth={2}
            className="fill-accent stroke-accent"
          />
        ))}
        <line
          x1={x(present.x)}
          x2={x(present.x)}
          y1={y(present.y)}
          y2={floor}
          strokeWidth={1.5}
          className="stroke-relation"
        />
        <circle cx={x(present.x)} cy={y(present.y)} r={6} strokeWidth={2.5} className="fill-relation stroke-surface" />
        <text
          x={x(present.x) + (isLate ? -10 : 10)}
          y={y(present.y) + 20}
          textAnchor={isLate ? "end" : "start"}
          strokeWidth={4}
          paintOrder="stroke"
          className="fill-ink stroke-surface font-semibold"
        >
          {presentLabel}
        </text>
      </svg>
      <details className="mt-2">
        <summary className="cursor-pointer rounded text-muted text-xs hover:text-ink">{valuesLabel}</summary>
        {children}
      </details>
    </section>
  );
}

/** The values of a plot, a row each; those of the present are marked. */
export function ValuesTable({
  head,
  rows,
}: {
  head: readonly [string, string];
  rows: readonly { readonly at: string; readonly pay: string; readonly isPresent: boolean }[];
}) {
  return (
    <table className="mt-2 w-full text-xs tabular-nums">
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-1 text-left font-medium">
            {head[0]}
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            {head[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, pay, isPresent }) => (
          <tr
            key={at}
            {...(isPresent ? { "aria-current": "true" } : {})}
            className={`border-line border-t ${isPresent ? "font-semibold" : ""}`}
          >
            <th scope="row" className="py-1 text-left font-[inherit]">
              {at}
            </th>
            <td className="py-1 text-right">{pay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
