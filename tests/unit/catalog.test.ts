import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { Engine } from "../../src/engine/engine.ts";
import { root } from "../support/root.ts";

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog(root);
});

const codes = (id: string) => catalog.codeLists.find((list) => list.id === id)?.codes ?? [];

describe("the catalogue of the project", () => {
  test("every fact, indicator and check passes lint and binder", () => {
    expect(catalog.facts.length).toBeGreaterThan(5);
    expect(catalog.indicators.length).toBeGreaterThanOrEqual(12);
    expect(catalog.checks.length).toBeGreaterThan(5);
    for (const { sql } of [...catalog.facts, ...catalog.indicators, ...catalog.checks]) {
      expect(sql).not.toMatch(/\{\{|\}\}|\$/);
    }
  });

  test("six tables cross the dimensions, per year and quarter", () => {
    expect(catalog.periods).toEqual(["jaar", "kwartaal"]);
    expect(catalog.tables.map(({ id, dimensies }) => `${id}: ${dimensies.join(" x ")}`)).toEqual([
      "sector-grootte: sector x grootte",
      "sector-regio: sector x regio",
      "regio-grootte: regio x grootte",
      "sector-leeftijd: sector x leeftijd",
      "fonds: fonds x grootte",
      "cluster: cluster",
    ]);
  });

  test("regions and sectors are those of the CBS; the letter T is kept for the total", () => {
    expect(codes("arbeidsmarktregio")).toHaveLength(35);
    expect(codes("arbeidsmarktregio").map(({ code }) => code)).not.toContain("AM04");
    expect(
      codes("sbi2008-sectie")
        .map(({ code }) => code)
        .join(""),
    ).toBe("ABCDEFGHIJKLMNOPQRSU");
  });
});

describe("reference tables", () => {
  test("days, months and code lists", async () => {
    const engine = await Engine.open(":memory:", { threads: 1 });
    try {
      await createReferenceTables(engine, catalog.codeLists, catalog.scales);
      await createReferenceTables(engine, catalog.codeLists, catalog.scales);
      const day = Date.UTC(2024, 1, 29) / 86_400_000;
      expect(
        await engine.rows(
          `select dag, cast(datum as varchar) as datum, jaar, kwartaal, maand, maand_idx from dim_dag where dag = ${day}`,
        ),
      ).toEqual([
        { dag: day, datum: "2024-02-29", jaar: 2024, kwartaal: 1, maand: 2, maand_idx: 2024 * 12 + 1 },
      ]);
      expect(
        await engine.rows(
          "select van, tot, tot - van as dagen from dim_maand where jaar = 2024 and maand = 2",
        ),
      ).toEqual([{ van: day - 28, tot: day + 1, dagen: 29 }]);
      const { dagen, eerste, laatste } = await engine.row(
        "select count(*) as dagen, min(dag) as eerste, max(dag) as laatste from dim_dag",
      );
      expect([eerste, laatste]).toEqual([
        Date.UTC(1900, 0, 1) / 86_400_000,
        Date.UTC(2100, 11, 31) / 86_400_000,
      ]);
      expect(dagen).toBe(Number(laatste) - Number(eerste) + 1);
      expect(await engine.rows("select code, van, tot from codelijst_duurklasse_rijk order by van")).toEqual([
        { code: "1-7", van: 1, tot: 7 },
        { code: "8-42", van: 8, tot: 42 },
        { code: "43-365", van: 43, tot: 365 },
        { code: ">365", van: 366, tot: null },
      ]);
    } finally {
      engine.close();
    }
  });
});
