import { expect, test } from "vitest";
import { defaultPolicy, policyHash } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { CellFacts, Cube, Measure, Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import type { writeRelease } from "../../src/release/write.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { plan as linked, numbers, sampleRows } from "../support/disclosure-sample.ts";
import { isLong } from "../support/long.ts";

/** In how many orders the same population is protected. */
const orders = isLong ? 100 : 25;

const plan: Plan = { dimensions: ["sector", "leeftijd"], tables: { t: ["sector", "leeftijd"] }, year: 2025 };

function employersIn(sector: string, age: string, employers: number, persons: number): MicroRow[] {
  return [1, 2, 3, 4].flatMap((quarter) =>
    Array.from({ length: employers }, (_, employer) => ({
      quarter: `2025KW0${quarter}`,
      employer: sector.charCodeAt(0) * 100 + employer,
      codes: [sector, age],
      persons,
      having: Math.ceil(persons / 3),
      lacking: persons,
      values: [
        [persons * 2.04, persons * 10],
        [persons, persons],
      ] as const,
    })),
  );
}

const health = definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" });
const count = definition("aantal", { klasse: "gezondheid", maat: "aantal" });
const rows = ["A", "B", "C"].flatMap((sector) =>
  ["jong", "oud"].flatMap((age) => employersIn(sector, age, sector === "C" && age === "oud" ? 1 : 7, 3)),
);
const cube = cubeOf(plan, [{ id: "verzuim", definitions: [health, count], rows }]);
const kept = Protected.protect(cube, defaultPolicy, silent);

function cell(indicator: string, periode: string, ...codes: readonly string[]): Cell | undefined {
  return kept
    .cells()
    .find(
      (one) =>
        one.indicator === indicator &&
        one.periode === periode &&
        Object.values(one.dimensies).join() === codes.join(),
    );
}

test("a published cell has its rounded value, its persons and its employers", () => {
  expect(cell("verzuim", "2025KW01", "A", "jong")).toEqual({
    indicator: "verzuim",
    tabel: "t",
    periode: "2025KW01",
    dimensies: { sector: "A", leeftijd: "jong" },
    uitsplitsing: null,
    waarde: 0.2,
    ondergrens: null,
    bovengrens: null,
    personen: 7 * 3,
    werkgevers: 7,
    status: "gepubliceerd",
  });
  expect(cell("verzuim", "2025KW01", "T", "T")).toMatchObject({
    waarde: 0.204,
    personen: 5 * 7 * 3 + 3,
    werkgevers: 21,
  });
  expect(cell("aantal", "2025KW01", "A", "jong")?.waarde).toBe(7 * 3);
});

test("a hidden cell has one public word and no number, whatever the reason", () => {
  const hidden = { waarde: null, ondergrens: null, bovengrens: null, personen: null, werkgevers: null };
  expect(cell("verzuim", "2025KW01", "C", "oud")).toMatchObject({ ...hidden, status: "onderdrukt" });
  const words = kept.cells().filter((one) => one.status === "onderdrukt");
  const secondary = kept.log().filter((entry) => entry.state === "secundair");
  expect(secondary.length).toBeGreaterThan(0);
  expect(words).toHaveLength(2 * kept.log().length);
  for (const word of words) expect(word).toMatchObject(hidden);
});

test("all measures of a population have the same pattern", () => {
  const pattern = (indicator: string) =>
    kept
      .cells()
      .filter((one) => one.indicator === indicator)
      .map((one) => one.status === "onderdrukt");
  expect(pattern("verzuim")).toEqual(pattern("aantal"));
});

test("the log has the reasons of every hidden cell, the counts add up", () => {
  const entry = kept.log().find(({ period, codes }) => period === "2025KW01" && codes.join() === "C,oud");
  expect(entry?.state).toBe("primair");
  expect(new Set(entry?.reasons.map(({ rule }) => rule))).toEqual(new Set(["P", "E", "D", "R", "H", "N"]));
  const [counts] = kept.counts;
  expect((counts?.primary ?? 0) + (counts?.secondary ?? 0)).toBe(kept.log().length);
  expect(counts?.cells).toBe(cube.populations[0]?.keys.length);
  expect(kept.policyHash).toBe(policyHash(defaultPolicy));
  expect(kept.dimensions).toEqual(["sector", "leeftijd"]);
});

test("cells come by indicator, table, period, codes and breakdown, by code unit", () => {
  const name = (one: Cell) =>
    [one.indicator, one.tabel, one.periode, ...Object.values(one.dimensies), one.uitsplitsing ?? ""].join(
      "\t",
    );
  const names = kept.cells().map(name);
  expect(names).toEqual([...names].sort());
});

/** One cell with these facts, that nothing forbids. */
function single(
  facts: CellFacts | undefined,
  change: Partial<Measure["definition"]>,
  breakdown: string | null = null,
): Cube {
  const measure = { definition: definition("i", { klasse: "hr", ...change }), breakdown, facts: [facts] };
  const key = { table: "t", period: "2025JJ00", codes: ["T"] };
  const members = [facts === undefined ? new Uint32Array() : Uint32Array.of(0)];
  const population: Population = { id: "p", keys: [key], members, innerCount: 1, measures: [measure] };
  return { periods: [], dimensions: ["sector"], populations: [population] };
}
const even = { sum: 100, top1: 10, top2: 10 };
const sound: CellFacts = {
  numerator: even,
  denominator: even,
  persons: 50,
  units: 50,
  employers: 10,
  largestEmployerUnits: 5,
  personsWith: 25,
  personsWithout: 25,
};

test("nobody is not delivered, no denominator is not applicable, and neither is hidden", () => {
  const share = { maat: "gemiddelde", weergave: "uren" } as const;
  const nothing = { sum: 0, top1: 0, top2: 0 };
  const only = (own: Cube) => Protected.protect(own, defaultPolicy, silent).cells()[0];
  expect(only(single(undefined, share))).toMatchObject({
    waarde: null,
    personen: 0,
    werkgevers: 0,
    status: "niet-geleverd",
  });
  expect(only(single({ ...sound, numerator: nothing, denominator: nothing }, share))).toMatchObject({
    waarde: null,
    personen: 50,
    werkgevers: 10,
    status: "niet-van-toepassing",
  });
  expect(only(single({ ...sound, numerator: nothing }, share))).toMatchObject({
    waarde: 0,
    status: "gepubliceerd",
  });
});

test("the classes of a breakdown keep their code", () => {
  const [own] = Protected.protect(single(sound, {}, "1-7"), defaultPolicy, silent).cells();
  expect(own?.uitsplitsing).toBe("1-7");
});

test("a median is published as it is, without bounds, when there are enough persons and employers", () => {
  const years = { maat: "mediaan", weergave: "jaren" } as const;
  const own = (facts: Partial<CellFacts>) =>
    Protected.protect(single({ ...sound, median: 4.26, ...facts }, years), defaultPolicy, silent).cells()[0];
  expect(own({ persons: 100 })).toMatchObject({ waarde: 4.3, ondergrens: null, status: "gepubliceerd" });
  expect(own({})?.waarde).toBe(4);
  // Of a sum one employer may not have this much; of a median it only may not have most persons.
  expect(own({ numerator: { sum: 100, top1: 80, top2: 10 } })?.waarde).toBe(4);
  for (const few of [{ persons: 9 }, { employers: 4 }, { largestEmployerUnits: 26 }]) {
    expect(own(few)).toMatchObject({ waarde: null, status: "onderdrukt" });
  }
});

test("a cell that must be hidden but has nothing behind it is refused", () => {
  const cube = single({ ...sound, persons: 4 }, {});
  const broken = {
    ...cube,
    populations: cube.populations.map((p) => ({ ...p, members: [new Uint32Array()] })),
  };
  expect(() => Protected.protect(broken, defaultPolicy, silent)).toThrow(/niet te beschermen/);
});

const sampled = sampleRows(1500, 120, 3);
const linkedCube = cubeOf(linked, [
  { id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows: sampled },
  { id: "verzuim", definitions: [{ ...health, id: "verzuimpercentage" }], rows: sampled },
  {
    id: "scholing",
    definitions: [definition("uren", { klasse: "hr", maat: "gemiddelde", weergave: "uren" })],
    rows: sampled,
  },
]);

test("what is hidden in the figures on structure is hidden everywhere", () => {
  const all = Protected.protect(linkedCube, defaultPolicy, silent);
  const hidden = (indicator: string) =>
    new Set(
      all
        .cells()
        .filter((one) => one.indicator === indicator && one.status === "onderdrukt")
        .map((one) => JSON.stringify([one.tabel, one.periode, one.dimensies])),
    );
  const structure = hidden("banen");
  expect(structure.size).toBeGreaterThan(100);
  for (const others of [hidden("uren"), hidden("verzuimpercentage")]) {
    expect([...structure].filter((name) => !others.has(name))).toEqual([]);
  }
});

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Everything that may come in another order: inner cells, their contributors and numbers, cells and measures. */
function turned(population: Population, random: () => number): Population {
  const order = shuffled(
    population.keys.map((_, cell) => cell),
    random,
  );
  const renumbered = shuffled(
    Array.from({ length: population.innerCount }, (_, row) => row),
    random,
  );
  const measures = shuffled(
    population.measures.map((_, m) => m),
    random,
  );
  return {
    ...population,
    keys: order.map((cell) => population.keys[cell] as Population["keys"][number]),
    members: order.map((cell) =>
      Uint32Array.from(population.members[cell] ?? [], (row) => renumbered[row] ?? 0).sort(),
    ),
    measures: measures.map((m) => {
      const measure = population.measures[m] as Measure;
      return { ...measure, facts: order.map((cell) => measure.facts[cell]) };
    }),
    contributors: population.contributors && turnedRound(population.contributors, renumbered, measures),
  };
}

function turnedRound(
  own: NonNullable<Population["contributors"]>,
  renumbered: readonly number[],
  measures: readonly number[],
): NonNullable<Population["contributors"]> {
  const entries = renumbered
    .map((to, row) => ({ to, from: own.start[row] ?? 0, end: own.start[row + 1] ?? 0 }))
    .sort((a, b) => a.to - b.to)
    .map(({ from, end }) => Array.from({ length: end - from }, (_, i) => end - 1 - i));
  const flat = entries.flat();
  const taken = (values: Float64Array) => Float64Array.from(flat, (entry) => values[entry] ?? 0);
  let next = 0;
  return {
    start: Uint32Array.from([0, ...entries.map((list) => (next += list.length))]),
    employer: Uint32Array.from(flat, (entry) => 7919 - (own.employer[entry] ?? 0)),
    persons: taken(own.persons),
    measures: measures.map((m) => {
      const measure = own.measures[m] as (typeof own.measures)[number];
      return {
        numerator: taken(measure.numerator),
        denominator: taken(measure.denominator),
        personsWith: taken(measure.personsWith),
        personsWithout: taken(measure.personsWithout),
      };
    }),
  };
}

test(`${orders} orders of inner cells, employers, cells, measures and populations: one pattern`, () => {
  const small = sampleRows(120, 14, 9);
  const made = cubeOf(linked, [
    { id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows: small },
    {
      id: "verzuim",
      definitions: [
        { ...health, id: "verzuimpercentage" },
        { ...count, id: "gevallen" },
      ],
      rows: small,
    },
  ]);
  const expected = JSON.stringify(Protected.protect(made, defaultPolicy, silent).cells());
  for (let seed = 1; seed <= orders; seed++) {
    const random = numbers(seed);
    const populations = shuffled(made.populations, random).map((population) => turned(population, random));
    const again = Protected.protect({ ...made, populations }, defaultPolicy, silent).cells();
    expect(JSON.stringify(again) === expected).toBe(true);
  }
});

test("nothing but protect makes what a release is written from", () => {
  type Accepted = Parameters<typeof writeRelease>[1];
  const { counts, policyHash: hash, dimensions, tests } = kept;
  const lookAlike = {
    cells: () => kept.cells(),
    log: () => kept.log(),
    counts,
    policyHash: hash,
    dimensions,
    tests,
  };
  // @ts-expect-error a look-alike lacks the private fields of Protected
  const refused: Accepted = lookAlike;
  // @ts-expect-error the constructor is private
  const make = () => new Protected(cube, defaultPolicy, [], 0);
  const accepted: Accepted = kept;
  expect([typeof refused, typeof make, accepted]).toEqual(["object", "function", kept]);
});

test("what is hidden in a whole is hidden in its breakdown, so that the parts never add up to it", () => {
  const part = definition("deel", {
    klasse: "gezondheid",
    maat: "verhouding",
    weergave: "procent",
    populatie: "delen",
    binnen: "verzuim",
  });
  // In the whole one sector has too few people with absence; the parts alone would show it.
  const few = rows.map((row) => (row.codes[0] === "A" ? { ...row, having: 0 } : row));
  const nested = Protected.protect(
    cubeOf(plan, [
      { id: "delen", definitions: [part], rows },
      { id: "verzuim", definitions: [health], rows: few },
    ]),
    defaultPolicy,
    silent,
  );
  const hidden = (indicator: string) =>
    nested
      .cells()
      .filter((one) => one.indicator === indicator && one.status === "onderdrukt")
      .map(({ periode, dimensies }) => [periode, ...Object.values(dimensies)].join("|"));
  expect(hidden("verzuim").length).toBeGreaterThan(0);
  expect(hidden("deel")).toEqual(expect.arrayContaining(hidden("verzuim")));
});

test("a breakdown of a whole that is not there is a bug, not a release", () => {
  const orphan = definition("deel", { klasse: "gezondheid", populatie: "delen", binnen: "verzuim" });
  expect(() =>
    Protected.protect(cubeOf(plan, [{ id: "delen", definitions: [orphan], rows }]), defaultPolicy, silent),
  ).toThrow(/not there/);
});

test("a thin figure on employers hides nothing of the figures on people", () => {
  const jobs = definition("banen");
  const firms = (eenheid: "werkgever" | "dienstverband") =>
    Protected.protect(
      cubeOf(plan, [
        { id: "banen", definitions: [jobs], rows },
        // Employers in a network: too few in every cell, also in the total.
        { id: "netwerk", definitions: [definition("netwerk", { eenheid })], rows: rows.slice(0, 2) },
      ]),
      defaultPolicy,
      silent,
    )
      .cells()
      .filter(({ indicator, status }) => indicator === "banen" && status === "onderdrukt").length;
  const alone = Protected.protect(
    cubeOf(plan, [{ id: "banen", definitions: [jobs], rows }]),
    defaultPolicy,
    silent,
  )
    .cells()
    .filter(({ status }) => status === "onderdrukt").length;
  expect(firms("werkgever")).toBe(alone);
  expect(firms("dienstverband")).toBeGreaterThan(alone);
});
