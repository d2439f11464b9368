import type { Cell } from "../release/types.ts";
import { limitsOf, tighten } from "./audit-public-bounds.ts";
import { valueLeaks } from "./audit-public-values.ts";
import { determined, type Equation } from "./equations.ts";

/** What anyone may know of how the cells hang together; Definitions of a release fit. */
export interface PublicPlan {
  /** Codes that overlap (meervoudig) are no parts of a total. */
  readonly dimensies: readonly { readonly id: string; readonly meervoudig?: boolean }[];
  /** Per class to whose multiples counts were rounded: they lie up to half a multiple away, and need not add up. */
  readonly afronding?: Readonly<Record<string, number>>;
  readonly indicatoren: readonly {
    readonly id: string;
    readonly klasse: string;
    /** When given, only figures on jobs and people must withstand what others say on persons. */
    readonly eenheid?: string;
    /** When not given, it is seen from the figures: a year that always equals its last quarter is a stand. */
    readonly tijd?: "stroom" | "stand";
    /** Counts (aantal) cannot be negative, and a hidden one is not 0. */
    readonly maat?: string;
    readonly interval?: string;
    /** Of a composite: the indicators it is computed from. */
    readonly delen?: readonly string[];
  }[];
}

export interface PublicLeak {
  readonly indicator: string;
  readonly uitsplitsing: string | null;
  readonly tabel: string;
  readonly periode: string;
  readonly dimensies: Cell["dimensies"];
  /** The hidden cell as a sum and difference of published cells, by name. */
  readonly proof: string;
}

/**
 * Audits a release with nothing but its public cells, as an outsider would attack it: totals of rows and
 * columns, margins that several tables share, years and quarters, counts that cannot be negative, and what a
 * single figure says beyond itself. A cell leaks when the published ones leave it one value only. Figures on
 * structure must also withstand what other figures say on persons.
 */
export function auditPublic(
  plan: PublicPlan,
  cells: readonly Cell[],
): { leaks: readonly PublicLeak[]; tested: number } {
  const names = new Map<Cell, string>();
  for (const cell of cells) names.set(cell, spotOf(plan, cell));
  const spot = (cell: Cell) => names.get(cell) ?? "";
  const employers = new Set(plan.indicatoren.filter(isOnEmployers).map(({ id }) => id));
  const shown = new Set(
    cells
      .filter((cell) => isKnown(cell) && (cell.personen ?? 0) > 0 && !employers.has(cell.indicator))
      .map(tableSpot(spot)),
  );
  const solved = new Map<string, ReadonlyMap<string, string>>();
  const leaks = valueLeaks(plan, cells);
  let tested = 0;
  for (const [id, series] of seriesOf(cells)) {
    // Composites are computed from what is shown: nothing in them is hidden.
    if (series.every(isKnown)) continue;
    const indicator = plan.indicatoren.find((one) => one.id === id);
    const isStock = (indicator?.tijd ?? timeOf(series, spot)) === "stand";
    const structural = indicator?.klasse === "structuur" && !employers.has(id);
    const isShown = (cell: Cell) => isKnown(cell) || (structural && shown.has(tableSpot(spot)(cell)));
    // Indicators of one population share their pattern, so that most systems are solved once.
    const signature = [isStock, ...series.map((cell) => `${isShown(cell)}${tableSpot(spot)(cell)}`)].join(
      "\n",
    );
    const linear = solved.get(signature) ?? attack(plan, series, spot, isShown, isStock);
    solved.set(signature, linear);
    const base = plan.afronding?.[indicator?.klasse ?? ""] ?? 1;
    const isCount = indicator?.maat === "aantal" && !employers.has(id);
    const found = isCount ? new Map([...squeezed(plan, series, spot, isStock, base), ...linear]) : linear;
    const hidden = series.filter((cell) => !isKnown(cell));
    tested += hidden.length;
    for (const cell of hidden) {
      const proof = found.get(variableOf(spot(cell), isStock));
      if (proof !== undefined) leaks.push(leakOf(cell, `${nameOf(cell)} = ${proof}`));
    }
  }
  return { leaks, tested };
}

/** Its persons are employers: a number that stands beside every figure. */
function isOnEmployers({ eenheid }: PublicPlan["indicatoren"][number]): boolean {
  return eenheid === "werkgever";
}

/** Everything but "onderdrukt" says what is in the cell, if only that it is empty. */
function isKnown(cell: Cell): boolean {
  return cell.status !== "onderdrukt";
}

function leakOf(cell: Cell, proof: string): PublicLeak {
  const { indicator, uitsplitsing, tabel, periode, dimensies } = cell;
  return { indicator, uitsplitsing, tabel, periode, dimensies, proof };
}

/** Period and codes without the table: the same spot in two tables is the same figure. */
function spotOf({ dimensies }: PublicPlan, cell: Cell): string {
  const codes = dimensies.map(({ id }) => cell.dimensies[id] ?? "T");
  return [cell.periode, ...codes].join("\t");
}

function tableSpot(spot: (cell: Cell) => string): (cell: Cell) => string {
  return (cell) => `${cell.tabel}\t${spot(cell)}`;
}

function nameOf({ tabel, periode, dimensies }: Cell): string {
  return `${tabel} ${Object.values(dimensies)
    .filter((code) => code !== null)
    .join(" × ")} ${periode}`;
}

/** The cells per indicator and class of its breakdown, in pairs with the id of the indicator. */
function seriesOf(cells: readonly Cell[]): [string, Cell[]][] {
  const series = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = JSON.stringify([cell.indicator, cell.uitsplitsing]);
    const own = series.get(name);
    if (own === undefined) series.set(name, [cell]);
    else own.push(cell);
  }
  return [...series.values()].map((own) => [own[0]?.indicator ?? "", own]);
}

const year = /^(\d{4})JJ00/;

/** In a stand the year is its last day, so that year and last quarter are one figure. */
function variableOf(spot: string, isStock: boolean): string {
  return isStock ? spot.replace(year, "$1KW04") : spot;
}

function timeOf(series: readonly Cell[], spot: (cell: Cell) => string): "stroom" | "stand" {
  const known = new Map(series.filter((cell) => cell.waarde !== null).map((cell) => [spot(cell), cell]));
  const pairs = [...known].flatMap(([name, cell]) => {
    const quarter = known.get(variableOf(name, true));
    return quarter === undefined || quarter === cell ? [] : [[cell, quarter] as const];
  });
  const same = pairs.every(([a, b]) => a.waarde === b.waarde && a.personen === b.personen);
  return pairs.length > 0 && same ? "stand" : "stroom";
}

/** Per variable that is not shown but follows from what is: the proof. */
function attack(
  plan: PublicPlan,
  series: readonly Cell[],
  spot: (cell: Cell) => string,
  isShown: (cell: Cell) => boolean,
  isStock: boolean,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, number>();
  const samples: Cell[] = [];
  const known = new Set<number>();
  for (const cell of series) {
    const variable = variableOf(spot(cell), isStock);
    const number = numbers.get(variable) ?? numbers.size;
    if (number === numbers.size) numbers.set(variable, number);
    if (isShown(cell)) known.add(number);
    if (isShown(cell) || samples[number] === undefined) samples[number] = cell;
  }
  const equations = relations(plan, series, (name) => numbers.get(variableOf(name, isStock)), isStock);
  const proofs = new Map<number, Equation>();
  const bare = equations.map((one) => new Map([...one].filter(([variable]) => !known.has(variable))));
  if (determined(bare, () => true).size > 0) {
    for (const [variable, proof] of determined(equations, (one) => !known.has(one)))
      proofs.set(variable, proof);
  }
  const result = new Map<string, string>();
  for (const [name, number] of numbers) {
    const proof = proofs.get(number);
    if (known.has(number)) result.set(name, nameOf(samples[number] as Cell));
    else if (proof !== undefined) result.set(name, describe(proof, number, samples));
  }
  return result;
}

/** Hidden counts of which only one whole number fits all sums. */
function squeezed(
  plan: PublicPlan,
  series: readonly Cell[],
  spot: (cell: Cell) => string,
  isStock: boolean,
  base: number,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, number>();
  for (const cell of series) {
    const variable = variableOf(spot(cell), isStock);
    if (!numbers.has(variable)) numbers.set(variable, numbers.size);
  }
  const low = new Float64Array(numbers.size);
  const high = new Float64Array(numbers.size).fill(Number.POSITIVE_INFINITY);
  for (const cell of series) {
    const at = numbers.get(variableOf(spot(cell), isStock)) ?? 0;
    const [from, to] = limitsOf(cell, base);
    low[at] = Math.max(low[at] ?? 0, from);
    high[at] = Math.min(high[at] ?? 0, to);
  }
  const equations = relations(plan, series, (name) => numbers.get(variableOf(name, isStock)), isStock);
  const sums = equations.map((weights) => ({
    total: [...weights].find(([, weight]) => weight < 0)?.[0] ?? 0,
    parts: [...weights].flatMap(([variable, weight]) => (weight > 0 ? [variable] : [])),
  }));
  const limits = tighten({ low, high }, sums);
  if (limits === undefined) return new Map();
  return new Map(
    [...numbers]
      .filter(([, at]) => limits.low[at] === limits.high[at])
      .map(([name]) => [name, "het enige aantal dat in alle getoonde sommen past"]),
  );
}

/** total = sum of its parts, for each dimension of each table, and for a flow year = its four quarters. */
function relations(
  { dimensies }: PublicPlan,
  series: readonly Cell[],
  numberOf: (spot: string) => number | undefined,
  isStock: boolean,
): Equation[] {
  const found = new Map<string, { total: string; parts: string[] }>();
  const add = (name: string, total: string, part: string) => {
    const relation = found.get(name) ?? { total, parts: [] };
    relation.parts.push(part);
    found.set(name, relation);
  };
  for (const cell of series) {
    const codes = dimensies.map(({ id }) => cell.dimensies[id] ?? "T");
    const spot = (period: string, own: readonly string[]) => [period, ...own].join("\t");
    const here = spot(cell.periode, codes);
    codes.forEach((code, d) => {
      if (code === "T" || dimensies[d]?.meervoudig === true) return;
      const total = spot(cell.periode, codes.with(d, "T"));
      add(`${cell.tabel}\t${d}\t${total}`, total, here);
    });
    if (!isStock && !year.test(cell.periode)) {
      const total = spot(`${cell.periode.slice(0, 4)}JJ00`, codes);
      add(`${cell.tabel}\tjaar\t${total}`, total, here);
    }
  }
  // What is known by the year only (a budget) is in no quarter: it is not the sum of four times nobody.
  const empty = new Set(
    series
      .filter(({ status }) => status === "niet-geleverd")
      .map((cell) => [cell.periode, ...dimensies.map(({ id }) => cell.dimensies[id] ?? "T")].join("\t")),
  );
  const quarters = new Set(series.map((cell) => cell.periode).filter((period) => period.includes("KW")));
  const isWhole = (period: string) => [1, 2, 3, 4].every((n) => quarters.has(`${period.slice(0, 4)}KW0${n}`));
  return [...found].flatMap(([name, { total, parts }]) => {
    const whole = numberOf(total);
    if (whole === undefined) return [];
    if (name.includes("\tjaar\t") && (!isWhole(total) || parts.every((part) => empty.has(part)))) return [];
    const weights: [number, number][] = parts.flatMap((part) => {
      const number = numberOf(part);
      return number === undefined ? [] : [[number, 1] as [number, number]];
    });
    return [new Map([[whole, -1], ...weights])];
  });
}

function describe(proof: Equation, unknown: number, samples: readonly Cell[]): string {
  const terms = [...proof].filter(([variable]) => variable !== unknown);
  if (terms.some(([, weight]) => Math.abs(weight) > 1000))
    return `som en verschil van ${terms.length} cellen`;
  return terms
    .map(([variable, weight]) => {
      const size = Math.abs(weight) === 1 ? "" : `${Math.abs(weight)} × `;
      return `${weight > 0 ? "− " : "+ "}${size}${nameOf(samples[variable] as Cell)}`;
    })
    .join(" ")
    .replace(/^\+ /, "");
}
