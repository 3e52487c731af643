import { PassThrough } from "node:stream";
import { setImmediate as pause } from "node:timers/promises";
import type { CompanyId } from "@puesto/domain/identity";
import { exportCsv, exportJson } from "@puesto/domain/interchange";
import { type Refusal, type RefusalCode, refusal } from "@puesto/domain/refusal";
import type { Locale, LocalizedText } from "@puesto/domain/text";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Kysely, sql } from "kysely";
import { readAuthors } from "../access/index.ts";
import type { Clock } from "../clock.ts";
import { type Commit, loadRecords } from "../history/index.ts";
import { importFiles } from "./import-files.ts";
import { readExportRequest, readImportRequest, readLanguage } from "./request.ts";
import { toldFinding, toldRefusal } from "./told.ts";
import { readUpload } from "./upload.ts";

type CompanyRequest = FastifyRequest<{ Params: { slug: string } }>;

const statuses: Partial<Record<RefusalCode, number>> = {
  UNKNOWN_COMPANY: 404,
  COMPANY_BUSY: 503,
  IMPORT_TOO_LARGE: 413,
};

const refuse = (reply: FastifyReply, why: Refusal, language: Locale) => {
  const { message, remedy, code, values } = toldRefusal(why, language);
  return reply.code(statuses[why.code] ?? 400).send({ errors: [{ message, extensions: { code, remedy, values } }] });
};

/**
 * `POST /companies/:slug/import` takes files as multipart and answers line by line (NDJSON): how it gets on, and at the end what
 * came of it. `GET /companies/:slug/export` gives a company as one file. docs/api.md tells both.
 */
export function interchangeRoutes(
  server: FastifyInstance,
  kysely: Kysely<unknown>,
  commit: Commit,
  clock: Clock,
): void {
  const target = { kysely, commit };
  server.register(async (routes) => {
    // Files are read as they come; nothing else may be sent here.
    routes.removeAllContentTypeParsers();
    readAuthors(routes);
    routes.addContentTypeParser("multipart/form-data", (_request, _body, done) => done(null));

    routes.post(
      "/companies/:slug/import",
      { onRequest: [refuseOtherSites, refuseOtherBodies] },
      async (request: CompanyRequest, reply) => {
        const asked = readImportRequest(request.params.slug, request.query, request.author, clock(request));
        if (!asked.ok) return refuse(reply, asked.problem, readLanguage(request.query));
        const { language } = asked.value;
        const upload = await readUpload(request.raw);
        if (!upload.ok) return refuse(reply, upload.problem, language);
        const gone = whenGone(reply);
        const lines = new PassThrough();
        const tell = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
        const work = importFiles(target, upload.value, asked.value.request, async (stage, done, total) => {
          tell({ type: "progress", stage, done, total });
          // The embedded database answers within the same turn: without a pause nobody else would have theirs until the end,
          // and neither would this line be sent, nor be heard that whoever asked is gone.
          await pause();
          gone.throwIfAborted();
        });
        work
          .then((outcome) => {
            if (!outcome.ok) {
              return tell({ type: "refused", refusals: outcome.problem.map((one) => toldRefusal(one, language)) });
            }
            const { plan, difference, ...imported } = outcome.value;
            const findings = plan.findings.map((finding) => toldFinding(finding, language));
            const { figures, mappings } = plan;
            return tell({
              type: "result",
              ...imported,
              dryRun: asked.value.request.dryRun,
              figures,
              mappings,
              findings,
              ...(difference === null ? {} : { difference }),
            });
          })
          .catch((error: unknown) => {
            if (gone.aborted) return request.log.info("import given up: whoever asked for it is gone");
            request.log.error({ err: error }, "import failed");
            return tell({ type: "failed", code: "INTERNAL_SERVER_ERROR", requestId: request.id });
          })
          .finally(() => lines.end());
        return reply.header("cache-control", "no-store").type("application/x-ndjson").send(lines);
      },
    );
  });

  server.get("/companies/:slug/export", async (request: CompanyRequest, reply) => {
    const asked = readExportRequest(request.params.slug, request.query);
    if (!asked.ok) return refuse(reply, asked.problem, readLanguage(request.query));
    const { slug, format, language } = asked.value;
    const found = await exported(kysely, slug);
    if (found === null) return refuse(reply, refusal("UNKNOWN_COMPANY", { slug }), language);
    const { company, records } = found;
    return reply
      .header("content-disposition", `attachment; filename="${slug}.${format}"`)
      .type(format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8")
      .send(format === "csv" ? exportCsv(company, records) : exportJson(company, records));
  });
}

/** Aborts when the connection is closed before all is said: nobody would hear what came of it. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

const answered = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

/** A page of another site can post a form here without being asked first; its browser says where it comes from. */
async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
  if (own && (site === undefined || site === "same-origin" || site === "none")) return;
  await answered(reply, 403, "FORBIDDEN_ORIGIN", "Files are taken from this site's own pages only.");
}

async function refuseOtherBodies(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (/^multipart\/form-data\s*;/i.test(request.headers["content-type"] ?? "")) return;
  await answered(reply, 415, "UNSUPPORTED_MEDIA_TYPE", "Send the files as `multipart/form-data`.");
}

/** A company's rows as they stood at one moment. */
async function exported(kysely: Kysely<unknown>, slug: string) {
  return kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      const { rows } = await sql<{
        id: CompanyId;
        name: LocalizedText;
        locale: Locale;
      }>`/* company by slug, to export */
        select id, name, locale from company where slug = ${slug}`.execute(transaction);
      const [company] = rows;
      return company ? { company, records: await loadRecords(transaction, company.id) } : null;
    });
}
