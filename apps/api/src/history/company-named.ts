import type { Context } from "../context.ts";
import { readNodeId } from "../graphql/node.ts";
import { problem } from "../graphql/problem.ts";
import type { CompanyRow } from "../structure/index.ts";

/** The company that a global id names: `MALFORMED_ID` for what is no id, `UNKNOWN_COMPANY` for what is no company's (any more). */
export async function companyNamed(id: string, context: Context): Promise<CompanyRow> {
  const name = readNodeId(id);
  const company = name.kind === "Company" ? await context.companyRow(name.companyId) : null;
  if (company === null) throw problem("UNKNOWN_COMPANY", "There is no company of that id (any more).");
  return company;
}
