import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import type { ReferenceSeries } from "../../src/catalog/series.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { root, shared } from "../support/root.ts";

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog(root);
});

function series(id: string): ReferenceSeries {
  const found = catalog.references.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return found;
}

const sorted = ({ waarnemingen }: ReferenceSeries) =>
  waarnemingen
    .map(({ sector, grootte, periode, waarde }) => `${sector} ${grootte} ${periode} ${waarde.toFixed(3)}`)
    .sort();

describe("absence according to the CBS", () => {
  const file = join(shared, "data/cbs_80072ned_ziekteverzuim/ziekteverzuim_kwartaal.csv");
  const rows = () => {
    const all: Record<string, string>[] = parse(readFileSync(file), { columns: true });
    return all.filter(({ year }) => Number(year) >= 2019);
  };
  const line = (sector: string, size: string, row: Record<string, string>) =>
    `${sector} ${size} ${row.year}KW0${row.quarter} ${(Number(row.ziekteverzuim_pct) / 100).toFixed(3)}`;

  test.skipIf(!existsSync(file))("the sectors are those of StatLine, as fractions", () => {
    const expected = rows()
      .filter(({ level }) => level === "section" || level === "totaal")
      .map((row) => line(row.level === "totaal" ? "T" : (row.label ?? "").slice(0, 1), "T", row));
    expect(expected).toHaveLength(20 * (6 * 4 + 3));
    expect(sorted(series("cbs-80072ned"))).toEqual(expected.sort());
  });

  test.skipIf(!existsSync(file))("the size classes are those of StatLine, in their own scheme", () => {
    const sizes = catalog.codeLists.find(({ id }) => id === "grootte-verzuim")?.codes ?? [];
    const expected = rows()
      .filter(({ level }) => level === "size")
      .map((row) => line("T", sizes.find(({ naam }) => naam === row.label)?.code ?? "", row));
    expect(expected).toHaveLength(3 * (6 * 4 + 3));
    expect(sorted(series("cbs-80072ned-grootte"))).toEqual(expected.sort());
    expect(series("cbs-80072ned-grootte").grootteschema).toBe("grootte-verzuim");
  });

  const page = join(shared, "data/cbs_80072ned_ziekteverzuim/cbs_page_2022Q3_voorlopig.csv");
  test.skipIf(!existsSync(page))("what was provisional in the third quarter of 2022 was not revised", () => {
    const text = new TextDecoder("windows-1252").decode(readFileSync(page));
    const seen = parse(text, { delimiter: ";", from_line: 2 }).filter(([label = ""]: string[]) =>
      /^([A-S]|A-U) /.test(label),
    );
    expect(seen).toHaveLength(19);
    for (const [label = "", , value = ""] of seen) {
      const sector = label.startsWith("A-U") ? "T" : label.slice(0, 1);
      const ours = series("cbs-80072ned").waarnemingen.find(
        (one) => one.sector === sector && one.periode === "2022KW03",
      );
      expect(ours?.waarde).toBeCloseTo(Number(value.replace(",", ".")) / 100, 9);
    }
  });

  test("it stands beside the variant without maternity leave, and beside no other", () => {
    const absence = catalog.indicators
      .map(({ definition }) => definition)
      .filter(({ id }) => id.startsWith("verzuim"));
    const beside = absence.filter(({ id }) => catalog.references.some(({ indicator }) => indicator === id));
    expect(absence.length).toBeGreaterThan(3);
    expect(beside.map(({ id }) => id)).toEqual(["verzuimpercentage"]);
  });

  test("a year is what the CBS publishes: no mean of four quarters", () => {
    for (const id of ["cbs-80072ned", "cbs-80072ned-grootte"]) {
      expect(series(id).waarnemingen.filter(({ periode }) => !periode.includes("KW"))).toEqual([]);
    }
  });
});

test("every series is attributed and says on whom it is and why it differs", () => {
  expect(catalog.references.length).toBeGreaterThanOrEqual(7);
  for (const { id, bron, licentie, populatie, verschillen, vergelijkbaar } of catalog.references) {
    expect([id, bron, licentie, populatie].every((text) => text.length > 3)).toBe(true);
    expect(verschillen.length).toBeGreaterThanOrEqual(2);
    if (bron.startsWith("CBS")) expect(licentie).toBe("CC BY 4.0");
    if (id !== "cbs-80072ned" && id !== "cbs-80072ned-grootte") expect(vergelijkbaar).toBe("nee");
  }
  expect(series("cbs-80072ned").verschillen.join()).toMatch(/opgehoogd.*gewogen/);
});

test("T19: learning by the labour force survey is background to the registered kind, not its equal", () => {
  const [survey] = series("cbs-85315ned").waarnemingen;
  expect(survey).toEqual({ sector: "T", grootte: "T", periode: "2023JJ00", waarde: 0.264 });
  expect(2434 / 9219).toBeCloseTo(0.264, 3);
  expect([603 / 2151, 858 / 2211, 626 / 1738, 1159 / 3345].map((share) => Number(share.toFixed(3)))).toEqual(
    series("cbs-85316ned").waarnemingen.map(({ waarde }) => waarde),
  );
  expect(series("cbs-85315ned").indicator).toBe("llo-registratie-4-weken");
  expect(series("cbs-85316ned").verschillen.join()).toMatch(/enquête.*scholieren/);
});
