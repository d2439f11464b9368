import { AppError } from "../errors.ts";
import { userName } from "../intake/import-home.ts";
import type { Withdrawal } from "../intake/withdraw.ts";
import { withdrawFromHome } from "../intake/withdraw-home.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "trekt een geladen levering in: haar rijen verdwijnen",
  usage: "NUMMER --reason REDEN [--by NAAM]",
  help: `
  NUMMER          het nummer van de levering (zie: regiespiegel deliveries)
  --reason REDEN  waarom; wordt bij de levering bewaard
  --by NAAM       wie dit doet (standaard: de aangemelde gebruiker)

Alle rijen van de levering verdwijnen, ook uit het bestand op schijf; publicaties blijven staan. Dat er een levering
was, met haar aantallen en wie wat deed, blijft bewaard. Een levering die zij eerder verving, komt niet terug.`,
  options: { reason: { type: "string" }, by: { type: "string" } },
  async run({ config, positionals, values, terminal }: Context): Promise<number> {
    const [text = "", ...rest] = positionals;
    if (rest.length > 0 || !/^[1-9]\d{0,8}$/.test(text)) {
      throw new AppError("USAGE", "Geef het nummer van één levering.");
    }
    const reden = typeof values.reason === "string" ? values.reason.trim() : "";
    if (reden === "") throw new AppError("USAGE", "Geef met --reason de reden van het intrekken.");
    const settings = config();
    const event = { moment: settings.now, door: nameOf(values.by), reden };
    const outcome = await withdrawFromHome(settings, Number(text), event);
    const { entry, rijen, verving, spreekt } = outcome;
    terminal.result(describe(outcome), {
      levering_nr: entry.levering_nr,
      stand: "ingetrokken",
      rijen,
      verving,
      spreekt,
    });
    return 0;
  },
};

/** The name after --by, or that of the user. */
export function nameOf(value: string | boolean | undefined): string {
  if (value === undefined) return userName();
  const name = String(value).trim();
  if (name === "") throw new AppError("USAGE", "De naam na --by is leeg.");
  return name;
}

function describe({ entry, rijen, verving, spreekt }: Withdrawal): string {
  const lines = [
    `Levering ${entry.levering_nr} van ${entry.leverancier} over ${entry.periode} is ingetrokken: ${rijen.toLocaleString("nl-NL")} rijen verwijderd.`,
  ];
  if (verving.length > 0) {
    lines.push(
      `Zij had nummer ${verving.join(", ")} vervangen. Die rijen komen niet terug; lever ze zo nodig opnieuw.`,
    );
  }
  if (spreekt.length > 0) {
    lines.push(`Voor een deel van haar werkgevers en jaren geldt nu nummer ${spreekt.join(", ")}.`);
  }
  return lines.join("\n");
}
