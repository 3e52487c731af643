import type { Fleet } from "../fleet/fleet.ts";
import { until } from "./until.ts";

/** Holds the locks of all companies, as a transaction does that somebody forgot, until they are released or the work is done. */
export const holding = <Answer>(
  { connected }: Fleet,
  work: (release: () => Promise<void>) => Promise<Answer>,
): Promise<Answer> =>
  connected(async (client) => {
    await client.query("begin");
    await client.query("select from company for update");
    try {
      return await work(async () => void (await client.query("commit")));
    } finally {
      await client.query("rollback");
    }
  });

/** Settles when so many edits wait for a lock in the database. */
export const untilBlocked = ({ connected }: Fleet, count: number): Promise<void> =>
  connected((client) =>
    until(`${count} edits that wait for a lock`, async () => {
      const { rows } = await client.query<{ count: number }>(
        "select count(*)::int as count from pg_stat_activity where application_name = 'puesto' and wait_event_type = 'Lock'",
      );
      return (rows[0]?.count ?? 0) >= count;
    }),
  );
