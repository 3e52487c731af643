import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { NextIntlClientProvider } from "next-intl";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { GraphqlProvider } from "./graphql/graphql-provider.tsx";

/** What every page stands in: its theme, its texts, its address, the way to the API. `nonce` lets its inline parts pass. */
export function AppProviders({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      <CSPProvider nonce={nonce}>
        <NextIntlClientProvider>
          <NuqsAdapter>
            <GraphqlProvider>
              <Tooltip.Provider delay={500}>{children}</Tooltip.Provider>
            </GraphqlProvider>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </CSPProvider>
    </ThemeProvider>
  );
}
