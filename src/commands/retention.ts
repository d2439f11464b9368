import { AppError } from "../errors.ts";
import { firstKeptYear, nothing, type Removed, removeExpired } from "../intake/retention.ts";
import { requireStore } from "../intake/withdraw-home.ts";
import { closeCompacted, openStore } from "../store/store.ts";
import type { Command, Context } from "./command.ts";
import { nameOf } from "./withdraw.ts";

export const command: Command = {
  summary: "verwijdert gegevens waarvan de bewaartermijn voorbij is",
  usage: "[--years N] [--dry-run] [--by NAAM]",
  help: `
  --years N   zoveel jaren na afloop van een jaar blijven de gegevens bewaard
              (standaard: retention_years in settings.yml)
  --dry-run   alleen laten zien wat er zou verdwijnen
  --by NAAM   wie dit doet (standaard: de aangemelde gebruiker)

Rijen die voor het eerste bewaarde jaar zijn geëindigd verdwijnen, ook uit het bestand op schijf. Publicaties blijven
staan. Met retention_years in settings.yml gebeurt dit ook na elke levering die wordt geladen.`,
  options: { years: { type: "string" }, "dry-run": { type: "boolean" }, by: { type: "string" } },
  async run({ config, positionals, values, terminal }: Context): Promise<number> {
    if (positionals.length > 0)
      throw new AppError("USAGE", "De opdracht retention heeft geen naam of pad nodig.");
    const settings = config();
    const firstYear = firstKeptYear(settings.now, yearsOf(values.years) ?? settings.retention_years);
    if (firstYear === undefined) {
      throw new AppError("USAGE", "Geef de termijn met --years, of met retention_years in settings.yml.");
    }
    requireStore(settings);
    const event = { moment: settings.now, door: nameOf(values.by) };
    const dryRun = values["dry-run"] === true;
    const store = await openStore(settings);
    let removed: Removed;
    try {
      removed = await removeExpired(store, settings.home, firstYear, event, dryRun);
    } catch (error) {
      store.close();
      throw error;
    }
    if (dryRun || nothing(removed)) store.close();
    else await closeCompacted(store, settings);
    terminal.result(describe(removed, firstYear, dryRun), {
      eerste_jaar: firstYear,
      proef: dryRun,
      ...removed,
    });
    return 0;
  },
};

function yearsOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const years = Number(value);
  if (Number.isInteger(years) && years >= 0 && years <= 50 && value !== "") return years;
  throw new AppError("USAGE", "Geef bij --years een aantal jaren van 0 tot en met 50.");
}

function describe(removed: Removed, firstYear: number, dryRun: boolean): string {
  if (nothing(removed)) return `Er zijn geen gegevens van voor ${firstYear}.`;
  const { jaren, ingetrokken, rijen } = removed;
  const verb = dryRun ? "Zou verwijderen" : "Verwijderd";
  return [
    `${verb}: ${rijen.toLocaleString("nl-NL")} rijen die voor ${firstYear} zijn geëindigd.`,
    ...(jaren.length === 0 ? [] : [`Jaren waarover niets meer is: ${jaren.join(", ")}.`]),
    ...(ingetrokken.length === 0
      ? []
      : [`Leveringen waarvan niets meer over is: ${ingetrokken.join(", ")}.`]),
  ].join("\n");
}
