import { accepted, type Result, refused } from "@puesto/domain/result";
import type { ImportAsked } from "../command-line.ts";
import { askServer, brokenConnection } from "../server.ts";
import { type Surroundings, type Trouble, trouble } from "../surroundings.ts";
import { type ImportLine, type ImportResult, importLine } from "./answer.ts";
import { linesOf } from "./answer-lines.ts";
import { findPage } from "./company-page.ts";
import { filesToSend } from "./files-to-send.ts";
import { reportLines } from "./report.ts";
import { type StatusLine, statusLine } from "./status-line.ts";
import { tellTroubles } from "./troubles.ts";

/** What came of an import, for people and, as the server told it, for programs. */
interface Imported {
  readonly result: ImportResult;
  readonly told: unknown;
}

/** `puesto import`: sends files, shows how it gets on and what came of it. Gives the exit code. */
export async function importCompany(asked: ImportAsked, around: Surroundings): Promise<number> {
  const files = await filesToSend(asked.files, around);
  if (!files.ok) return tellTroubles(files.problem, asked.json, around);
  const pathOf = (name: string) => files.value.find((file) => file.name === name)?.path ?? name;
  const status = statusLine(around);
  status.show("send");
  const imported = await send(asked, files.value, status, around);
  status.clear();
  if (!imported.ok)
    return tellTroubles(
      imported.problem.map((one) => withPath(one, pathOf)),
      asked.json,
      around,
    );
  const { result, told } = imported.value;
  if (asked.json) {
    around.output.write(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  const page = result.dryRun ? null : await findPage(result.company.slug, around);
  around.output.write(`${reportLines(result, page, pathOf, around).join("\n").trimEnd()}\n`);
  return 0;
}

const withPath = (one: Trouble, pathOf: (name: string) => string): Trouble => ({
  ...one,
  file: one.file === null ? null : pathOf(one.file),
});

async function send(
  asked: ImportAsked,
  files: readonly { readonly name: string; readonly content: Blob }[],
  status: StatusLine,
  around: Surroundings,
): Promise<Result<Imported, readonly Trouble[]>> {
  const body = new FormData();
  for (const { name, content } of files) body.append("files", content, name);
  const settings = {
    name: asked.name,
    locale: asked.locale,
    map: asked.map.length > 0 ? asked.map.join(",") : undefined,
    dryRun: String(asked.dryRun),
    replace: String(asked.replace),
  };
  const path = `/companies/${encodeURIComponent(asked.company)}/import`;
  const answer = await askServer(path, settings, { method: "POST", body }, around);
  return answer.ok ? follow(answer.value, status, around) : answer;
}

/** Reads the answer as it comes: how the import gets on, and at the end what came of it. */
async function follow(
  response: Response,
  status: StatusLine,
  around: Surroundings,
): Promise<Result<Imported, readonly Trouble[]>> {
  const { text, environment } = around;
  try {
    for await (const told of linesOf(response)) {
      const line = importLine.safeParse(told);
      if (!line.success) return refused([trouble("NOT_PUESTO", text.notPuesto(environment.server.href))]);
      const outcome = outcomeOf(line.data, told, status, around);
      if (outcome !== null) return outcome;
    }
  } catch (error) {
    return refused([brokenConnection(error, around)]);
  }
  return refused([trouble("LOST_SERVER", text.endedEarly)]);
}

function outcomeOf(
  line: ImportLine,
  told: unknown,
  status: StatusLine,
  { text }: Surroundings,
): Result<Imported, readonly Trouble[]> | null {
  switch (line.type) {
    case "progress":
      status.show(line.stage, line.done, line.total);
      return null;
    case "refused":
      return refused(line.refusals);
    case "failed":
      return refused([trouble("INTERNAL_SERVER_ERROR", text.failedThere(line.requestId))]);
    case "result":
      return accepted({ result: line, told });
  }
}
