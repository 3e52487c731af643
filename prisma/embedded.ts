import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

/** Opens an embedded database with what the migrations ask for: in a folder, in memory where none is named, or from a dump of one. */
export const openEmbedded = (where: { readonly folder?: string; readonly dump?: Blob } = {}): Promise<PGlite> =>
  PGlite.create({
    ...(where.folder === undefined ? {} : { dataDir: where.folder }),
    ...(where.dump === undefined ? {} : { loadDataDir: where.dump }),
    extensions: { pg_trgm },
  });
