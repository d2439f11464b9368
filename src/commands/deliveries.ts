import { AppError } from "../errors.ts";
import { type DeliveryHistory, histories } from "../intake/history.ts";
import { requireStore } from "../intake/withdraw-home.ts";
import { openStore } from "../store/store.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "toont de leveringen en wat ermee gebeurde",
  usage: "[NUMMER]",
  help: `
  NUMMER  alleen deze levering, met al haar stappen

Op een terminal een tabel; in een pijp één regel JSON per levering, met haar stappen en aantallen.`,
  options: {},
  async run({ config, positionals, terminal }: Context): Promise<number> {
    const [number, ...rest] = positionals;
    if (rest.length > 0 || (number !== undefined && !/^[1-9]\d{0,8}$/.test(number))) {
      throw new AppError("USAGE", "Geef het nummer van één levering, of geen nummer.");
    }
    const settings = config();
    requireStore(settings);
    const store = await openStore(settings);
    try {
      const all = await histories(store);
      const chosen =
        number === undefined ? all : all.filter(({ levering_nr }) => levering_nr === Number(number));
      if (number !== undefined && chosen.length === 0) {
        throw new AppError("DELIVERY_NOT_FOUND", `Er is geen levering met nummer ${number}.`);
      }
      const text = () => (number === undefined ? overview(chosen) : chosen.map(details).join("\n"));
      terminal.list(chosen, text);
      return 0;
    } finally {
      store.close();
    }
  },
};

function overview(all: readonly DeliveryHistory[]): string {
  if (all.length === 0) return "Er zijn nog geen leveringen.";
  return textTable(
    ["nr", "leverancier", "periode", "stand", "sinds", "rijen", "waarschuwingen"],
    all.map(({ levering_nr, leverancier, periode, stand, stappen, rijen, waarschuwingen }) => [
      levering_nr,
      leverancier,
      periode,
      stand,
      moment(stappen.at(-1)?.moment),
      rijen,
      waarschuwingen,
    ]),
  );
}

function details(one: DeliveryHistory): string {
  const steps = one.stappen.map(({ stand, moment: at, door, reden }) =>
    [moment(at), stand, door ?? "", reden ?? ""].join("\t").split("\t"),
  );
  return [
    `Levering ${one.levering_nr} van ${one.leverancier}, periode ${one.periode}, profiel ${one.profiel}`,
    `Hash ${one.hash}`,
    "",
    textTable(["moment", "stand", "door", "reden"], steps),
    ...(one.tabellen.length === 0
      ? []
      : [
          "",
          textTable(
            ["tabel", "rijen"],
            one.tabellen.map(({ tabel, rijen }) => [tabel, rijen]),
          ),
        ]),
    ...(one.meldingen.length === 0
      ? []
      : [
          "",
          textTable(
            ["waarschuwing", "aantal"],
            one.meldingen.map(({ code, aantal }) => [code, aantal]),
          ),
        ]),
  ].join("\n");
}

function moment(text = ""): string {
  return text.slice(0, 16).replace("T", " ");
}
