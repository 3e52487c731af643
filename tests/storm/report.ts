import { tallied } from "./ledger.ts";
import type { Storm } from "./run.ts";

/** A storm in figures, line by line. */
export function reportOf({ ledger, verdict, seconds, connections }: Storm): string {
  const { entries, retries, milliseconds } = ledger;
  const accepted = entries.filter(({ answer }) => answer.refusals.length === 0);
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const within = (part: number) => `${(sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)} ms`;
  const again = [...retries]
    .toSorted(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${reason} ${count}`);
  const lines: readonly (readonly [what: string, figure: string])[] = [
    ["edits answered", `${entries.length}`],
    ["of them a second", (entries.length / seconds).toFixed(0)],
    ["accepted", `${accepted.length}`],
    ["of them without a revision, as they changed nothing", `${verdict.idle}`],
    ["refused, by code", tallied(entries.flatMap(({ answer }) => answer.refusals))],
    ["asked again, by reason", again.join(", ") || "none"],
    ["an answer came within, half and 99 of 100", `${within(0.5)}, ${within(0.99)}`],
    ["revisions", `${verdict.revisions}`],
    ["subscribers, by how often each connected", connections.join(", ")],
    ["roles at the end", `${verdict.roles}`],
    ["snapshots compared", `${verdict.snapshots}`],
    ["moments opened and compared", `${verdict.momentsOpened}`],
  ];
  return lines.map(([what, figure]) => `  ${what}: ${figure}`).join("\n");
}
