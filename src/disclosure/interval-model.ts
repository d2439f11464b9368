import { primes, randomFrom, Shown } from "./audit-span.ts";

/** Everything an interval test knows of one quantity of one population; plain data, so that a thread can have it. */
export interface IntervalProblem {
  readonly innerCount: number;
  /** Per cell its inner cells, and whether it is hidden. */
  readonly members: readonly Uint32Array[];
  readonly hidden: readonly boolean[];
  /** The true value per inner cell, 0 or more. */
  readonly values: Float64Array;
  /** What every hidden cell is known to have at least: 1 for counts, because an empty cell is shown as empty. */
  readonly least: number;
  /** What hiding a cell costs. */
  readonly costs: Float64Array;
  /** How far a published value may be from the true one (rounding); without it all are exact. */
  readonly slack?: Float64Array | undefined;
  /** Published value less the true one; without it nothing is rounded. */
  readonly shift?: Float64Array | undefined;
}

/** A linear programme over some inner cells; all others stay as they are. */
export interface IntervalModel {
  /** Inner cells per variable: those that no constraint and no hidden cell tells apart. */
  readonly inner: readonly (readonly number[])[];
  readonly value: Float64Array;
  readonly lower: Float64Array;
  /** Variable of an inner cell, or -1. */
  readonly of: Int32Array;
  /** Constraints in compressed rows, with the published cell of each (-1: a hidden cell that is not empty). */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly cells: Int32Array;
  /** Whether every inner cell that can vary is in it. */
  readonly whole: boolean;
}

/** What is the same for every model of a problem. */
export class IntervalGround {
  readonly problem: IntervalProblem;
  /** Published cells that together say all that is published; when they are rounded, each says something. */
  readonly constraints: readonly number[];
  /** Published cells of which all others are sums and differences. */
  readonly independent: readonly number[];
  readonly hidden: readonly number[];
  /** Inner cells that the published ones leave any freedom, those in most hidden cells first. */
  readonly free: readonly number[];
  readonly #score: Float64Array;

  constructor(problem: IntervalProblem) {
    const { members, hidden, innerCount, values } = problem;
    const column = (cell: number) => members[cell] ?? new Uint32Array();
    const filled = members.map((_, cell) => cell).filter((cell) => column(cell).length > 0);
    const shown = filled.filter((cell) => hidden[cell] !== true);
    this.problem = problem;
    this.hidden = filled.filter((cell) => hidden[cell] === true);
    const system = new Shown(shown.map(column), innerCount, primes[0]);
    this.independent = system.independent.map((position) => shown[position] ?? 0);
    const isRounded = problem.slack !== undefined;
    this.constraints = isRounded ? shown : this.independent;
    const random = randomFrom(4);
    const changes = [system.change(random), system.change(random)];
    this.#score = new Float64Array(innerCount);
    for (const cell of this.hidden)
      for (const row of column(cell)) this.#score[row] = this.scoreOf(row) + 1000;
    for (let row = 0; row < innerCount; row++)
      this.#score[row] = this.scoreOf(row) + Math.min(50, values[row] ?? 0) + random();
    this.free = Array.from(this.#score.keys())
      .filter((row) => isRounded || changes.some((change) => change[row] !== 0))
      .sort((a, b) => this.scoreOf(b) - this.scoreOf(a));
  }

  scoreOf(row: number): number {
    return this.#score[row] ?? 0;
  }

  /** The free inner cells that matter most to `targets`, about `size` of them. */
  choose(targets: readonly number[], size: number): number[] {
    if (size >= this.free.length) return [...this.free];
    const isFree = new Set(this.free);
    const chosen = new Set<number>();
    for (const cell of targets) {
      const rows = [...(this.problem.members[cell] ?? [])].filter((row) => isFree.has(row));
      rows.sort((a, b) => this.scoreOf(b) - this.scoreOf(a));
      for (const row of rows.slice(0, 4)) chosen.add(row);
    }
    for (const row of this.free) {
      if (chosen.size >= size) break;
      chosen.add(row);
    }
    return [...chosen];
  }
}

/** The programme over `rows`; with all of them every constraint is there as it is. */
export function buildModel(ground: IntervalGround, rows: readonly number[]): IntervalModel {
  const { members, values, innerCount, slack, shift, least } = ground.problem;
  const { inner, of } = mergeAlike(ground, rows);
  const value = Float64Array.from(inner, (own) => own.reduce((sum, row) => sum + (values[row] ?? 0), 0));
  const whole = rows.length >= ground.free.length;
  const [starts, indices, low, high, cells]: number[][] = [[0], [], [], [], []];
  const add = (cell: number, from: number, to: number, variables: readonly number[]) => {
    indices?.push(...variables);
    starts?.push(indices?.length ?? 0);
    low?.push(from);
    high?.push(to);
    cells?.push(cell);
  };
  const variablesOf = (cell: number) => {
    const found = new Set<number>();
    for (const row of members[cell] ?? []) if ((of[row] ?? -1) >= 0) found.add(of[row] ?? 0);
    return [...found];
  };
  for (const cell of ground.constraints) {
    const variables = variablesOf(cell);
    if (variables.length === 0) continue;
    const sum = variables.reduce((total, variable) => total + (value[variable] ?? 0), 0);
    const [told, give] = [sum + (shift?.[cell] ?? 0), slack?.[cell] ?? 0];
    add(cell, told - give, told + give, variables);
  }
  const lower = new Float64Array(inner.length);
  if (least > 0) keepFilled(ground, { of, value, lower, whole, variablesOf, add });
  const int = (numbers: number[] | undefined) => Int32Array.from(numbers ?? []);
  const double = (numbers: number[] | undefined) => Float64Array.from(numbers ?? []);
  if (of.length !== innerCount) throw new Error("a variable per inner cell");
  return {
    ...{ inner, value, lower, of, whole },
    ...{
      starts: int(starts),
      indices: int(indices),
      low: double(low),
      high: double(high),
      cells: int(cells),
    },
  };
}

interface Filling {
  readonly of: Int32Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly whole: boolean;
  readonly variablesOf: (cell: number) => number[];
  readonly add: (cell: number, from: number, to: number, variables: readonly number[]) => void;
}

/**
 * A hidden cell is not empty. In a whole model that is a constraint; in a part its largest variable keeps its
 * least, which is stricter, so that what is found safe is safe.
 */
function keepFilled({ problem, hidden }: IntervalGround, filling: Filling): void {
  const { of, value, lower, whole, variablesOf, add } = filling;
  for (const cell of hidden) {
    const rest = [...(problem.members[cell] ?? [])].reduce(
      (sum, row) => sum + ((of[row] ?? -1) < 0 ? (problem.values[row] ?? 0) : 0),
      0,
    );
    const variables = variablesOf(cell);
    if (rest >= problem.least || variables.length === 0) continue;
    const held = rest + variables.reduce((sum, variable) => sum + (value[variable] ?? 0), 0);
    // A made-up table may hide an empty cell; nothing is known of it then.
    if (held < problem.least) continue;
    if (whole) add(-1, problem.least - rest, Number.POSITIVE_INFINITY, variables);
    else {
      const largest = variables.reduce((a, b) => ((value[b] ?? 0) > (value[a] ?? 0) ? b : a));
      const needed = Math.min(problem.least - rest, value[largest] ?? 0);
      lower[largest] = Math.max(lower[largest] ?? 0, needed);
    }
  }
}

/** Inner cells that lie in the same constraints and hidden cells are one variable. */
function mergeAlike({ problem, constraints, hidden }: IntervalGround, rows: readonly number[]) {
  const lies = new Map<number, number[]>(rows.map((row) => [row, []]));
  for (const cell of [...constraints, ...hidden])
    for (const row of problem.members[cell] ?? []) lies.get(row)?.push(cell);
  const variables = new Map<string, number>();
  const inner: number[][] = [];
  const of = new Int32Array(problem.innerCount).fill(-1);
  for (const row of rows) {
    const name = lies.get(row)?.join() ?? "";
    let variable = variables.get(name);
    if (variable === undefined) {
      variable = inner.push([]) - 1;
      variables.set(name, variable);
    }
    inner[variable]?.push(row);
    of[row] = variable;
  }
  return { inner, of };
}
