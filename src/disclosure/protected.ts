import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { Cube, Measure, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { gate } from "./audit.ts";
import { type CompositePlan, computeComposites } from "./composites.ts";
import { figureOf } from "./figure.ts";
import { cellId, isHidden, type Pattern, type Reason, type State, suppress } from "./pattern.ts";
import { type Policy, policyHash } from "./policy.ts";
import { tightTotals } from "./room.ts";
import { computeStatements, type StatementPlan } from "./statements.ts";

/** What happened in one population; for the closed wing. */
export interface PopulationCounts {
  readonly population: string;
  readonly cells: number;
  readonly primary: number;
  /** Cells per rule; a cell may break several. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly secondary: number;
  readonly empty: number;
  readonly seconds: number;
}

/** Why a cell is hidden. Never leaves the closed wing: a reason says something about the value. */
export interface LogEntry {
  readonly population: string;
  readonly table: string;
  readonly period: string;
  readonly codes: readonly (string | null)[];
  readonly state: "primair" | "secundair";
  readonly reasons: readonly Reason[];
}

/**
 * Cells that may be published. Only `protect` can make one, so that what is written as a release has been
 * through the primary rules, the joint suppression and the gate: the compiler accepts no look-alike, because
 * of the private fields.
 */
export class Protected {
  readonly #patterns: readonly Pattern[];
  #cells: readonly Cell[];
  readonly counts: readonly PopulationCounts[];
  readonly policyHash: string;
  /** Dimension ids, in the order of the cube. */
  readonly dimensions: readonly string[];
  /** What the gate tested, in words for the manifest. */
  readonly tests: readonly string[];

  private constructor(
    dimensions: readonly string[],
    policy: Policy,
    patterns: readonly Timed[],
    tested: number,
  ) {
    this.#patterns = patterns.map(({ pattern }) => pattern);
    this.#cells = publish(dimensions, this.#patterns);
    this.counts = patterns.map(countsOf);
    this.policyHash = policyHash(policy);
    this.dimensions = dimensions;
    this.tests = [
      `Geen verborgen cel volgt uit de getoonde cellen, exact getoetst (${tested} toetsen).`,
      "Elke cel die bij de structuurcijfers verborgen is, is ook bij de andere cijfers verborgen.",
    ];
  }

  /**
   * The one door: primary rules, joint suppression per population, and the gate.
   * @throws AppError DISCLOSURE when a hidden cell follows from published cells, or cannot be protected.
   */
  static protect(cube: Cube, policy: Policy, progress: Progress): Protected {
    const patterns = suppressAll(cube, policy, progress);
    progress("Beveiliging toetsen");
    const tested = gate(
      patterns.map(({ pattern: { population, states } }) => ({
        population,
        hidden: states.map(isHidden),
        structural: countsPersons(population),
      })),
    );
    return new Protected(cube.dimensions, policy, patterns, tested);
  }

  /** Adds what is stated about no person and no employer, for these periods; before the composites. */
  async addStatements(plan: StatementPlan, periods: readonly string[]): Promise<void> {
    this.#add(await computeStatements(plan, periods));
  }

  /** Adds the composites: computed from these cells as they are published, so that nothing new is told. */
  async addComposites(plan: CompositePlan, progress: Progress): Promise<void> {
    this.#add(await computeComposites(this.#cells, this.dimensions, plan, progress));
  }

  #add(made: readonly Cell[]): void {
    this.#cells = [...this.#cells, ...made].sort((a, b) => compare(a.indicator, b.indicator));
  }

  /** Every cell, hidden ones without a value; by indicator, table, period, codes, breakdown. */
  cells(): readonly Cell[] {
    return this.#cells;
  }

  /** The reasons of every hidden cell. */
  log(): LogEntry[] {
    return this.#patterns.flatMap(({ population, states, reasons }) =>
      population.keys.flatMap(({ table, period, codes }, cell): LogEntry[] => {
        const state = states[cell];
        if (state !== "primair" && state !== "secundair") return [];
        return [{ population: population.id, table, period, codes, state, reasons: reasons[cell] ?? [] }];
      }),
    );
  }
}

interface Timed {
  readonly pattern: Pattern;
  readonly seconds: number;
}

function suppressAll(cube: Cube, policy: Policy, progress: Progress): Timed[] {
  const order = cube.populations
    .filter((population) => population.measures.length > 0)
    .toSorted((a, b) => strictness(a) - strictness(b) || (a.id < b.id ? -1 : 1));
  const structural = order.filter(countsPersons);
  const hidden = new Set<string>();
  const done = new Map<Population, Timed>();
  const run = (population: Population, nested: Iterable<string> = hidden) => {
    progress("Cijfers beveiligen", done.size, order.length);
    const start = performance.now();
    const pattern = suppressRoomily(population, cube.dimensions, policy, new Set(nested));
    done.set(population, { pattern, seconds: (performance.now() - start) / 1000 });
    return pattern;
  };
  // Structure populations must agree with each other: what one hides, the others hide, until nothing is added.
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const population of structural) {
      for (const id of hiddenIn(run(population))) hidden.add(id);
    }
    if (structural.length < 2) break;
  }
  const others = order.filter((population) => !structural.includes(population));
  for (const population of others.filter(({ within }) => within === undefined)) run(population);
  for (const population of others.filter(({ within }) => within !== undefined)) {
    const whole = others.find(
      (other) => other.id === population.within && classOf(other) === classOf(population),
    );
    const pattern = whole === undefined ? undefined : done.get(whole)?.pattern;
    if (pattern === undefined)
      throw new Error(`population ${population.id} lies within one that is not there`);
    run(population, [...hidden, ...hiddenIn(pattern)]);
  }
  return order.flatMap((population) => done.get(population) ?? []);
}

/** As `suppress`; totals that leave the hidden cells in them no room are hidden too. It ends: each round hides more. */
function suppressRoomily(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  nested: ReadonlySet<string>,
): Pattern {
  const roomless = new Set<number>();
  for (;;) {
    const pattern = suppress(population, dimensions, policy, nested, roomless);
    const added = tightTotals(population, pattern.states, policy).filter((cell) => !roomless.has(cell));
    if (added.length === 0) return pattern;
    for (const cell of added) roomless.add(cell);
  }
}

function hiddenIn({ population, states }: Pattern): string[] {
  return population.keys.filter((_, cell) => isHidden(states[cell])).map(cellId);
}

function strictness({ measures }: Population): number {
  return Math.max(...measures.map(({ definition }) => classes.indexOf(definition.klasse)));
}

/**
 * Populations of jobs and people in the figures on structure, in which those of other figures nearly lie. Of
 * employers there is nothing to subtract: their number stands beside every figure.
 */
function countsPersons(population: Population): boolean {
  const unit = population.measures[0]?.definition.eenheid;
  return classOf(population) === "structuur" && (unit === "dienstverband" || unit === "medewerker");
}

function classOf(population: Population): DisclosureClass {
  return classes[strictness(population)] ?? "gezondheid";
}

function publish(dimensions: readonly string[], patterns: readonly Pattern[]): Cell[] {
  const series = patterns.flatMap((pattern) => {
    const order = pattern.population.keys.map((_, cell) => cell).sort(byKey(pattern.population));
    return pattern.population.measures.map((measure) => ({ measure, pattern, order }));
  });
  const indicators = [...new Set(series.map(({ measure }) => measure.definition.id))].sort();
  return indicators.flatMap((indicator) => {
    const own = series
      .filter(({ measure }) => measure.definition.id === indicator)
      .sort((a, b) => compare(a.measure.breakdown ?? "", b.measure.breakdown ?? ""));
    const [first] = own;
    if (first === undefined) return [];
    return first.order.flatMap((cell) =>
      own.map(({ measure, pattern }) => cellOf(dimensions, pattern, measure, cell)),
    );
  });
}

function cellOf(
  dimensions: readonly string[],
  { population, states }: Pattern,
  { definition, breakdown, facts }: Measure,
  cell: number,
): Cell {
  const key = population.keys[cell];
  return {
    indicator: definition.id,
    tabel: key?.table ?? "",
    periode: key?.period ?? "",
    dimensies: Object.fromEntries(dimensions.map((dimension, d) => [dimension, key?.codes[d] ?? null])),
    uitsplitsing: breakdown,
    ...figureOf(definition, isHidden(states[cell]), facts[cell]),
  };
}

function byKey({ keys }: Population): (a: number, b: number) => number {
  return (x, y) => {
    const [a, b] = [keys[x], keys[y]];
    if (a === undefined || b === undefined) return 0;
    const tables = compare(a.table, b.table) || compare(a.period, b.period);
    if (tables !== 0) return tables;
    for (let d = 0; d < a.codes.length; d++) {
      const order = compare(a.codes[d] ?? "", b.codes[d] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** By code unit, so that no locale changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countsOf({ pattern, seconds }: Timed): PopulationCounts {
  const { population, states, reasons } = pattern;
  const byRule: Record<string, number> = {};
  for (const own of reasons) {
    for (const rule of new Set(own.map((reason) => reason.rule))) byRule[rule] = (byRule[rule] ?? 0) + 1;
  }
  const count = (state: State) => states.filter((own) => own === state).length;
  return {
    population: population.id,
    cells: states.length,
    primary: count("primair"),
    byRule,
    secondary: count("secundair"),
    empty: count("leeg"),
    seconds,
  };
}
