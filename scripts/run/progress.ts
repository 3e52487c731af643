import { styleText } from "node:util";

/** One step on its way: `done` and `failed` write its closing line; `note` says what it is at. */
export type Step = {
  readonly note: (text: string) => void;
  readonly done: (text?: string) => void;
  readonly failed: (text?: string) => void;
};

const isTerminal = process.stdout.isTTY === true && process.env.CI === undefined;
const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Begins a step. In a terminal its line turns until it is done; elsewhere it is written when it begins (after a second,
 * so that what is quick takes one line) and when it ends.
 */
export function beginStep(title: string): Step {
  const startedAt = performance.now();
  let note = "";
  let frame = 0;
  let announced = false;
  const draw = () => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const glyph = frames[frame++ % frames.length] ?? "";
    const tail = [note, seconds >= 2 ? `${seconds} s` : ""].filter((part) => part !== "").join(" · ");
    process.stdout.write(
      `\r\u001b[2K  ${styleText("cyan", glyph)} ${title}${tail === "" ? "" : styleText("dim", `  ${tail}`)}`,
    );
  };
  const announce = () => {
    announced = true;
    process.stdout.write(`  … ${title}\n`);
  };
  const timer = isTerminal ? setInterval(draw, 90) : setTimeout(announce, 1_000);
  timer.unref();
  if (isTerminal) draw();
  const end = (mark: string, text: string) => {
    clearInterval(timer);
    const seconds = (performance.now() - startedAt) / 1000;
    const took = seconds >= 0.95 ? styleText("dim", `  ${seconds.toFixed(seconds < 10 ? 1 : 0)} s`) : "";
    process.stdout.write(`${isTerminal ? "\r\u001b[2K" : ""}  ${mark} ${text}${took}\n`);
  };
  return {
    note: (text) => {
      if (!isTerminal && announced && text !== note) process.stdout.write(`    ${text}\n`);
      note = text;
    },
    done: (text = title) => end(styleText("green", "✓"), text),
    failed: (text = title) => end(styleText("red", "✗"), text),
  };
}

/** A closing sentence about what went wrong, on stderr, apart from the steps. */
export function complain(sentence: string): void {
  process.stderr.write(`\n${styleText("red", sentence)}\n`);
}

/** Lines to look into when something failed, indented and without colour. */
export function quote(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.map((line) => `    ${line}`).join("\n")}\n`);
}
