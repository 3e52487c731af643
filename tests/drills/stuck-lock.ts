import { type CompanyId, companyNodeId, nodeIdOf, type RoleId } from "@puesto/domain/identity";
import { companyFile } from "../bench/company-file.ts";
import { importCompany } from "../bench/contenders.ts";
import { type EditRequest, editUntilAnswered, showsInside } from "../fleet/edit.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { post } from "../fleet/post.ts";
import { tallied } from "../storm/ledger.ts";
import { bounds, type Drill, judgeReadings, milliseconds } from "./drill.ts";
import { holding, untilBlocked } from "./held-lock.ts";
import { beginReading, codesIn } from "./traffic.ts";

/** Edits of each company at the same moment: more than are let through, and of all companies more than there are connections. */
const editsEach = 8;
const otherCompanies = 3;

/** Somebody holds the locks of several companies and does not let go. */
export const stuckLock: Drill = {
  name: "stuck-lock",
  sentence: "locks that nobody lets go of: readers are answered in time, edits are told BUSY, and go on afterwards",
  async run({ fleet, ledger }) {
    const [api] = fleet.apis;
    for (let number = 1; number <= otherCompanies; number += 1)
      await importCompany(api.url, `stuck-${number}`, companyFile(20));
    const tops = await topRoles(fleet);
    const request = (top: Top, number: number): EditRequest => ({
      mutation: "addRole",
      input: {
        company: companyNodeId(top.company),
        title: { en: "Stuck" },
        reportsTo: nodeIdOf("Role", top.company, top.role),
      },
      requestKey: `stuck ${number}`,
      author: "stuck",
    });
    const held = await holding(fleet, async () => {
      const startedAt = performance.now();
      const asked = tops.flatMap((top) =>
        Array.from({ length: editsEach }, async (_, number) => {
          const text = await send(api.url, request(top, number));
          return { text, took: performance.now() - startedAt };
        }),
      );
      await untilBlocked(fleet, 4);
      const endReading = beginReading(fleet, api);
      const answers = await Promise.all(asked);
      return { answers, readings: await endReading() };
    });
    const releasedAt = performance.now();
    const own = tops.find(({ company }) => company === fleet.companyId);
    if (own !== undefined) {
      const again = request(own, editsEach);
      const answer = await editUntilAnswered([api], again, ledger.happenings, { first: 0 });
      ledger.entries.push({ requestKey: again.requestKey, writer: -1, mutation: "addRole", changes: null, answer });
    }
    const recovery = performance.now() - releasedAt;
    const codes = held.answers.flatMap(({ text }) => codesIn(text));
    const longest = Math.max(...held.answers.map(({ took }) => took));
    return {
      figures: [
        `${held.answers.length} edits of ${tops.length} companies were told: ${tallied(codes)}, the last after ${milliseconds(longest)}`,
        `readers had ${held.readings.answered} answers meanwhile, the slowest after ${milliseconds(held.readings.longest)}`,
        `an edit was answered ${milliseconds(recovery)} after the locks were let go`,
      ],
      findings: [
        ...judgeReadings("while locks are held", held.readings),
        ...(codes.length === held.answers.length && codes.every((code) => code === "BUSY")
          ? []
          : ["not all edits were told BUSY"]),
        ...held.answers.filter(({ text }) => showsInside(text)).map(({ text }) => `an edit got ${text.slice(0, 300)}`),
        ...(recovery > bounds.recovery ? [`edits were answered only ${milliseconds(recovery)} afterwards`] : []),
      ],
    };
  },
};

interface Top {
  readonly company: CompanyId;
  readonly role: RoleId;
}

const topRoles = ({ connected, companyId }: Fleet): Promise<readonly Top[]> =>
  connected(async (client) => {
    const { rows } = await client.query<Top>(
      `select r.company_id as company, r.id as role from role r join company c on c.id = r.company_id
      where r.reports_to_id is null and (c.id = $1 or c.slug like 'stuck-%')`,
      [companyId],
    );
    return rows;
  });

async function send(url: string, { input, requestKey }: EditRequest): Promise<string> {
  const query = `mutation ($input: AddRoleInput!) { addRole(input: $input) { revision refusals { code } } }`;
  const body = JSON.stringify({ query, variables: { input: { ...input, requestKey } } });
  return (await post(`${url}/graphql`, body))?.text ?? "";
}
