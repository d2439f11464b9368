import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { silent } from "../../src/progress.ts";
import { scales } from "../../src/sample/items.ts";
import { makeSample } from "../../src/sample/sample.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";
import { isLong } from "../support/long.ts";
import { figure, theCatalog } from "../support/population.ts";
import { root } from "../support/root.ts";

let base: string;
let cube: Cube;

/** Only whom the survey needs: employers and who worked there. */
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "enquete-"));
  const folder = join(base, "sector");
  await makeSample({ out: folder, workers: 40_000, seed: 11 }, silent);
  const config = { ...loadConfig({}, { home: join(base, "huis") }), root, threads: 2 };
  const files = ["werkgever", "medewerker", "dienstverband", "enquete", "enquete_antwoord"];
  const paths = [...files.map((name) => join(folder, `${name}.csv`)), join(folder, "levering.yml")];
  const references = () => Promise.resolve();
  const now = new Date("2026-01-15T12:00:00Z");
  const result = await importToHome(
    config,
    paths,
    { profile: canonical, checks: [], references, now, jaren: { eerste: 2024, laatste: 2025 } },
    silent,
  );
  expect(result.uitkomst).toBe("geladen");
  const store: Engine = await openStore(config);
  const all = await theCatalog();
  const indicators = all.indicators.filter(({ definition }) => definition.eenheid === "respondent");
  cube = await computeCube(store, { ...all, indicators, composites: [] }, [2024, 2025], silent);
  await closeCompacted(store, config);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Indicator → the name under which its scale is delivered. */
const levels: readonly (readonly [string, string])[] = [
  ["eigen-regie-willen", "eigen-regie-willen"],
  ["eigen-regie-weten", "eigen-regie-weten"],
  ["eigen-regie-kunnen", "eigen-regie-kunnen"],
  ["eigen-regie-mogen", "eigen-regie-mogen"],
  ["eigen-regie-durven", "eigen-regie-durven"],
  ["eigen-regie-doen", "eigen-regie-doen"],
  ["vertrouwen", "relatie"],
  ["psychologische-veiligheid", "veiligheid"],
  ["zorg", "drie-richtingen"],
  ["autonomie", "autonomie"],
  ["brede-inzetbaarheid", "brede-inzetbaarheid"],
  ["loopbaanperspectief", "loopbaanperspectief"],
  ["leiderschap", "leiderschap"],
  ["werkvermogen", "was"],
  ["bevlogenheid", "uwes-9"],
  ["rolhelderheid", "copsoq-rolhelderheid"],
];

describe.runIf(isLong)("the planted survey of the sample", () => {
  test.each(levels)("%s: the planted level is found", (id, delivered) => {
    const planted = scales.find(({ scale }) => scale === delivered);
    if (planted === undefined) throw new Error("no such scale");
    const [low, high] = planted.range;
    const found = figure(cube, id, "2024JJ00");
    expect(found?.persons).toBeGreaterThan(800);
    const own = high - low === 4 ? 100 : high - low;
    const share = (planted.mean - low) / (high - low);
    const measured = ((found?.value ?? 0) - (own === 100 ? 0 : low)) / own;
    expect(Math.abs(measured - share)).toBeLessThan(0.04);
  });

  test("the six dimensions stand in the planted order, and each rose a little in 2025", () => {
    const names = ["doen", "kunnen", "weten", "durven", "mogen", "willen"];
    const of = (period: string) =>
      names.map((name) => figure(cube, `eigen-regie-${name}`, period)?.value ?? 0);
    const [before, after] = [of("2024JJ00"), of("2025JJ00")];
    expect(before).toEqual(before.toSorted((a, b) => a - b));
    const rises = after.map((value, index) => value - (before[index] ?? 0));
    expect(rises.reduce((sum, rise) => sum + rise, 0) / rises.length).toBeGreaterThan(0.5);
    expect(rises.reduce((sum, rise) => sum + rise, 0) / rises.length).toBeLessThan(2.5);
  });

  test("the ages that respondents gave are found", () => {
    const ages = ["15-25", "25-35", "35-45", "45-55", "55-65", "65-75", "?"];
    const counts = ages.map((leeftijd) => figure(cube, "respondenten", "2025JJ00", { leeftijd })?.value ?? 0);
    const all = figure(cube, "respondenten", "2025JJ00")?.value ?? 0;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect((counts.at(-1) ?? 0) / all).toBeGreaterThan(0.02);
    expect((counts.at(-1) ?? 0) / all).toBeLessThan(0.06);
  });
});
