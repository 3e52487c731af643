import { randomUUID } from "node:crypto";

const api = process.env.PUESTO_URL ?? "http://127.0.0.1:4000";

/** A company of its own for one test, to be edited as anybody edits: over the API. */
export interface EditedCompany {
  readonly slug: string;
  /** The global id of a role, by its key. */
  readonly role: (key: string) => string;
  /** Applies changes as one revision. */
  readonly edit: (...changes: readonly object[]) => Promise<void>;
}

const roles = `record,id,reports_to,title_es,title_en
role,boss,,Dirección,Management
role,sales,boss,Ventas,Sales
role,seller,sales,Vendedora,Seller
role,finance,boss,Finanzas,Finance
role,clerk,finance,Oficial,Clerk
`;

/** Imports a small company that no other test knows: five roles, by "Importer". */
export async function newCompany(): Promise<EditedCompany> {
  const slug = `edited-${randomUUID()}`;
  const body = new FormData();
  body.append("files", new Blob([roles], { type: "text/csv" }), "roles.csv");
  const asked = new URLSearchParams({ name: "Edited", locale: "en", actor: "Importer" });
  const answer = await fetch(`${api}/companies/${slug}/import?${asked}`, { method: "POST", body });
  const told = await answer.text();
  if (!told.includes('"result"')) throw new Error(`The company could not be imported: ${told}`);
  const { company } = await ask<{ company: { id: string; roles: { nodes: { id: string; key: string }[] } } }>(
    `query ($slug: String!) { company(slug: $slug) { id roles(first: 100) { nodes { id key } } } }`,
    { slug },
  );
  return {
    slug,
    role: (key) => {
      const found = company.roles.nodes.find((one) => one.key === key);
      if (found === undefined) throw new Error(`There is no role ${key}.`);
      return found.id;
    },
    edit: async (...changes) => {
      const { applyChanges } = await ask<{ applyChanges: { refusals: { message: string }[] } }>(
        `mutation ($input: ApplyChangesInput!) { applyChanges(input: $input) { refusals { message(locale: en) } } }`,
        { input: { company: company.id, changes } },
      );
      if (applyChanges.refusals.length > 0) throw new Error(JSON.stringify(applyChanges.refusals));
    },
  };
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const answer = await fetch(`${api}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: { data: Data; errors?: unknown } = await answer.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
