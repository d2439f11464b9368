import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import type { Release } from "../release/open.ts";
import { buildDocument, type ReportOptions } from "../report/build.ts";
import { TOTAL } from "../report/codes.ts";
import { isPublic, type Report } from "../report/define.ts";
import { type FormatName, formatNames, formats, parseFormats } from "../report/formats.ts";
import { parseLanguage } from "../report/language.ts";
import { findReport, listReports } from "../report/list.ts";
import { readShapes } from "../report/region-shapes.ts";
import { fileNameOf, insistOnChoices, type Selection, selectionOf } from "../report/selection.ts";
import { chosenTheme, readTheme } from "../report/theme-file.ts";
import type { Command, Context } from "./command.ts";
import { openLatest } from "./export.ts";
import { makeOwnReport } from "./own-report.ts";
import { putDocument } from "./report-file.ts";
import { parseChoice, readList } from "./report-list.ts";
import type { Pack, PackOutcome } from "./report-pack.ts";
import { makePacks } from "./report-packs.ts";
import { tellPacks } from "./report-told.ts";
import type { Terminal } from "./terminal.ts";

const kinds = formatNames.map((name) => `                ${name.padEnd(6)}${formats[name].what}`).join("\n");

export const command: Command = {
  summary: "maakt een rapport, of alle, als losse bestanden",
  usage:
    "RAPPORT [--for sector=C | --all] [--format html,pdf,xlsx] [--theme NAAM] [--language en] [--out MAP] of --list LIJST",
  help: `
  --for KEUZE   waarover het rapport gaat, bijvoorbeeld sector=C (standaard: alles samen, sector=T)
                bij clusterspiegel ook waarnaast, bijvoorbeeld cluster=HAVEN,sector=C
  --all         een rapport voor elke keuze, met een inhoudslijst in manifest.json
  --list LIJST  voor elke ontvanger op de lijst een eigen map met rapporten en een manifest.json (zie onder)
  --again       maak ook opnieuw wat er al staat
  --employer S  alleen bij werkgeversspiegel: de werkgever zoals hij in de levering heet. Het bestand kan daarna
                alleen worden gelezen door wie het heeft gemaakt
  --format F    de soorten bestanden, met een komma ertussen (standaard: html):
${kinds}
                zet er text of json bij om te kiezen hoe de opdracht zelf antwoordt: --format html,pdf,json
  --theme NAAM  het thema van een fonds: logo, kleuren en eigen tekst uit de map themas/NAAM van de werkmap
                (standaard: theme in settings.yml; regiespiegel is zonder thema)
  --language T  de taal van het rapport: nl of en (standaard: nl). Engelse bestanden heten ...-en
  --out MAP     waar de bestanden komen (standaard: de map rapporten)

Elk bestand staat op zichzelf: geen internet nodig om het te lezen of te printen.

Met --all en --list wordt alleen gemaakt wat ontbreekt, wat eerder mislukte, en wat niet meer klopt: na een nieuwe
publicatie, een nieuwe versie van het programma, of een verandering in het rapport, het thema, de instellingen of het
bestand zelf. Mislukt een bestand, dan komen de andere er wel; het staat in manifest.json onder 'mislukt', en de opdracht
eindigt met 65. Na Ctrl+C gaat dezelfde opdracht verder waar zij ophield.

De verzendlijst is een CSV, zoals Excel die bewaart: een regel per rapport, met op de eerste regel de koppen.
  ontvanger;rapport;keuze;formaat;thema;taal
  Fonds Bouw;sectorrapport;F;html,xlsx;bouw;
  Fonds Bouw;beleidsbeeld;;html;bouw;en
  Regio Twente;regiorapport;alle;xlsx;;
De naam van de ontvanger is ook die van de map. De keuze is een code (F), een keuze zoals bij --for
(cluster=HAVEN,sector=C), alle, of leeg voor alles samen. Een leeg formaat is html. Een leeg thema is dat van
--theme of van de instellingen, een lege taal die van --language; die kolommen mogen ook weg. De hele lijst wordt eerst
nagekeken; klopt er iets niet, dan wordt er niets gemaakt.`,
  options: {
    for: { type: "string" },
    all: { type: "boolean" },
    list: { type: "string" },
    again: { type: "boolean" },
    employer: { type: "string" },
    format: { type: "string" },
    theme: { type: "string" },
    language: { type: "string" },
    out: { type: "string" },
  },
  async run(context: Context): Promise<number> {
    const { config, positionals, values } = context;
    const [name, ...more] = positionals;
    if (more.length > 0) throw new AppError("USAGE", "Geef één rapport tegelijk op.");
    const { asked, spoken } = splitFormats(values.format);
    insistOnOneWay(context, name, asked);
    const settings = config();
    const job: Job = {
      ...{ settings, terminal: context.terminal.as(spoken), formats: asked ?? ["html"] },
      reports: await listReports(settings.root),
      options: optionsOf(settings, values.theme, values.language),
      out: resolve(typeof values.out === "string" ? values.out : "rapporten"),
      again: values.again === true,
    };
    if (typeof values.list === "string") return makeList(job, values.list);
    const report = reportOf(job.reports, name);
    if (!isPublic(report)) return makeOwnReport({ ...context, terminal: job.terminal }, report, job);
    if (values.employer !== undefined) {
      throw new AppError("USAGE", "De optie --employer hoort alleen bij een rapport voor de werkgever zelf.");
    }
    return values.all === true ? makeAll(job, report) : makeOne(job, report, choiceOf(values.for, report));
  },
};

interface Job {
  readonly settings: Config;
  readonly terminal: Terminal;
  readonly reports: readonly Report[];
  readonly formats: readonly FormatName[];
  readonly options: ReportOptions;
  readonly out: string;
  readonly again: boolean;
}

/** The kinds of files, and how the command itself speaks; both may be in one list. */
function splitFormats(value: string | boolean | undefined) {
  if (typeof value !== "string") return { asked: undefined, spoken: undefined };
  const names = value.split(",").map((name) => name.trim());
  const spoken = names.filter((name) => name === "text" || name === "json");
  if (spoken.length > 1) throw new AppError("USAGE", "Kies bij --format text of json, niet allebei.");
  const files = names.filter((name) => name !== "text" && name !== "json");
  return { asked: files.length === 0 ? undefined : parseFormats(files.join(",")), spoken: spoken[0] };
}

function insistOnOneWay({ values }: Context, name: string | undefined, asked: unknown): void {
  if (values.all === true && values.for !== undefined) {
    throw new AppError("USAGE", "Kies --for of --all, niet allebei.");
  }
  if (values.list === undefined) return;
  const others = ["for", "all", "employer"].some((option) => values[option] !== undefined);
  if (name !== undefined || others || asked !== undefined) {
    throw new AppError(
      "USAGE",
      "Bij --list staan rapport, keuze en formaat op de lijst. Laat ze weg op de opdrachtregel.",
    );
  }
}

function optionsOf(
  settings: Config,
  asked: string | boolean | undefined,
  language: string | boolean | undefined,
): ReportOptions {
  const { contact, region_borders: borders, home } = settings;
  const theme = chosenTheme(settings, typeof asked === "string" ? asked : undefined);
  return {
    contact,
    ...(borders === undefined ? {} : { shapes: readShapes(resolve(home, borders)) }),
    ...(theme === undefined ? {} : { theme }),
    ...(typeof language === "string" ? { language: parseLanguage(language) } : {}),
  };
}

function reportOf(reports: readonly Report[], name: string | undefined): Report {
  if (name !== undefined) return findReport(reports, name);
  const problems = reports.map(({ id, titel }) => ({ message: `${id}: ${titel}` }));
  throw new AppError("USAGE", "Geef een rapport op. Kies uit:", problems);
}

function choiceOf(value: string | boolean | undefined, report: Report): Selection {
  if (typeof value !== "string") return selectionOf(report, TOTAL);
  if (value.includes("=")) return parseChoice(value, report);
  throw new AppError("USAGE", `Geef --for op als ${report.keuze.dimensie ?? "KEUZE"}=CODE.`);
}

async function makeOne(job: Job, report: Report, selection: Selection): Promise<number> {
  const { settings, terminal, options, out } = job;
  const release = await openLatest(settings);
  try {
    const files = await terminal.progress(async (progress) => {
      progress("Rapport maken");
      const document = await buildDocument(release, report, selection, options);
      const source = { release, options };
      return putDocument(
        document,
        fileNameOf(report, selection, options.language),
        job.formats,
        { folder: out },
        source,
      );
    });
    terminal.result(`Het rapport staat in ${out}${files.length === 1 ? "" : `: ${files.join(", ")}`}.`, {
      rapport: report.id,
      publicatie: release.manifest.id,
      map: out,
      bestanden: files,
    });
  } finally {
    release.close();
  }
  return 0;
}

async function makeAll(job: Job, report: Report): Promise<number> {
  const release = await openLatest(job.settings);
  try {
    const items = insistOnChoices(release, report).flatMap(({ code }) =>
      job.formats.map((format) => ({ report, selection: selectionOf(report, code), format })),
    );
    const made = await makeStoppable(job, release, [{ folder: job.out, items }]);
    return tellPacks(job.terminal, { ...made, release, out: job.out, rapport: report.id });
  } finally {
    release.close();
  }
}

async function makeList(job: Job, path: string): Promise<number> {
  const release = await openLatest(job.settings);
  try {
    const { home } = job.settings;
    const recipients = readList(resolve(path), release, job.reports, (name) => readTheme(home, name));
    const packs = recipients.map(({ name, items }) => ({ folder: join(job.out, name), items }));
    const made = await makeStoppable(job, release, packs);
    return tellPacks(job.terminal, { ...made, release, out: job.out });
  } finally {
    release.close();
  }
}

/** Ctrl+C lets what is begun be written, and a manifest of it; a second one ends at once. */
async function makeStoppable(
  { settings, terminal, reports, options, again }: Job,
  release: Release,
  packs: readonly Pack[],
): Promise<{ readonly outcomes: readonly PackOutcome[]; readonly stopped: boolean }> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, onSignal);
  try {
    const outcomes = await terminal.progress((progress) =>
      makePacks(packs, {
        ...{ release, reports, options, again, progress },
        root: settings.root,
        threads: settings.threads ?? availableParallelism(),
        signal: stop.signal,
      }),
    );
    return { outcomes, stopped: stop.signal.aborted };
  } finally {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, onSignal);
  }
}
