import type { CompanyId } from "@puesto/domain/identity";
import {
  type ImportFile,
  type ImportFinding,
  type ImportOptions,
  type ImportPlan,
  type ImportRefusal,
  type PlannedEntry,
  planImport,
  recordsFrom,
} from "@puesto/domain/interchange";
import { type Refusal, refusal } from "@puesto/domain/refusal";
import { accepted, type Result, refused } from "@puesto/domain/result";
import { differenceOf, findIntegrityViolations } from "@puesto/domain/structure";
import { type QueryExecutorProvider, sql } from "kysely";
import { v7 } from "uuid";
import type { Author } from "../access/index.ts";
import type { Commit, Decision, EditedCompany, RecordedDifference } from "../history/index.ts";
import { loadRecords, writeDifference, writtenDifference } from "../history/index.ts";

/** What the one who imports says: see ImportOptions, and whether to write at all. */
export interface ImportRequest extends ImportOptions {
  /** Find out what would happen and write nothing. */
  readonly dryRun: boolean;
  /** Roles that are in the company and not in the files may go. */
  readonly replace: boolean;
  readonly author: Author;
  /** The revision that the caller has looked at; where another edit came since, the import is refused. 0: there is no company yet. */
  readonly expectedRevision: number | null;
  /** Tell what becomes of each row. */
  readonly tellDifference: boolean;
}

/**
 * Told as the import gets on: rows done of rows in all, where they can be counted. It is waited for, and what it throws ends the
 * import: nothing is written.
 */
type OnProgress = (stage: "read" | "compare" | "write", done: number, total: number) => void | Promise<void>;

/** What came of an import. */
interface Imported {
  readonly plan: ImportPlan;
  readonly company: Omit<EditedCompany, "id">;
  /** Whether anything is different: a revision was made, or would be without `dryRun`. */
  readonly changed: boolean;
  /** What becomes of each row, where that was asked for. */
  readonly difference: RecordedDifference | null;
  /** Roles by what happened to them. */
  readonly roles: { readonly kept: number; readonly added: number; readonly changed: number; readonly removed: number };
}

/** How many of the roles that would go a refusal names. */
const namedRoles = 10;

/** Of so many edits that came first a refusal names the authors. */
const namedEdits = 50;

/** Where imports go: the database, and the one way to write to it. */
interface ImportTarget {
  readonly kysely: QueryExecutorProvider;
  readonly commit: Commit;
}

type PresentCompany = Pick<EditedCompany, "name" | "locale"> | null;

/** Makes a company's structure what the files say, as one revision, all or nothing; no revision where it is that already. */
export async function importFiles(
  { kysely, commit }: ImportTarget,
  files: readonly ImportFile[],
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Result<Imported, readonly (Refusal | ImportRefusal)[]>> {
  await onProgress("read", 0, files.length);
  const present = await presentCompany(kysely, request.slug);
  const planned = planImport(files, { ...request, present });
  await onProgress("read", files.length, files.length);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const committed = await commit<Result<Imported, readonly Refusal[]>>({
    company: { slug: request.slug },
    made: { id: v7() as CompanyId, ...plan.company },
    author: request.author,
    kind: "import",
    expectedRevision: request.expectedRevision,
    decide: (transaction, company) => decide(transaction, company, { plan, present }, request, onProgress),
  });
  if ("outcome" in committed) return committed.outcome;
  if ("problem" in committed) return refused([refusal(committed.problem, { slug: request.slug })]);
  if ("stale" in committed) return refused([await staleRefusal(kysely, request, committed.stale)]);
  throw new Error("an import does not name its request");
}

/** What the company is called before the import; null where there is none yet. */
async function presentCompany(kysely: QueryExecutorProvider, slug: string): Promise<PresentCompany> {
  const { rows } = await sql<NonNullable<PresentCompany>>`/* company by slug, to import */
    select name, locale from company where slug = ${slug}`.execute(kysely);
  return rows[0] ?? null;
}

/** That others edited since the revision that the caller has looked at, with who it was. */
async function staleRefusal(kysely: QueryExecutorProvider, request: ImportRequest, stood: number): Promise<Refusal> {
  const expected = request.expectedRevision ?? 0;
  const { rows } = await sql<{ actor: string }>`/* who edited since */
    select v.actor from revision v join company c on c.id = v.company_id
    where c.slug = ${request.slug} and v.number > ${expected} order by v.number limit ${namedEdits}`.execute(kysely);
  const others = [...new Set(rows.map(({ actor }) => actor))];
  return refusal("STALE_REVISION", { expected, revision: stood, count: Math.max(0, stood - expected), others });
}

async function decide(
  transaction: Parameters<typeof loadRecords>[0],
  company: EditedCompany,
  { plan, present: called }: { readonly plan: ImportPlan; readonly present: PresentCompany },
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Decision<Result<Imported, readonly Refusal[]>>> {
  await onProgress("compare", 0, plan.figures.roles);
  const present = await loadRecords(transaction, company.id);
  const { records, kept, added, changed, removed, loose } = recordsFrom(plan, present, v7);
  await onProgress("compare", plan.figures.roles, plan.figures.roles);
  if (removed.length > 0 && !request.replace) {
    const roles = removed.slice(0, namedRoles).map((role) => role.title);
    const ids = removed.slice(0, 100).map((role) => role.id);
    return nothing(refused([refusal("IMPORT_REMOVES_ROLES", { count: removed.length, roles }, ids)]));
  }
  const violations = findIntegrityViolations(records);
  if (violations.length > 0) {
    throw new Error(`an import plan breaks ${violations.map(({ code }) => code).join(", ")}`);
  }
  const difference = differenceOf(present, records);
  const written = writtenDifference(difference, present, records);
  const renamed = renaming(called, plan.company);
  const differs =
    company.isNew ||
    renamed !== null ||
    Object.values(written).some((table) => table.added.length + table.changed.length + table.removed.length > 0);
  const { name, locale } = company;
  const facts = renamed ?? (company.isNew ? { name, locale } : null);
  const whole: RecordedDifference = {
    ...difference,
    company: facts && { before: company.isNew ? null : { name, locale }, after: facts },
  };
  const imported: Imported = {
    plan: { ...plan, findings: [...plan.findings, ...loose.map((one) => looseFinding(one, plan))] },
    company: {
      slug: request.slug,
      name: renamed?.name ?? company.name,
      locale: renamed?.locale ?? company.locale,
      revision: differs ? company.revision : company.revision - 1,
      isNew: company.isNew,
    },
    changed: differs,
    difference: request.tellDifference ? whole : null,
    roles: { kept, added: added.length, changed: changed.length, removed: removed.length },
  };
  if (request.dryRun || !differs) return nothing(accepted(imported));
  if (renamed !== null) {
    await sql`/* rename company */ update company set name = ${JSON.stringify(renamed.name)}::jsonb, locale = ${renamed.locale}
      where id = ${company.id}`.execute(transaction);
  }
  await writeDifference(transaction, company.id, written, (done, total) => onProgress("write", done, total));
  const summary = { files: plan.figures.files.map(({ name }) => name), ...imported.roles };
  const record = { difference: whole, recorded: null, summary, of: null };
  return { keep: true, outcome: accepted(imported), record };
}

/** That something which a file tells to be kept cannot be. */
const looseFinding = ({ ledger, key, roleKey }: PlannedEntry, { figures }: ImportPlan): ImportFinding => ({
  code: "KEPT_LOOSE",
  severity: "WARNING",
  file: figures.files[0]?.name ?? "",
  line: null,
  values: { ledger, key, role: roleKey ?? "", ofRole: roleKey === null ? "NO" : "YES" },
});

const nothing = <Outcome>(outcome: Outcome): Decision<Outcome> => ({ keep: false, outcome });

/** The name and language that a company that is there gets by the import; null where they stay as they are. */
function renaming(called: PresentCompany, told: ImportPlan["company"]): ImportPlan["company"] | null {
  if (called === null) return null;
  const same = told.locale === called.locale && told.name.es === called.name.es && told.name.en === called.name.en;
  return same ? null : told;
}
