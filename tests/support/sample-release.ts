import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withKnownPopulation } from "../../src/catalog/known-population.ts";
import { withLabourMarket } from "../../src/catalog/labour-market.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { type Config, loadConfig } from "../../src/config.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Engine, quote } from "../../src/engine/engine.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { loadSecret } from "../../src/intake/secret.ts";
import { type Progress, silent } from "../../src/progress.ts";
import { makeRelease } from "../../src/publish/make-release.ts";
import { makeSample } from "../../src/sample/sample.ts";
import { openStore } from "../../src/store/store.ts";
import { populationHead } from "./known-population.ts";
import { theCatalog } from "./population.ts";
import { root } from "./root.ts";
import { marketHead } from "./statements.ts";

const now = new Date("2026-02-01T12:00:00Z");

export interface SampleSize {
  readonly workers: number;
  readonly seed: number;
  readonly clusters?: number;
}

/** Makes the sample sector under `base` and reads it into a home there, without the checks; the same for one seed. */
export async function sampleHome(
  base: string,
  size: SampleSize,
  progress: Progress = silent,
): Promise<Config> {
  const folder = join(base, "sector");
  await makeSample({ out: folder, ...size }, progress);
  const config = { ...loadConfig({}, { home: join(base, "huis") }), root, threads: 2 };
  mkdirSync(config.home, { recursive: true });
  writeFileSync(join(config.home, "populatie.csv"), await ownPopulation(folder));
  writeFileSync(join(config.home, "arbeidsmarkt.csv"), `${marketHead}\nT;T;T;480;9000;300;voorbeeld;2025\n`);
  const references = () => Promise.resolve();
  const options = { profile: canonical, checks: [], references, now, jaren: { eerste: 2024, laatste: 2025 } };
  const { uitkomst } = await importToHome(config, [folder], options, progress);
  if (uitkomst !== "geladen") throw new Error(`the sample was not read: ${uitkomst}`);
  return config;
}

/** The sample's own employers and workers as the known population: everyone delivers, so coverage is whole. */
async function ownPopulation(folder: string): Promise<string> {
  const engine = await Engine.open(":memory:", { threads: 2 });
  try {
    const file = quote(join(folder, "werkgever.csv"));
    const rows = await engine.rows<{ grootte: string; werkgevers: number; werknemers: number }>(`
      with firma as (
        select werkzame_personen as n, case when n < 10 then '1-10' when n < 50 then '10-50'
          when n < 250 then '50-250' else '250+' end as klasse
        from read_csv(${file}) where n > 0
      )
      select coalesce(klasse, 'T') as grootte, count(*) as werkgevers, cast(sum(n) as bigint) as werknemers
      from firma group by grouping sets ((klasse), ()) order by grootte`);
    const lines = rows.map((row) => `T;T;${row.grootte};${row.werkgevers};${row.werknemers};voorbeeld;2025`);
    return `${[populationHead, ...lines].join("\n")}\n`;
  } finally {
    engine.close();
  }
}

/** The catalogue as it is for that home. */
export async function catalogOf(config: Config): Promise<Catalog> {
  return withLabourMarket(withKnownPopulation(await theCatalog(), config.home), config.home);
}

/** A release of the sample over 2025; the folder that it is in. */
export async function sampleRelease(
  config: Config,
  progress: Progress = silent,
  catalog?: Catalog,
): Promise<string> {
  const store = await openStore(config);
  try {
    const options = {
      home: config.home,
      years: [2025],
      policy: defaultPolicy,
      now,
      secret: loadSecret(config),
    };
    return (await makeRelease(store, catalog ?? (await catalogOf(config)), options, progress)).folder;
  } finally {
    store.close();
  }
}
