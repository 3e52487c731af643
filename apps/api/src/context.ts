import type { IncomingHttpHeaders } from "node:http";
import type { CompanyId } from "@puesto/domain/identity";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLError } from "graphql";
import type { QueryExecutorProvider, RawBuilder } from "kysely";
import type { Author } from "./access/index.ts";
import type { Clock } from "./clock.ts";
import type { Notifications } from "./database/index.ts";
import { translated } from "./graphql/guard/database-problem.ts";
import { type Deadline, startDeadline } from "./graphql/guard/deadline.ts";
import { limits } from "./graphql/guard/limits.ts";
import type { Commit } from "./history/index.ts";
import type { Live } from "./history/live.ts";
import { type CompanyLoaders, companyLoaders } from "./structure/reading/loaders.ts";
import type { Loaded } from "./structure/reading/loading.ts";
import { type CompanyMemory, emptyMemory, type StructureMemory, structureMemory } from "./structure/reading/memory.ts";
import { type WholeStructures, wholeStructures } from "./structure/reading/whole.ts";
import { type CompanyRow, companyById } from "./structure/store/company.ts";

/** Runs one read-only statement within the deadline of its request and gives its rows. */
export type Read = <Row>(statement: RawBuilder<Row>) => Promise<Row[]>;

/** Runs several statements that see one state of the database. */
export type ReadTogether = <Answer>(work: (read: Read) => Promise<Answer>) => Promise<Answer>;

/** What every resolver is given: made anew for each request, holding only what that request may use. */
export interface Context {
  readonly read: Read;
  readonly together: ReadTogether;
  /** What is computed from whole structures, and kept while they stand. */
  readonly wholes: WholeStructures;
  /** The batched reads of one company's structure, the same object for the whole request. */
  readonly company: (id: CompanyId) => CompanyLoaders;
  /** Tells at which revision a company stands, which lets its loaders use what was read of it at that revision before. */
  readonly enter: (company: CompanyRow) => void;
  /** The company with an id, read once a request; null where there is none. */
  readonly companyRow: (id: CompanyId) => Loaded<CompanyRow | null>;
  /** The one way to write. */
  readonly commit: Commit;
  /** Forgets what was read of a company in this request: an edit of it was made. */
  readonly forget: (id: CompanyId) => void;
  /** Who asks. */
  readonly author: Author;
  /** ISO 8601: the day on which the request is answered. */
  readonly today: string;
  /** What is heard while the process runs. */
  readonly live: Live;
  /** Aborted when nobody waits for the answer any more; of a subscription also when there are to be no more of them. */
  readonly gone: AbortSignal;
  readonly deadline: Deadline;
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  /** Reasons beside the first why a document was refused. */
  furtherProblems: readonly GraphQLError[];
}

/** What the reading side needs of the database. */
export interface ReadableDatabase {
  readonly kysely: Snapshots;
  readonly notifications: Notifications;
  /** Why the database cannot answer just now (it is down, migrations are missing); null where it can. */
  readonly problem: () => Promise<string | null>;
  readonly commit: Commit;
}

/** Kysely, as far as it is needed here: runs statements, and several of them on one snapshot. */
interface Snapshots extends QueryExecutorProvider {
  transaction(): {
    setIsolationLevel(level: "repeatable read"): {
      setAccessMode(mode: "read only"): {
        execute<Answer>(work: (snapshot: QueryExecutorProvider) => Promise<Answer>): Promise<Answer>;
      };
    };
  };
}

/** What a process keeps between requests; all of it keyed by a revision, so that it can be lost and cannot be stale. */
export interface ProcessMemory {
  readonly structures: StructureMemory;
  readonly wholes: WholeStructures;
}

/** Makes the memory of a process. */
export const processMemory = (): ProcessMemory => ({ structures: structureMemory(), wholes: wholeStructures() });

/** What all requests of a process have in common. */
export interface Process {
  readonly database: ReadableDatabase;
  readonly memory: ProcessMemory;
  readonly live: Live;
  readonly clock: Clock;
}

/** What the context of a request takes from it. */
export interface Asked {
  readonly id: string;
  readonly log: FastifyBaseLogger;
  readonly author: Author;
  readonly headers: IncomingHttpHeaders;
}

/** Makes the context of a request, or of one answer of a subscription. */
export function contextFor(
  { database, memory, live, clock }: Process,
  request: Asked,
  gone: AbortSignal,
  milliseconds: number = limits.deadlineMilliseconds,
): Context {
  const deadline = startDeadline(milliseconds);
  const companies = new Map<CompanyId, CompanyLoaders>();
  const rows = new Map<CompanyId, Loaded<CompanyRow | null>>();
  const read = reader(database.kysely, deadline);
  const today = clock(request);
  const begin = (id: CompanyId, known: CompanyMemory): CompanyLoaders => {
    const loaders = companyLoaders(read, id, today, known);
    companies.set(id, loaders);
    return loaders;
  };
  return {
    read,
    together: (work) =>
      told(() =>
        deadline.within(() =>
          database.kysely
            .transaction()
            .setIsolationLevel("repeatable read")
            .setAccessMode("read only")
            .execute((snapshot) => work(reader(snapshot, deadline))),
        ),
      ),
    wholes: memory.wholes,
    company: (id) => companies.get(id) ?? begin(id, emptyMemory()),
    enter(company) {
      rows.set(company.id, company);
      if (!companies.has(company.id)) begin(company.id, memory.structures.at(company.id, company.revision));
    },
    companyRow(id) {
      const row = rows.get(id) ?? companyById(read, id);
      rows.set(id, row);
      return row;
    },
    commit: (edit) => told(() => database.commit(edit)),
    forget(id) {
      rows.delete(id);
      companies.delete(id);
    },
    author: request.author,
    today,
    live,
    gone,
    deadline,
    requestId: request.id,
    log: request.log,
    furtherProblems: [],
  };
}

function reader(kysely: QueryExecutorProvider, { within }: Deadline): Read {
  return (statement) => told(async () => (await within(() => statement.execute(kysely))).rows);
}

/** The same work; where the database fails it, the caller is told what that means. */
async function told<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}
