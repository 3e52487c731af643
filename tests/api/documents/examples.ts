/** A query that a document shows, with its variables and the answer that it promises. */
export interface Example {
  /** The line of the document at which the query begins. */
  readonly line: number;
  readonly query: string;
  readonly variables: string | null;
  readonly answer: string;
}

interface Block {
  readonly line: number;
  /** What stands after the fence: `graphql`, `json`, `json variables`. */
  readonly info: string;
  readonly text: string;
}

function blocksOf(document: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly line: number; readonly info: string; readonly lines: string[] } | null = null;
  for (const [at, text] of document.split("\n").entries()) {
    const fence = /^```(.*)$/.exec(text);
    if (fence === null) open?.lines.push(text);
    else if (open === null) open = { line: at + 1, info: fence[1] ?? "", lines: [] };
    else {
      blocks.push({ line: open.line, info: open.info, text: open.lines.join("\n") });
      open = null;
    }
  }
  return blocks;
}

/** The queries of a document. Each must be followed by its answer, with nothing but `json variables` between; throws where one is not. */
export function examplesOf(document: string): readonly Example[] {
  const blocks = blocksOf(document);
  return blocks.flatMap(({ info, line, text }, at): readonly Example[] => {
    if (info !== "graphql") return [];
    const next = blocks[at + 1];
    const variables = next?.info === "json variables" ? next.text : null;
    const answer = variables === null ? next : blocks[at + 2];
    if (answer?.info !== "json") throw new Error(`The query at line ${line} has no answer after it.`);
    return [{ line, query: text, variables, answer: answer.text }];
  });
}

/** What a database gives a thing of its own, so that it differs from one to the next. */
const ownFields = new Set(["id", "ids", "idPrefix", "cursor", "startCursor", "endCursor"]);

/**
 * What is called otherwise here than in a document: ids and cursors. `learn` takes them from an answer and its promise, and
 * `apply` puts those that are known into a text, so that a later query may use the id that an earlier answer showed.
 */
export function ownNames() {
  const names = new Map<string, string>();
  const learn = (promised: unknown, given: unknown, field = ""): void => {
    if (typeof promised === "string" && typeof given === "string") {
      if (ownFields.has(field) && !names.has(promised)) names.set(promised, given);
    } else if (typeof promised === "object" && promised !== null && typeof given === "object" && given !== null) {
      for (const [name, value] of Object.entries(promised)) {
        learn(value, Reflect.get(given, name), Array.isArray(promised) ? field : name);
      }
    }
  };
  const apply = (text: string): string => {
    let said = text;
    for (const [promised, given] of names) said = said.replaceAll(`"${promised}"`, `"${given}"`);
    return said;
  };
  return { learn, apply };
}
