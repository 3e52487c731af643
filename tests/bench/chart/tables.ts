import { figure, table } from "../table.ts";
import { gestureNames, gestureTitles } from "./gestures-beside-floor.ts";
import type { ChartRow } from "./measure.ts";

const kilobytes = (bytes: number): string => figure(bytes / 1000, 0);
const milliseconds = (time: number): string => figure(time, time < 100 ? 1 : 0);

/** The figures as Markdown. */
export function chartTables(rows: readonly ChartRow[]): string {
  const layout = table(
    ["layout, ms", "tree", "compact", "top down", "left to right"],
    rows.map(({ roles, layoutMs: { prepare, compact, down, right } }) => [
      `${figure(roles, 0)} roles`,
      ...[prepare, compact, down, right].map(milliseconds),
    ]),
  );
  const opening = table(
    ["cold page", "first cards, ms", "complete, ms", "company, kB", "program, kB", "heap, MB"],
    rows.flatMap((row) => [
      [
        `${figure(row.roles, 0)} roles`,
        ...[row.firstMs, row.completeMs].map(milliseconds),
        ...[row.companyBytes, row.programBytes].map(kilobytes),
        figure(row.heapMb),
      ],
      [
        `${figure(row.roles, 0)} roles, all unfolded`,
        ...[row.wholeFirstMs, row.wholeCompleteMs].map(milliseconds),
        ...[row.wholeBytes, row.programBytes].map(kilobytes),
        figure(row.wholeHeapMb),
      ],
    ]),
  );
  const frames = table(
    [
      "frames, ms",
      "roles",
      "median",
      "95% within",
      "worst",
      "work a frame",
      "moving, %",
      "floor: boxes",
      "median",
      "95% within",
      "work a frame",
      "moving, %",
      "95% of floor",
    ],
    gestureNames.flatMap((name) =>
      rows.map(({ roles, gestures }) => {
        const { page, floor, boxes } = gestures[name];
        return [
          gestureTitles[name],
          figure(roles, 0),
          ...[page.median, page.p95, page.worst, page.workMs].map(milliseconds),
          figure(page.moving * 100, 0),
          figure(boxes, 0),
          ...[floor.median, floor.p95, floor.workMs].map(milliseconds),
          figure(floor.moving * 100, 0),
          (page.p95 / floor.p95).toFixed(2),
        ];
      }),
    ),
  );
  return [layout, opening, frames].join("\n\n");
}
