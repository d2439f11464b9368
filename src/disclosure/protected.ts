import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { Cube, Measure, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { gate } from "./audit.ts";
import { type CompositePlan, computeComposites } from "./composites.ts";
import { figureOf } from "./figure.ts";
import type { VirtualCounts } from "./fixpoint.ts";
import { cellId } from "./groups.ts";
import {
  isHidden,
  type Pattern,
  type Prepared,
  prepare,
  type Reason,
  type State,
  suppressPrepared,
} from "./pattern.ts";
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
  readonly virtual: VirtualCounts;
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

  /** Adds the composites: computed from these cells as they are published, so that nothing new is told. */
  async addComposites(plan: CompositePlan, progress: Progress): Promise<void> {
    const made = await computeComposites(this.#cells, this.dimensions, plan, progress);
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
  const done = new Map<Population, Timed>();
  const run = (population: Population, nested: ReadonlySet<string>, prepared?: Prepared): Pattern => {
    progress("Cijfers beveiligen", done.size, order.length);
    const start = performance.now();
    const ready = prepared ?? prepare(population, cube.dimensions, policy);
    const pattern = suppressPrepared(ready, nested);
    done.set(population, { pattern, seconds: (performance.now() - start) / 1000 });
    return pattern;
  };
  const hidden = agree(structural, run, (population) => prepare(population, cube.dimensions, policy));
  const others = order.filter((population) => !structural.includes(population));
  for (const population of others.filter(({ within }) => within === undefined)) run(population, hidden);
  for (const population of others.filter(({ within }) => within !== undefined)) {
    const whole = others.find(
      (other) => other.id === population.within && classOf(other) === classOf(population),
    );
    const pattern = whole === undefined ? undefined : done.get(whole)?.pattern;
    if (pattern === undefined)
      throw new Error(`population ${population.id} lies within one that is not there`);
    run(population, new Set([...hidden, ...hiddenIn(pattern)]));
  }
  return order.flatMap((population) => done.get(population) ?? []);
}

/**
 * Structure populations must agree with each other: what one hides of its own accord, the others hide, until nothing
 * is added.
 * @returns the ids of all cells that are hidden in one of them.
 */
function agree(
  structural: readonly Population[],
  run: (population: Population, nested: ReadonlySet<string>, prepared: Prepared) => Pattern,
  ready: (population: Population) => Prepared,
): Set<string> {
  const parts = structural.map((population) => ({
    prepared: ready(population),
    own: new Set<string>(),
    /** Its own of before, that a later run would show: what others hide because of it must stay hidden here. */
    lost: new Set<string>(),
    asked: -1,
  }));
  for (let added = true; added; ) {
    added = false;
    for (const part of parts) {
      const others = parts.flatMap((other) => (other === part ? [] : [...other.own]));
      const nested = new Set([...others, ...part.lost]);
      if (nested.size === part.asked) continue;
      part.asked = nested.size;
      const hidden = new Set(hiddenIn(run(part.prepared.structure.population, nested, part.prepared)));
      const before = part.own.size + part.lost.size;
      for (const id of part.own) if (!hidden.has(id)) part.lost.add(id);
      for (const id of hidden) if (!nested.has(id)) part.own.add(id);
      added ||= part.own.size + part.lost.size > before;
    }
  }
  return new Set(parts.flatMap(({ own }) => [...own]));
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
    virtual: pattern.virtual,
    seconds,
  };
}
