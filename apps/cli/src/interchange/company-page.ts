import type { Surroundings } from "../surroundings.ts";

/** How long the page may take to answer, in milliseconds: an address that does not answer is no help. */
const patienceMs = 3_000;

/** The address of a company's page, where it answers. */
export async function findPage(slug: string, { environment, language, signal }: Surroundings): Promise<string | null> {
  if (environment.page === null) return null;
  const { href } = new URL(`/${language}/${slug}`, environment.page);
  const until = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const answers = await fetch(href, { method: "HEAD", signal: until, redirect: "manual" }).then(
    ({ status }) => status === 200,
    () => false,
  );
  return answers ? href : null;
}
