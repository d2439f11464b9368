import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { UnlockPlan } from "../catalog/unlock-plan.ts";
import type { Cube, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import type { Unlocking } from "../release/unlock.ts";
import { gate } from "./audit.ts";
import { type CompositePlan, computeComposites } from "./composites.ts";
import { noPast } from "./conflict.ts";
import { countsOf, type PopulationCounts } from "./counts.ts";
import { cellId } from "./groups.ts";
import { auditedWith, earlierOf, type History, noHistory, splitByHistory } from "./history.ts";
import { type LogEntry, logOf } from "./log.ts";
import { ownFigures } from "./own.ts";
import { type Linked, linkPast } from "./past.ts";
import { isHidden, type Pattern, type Prepared, prepare, type State, suppressPrepared } from "./pattern.ts";
import { type Policy, policyHash } from "./policy.ts";
import { cellsOf, compare } from "./public-cells.ts";
import { tightTotals } from "./room.ts";
import { computeStatements, type StatementPlan } from "./statements.ts";
import { unlockAdvice } from "./unlock.ts";
import type { Released } from "./unlock-trial.ts";

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
  readonly #told: readonly ToldPattern[];
  readonly #policy: Policy;
  readonly #released: readonly Released[];
  #unlocking: Unlocking | undefined;
  #cells: readonly Cell[];
  #own: ReadonlyMap<string, readonly OwnFigure[]> = new Map();
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
    this.#told = patterns.map(({ pattern: { states }, given }) => ({
      name: patternName(given),
      population: given,
      states,
    }));
    this.#policy = policy;
    this.#released = patterns.map(({ pattern, past, given }) => ({
      pattern,
      past,
      structural: countsPersons(given),
    }));
    const released = patterns.map(({ pattern }) => pattern);
    this.#cells = cellsOf(dimensions, released, history);
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
      { policy, dimensions: cube.dimensions },
    );
    return new Protected(cube.dimensions, policy, patterns, tested, history);
  }

  /** Adds what is stated about no person and no employer, for these periods; before the composites. */
  async addStatements(plan: StatementPlan, periods: readonly string[]): Promise<void> {
    this.#add(await computeStatements(plan, periods));
  }

  /** Adds the composites: computed from these cells as they are published, so that nothing new is told. */
  async addComposites(plan: CompositePlan, progress: Progress): Promise<void> {
    this.#add(await computeComposites(this.#cells, this.dimensions, plan, progress));
  }

  /**
   * Adds what each employer may see of itself beside these cells. No cell depends on it.
   * @param nameOf how the figures of an employer are called, by its number; undefined: nobody could ask for them.
   */
  addOwn(nameOf: (employer: number) => string | undefined): void {
    const populations = this.#told.map(({ population }) => population);
    const plan = { dimensions: this.dimensions, policy: this.#policy, cells: this.#cells };
    this.#own = new Map(
      [...ownFigures(populations, plan)].flatMap(([employer, figures]) => {
        const name = nameOf(employer);
        return name === undefined ? [] : [[name, figures] as const];
      }),
    );
  }

  /** The own figures of each employer, by the name of addOwn. */
  own(): ReadonlyMap<string, readonly OwnFigure[]> {
    return this.#own;
  }

  /** Works out what could help to show the hidden cells (docs/adr/0021). No cell depends on it. */
  addUnlocking(plan: UnlockPlan): void {
    const trial = { dimensions: this.dimensions, policy: this.#policy };
    this.#unlocking = unlockAdvice(this.#released, plan, trial);
  }

  /** What addUnlocking found. */
  unlocking(): Unlocking | undefined {
    return this.#unlocking;
  }

  #add(made: readonly Cell[]): void {
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
    return logOf(this.#released.map(({ pattern }) => pattern));
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
  const ready = (population: Population) => {
    const { population: joined, past } = linked.get(population) as Linked;
    return prepare(joined, cube.dimensions, policy, past);
  };
  const structural = order.filter(countsPersons);
  const done = new Map<Population, Timed>();
  const run = (population: Population, nested: ReadonlySet<string>, prepared?: Prepared): Pattern => {
    progress("Cijfers beveiligen", done.size, order.length);
    const start = performance.now();
    const twin = order.find((other) => patternName(other) === patternName(population));
    const before = twin === undefined || twin === population ? [] : hiddenIn(done.get(twin)?.pattern);
    const pattern = suppressRoomily(prepared ?? ready(population), new Set([...nested, ...before]), policy);
    const { past } = linked.get(population) as Linked;
    done.set(population, { given: population, past, pattern, seconds: (performance.now() - start) / 1000 });
    return pattern;
  };
  const hidden = agree(structural, run, ready);
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

/** As `suppressPrepared`; totals that leave the hidden cells in them no room are hidden too. It ends: each round hides more. */
function suppressRoomily(prepared: Prepared, nested: ReadonlySet<string>, policy: Policy): Pattern {
  const repairs = new Set<number>();
  for (;;) {
    const pattern = suppressPrepared(prepared, nested, repairs);
    const tight = tightTotals(prepared.structure.population, pattern.states, policy);
    const added = tight.filter((cell) => !repairs.has(cell));
    if (added.length === 0) return pattern;
    for (const cell of added) repairs.add(cell);
  }
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
    population,
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
      const hidden = new Set(hiddenIn(run(part.population, nested, part.prepared)));
      const before = part.own.size + part.lost.size;
      for (const id of part.own) if (!hidden.has(id)) part.lost.add(id);
      for (const id of hidden) if (!nested.has(id)) part.own.add(id);
      added ||= part.own.size + part.lost.size > before;
    }
  }
  return new Set(parts.flatMap(({ own }) => [...own]));
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
