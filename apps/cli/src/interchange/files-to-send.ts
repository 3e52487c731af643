import { constants, openAsBlob } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { type Surroundings, type Trouble, trouble } from "../surroundings.ts";

/** A file that is read from disk as it is sent. */
export interface FileToSend {
  /** What the server knows it by: no two of an import have the same. */
  readonly name: string;
  /** As it was said. */
  readonly path: string;
  readonly content: Blob;
}

/** Finds the files that were named, or says of each one that cannot be sent why. */
export async function filesToSend(
  paths: readonly string[],
  around: Surroundings,
): Promise<Result<readonly FileToSend[], readonly Trouble[]>> {
  const names = distinctNames(paths);
  const found = await Promise.all(paths.map((path, at) => fileToSend(path, names[at] ?? path, around)));
  const troubles = found.flatMap((one) => (one.ok ? [] : [one.problem]));
  return troubles.length > 0 ? refused(troubles) : accepted(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

async function fileToSend(
  path: string,
  name: string,
  { environment, text }: Surroundings,
): Promise<Result<FileToSend, Trouble>> {
  const place = resolve(environment.folder, path);
  const found = await stat(place).catch(() => null);
  if (found === null) return refused(trouble("NO_FILE", text.noFile(path)));
  if (!found.isFile()) return refused(trouble("NOT_A_FILE", text.isFolder(path)));
  try {
    await access(place, constants.R_OK);
    return accepted({ name, path, content: await openAsBlob(place) });
  } catch {
    return refused(trouble("FILE_NOT_READABLE", text.notReadable(path)));
  }
}

/** Files are sent without their folders; of several that are then called the same, the later ones get a number. */
function distinctNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const [whole, extension] = [basename(path), extname(path)];
    let name = whole;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${whole.slice(0, whole.length - extension.length)}-${number}${extension}`;
    }
    taken.add(name);
    return name;
  });
}
