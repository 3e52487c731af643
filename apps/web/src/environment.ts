import { z } from "zod";

const port = (name: string, usual: number) =>
  z.coerce
    .number({ error: `${name} must be a port: a whole number from 1 to 65535.` })
    .int()
    .min(1)
    .max(65_535)
    .default(usual);

const Environment = z.object({ API_PORT: port("API_PORT", 4000) });

/** Where the API answers; read when a request comes in, so that one build serves any port. */
export function apiAddress(): string {
  const environment = Environment.parse({ API_PORT: process.env.API_PORT });
  return `http://127.0.0.1:${environment.API_PORT}`;
}

/** Whether this is the development server, which needs `eval` for its error stacks. */
export const isDevelopment = process.env.NODE_ENV === "development";
