import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const spanish = "Código;Puesto\r\n1;Dirección de señalización\r\n2;Técnica «mañana» – 5 €\r\n";
const read = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.value : decoded.problem;
};

describe("bytes as text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(spanish)],
    ["UTF-8", iconv.encode(spanish, "utf8", { addBOM: true })],
    ["UTF-16LE", iconv.encode(spanish, "utf-16le", { addBOM: true })],
    ["UTF-16LE", iconv.encode(spanish, "utf-16le")],
    ["UTF-16BE", iconv.encode(spanish, "utf-16be", { addBOM: true })],
    ["UTF-16BE", iconv.encode(spanish, "utf-16be")],
    ["windows-1252", iconv.encode(spanish, "windows-1252")],
  ])("read as %s, without a byte order mark", (encoding, bytes) => {
    expect(read(bytes)).toEqual({ text: spanish, encoding, damaged: 0 });
  });

  it("valid UTF-8 is never taken for anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(text.trim() !== "" && !text.startsWith("\ufeff"));
        // Containers and UTF-16 are known by their first bytes and by zeros, which no such text has.
        fc.pre(!/^(?:PK|%PDF)/.test(text));
        expect(read(new TextEncoder().encode(text))).toEqual({ text, encoding: "UTF-8", damaged: 0 });
      }),
    );
  });

  it("a few broken bytes among good UTF-8 are replaced, and counted", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("ñandú áéíóú ü"), 0xff, 0x20]);
    expect(read(bytes)).toEqual({ text: "ñandú áéíóú ü\ufffd ", encoding: "UTF-8", damaged: 1 });
  });

  it("Cyrillic in its own encoding is found where there is enough of it", () => {
    const russian =
      "Должность,Начальник\nГенеральный директор предприятия,\nНачальник отдела продаж,Генеральный директор предприятия\n";
    expect(read(iconv.encode(russian.repeat(5), "windows-1251"))).toMatchObject({ text: russian.repeat(5) });
  });
});

describe("bytes that are no text", () => {
  it.each([
    ["nothing", new Uint8Array(), { code: "EMPTY" }],
    ["blanks", new TextEncoder().encode("\ufeff \r\n\t"), { code: "EMPTY" }],
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), { code: "CONTAINER", format: "XLSX / ODS / ZIP" }],
    ["a picture", new Uint8Array(Array.from({ length: 400 }, (_, at) => (at * 7) % 32)), { code: "BINARY" }],
  ])("%s is told", (_, bytes, problem) => expect(read(bytes)).toEqual(problem));
});
