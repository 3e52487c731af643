import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import busboy from "@fastify/busboy";
import { type ImportFile, importLimits } from "@puesto/domain/interchange";
import { type Refusal, refusal } from "@puesto/domain/refusal";
import { accepted, type Result, refused } from "@puesto/domain/result";

/** A body that is no whole multipart body: the caller's fault, so a status of 400. */
const malformed = (cause: unknown) =>
  Object.assign(new Error("the body is no whole multipart body", { cause }), { statusCode: 400 });

/**
 * Reads the files of a multipart body, counting as they come: where it is too much, reading ends at once, and what is still to
 * come is thrown away.
 */
export async function readUpload(request: IncomingMessage): Promise<Result<readonly ImportFile[], Refusal>> {
  const files: ImportFile[] = [];
  const left = { bytes: importLimits.megabytes * 1024 * 1024 };
  const end = new AbortController();
  let problem: Refusal | null = null;
  const stop = (why: Refusal) => {
    problem ??= why;
    end.abort();
  };
  const tooLarge = (file: string) =>
    stop(refusal("IMPORT_TOO_LARGE", { file, limitMegabytes: importLimits.megabytes }));
  try {
    const reader = new busboy.Busboy({
      headers: { ...request.headers, "content-type": request.headers["content-type"] ?? "" },
      limits: { files: importLimits.files, fields: 0, fileSize: left.bytes + 1, headerPairs: 20 },
    });
    reader.on("filesLimit", () =>
      stop(refusal("MALFORMED_SETTING", { setting: "files", value: `more than ${importLimits.files}` })),
    );
    reader.on("file", (_field, stream, given) => {
      const name = given || `file ${files.length + 1}`;
      collect(
        stream,
        left,
        () => tooLarge(name),
        (bytes) => files.push({ name, bytes }),
      );
    });
    request.pipe(reader);
    await Promise.all([finished(request, { signal: end.signal }), finished(reader, { signal: end.signal })]);
  } catch (error) {
    // The connection lives on, and what is asked on it next is only heard once this body is through.
    request.unpipe().resume();
    if (problem === null) throw malformed(error);
  }
  return problem === null ? accepted(files) : refused(problem);
}

/** Gathers a file as long as the whole upload stays within what is left. */
function collect(
  stream: Readable,
  left: { bytes: number },
  onTooMuch: () => void,
  onWhole: (bytes: Uint8Array) => void,
): void {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    left.bytes -= chunk.length;
    if (left.bytes < 0) onTooMuch();
    else chunks.push(chunk);
  });
  stream.on("end", () => onWhole(Buffer.concat(chunks)));
  // The body that it is a part of fails with it, and is answered for.
  stream.on("error", () => {});
}
