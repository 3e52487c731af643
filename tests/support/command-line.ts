import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/cli/src/main.ts", import.meta.url));

/** What a command printed and how it ended. */
export interface CommandOutcome {
  readonly exitCode: number | null;
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly notes: string;
}

/** Runs `puesto …` as a process of its own, with nothing in its environment but what is said. */
export async function puesto(
  words: readonly string[],
  {
    environment = {},
    folder,
    onStart = () => {},
  }: {
    readonly environment?: Readonly<Record<string, string>>;
    /** Where it is called; the tests' own folder unless said. */
    readonly folder?: string;
    readonly onStart?: (child: ChildProcess) => void;
  } = {},
): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  onStart(child);
  const [exitCode, output, notes] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)]);
  return { exitCode, output, notes };
}

/** All that a stream gives, with the byte order mark that decoders take away. */
const textOf = async (stream: Readable): Promise<string> => Buffer.concat(await stream.toArray()).toString("utf8");
