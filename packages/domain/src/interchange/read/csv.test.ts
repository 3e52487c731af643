import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guard, unguarded } from "../cells/guard.ts";
import type { Notes } from "../note.ts";
import { readCsv } from "./csv.ts";
import { separatorOf } from "./separator.ts";

function rowsOf(text: string) {
  const notes: Notes = [];
  const read = readCsv("a.csv", "UTF-8", text, notes);
  if (!read.ok) return { problem: read.problem, notes };
  return { columns: read.value.columns, rows: read.value.rows.map(({ line, cells }) => [line, ...cells]), notes };
}

describe("rows of a CSV", () => {
  it.each(["\n", "\r\n", "\r"])(
    "have the physical line where they begin, with line ends %j, below cells that hold line breaks",
    (end) => {
      const text = ["id,title", `1,"a${end}b"`, "", '2,"c"', "3,d"].join(end);
      expect(rowsOf(text).rows).toEqual([
        [2, "1", `a${end}b`],
        [5, "2", "c"],
        [6, "3", "d"],
      ]);
    },
  );

  it("blank lines are counted and skipped", () => {
    expect(rowsOf("id,title\n\n1,a\n , \n").notes).toMatchObject([
      { code: "BLANK_ROWS", line: 2, values: { count: 2 } },
    ]);
  });

  it("quotes inside a cell are kept as they stand", () => {
    expect(rowsOf('id,title\n1,Head of "Special" Projects\n2,"say ""hi"""\n').rows).toEqual([
      [2, "1", 'Head of "Special" Projects'],
      [3, "2", 'say "hi"'],
    ]);
  });

  it("a quote that is never closed is told by the line of its row", () => {
    expect(rowsOf('id,title\n1,"a\nb"\n2,"c\n3,d\n').problem).toEqual({ line: 4 });
  });

  it("the header may stand below a title, and is told", () => {
    const { columns, notes } = rowsOf("Our company\n\nid,job title,manager\n1,a,\n");
    expect(columns).toEqual(["id", "job title", "manager"]);
    expect(notes.map(({ code }) => code)).toEqual(["BLANK_ROWS", "LINES_BEFORE_HEADER"]);
  });

  it("columns with the same name or none get one of their own", () => {
    expect(rowsOf("name,name,,name\n1,2,3,4\n").columns).toEqual(["name", "name (2)", "#3", "name (3)"]);
  });

  it("cells beyond the header are told with their row", () => {
    expect(rowsOf("id,title\n1,a,b,,c\n").notes).toMatchObject([
      { code: "CELLS_BEYOND_HEADER", line: 2, values: { count: 2, expected: 2 } },
    ]);
  });
});

describe("the separator", () => {
  it.each([
    [",", "id,title;with,manager\n1,a;b,2\n"],
    [";", "id;title;fte\n1;a, b, c;0,5\n2;d;1,0\n"],
    ["\t", "id\ttitle\n1\ta, b\n"],
    ["|", "id|title\n1|a;b\n"],
    [",", "title\nSales\n"],
    [";", 'id;title\n1;"a,b,c,d\n,,,"\n'],
  ])("%j is found", (separator, text) => expect(separatorOf(text)).toBe(separator));

  it("is taken from the line that Excel writes for it", () => {
    expect(rowsOf("sep=|\nid|title\n1|a,b\n").rows).toEqual([[3, "1", "a,b"]]);
  });
});

describe("cells that a spreadsheet would run", () => {
  it.each(["=1+1", "+34 600", "-1", "@SUM(A1)", "\tx", "\rx", "'=x"])(
    "%j begins with an apostrophe in an export",
    (cell) => {
      expect(guard(cell)).toBe(`'${cell}`);
    },
  );

  it("come back as they were, and so does every other cell", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'{0,3}[=+\-@\t\ra]?.*$/s), (cell) => {
        expect(unguarded(guard(cell))).toBe(cell);
        expect(guard(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
