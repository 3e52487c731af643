"use client";

import { type ReactNode, useState } from "react";
import { cacheExchange, createClient, fetchExchange, Provider } from "urql";
import { subscriptions } from "./subscriptions.ts";

/** The browser's GraphQL client. It speaks to this app's own origin, which passes the question on. */
export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() =>
    createClient({
      url: "/graphql",
      exchanges: [cacheExchange, fetchExchange, subscriptions()],
      preferGetMethod: false,
    }),
  );
  return <Provider value={client}>{children}</Provider>;
}
