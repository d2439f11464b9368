import type { CellKey, Population } from "../indicators/types.ts";

/** A proof over more cells than this is no longer readable. */
const readable = 512;

/**
 * How a hidden cell follows from published cells, for whoever must mend it: "sector-regio A × AM05 2025JJ00 =
 * sector-regio A × T 2025JJ00 − …". Cells near the hidden one are tried first, so that the proof is short.
 */
export function describeDerivation(
  population: Pick<Population, "keys" | "members">,
  hidden: number,
  published: readonly number[],
): string {
  const key = population.keys[hidden] as CellKey;
  const nearness = (cell: number) => sharedParts(population.keys[cell] as CellKey, key);
  const near = published.toSorted((a, b) => nearness(b) - nearness(a) || a - b);
  const column = (cell: number) => population.members[cell] ?? new Uint32Array();
  for (let taken = 8; taken <= readable; taken *= 2) {
    const tried = near.slice(0, taken);
    const weights = combine(column(hidden), tried.map(column));
    if (weights !== undefined) {
      const terms = [...weights].sort(([a], [b]) => a - b);
      const named = terms.map(([i, weight]) => [
        describeCell(population.keys[tried[i] ?? 0] as CellKey),
        weight,
      ]);
      return `${describeCell(key)} = ${sumOf(named as [string, Fraction][])}`;
    }
    if (taken >= near.length) break;
  }
  return `${describeCell(key)} volgt uit getoonde cellen`;
}

/** A cell by its table, codes and period, which are public; never its value. */
export function describeCell({ table, period, codes }: CellKey): string {
  return `${table} ${codes.filter((code) => code !== null).join(" × ")} ${period}`;
}

function sumOf(terms: readonly (readonly [string, Fraction])[]): string {
  return terms
    .map(([name, { over, under }], n) => {
      const size = over < 0n ? -over : over;
      const factor = under !== 1n ? `${size}/${under} × ` : size === 1n ? "" : `${size} × `;
      return `${over < 0n ? "− " : n === 0 ? "" : "+ "}${factor}${name}`;
    })
    .join(" ");
}

function sharedParts(a: CellKey, b: CellKey): number {
  const codes = a.codes.filter((code, d) => code === b.codes[d]).length;
  return codes + (a.table === b.table ? 1 : 0) + (a.period === b.period ? 1 : 0);
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const one: Fraction = { over: 1n, under: 1n };

type Equation = Map<number, Fraction>;

/**
 * Weights of `columns` that add up to `target`, exactly and with as few columns from the end as can be;
 * undefined when there are none.
 */
export function combine(
  target: Uint32Array,
  columns: readonly Uint32Array[],
): ReadonlyMap<number, Fraction> | undefined {
  const right = columns.length;
  const solved = new Map<number, Equation>();
  for (const equation of equationsOf(target, columns)) {
    for (const [column, factor] of [...equation]) {
      const known = solved.get(column);
      if (known !== undefined) subtract(equation, known, factor);
    }
    if (equation.size === 0) continue;
    const pivot = Math.min(...equation.keys());
    if (pivot === right) return undefined;
    const lead = equation.get(pivot) ?? one;
    for (const [column, value] of equation) equation.set(column, divide(value, lead));
    for (const other of solved.values()) {
      const factor = other.get(pivot);
      if (factor !== undefined) subtract(other, equation, factor);
    }
    solved.set(pivot, equation);
  }
  const weights = [...solved].map(([column, equation]) => [column, equation.get(right)] as const);
  return new Map(weights.filter((entry): entry is [number, Fraction] => entry[1] !== undefined));
}

/** One equation per kind of inner row: the weights of the columns it is in make 1 in the target, else 0. */
function* equationsOf(target: Uint32Array, columns: readonly Uint32Array[]): Generator<Equation> {
  const containing = new Map<number, number[]>();
  [...columns, target].forEach((rows, column) => {
    for (const row of rows) {
      const own = containing.get(row);
      if (own === undefined) containing.set(row, [column]);
      else own.push(column);
    }
  });
  const kinds = new Map([...containing.values()].map((numbers) => [numbers.join(), numbers]));
  for (const numbers of kinds.values()) yield new Map(numbers.map((column) => [column, one]));
}

/** equation -= factor·other */
function subtract(equation: Equation, other: Equation, factor: Fraction): void {
  for (const [column, { over, under }] of other) {
    const had = equation.get(column) ?? { over: 0n, under: 1n };
    const value = reduced(
      had.over * under * factor.under - over * factor.over * had.under,
      had.under * under * factor.under,
    );
    if (value.over === 0n) equation.delete(column);
    else equation.set(column, value);
  }
}

function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over);
}

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / a, under: (sign * under) / a };
}
