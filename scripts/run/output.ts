import { quote, type Step } from "./progress.ts";

/** What a server prints, made readable: logs in JSON become sentences, and only what matters is shown. */
export type ServerOutput = {
  readonly take: (line: string) => void;
  /** The last things it said, for when it has failed. */
  readonly lastLines: () => readonly string[];
  /** From here on warnings and errors are shown as they come, and in a watched server everything. */
  readonly goLive: () => void;
};

const keptLines = 30;
const warning = 40;

type LogLine = { readonly level: number; readonly text: string };

export function readOutput(step: Step, showAll: boolean): ServerOutput {
  const kept: string[] = [];
  let live = false;
  return {
    take: (line) => {
      const log = readLogLine(line);
      if (log.text.trim() === "") return;
      kept.push(log.text);
      if (kept.length > keptLines) kept.shift();
      if (live && (showAll || log.level >= warning)) quote([log.text]);
      if (!live) step.note(log.text.slice(0, 100));
    },
    lastLines: () => kept,
    goLive: () => {
      live = true;
    },
  };
}

/** A line of a JSON log (pino's shape), or any other line as it is; plain text on a server's output counts as information. */
function readLogLine(line: string): LogLine {
  const plain = { level: 30, text: line };
  if (!line.startsWith("{")) return plain;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("msg" in value)) return plain;
    const level = "level" in value && typeof value.level === "number" ? value.level : 30;
    const error = "err" in value && typeof value.err === "object" && value.err !== null ? value.err : {};
    const reason = level >= warning && "message" in error ? ` (${String(error.message)})` : "";
    return { level, text: `${String(value.msg)}${reason}` };
  } catch {
    return plain;
  }
}
