import { existsSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../catalog/catalog.ts";
import { withClusterNames } from "../catalog/cluster-names.ts";
import { withFundScope } from "../catalog/fund-scope.ts";
import { withKnownPopulation } from "../catalog/known-population.ts";
import { withLabourMarket } from "../catalog/labour-market.ts";
import type { Catalog } from "../catalog/types.ts";
import type { Config } from "../config.ts";
import { loadPolicy, type Policy } from "../disclosure/policy.ts";
import type { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { loadSecret } from "../intake/secret.ts";
import type { Progress } from "../progress.ts";
import { makeRelease, type ReleaseResult } from "../publish/make-release.ts";
import { type PolicyChange, previewPolicy } from "../publish/preview.ts";
import { openingStep } from "../publish/trial-progress.ts";
import { changeKinds, reasonText, versionText } from "../report/change-words.ts";
import { formatCount } from "../report/numbers.ts";
import { clearanceRules } from "../service/access/access.ts";
import { readAccessFile } from "../service/access/access-file.ts";
import { type Clearance, clearanceOf } from "../service/access/clearance.ts";
import { openStore } from "../store/store.ts";
import { withAgreed } from "./agreed.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "maakt een publicatie: rekent, beveiligt, toetst en legt vast",
  usage: '[--period 2025] [--policy BESTAND] [--onder-de-vloer "REDEN"] [--dry-run]',
  help: `
  --period JAAR      een jaar, of meer jaren met een komma ertussen; de kwartalen komen mee
                     (standaard: het laatste volledige jaar dat is geleverd)
  --policy BESTAND   het beveiligingsbeleid (standaard: policy.yml in de werkmap, anders het aanbevolen beleid)
  --onder-de-vloer "REDEN"
                     staat drempels onder 5 personen of 3 werkgevers toe; de reden komt in het manifest te staan
  --dry-run          laat zien welke cellen met --policy verschijnen en verdwijnen ten opzichte van het beleid
                     van de werkmap; er wordt niets geschreven

Een publicatie is onveranderlijk. Verandert er niets, dan blijft de vorige staan.
Wat ooit is gepubliceerd, telt als bekend, ook als de map is weggehaald: de werkmap bewaart alles in archive/.
Een getoond cijfer wordt niet achteraf verborgen. Een herziening die iets zou verklappen over een paar
personen of werkgevers, wordt aangehouden: het oude cijfer blijft staan en heet voorlopig. Volgt een cijfer dat
geheim moet blijven uit eerdere publicaties, dan stopt de opdracht en noemt de cijfers.`,
  options: {
    period: { type: "string" },
    policy: { type: "string" },
    "onder-de-vloer": { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run({ config, values, terminal, positionals }: Context): Promise<number> {
    if (positionals.length > 0)
      throw new AppError("USAGE", "De opdracht release heeft geen naam of pad nodig.");
    const years = parseYears(values.period);
    const asked: Asked = {
      years,
      policyFile: typeof values.policy === "string" ? values.policy : undefined,
      belowFloor: typeof values["onder-de-vloer"] === "string" ? values["onder-de-vloer"] : undefined,
    };
    if (values["dry-run"] === true) {
      const changes = await terminal.progress((progress) => preview(config(), asked, progress));
      terminal.result(describePreview(changes), { proef: true, wijzigingen: changes });
      return 0;
    }
    const rules = clearanceRules(readAccessFile(config().home));
    const result = await terminal.progress((progress) => release(config(), asked, progress));
    const { manifest, changes, created, folder } = result;
    const { stand } = clearanceOf(folder, rules, new Date());
    terminal.result(describe(result) + nextStep(manifest.id, stand), {
      publicatie: manifest.id,
      nieuw: created,
      map: folder,
      wijziging: changes.soort,
      ...manifest.aantallen,
      ...(result.waiting.length === 0 ? {} : { clusters_niet_meegenomen: result.waiting }),
      ...(stand === "openbaar" ? {} : { stand }),
    });
    return 0;
  },
};

function nextStep(id: string, stand: Clearance["stand"]): string {
  if (stand !== "gemaakt") return "";
  return `\n  Zij is nog niet openbaar. Bied haar aan met: regiespiegel embargo offer ${id}`;
}

/** Enough for a million jobs; what does not fit goes to disk for a while. */
function releaseMemory(): string {
  return `${Math.floor(Math.min(3000, totalmem() / 2 ** 21))}MB`;
}

export interface Asked {
  readonly years: readonly number[];
  /** Without it policy.yml of the home holds, or else the recommended policy. */
  readonly policyFile?: string | undefined;
  /** Why the policy may have thresholds below the floor. */
  readonly belowFloor?: string | undefined;
}

/** Makes a release from the store of `config.home`; also used by demo. */
export async function release(config: Config, asked: Asked, progress: Progress): Promise<ReleaseResult> {
  const { home, now } = config;
  const policy = loadPolicy(asked.policyFile ?? ownPolicy(config), asked.belowFloor);
  return withStore(config, progress, (store, catalog) =>
    makeRelease(
      store,
      catalog,
      { home, years: asked.years, policy, now, secret: loadSecret(config) },
      progress,
    ),
  );
}

/** What another policy would show and hide; nothing is written. */
async function preview(config: Config, asked: Asked, progress: Progress): Promise<PolicyChange[]> {
  if (asked.policyFile === undefined)
    throw new AppError("USAGE", "Geef met --policy het beleid op dat u wilt proberen.");
  const next = loadPolicy(asked.policyFile, asked.belowFloor);
  const current = currentPolicy(config);
  return withStore(config, progress, (store, catalog) =>
    previewPolicy(store, catalog, { years: asked.years, current, next, now: config.now }, progress),
  );
}

/** The policy that holds now, also when it is below the floor: why was said when a release was made with it. */
export function currentPolicy(config: Pick<Config, "home">): Policy {
  try {
    return loadPolicy(ownPolicy(config));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "POLICY_INVALID") throw error;
    return loadPolicy(ownPolicy(config), "het beleid van nu");
  }
}

/** The policy file of a home; without it the recommended policy holds. */
export function ownPolicy({ home }: Pick<Config, "home">): string | undefined {
  const own = join(home, "policy.yml");
  return existsSync(own) ? own : undefined;
}

/** Works with the store and the catalogue of a home, as they are for a release. */
export async function withStore<T>(
  config: Config,
  progress: Progress,
  work: (store: Engine, catalog: Catalog) => Promise<T>,
): Promise<T> {
  progress(openingStep);
  const catalog = [withFundScope, withClusterNames, withKnownPopulation, withLabourMarket].reduce(
    (known, withFile) => withFile(known, config.home),
    await loadCatalog(config.root),
  );
  const store = await openStore({ ...config, memory: config.memory ?? releaseMemory() });
  try {
    return await work(store, await withAgreed(config, store, catalog));
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

function describePreview(changes: readonly PolicyChange[]): string {
  if (changes.length === 0) return "Dit beleid verandert niets aan wat te zien is.";
  const shown = changes.reduce((sum, { verschijnt }) => sum + verschijnt.length, 0);
  const gone = changes.reduce((sum, { verdwijnt }) => sum + verdwijnt.length, 0);
  return [
    `Met dit beleid verschijnen ${shown} cellen en verdwijnen ${gone} cellen. Er is niets geschreven.`,
    ...changes.flatMap(({ indicator, tabel, verschijnt, verdwijnt }) => [
      `  ${indicator} (${tabel}): ${verschijnt.length} verschijnen, ${verdwijnt.length} verdwijnen`,
      ...verschijnt.map((name) => `    + ${name}`),
      ...verdwijnt.map((name) => `    − ${name}`),
    ]),
  ].join("\n");
}

function describe({ manifest, changes, created, folder, waiting }: ReleaseResult): string {
  const left = waiting.length === 0 ? [] : [`  Nog niet meegenomen clusters: ${waiting.join(", ")}.`];
  if (!created)
    return [`Er is niets veranderd; publicatie ${manifest.id} blijft staan.`, ...left, `  ${folder}`].join(
      "\n",
    );
  const { cellen, onderdrukt } = manifest.aantallen;
  const share = cellen === 0 ? 0 : (100 * onderdrukt) / cellen;
  const number = (value: number, digits = 0) =>
    value.toLocaleString("nl-NL", { maximumFractionDigits: digits });
  return [
    `Publicatie ${manifest.id} staat klaar.`,
    `  ${number(cellen)} cellen, waarvan ${number(onderdrukt)} (${number(share, 1)}%) niet getoond ter bescherming.`,
    ...(changes.vorige === null ? [] : [`  Sinds ${changes.vorige}: ${versionText(changes)}`]),
    ...changeLines(changes).map((line) => `  ${line}`),
    ...left,
    `  ${folder}`,
  ].join("\n");
}

/** Per kind and reasons how many figures, and of how many indicators. */
function changeLines({ wijzigingen }: ReleaseResult["changes"]): string[] {
  return changeKinds.flatMap(({ soort, title }) => {
    const own = wijzigingen.filter((change) => change.soort === soort);
    return [...new Set(own.map((one) => reasonText(one)))].map((reason) => {
      const same = own.filter((change) => reasonText(change) === reason);
      const figures = same.reduce((sum, { aantal }) => sum + aantal, 0);
      const indicators = new Set(same.map(({ indicator }) => indicator)).size;
      return `${title}: ${formatCount(figures, "cijfer", "cijfers")} van ${formatCount(indicators, "indicator", "indicatoren")}; ${reason}.`;
    });
  });
}
