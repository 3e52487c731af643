import { accepted, type Result, refused } from "../result.ts";
import { textLimits } from "../structure/index.ts";
import type { LocalizedText } from "../text.ts";
import { cleaned, shortened } from "./cells/texts.ts";
import type { Draft } from "./drafts/draft.ts";
import { draftFromOrganogram, organogramMapping } from "./drafts/organogram.ts";
import { draftFromPuestoCsv } from "./drafts/puesto-csv.ts";
import { draftFromPuestoJson } from "./drafts/puesto-json.ts";
import { draftFromTable } from "./drafts/table.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { type Notes, refusal } from "./note.ts";
import type { FileFigures, ImportFile, ImportOptions, ImportPlan } from "./plan.ts";
import { type FileRead, readFile } from "./read/read-file.ts";
import type { ImportRefusal } from "./refusal.ts";
import { figuresOf } from "./settle/figures.ts";
import { settle } from "./settle/settle.ts";

interface Drafted {
  readonly draft: Draft;
  readonly mappings: readonly Mapping[];
}
type DraftResult = Result<Drafted, readonly ImportRefusal[]>;

const wholeImport = { file: null, line: null };

/** A senior and a junior file in any order, or a senior one alone. */
function draftPair(files: readonly FileRead[], options: ImportOptions, notes: Notes): DraftResult {
  const seniors = files.flatMap((file) => (file.format === "ORGANOGRAM_SENIOR" ? [file.table] : []));
  const juniors = files.flatMap((file) => (file.format === "ORGANOGRAM_JUNIOR" ? [file.table] : []));
  const [senior] = seniors;
  const [junior = null] = juniors;
  if (seniors.length + juniors.length < files.length || seniors.length > 1 || juniors.length > 1) {
    return refused([refusal("IMPORT_SEVERAL_FILES", wholeImport, { files: files.map(({ file }) => file) })]);
  }
  if (!senior) return refused([refusal("IMPORT_JUNIOR_ALONE", { file: junior?.file ?? null, line: null }, {})]);
  if (options.map?.trim()) return refused([refusal("IMPORT_MAP_NOT_TAKEN", { file: senior.file, line: null }, {})]);
  if (!junior) {
    notes.push({ code: "SENIOR_WITHOUT_JUNIOR", severity: "NOTICE", file: senior.file, line: null, values: {} });
  }
  const draft = draftFromOrganogram(senior, junior, options.locale, notes);
  const mappings = [
    organogramMapping(senior, "ORGANOGRAM_SENIOR"),
    ...(junior ? [organogramMapping(junior, "ORGANOGRAM_JUNIOR")] : []),
  ];
  return accepted({ draft, mappings });
}

/** One file of any other format. */
function draftOne(file: FileRead, options: ImportOptions, notes: Notes): DraftResult {
  switch (file.format) {
    case "PUESTO_JSON":
    case "PUESTO_CSV":
      if (options.map?.trim()) return refused([refusal("IMPORT_MAP_NOT_TAKEN", { file: file.file, line: null }, {})]);
      return accepted({
        draft:
          file.format === "PUESTO_JSON"
            ? draftFromPuestoJson(file.file, file.json, options.locale, notes)
            : draftFromPuestoCsv(file.table, options.locale ?? options.present?.locale ?? null, notes),
        mappings: [],
      });
    case "ORGANOGRAM_SENIOR":
    case "ORGANOGRAM_JUNIOR":
      return draftPair([file], options, notes);
    case "CSV":
    case "JSON":
    case "JSON_TREE": {
      const locale = options.locale ?? options.present?.locale ?? null;
      const drafted = draftFromTable(file.table, { map: options.map, locale }, notes);
      if (!drafted.ok) return drafted;
      return accepted({ draft: drafted.value.draft, mappings: [drafted.value.mapping] });
    }
  }
}

/**
 * The company's name: as the caller says in the language of the files, leaving what it is called in the other one already; else as a
 * file of our own says, as it is called already, as other files say, or as its slug. Bounded and clean like every text.
 */
function companyNameOf({ name, present, slug }: ImportOptions, draft: Draft, isOurs: boolean): LocalizedText {
  const called = (isOurs ? draft.companyName : null) ?? present?.name ?? draft.companyName;
  const given = name === null ? called : { ...present?.name, [draft.locale]: name };
  const texts = Object.entries(given ?? {}).flatMap(([locale, text]) => {
    const clean = shortened(cleaned(text), textLimits.name);
    return clean.trim() === "" ? [] : [[locale, clean] as const];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : { [draft.locale]: slug };
}

const byPlace = (notes: Notes, files: readonly ImportFile[]): Notes => {
  const order = new Map(files.map(({ name }, at) => [name, at]));
  return notes.toSorted(
    (one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) || (one.line ?? 0) - (other.line ?? 0),
  );
};

/**
 * Reads files of any known format, and plans the company's structure that they describe: sound by every rule of RULES.md, with a role
 * for every row and a finding for whatever had to be done for that. Refused where there is nothing to make a structure of. Pure:
 * the same files and options always give the same plan. Linear in the files, some 100,000 rows a second.
 */
export function planImport(
  files: readonly ImportFile[],
  options: ImportOptions,
): Result<ImportPlan, readonly ImportRefusal[]> {
  const notes: Notes = [];
  if (files.length === 0) return refused([refusal("IMPORT_NO_FILE", wholeImport, {})]);
  const read = files.map((file) => readFile(file, notes));
  const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  if (problems.length > 0) return refused(problems);
  const known = read.flatMap((one) => (one.ok ? [one.value] : []));
  const [first] = known;
  const drafted = first && known.length === 1 ? draftOne(first, options, notes) : draftPair(known, options, notes);
  if (!drafted.ok) return drafted;
  const { draft, mappings } = drafted.value;
  if (draft.roles.length === 0) {
    return refused([refusal("IMPORT_NO_ROWS", { file: first?.file ?? null, line: null }, {})]);
  }
  const isOurs = known.some(({ format }) => format === "PUESTO_JSON");
  const name = companyNameOf(options, draft, isOurs);
  const settled = settle(draft, name, notes);
  const rowsOf = new Map<string, number>();
  for (const { file } of draft.roles) rowsOf.set(file, (rowsOf.get(file) ?? 0) + 1);
  const figures = known.map(
    ({ file, format, encoding }): FileFigures => ({ name: file, format, encoding, rows: rowsOf.get(file) ?? 0 }),
  );
  return accepted({
    company: { name, locale: draft.locale },
    ...settled,
    kept: draft.kept ?? null,
    findings: byPlace(notes, files),
    mappings,
    figures: figuresOf(settled, figures, options.today),
  });
}
