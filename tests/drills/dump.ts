import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApi } from "../fleet/api-process.ts";
import { connecting } from "../fleet/fleet.ts";
import { verify } from "../storm/verify/verify.ts";
import { type Drill, milliseconds } from "./drill.ts";
import { beginTraffic } from "./traffic.ts";

/** A backup is made while everybody edits, and restored into an empty database, from which an API serves. */
export const dumpUnderTraffic: Drill = {
  name: "dump",
  sentence:
    "a backup taken under traffic and restored elsewhere is the whole company at one revision, its history included",
  async run(ground) {
    const { fleet, ledger, answers, seed } = ground;
    const folder = mkdtempSync(join(tmpdir(), "puesto-dump-"));
    try {
      const traffic = beginTraffic(ground);
      await traffic.answers(answers);
      const acknowledged = Math.max(...ledger.entries.map(({ answer }) => answer.revision));
      const dumpAt = performance.now();
      const file = join(folder, "puesto.dump");
      await fleet.postgres.run("pg_dump", "--format=custom", `--file=${file}`, fleet.postgres.url);
      const dumped = performance.now() - dumpAt;
      await traffic.answers(answers);
      await traffic.end();

      const name = `restored_${Date.now()}_test`;
      await fleet.connected((client) => client.query(`create database ${name}`));
      const url = new URL(fleet.postgres.url);
      url.pathname = `/${name}`;
      const restoredAt = performance.now();
      await fleet.postgres.run("pg_restore", "--no-owner", "--exit-on-error", `--dbname=${url.href}`, file);
      const restored = performance.now() - restoredAt;

      const api = await startApi(url.href);
      const connected = connecting(url.href);
      try {
        const found = await connected((client) =>
          client.query<{ revision: number }>("select revision from company where id = $1", [fleet.companyId]),
        );
        const revision = found.rows[0]?.revision ?? 0;
        const within = ledger.entries.filter(({ answer }) => answer.revision <= revision);
        const verdict = await verify({ ...fleet, apis: [api], connected }, within, { seed, moments: 3 });
        const last = Math.max(...ledger.entries.map(({ answer }) => answer.revision));
        return {
          figures: [
            `pg_dump took ${milliseconds(dumped)}, pg_restore ${milliseconds(restored)}`,
            `the backup is of revision ${revision}: ${acknowledged} were acknowledged before it, ${last} in the end`,
          ],
          findings: [
            ...verdict.findings.map((finding) => `restored: ${finding}`),
            ...(revision < acknowledged ? [`the backup lacks revisions ${revision + 1} to ${acknowledged}`] : []),
          ],
        };
      } finally {
        await api.end();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
