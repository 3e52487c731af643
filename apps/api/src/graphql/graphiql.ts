import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { FastifyInstance } from "fastify";

const folder = fileURLToPath(new URL("../../graphiql/", import.meta.url));

/** The page's own rule: everything from here, nothing inline but the styles that the editor sets on its elements. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Puesto · GraphQL</title>
    <link rel="stylesheet" href="/graphiql/page.css" />
    <link rel="stylesheet" href="/graphiql/frame.css" />
    <script type="module" src="/graphiql/page.js"></script>
  </head>
  <body><div id="graphiql">Loading GraphiQL…</div></body>
</html>
`;

const mediaTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
};

/**
 * GraphiQL, from npm packages and from this server alone. It is bundled in memory when somebody first opens it, which takes a
 * second or two in a process of its own; so no build step is needed for a page that few open.
 */
export function graphiqlRoutes(server: FastifyInstance): void {
  let bundle: Promise<ReadonlyMap<string, Buffer>> | undefined;
  server.get("/graphiql", async (_, reply) => {
    bundle ??= bundled();
    return reply.header("content-security-policy", policy).type("text/html; charset=utf-8").send(page);
  });
  server.get<{ Params: { file: string } }>("/graphiql/:file", async (request, reply) => {
    bundle ??= bundled();
    bundle.catch(() => {
      bundle = undefined;
    });
    const { file } = request.params;
    const content = (await bundle).get(file);
    if (content === undefined) return reply.callNotFound();
    const type = mediaTypes[file.slice(file.lastIndexOf("."))] ?? "application/octet-stream";
    return reply.header("content-security-policy", policy).type(type).send(content);
  });
  server.get("/", async (_, reply) => reply.redirect("/graphiql"));
}

async function bundled(): Promise<ReadonlyMap<string, Buffer>> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: {
      page: "page.ts",
      frame: "frame.css",
      "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
      "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
    },
    outdir: folder,
    assetNames: "[name]-[hash]",
    loader: { ".ttf": "file" },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  return new Map(outputFiles.map((file) => [file.path.slice(folder.length), Buffer.from(file.contents)]));
}
