/**
 * Cells that a spreadsheet would run as a formula are written with an apostrophe before them, as OWASP advises. One is added where
 * a formula's first character stands after any number of apostrophes, and one is taken away there: so nothing is lost on the way.
 */
const dangerous = /^'*[=+\-@\t\r\n]/;
const guarded = /^'+[=+\-@\t\r\n]/;

/** The cell as it is safe to open in a spreadsheet. */
export const guard = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/** The cell as it was before {@link guard}. */
export const unguarded = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
