import { describe, expect, test } from "vitest";
import type { UnlockPlan } from "../../src/catalog/unlock-plan.ts";
import { noPast } from "../../src/disclosure/conflict.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { growthOf } from "../../src/disclosure/unlock-growth.ts";
import { extend, type Merge, mergesOf } from "../../src/disclosure/unlock-merges.ts";
import type { Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { parseUnlocking, type Unlocking } from "../../src/release/unlock.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";

const plan: Plan = {
  dimensions: ["sector", "leeftijd"],
  tables: { "sector-leeftijd": ["sector", "leeftijd"] },
  year: 2025,
};
const ages = ["15-25", "25-35", "35-45", "45-55", "55-65", "65-75"];
const unlock: UnlockPlan = {
  cijfers: ["banen"],
  keuzes: ["sector"],
  indelingen: [
    {
      id: "leeftijd-20",
      dimensie: "leeftijd",
      titel: "twintig jaar",
      groepen: [
        { code: "15-35", naam: "15 tot 35", codes: ["15-25", "25-35"] },
        { code: "55-75", naam: "55 tot 75", codes: ["55-65", "65-75"] },
      ],
    },
    {
      id: "sectorgroep",
      dimensie: "sector",
      titel: "groepen",
      groepen: [{ code: "C-D", naam: "C en D", codes: ["C", "D"] }],
    },
  ],
};

/** Employers of one sector with as many persons of each age, all in the last quarter. */
function sector(code: string, first: number, employers: number, persons: readonly number[]): MicroRow[] {
  return Array.from({ length: employers }, (_, e) =>
    ages.flatMap((age, a): MicroRow[] => {
      const count = persons[a] ?? 0;
      if (count === 0) return [];
      const base = { quarter: "2025KW04", employer: first + e, codes: [code, age] };
      return [{ ...base, persons: count, values: [[count, count]] }];
    }),
  ).flat();
}

function adviceFrom(rows: readonly MicroRow[], chosen = unlock, own = plan): Unlocking {
  const cube = cubeOf(own, [{ id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows }]);
  const cells = Protected.protect(cube, defaultPolicy, silent);
  cells.addUnlocking(chosen);
  const unlocking = cells.unlocking();
  expect(parseUnlocking(JSON.parse(JSON.stringify(unlocking)))).toEqual(unlocking);
  return unlocking as Unlocking;
}

const wide = [9, 9, 9, 9, 9, 9];
const others = [...sector("A", 0, 12, wide), ...sector("B", 20, 12, wide), ...sector("D", 40, 12, wide)];
const of = (unlocking: Unlocking, code: string, naar: string | null) =>
  unlocking.adviezen.find((own) => own.code === code && own.naar === naar);

describe("what would unlock more", () => {
  test("two small age classes of a sector would be shown together", () => {
    const unlocking = adviceFrom([...others, ...sector("C", 60, 9, [9, 9, 9, 9, 1, 1])]);
    expect(of(unlocking, "C", null)).toBeUndefined();
    expect(of(unlocking, "C", "leeftijd")).toEqual({
      ...{ dimensie: "sector", code: "C", cijfer: "banen", naar: "leeftijd", tabel: "sector-leeftijd" },
      ...{ verborgen: 2, kwartalen: 0 },
      stappen: [
        { soort: "samenvoegen", dimensie: "leeftijd", indeling: "leeftijd-20", code: "55-75", opent: 2 },
        { soort: "werkgevers", meer: 5, personen: 9 },
      ],
    });
  });

  test("a merge that would give a hidden class away by subtraction is no advice", () => {
    // Only 55-65 is small; 65-75 is hidden to protect it, and both together are what is left of the total.
    const unlocking = adviceFrom([...others, ...sector("C", 60, 9, [9, 9, 9, 9, 1, 9])]);
    const merges =
      of(unlocking, "C", "leeftijd")?.stappen.filter(({ soort }) => soort === "samenvoegen") ?? [];
    expect(of(unlocking, "C", "leeftijd")?.verborgen).toBe(2);
    for (const step of merges) expect(step).toMatchObject({ opent: 2 });
    // With a class that is shown in it, the merge minus that class would be the hidden one.
    const shifted: UnlockPlan = {
      ...unlock,
      indelingen: [
        {
          id: "verschoven",
          dimensie: "leeftijd",
          titel: "verschoven",
          groepen: [{ code: "45-65", naam: "45 tot 65", codes: ["45-55", "55-65"] }],
        },
      ],
    };
    const other = adviceFrom([...others, ...sector("C", 60, 9, [9, 9, 9, 9, 1, 9])], shifted);
    expect(of(other, "C", "leeftijd")?.stappen.map(({ soort }) => soort)).toEqual(["werkgevers"]);
  });

  test("a merge of classes that are too small together is no advice, nor one that leaves these", () => {
    // 4 and 4 young, 9 and 9 old: eight may not be told, and what is left of the total without the old is eight.
    const rows = [...sector("C", 60, 4, [1, 1, 9, 9, 1, 1]), ...sector("C", 70, 5, [0, 0, 9, 9, 1, 1])];
    const own = of(adviceFrom([...others, ...rows]), "C", "leeftijd");
    expect(own?.verborgen).toBeGreaterThanOrEqual(4);
    const within = own?.stappen.filter((s) => s.soort === "samenvoegen" && s.dimensie === "leeftijd");
    expect(within).toEqual([]);
    const [population] = cubeOf(plan, [
      { id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows: [...others, ...rows] },
    ]).populations;
    const merges = mergesOf(population as Population, plan.dimensions, unlock.indelingen, "2025JJ00");
    const kept = extend(population as Population, plan.dimensions, defaultPolicy, noPast, merges)?.merges;
    const ofC = (all: readonly Merge[] = []) =>
      all.flatMap(({ key: { codes } }) => (codes[0] === "C" ? [codes[1]] : []));
    expect(ofC(merges)).toEqual(["15-35", "55-75"]);
    expect(ofC(kept)).toEqual(["55-75"]);
  });

  test("a sector with too few employers is shown with another, and is told of growth as any other", () => {
    const two = adviceFrom([...others, ...sector("C", 60, 2, wide)]);
    const one = adviceFrom([...others, ...sector("C", 60, 1, [90, 9, 9, 9, 9, 9])]);
    for (const unlocking of [one, two]) {
      const own = of(unlocking, "C", null);
      expect(own).toMatchObject({ verborgen: 1, naar: null });
      expect(own?.stappen.at(-1)).toEqual({ soort: "werkgevers", meer: 5, personen: 9 });
    }
    expect(of(two, "C", null)?.stappen[0]).toMatchObject({
      soort: "samenvoegen",
      indeling: "sectorgroep",
      code: "C-D",
    });
  });

  test("the English of a division comes with it, where it has any", () => {
    const [first, ...others] = unlock.indelingen as [UnlockPlan["indelingen"][number]];
    const [young, ...older] = first.groepen as [(typeof first.groepen)[number]];
    const groepen = [{ ...young, engels: "15 to 35" }, ...older];
    const indelingen = [{ ...first, engels: "twenty years", groepen }, ...others];
    const unlocking = adviceFrom(sector("C", 0, 12, wide), { ...unlock, indelingen });
    expect(parseUnlocking(JSON.parse(JSON.stringify(unlocking)))?.indelingen).toEqual(indelingen);
  });

  test("any dimension can be chosen, and clusters may overlap", () => {
    const clusters: Plan = {
      ...plan,
      dimensions: ["cluster", "leeftijd"],
      tables: { "cluster-leeftijd": ["cluster", "leeftijd"] },
    };
    const rows = [
      ...sector("c1|c2", 0, 12, wide),
      ...sector("c1", 20, 12, wide),
      ...sector("c3", 40, 2, wide),
    ];
    const chosen: UnlockPlan = { ...unlock, keuzes: ["cluster"], indelingen: unlock.indelingen.slice(0, 1) };
    const unlocking = adviceFrom(rows, chosen, clusters);
    expect(of(unlocking, "c3", null)).toMatchObject({
      verborgen: 1,
      stappen: [{ soort: "werkgevers", meer: 5 }],
    });
    expect(unlocking.keuzes).toEqual(["cluster"]);
    // Nobody named a fund: there is no such dimension, and no advice on it.
    const absent = adviceFrom(rows, { ...chosen, keuzes: ["fonds", "cluster"] }, clusters);
    expect(absent).toEqual(unlocking);
    expect(unlocking.adviezen.every(({ code }) => ["c1", "c2", "c3"].includes(code))).toBe(true);
  });

  test("a year whose quarters are hidden is told to be enough", () => {
    const cube = (quarter: string, persons: number) =>
      sector("C", 60, 9, [persons, persons, persons, persons, persons, persons]).map((row) => ({
        ...row,
        quarter,
      }));
    const everywhere = ["1", "2", "3", "4"].flatMap((n) =>
      others.map((row) => ({ ...row, quarter: `2025KW0${n}` })),
    );
    const rows = [
      ...everywhere,
      ...cube("2025KW01", 9),
      ...cube("2025KW02", 9),
      ...cube("2025KW03", 1).slice(0, 12),
      ...cube("2025KW04", 1).slice(0, 12),
    ];
    const flow = cubeOf(plan, [{ id: "banen", definitions: [definition("banen")], rows }]);
    const cells = Protected.protect(flow, defaultPolicy, silent);
    cells.addUnlocking(unlock);
    const own = of(cells.unlocking() as Unlocking, "C", null);
    // Two quarters of two employers, and a third because these two together are of two employers as well.
    expect(own).toMatchObject({ verborgen: 0, kwartalen: 3, stappen: [{ soort: "jaar", opent: 3 }] });
  });

  test("growth is reckoned from what every release prints, in steps of five", () => {
    const { gezondheid, structuur } = defaultPolicy.klassen;
    expect(growthOf(structuur, false)).toEqual({ soort: "werkgevers", meer: 5, personen: 9 });
    expect(growthOf(gezondheid, true)).toEqual({ soort: "werkgevers", meer: 5, personen: 19 });
    expect(growthOf({ ...structuur, werkgevers: 12 }, false).meer).toBe(15);
    // The secret percentages change nothing.
    expect(growthOf({ ...structuur, koppen: 10, p_procent: 90, dominantie: [[1, 5]] }, false).meer).toBe(5);
  });
});
