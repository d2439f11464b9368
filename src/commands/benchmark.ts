import { resolve } from "node:path";
import { AppError } from "../errors.ts";
import { Release } from "../release/open.ts";
import { type BenchmarkLine, benchmarkLines } from "../report/benchmark.ts";
import type { Command, Context } from "./command.ts";
import { openOwn } from "./employer.ts";
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
    const open = () => (typeof chosen === "string" ? Release.open(resolve(chosen)) : openLatest(settings));
    const { release, own } = await openOwn(settings, employer, open);
    try {
      const lines = await benchmarkLines(release, own.figures);
      terminal.result(textOf(release, lines), { publicatie: release.manifest.id, cijfers: lines });
    } finally {
      release.close();
    }
    return 0;
  },
};

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
