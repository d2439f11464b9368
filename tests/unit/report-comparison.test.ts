import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import type { Definitions, ReleasePopulation, ReleaseReference } from "../../src/release/types.ts";
import { coverageOf } from "../../src/report/coverage.ts";
import type { Published } from "../../src/report/figures.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-vergelijking-"));
let release: Release;
beforeAll(async () => {
  release = await openReportRelease(home);
});
afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

const known = (change: Partial<ReleasePopulation>): ReleasePopulation => ({
  ...{ sector: "C", regio: "T", grootte: "T", periode: "2025JJ00", jaar: 2024 },
  ...{ werkgevers: 100, werknemers: 5000, bron: "CBS" },
  ...change,
});

const series = (change: Partial<ReleaseReference>): ReleaseReference => ({
  ...{ id: "proef", titel: "Proefcijfers", indicator: "verzuimpercentage", populatie: "werknemers" },
  ...{ bron: "NEA, enquête", licentie: "CC BY 4.0", vergelijkbaar: "nee", methode: "Een enquête." },
  ...{ verschillen: ["een enquête onder personen", "geen kalenderjaar"], waarnemingen: [] },
  ...change,
});

/** The sector report of C over the same release with other definitions. */
async function page(change: Partial<Definitions>, sector = "C"): Promise<Document> {
  const report = findReport(await listReports(root), "sectorrapport");
  const published: Published = {
    manifest: release.manifest,
    definitions: { ...release.definitions, ...change },
    codeLists: release.codeLists,
    cells: (query) => release.cells(query),
  };
  return new JSDOM(await renderReport(published, report, { sector })).window.document;
}

/** Term → value of the first key figure. */
function facts(document: Document): Map<string, string> {
  const list = document.querySelector("#kerncijfers dl, section[id=kerncijfers] dl");
  const terms = [...(list?.querySelectorAll("dt") ?? [])];
  const clean = (node: Element | null) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  return new Map(terms.map((term) => [clean(term), clean(term.nextElementSibling)]));
}

const text = (document: Document, id: string) =>
  (document.getElementById(id)?.textContent ?? "").replace(/\s+/g, " ");

describe("coverage", () => {
  test("stands with every key figure, as a share of the known employers", async () => {
    const document = await page({ populatie: [known({ werkgevers: 200 })] });
    const employers = Number(/bij (\d+) werkgever/.exec(facts(document).get("Basis") ?? "")?.[1]);
    expect(facts(document).get("Dekking")).toBe(`${Math.round(employers / 2)}% van 200 bekende werkgevers`);
    expect(text(document, "colofon")).toContain("ten opzichte van CBS (2024)");
  });

  test("by size class it is a column; a class without a known number has none", async () => {
    const document = await page({ populatie: [known({ grootte: "1-10", werkgevers: 1000 })] });
    const table = document.querySelector(
      "#verzuim-naar-grootte table, section[id=verzuim-naar-grootte] table",
    );
    const rows = [...(table?.querySelectorAll("tbody tr") ?? [])].map(
      (row) => row.lastElementChild?.textContent,
    );
    expect(table?.querySelector("thead")?.textContent).toContain("Dekking");
    expect(rows[0]).toMatch(/^\d+% van 1.000 bekende werkgevers$/);
    expect(rows[1]).toBe("–");
  });

  test("nobody says how many there are: said once, and no column", async () => {
    const document = await page({});
    expect(facts(document).has("Dekking")).toBe(false);
    expect(document.body.textContent).not.toMatch(/bekende werkgever/);
    expect(text(document, "colofon")).toContain(
      "niet bekend: er is niet opgegeven hoeveel werkgevers er zijn",
    );
  });

  test("T16: what is hidden or was not delivered has no coverage, not one of zero", async () => {
    for (const sector of ["Q", "A"]) {
      const document = await page({ populatie: [known({ sector })] }, sector);
      expect(facts(document).has("Dekking")).toBe(false);
      expect(document.body.textContent).not.toMatch(/0% van/);
    }
  });

  test("a share below one per cent is not rounded to nothing, and a figure by age has none", async () => {
    const [cell] = await release.cells({
      tabel: "sector-grootte",
      dimensies: { sector: ["C"], grootte: ["T"] },
      limit: 1,
    });
    const of = (werkgevers: number | null, dimensies = cell?.dimensies ?? {}) => {
      const populatie = [known({ werkgevers, periode: cell?.periode ?? "" })];
      const published = {
        ...release,
        definitions: { ...release.definitions, populatie },
      } as unknown as Published;
      return coverageOf(published, cell && { ...cell, dimensies, werkgevers: 12 });
    };
    expect(of(4000)).toBe("minder dan 1% van 4.000 bekende werkgevers");
    expect(of(10)).toBe("120% van 10 bekende werkgevers");
    expect(of(null)).toBeNull();
    expect(of(100, { ...cell?.dimensies, leeftijd: "25-35" })).toBeNull();
  });
});

describe("figures of others", () => {
  test("carry the flag of their method, and the reasons", async () => {
    const { referenties } = release.definitions;
    const document = await page({ referenties });
    expect(facts(document).get("CBS (andere methode)")).toMatch(/kwartaal/);
    expect(text(document, "verzuim-per-kwartaal")).toContain(
      "Verschil met ons cijfer: een steekproef van bedrijven.",
    );
    expect(text(document, "definities")).toContain("Verschil met ons cijfer: een steekproef van bedrijven.");
  });

  test("a break is a mark where the line changes, and words; one before the first period separates nothing", async () => {
    const [cbs] = release.definitions.referenties;
    const breuken = [
      { vanaf: "2000JJ00", uitleg: "de oude breuk" },
      { vanaf: "2025JJ00", uitleg: "de vraag is veranderd" },
    ];
    const indicatoren = release.definitions.indicatoren.map((one) =>
      one.id === "verzuimpercentage"
        ? { ...one, breuken: [{ vanaf: "2025KW02", uitleg: "de noemer is veranderd" }] }
        : one,
    );
    const referenties = cbs === undefined ? [] : [{ ...cbs, breuken }];
    const document = await page({ indicatoren, referenties });
    const section = text(document, "verzuim-per-kwartaal");
    expect(section).toContain(
      "Vanaf het 2e kwartaal 2025 is dit cijfer anders gemaakt: de noemer is veranderd. Vergelijk het niet zomaar met eerder.",
    );
    expect(section).toContain("Vanaf 2025 is het cijfer van CBS anders gemaakt: de vraag is veranderd.");
    const chart = document.querySelector("#verzuim-per-kwartaal svg, section[id=verzuim-per-kwartaal] svg");
    const labels = [...(chart?.querySelectorAll("text") ?? [])].map((one) => one.textContent);
    expect(labels.filter((one) => one === "andere methode")).toHaveLength(1);
    expect(labels.filter((one) => one === "CBS: andere methode")).toHaveLength(1);
  });

  test("T19: what measures another thing is background: of its own year and the whole country, and never drawn", async () => {
    const waarnemingen = [
      { sector: "T", grootte: "T", periode: "2022JJ00", waarde: 0.3 },
      { sector: "T", grootte: "T", periode: "2023JJ00", waarde: 0.49 },
    ];
    const document = await page({ referenties: [series({ waarnemingen })] });
    expect(facts(document).get("NEA (ter achtergrond)")).toBe("49% (2023, heel Nederland)");
    expect(text(document, "verzuim-per-kwartaal")).not.toContain("NEA");
    expect(text(document, "definities")).toContain(
      "Verschil met ons cijfer: een enquête onder personen; geen kalenderjaar.",
    );
  });

  test("stand beside their own indicator only: not beside the variant with maternity leave", async () => {
    const document = await page({ referenties: release.definitions.referenties });
    const lists = [...document.querySelectorAll("#kerncijfers dl, section[id=kerncijfers] dl")];
    const flagged = lists.filter((list) => list.textContent?.includes("CBS"));
    expect(flagged).toHaveLength(1);
  });

  test("by size class they are named below the figure, in their own classes", async () => {
    const waarnemingen = ["1-10", "10-50"].map((grootte, index) => ({
      ...{ sector: "T", grootte, periode: "2025KW03", waarde: 0.02 + index / 50 },
    }));
    const sizes = series({ bron: "CBS", vergelijkbaar: "deels", grootteschema: "grootte", waarnemingen });
    const document = await page({ referenties: [sizes] });
    expect(text(document, "verzuim-naar-grootte")).toMatch(
      /CBS, 3e kwartaal (van )?2025, alle sectoren samen: 1 tot 10 werkzame personen 2,0% en 10 tot 50 werkzame personen 4,0%/,
    );
    expect(facts(document).has("CBS (andere methode)")).toBe(false);
    expect(text(document, "colofon")).toContain("Vergelijkingscijfers");
  });
});
