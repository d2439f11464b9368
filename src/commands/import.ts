import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { type HomeResult, importToHome } from "../intake/import-home.ts";
import { loadProfile } from "../intake/profile.ts";
import type { Progress } from "../progress.ts";
import { deliveryChecks, deliveryOptions, formatOf, show } from "./check.ts";
import type { Command, Context } from "./command.ts";
import { outcome, rehearsal } from "./import-text.ts";
import { nameOf } from "./withdraw.ts";

export const command: Command = {
  summary: "controleert een levering en laadt haar: helemaal of niet",
  usage:
    "PAD... [--profile ID] [--supplier NAAM] [--period 2025] [--dry-run] [--accept-warnings REDEN] [--by NAAM] [--format text|json]",
  help: `
  PAD...                   een map met bestanden, of de bestanden zelf
  --profile ID             het formaat van de bestanden, of een profiel in YAML (standaard: canonical)
  --supplier NAAM          de leverancier (standaard: uit levering.yml, anders de naam van de map)
  --period JAREN           een jaar of reeks jaren: 2025 of 2024-2025 (standaard: uit levering.yml, anders uit de data)
  --dry-run                alleen laten zien wat er zou gebeuren: nieuwe, gewijzigde en vervallen rijen per tabel, en
                           wat dat met de belangrijkste aantallen per jaar doet
  --accept-warnings REDEN  ook laden met waarschuwingen; de reden wordt bij de levering bewaard
  --by NAAM                wie dit doet (standaard: de aangemelde gebruiker); wordt bij de levering bewaard
  --format VORM            text of json (standaard: text op een terminal, json in een pijp)

Dezelfde levering nog een keer verandert niets. Een nieuwe levering van dezelfde leverancier en periode
vervangt de oude. Wordt de levering geweigerd, dan eindigt de opdracht met code 65 en wordt er niets geladen; wel
blijft bewaard dat zij er was, en hoeveel fouten en waarschuwingen zij had (zie: regiespiegel deliveries).`,
  options: {
    profile: { type: "string" },
    supplier: { type: "string" },
    period: { type: "string" },
    "dry-run": { type: "boolean" },
    "accept-warnings": { type: "string" },
    by: { type: "string" },
    format: { type: "string" },
  },
  async run(context: Context): Promise<number> {
    const { config, positionals, values, terminal } = context;
    const format = formatOf(context);
    const aanvaard = values["accept-warnings"];
    if (typeof aanvaard === "string" && aanvaard.trim() === "") {
      throw new AppError("USAGE", "Geef bij --accept-warnings een reden.");
    }
    const options = {
      ...(await deliveryOptions(context)),
      dryRun: values["dry-run"] === true,
      aanvaard: typeof aanvaard === "string" ? aanvaard.trim() : undefined,
      door: nameOf(values.by),
    };
    const result = await terminal.progress((progress) =>
      importToHome(config(), positionals, options, progress),
    );
    show(terminal, format, result);
    if (format === "text" && result.verschillen !== undefined) terminal.raw(`${rehearsal(result)}\n`);
    terminal.complain(outcome(result));
    return result.uitkomst === "geweigerd" ? 65 : 0;
  },
};

/**
 * Imports a folder of canonical files into the home; for demo.
 * @throws AppError DELIVERY_REFUSED with every fault, when it is not loaded.
 */
export async function importFolder(config: Config, folder: string, progress: Progress): Promise<HomeResult> {
  const { root, now } = config;
  const profile = await loadProfile("canonical");
  const result = await importToHome(
    config,
    [folder],
    { profile, ...(await deliveryChecks(root)), now },
    progress,
  );
  if (result.uitkomst !== "geweigerd") return result;
  const problems = result.issues.map(({ bestand, regel, kolom, melding }) => ({
    file: bestand,
    message: melding,
    ...(regel === undefined ? {} : { line: regel }),
    ...(kolom === undefined ? {} : { column: kolom }),
  }));
  throw new AppError("DELIVERY_REFUSED", outcome(result), problems);
}
