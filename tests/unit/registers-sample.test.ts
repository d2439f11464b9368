import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { silent } from "../../src/progress.ts";
import { bridgeShares } from "../../src/sample/mobility.ts";
import { makeSample } from "../../src/sample/sample.ts";
import { tables } from "../../src/store/contract.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";
import { isLong } from "../support/long.ts";
import { figure, theCatalog } from "../support/population.ts";
import { root } from "../support/root.ts";

const own =
  /scholing|initiatief-onbekend|initiatiefratio|gesprek|leerbudget|paspoort|loopbrug|plaatsing|orientatie|interventie|brede-inzetbaarheid-registratie|bovensectorale|veiligheid$|leerwerk|netwerk|bereik-fonds/;
let base: string;
let cube: Cube;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "registers-"));
  const folder = join(base, "sector");
  await makeSample({ out: folder, workers: 30_000, seed: 5 }, silent);
  const config = { ...loadConfig({}, { home: join(base, "huis") }), root, threads: 2 };
  const left = ["verzuim", "verzuim_deel", "verlof", "enquete", "enquete_antwoord"];
  const files = tables.map(({ name }) => name).filter((name) => !left.includes(name));
  const paths = [...files.map((name) => join(folder, `${name}.csv`)), join(folder, "levering.yml")];
  const references = () => Promise.resolve();
  const now = new Date("2026-01-15T12:00:00Z");
  const jaren = { eerste: 2022, laatste: 2025 };
  const result = await importToHome(
    config,
    paths,
    { profile: canonical, checks: [], references, now, jaren },
    silent,
  );
  expect(result.uitkomst).toBe("geladen");
  const store = await openStore(config);
  const all = await theCatalog();
  // Without absence, and without the labour market, which the fund gives.
  const indicators = all.indicators.filter(
    ({ definition: { id, eenheid, klasse }, sql }) =>
      own.test(id) && eenheid !== "respondent" && klasse === "hr" && !sql.includes("codelijst_arbeidsmarkt"),
  );
  cube = await computeCube(
    store,
    { ...all, indicators, composites: [], tables: all.tables.slice(0, 1) },
    [2025],
    silent,
  );
  await closeCompacted(store, config);
}, 300_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

function value(id: string, period = "2025JJ00", codes = {}): number {
  return figure(cube, id, period, codes)?.value ?? Number.NaN;
}

describe.runIf(isLong)("what was planted in the registers of the sample is found", () => {
  test.each([
    // Three in ten by the worker, three by both, four by the employer; of 14 % nobody knows.
    ["initiatiefratio", 0.6, 0.02],
    ["initiatief-onbekend", 0.14, 0.01],
    // 32 % use their budget, on average four fifths of it: 0.2 + 1.2 × u, at most 1.
    ["leerbudget-gebruikers", 0.32, 0.02],
    ["leerbudget-benutting", 0.32 * (0.2 * (2 / 3) + 0.6 * (4 / 9) + 1 / 3), 0.02],
    // Three parts of which J is drawn apart, and evidence u² × 9 of at least 1: u ≥ 1/3.
    ["paspoort-rijkheid", 0.75 * 0.85 * 0.55 * (2 / 3), 0.04],
    ["bovensectorale-financiering", 1 / 5, 0.13],
  ])("%s", (id, planted, margin) => {
    expect(Math.abs(value(id) - planted)).toBeLessThan(margin);
  });

  test("the conversion of bridges, of who was registered in 2024", () => {
    const { matched, started, contract, sixMonths, twelveMonths } = bridgeShares;
    expect(figure(cube, "loopbrug-naar-match", "2025JJ00")?.units).toBeGreaterThan(50);
    expect(Math.abs(value("loopbrug-naar-match") - matched)).toBeLessThan(0.12);
    // A contract comes within 228 days.
    expect(Math.abs(value("loopbrug-naar-contract") - matched * started * contract)).toBeLessThan(0.12);
    expect(Math.abs(value("loopbrug-match-naar-contract") - started * contract)).toBeLessThan(0.15);
    expect(Math.abs(value("duurzame-plaatsing-6-maanden") - sixMonths)).toBeLessThan(0.15);
    expect(Math.abs(value("duurzame-plaatsing-12-maanden") - sixMonths * twelveMonths)).toBeLessThan(0.2);
    expect(value("plaatsing-uitkomst-onbekend")).toBeLessThan(0.05);
    // From 20 to 139 days.
    expect(value("doorlooptijd-loopbrug")).toBeGreaterThan(60);
    expect(value("doorlooptijd-loopbrug")).toBeLessThan(110);
  });

  test("every indicator of the registers has a figure for the whole country", () => {
    const missing = cube.populations.flatMap(({ measures }) =>
      measures
        .filter(
          ({ definition, breakdown }) => figure(cube, definition.id, "2025JJ00", {}, breakdown) === undefined,
        )
        .map(({ definition }) => definition.id),
    );
    expect(missing).toEqual([]);
    expect(cube.populations.flatMap(({ measures }) => measures).length).toBeGreaterThan(45);
  });
});
