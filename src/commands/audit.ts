import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "../catalog/catalog.ts";
import { withClusterNames } from "../catalog/cluster-names.ts";
import { withFundScope } from "../catalog/fund-scope.ts";
import { withKnownPopulation } from "../catalog/known-population.ts";
import type { Config } from "../config.ts";
import { auditPublic } from "../disclosure/audit-public.ts";
import { loadPolicy } from "../disclosure/policy.ts";
import { AppError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { auditWithStore, type StoreAudit } from "../publish/audit-release.ts";
import { latestRelease, releasesFolder } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import { openStore } from "../store/store.ts";
import { withAgreed } from "./agreed.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "toetst een publicatie opnieuw, als een aanvaller met alleen haar openbare bestanden",
  usage: "[PUBLICATIE] [--store] [--policy BESTAND]",
  help: `
  PUBLICATIE         de naam van een publicatie in de werkmap, of het pad van een map
                     (standaard: de nieuwste publicatie)
  --store            toets ook met de gegevens van de werkmap: wat werkgevers met hun eigen cijfers kunnen
                     narekenen, wat er bij aftrekken overblijft, en tussen welke grenzen verborgen cijfers liggen
  --policy BESTAND   het beleid voor --store (standaard: policy.yml in de werkmap, anders het aanbevolen beleid)

De toets controleert of elk bestand ongewijzigd is, en of een verborgen cijfer uit de getoonde cijfers volgt: met
optellen en aftrekken, omdat aantallen niet negatief zijn, of omdat een cijfer te precies is.
Eindigt met 0 als de publicatie veilig is en met 65 als zij niet door de toets komt.`,
  options: { store: { type: "boolean" }, policy: { type: "string" } },
  async run({ config, positionals, values, terminal }: Context): Promise<number> {
    if (values.policy !== undefined && values.store !== true)
      throw new AppError("USAGE", "Het beleid is alleen nodig samen met --store.");
    const release = await Release.open(choose(config().home, positionals));
    try {
      const { open, inside } = await terminal.progress(async (progress) => {
        progress("Openbare cijfers toetsen");
        const open = auditPublic(release.definitions, await release.cells());
        const file = typeof values.policy === "string" ? values.policy : undefined;
        const inside = values.store === true ? await withStore(release, config(), file, progress) : undefined;
        return { open, inside };
      });
      const found = [
        ...open.leaks.map(({ proof }) => proof),
        ...(inside?.leaks.map(({ population, proof }) => `${population}: ${proof}`) ?? []),
        ...(inside?.narrow ?? []),
      ];
      const tested = open.tested + (inside?.tested ?? 0);
      const { id } = release.manifest;
      terminal.result(verdict(id, found.length, tested, inside), {
        publicatie: id,
        veilig: found.length === 0,
        getoetst: tested,
        lekken: open.leaks.length + (inside?.leaks.length ?? 0),
        ...(inside === undefined ? {} : { te_smal: inside.narrow.length, zelfde_gegevens: inside.sameData }),
        bewijzen: found.slice(0, told),
      });
      for (const proof of found.slice(0, told)) terminal.complain(`  - ${proof}`);
      if (found.length > told) terminal.complain(`  … en nog ${found.length - told}`);
      return found.length === 0 ? 0 : 65;
    } finally {
      release.close();
    }
  },
};

const told = 20;

function verdict(id: string, leaks: number, tested: number, inside: StoreAudit | undefined): string {
  const number = (value: number) => value.toLocaleString("nl-NL");
  const outcome =
    leaks === 0
      ? `Publicatie ${id} is veilig: ${number(tested)} toetsen gedaan, geen verborgen cijfer is af te leiden.`
      : `Publicatie ${id} is NIET veilig: ${number(leaks)} bezwaren in ${number(tested)} toetsen.`;
  if (inside === undefined) return outcome;
  const changed = inside.sameData
    ? []
    : ["  Let op: de gegevens in de werkmap zijn veranderd sinds deze publicatie is gemaakt."];
  return [outcome, ...inside.said.map((line) => `  ${line}`), ...changed].join("\n");
}

async function withStore(
  release: Release,
  config: Config,
  policyFile: string | undefined,
  progress: Progress,
): Promise<StoreAudit> {
  progress("Catalogus controleren");
  const loaded = await loadCatalog(config.root);
  const catalog = [withFundScope, withClusterNames, withKnownPopulation].reduce(
    (known, withFile) => withFile(known, config.home),
    loaded,
  );
  const own = join(config.home, "policy.yml");
  const policy = loadPolicy(policyFile ?? (existsSync(own) ? own : undefined));
  const store = await openStore(config);
  try {
    const whole = await withAgreed(config, store, catalog);
    return await auditWithStore(release, store, whole, policy, progress);
  } finally {
    store.close();
  }
}

function choose(home: string, names: readonly string[]): string {
  if (names.length > 1) throw new AppError("USAGE", "Geef ten hoogste één publicatie op.");
  const [name] = names;
  if (name === undefined) {
    const latest = latestRelease(home);
    if (latest === undefined)
      throw new AppError("RELEASE_NOT_FOUND", `In ${home} staat nog geen publicatie.`);
    return latest;
  }
  const inHome = join(releasesFolder(home), name);
  return existsSync(inHome) ? inHome : name;
}
