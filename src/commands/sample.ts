import { resolve } from "node:path";
import { AppError } from "../errors.ts";
import { limits, makeSample, type SampleSummary } from "../sample/sample.ts";
import { tables } from "../store/contract.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "maakt een verzonnen sector: alle zestien tabellen van de levering",
  usage: "--out MAP [--workers N] [--employers N] [--seed S] [--clusters N] [--dirt]",
  help: `Alle gegevens zijn verzonnen. Dezelfde opties geven altijd precies dezelfde bestanden.

  --out MAP       map voor de bestanden: leeg, of met een eerder gemaakte voorbeeldsector
  --workers N     aantal werknemers, iedereen die in 2021-2025 in dienst was (standaard 20000, ten minste ${limits.fewestWorkers})
  --employers N   aantal werkgevers (standaard 1 per 22 werknemers, ten minste ${limits.fewestEmployers})
  --seed S        startgetal van het toeval (standaard 1)
  --clusters N    aantal clusters van 10 tot 60 kleine werkgevers, die elkaar overlappen; ten hoogste ${limits.mostClusters}
                  (standaard een paar clusters met een naam)
  --dirt          breng fouten aan en schrijf in vuil.json welke, en waar`,
  options: {
    out: { type: "string" },
    workers: { type: "string" },
    employers: { type: "string" },
    seed: { type: "string" },
    clusters: { type: "string" },
    dirt: { type: "boolean" },
  },
  run,
};

async function run({ values, positionals, terminal }: Context): Promise<number> {
  if (positionals.length > 0) {
    throw new AppError(
      "USAGE",
      "Geef de map op met --out, bijvoorbeeld: regiespiegel sample --out voorbeeld",
    );
  }
  if (typeof values.out !== "string" || values.out === "") {
    throw new AppError("USAGE", "Geef met --out de map op waarin de bestanden komen.");
  }
  const employers = wholeNumber("employers", values.employers);
  const clusters = wholeNumber("clusters", values.clusters);
  const options = {
    out: resolve(values.out),
    workers: wholeNumber("workers", values.workers) ?? 20_000,
    ...(employers === undefined ? {} : { employers }),
    ...(clusters === undefined ? {} : { clusters }),
    seed: wholeNumber("seed", values.seed) ?? 1,
    dirt: values.dirt === true,
  };
  const summary = await terminal.progress((progress) => makeSample(options, progress));
  terminal.result(describe(summary), {
    map: summary.out,
    werknemers: summary.workers,
    werkgevers: summary.employers,
    startgetal: summary.seed,
    rijen: summary.rows,
    effecten: summary.effects,
    vuil: summary.dirt,
  });
  return 0;
}

function wholeNumber(option: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !/^\d{1,12}$/.test(value)) {
    throw new AppError("USAGE", `Bij --${option} hoort een geheel getal, bijvoorbeeld --${option} 1000.`);
  }
  return Number(value);
}

function describe(summary: SampleSummary): string {
  const rows = tables.map((spec): [string, number] => [spec.name, summary.rows[spec.name] ?? 0]);
  const effects = summary.effects.map(
    ({ interventie_id, gevolg, factor }) =>
      `  ${interventie_id}: ${gevolg} × ${factor.toLocaleString("nl-NL")} vanaf de dag dat de werkgever meedoet`,
  );
  const dirt =
    summary.dirt.length === 0 ? [] : [``, `${summary.dirt.length} fouten aangebracht; zie vuil.json.`];
  return [
    textTable(["tabel", "rijen"], rows),
    "",
    "Ingebouwde effecten:",
    ...effects,
    ...dirt,
    "",
    `De voorbeeldsector staat in ${summary.out}.`,
  ].join("\n");
}
