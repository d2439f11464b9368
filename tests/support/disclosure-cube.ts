import type { IndicatorDefinition } from "../../src/catalog/types.ts";
import type {
  CellFacts,
  CellKey,
  Contributors,
  Cube,
  Measure,
  OwnYear,
  Period,
  Population,
} from "../../src/indicators/types.ts";

/** Some units of one employer that share all characteristics, in one quarter. */
export interface MicroRow {
  /** Or the year, for what is in none of its quarters. */
  readonly quarter: string;
  readonly employer: number;
  /** One code per dimension; of a dimension of which codes overlap several with | in between, or none. */
  readonly codes: readonly string[];
  readonly persons: number;
  /** Persons with a numerator above 0, and below their denominator. */
  readonly having?: number;
  readonly lacking?: number;
  /** Numerator and denominator per measure of the population. */
  readonly values: readonly (readonly [number, number])[];
  /** The values of single units of the first measure: of a median, or answers. */
  readonly units?: readonly number[];
}

export interface Plan {
  readonly dimensions: readonly string[];
  /** Table id → its dimensions. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly year: number;
}

export interface PopulationSpec {
  readonly id: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly rows: readonly MicroRow[];
}

export function definition(id: string, change: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    id,
    titel: id,
    vraag: "",
    eenheid: "dienstverband",
    maat: "aantal",
    weergave: "aantal",
    richting: "neutraal",
    klasse: "structuur",
    populatie: "alle",
    tijd: "stroom",
    teller: "",
    thema: "",
    zaad: "",
    bron: "",
    versie: 1,
    ...change,
  };
}

export function cubeOf(plan: Plan, specs: readonly PopulationSpec[]): Cube {
  return {
    periods: periodsOf(plan.year),
    dimensions: plan.dimensions,
    populations: specs.map((spec) => populationOf(plan, spec)),
    own: specs.map((spec) => ownYearOf(plan, spec)),
  };
}

/** What every employer has in the year. Who is there in every quarter counts once: its fullest quarter is taken. */
function ownYearOf(plan: Plan, { definitions, rows }: PopulationSpec): OwnYear {
  const stock = definitions[0]?.tijd === "stand";
  const inYear = rows.filter(({ quarter }) => !stock || quarter.endsWith("4"));
  const employers = [...new Set(inYear.map(({ employer }) => employer))];
  const of = employers.map((employer) => inYear.filter((row) => row.employer === employer));
  const fullest = (pick: (row: MicroRow) => number) =>
    Float64Array.from(of, (own) => {
      const sums = new Map<string, number>();
      for (const row of own) sums.set(row.quarter, (sums.get(row.quarter) ?? 0) + pick(row));
      return Math.max(...sums.values());
    });
  const total = (pick: (row: MicroRow) => number) =>
    Float64Array.from(of, (own) => own.reduce((sum, row) => sum + pick(row), 0));
  const units = of.map((own) => own.flatMap((row) => row.units ?? []));
  return {
    period: `${plan.year}JJ00`,
    employer: Uint32Array.from(employers),
    codes: of.map((own) => own[0]?.codes ?? []),
    persons: fullest((row) => row.persons),
    measures: definitions.map((own, m) => ({
      indicator: own.id,
      breakdown: null,
      numerator: total((row) => row.values[m]?.[0] ?? 0),
      denominator: total((row) => row.values[m]?.[1] ?? 0),
      personsWith: fullest((row) => row.having ?? row.persons),
      personsWithout: fullest((row) => row.lacking ?? row.persons),
      common: m > 0 || units.flat().length === 0 ? undefined : Float64Array.from(units, mostAlike),
      median: m > 0 || own.maat !== "mediaan" ? undefined : Float64Array.from(units, medianOf),
    })),
  };
}

function mostAlike(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => values.filter((other) => other === value).length));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

export function periodsOf(year: number): Period[] {
  const quarter = (n: number): Period => ({
    code: `${year}KW0${n}`,
    kind: "kwartaal",
    year,
    from: n * 91,
    to: (n + 1) * 91,
  });
  return [
    { code: `${year}JJ00`, kind: "jaar", year, from: 91, to: 455 },
    quarter(1),
    quarter(2),
    quarter(3),
    quarter(4),
  ];
}

interface Tally {
  readonly key: CellKey;
  readonly inner: number[];
  readonly personsByQuarter: Map<string, number>;
  readonly employers: Map<number, { units: number; sums: number[] }>;
  readonly units: number[];
  having: number;
  lacking: number;
}

function populationOf(plan: Plan, spec: PopulationSpec): Population {
  const tallies = new Map<string, Tally>();
  const innerCells = new Map<string, Tally[]>();
  const own: MicroRow[][] = [];
  const numbers = new Map<string, number>();
  const stock = spec.definitions[0]?.tijd === "stand";
  const cuts = cutsOf(plan);
  for (const row of spec.rows) {
    const name = `${row.quarter}|${row.codes.join("|")}`;
    let cells = innerCells.get(name);
    if (cells === undefined) {
      const alone = row.quarter.includes("JJ") || (stock && !row.quarter.endsWith("4"));
      const periods = alone ? [row.quarter] : [row.quarter, `${plan.year}JJ00`];
      const keys = cuts.flatMap(([table, kept]) => {
        const codes = row.codes.map((code, d) =>
          kept[d] === undefined ? [null] : kept[d] ? code.split("|").filter((one) => one !== "") : ["T"],
        );
        return combinations(codes).flatMap((own) => periods.map((period) => ({ table, period, codes: own })));
      });
      cells = keys.map((key) => tallyOf(tallies, key));
      for (const cell of cells) cell.inner.push(innerCells.size);
      numbers.set(name, innerCells.size);
      innerCells.set(name, cells);
      own.push([]);
    }
    own[numbers.get(name) ?? 0]?.push(row);
    for (const cell of cells) add(cell, row);
  }
  const list = [...tallies.values()];
  return {
    id: spec.id,
    within: spec.definitions[0]?.binnen,
    keys: list.map((tally) => tally.key),
    members: list.map((tally) => Uint32Array.from(tally.inner)),
    innerCount: innerCells.size,
    measures: spec.definitions.map(
      (definition, m): Measure => ({ definition, breakdown: null, facts: list.map((t) => factsOf(t, m)) }),
    ),
    contributors: contributorsOf(own, spec.definitions.length),
  };
}

/** An entry per employer and inner cell. */
function contributorsOf(inner: readonly (readonly MicroRow[])[], measures: number): Contributors {
  const entries = inner.map((rows) => {
    const parts = new Map<number, MicroRow[]>();
    for (const row of rows) parts.set(row.employer, [...(parts.get(row.employer) ?? []), row]);
    return [...parts];
  });
  const start = Uint32Array.from([0, ...entries.map((own) => own.length)]);
  for (let row = 1; row < start.length; row++) start[row] = (start[row] ?? 0) + (start[row - 1] ?? 0);
  const flat = entries.flat();
  const total = (pick: (row: MicroRow) => number) =>
    Float64Array.from(flat, ([, rows]) => rows.reduce((sum, row) => sum + pick(row), 0));
  return {
    start,
    employer: Uint32Array.from(flat, ([employer]) => employer),
    persons: total((row) => row.persons),
    measures: Array.from({ length: measures }, (_, m) => ({
      numerator: total((row) => row.values[m]?.[0] ?? 0),
      denominator: total((row) => row.values[m]?.[1] ?? 0),
      personsWith: total((row) => row.having ?? row.persons),
      personsWithout: total((row) => row.lacking ?? row.persons),
    })),
  };
}

/** Per table every choice of its dimensions: true = split out, false = total, undefined = not in the table. */
function cutsOf(plan: Plan): [string, (boolean | undefined)[]][] {
  return Object.entries(plan.tables).flatMap(([table, own]) =>
    Array.from({ length: 2 ** own.length }, (_, mask): [string, (boolean | undefined)[]] => [
      table,
      plan.dimensions.map((d) => (own.includes(d) ? (mask & (1 << own.indexOf(d))) !== 0 : undefined)),
    ]),
  );
}

/** Every way to choose one of each list. */
function combinations<T>([first, ...rest]: readonly (readonly T[])[]): T[][] {
  if (first === undefined) return [[]];
  const others = combinations(rest);
  return first.flatMap((one) => others.map((own) => [one, ...own]));
}

function tallyOf(tallies: Map<string, Tally>, key: CellKey): Tally {
  const name = `${key.table}|${key.period}|${key.codes.join("|")}`;
  let tally = tallies.get(name);
  if (tally === undefined) {
    tally = {
      key,
      inner: [],
      personsByQuarter: new Map(),
      employers: new Map(),
      units: [],
      having: 0,
      lacking: 0,
    };
    tallies.set(name, tally);
  }
  return tally;
}

function add(tally: Tally, row: MicroRow): void {
  tally.personsByQuarter.set(row.quarter, (tally.personsByQuarter.get(row.quarter) ?? 0) + row.persons);
  tally.units.push(...(row.units ?? []));
  tally.having += row.having ?? row.persons;
  tally.lacking += row.lacking ?? row.persons;
  const employer = tally.employers.get(row.employer) ?? { units: 0, sums: [] };
  employer.units += row.persons;
  row.values.forEach(([numerator, denominator], m) => {
    employer.sums[2 * m] = (employer.sums[2 * m] ?? 0) + numerator;
    employer.sums[2 * m + 1] = (employer.sums[2 * m + 1] ?? 0) + denominator;
  });
  tally.employers.set(row.employer, employer);
}

function factsOf(tally: Tally, measure: number): CellFacts {
  const employers = [...tally.employers.values()];
  const contributions = (index: number) => {
    const parts = employers.map((employer) => employer.sums[index] ?? 0);
    const [top1 = 0, top2 = 0] = parts.map(Math.abs).sort((a, b) => b - a);
    return { sum: parts.reduce((a, b) => a + b, 0), top1, top2 };
  };
  return {
    numerator: contributions(2 * measure),
    denominator: contributions(2 * measure + 1),
    // A person stays in one inner cell all year here, so that the fullest quarter counts the persons of a year.
    persons: Math.max(...tally.personsByQuarter.values()),
    units: employers.reduce((sum, employer) => sum + employer.units, 0),
    employers: employers.length,
    largestEmployerUnits: Math.max(...employers.map((employer) => employer.units)),
    personsWith: tally.having,
    personsWithout: tally.lacking,
    ...(measure === 0 && tally.units.length > 0 ? { median: medianOf(tally.units) } : {}),
  };
}
