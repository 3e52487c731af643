import { NextRequest, NextResponse } from "next/server";
import createIntlProxy from "next-intl/middleware";
import { isOwnHost } from "./src/own-host.ts";
import { securityHeaders } from "./src/security-headers.ts";
import { routing } from "./src/text/routing.ts";

const inTheVisitorsLanguage = createIntlProxy(routing);

/** Gives every page its language and its security headers. It decides nothing about access. */
export default function proxy(asked: NextRequest): NextResponse {
  if (!isOwnHost(asked.headers.get("host"))) return new NextResponse(null, { status: 421 });
  // The bare address leads to the demo company.
  const request =
    asked.nextUrl.pathname === "/" ? new NextRequest(new URL(`/demo${asked.nextUrl.search}`, asked.url), asked) : asked;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = securityHeaders(nonce);
  request.headers.set("x-nonce", nonce);
  request.headers.set("Content-Security-Policy", headers["Content-Security-Policy"]);
  const response = inTheVisitorsLanguage(request);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Everything but the API's doors, the files of the build, and files with an ending.
export const config = { matcher: "/((?!graphql|companies/|_next|.*\\..*).*)" };
