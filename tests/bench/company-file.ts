/** How many report to each manager, as long as the roles last: whoever has ten reports has a hundred below those. */
export const span = 10;

/** The words that titles are made of. */
export const subjects = [
  "Sales",
  "Service",
  "Finance",
  "Quality",
  "Research",
  "Supply",
  "Marketing",
  "Safety",
  "Planning",
  "Systems",
];
export const ranks = ["Director", "Manager", "Lead", "Coordinator", "Specialist", "Analyst", "Engineer"];
export const places = [
  "North",
  "South",
  "East",
  "West",
  "Coast",
  "Valley",
  "Harbour",
  "Hills",
  "Plains",
  "Islands",
  "Lakes",
];

/**
 * A company of so many roles as a CSV file: a full tree of {@link span} reports a manager, in breadth-first order, so that role
 * `r<i>` reports to `r<(i - 1) / span>`; a unit for every hundred roles, every twelfth role vacant. The same for the same size.
 */
export function companyFile(roleCount: number): string {
  const lines = ["id,title,reports to,name,unit"];
  for (let index = 0; index < roleCount; index += 1) {
    const superior = index === 0 ? "" : `r${Math.floor((index - 1) / span)}`;
    const title = `${pick(places, index * 7)} ${pick(subjects, index)} ${pick(ranks, Math.floor(Math.log10(index * 9 + 1)))} ${index}`;
    const name = index % 12 === 11 ? "" : `Person ${index}`;
    lines.push(`r${index},${title},${superior},${name},Unit ${Math.floor(index / 100)}`);
  }
  return `${lines.join("\n")}\n`;
}

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** Numbers of roles with a full set of reports. */
export const managers = (roleCount: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.floor((roleCount - 1) / span)) }, (_, index) => index);

/** Numbers of roles with about a thousand below them in three levels, and no more than that: the picture of a subtree. */
export function headsOfThousand(roleCount: number): readonly number[] {
  if (roleCount <= 1_111) return [0];
  const sizes = managers(roleCount).map((index) => ({ index, size: belowInThreeLevels(index, roleCount) }));
  return sizes.filter(({ size }) => size === span + span ** 2 + span ** 3).map(({ index }) => index);
}

function belowInThreeLevels(index: number, roleCount: number): number {
  let [first, last, count] = [index, index, 0];
  for (let level = 0; level < 3; level += 1) {
    [first, last] = [first * span + 1, last * span + span];
    count += Math.max(0, Math.min(last, roleCount - 1) - first + 1);
  }
  return count;
}

/** How deep each role of such a company stands, in preorder: what its outline says in `depths`. */
export function depthsInPreorder(roleCount: number): readonly number[] {
  const depths: number[] = [];
  const visit = (index: number, depth: number) => {
    if (index >= roleCount) return;
    depths.push(depth);
    for (let report = index * span + 1; report <= index * span + span; report += 1) visit(report, depth + 1);
  };
  visit(0, 0);
  return depths;
}
