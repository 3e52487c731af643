export { type Author, readAuthors, unnamedAuthor } from "./author.ts";
