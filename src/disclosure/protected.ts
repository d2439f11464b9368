import type { UnlockPlan } from "../catalog/unlock-plan.ts";
import type { Cube, OwnYear, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import type { Unlocking } from "../release/unlock.ts";
import { type AuditedPattern, type AuditResult, audit, refuse } from "./audit.ts";
import { type CompositePlan, computeComposites } from "./composites.ts";
import { countsOf, type PopulationCounts } from "./counts.ts";
import { gateInDutch, gateInEnglish, type RoomFound } from "./gate-words.ts";
import { auditedWith, type History, noHistory } from "./history.ts";
import { countsPersons, hiddenIn, patternName, type Suppressed, suppressAll } from "./joint.ts";
import { Memo } from "./joint-memo.ts";
import { type LogEntry, logOf } from "./log.ts";
import { ownFigures } from "./own.ts";
import { ownComposites } from "./own-composites.ts";
import { isHidden, type State } from "./pattern.ts";
import { type Policy, policyHash } from "./policy.ts";
import { cellsOf, compare } from "./public-cells.ts";
import { addRepairs } from "./repairs.ts";
import { RoomKeeper } from "./room-keeper.ts";
import { Shards, threadsFor } from "./shards.ts";
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
  readonly #years: readonly OwnYear[];
  readonly #policy: Policy;
  readonly #released: readonly Released[];
  #unlocking: Unlocking | undefined;
  #cells: readonly Cell[];
  #own: ReadonlyMap<string, readonly OwnFigure[]> = new Map();
  readonly counts: readonly PopulationCounts[];
  readonly policyHash: string;
  /** Dimension ids, in the order of the cube. */
  readonly dimensions: readonly string[];
  /** What the gate tested, in words for the manifest, and the same in English. */
  readonly tests: readonly string[];
  readonly testsInEnglish: readonly string[];

  private constructor(
    { dimensions, own = [] }: Cube,
    policy: Policy,
    { patterns, tested, room }: Kept,
    history: History,
  ) {
    this.#years = own;
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
    this.#cells = cellsOf(dimensions, released, history, policy);
    this.counts = patterns.map(countsOf);
    this.policyHash = policyHash(policy);
    this.dimensions = dimensions;
    const found = { tested, room, earlier: history.patterns.length > 0 };
    this.tests = gateInDutch(found);
    this.testsInEnglish = gateInEnglish(found);
  }

  /**
   * The door without the interval test: primary rules, joint suppression per population with all that was published
   * before, and the gate. What the gate names is hidden as well, until it names nothing: each round hides more, so
   * that it ends.
   * @throws AppError DISCLOSURE when a hidden cell follows from what is public already, or cannot be protected.
   */
  static protect(cube: Cube, policy: Policy, progress: Progress, history: History = noHistory): Protected {
    const asked = new Map<string, Set<string>>();
    const memo = new Memo();
    for (;;) {
      const patterns = suppressAll(cube, policy, progress, history, asked, memo);
      const tested = passGate(patterns, { cube, policy, progress }, asked);
      if (tested === undefined) continue;
      return new Protected(cube, policy, { patterns, tested, room: undefined }, history);
    }
  }

  /**
   * As `protect`, with the interval test that the policy asks for: what a release goes through.
   * @param workers threads of the interval test, and of a large cube also of the suppression and the gate; 0 works in
   * this one.
   */
  static async protectWithRoom(
    cube: Cube,
    policy: Policy,
    progress: Progress,
    history: History = noHistory,
    workers = 2,
  ): Promise<Protected> {
    const count = threadsFor(cube, workers);
    const shards = count === 0 ? undefined : new Shards(count);
    try {
      return await Protected.#inRounds({ cube, policy, progress }, history, workers, shards);
    } finally {
      await shards?.close();
    }
  }

  static async #inRounds(
    gated: Gated,
    history: History,
    workers: number,
    shards: Shards | undefined,
  ): Promise<Protected> {
    const { cube, policy, progress } = gated;
    const asked = new Map<string, Set<string>>();
    const memo = new Memo();
    const { dimensions } = cube;
    const keeper = new RoomKeeper({ policy, dimensions, progress, workers });
    for (;;) {
      const patterns =
        shards === undefined
          ? suppressAll(cube, policy, progress, history, asked, memo)
          : await shards.suppress({ cube, policy, history, asked, memo }, progress);
      if (await keeper.ask(patterns, asked)) continue;
      const tested =
        shards === undefined
          ? passGate(patterns, gated, asked)
          : await passGateIn(shards, patterns, gated, asked);
      if (tested === undefined) continue;
      return new Protected(cube, policy, { patterns, tested, room: keeper.found() }, history);
    }
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
   * Adds what each employer may see of itself beside these cells; after the composites. No cell depends on it.
   * @param nameOf how the figures of an employer are called, by its number; undefined: nobody could ask for them.
   * @param composed composites that an employer may have of its own.
   * @param before what earlier releases told of each employer, by its name.
   */
  async addOwn(
    nameOf: (employer: number) => string | undefined,
    composed?: CompositePlan,
    before: ReadonlyMap<string, readonly OwnFigure[]> = new Map(),
  ): Promise<void> {
    const populations = this.#told.map(({ population }) => population);
    const told = (employer: number) => before.get(nameOf(employer) ?? "") ?? [];
    const plan = { dimensions: this.dimensions, policy: this.#policy, cells: this.#cells, told };
    const figures = ownFigures(populations, this.#years, plan);
    const composites = composed === undefined ? new Map() : await ownComposites(figures, composed, plan);
    this.#own = new Map(
      [...figures].flatMap(([employer, own]) => {
        const name = nameOf(employer);
        const all = [...own.map(({ figure }) => figure), ...(composites.get(employer) ?? [])];
        return name === undefined ? [] : [[name, all] as const];
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

/** Patterns that passed the tests, and what these were. */
interface Kept {
  readonly patterns: readonly Suppressed[];
  readonly tested: number;
  readonly room: RoomFound | undefined;
}

interface Gated {
  readonly cube: Cube;
  readonly policy: Policy;
  readonly progress: Progress;
}

/**
 * @returns the number of tests; undefined when the gate names leaks, and `asked` says what to hide besides.
 * @throws AppError DISCLOSURE when nothing is left to hide.
 */
function passGate(
  patterns: readonly Suppressed[],
  { cube, policy, progress }: Gated,
  asked: Map<string, Set<string>>,
): number | undefined {
  progress(gate);
  return judge(audit(auditedAll(patterns), { policy, dimensions: cube.dimensions }), patterns, asked);
}

/** As `passGate`, in threads. */
async function passGateIn(
  shards: Shards,
  patterns: readonly Suppressed[],
  { cube, policy, progress }: Gated,
  asked: Map<string, Set<string>>,
): Promise<number | undefined> {
  progress(gate);
  const judgement = { policy, dimensions: cube.dimensions };
  const tell = (count: number, total: number) => progress(gate, count, total);
  return judge(await shards.audit(auditedAll(patterns), judgement, tell), patterns, asked);
}

/** What is told of the gate. */
export const gate = "Beveiliging toetsen";

function judge(
  { leaks, tested }: AuditResult,
  patterns: readonly Suppressed[],
  asked: Map<string, Set<string>>,
): number | undefined {
  if (leaks.length === 0) return tested;
  if (!addRepairs(leaks, patterns, asked)) refuse(leaks);
  return undefined;
}

/** What the gate looks at: every pattern with what earlier releases told. */
function auditedAll(patterns: readonly Suppressed[]): AuditedPattern[] {
  const hidden = new Set(patterns.flatMap(({ pattern }) => hiddenIn(pattern)));
  return patterns.map(({ pattern: { population, states }, past }) =>
    auditedWith(
      { population, hidden: states.map(isHidden), structural: countsPersons(population) },
      past,
      hidden,
    ),
  );
}
