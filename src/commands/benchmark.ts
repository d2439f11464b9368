import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { employerCode } from "../intake/rekey.ts";
import { loadSecret } from "../intake/secret.ts";
import { Release } from "../release/open.ts";
import { ownNameOf, readOwn } from "../release/own.ts";
import { type BenchmarkLine, benchmarkLines } from "../report/benchmark.ts";
import type { Command, Context } from "./command.ts";
import { openLatest } from "./export.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "legt de eigen cijfers van één werkgever naast die van vergelijkbare werkgevers",
  usage: "--employer SLEUTEL [--release MAP]",
  help: `
  --employer SLEUTEL  de werkgever zoals hij in de levering heet: de waarde van de kolom werkgever_id, in hetzelfde
                      formaat als uw softwarepakket hem levert, met voorloopnullen
  --release MAP       de publicatie (standaard: de nieuwste van de werkmap)

De sleutel zelf wordt nergens bewaard. De werkmap maakt er met zijn geheim een code van, en leest alleen de cijfers
die bij die code horen. Zonder het geheim van de werkmap (secret.key of REGIESPIEGEL_SECRET) gaat dat dus niet.

De tabel toont per cijfer:
  eigen               het cijfer van de werkgever zelf, bij ten minste tien personen
  geschat             hetzelfde cijfer met minder toeval: bij weinig mensen ligt het dichter bij de groep
  groep               het openbare cijfer van de vergelijkingsgroep, voor iedereen hetzelfde: sector en grootte,
                      anders de sector, anders alle werkgevers samen
  plaats              in welk kwart van de groep de werkgever valt, bij ten minste twintig werkgevers
Er is geen ranglijst, geen hoogste of laagste cijfer, en geen cijfer van een andere werkgever.`,
  options: {
    employer: { type: "string" },
    release: { type: "string" },
  },
  async run({ config, values, positionals, terminal }: Context): Promise<number> {
    const { employer, release: chosen } = values;
    if (positionals.length > 0 || typeof employer !== "string" || employer.trim() === "") {
      throw new AppError("USAGE", "Geef met --employer op hoe de werkgever in de levering heet.");
    }
    const settings = config();
    const secret = secretOf(settings);
    const name = ownNameOf(secret, employerCode(secret, employer.trim()));
    const release =
      typeof chosen === "string" ? await Release.open(resolve(chosen)) : await openLatest(settings);
    try {
      const figures = await readOwn(release, name);
      if (figures === undefined) throw unknown(release);
      const lines = await benchmarkLines(release, figures);
      terminal.result(textOf(release, lines), { publicatie: release.manifest.id, cijfers: lines });
    } finally {
      release.close();
    }
    return 0;
  },
};

/** A home without a secret never read a delivery: making one would find nobody. */
function secretOf(settings: Config): Buffer {
  if (settings.secret === undefined && !existsSync(join(settings.home, "secret.key"))) {
    throw new AppError(
      "SETTINGS_INVALID",
      "Deze werkmap heeft geen geheim. Kies met --home de werkmap waarin de levering is ingelezen.",
    );
  }
  return loadSecret(settings);
}

/** Without the key: it was delivered. */
function unknown({ manifest }: Release): AppError {
  return new AppError(
    "UNKNOWN_SELECTION",
    `Publicatie ${manifest.id} heeft geen eigen cijfers van deze werkgever.`,
    [
      { message: "staat de sleutel er precies zoals in de levering, met voorloopnullen?" },
      { message: "is het de werkmap waarin de levering is ingelezen, met hetzelfde geheim?" },
      { message: "was de werkgever in deze periode geleverd?" },
    ],
  );
}

function textOf({ manifest }: Release, lines: readonly BenchmarkLine[]): string {
  const rows = lines.map((line) => [
    line.titel,
    line.periode_tekst,
    line.eigen_tekst,
    line.geschat_tekst,
    line.groep_tekst,
    line.groep_naam,
    line.plaats_tekst,
  ]);
  const remarks = new Map(lines.flatMap(({ opmerkingen }) => opmerkingen.map((text) => [text, true])));
  return [
    `Eigen cijfers naast vergelijkbare werkgevers, publicatie ${manifest.id}${manifest.voorbeeld ? " (voorbeeldgegevens)" : ""}`,
    "",
    textTable(["cijfer", "periode", "eigen", "geschat", "groep", "vergelijkingsgroep", "plaats"], rows),
    "",
    ...[...remarks.keys()].map((text) => `- ${text}`),
  ].join("\n");
}
