import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { examples } from "./examples.ts";

/** The editor's parts that run beside the page; they are bundled under these names. */
const workers: Readonly<Record<string, string>> = { graphql: "graphql.worker.js", json: "json.worker.js" };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) => new Worker(`/graphiql/${workers[label] ?? "editor.worker.js"}`),
  },
});

async function ask(body: object): Promise<Record<string, unknown>> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

const place = document.getElementById("graphiql");
if (place) createRoot(place).render(createElement(GraphiQL, { fetcher: ask, defaultTabs: [...examples] }));
