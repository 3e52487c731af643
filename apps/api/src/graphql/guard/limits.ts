/** What one request may ask for. Each bound is far above what the product's own pages need and far below what hurts. */
export const limits = {
  /** Bytes of a request's body, counted while they arrive. */
  bodyBytes: 100_000,
  /** Tokens of a document: bounds the time that parsing and validation take. */
  tokens: 2_000,
  /** Characters of a document. */
  documentCharacters: 40_000,
  /** Fields inside fields, with fragments expanded. */
  depth: 15,
  /** The same for introspection, whose own standard query is deep. */
  introspectionDepth: 20,
  /** Fields that are given another name, in the whole document. */
  aliases: 60,
  /** Fields at the top of an operation, with fragments expanded. */
  rootFields: 20,
  /** Directives in the whole document. */
  directives: 30,
  /** Objects that an answer may hold, by the page sizes asked for; see cost.ts. */
  cost: 25_000,
  /** Rows of one page of a connection. */
  pageSize: 100,
  /** Rows where neither `first` nor `last` is said. */
  defaultPageSize: 20,
  /** Ids that `nodes` takes. */
  ids: 100,
  /** Characters of a search. */
  searchCharacters: 200,
  /** Characters of any one text in the variables or the document that is not a document. */
  textCharacters: 2_000,
  /** Time from the first statement of a request to its refusal. */
  deadlineMilliseconds: 10_000,
} as const;
