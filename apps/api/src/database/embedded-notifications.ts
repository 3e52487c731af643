import type { PGlite } from "@electric-sql/pglite";
import type { Notifications } from "./notifications.ts";

/** Listens on the embedded database, which this process alone has open: nothing is missed once it is listened to. */
export const embeddedNotifications = (database: PGlite): Notifications => ({
  listen(channel, listener) {
    const begun = database.listen(channel, listener.heard);
    // Either fails only where the database is closed meanwhile, and then there is nothing to hear.
    begun.then(listener.mayHaveMissed, () => {});
    return () => void begun.then((leave) => leave()).catch(() => {});
  },
});
