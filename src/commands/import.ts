import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { type ImportOptions, type ImportResult, importDelivery } from "../intake/import.ts";
import { loadProfile } from "../intake/profile.ts";
import { loadSecret } from "../intake/secret.ts";
import type { Progress } from "../progress.ts";
import { openStore } from "../store/store.ts";
import { deliveryChecks, deliveryOptions, formatOf, show } from "./check.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "controleert een levering en laadt haar: helemaal of niet",
  usage:
    "PAD... [--profile ID] [--supplier NAAM] [--period 2025] [--dry-run] [--accept-warnings REDEN] [--format text|json]",
  help: `
  PAD...                   een map met bestanden, of de bestanden zelf
  --profile ID             het formaat van de bestanden (standaard: canonical)
  --supplier NAAM          de leverancier (standaard: uit levering.yml, anders de naam van de map)
  --period JAREN           een jaar of reeks jaren: 2025 of 2024-2025 (standaard: uit levering.yml, anders uit de data)
  --dry-run                alleen laten zien wat er zou gebeuren
  --accept-warnings REDEN  ook laden met waarschuwingen; de reden wordt bij de levering bewaard
  --format VORM            text of json (standaard: text op een terminal, json in een pijp)

Dezelfde levering nog een keer verandert niets. Een nieuwe levering van dezelfde leverancier en periode
vervangt de oude. Wordt de levering geweigerd, dan eindigt de opdracht met code 65 en is er niets bewaard.`,
  options: {
    profile: { type: "string" },
    supplier: { type: "string" },
    period: { type: "string" },
    "dry-run": { type: "boolean" },
    "accept-warnings": { type: "string" },
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
    };
    const result = await terminal.progress((progress) => load(config(), positionals, options, progress));
    show(terminal, format, result);
    terminal.complain(outcomes(result));
    return result.uitkomst === "geweigerd" ? 65 : 0;
  },
};

/**
 * Imports a folder of canonical files into the home; for demo.
 * @throws AppError DELIVERY_REFUSED with every fault, when it is not loaded.
 */
export async function importFolder(
  config: Config,
  folder: string,
  progress: Progress,
): Promise<ImportResult> {
  const { root, now } = config;
  const profile = await loadProfile("canonical");
  const result = await load(config, [folder], { profile, ...(await deliveryChecks(root)), now }, progress);
  if (result.uitkomst !== "geweigerd") return result;
  const problems = result.issues.map(({ bestand, regel, kolom, melding }) => ({
    file: bestand,
    message: melding,
    ...(regel === undefined ? {} : { line: regel }),
    ...(kolom === undefined ? {} : { column: kolom }),
  }));
  throw new AppError("DELIVERY_REFUSED", outcomes(result), problems);
}

async function load(
  config: Config,
  paths: readonly string[],
  options: Omit<ImportOptions, "home" | "secret">,
  progress: Progress,
): Promise<ImportResult> {
  const store = await openStore(config);
  try {
    const secret = loadSecret(config);
    return await importDelivery(store, paths, { ...options, home: config.home, secret }, progress);
  } finally {
    store.close();
  }
}

function outcomes({ uitkomst, akkoord, levering_nr, vervangt }: ImportResult): string {
  switch (uitkomst) {
    case "geladen":
      return vervangt.length === 0
        ? `De levering is geladen als nummer ${levering_nr}.`
        : `De levering is geladen als nummer ${levering_nr} en vervangt nummer ${vervangt.join(", ")}.`;
    case "ongewijzigd":
      return `Deze levering was al geladen als nummer ${levering_nr}; er is niets veranderd.`;
    case "proef":
      return vervangt.length === 0
        ? "Proef: de levering kan worden geladen. Er is niets bewaard."
        : `Proef: de levering kan worden geladen en vervangt dan nummer ${vervangt.join(", ")}. Er is niets bewaard.`;
    case "geweigerd":
      return akkoord
        ? "De levering is niet geladen: er zijn waarschuwingen. Laad haar met --accept-warnings REDEN, of verbeter de bestanden."
        : "De levering is geweigerd; er is niets bewaard. Verbeter de fouten en lever opnieuw.";
  }
}
