import type { Surroundings } from "../surroundings.ts";

type Stage = keyof Surroundings["text"]["stages"];

/** Tells how far a command is. */
export interface StatusLine {
  /** Without a `total` there is no telling how far. */
  readonly show: (stage: Stage, done?: number, total?: number) => void;
  readonly clear: () => void;
}

const cells = 24;

/**
 * On a terminal one line that is written over and over, with a bar; elsewhere a line for each stage. Written here and not taken from
 * a library of prompts, as theirs take over the keyboard, and Ctrl-C then ends the process before anything can be put in order.
 */
export function statusLine({ notes, text, language }: Surroundings): StatusLine {
  const number = new Intl.NumberFormat(language);
  const begun = new Set<Stage>();
  const erase = "\r\x1b[2K";
  return {
    show: (stage, done = 0, total = 0) => {
      const name = text.stages[stage];
      if (!notes.isTTY) {
        if (!begun.has(stage)) notes.write(`${name} …\n`);
        begun.add(stage);
        return;
      }
      if (total === 0) {
        notes.write(`${erase}${name} …`);
        return;
      }
      const full = Math.round((done / total) * cells);
      const bar = "█".repeat(full) + "░".repeat(cells - full);
      notes.write(`${erase}${name} ${bar} ${text.outOf(number.format(done), number.format(total))}`);
    },
    clear: () => {
      if (notes.isTTY) notes.write(erase);
    },
  };
}
