/** Weights by the number of an unknown; the equation says that all together are 0. */
export type Equation = ReadonlyMap<number, number>;

/** A prime of its own: neither the suppression nor the gate uses it. */
const prime = 30000001;

/**
 * Which unknowns have only one possible value under `equations`, with the equation that gives it: the unknown
 * (weight 1) and known quantities only. Exact modulo a prime; weights are whole and small.
 * @param isUnknown tells unknowns from known quantities.
 */
export function determined(
  equations: readonly Equation[],
  isUnknown: (variable: number) => boolean,
): Map<number, Equation> {
  const system = new System(equations, isUnknown);
  return system.solve();
}

class System {
  readonly #isUnknown: (variable: number) => boolean;
  readonly #rows: Map<number, number>[];
  /** Unknown → the rows that contain it. */
  readonly #rowsWith = new Map<number, Set<number>>();

  constructor(equations: readonly Equation[], isUnknown: (variable: number) => boolean) {
    this.#isUnknown = isUnknown;
    this.#rows = equations.map(
      (equation) => new Map([...equation].map(([variable, weight]) => [variable, (weight + prime) % prime])),
    );
    this.#rows.forEach((row, number) => {
      for (const variable of row.keys()) this.#note(variable, number);
    });
  }

  solve(): Map<number, Equation> {
    const pivots = new Map<number, number>();
    const short = this.#rows.map((_, number) => number);
    short.sort((a, b) => (this.#rows[a]?.size ?? 0) - (this.#rows[b]?.size ?? 0));
    for (const number of short) {
      const row = this.#rows[number] as Map<number, number>;
      const pivot = this.#rarest(row);
      if (pivot === undefined) continue;
      scale(row, inverse(row.get(pivot) ?? 1));
      for (const other of [...(this.#rowsWith.get(pivot) ?? [])]) {
        if (other !== number) this.#clear(other, pivot, row);
      }
      pivots.set(pivot, number);
    }
    const single = [...pivots].filter(([, number]) => {
      const variables = [...(this.#rows[number]?.keys() ?? [])];
      return variables.filter(this.#isUnknown).length === 1;
    });
    return new Map(single.map(([pivot, number]) => [pivot, signed(this.#rows[number] ?? new Map())]));
  }

  #rarest(row: Equation): number | undefined {
    let best: number | undefined;
    const uses = (variable: number) => this.#rowsWith.get(variable)?.size ?? 0;
    for (const variable of row.keys()) {
      if (this.#isUnknown(variable) && (best === undefined || uses(variable) < uses(best))) best = variable;
    }
    return best;
  }

  #clear(number: number, pivot: number, by: Equation): void {
    const row = this.#rows[number] as Map<number, number>;
    const factor = prime - (row.get(pivot) ?? 0);
    for (const [variable, weight] of by) {
      const sum = ((row.get(variable) ?? 0) + factor * weight) % prime;
      if (sum === 0) {
        row.delete(variable);
        this.#rowsWith.get(variable)?.delete(number);
      } else {
        row.set(variable, sum);
        this.#note(variable, number);
      }
    }
  }

  #note(variable: number, row: number): void {
    if (!this.#isUnknown(variable)) return;
    const rows = this.#rowsWith.get(variable);
    if (rows === undefined) this.#rowsWith.set(variable, new Set([row]));
    else rows.add(row);
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [variable, weight] of row) row.set(variable, (weight * factor) % prime);
}

function signed(row: Equation): Equation {
  return new Map(
    [...row].map(([variable, weight]) => [variable, weight > prime / 2 ? weight - prime : weight]),
  );
}

function inverse(value: number): number {
  let [result, square, exponent] = [1, value, prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
