import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The folder of an embedded database, held for this process alone. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the folder, making it where it is missing; the sentence that names the holder where another process has it. The lock is
 * one of the operating system's, taken through SQLite, so it ends with the process that holds it, however that ends.
 */
export function lockFolder(folder: string): { readonly lock: FolderLock } | { readonly problem: string } {
  mkdirSync(folder, { recursive: true });
  const noteFile = join(folder, "lock.txt");
  const file = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    file.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    return {
      problem: `The data folder ${folder} is in use by ${holderOf(noteFile)}. End that one first, or set DATA_DIR to another folder.`,
    };
  }
  writeFileSync(noteFile, `process ${process.pid}, since ${new Date().toISOString()}\n`);
  return {
    lock: {
      release() {
        rmSync(noteFile, { force: true });
        file.close();
      },
    },
  };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === 5;

function holderOf(noteFile: string): string {
  try {
    return readFileSync(noteFile, "utf8").trim();
  } catch {
    return "another process";
  }
}
