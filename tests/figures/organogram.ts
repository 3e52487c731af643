/**
 * What an organogram must come to, worked out from its two files without anything of the product: for comparing the two.
 * `node tests/figures/organogram.ts FOLDER` prints it for every pair `NAME-senior.csv` and `NAME-junior.csv` of a folder.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The two files of a body. */
export interface OrganogramPair {
  readonly name: string;
  readonly senior: string;
  readonly junior: string;
}

export interface OrganogramFigures {
  /** The title of the post at the top; the body's name where several posts are, and so something must stand above them. */
  readonly root: string;
  readonly roles: number;
  /** How many roles stand on each level, the root's first: as many levels as the deepest line is long. */
  readonly rolesOnLevels: readonly number[];
  /** Full-time equivalents, exact. */
  readonly fte: string;
  /** Roles that nobody holds, one that was put above several posts included. */
  readonly vacant: number;
  /** Holders that the files name. */
  readonly named: number;
  /** Roles of each unit, by the unit's name. */
  readonly rolesOfUnits: Readonly<Record<string, number>>;
}

type Cells = Readonly<Record<string, string>>;

/** The pairs of files in a folder, by name. */
export function organogramPairs(folder: string): readonly OrganogramPair[] {
  const files = new Set(readdirSync(folder));
  return [...files].sort().flatMap((file) => {
    const name = /^(.*)-senior\.csv$/.exec(file)?.[1];
    const junior = `${name}-junior.csv`;
    return name !== undefined && files.has(junior)
      ? [{ name, senior: join(folder, file), junior: join(folder, junior) }]
      : [];
  });
}

/** Reads a pair. Throws where it holds what no figure here is prepared for: a figure that is guessed would prove nothing. */
export function organogramFigures({ senior, junior }: OrganogramPair): OrganogramFigures {
  const [posts, groups] = [rowsOf(senior), rowsOf(junior)];
  const firstWith = new Map<string, number>();
  posts.forEach((post, index) => {
    const id = cell(post, "Post Unique Reference");
    if (!firstWith.has(id)) firstWith.set(id, index);
  });
  const above = [
    ...posts.map((post) => cell(post, "Reports to Senior Post")),
    ...groups.map((group) => cell(group, "Reporting Senior Post")),
  ];
  const tops = above.flatMap((id, index) => (id === "XX" ? [index] : []));
  // An excerpt may leave out the top: what reports to posts that are not there takes its place.
  const loose = above.flatMap((id, index) => (id !== "XX" && !firstWith.has(id) ? [index] : []));
  const highest = tops.length > 0 ? tops : loose;
  const [only] = highest;
  const root = highest.length === 1 && only !== undefined ? posts[only] : undefined;
  const rolesOnLevels = root === undefined ? [1] : [];
  let level = root === undefined ? [...new Set([...tops, ...loose])] : [firstOf(highest)];
  const belowRoot = root === undefined ? [] : loose.filter((index) => index !== only);
  const reports = Map.groupBy(above.keys(), (index) => firstWith.get(above[index] ?? ""));
  let placed = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    rolesOnLevels.push(level.length);
    placed += level.length;
    level = [
      ...level.flatMap((index) => (index < posts.length ? (reports.get(index) ?? []) : [])),
      ...(depth === 0 ? belowRoot : []),
    ];
  }
  if (placed !== above.length) throw new Error(`${senior}: ${above.length - placed} rows are in a circle.`);
  const holders = posts.map((post) => cell(post, "Name"));
  const amounts = [
    ...posts.map((post) => cell(post, "FTE")),
    ...groups.map((row) => cell(row, "Number of Posts in FTE")),
  ];
  const units = [...posts, ...groups].map((row) => cell(row, "Unit"));
  const vacant = holders.filter(isVacant).length;
  const undisclosed = holders.filter((name) => name === "N/D").length;
  return {
    root: root === undefined ? cell(posts[0], "Organisation") : cell(root, "Job Title"),
    roles: above.length + (root === undefined ? 1 : 0),
    rolesOnLevels,
    fte: sumOf(amounts),
    // A post without any full-time equivalent is a heading: nobody could hold it.
    vacant: posts.filter((post) => isVacant(cell(post, "Name")) && Number(cell(post, "FTE")) > 0).length,
    named: holders.length - vacant - undisclosed,
    rolesOfUnits: Object.fromEntries(
      [...Map.groupBy(units, (unit) => unit)].map(([unit, { length }]) => [unit, length]),
    ),
  };
}

const rowsOf = (file: string): readonly Cells[] =>
  parse<Cells>(readFileSync(file, "utf8"), { columns: true, bom: true });

/** A cell, without the quotation marks that some bodies put around each. */
function cell(row: Cells | undefined, column: string): string {
  const text = row?.[column];
  if (text === undefined) throw new Error(`There is no column ${column}.`);
  return text.trim().replace(/^'(.*)'$/s, "$1");
}

function firstOf(indexes: readonly number[]): number {
  const [first] = indexes;
  if (first === undefined) throw new Error("There is no row.");
  return first;
}

/** Decimals added as whole millionths: sums of binary fractions are not exact. */
function sumOf(amounts: readonly string[]): string {
  const millionths = amounts.reduce((sum, amount) => {
    const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(amount) ?? [];
    if (whole === undefined) throw new Error(`“${amount}” is no number of posts.`);
    return sum + BigInt(whole + fraction.padEnd(6, "0"));
  }, 0n);
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}

if (import.meta.main) {
  const table = organogramPairs(process.argv[2] ?? "tests/fixtures/organograms").map((pair) => {
    const { rolesOnLevels, rolesOfUnits, ...figures } = organogramFigures(pair);
    const units = Object.keys(rolesOfUnits).length;
    return {
      organisation: pair.name,
      ...figures,
      units,
      levels: rolesOnLevels.length,
      "on levels": rolesOnLevels.join(" "),
    };
  });
  console.table(table);
}

const isVacant = (name: string): boolean => /^(?:vacant|eliminated)$/i.test(name);
