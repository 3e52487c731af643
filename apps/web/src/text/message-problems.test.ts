import { expect, test } from "vitest";
import { messageProblems } from "./message-problems.ts";

const source = (code: string) => [{ path: "page.tsx", code }];
const greeting = source(`const text = useTranslations("page"); text("hello", { name });`);

test("texts that both languages have, with the same values, and that a source names are in order", () => {
  const problems = messageProblems({
    es: { page: { hello: "Hola, {name}" } },
    en: { page: { hello: "Hello, {name}" } },
    sources: greeting,
  });
  expect(problems).toEqual([]);
});

test("a key that one language lacks is named with the language", () => {
  const problems = messageProblems({ es: { page: {} }, en: { page: { hello: "Hello" } }, sources: greeting });
  expect(problems).toEqual(["messages/es.json lacks page.hello, which English has."]);
});

test("a text that takes other values in one language is named, wherever in a plural the value stands", () => {
  const problems = messageProblems({
    es: { page: { hello: "{count, plural, one {# puesto} other {# puestos de {company}}}" } },
    en: { page: { hello: "{count, plural, one {# role} other {# roles}}" } },
    sources: greeting,
  });
  expect(problems).toEqual(["page.hello takes (company, count) in Spanish but (count) in English."]);
});

test("a key that no source names is named", () => {
  const both = { page: { hello: "x", bye: "x" } };
  const problems = messageProblems({ es: both, en: both, sources: greeting });
  expect(problems).toEqual(["No source names page.bye: remove it from both languages."]);
});

test("keys are found behind conditions, in templates, and in the group of the nearest translator above", () => {
  const both = { page: { on: "x", off: "x" }, kind: { from: { A: "x", B: "x" } }, other: { on: "x" } };
  const code = `
    const text = useTranslations("page");
    text(shown ? "on" : "off");
    const sentence = useTranslations("kind");
    sentence(\`\${side}.\${type}\`);
    function Other() {
      const text = await getTranslations("other");
      return text("on");
    }`;
  expect(messageProblems({ es: both, en: both, sources: source(code) })).toEqual([]);
});
