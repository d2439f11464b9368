import { resolve } from "node:path";
import { AppError } from "../errors.ts";
import { Release } from "../release/open.ts";
import { formatPeriod } from "../release/period.ts";
import type { UnlockAdvice, Unlocking } from "../release/unlock.ts";
import { codesOf } from "../report/codes.ts";
import { capital } from "../report/letters.ts";
import { adviceText, growthTexts, subjectOf } from "../report/unlock-words.ts";
import type { Command, Context } from "./command.ts";
import { openLatest } from "./export.ts";

export const command: Command = {
  summary: "zegt welke kleine veranderingen verborgen cijfers zouden openen",
  usage: "[--for sector=C] [--release MAP]",
  help: `
  --for KEUZE    één keuze, bijvoorbeeld sector=C of regio=AM05 (standaard: alle keuzes)
  --release MAP  de publicatie (standaard: de nieuwste van de werkmap)

Het advies staat in de publicatie en is openbaar. Bij het maken van de publicatie is op de echte gegevens geprobeerd
welke klassen samen te tonen zouden zijn, naast alles wat er al staat. Het advies zegt niet hoeveel personen of
werkgevers er in een verborgen cijfer zitten, en niet waarom het verborgen is. Staat er bij een cijfer geen
samenvoeging, dan helpt geen van de samenvoegingen die zijn geprobeerd.`,
  options: {
    for: { type: "string" },
    release: { type: "string" },
  },
  async run({ config, values, positionals, terminal }: Context): Promise<number> {
    if (positionals.length > 0) {
      throw new AppError(
        "USAGE",
        "De opdracht unlock heeft geen naam nodig. Kies met --for, zoals --for sector=C.",
      );
    }
    const asked = typeof values.for === "string" ? parseChoice(values.for) : undefined;
    const { release: folder } = values;
    const release =
      typeof folder === "string" ? await Release.open(resolve(folder)) : await openLatest(config());
    try {
      const unlocking = insist(release);
      if (asked !== undefined) insistOnKnown(release, unlocking, asked);
      const advice = unlocking.adviezen.filter(
        ({ dimensie, code }) => asked === undefined || (dimensie === asked.dimensie && code === asked.code),
      );
      const facts = {
        publicatie: release.manifest.id,
        periode: unlocking.periode,
        indelingen: unlocking.indelingen,
      };
      terminal.result(textOf(release, unlocking, advice), { ...facts, adviezen: advice });
    } finally {
      release.close();
    }
    return 0;
  },
};

interface Choice {
  readonly dimensie: string;
  readonly code: string;
}

function parseChoice(value: string): Choice {
  const [dimensie = "", code = "", ...more] = value.split("=").map((part) => part.trim());
  if (dimensie === "" || code === "" || more.length > 0) {
    throw new AppError("USAGE", "Geef bij --for één keuze op, bijvoorbeeld sector=C.");
  }
  return { dimensie, code };
}

function insist({ unlocking, manifest }: Release): Unlocking {
  if (unlocking !== undefined) return unlocking;
  throw new AppError(
    "RELEASE_NOT_FOUND",
    `Publicatie ${manifest.id} bevat dit advies niet. Maak een nieuwe met: regiespiegel release`,
  );
}

function insistOnKnown(release: Release, { keuzes }: Unlocking, { dimensie, code }: Choice): void {
  if (!keuzes.includes(dimensie)) {
    throw new AppError("UNKNOWN_SELECTION", "Over deze dimensie is er geen advies.", [
      { message: `kies uit: ${keuzes.join(", ")}` },
    ]);
  }
  const known = codesOf(release, dimensie);
  if (known.some((one) => one.code === code)) return;
  const codes = known.map((one) => `${one.code} (${one.naam})`).join(", ");
  throw new AppError("UNKNOWN_SELECTION", `Kies een bekende code voor ${dimensie}.`, [
    { message: `bekende codes voor ${dimensie}: ${codes}` },
  ]);
}

function textOf(release: Release, { periode }: Unlocking, advice: readonly UnlockAdvice[]): string {
  const { id, voorbeeld } = release.manifest;
  const head = `Wat meer cijfers zou openen, over ${formatPeriod(periode)}, publicatie ${id}${voorbeeld ? " (voorbeeldgegevens)" : ""}`;
  if (advice.length === 0) return [head, "", "Hier is geen van de onderzochte cijfers verborgen."].join("\n");
  const choices = new Map<string, UnlockAdvice[]>();
  for (const one of advice) {
    const name = `${one.dimensie}=${one.code}`;
    choices.set(name, [...(choices.get(name) ?? []), one]);
  }
  return [
    head,
    "",
    ...[...choices].flatMap(([name, own]) => choiceLines(release, name, own)),
    ...growthTexts(advice),
  ].join("\n");
}

function choiceLines(release: Release, name: string, advice: readonly UnlockAdvice[]): string[] {
  const [{ dimensie, code }] = advice as readonly [UnlockAdvice];
  const title = codesOf(release, dimensie).find((one) => one.code === code)?.naam ?? code;
  const texts = advice.flatMap((one) => adviceText(release, one) ?? []);
  const without = advice.filter((one) => adviceText(release, one) === undefined);
  return [
    `${capital(title)} (${name})`,
    ...texts.map((text) => `  - ${text}`),
    ...(without.length === 0
      ? []
      : [
          `  - Geen samenvoeging die is geprobeerd, helpt bij: ${without.map((one) => subjectOf(release, one)).join("; ")}.`,
        ]),
    "",
  ];
}
