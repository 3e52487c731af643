/** The names of this machine to itself. */
const ours: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request is addressed to this machine by one of its own names. A page from anywhere can give its own name our address
 * (DNS rebinding) and so read answers as if they were its own; the name in the `Host` header gives it away.
 */
export const isOwnHost = (host: string | null): boolean =>
  ours.includes((host ?? "").toLowerCase().replace(/:\d+$/, ""));
