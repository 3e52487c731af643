import { setTimeout as pause } from "node:timers/promises";
import { type CompanyId, isUuid } from "@puesto/domain/identity";
import type { FastifyBaseLogger } from "fastify";
import type { QueryExecutorProvider } from "kysely";
import type { Notifications } from "../../database/index.ts";
import type { RevisionRow } from "../revisions/read.ts";
import { revisionChannel } from "../revisions/record.ts";
import { batchSize, type CompanyFeed, companyFeed } from "./company-feed.ts";
import { toldRevisionsAfter } from "./told-revisions.ts";

/** All companies' revisions, as they come. One a process: whatever is committed by whichever process, it hears of. */
export interface Feed {
  /**
   * Every revision of a company after one of a number, in order, each once; those that are there at once, others as they come,
   * until it is aborted. They are read as fast as they are taken: nobody has a queue.
   */
  readonly follow: (company: CompanyId, after: number, signal: AbortSignal) => AsyncIterable<RevisionRow>;
  /** Listens no more. */
  readonly close: () => void;
}

/** Milliseconds between two tries to read from a database that does not answer: at first, and at most. */
const patience = { first: 100, longest: 2_000 };

/** Begins to listen for revisions. */
export function openFeed(
  { kysely, notifications }: { readonly kysely: QueryExecutorProvider; readonly notifications: Notifications },
  log: FastifyBaseLogger,
): Feed {
  const companies = new Map<CompanyId, { readonly feed: CompanyFeed; followers: number }>();

  const close = notifications.listen(revisionChannel, {
    heard(payload) {
      const told = readPayload(payload);
      if (told !== null) companies.get(told.company)?.feed.hear(told.number);
    },
    mayHaveMissed() {
      for (const { feed } of companies.values()) feed.doubt();
    },
  });

  /** Reads as soon as the database answers: whoever follows need not know that it was away. */
  async function read(company: CompanyId, after: number): Promise<readonly RevisionRow[]> {
    for (let failures = 0; ; failures += 1) {
      try {
        const rows = await toldRevisionsAfter(kysely, company, after, batchSize);
        return rows;
      } catch (error) {
        if (failures === 0) log.warn({ err: error }, "revisions cannot be read just now");
        if (!companies.has(company)) return [];
        await pause(Math.min(patience.first * 2 ** failures, patience.longest), undefined, { ref: false });
      }
    }
  }

  return {
    async *follow(company, after, signal) {
      const followed = companies.get(company) ?? { feed: companyFeed((from) => read(company, from)), followers: 0 };
      companies.set(company, followed);
      followed.followers += 1;
      try {
        let last = after;
        while (!signal.aborted) {
          for (const revision of await followed.feed.next(last, signal)) {
            if (signal.aborted) return;
            yield revision;
            last = revision.number;
          }
        }
      } finally {
        followed.followers -= 1;
        if (followed.followers === 0) companies.delete(company);
      }
    },
    close,
  };
}

function readPayload(payload: string): { readonly company: CompanyId; readonly number: number } | null {
  const [company = "", digits = ""] = payload.split(" ");
  const number = Number(digits);
  return isUuid(company) && Number.isSafeInteger(number) ? { company: company as CompanyId, number } : null;
}
