import { Agent, request } from "node:http";

/** When a caller hangs up: with half of the request sent, with all of it sent, or when the answer begins to come. */
export const hangUps = ["half sent", "sent", "answer begins"] as const;
export type HangUp = (typeof hangUps)[number];

/** What came over HTTP. */
export interface Posted {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** Far longer than anything may take: what runs into it fails the run. */
const patienceMs = 30_000;

/** Posts JSON; null where the caller itself hung up. Rejects where the connection breaks. */
export function post(
  url: string,
  body: string,
  { headers = {}, hangUp = null }: { readonly headers?: Record<string, string>; readonly hangUp?: HangUp | null } = {},
): Promise<Posted | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Posted | null>();
  const bytes = Buffer.from(body);
  const asked = request(url, {
    method: "POST",
    agent,
    timeout: patienceMs,
    headers: { "content-type": "application/json", "content-length": bytes.length, ...headers },
  });
  const leave = () => {
    resolve(null);
    asked.destroy();
  };
  asked.once("error", reject);
  asked.once("timeout", () => asked.destroy(new Error(`no answer within ${patienceMs / 1_000} seconds`)));
  asked.once("response", (answer) => {
    if (hangUp === "answer begins") return leave();
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    answer.once("error", reject);
    answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }));
  });
  if (hangUp === "half sent") asked.write(bytes.subarray(0, bytes.length >> 1), leave);
  else asked.end(bytes, hangUp === "sent" ? leave : undefined);
  return promise;
}
