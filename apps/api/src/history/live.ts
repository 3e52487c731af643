import type { FastifyBaseLogger } from "fastify";
import type { QueryExecutorProvider } from "kysely";
import type { Notifications } from "../database/index.ts";
import { type Feed, openFeed } from "./feed/feed.ts";
import { type PlaceLimits, type Places, placesFor } from "./feed/places.ts";
import { openPresences, type Presences } from "./presence/presences.ts";

/** What a process hears while it runs: edits, and who is there. */
export interface Live {
  readonly feed: Feed;
  readonly presences: Presences;
  readonly places: Places;
  /** Listens no more. */
  readonly close: () => void;
}

/** Begins to listen. */
export function openLive(
  database: { readonly kysely: QueryExecutorProvider; readonly notifications: Notifications },
  log: FastifyBaseLogger,
  limits: PlaceLimits,
): Live {
  const feed = openFeed(database, log);
  const presences = openPresences(database.notifications);
  return {
    feed,
    presences,
    places: placesFor(limits),
    close() {
      feed.close();
      presences.close();
    },
  };
}
