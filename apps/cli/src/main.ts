import { readCommandLine } from "./command-line.ts";
import { readEnvironment, terminalLanguage } from "./environment.ts";
import { exportCompany } from "./interchange/export.ts";
import { importCompany } from "./interchange/import.ts";
import { sentences } from "./sentences/index.ts";
import type { Surroundings } from "./surroundings.ts";

process.exitCode = await run(process.argv.slice(2));

/** Does what the words of the command line ask for; gives the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const asked = readCommandLine(words, terminalLanguage(), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
  if ("exitCode" in asked) return asked.exitCode;
  const text = sentences[asked.language];
  const settings = readEnvironment();
  if ("wrong" in settings) {
    const { variable, value } = settings.wrong;
    process.stderr.write(`${text.wrongVariable[variable](value)}\n`);
    return 1;
  }
  const around: Surroundings = {
    ...settings,
    language: asked.language,
    text,
    output: process.stdout,
    notes: process.stderr,
    signal: untilAsked(),
  };
  return "import" in asked ? importCompany(asked.import, around) : exportCompany(asked.export, around);
}

/** Aborts at the first Ctrl-C, or what else asks a process to end; the second one ends it at once. */
function untilAsked(): AbortSignal {
  const end = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
  return end.signal;
}
