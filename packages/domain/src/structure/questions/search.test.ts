import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aHolder, anyText, aRole, aUnit } from "../../testing/index.ts";
import { folded } from "../../text.ts";
import { searchRankOf, searchText, searchTextOf } from "./search.ts";

const role = aRole("seller", { title: { es: "Jefa de Ventas", en: "Sales lead" }, key: "V-17" });
const text = searchText(role, aUnit("Región Norte"), [aHolder("seller", "Íñigo Peña"), aHolder("seller", null)]);
const rank = (query: string) => searchRankOf(text, folded(query));

describe("search", () => {
  it("stores titles in all languages, then holders, unit and key, folded, a line each", () => {
    expect(text).toBe("\njefa de ventas\nsales lead\n\ninigo pena\nregion norte\nv-17\n");
  });

  it.each([
    ["JEFA  de ventas", "TITLE"],
    ["sales lead", "TITLE"],
    ["jefa", "TITLE_BEGINS"],
    ["sal", "TITLE_BEGINS"],
    ["vent", "TITLE_WORDS_BEGIN"],
    ["ventas jefa", "TITLE_WORDS_BEGIN"],
    ["íñigo", "WORD_BEGINS"],
    ["inigo pena", "WORD_BEGINS"],
    ["norte", "WORD_BEGINS"],
    ["v-17", "WORD_BEGINS"],
    ["17", "WORD_BEGINS"],
    ["ventas peña", "ALL_WORDS_BEGIN"],
    ["efa", "CONTAINS"],
    ["orte", "CONTAINS"],
    ["ventas zorro", null],
    ["efa orte", null],
    ["  ", null],
    ["compras", null],
  ])("%j is found as %s", (query, expected) => expect(rank(query)).toBe(expected));

  it("takes the best word when an earlier one only contains the query", () => {
    expect(
      searchRankOf(searchTextOf({ titles: ["preventa y venta"], holders: [], units: [], key: null }), "venta"),
    ).toBe("TITLE_WORDS_BEGIN");
  });

  it("does not take a holder who is called like a title for the title", () => {
    expect(searchRankOf(searchTextOf({ titles: ["x"], holders: ["Sales"], units: [], key: null }), "sales")).toBe(
      "WORD_BEGINS",
    );
  });

  it("finds any role by any of its titles as the best answer, however it is typed", () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (title, other, name) => {
        const stored = searchTextOf({ titles: [other, title], holders: [name], units: [], key: null });
        const query = folded(`  ${title.toUpperCase().toLowerCase()} `);
        fc.pre(folded(title) === query && query !== "");
        expect(searchRankOf(stored, query)).toBe("TITLE");
      }),
    );
  });

  it("finds a part of any text that a role has", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (name, from, length) => {
        const whole = folded(name);
        const part = whole
          .slice(from % (whole.length + 1))
          .slice(0, 1 + length)
          .trim();
        fc.pre(part !== "");
        expect(
          searchRankOf(searchTextOf({ titles: ["x"], holders: [name], units: [], key: null }), part),
        ).not.toBeNull();
      }),
    );
  });
});
