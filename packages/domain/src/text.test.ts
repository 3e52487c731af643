import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTexts, folded, isCleanText, textIn, writtenDay, writtenPeriod } from "./text.ts";

describe("a text in languages", () => {
  it("is given in the asked language, else the company's own, else whichever is there", () => {
    expect(textIn({ es: "Ventas", en: "Sales" }, "en", "es")).toBe("Sales");
    expect(textIn({ es: "Ventas" }, "en", "es")).toBe("Ventas");
    expect(textIn({ en: "Sales" }, "es", "es")).toBe("Sales");
  });

  it("lists each wording once", () => {
    expect(allTexts({ es: "Marketing", en: "Marketing" })).toEqual(["Marketing"]);
    expect(allTexts({ en: "Sales", es: "Ventas" })).toEqual(["Ventas", "Sales"]);
  });
});

describe("days and quarters", () => {
  it("are written as a language says them", () => {
    expect(writtenDay("2026-11-28", "es")).toBe("28 de noviembre de 2026");
    expect(writtenDay("2026-11-28", "en")).toBe("November 28, 2026");
    expect(writtenPeriod("2026-Q4", "es")).toBe("T4 2026");
    expect(writtenPeriod("2026-Q4", "en")).toBe("2026-Q4");
  });

  it("stand as they are where they are none", () => {
    for (const text of ["2026-02-31", "2026-13-01", "2026", "on 2026-11-28", ""])
      expect(writtenDay(text, "es")).toBe(text);
    for (const text of ["2026", "2026-Q5", "before 2026-Q4"]) expect(writtenPeriod(text, "es")).toBe(text);
  });
});

describe("folding", () => {
  it.each([
    ["  Dirección\t de\n I+D ", "direccion de i+d"],
    ["ÑANDÚ", "nandu"],
    ["Łódź", "łodz"],
    ["a\u00a0b", "a b"],
    ["Ventas  Norte", "ventas norte"],
  ])("%j is %j", (text, expected) => expect(folded(text)).toBe(expected));

  it("of a folded text changes nothing, and composed and decomposed accents are the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(text.normalize("NFC"))).toBe(folded(text.normalize("NFD")));
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});

describe("a clean text", () => {
  it.each(["\0", "a\ud800", "\udc00b"])("does not hold %j", (text) => expect(isCleanText(text)).toBe(false));
  it("may hold anything else, tabs and emoji included", () => expect(isCleanText("a\t😀\n")).toBe(true));
});
