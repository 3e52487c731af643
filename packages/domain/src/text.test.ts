import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTexts, folded, isCleanText, textIn } from "./text.ts";

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
