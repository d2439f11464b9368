import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { CellKey, Cube, Measure, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { gate } from "./audit.ts";
import { type CompositePlan, computeComposites } from "./composites.ts";
import { noPast } from "./conflict.ts";
import { type Figure, figureOf } from "./figure.ts";
import { auditedWith, earlierOf, type History, noHistory, splitByHistory } from "./history.ts";
import { type Linked, linkPast } from "./past.ts";
import { cellId, isHidden, type Pattern, type Reason, type State, suppress } from "./pattern.ts";
import { type Policy, policyHash } from "./policy.ts";

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

/** What this release tells of one pattern, to be kept for the releases that follow; closed wing. */
export interface ToldPattern {
  /** Class and population. */
  readonly name: string;
  readonly population: Population;
  /** Parallel to Population.keys. */
  readonly states: readonly State[];
}

/**
 * Cells that may be published. Only `protect` can make one, so that what is written as a release has been
 * through the primary rules, the joint suppression and the gate: the compiler accepts no look-alike, because
 * of the private fields.
 */
export class Protected {
  readonly #patterns: readonly Pattern[];
  readonly #told: readonly ToldPattern[];
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
    history: History,
  ) {
    this.#patterns = patterns.map(({ pattern }) => pattern);
    this.#told = patterns.map(({ pattern: { states }, given }) => ({
      name: patternName(given),
      population: given,
      states,
    }));
    this.#cells = publish(dimensions, this.#patterns, history);
    this.counts = patterns.map(countsOf);
    this.policyHash = policyHash(policy);
    this.dimensions = dimensions;
    this.tests = [
      `Geen verborgen cel volgt uit de getoonde cellen, exact getoetst (${tested} toetsen).`,
      "Elke cel die bij de structuurcijfers verborgen is, is ook bij de andere cijfers verborgen.",
      ...(history.patterns.length === 0
        ? []
        : ["Ook niet samen met alles wat in eerdere publicaties is getoond."]),
    ];
  }

  /**
   * The one door: primary rules, joint suppression per population with all that was published before, and the gate.
   * @throws AppError DISCLOSURE when a hidden cell follows from published cells, or cannot be protected.
   */
  static protect(cube: Cube, policy: Policy, progress: Progress, history: History = noHistory): Protected {
    const patterns = suppressAll(cube, policy, progress, history);
    progress("Beveiliging toetsen");
    const hidden = new Set(patterns.flatMap(({ pattern }) => hiddenIn(pattern)));
    const tested = gate(
      patterns.map(({ pattern: { population, states }, past }) =>
        auditedWith(
          { population, hidden: states.map(isHidden), structural: countsPersons(population) },
          past,
          hidden,
        ),
      ),
    );
    return new Protected(cube.dimensions, policy, patterns, tested, history);
  }

  /** Adds the composites: computed from these cells as they are published, so that nothing new is told. */
  async addComposites(plan: CompositePlan, progress: Progress): Promise<void> {
    const made = await computeComposites(this.#cells, this.dimensions, plan, progress);
    this.#cells = [...this.#cells, ...made].sort((a, b) => compare(a.indicator, b.indicator));
  }

  /** Every cell, hidden ones without a value; by indicator, table, period, codes, breakdown. */
  cells(): readonly Cell[] {
    return this.#cells;
  }

  /** What is to be kept for later releases. */
  told(): readonly ToldPattern[] {
    return this.#told;
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

interface Timed extends Pick<Linked, "past"> {
  readonly given: Population;
  readonly pattern: Pattern;
  readonly seconds: number;
}

function suppressAll(cube: Cube, policy: Policy, progress: Progress, history: History): Timed[] {
  const order = cube.populations
    .filter((population) => population.measures.length > 0)
    .toSorted((a, b) => strictness(a) - strictness(b) || (a.id < b.id ? -1 : 1))
    .flatMap((population) => splitByHistory(population, patternName(population), history));
  const linked = new Map(order.map((given) => [given, link(given, cube.dimensions, policy, history)]));
  const structural = order.filter(countsPersons);
  const hidden = new Set<string>();
  const done = new Map<Population, Timed>();
  const run = (population: Population, nested: Iterable<string> = hidden) => {
    progress("Cijfers beveiligen", done.size, order.length);
    const start = performance.now();
    const { population: joined, past } = linked.get(population) as Linked;
    const twin = order.find((other) => patternName(other) === patternName(population));
    const before = twin === undefined || twin === population ? [] : hiddenIn(done.get(twin)?.pattern);
    const pattern = suppress(joined, cube.dimensions, policy, new Set([...nested, ...before]), past);
    done.set(population, { given: population, past, pattern, seconds: (performance.now() - start) / 1000 });
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

function link(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  history: History,
): Linked {
  const earlier = earlierOf(history, patternName(population), population);
  if (earlier.length === 0) return { population, past: noPast };
  return linkPast(population, dimensions, policy, earlier, history.fingerprint(population));
}

/** Under which a population is known in every release. */
export function patternName(population: Population): string {
  return `${classOf(population)}|${population.id}`;
}

function hiddenIn(pattern: Pattern | undefined): string[] {
  if (pattern === undefined) return [];
  return pattern.population.keys.filter((_, cell) => isHidden(pattern.states[cell])).map(cellId);
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

function publish(dimensions: readonly string[], patterns: readonly Pattern[], history: History): Cell[] {
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
      own.map(({ measure, pattern }) => cellOf(dimensions, pattern, measure, cell, history)),
    );
  });
}

function cellOf(
  dimensions: readonly string[],
  { population, states }: Pattern,
  { definition, breakdown, facts }: Measure,
  cell: number,
  history: History,
): Cell {
  const key = population.keys[cell] as CellKey;
  const hidden = isHidden(states[cell]);
  const shown = hidden ? history.lastShown(definition.id, breakdown, cellId(key)) : undefined;
  return {
    indicator: definition.id,
    tabel: key.table,
    periode: key.period,
    dimensies: Object.fromEntries(dimensions.map((dimension, d) => [dimension, key.codes[d] ?? null])),
    uitsplitsing: breakdown,
    ...(shown === undefined ? figureOf(definition, hidden, facts[cell]) : unrevised(shown)),
  };
}

/** What was published stays as it was, until its revision can be shown. */
function unrevised(shown: Figure): Figure {
  return shown.waarde === null ? shown : { ...shown, status: "voorlopig" };
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
