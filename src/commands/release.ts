import { existsSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../catalog/catalog.ts";
import { withFundScope } from "../catalog/fund-scope.ts";
import { withKnownPopulation } from "../catalog/known-population.ts";
import { withLabourMarket } from "../catalog/labour-market.ts";
import type { Config } from "../config.ts";
import { loadPolicy } from "../disclosure/policy.ts";
import { AppError } from "../errors.ts";
import { loadSecret } from "../intake/secret.ts";
import type { Progress } from "../progress.ts";
import { makeRelease, type ReleaseResult } from "../publish/make-release.ts";
import { changeKinds, reasonText, versionText } from "../report/change-words.ts";
import { formatCount } from "../report/numbers.ts";
import { openStore } from "../store/store.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "maakt een publicatie: rekent, beveiligt, toetst en legt vast",
  usage: "[--period 2025] [--policy BESTAND]",
  help: `
  --period JAAR      een jaar, of meer jaren met een komma ertussen; de kwartalen komen mee
                     (standaard: het laatste volledige jaar dat is geleverd)
  --policy BESTAND   het beveiligingsbeleid (standaard: policy.yml in de werkmap, anders het aanbevolen beleid)

Een publicatie is onveranderlijk. Verandert er niets, dan blijft de vorige staan.
Wat ooit is gepubliceerd, telt als bekend, ook als de map is weggehaald: de werkmap bewaart alles in archive/.
Een getoond cijfer wordt niet achteraf verborgen. Een herziening die iets zou verklappen over een paar
personen of werkgevers, wordt aangehouden: het oude cijfer blijft staan en heet voorlopig. Volgt een cijfer dat
geheim moet blijven uit eerdere publicaties, dan stopt de opdracht en noemt de cijfers.`,
  options: { period: { type: "string" }, policy: { type: "string" } },
  async run({ config, values, terminal, positionals }: Context): Promise<number> {
    if (positionals.length > 0)
      throw new AppError("USAGE", "De opdracht release heeft geen naam of pad nodig.");
    const years = parseYears(values.period);
    const policyFile = typeof values.policy === "string" ? values.policy : undefined;
    const result = await terminal.progress((progress) => release(config(), years, policyFile, progress));
    const { manifest, changes, created, folder } = result;
    terminal.result(describe(result), {
      publicatie: manifest.id,
      nieuw: created,
      map: folder,
      wijziging: changes.soort,
      ...manifest.aantallen,
    });
    return 0;
  },
};

/** Enough for a million jobs; what does not fit goes to disk for a while. */
function releaseMemory(): string {
  return `${Math.floor(Math.min(3000, totalmem() / 2 ** 21))}MB`;
}

/** Makes a release from the store of `config.home`; also used by demo. */
export async function release(
  config: Config,
  years: readonly number[],
  policyFile: string | undefined,
  progress: Progress,
): Promise<ReleaseResult> {
  progress("Catalogus controleren");
  const catalog = [withFundScope, withKnownPopulation, withLabourMarket].reduce(
    (known, withFile) => withFile(known, config.home),
    await loadCatalog(config.root),
  );
  const own = join(config.home, "policy.yml");
  const policy = loadPolicy(policyFile ?? (existsSync(own) ? own : undefined));
  const store = await openStore({ ...config, memory: config.memory ?? releaseMemory() });
  try {
    const options = { home: config.home, years, policy, now: config.now, secret: loadSecret(config) };
    return await makeRelease(store, catalog, options, progress);
  } finally {
    store.close();
  }
}

function parseYears(text: string | boolean | undefined): number[] {
  if (typeof text !== "string") return [];
  const years = text.split(",").map((part) => part.trim().replace(/JJ00$/, ""));
  if (years.some((year) => !/^(19|20)\d\d$/.test(year))) {
    throw new AppError("USAGE", "Geef bij --period een jaar op, bijvoorbeeld 2025, of meer: 2024,2025.");
  }
  return years.map(Number);
}

function describe({ manifest, changes, created, folder }: ReleaseResult): string {
  if (!created) return `Er is niets veranderd; publicatie ${manifest.id} blijft staan.\n  ${folder}`;
  const { cellen, onderdrukt } = manifest.aantallen;
  const share = cellen === 0 ? 0 : (100 * onderdrukt) / cellen;
  const number = (value: number, digits = 0) =>
    value.toLocaleString("nl-NL", { maximumFractionDigits: digits });
  return [
    `Publicatie ${manifest.id} staat klaar.`,
    `  ${number(cellen)} cellen, waarvan ${number(onderdrukt)} (${number(share, 1)}%) niet getoond ter bescherming.`,
    ...(changes.vorige === null ? [] : [`  Sinds ${changes.vorige}: ${versionText(changes)}`]),
    ...changeLines(changes).map((line) => `  ${line}`),
    `  ${folder}`,
  ].join("\n");
}

/** Per kind and reasons how many figures, and of how many indicators. */
function changeLines({ wijzigingen }: ReleaseResult["changes"]): string[] {
  return changeKinds.flatMap(({ soort, title }) => {
    const own = wijzigingen.filter((change) => change.soort === soort);
    return [...new Set(own.map(reasonText))].map((reason) => {
      const same = own.filter((change) => reasonText(change) === reason);
      const figures = same.reduce((sum, { aantal }) => sum + aantal, 0);
      const indicators = new Set(same.map(({ indicator }) => indicator)).size;
      return `${title}: ${formatCount(figures, "cijfer", "cijfers")} van ${formatCount(indicators, "indicator", "indicatoren")}; ${reason}.`;
    });
  });
}
