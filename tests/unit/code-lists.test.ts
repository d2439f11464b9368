import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { tables } from "../../src/store/contract.ts";
import { cubeOf, figure, Population } from "../support/population.ts";
import { describeEmployer, employerWith } from "../support/population-lists.ts";
import { root, shared } from "../support/root.ts";

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog(root);
});

const codes = (id: string) => catalog.codeLists.find((list) => list.id === id)?.codes ?? [];
const column = (id: string, name: string) => new Map(codes(id).map((one) => [one.code, one[name] ?? ""]));
const contractCodes = (table: string, name: string) =>
  tables.find((one) => one.name === table)?.columns.find((one) => one.name === name)?.codes;
const jobs = "werkgelegenheid-banen";
const year = "2025JJ00";

/** Jobs per code of a dimension, for employers with one job each. */
async function counted(p: Population, dimension: string, asked: readonly string[]) {
  const cube = await cubeOf(p, { indicators: [jobs] });
  return asked.map((code) => figure(cube, jobs, year, { [dimension]: code })?.value ?? 0);
}

describe("activities", () => {
  test("every division lies in the section whose range holds it, and ends where the next begins", () => {
    expect(codes("sbi2008-afdeling")).toHaveLength(84);
    for (const { code, sectie, grens = "" } of codes("sbi2008-afdeling")) {
      const section = codes("sbi2008-sectie").find((one) => one.code === sectie);
      expect(code >= (section?.afdeling_van ?? "") && code <= (section?.afdeling_tot ?? "")).toBe(true);
      expect(
        `${code}99` < grens && grens <= (code === "99" ? ":" : `${Number(code) + 1}`.padStart(2, "0")),
      ).toBe(true);
    }
  });

  test("the list of 2025 stands beside that of 2008, with other letters for the same divisions", () => {
    const [old, later] = [column("sbi2008-afdeling", "sectie"), column("sbi2025-afdeling", "sectie")];
    expect([old.get("85"), later.get("85")]).toEqual(["P", "Q"]);
    expect([old.get("86"), later.get("86")]).toEqual(["Q", "R"]);
    expect([old.has("45"), later.has("45")]).toEqual([true, false]);
    expect(new Set(later.values()).size).toBe(22);
  });

  test("T10: a code of 2025 is never read as one of 2008, and a letter without version not at all", async () => {
    const p = new Population();
    p.employed(employerWith(p, { sbi: "8520", version: "2008" }));
    p.employed(employerWith(p, { sbi: "8520", version: "2025" }));
    p.employed(employerWith(p, { sbi: "Q" }));
    expect(await counted(p, "sector", ["P", "Q", "?", "T"])).toEqual([1, 0, 2, 3]);
  });

  test("T10: an employer keeps his sector of 2008 when a later delivery has a code of 2025", async () => {
    const p = new Population();
    const known = employerWith(p, { sbi: "8520" });
    const withdrawn = employerWith(p, { sbi: "4120", delivery: p.delivery({ years: [2023] }) });
    p.rows.get("levering")?.forEach((row) => {
      if (row[0] === withdrawn.delivery) row[7] = "ingetrokken";
    });
    const later = p.delivery({ years: [2025] });
    for (const employer of [known, withdrawn]) {
      const again = p.again(employer, later, { sbi: "6201" });
      describeEmployer(p, again, { version: "2025" });
      p.employed(again);
    }
    expect(await counted(p, "sector", ["P", "J", "F", "?"])).toEqual([1, 0, 0, 1]);
  });

  const source = join(shared, "data/sbi2008_codes/sbi.csv");
  test.skipIf(!existsSync(source))("a lost zero is certain where the code without it does not exist", () => {
    const text = new TextDecoder("windows-1252").decode(readFileSync(source));
    const known = parse(text, { from_line: 2 }).map((row: string[]) => row[0] ?? "");
    const real: string[] = known.filter((code: string) => !code.startsWith("00"));
    expect(new Set(real.map((code) => code.slice(0, 2)))).toEqual(
      new Set([...codes("sbi2008-afdeling").map(({ code }) => code), "97", "98"]),
    );
    expect(codes("sbi2008-zonder-nul").map(({ hoort = "" }) => hoort)).toEqual(
      real.filter((code) => code.startsWith("0")),
    );
    for (const { code, hoort, zeker } of codes("sbi2008-zonder-nul")) {
      expect(hoort).toBe(`0${code}`);
      expect(zeker).toBe(real.some((other) => other.startsWith(code)) ? "nee" : "ja");
    }
  });
});

describe("regions", () => {
  test("every municipality has one region and one COROP area; every area one province", () => {
    expect(codes("gemeente")).toHaveLength(342);
    expect(new Set(column("gemeente", "arbeidsmarktregio").values()).size).toBe(35);
    expect(new Set(column("gemeente", "corop").values()).size).toBe(40);
    expect(new Set(column("corop", "provincie").values()).size).toBe(12);
    const region = column("gemeente", "arbeidsmarktregio");
    expect([region.get("GM0193"), region.get("GM0228"), region.get("GM1992")]).toEqual([
      "AM36",
      "AM38",
      "AM22",
    ]);
  });

  test("the five municipalities on which the lists disagree lie where the map of 2025 has them", () => {
    const region = column("gemeente", "arbeidsmarktregio");
    const five = ["GM1706", "GM0246", "GM0274", "GM0450", "GM1961"];
    expect(five.map((code) => region.get(code))).toEqual(["AM33", "AM06", "AM38", "AM15", "AM35"]);
  });

  test("a municipality that was merged away counts in the region of its successor", async () => {
    const p = new Population();
    for (const region of ["GM0457", "GM0363", "GM0620", "GM0501", "GM0788"])
      p.employed(p.employer({ region }));
    expect(await counted(p, "regio", ["AM18", "AM35", "AM22", "?"])).toEqual([2, 1, 1, 1]);
    const now = column("gemeente", "naam");
    for (const { code } of codes("gemeente-opvolger")) expect(now.has(code)).toBe(false);
  });

  test("T9: a number of the UWV is another region than that code of the CBS", async () => {
    const p = new Population();
    for (const region of ["AM10", "AM18", "AM04", "10"]) p.employed(p.employer({ region }));
    expect(column("arbeidsmarktregio", "naam").get("AM10")).toBe("Rivierenland");
    expect(column("arbeidsmarktregio", "naam").get("AM18")).toBe("Groot Amsterdam");
    expect(codes("arbeidsmarktregio").some(({ code }) => ["AM04", "AM16", "AM31"].includes(code))).toBe(
      false,
    );
    expect(await counted(p, "regio", ["AM10", "AM18", "?"])).toEqual([1, 1, 2]);
  });

  const regions = join(shared, "data/nl_regio_indeling/gemeente_actueel_afgeleid.csv");
  test.skipIf(!existsSync(regions))(
    "a region agrees with the lists, and where they differ with one of them",
    () => {
      const other: Record<string, string> = {
        "Stedendriehoek en Noordwest Veluwe": "Veluwe Stedendriehoek",
        IJsselvechtstreek: "Regio Zwolle",
        Zwolle: "Regio Zwolle",
        "Food Valley": "FoodValley",
        "Gooi- en Vechtstreek": "Gooi en Vechtstreek",
        "Noord-Holland (Noord)": "Noord-Holland Noord",
        "Zaanstreek / Waterland": "Zaanstreek/Waterland",
      };
      const name = column("arbeidsmarktregio", "naam");
      const placed = column("gemeente", "arbeidsmarktregio");
      const rows: Record<string, string>[] = parse(readFileSync(regions), { delimiter: ";", columns: true });
      expect(rows).toHaveLength(342);
      const disputed = rows.filter((row) => {
        const said = [row.arbeidsmarktregio_2015_via_opvolging, row.arbeidsmarktregio_vng_ca2020]
          .filter((text): text is string => text !== undefined && text !== "")
          .map((text) => other[text] ?? text);
        const region = name.get(placed.get(`GM${row.gemeentecode}`) ?? "") ?? "";
        if (said.length > 0) expect(said).toContain(region);
        return new Set(said).size > 1;
      });
      expect(disputed.map((row) => row.gemeente).sort()).toEqual([
        "Cranendonck",
        "Heerde",
        "Renkum",
        "Uitgeest",
        "Vijfheerenlanden",
      ]);
    },
  );

  const merged = join(shared, "data/nl_regio_indeling/Tabel33_Gemeententabel_utf16.csv");
  test.skipIf(!existsSync(merged))("successors follow the national table to the end", () => {
    const rows: string[][] = parse(readFileSync(merged, "utf16le").replace(/^\uFEFF/, ""));
    const next = new Map(rows.map((row) => [row[0], row[2]]));
    const ended = new Map(rows.map((row) => [row[0], row[4]]));
    for (const { code, opvolger, opgeheven = "" } of codes("gemeente-opvolger")) {
      if (opvolger === "GM1992") continue;
      let at = code.slice(2);
      for (let step = next.get(at); step !== undefined && step !== ""; step = next.get(at)) at = step;
      expect([`GM${at}`, ended.get(code.slice(2))]).toEqual([opvolger, opgeheven.replaceAll("-", "")]);
    }
  });
});

describe("other lists", () => {
  test("every list names its version, source and licence", () => {
    for (const { id, versie, bron } of catalog.codeLists) expect([id, versie, bron]).not.toContain("");
    expect(catalog.codeLists.find(({ id }) => id === "corop")?.bron).toMatch(/CBS.*\(CC BY 4.0\)/);
  });

  test("lists and data contract hold the same codes", () => {
    const names = (id: string) => codes(id).map(({ code }) => code);
    expect(names("soi2021").toSorted()).toEqual(contractCodes("medewerker", "onderwijs")?.toSorted());
    expect(names("reden-uit").toSorted()).toEqual(contractCodes("dienstverband", "reden_uit")?.toSorted());
    expect(contractCodes("werkgever", "sbi_versie")).toEqual(["2008", "2025"]);
  });

  test("size classes are left-closed, in four named schemes", () => {
    const bounds = (id: string) => codes(id).map(({ code, van, tot }) => `${code}: ${van} tot ${tot}`);
    expect(bounds("grootte")).toEqual([
      "1-10: 1 tot 10",
      "10-50: 10 tot 50",
      "50-250: 50 tot 250",
      "250+: 250 tot ",
    ]);
    expect(bounds("grootte-verzuim")).toEqual(["1-10: 1 tot 10", "10-100: 10 tot 100", "100+: 100 tot "]);
    expect(bounds("grootte-opleiding")).toEqual([
      "10-100: 10 tot 100",
      "100-500: 100 tot 500",
      "500+: 500 tot ",
    ]);
    expect(bounds("grootte-mkb")).toEqual(["mkb: 1 tot 250", "groot: 250 tot "]);
  });

  test("only an indefinite contract with fixed hours is not flexible", () => {
    expect(codes("contract-cbs").filter(({ soort }) => soort === "vast")).toHaveLength(1);
  });
});
