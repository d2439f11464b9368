import { resolve } from "node:path";
import { loadCatalog } from "../catalog/catalog.ts";
import { codeListsReadBy, createReferenceTables } from "../catalog/reference-tables.ts";
import type { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { type CheckResult, checkDelivery } from "../intake/check.ts";
import { requireYears } from "../intake/period.ts";
import { loadProfile } from "../intake/profile.ts";
import { type ReportFiles, writeReportFiles } from "../intake/report/files.ts";
import { jsonReport, textReport } from "../intake/report.ts";
import type { Command, Context } from "./command.ts";
import type { Terminal } from "./terminal.ts";

export const command: Command = {
  summary: "controleert een levering en bewaart niets",
  usage:
    "PAD... [--profile ID] [--supplier NAAM] [--period 2025] [--format text|json|xlsx] [--out BESTAND] [--rejected MAP]",
  help: `
  PAD...            een map met bestanden, of de bestanden zelf
  --profile ID      het formaat van de bestanden, of een profiel in YAML (standaard: canonical)
  --supplier NAAM   de leverancier (standaard: uit levering.yml, anders de naam van de map)
  --period JAREN    een jaar of reeks jaren: 2025 of 2024-2025 (standaard: uit levering.yml, anders uit de data)
  --format VORM     text, json of xlsx (standaard: text op een terminal, json in een pijp)
  --out BESTAND     waar het werkboek komt, bij --format xlsx; met per bestand de rijen die u moet nakijken
  --rejected MAP    schrijf de geweigerde rijen in deze map, per bestand, om te verbeteren en opnieuw te leveren

De naam van een bestand is die van zijn tabel, zo nodig met een achtervoegsel: verzuim.csv, verzuim-2025-01.csv.
Een Excel-bestand mag een blad per tabel hebben; dan tellen de namen van de bladen.
De bestanden van --out en --rejected bevatten geleverde waarden; de andere uitvoer nooit.
Zonder fouten eindigt de opdracht met code 0, ook met waarschuwingen; met minstens één fout met code 65.`,
  options: {
    profile: { type: "string" },
    supplier: { type: "string" },
    period: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    rejected: { type: "string" },
  },
  async run(context: Context): Promise<number> {
    const { terminal, positionals } = context;
    const files = reportFiles(context);
    const format = files.workbook === undefined ? formatOf(context) : undefined;
    const geweigerd = files.workbook !== undefined || files.rejected !== undefined;
    const options = { ...(await deliveryOptions(context)), geweigerd };
    const result = await terminal.progress((progress) => checkDelivery(positionals, options, progress));
    if (format !== undefined) show(terminal, format, result);
    for (const path of geweigerd ? await writeReportFiles(result, files) : []) {
      terminal.complain(`Geschreven: ${path}`);
    }
    return result.akkoord ? 0 : 65;
  },
};

function reportFiles({ values }: Context): ReportFiles {
  const { format, out, rejected } = values;
  if ((format === "xlsx") !== (typeof out === "string")) {
    throw new AppError("USAGE", "Gebruik --format xlsx en --out BESTAND samen.");
  }
  if (out === "" || rejected === "") throw new AppError("USAGE", "Het pad na --out of --rejected is leeg.");
  return {
    workbook: typeof out === "string" ? resolve(out) : undefined,
    rejected: typeof rejected === "string" ? resolve(rejected) : undefined,
  };
}

/** The options that check and import share. */
export async function deliveryOptions({ config, positionals, values }: Context) {
  if (positionals.length === 0) {
    throw new AppError("USAGE", "Geef de map of de bestanden van de levering.");
  }
  const profile = await loadProfile(String(values.profile ?? "canonical"));
  const jaren = typeof values.period === "string" ? requireYears(values.period) : undefined;
  const leverancier = typeof values.supplier === "string" ? values.supplier.trim() : undefined;
  if (leverancier === "") throw new AppError("USAGE", "De naam van de leverancier is leeg.");
  const { root, now, memory, threads } = config();
  return { profile, ...(await deliveryChecks(root)), now, memory, threads, leverancier, jaren };
}

/** The checks of the catalogue with the tables that they read. */
export async function deliveryChecks(root: string) {
  const { checks, codeLists: all, scales } = await loadCatalog(root);
  const codeLists = codeListsReadBy(
    all,
    checks.map(({ sql }) => sql),
  );
  return { checks, references: (engine: Engine) => createReferenceTables(engine, codeLists, scales) };
}

export type Format = "text" | "json";

export function formatOf({ values, terminal }: Context): Format {
  const format = values.format ?? (terminal.interactive ? "text" : "json");
  if (format === "text" || format === "json") return format;
  throw new AppError("USAGE", "Kies bij --format uit text en json.");
}

export function show(terminal: Terminal, format: Format, result: CheckResult): void {
  terminal.raw(format === "json" ? jsonReport(result) : `${textReport(result)}\n`);
}
