import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { buildStructure, metricsOf } from "../structure/index.ts";
import { aDay } from "../testing/index.ts";
import { recordsFrom } from "./reconcile/reconcile.ts";
import { importSentences } from "./sentences/sentences.ts";
import { foundIn, linesIn, noRecords, numberedIds, planOf, refusalsOf, soundPlanOf } from "./trial.ts";

const senior = `"Post Unique Reference","Name","Job Title","Job/Team Function","Organisation","Unit","Reports to Senior Post","FTE"
"2","N/D","Deputy","[u'One', u""Two""]","Museum","Collections","1","0.8"
"1","Person 001","Director","","Museum","Directorate","XX","1"
"3","'Vacant'","Head of estate","'Post eliminated'","Museum","Estate","1","1"
`;
const junior = `"Organisation","Unit","Reporting Senior Post","Grade","Generic Job Title","Number of Posts in FTE","Professional/Occupational Group"
"Museum","Collections","2","Band 1","Curator","112.68","Science"
"Museum","Collections","2","Band 1","Curator","3","Science"
"Museum","Estate","9","Band 2","Driver","1","Operational delivery"
`;

describe("an organogram", () => {
  it.each([
    ["senior first", [senior, junior]],
    ["junior first", [junior, senior]],
  ])("is a senior and a junior file together, %s", (_, files) => {
    const plan = soundPlanOf(files);
    expect(linesIn(plan)).toEqual([
      "2 < 1",
      "1 < -",
      "3 < 1",
      "2 | Collections | Band 1 | Curator | Science < 2",
      "2 | Collections | Band 1 | Curator | Science#2 < 2",
      "9 | Estate | Band 2 | Driver | Operational delivery < 1",
    ]);
    expect(plan.company).toEqual({ name: { en: "Museum" }, locale: "en" });
    expect(new Set(foundIn(plan))).toEqual(new Set(["LIST_JOINED 2", "POST_ELIMINATED 4", "SUPERIOR_UNKNOWN 4"]));
  });

  it("a junior row is one role with as many seats as it has posts, held by people without names", () => {
    expect(soundPlanOf([senior, junior]).roles[3]).toMatchObject({
      title: { en: "Curator · Band 1" },
      seats: "112.68",
      holders: [{ name: null, fte: "112.68" }],
    });
  });

  it("a senior post is held by a person, by somebody unnamed, or by nobody", () => {
    const holders = soundPlanOf([senior, junior])
      .roles.slice(0, 3)
      .map((role) => role.holders);
    expect(holders).toMatchObject([[{ name: null, fte: "0.8" }], [{ name: "Person 001", fte: "1" }], []]);
  });

  it("is refused as a junior file alone, as two pairs and beside another file; a senior file alone is told", () => {
    expect(refusalsOf(junior)).toEqual(["IMPORT_JUNIOR_ALONE"]);
    expect(refusalsOf([senior, junior, senior])).toEqual(["IMPORT_SEVERAL_FILES"]);
    expect(refusalsOf([senior, "id,title,manager\n1,Chief,\n"])).toEqual(["IMPORT_SEVERAL_FILES"]);
    expect(refusalsOf([senior, junior], { map: "title=Name" })).toEqual(["IMPORT_MAP_NOT_TAKEN"]);
    expect(foundIn(soundPlanOf(senior))).toContain("SENIOR_WITHOUT_JUNIOR -");
  });
});

describe("JSON", () => {
  it("a list names superiors like a CSV; each object has its line", () => {
    const plan = soundPlanOf(
      '{"staff": [\n{"id": 1, "title": "Chief", "reports_to": null},\n{"id": 2, "title": "Clerk", "reports_to": 9}]}',
    );
    expect(linesIn(plan)).toEqual(["1 < -", "2 < 1"]);
    expect(foundIn(plan)).toContain("SUPERIOR_UNKNOWN 3");
  });

  it("roles may be nested in one another", () => {
    const text =
      '{"title": "Chief", "reports": [{"title": "A", "reports": [{"title": "C"}]}, {"title": "B", "reports": []}]}';
    expect(linesIn(soundPlanOf(text))).toEqual(["Chief < -", "A < Chief", "C < A", "B < Chief"]);
  });

  it("nested ten thousand deep, it is read all the same", () => {
    const depth = 10_000;
    const text = `${'{"title":"x","reports":['.repeat(depth)}{"title":"x"}${"]}".repeat(depth)}`;
    expect(soundPlanOf(text).figures.layers).toBe(depth + 1);
  });

  it("objects inside objects are columns", () => {
    const text = '[{"id":1,"title":"Chief","manager":null},{"id":2,"title":"Clerk","manager":{"id":1,"name":"Ana"}}]';
    expect(linesIn(soundPlanOf(text, { map: "reportsTo=manager.id" }))).toEqual(["1 < -", "2 < 1"]);
  });

  it("of our own keeps what is given, and says what it could not keep", () => {
    const plan = soundPlanOf(
      JSON.stringify({
        format: "puesto/1",
        company: { name: { es: "Alameda" }, locale: "es" },
        units: [
          { key: "a", name: { es: "A" }, parent: "b" },
          { key: "b", name: "B", parent: "a" },
        ],
        roles: [
          {
            key: "x",
            title: { es: " Jefa ", en: "Chief" },
            kind: "general-manager",
            unit: "a",
            reportsTo: null,
            seats: "1",
          },
          { key: "y", title: "Clerk", unit: "none", reportsTo: "x", seats: 0.5, holders: [{ name: null, fte: "0.5" }] },
        ],
        relations: [
          { type: "SUPPORTS", from: "y", to: "x" },
          { type: "SUPPORTS", from: "y", to: "y" },
          { type: "LIKES", from: "y", to: "x" },
        ],
      }),
    );
    expect(plan.roles[0]?.title).toEqual({ es: " Jefa ", en: "Chief" });
    expect(plan.roles[1]).toMatchObject({ seats: "0.5", unitKey: null, holders: [{ name: null, fte: "0.5" }] });
    expect(plan.relations).toEqual([{ type: "SUPPORTS", fromKey: "y", toKey: "x" }]);
    expect(plan.units).toEqual([
      { key: "a", name: { es: "A" }, parentKey: null },
      { key: "b", name: { es: "B" }, parentKey: "a" },
    ]);
    expect(plan.findings.map(({ code }) => code).toSorted()).toEqual([
      "RELATION_LOOSE",
      "RELATION_LOOSE",
      "UNIT_LOOSE",
      "UNIT_UNKNOWN",
    ]);
  });
});

describe("the company's name", () => {
  const csv = "id,título,depende de\n1,Jefa,\n2,Puesto,1\n";
  const nameOf = (text: string, options: Parameters<typeof soundPlanOf>[1] = {}) =>
    soundPlanOf(text, options).company.name;

  it("is what the caller says, in the language of the files", () => {
    expect(nameOf(csv, { name: "Alameda" })).toEqual({ es: "Alameda" });
    expect(nameOf(csv, { name: "Alameda", locale: "en" })).toEqual({ en: "Alameda" });
  });

  it("stays what it is in the other language, and where the caller says nothing", () => {
    const present = { name: { es: "Alameda", en: "Lamp" }, locale: "es" } as const;
    expect(nameOf(csv, { name: "Farola", present })).toEqual({ es: "Farola", en: "Lamp" });
    expect(nameOf(csv, { present })).toEqual(present.name);
  });

  it("is what a file of our own says, unless the caller says another; else the slug", () => {
    const own = JSON.stringify({
      format: "puesto/1",
      company: { name: { es: "Alameda", en: "Lamp" }, locale: "es" },
      roles: [{ key: "x", title: { es: "Jefa" }, reportsTo: null }],
    });
    expect(nameOf(own)).toEqual({ es: "Alameda", en: "Lamp" });
    expect(nameOf(own, { name: "Copia" })).toEqual({ es: "Copia" });
    expect(nameOf(csv, { slug: "farola" })).toEqual({ es: "farola" });
  });
});

describe("files that cannot be imported are refused", () => {
  it.each([
    ["no file", [], "IMPORT_NO_FILE"],
    ["an empty file", [""], "IMPORT_EMPTY_FILE"],
    ["a workbook", [new Uint8Array([0x50, 0x4b, 3, 4])], "IMPORT_OTHER_FORMAT"],
    ["noise", [new Uint8Array(Array.from({ length: 500 }, (_, at) => at % 30))], "IMPORT_NOT_TEXT"],
    ["a header alone", ["id,title,manager\n"], "IMPORT_NO_ROWS"],
    ["no title", ["id,manager,wage\n1,,3\n2,1,3\n"], "IMPORT_NO_TITLE"],
    ["no superiors", ["id,title,wage\n1,Chief,30\n2,Clerk,31\n"], "IMPORT_NO_SUPERIOR"],
    ["an open quote", ['id,title,manager\n1,"Chief,\n'], "IMPORT_MALFORMED_CSV"],
    ["half a JSON", ['[{"title": "Chief"'], "IMPORT_MALFORMED_JSON"],
    ["a JSON without a list", ['{"title": "Chief"}'], "IMPORT_NO_LIST"],
    ["a JSON with two", ['{"a": [{"id": 1}], "b": [{"id": 2}]}'], "IMPORT_SEVERAL_LISTS"],
    ["our own format without roles", ['{"format": "puesto/1", "roles": []}'], "IMPORT_NO_ROWS"],
  ])("%s", (_, files, code) => expect(refusalsOf(files)).toEqual([code]));
});

/** Cells as real files have them, and worse; small sets, so that ids repeat, superiors are missing and lines run in circles. */
const anyCell = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("", "1", "2", "3", "4", "5", "1.0", "XX", "Ana", "Jefa", "Vacant", "=1", "-1", "0,5"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"a\nb"',
      '"',
      '""',
      '"x"y',
      "[u'a', u'b']",
      "\0",
      "\ud800",
      " ",
      "#top",
      "1#2",
      "x".repeat(1200),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);
const anyDirtyCsv = fc
  .record({
    rows: fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 12 }),
    separator: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
  })
  .map(({ rows, separator, end }) =>
    [["id", "title", "manager", "name", "department", "fte", "start date"], ...rows]
      .map((row) => row.join(separator))
      .join(end),
  );
const anyDirtyJson = fc
  .array(
    fc.dictionary(
      fc.constantFrom("id", "title", "reports_to", "name", "key", "reportsTo", "reports", "holders", "unit"),
      fc.jsonValue(),
    ),
  )
  .chain((list) =>
    fc.constantFrom(
      JSON.stringify(list),
      JSON.stringify({ format: "puesto/1", roles: list, units: list, relations: list }),
    ),
  );
const anyBytes = fc.oneof(
  { weight: 6, arbitrary: anyDirtyCsv.map((text) => new TextEncoder().encode(text)) },
  { weight: 2, arbitrary: anyDirtyCsv.map((text) => new Uint8Array(iconv.encode(text, "windows-1252"))) },
  { weight: 4, arbitrary: anyDirtyJson.map((text) => new TextEncoder().encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

describe("whatever comes", () => {
  it("is counted as the company will count it on the day: a seat whose holder has left is vacant", () => {
    const text =
      "id,title,manager,name,start date,end date\n1,Boss,,Ana,,\n2,Sales,1,Luis,2011-01-31,2018-02-27\n3,Clerk,2,Eva,2018-03-01,";
    expect(soundPlanOf(text).figures).toMatchObject({ holders: 3, vacant: 2 });
    expect(soundPlanOf(text, { today: "2018-03-01" }).figures.vacant).toBe(1);
  });

  it("is refused with a sentence, or becomes a sound structure with a role for every row and a sentence for every finding", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const planned = planOf([bytes]);
        if (!planned.ok) {
          for (const refusal of planned.problem) expect(importSentences.sentenceOf(refusal, "es")).not.toBe("");
          return;
        }
        const { roles, figures, findings } = planned.value;
        const { records } = recordsFrom(planned.value, noRecords, numberedIds());
        const built = buildStructure(records);
        if (!built.ok) throw new Error(built.problem.map(({ code }) => code).join(", "));
        const { vacantCount, layers } = metricsOf(built.value, aDay);
        expect([figures.vacant, figures.layers]).toEqual([vacantCount, layers]);
        const added = findings.some(({ code }) => code === "SEVERAL_TOPS" || code === "TOP_ADDED") ? 1 : 0;
        expect(roles).toHaveLength((figures.files[0]?.rows ?? 0) + added);
        for (const finding of findings) expect(importSentences.sentenceOf(finding, "en")).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same plan again, and the same records", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const [one, other] = [planOf([bytes]), planOf([bytes])];
        expect(one).toEqual(other);
        if (!one.ok || !other.ok) return;
        const { records } = recordsFrom(one.value, noRecords, numberedIds());
        expect(recordsFrom(other.value, records, numberedIds(8)).records).toEqual(records);
      }),
      { numRuns: 150 },
    );
  });
});
