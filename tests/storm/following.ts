import type { Fleet } from "../fleet/fleet.ts";
import { type Subscriber, subscribe } from "../fleet/subscriber.ts";

/** Those who follow the company during a storm. */
export interface Following {
  /** Waits until each has heard of the last revision; gives what any of them did not hear as it must be. */
  readonly judged: () => Promise<readonly string[]>;
  readonly subscribers: readonly Subscriber[];
}

/** How long the last revision may take to be heard of, once nobody edits any more. */
const patienceMs = 60_000;

/** On each process two that stay and one that breaks its connection after every 40 revisions and goes on at another process. */
export function beginFollowing({ apis, company, companyId, connected }: Fleet): Following {
  const subscribers = apis.flatMap((_, first) =>
    [null, null, 40].map((restlessAfter) => subscribe(apis, company, { first, restlessAfter })),
  );
  return {
    subscribers,
    async judged() {
      const { rows } = await connected((client) =>
        client.query<{ revision: number }>("select revision from company where id = $1", [companyId]),
      );
      const last = rows[0]?.revision ?? 0;
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, patienceMs);
      await Promise.race([late.promise, Promise.all(subscribers.map((one) => one.until(last)))]);
      clearTimeout(timer);
      await Promise.all(subscribers.map((one) => one.end()));
      return subscribers.flatMap(({ seen, unclean }, at) => {
        const wrong = seen.findIndex((number, index) => number !== index + 1);
        return [
          ...unclean.map((text) => `subscriber ${at} was told ${text.slice(0, 300)}`),
          ...(wrong < 0 ? [] : [`subscriber ${at} heard of ${seen[wrong]} after ${seen[wrong - 1] ?? "nothing"}`]),
          ...(seen.length === last ? [] : [`subscriber ${at} heard of ${seen.length} of ${last} revisions`]),
        ];
      });
    },
  };
}
