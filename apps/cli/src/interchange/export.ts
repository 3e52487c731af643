import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExportAsked } from "../command-line.ts";
import { askServer, brokenConnection } from "../server.ts";
import { type Surroundings, trouble } from "../surroundings.ts";
import { tellTroubles } from "./troubles.ts";

/** `puesto export`: writes a company to a file or to standard output. Gives the exit code. */
export async function exportCompany(asked: ExportAsked, around: Surroundings): Promise<number> {
  const format = asked.format ?? (extname(asked.output ?? "").toLowerCase() === ".csv" ? "csv" : "json");
  const path = `/companies/${encodeURIComponent(asked.company)}/export`;
  const answer = await askServer(path, { format }, {}, around);
  if (!answer.ok) return tellTroubles(answer.problem, false, around);
  const content = Readable.from(answer.value.body ?? []);
  return asked.output === undefined ? toOutput(content, around) : toFile(content, asked.output, around);
}

async function toOutput(content: Readable, around: Surroundings): Promise<number> {
  try {
    await pipeline(content, around.output, { signal: around.signal, end: false });
    return 0;
  } catch (error) {
    // Whoever reads has read enough, such as `head`.
    if (codeOf(error) === "EPIPE") return 0;
    return tellTroubles([brokenConnection(error, around)], false, around);
  }
}

/** Written beside its place and then moved there: a file that is there stays whole whatever happens on the way. */
async function toFile(content: Readable, path: string, around: Surroundings): Promise<number> {
  const place = resolve(around.environment.folder, path);
  const unfinished = `${place}.${process.pid}.part`;
  try {
    await pipeline(content, createWriteStream(unfinished, { flags: "wx" }), { signal: around.signal });
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    const why = error instanceof Error && "syscall" in error && "path" in error ? codeOf(error) : null;
    const told =
      why === null ? brokenConnection(error, around) : trouble("FILE_NOT_WRITABLE", around.text.notWritable(path, why));
    return tellTroubles([told], false, around);
  }
  around.notes.write(`${around.text.exported(path)}\n`);
  return 0;
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && "code" in error ? String(error.code) : null;
