import type { MappableField } from "@puesto/domain/interchange";
import { type Locale, locales } from "@puesto/domain/text";
import { Command, CommanderError, Option } from "commander";
import { z } from "zod";
import { type Sentences, sentences } from "./sentences/index.ts";

const everywhere = { language: z.enum(locales).optional(), company: z.string() };
const importOptions = z.object({
  ...everywhere,
  name: z.string().optional(),
  locale: z.enum(locales).optional(),
  map: z.array(z.string()).default([]),
  dryRun: z.boolean().default(false),
  replace: z.boolean().default(false),
  json: z.boolean().default(false),
});
const exportOptions = z.object({
  ...everywhere,
  format: z.enum(["csv", "json"]).optional(),
  output: z.string().optional(),
});

export interface ImportAsked extends z.output<typeof importOptions> {
  readonly files: readonly string[];
}
export type ExportAsked = z.output<typeof exportOptions>;

/** What was asked for, in which language; or, where nothing is left to do, the exit code. */
export type Asked = { readonly language: Locale } & (
  | { readonly import: ImportAsked }
  | { readonly export: ExportAsked }
  | { readonly exitCode: number }
);

/** The fields of `--map`: the compiler sees that none is missing. */
const fields: Readonly<Record<MappableField, true>> = {
  id: true,
  title: true,
  title_es: true,
  title_en: true,
  name: true,
  givenName: true,
  familyName: true,
  email: true,
  reportsTo: true,
  unit: true,
  kind: true,
  seats: true,
  startsOn: true,
  endsOn: true,
};

/** Needed before the rest is read, as the help and what is wrong with the rest are told in it. */
function languageIn(words: readonly string[], otherwise: Locale): Locale {
  const said = words.flatMap((word, at) => (word === "--language" ? [words[at + 1]] : word.split("--language=")[1]));
  return locales.find((locale) => said.includes(locale)) ?? otherwise;
}

/** Reads the words of the command line; help and what is wrong with them are written at once. */
export function readCommandLine(words: readonly string[], terminal: Locale, tell: Telling): Asked {
  const language = languageIn(words, terminal);
  const asked: Asked[] = [];
  const program = programOf(sentences[language], tell, (one) => asked.push({ language, ...one }));
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { language, exitCode: 0 };
    if (error.code !== "commander.help") tell.error(`${usageProblem(error, sentences[language])}\n`);
    return { language, exitCode: 2 };
  }
  return asked[0] ?? { language, exitCode: 2 };
}

/** Where help, and what is wrong, is written. */
export interface Telling {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

function programOf(
  text: Sentences,
  tell: Telling,
  onAsked: (asked: { readonly import: ImportAsked } | { readonly export: ExportAsked }) => void,
): Command {
  const { help } = text;
  const program = new Command("puesto")
    .description(help.puesto)
    .addOption(new Option("--language <LANGUAGE>", help.language).choices([...locales]))
    .helpCommand(false)
    .configureOutput({ writeOut: tell.out, writeErr: tell.error, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      // Commander would add the choices, in English.
      optionDescription: ({ description }) => description,
      showGlobalOptions: true,
    })
    .exitOverride()
    .helpOption("-h, --help", help.help)
    .addHelpText("after", `\n${help.surroundings}`);
  program
    .command("import")
    .description(help.import)
    .argument("<FILE...>", help.files)
    .requiredOption("--company <SLUG>", help.importCompany)
    .option("--name <NAME>", help.name)
    .addOption(new Option("--locale <LANGUAGE>", help.locale).choices([...locales]))
    .option("--map <FIELD=COLUMN>", help.map(Object.keys(fields).join(", ")), (one, all: string[] = []) => [
      ...all,
      one,
    ])
    .option("--dry-run", help.dryRun)
    .option("--replace", help.replace)
    .option("--json", help.json)
    .helpOption("-h, --help", help.help)
    .action((files: string[], _, command: Command) =>
      onAsked({ import: { files, ...importOptions.parse(command.optsWithGlobals()) } }),
    );
  program
    .command("export")
    .description(help.export)
    .requiredOption("--company <SLUG>", help.exportCompany)
    .addOption(new Option("--format <FORMAT>", help.format).choices(["csv", "json"]))
    .option("--output <FILE>", help.output)
    .helpOption("-h, --help", help.help)
    .action((_, command: Command) => onAsked({ export: exportOptions.parse(command.optsWithGlobals()) }));
  return program;
}

/** What Commander says in English only, as a sentence of ours. */
function usageProblem({ code, message }: CommanderError, { usage }: Sentences): string {
  const what = /'([^']*)'/.exec(message)?.[1] ?? "";
  const instead = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1] ?? null;
  const see = usage.seeHelp("puesto");
  if (code.startsWith("commander.unknown")) return `${usage.unknown(what, instead)} ${see}`;
  if (code === "commander.excessArguments") return `${usage.tooMuch} ${see}`;
  if (code === "commander.invalidArgument") return `${usage.notOneOf(what)} ${see}`;
  return `${usage.missing(what)} ${see}`;
}
