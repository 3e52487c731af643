import { expect, test } from "vitest";
import { cleanName, headerOf, nameCharacters, newActor, readActor } from "./actor.ts";

test("the header carries the name percent-encoded, the token and the colour", () => {
  expect(headerOf({ id: "a_B-9", name: "Íñigo; de “la” Ó", colour: "#1d4ed8" }, "Someone")).toBe(
    "%C3%8D%C3%B1igo%3B%20de%20%E2%80%9Cla%E2%80%9D%20%C3%93; id=a_B-9; colour=#1d4ed8",
  );
});

test("whoever gave no name goes by the usual one, and has a colour that the token decides", () => {
  const actor = newActor("Zm9v");
  expect(headerOf(actor, "Alguien")).toMatch(/^Alguien; id=Zm9v; colour=#[0-9a-f]{6}$/);
  expect(newActor("Zm9v")).toEqual(actor);
});

test("what is kept is read again; what is none is not", () => {
  const actor = { id: "x", name: "Ada", colour: "#be185d" };
  expect(readActor(JSON.stringify(actor))).toEqual(actor);
  expect(readActor(JSON.stringify({ ...actor, name: null }))).toEqual({ ...actor, name: null });
  for (const other of [
    null,
    "",
    "{",
    "3",
    '{"id":"x y","name":null,"colour":"#be185d"}',
    '{"id":"x","colour":"red"}',
  ]) {
    expect(readActor(other)).toBeNull();
  }
});

test("a name is without blanks around it and without what cannot be sent", () => {
  expect(cleanName("  Ada Lovelace ")).toBe("Ada Lovelace");
  for (const none of ["", "   ", "a\u0000b", "a\nb", "\ud800", "x".repeat(nameCharacters + 1)]) {
    expect(cleanName(none)).toBeNull();
  }
});

test("the longest name of three-byte letters fits the header that the API takes", () => {
  const actor = { id: "x".repeat(22), name: "語".repeat(nameCharacters), colour: "#be185d" };
  expect(headerOf(actor, "").length).toBeLessThanOrEqual(1_000);
});
