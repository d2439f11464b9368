import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withClusterNames } from "../../src/catalog/cluster-names.ts";
import { withFundScope } from "../../src/catalog/fund-scope.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { AppError } from "../../src/errors.ts";
import { withDeliveredGroups } from "../../src/indicators/delivered-groups.ts";
import type { Cube, Population as Pattern } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { codeListsOf, definitionsOf } from "../../src/publish/definitions.ts";
import { cubeOf, type Employer, figure, Population, storeOf, theCatalog } from "../support/population.ts";

/** So many employers with ten people each, of whom three are ill for ten days. */
function firms(p: Population, count: number, cluster: string | null, persons = 10): Employer[] {
  return Array.from({ length: count }, () => {
    const employer = p.employer({ cluster, region: "AM01" });
    for (let person = 0; person < persons; person += 1) {
      const job = p.employed(employer);
      if (person % 3 === 0) p.absent(job, "2025-03-01", "2025-03-11");
    }
    return employer;
  });
}

function withHome<T>(files: Readonly<Record<string, string>>, work: (home: string) => T): T {
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-groepen-"));
  mkdirSync(home, { recursive: true });
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
    return work(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test("without funds and clusters there is no table of them", async () => {
  const p = new Population();
  firms(p, 2, null);
  const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"] });
  expect(cube.dimensions).toEqual(["sector", "regio", "grootte", "leeftijd"]);
  expect(new Set(cube.populations[0]?.keys.map(({ table }) => table)).size).toBe(4);
});

test("an employer in two clusters counts in both and in the total once, one in none only in the total", async () => {
  const p = new Population();
  const [both] = firms(p, 1, "haven|campus") as [Employer];
  firms(p, 1, "haven", 4);
  firms(p, 3, null);
  // Who works at two employers of one cluster is one person there, and so is who works at three.
  const shared = firms(p, 2, "campus", 0) as [Employer, Employer];
  const [one, other] = [p.employed(both), p.employed(both)];
  p.employed(shared[0], { person: one.person });
  for (const employer of shared) p.employed(employer, { person: other.person });
  const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"] });
  const at = (codes: Record<string, string>) => {
    const { value, persons, employers, numerator } =
      figure(cube, "werkgelegenheid-banen", "2025JJ00", codes) ?? {};
    return [value, persons, employers, numerator?.top1, numerator?.top2];
  };
  expect(at({ cluster: "haven" })).toEqual([16, 16, 2, 12, 4]);
  expect(at({ cluster: "campus" })).toEqual([15, 12, 3, 12, 2]);
  expect(at({})).toEqual([49, 46, 7, 12, 10]);
});

test("the median of a cluster is that of its own cases", async () => {
  const p = new Population();
  for (const [cluster, length] of [
    ["a", 3],
    ["a|b", 9],
    ["b", 15],
    [null, 27],
  ] as const) {
    p.absent(
      p.employed(p.employer({ cluster })),
      "2025-03-01",
      `2025-03-${String(length + 1).padStart(2, "0")}`,
    );
  }
  const cube = await cubeOf(p, { indicators: ["mediane-verzuimduur"] });
  const median = (codes: Record<string, string>) =>
    figure(cube, "mediane-verzuimduur", "2025KW01", codes)?.value;
  expect([median({ cluster: "a" }), median({ cluster: "b" }), median({})]).toEqual([6, 12, 12]);
});

/** Two clusters that are the same but for one small employer. */
async function nearlyTheSame(): Promise<Cube> {
  const p = new Population();
  firms(p, 12, "haven|kade");
  firms(p, 1, "kade", 4);
  firms(p, 12, null);
  return cubeOf(p, { indicators: ["werkgelegenheid-banen"], years: [2025] });
}

test("a cluster that differs from another by one employer is hidden, and the gate holds", async () => {
  const cube = await nearlyTheSame();
  const cells = Protected.protect(cube, defaultPolicy, silent).cells();
  const shown = (cluster: string) =>
    cells.find(
      ({ tabel, periode, dimensies }) =>
        tabel === "cluster" && periode === "2025KW04" && dimensies.cluster === cluster,
    )?.status !== "onderdrukt";
  expect([shown("haven"), shown("kade")].filter(Boolean)).toHaveLength(1);
  expect(shown("T")).toBe(true);
  const dimensies = cube.dimensions.map((id) => ({ id, meervoudig: id === "cluster" }));
  const indicatoren = [{ id: "werkgelegenheid-banen", klasse: "structuur", maat: "aantal" }];
  expect(auditPublic({ dimensies, indicatoren }, cells).leaks).toEqual([]);
});

test("forced into the open it is caught by the audit", async () => {
  const { populations, dimensions } = await nearlyTheSame();
  const [population] = populations as [Pattern];
  const kinds = (hidden: readonly boolean[]) =>
    new Set(
      audit([{ population, hidden, structural: false }], { policy: defaultPolicy, dimensions })
        .leaks.filter(({ key }) => key.table === "cluster")
        .map(({ kind }) => kind),
    );
  const { keys } = population;
  const hiding = (code: string) => keys.map(({ codes }) => codes.includes(code));
  expect(kinds(keys.map(() => false))).toEqual(new Set(["verschil"]));
  expect(kinds(hiding("kade"))).toEqual(new Set());
});

test("one hidden cluster is not what the total leaves when the others are subtracted", async () => {
  const p = new Population();
  firms(p, 12, "haven");
  firms(p, 2, "kade");
  firms(p, 12, null);
  const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"], years: [2025] });
  const cells = Protected.protect(cube, defaultPolicy, silent).cells();
  const status = (cluster: string) =>
    cells.find(({ periode, dimensies }) => periode === "2025KW04" && dimensies.cluster === cluster)?.status;
  expect(["haven", "kade", "T"].map(status)).toEqual(["gepubliceerd", "onderdrukt", "gepubliceerd"]);
});

test("codes and names come with the release: from the home, or the code itself", async () => {
  const p = new Population();
  p.employed(p.employer({ cluster: "haven | kade", fund: "metaal" }));
  const store = await storeOf(p);
  try {
    const all = await theCatalog();
    const named = withHome(
      {
        "fondsen.yml": 'fondsen:\n  zorg:\n    naam: Fonds Zorg\n    cao: ["9301"]\n',
        "clusters.yml": "clusters:\n  haven: Haven en logistiek\n  dijk: Nog niet geleverd\n",
      },
      (home) => withClusterNames(withFundScope(all, home), home),
    );
    const catalog = await withDeliveredGroups(store, named, [2025]);
    const regions = codeListsOf(catalog).find(({ id }) => id === "arbeidsmarktregio")?.codes ?? [];
    expect(regions.find(({ code }) => code === "AM05")?.omvat).toContainEqual({ naam: "Tubbergen" });
    expect(regions.flatMap(({ omvat = [] }) => omvat)).toHaveLength(342);
    const codes = (id: string) => codeListsOf(catalog).find((list) => list.id === id)?.codes;
    const total = { code: "T", naam: "Totaal", engels: "Total" };
    expect(codes("cluster")).toEqual([
      { code: "haven", naam: "Haven en logistiek" },
      { code: "kade", naam: "kade" },
      total,
    ]);
    expect(codes("fonds")).toEqual([
      { code: "metaal", naam: "metaal" },
      { code: "zorg", naam: "Fonds Zorg" },
      total,
      { code: "?", naam: "Onbekend", engels: "Unknown" },
    ]);
    expect(definitionsOf(catalog, []).dimensies.find(({ id }) => id === "cluster")?.meervoudig).toBe(true);
    // Of a year in which nobody delivered there is no cluster; a fund may follow from an agreement.
    const earlier = await withDeliveredGroups(store, named, [2019]);
    expect(earlier.dimensions.map(({ id }) => id)).not.toContain("cluster");
    expect(earlier.dimensions.map(({ id }) => id)).toContain("fonds");
  } finally {
    store.close();
  }
});

test("a fault in clusters.yml is told with its line", async () => {
  const catalog = await theCatalog();
  const problems = (text: string) =>
    withHome({ "clusters.yml": text }, (home) => {
      try {
        withClusterNames(catalog, home);
      } catch (error) {
        if (error instanceof AppError) return error.problems.map(({ file, line }) => [file, line]);
        throw error;
      }
      return [];
    });
  expect(problems("clusters:\n  haven: Haven\n")).toEqual([]);
  expect(problems("clusters:\n  haven: Haven\n  T: Totaal\n")).toEqual([["clusters.yml", 3]]);
  expect(problems("clusters:\n  haven: Haven\n  kade: Haven\n")).toEqual([["clusters.yml", 3]]);
  expect(problems("clusters:\n  haven: Haven\nfondsen: {}\n")).toEqual([["clusters.yml", 3]]);
  expect(problems("namen: {}\n")).not.toEqual([]);
});
