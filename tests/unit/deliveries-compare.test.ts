import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { type ImportOptions, importDelivery } from "../../src/intake/import.ts";
import { silent } from "../../src/progress.ts";
import { openStore } from "../../src/store/store.ts";
import { type Files, options, writeDelivery } from "../support/delivery.ts";

const secret = Buffer.from("0123456789abcdef0123456789abcdef");
let home: string;
let store: Engine;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "compare-"));
  store = await openStore(loadConfig({}, { home }));
});
afterEach(() => store.close());

function load(files: Files, more: Partial<ImportOptions> = {}) {
  const years = { eerste: 2024, laatste: 2025 };
  const all = { ...options, leverancier: "A", jaren: years, home, secret, door: "anna", ...more };
  return importDelivery(store, [writeDelivery(files)], all, silent);
}

/** A delivery of twelve persons, keys prefixed so that no delivered key but that of persons stays the same. */
function delivery(mark: string, spells: readonly string[], courses: readonly string[], people = 12): Files {
  const list = Array.from({ length: people }, (_, index) => index);
  const lines = (head: string, rows: readonly string[]) => `${[head, ...rows].join("\n")}\n`;
  return {
    "werkgever.csv": "werkgever_id,sbi_code,regio\nW1,8610,AM05\n",
    "medewerker.csv": lines(
      "medewerker_id,geboortejaar",
      list.map((index) => `P${index},${1970 + index}`),
    ),
    "dienstverband.csv": lines(
      "dienstverband_id,medewerker_id,werkgever_id,begin,deeltijdfactor",
      list.map((index) => `${mark}${index},P${index},W1,2020-01-01,1`),
    ),
    "verzuim.csv": lines("verzuim_id,dienstverband_id,begin,hersteld", spells),
    "scholing.csv": lines("scholing_id,medewerker_id,werkgever_id,begin,uren", courses),
  };
}

const before = delivery(
  "D",
  ["V1,D0,2025-02-03,2025-02-10", "V2,D1,2025-03-03,", "V3,D2,2024-04-01,2024-05-01"],
  ["S1,P0,W1,2025-05-01,8", "S2,P0,W1,2025-05-01,8", "S3,P1,W1,2024-06-01,4"],
);

test("a dry run against nothing: every row is new, every figure starts at nought", async () => {
  const result = await load(before, { dryRun: true });
  expect(result.verschillen).toContainEqual({
    tabel: "verzuim",
    nieuw: 3,
    gewijzigd: 0,
    vervallen: 0,
    gelijk: 0,
  });
  expect(result.gevolgen).toContainEqual({
    tabel: "verzuim",
    cijfer: "nog niet hersteld",
    jaar: 2025,
    voor: 0,
    na: 1,
  });
});

test("the same rows under other keys of their own are the same rows", async () => {
  await load(before);
  const result = await load(
    delivery(
      "X",
      ["U3,X2,2024-04-01,2024-05-01", "U1,X0,2025-02-03,2025-02-10", "U2,X1,2025-03-03,"],
      ["T3,P1,W1,2024-06-01,4", "T1,P0,W1,2025-05-01,8", "T2,P0,W1,2025-05-01,8"],
    ),
    { dryRun: true },
  );
  expect(result.uitkomst).toBe("proef");
  for (const one of result.verschillen ?? []) {
    expect([one.tabel, one.nieuw, one.gewijzigd, one.vervallen]).toEqual([one.tabel, 0, 0, 0]);
  }
  expect(result.verschillen?.map(({ tabel, gelijk }) => `${tabel} ${gelijk}`)).toEqual([
    "werkgever 1",
    "medewerker 12",
    "dienstverband 12",
    "verzuim 3",
    "scholing 3",
  ]);
});

test("new, changed and vanished rows per table, and the figures before and after", async () => {
  await load(before);
  const after = delivery(
    "D",
    // The first case lasted a day longer, the second is over, the third is gone and two are new.
    ["V1,D0,2025-02-03,2025-02-11", "V2,D1,2025-03-03,2025-04-01", "V4,D3,2025-06-02,", "V5,D4,2025-06-02,"],
    ["S1,P0,W1,2025-05-01,8", "S3,P1,W1,2024-06-01,6"],
    14,
  );
  const result = await load(after, { dryRun: true });
  const rows = Object.fromEntries((result.verschillen ?? []).map(({ tabel, ...counts }) => [tabel, counts]));
  expect(rows.verzuim).toEqual({ nieuw: 2, gewijzigd: 2, vervallen: 1, gelijk: 0 });
  expect(rows.scholing).toEqual({ nieuw: 0, gewijzigd: 1, vervallen: 1, gelijk: 1 });
  expect(rows.medewerker).toEqual({ nieuw: 2, gewijzigd: 0, vervallen: 0, gelijk: 12 });
  expect(result.gevolgen?.map(({ cijfer, jaar, voor, na }) => `${cijfer} ${jaar}: ${voor} → ${na}`)).toEqual([
    "personen in dienst 2024: 12 → 14",
    "personen in dienst 2025: 12 → 14",
    "dienstverbanden 2024: 12 → 14",
    "dienstverbanden 2025: 12 → 14",
    "ziekmeldingen 2024: 1 → 0",
    "ziekmeldingen 2025: 2 → 4",
    "nog niet hersteld 2024: 0 → 0",
    "nog niet hersteld 2025: 1 → 2",
    "ziektedagen (kalenderdagen) 2024: 30 → 0",
    "ziektedagen (kalenderdagen) 2025: 311 → 463",
    "scholingen 2024: 1 → 1",
    "scholingen 2025: 2 → 1",
    "scholingsuren 2024: 4 → 6",
    "scholingsuren 2025: 16 → 8",
  ]);
});

test("nothing about the absence or training of fewer than ten persons", async () => {
  const few = delivery("D", ["V1,D0,2025-02-03,2025-02-10"], ["S1,P0,W1,2025-05-01,8"], 9);
  const result = await load(few, { dryRun: true });
  const shown = (result.gevolgen ?? []).filter(({ voor, na }) => voor !== null || na !== null);
  expect(new Set(shown.map(({ tabel }) => tabel))).toEqual(new Set(["dienstverband"]));
});

test("every table of the sample compares with itself without a difference", async () => {
  const folder = join(import.meta.dirname, "..", "..", "data-samples", "canonical-schoon");
  const all = {
    ...options,
    home,
    secret,
    door: "anna",
    leverancier: "S",
    jaren: { eerste: 2025, laatste: 2025 },
  };
  await importDelivery(store, [folder], all, silent);
  // Another hash, so that the delivery is not simply the same.
  await store.run("update levering set hash = 'anders'");
  const result = await importDelivery(store, [folder], { ...all, dryRun: true }, silent);
  expect(result.verschillen).toHaveLength(result.tabellen.length);
  for (const { tabel, gelijk, ...rest } of result.verschillen ?? []) {
    const { rijen } = result.tabellen.find((one) => one.tabel === tabel) ?? {};
    expect([tabel, gelijk, rest]).toEqual([tabel, rijen, { nieuw: 0, gewijzigd: 0, vervallen: 0 }]);
  }
});
