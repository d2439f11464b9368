import type { Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import { type RoomFound, roomInDutch } from "./gate-words.ts";
import { cellId } from "./groups.ts";
import { auditIntervals, type IntervalResult, type IntervalViolation, onlyCells } from "./interval-audit.ts";
import { type IntervalTask, intervalTasks } from "./interval-demands.ts";
import { patternName, type Suppressed } from "./joint.ts";
import { isHidden } from "./pattern.ts";
import type { Policy } from "./policy.ts";

/** What the interval test said of one pattern in an earlier round. */
interface Earlier {
  readonly hidden: readonly boolean[];
  readonly violations: readonly IntervalViolation[];
}

export interface RoomOptions {
  readonly policy: Policy;
  /** Dimension ids, in the order of CellKey.codes. */
  readonly dimensions: readonly string[];
  readonly progress: Progress;
  /** Threads; 0 works in this one. */
  readonly workers?: number;
}

/**
 * Interval protection as part of a release (disclosure.md 2.6): which cells to hide so that every sensitive hidden
 * cell has room. Asked after every suppression, until it asks nothing more; each time it asks hides more.
 */
export class RoomKeeper {
  readonly #options: RoomOptions;
  readonly #earlier = new Map<string, Earlier>();
  #tested = 0;
  #hidden = 0;
  #stuck = 0;
  /** Per pattern the cells of which neither room nor the lack of it was shown. */
  readonly #open = new Map<string, number>();
  #rounds = 0;

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  /**
   * Tests every pattern that changed and adds to `asked` what to hide.
   * @returns false when every pattern has room, or what lacks it cannot be given any.
   */
  async ask(patterns: readonly Suppressed[], asked: Map<string, Set<string>>): Promise<boolean> {
    const { policy, progress, workers = 2 } = this.#options;
    if (policy.grenzen === "uit") return false;
    const scenes = patterns.flatMap((suppressed, number) => this.#sceneOf(suppressed, `${number}`));
    const tasks = scenes.flatMap((scene) => scene.tasks);
    if (tasks.length === 0) return false;
    const result = await auditIntervals(tasks, { workers, progress, thorough: policy.grenzen !== "snel" });
    if (this.#rounds === 0) this.#tested = result.tasks.reduce((sum, { tested }) => sum + tested, 0);
    this.#rounds++;
    this.#stuck = 0;
    let more = false;
    let from = 0;
    for (const scene of scenes) {
      const violations = violationsOf(result, from, scene.tasks.length);
      from += scene.tasks.length;
      this.#earlier.set(scene.name, { hidden: scene.hidden, violations });
      const narrow = violations.filter(({ proven }) => proven || policy.grenzen !== "snel");
      this.#open.set(scene.name, violations.length - narrow.length);
      more = this.#repair(scene.suppressed, narrow, asked) || more;
    }
    return more;
  }

  /** What was tested; undefined when the policy asks for no test of limits. */
  found(): RoomFound | undefined {
    const { grenzen } = this.#options.policy;
    if (grenzen === "uit") return undefined;
    const open = [...this.#open.values()].reduce((sum, own) => sum + own, 0);
    return { limits: grenzen, tested: this.#tested, hidden: this.#hidden, open, stuck: this.#stuck };
  }

  /** What was tested in Dutch, and what could not be mended. */
  said(): string[] {
    return roomInDutch(this.found());
  }

  /** The tasks of a pattern; after a repair only what was too narrow, unless a cell is shown that was hidden. */
  #sceneOf(suppressed: Suppressed, name: string) {
    const { population, states } = suppressed.pattern;
    if (population.contributors === undefined || countsEmployers(population)) return [];
    const hidden = states.map(isHidden);
    const earlier = this.#earlier.get(name);
    const same = earlier?.hidden.every((own, cell) => own === hidden[cell]) === true;
    if (same) return [];
    const { policy, dimensions } = this.#options;
    const quantities = policy.grenzen === "alles" ? "alles" : "personen";
    const all = intervalTasks(population, hidden, { policy, dimensions }, quantities);
    const grown = earlier?.hidden.every((own, cell) => !own || hidden[cell] === true) === true;
    const tasks = grown ? all.flatMap((task) => narrowed(task, earlier?.violations ?? [], hidden)) : all;
    return [{ suppressed, name, hidden, tasks: tasks.filter(({ demands }) => demands.length > 0) }];
  }

  #repair(
    { pattern, past, given }: Suppressed,
    violations: readonly IntervalViolation[],
    asked: Map<string, Set<string>>,
  ): boolean {
    const { population, states } = pattern;
    const own = asked.get(patternName(given)) ?? new Set<string>();
    const chosen = new Set<number>();
    const lacking = (one: IntervalViolation) => one.demand.width - (one.high - one.low);
    for (const violation of violations.toSorted((a, b) => lacking(b) - lacking(a) || a.cell - b.cell)) {
      const candidates = [...violation.repair, ...holders(population, violation.cell)].filter((cell) => {
        const key = population.keys[cell];
        return key !== undefined && states[cell] === "publiek" && !past.known.has(cellId(key));
      });
      if (candidates.some((cell) => chosen.has(cell))) continue;
      const [cheapest] = candidates;
      if (cheapest === undefined) this.#stuck++;
      else chosen.add(cheapest);
    }
    for (const cell of chosen) {
      const key = population.keys[cell];
      if (key !== undefined) own.add(cellId(key));
    }
    this.#hidden += chosen.size;
    if (chosen.size > 0) asked.set(patternName(given), own);
    return chosen.size > 0;
  }
}

/** How many employers there are stands beside every figure: there is nothing to keep from anyone (room.ts). */
function countsEmployers({ measures }: Population): boolean {
  return measures[0]?.definition.eenheid === "werkgever";
}

function violationsOf({ tasks }: IntervalResult, from: number, count: number): IntervalViolation[] {
  return tasks.slice(from, from + count).flatMap(({ violations }) => violations);
}

function narrowed(
  task: IntervalTask,
  violations: readonly IntervalViolation[],
  hidden: readonly boolean[],
): IntervalTask[] {
  const cells = violations.flatMap(({ quantity, cell }) => (quantity === task.quantity ? [cell] : []));
  return [onlyCells(task, new Set(cells), hidden)];
}

/** Cells that hold inner cells of this one, the smallest first: hiding them gives it room in the end. */
function holders({ members }: Population, cell: number): number[] {
  const rows = new Set(members[cell]);
  const touching = members.flatMap((own, other) =>
    other !== cell && own.some((row) => rows.has(row)) ? [other] : [],
  );
  return touching.sort((a, b) => (members[a]?.length ?? 0) - (members[b]?.length ?? 0) || a - b);
}
