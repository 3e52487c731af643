import { isCleanText } from "@puesto/domain/text";
import type { FastifyInstance } from "fastify";
import type { GraphQLError } from "graphql";
import { requestProblem } from "../graphql/problem.ts";

/** Who asks: a name, and, where the caller said them, what it is known by again and the colour in which others see it. */
export interface Author {
  readonly name: string;
  readonly id: string | null;
  /** `#rrggbb`, in lower case. */
  readonly colour: string | null;
}

/** Who asks where nobody says it. */
export const unnamedAuthor: Author = { name: "API", id: null, colour: null };

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, as its `Puesto-Actor` header says; see {@link readAuthors}. */
    author: Author;
  }
}

const headerCharacters = 1_000;
const nameCharacters = 100;
const parameters: Readonly<Record<string, RegExp>> = { id: /^[A-Za-z0-9_-]{1,64}$/, colour: /^#[0-9a-f]{6}$/i };
const controls = /\p{Cc}/u;

/**
 * Lets a request say who asks, in a header: `Puesto-Actor: <percent-encoded name>; id=<token>; colour=#rrggbb`, of which only
 * the name is needed. As long as there are no accounts it is believed. `MALFORMED_ACTOR` where it cannot be read.
 */
export function readAuthors(server: FastifyInstance): void {
  server.decorateRequest("author");
  server.addHook("onRequest", async (request, reply) => {
    const said = request.headers["puesto-actor"];
    const author = said === undefined ? unnamedAuthor : authorIn(String(said));
    if (author !== null) request.author = author;
    else await reply.code(400).send({ errors: [malformed().toJSON()] });
  });
}

/** The author that a header names; null where it names none. */
export function authorIn(header: string): Author | null {
  if (header.length > headerCharacters) return null;
  const [encoded = "", ...rest] = header.split(";").map((part) => part.trim());
  const name = decoded(encoded)?.trim();
  if (!name || name.length > nameCharacters || !isCleanText(name) || controls.test(name)) return null;
  const said = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf("=");
    const key = part.slice(0, at).toLowerCase();
    const value = part.slice(at + 1);
    if (!parameters[key]?.test(value) || said.has(key)) return null;
    said.set(key, value);
  }
  return { name, id: said.get("id") ?? null, colour: said.get("colour")?.toLowerCase() ?? null };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const malformed = (): GraphQLError =>
  requestProblem(
    "MALFORMED_ACTOR",
    `The header Puesto-Actor must be a percent-encoded name of at most ${nameCharacters} characters, and may go on with "; id=" and up to 64 letters, digits, "-" or "_", and with "; colour=" and a colour such as #1f6feb.`,
  );
