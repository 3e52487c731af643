import type { CompanyId } from "@puesto/domain/identity";
import {
  buildStructure,
  type Metrics,
  metricsOf,
  type Observation,
  type Outline,
  type OutlineRequest,
  observationsOf,
  outlineOf,
  type Structure,
  type StructureRecords,
} from "@puesto/domain/structure";
import { LRUCache } from "lru-cache";
import type { ReadTogether } from "../../context.ts";
import type { CompanyRow } from "../store/company.ts";
import { type UpperLevels, upperLevels, wholeStructure } from "../store/whole.ts";

/** What it takes a company's whole structure to answer. Each answer is computed once while the company's revision stands, of a day once on that day. */
export interface WholeStructures {
  readonly metrics: (company: CompanyRow, together: ReadTogether, today: string) => Promise<Metrics>;
  readonly observations: (
    company: CompanyRow,
    together: ReadTogether,
    today: string,
  ) => Promise<readonly Observation[]>;
  /** All rows, with the revision at which they are so. */
  readonly records: (
    company: CompanyRow,
    together: ReadTogether,
  ) => Promise<{ readonly revision: number; readonly records: StructureRecords }>;
  /** The structure itself, to be asked by those who need all of it. */
  readonly structure: (company: CompanyRow, together: ReadTogether) => Promise<Structure>;
  /** The outline in a language, all of it or, without loading the rest, down to a level. */
  readonly outline: (
    company: CompanyRow,
    together: ReadTogether,
    request: Pick<OutlineRequest, "locale" | "day" | "maxDepth">,
  ) => Promise<Outline>;
}

/** A structure, and the revision that it was read at: it may be later than the one that was asked for. */
interface RevisedStructure {
  readonly revision: number;
  readonly structure: Structure;
}

/** Roles, of all companies together, whose structures and outlines are kept; a role takes about a kilobyte. */
const mostRoles = 300_000;

/** Makes the keeping place of a process. Whoever asks has just read the company's revision, so nothing stale is answered. */
export function wholeStructures(): WholeStructures {
  const structures = answers<RevisedStructure>(({ structure }) => structure.roles.length, mostRoles);
  const outlines = answers<Outline>((outline) => outline.depths.length, mostRoles);
  const metrics = answers<Metrics>(() => 1, 500);
  const observations = answers<readonly Observation[]>((found) => found.length, 50_000);

  const structureOf = (company: CompanyRow, together: ReadTogether): Promise<RevisedStructure> =>
    structures(company, "", async () => {
      const { revision, records } = await together((read) => wholeStructure(read, company.id));
      return { revision, structure: sound(company.id, records) };
    });
  return {
    metrics: (company, together, today) =>
      metrics(company, today, async () => metricsOf((await structureOf(company, together)).structure, today)),
    records: async (company, together) => {
      const { revision, structure } = await structureOf(company, together);
      return { revision, records: structure.records };
    },
    structure: async (company, together) => (await structureOf(company, together)).structure,
    observations: (company, together, today) =>
      observations(company, today, async () => observationsOf((await structureOf(company, together)).structure, today)),
    outline: (company, together, { locale, day, maxDepth }) =>
      outlines(company, `${locale} ${day} ${maxDepth}`, async () => {
        const request = { companyId: company.id, locale, own: company.locale, day };
        const known = maxDepth === undefined ? structureOf(company, together) : structures.known(company, "");
        if (known !== undefined) {
          const { revision, structure } = await known;
          return outlineOf(structure, { ...request, revision, maxDepth });
        }
        const levels = await together((read) => upperLevels(read, company.id, maxDepth ?? 0));
        const structure = sound(company.id, levels.records);
        return withCountsBelow(
          structure,
          outlineOf(structure, { ...request, revision: levels.revision }),
          levels.below,
        );
      }),
  };
}

/** The structure of stored records. The database keeps them sound; if they were not, nothing could be answered of them. */
function sound(companyId: CompanyId, records: StructureRecords): Structure {
  const built = buildStructure(records);
  if (built.ok) return built.value;
  throw new Error(
    `the stored structure of company ${companyId} breaks ${built.problem.map((one) => one.code).join(", ")}`,
  );
}

/** Puts the counts of all roles below into an outline that was made of the upper levels alone. */
function withCountsBelow(structure: Structure, outline: Outline, below: UpperLevels["below"]): Outline {
  if (below.length === 0) return outline;
  const directReportCounts = [...outline.directReportCounts];
  const descendantCounts = [...outline.descendantCounts];
  const belowRole = new Map(below.map((counts) => [counts.id, counts]));
  structure.roles.forEach(({ id }, lowest) => {
    const counts = belowRole.get(id);
    if (counts === undefined) return;
    directReportCounts[lowest] = counts.direct;
    for (let row = lowest; row >= 0; row = structure.hierarchy.parents[row] ?? -1) {
      descendantCounts[row] = (descendantCounts[row] ?? 0) + counts.all;
    }
  });
  return { ...outline, directReportCounts, descendantCounts, bounded: true };
}

/** Answers by company and name, kept while the revision stands; those asked for while one is computed wait for it. */
function answers<Answer extends object>(weightOf: (answer: Answer) => number, most: number) {
  interface Kept {
    readonly revision: number;
    readonly answer: Promise<Answer>;
  }
  const kept = new LRUCache<string, Kept>({ maxSize: most, max: 1_000 });
  const known = (company: CompanyRow, name: string): Promise<Answer> | undefined => {
    const one = kept.get(`${company.id} ${name}`);
    return one?.revision === company.revision ? one.answer : undefined;
  };
  const answerOf = (company: CompanyRow, name: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const before = known(company, name);
    if (before !== undefined) return before;
    const key = `${company.id} ${name}`;
    const one = { revision: company.revision, answer: compute() };
    kept.set(key, one, { size: 1 });
    one.answer.then(
      (answer) => {
        if (kept.peek(key) === one) kept.set(key, one, { size: 1 + weightOf(answer) });
      },
      () => {
        if (kept.peek(key) === one) kept.delete(key);
      },
    );
    return one.answer;
  };
  return Object.assign(answerOf, { known });
}
