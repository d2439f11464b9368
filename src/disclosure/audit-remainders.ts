import { type CellFacts, type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import { type Holding, type Holdings, isByAge } from "./audit-holdings.ts";
import { isSensitive, protection } from "./audit-rules.ts";
import type { Policy } from "./policy.ts";

/** Something that anyone can subtract from published cells, and that may not be known. */
export interface Remainder {
  /** regel: a published cell itself; rest: what the hidden parts of a total have together; verschil: a - b. */
  readonly kind: "regel" | "rest" | "verschil";
  /** The published cell from which is subtracted. */
  readonly from: number;
  /** The published cell that is subtracted; of a rest the hidden parts that remain. */
  readonly others: readonly number[];
  /** The published cells of which it is made. */
  readonly by: readonly number[];
}

export interface Scene {
  readonly population: Population;
  readonly hidden: readonly boolean[];
  readonly holdings: Holdings;
  readonly policy: Policy;
  readonly dimensions: readonly string[];
}

/** Every remainder (V1) and difference (V3) of published cells that breaks a primary rule. */
export function findRemainders(scene: Scene): Remainder[] {
  const shown = distinct(scene);
  const facts = new Map(shown.map((cell) => [cell, scene.holdings.of(scene.population.members[cell] ?? [])]));
  const found: Remainder[] = shown
    .filter((cell) => breaks(scene, counted(scene, cell, facts.get(cell) as Holding), byAge(scene, cell)))
    .map((cell) => ({ kind: "regel", from: cell, others: [], by: [cell] }));
  return [...found, ...restsOf(scene), ...differencesOf(scene, shown, facts)];
}

/** Whether a hidden cell may not be known in itself, by the attacker's reading of the rules. */
export function sensitiveCells(scene: Scene): number[] {
  const { population, hidden, holdings } = scene;
  return population.keys.flatMap((_, cell) => {
    const rows = population.members[cell] ?? [];
    if (hidden[cell] !== true || rows.length === 0) return [];
    return breaks(scene, counted(scene, cell, holdings.of(rows)), byAge(scene, cell)) ? [cell] : [];
  });
}

/** With the distinct persons of the whole cell, who may be more than those of its fullest period. */
function counted({ population }: Scene, cell: number, holding: Holding): Holding {
  const facts = population.measures.map((measure) => measure.facts[cell]);
  return {
    ...holding,
    persons: Math.max(holding.persons, ...facts.map((own) => own?.persons ?? 0)),
    measures: holding.measures.map((own, m) => ({
      ...own,
      personsWith: facts[m]?.personsWith ?? own.personsWith,
      personsWithout: facts[m]?.personsWithout ?? own.personsWithout,
    })),
  };
}

/** What is left of `from`: of its persons at least as many as it has more than what is subtracted. */
function leftOf({ population }: Scene, holding: Holding, from: number, taken: readonly number[]): Holding {
  const left = (facts: readonly (CellFacts | undefined)[], pick: (own: CellFacts) => number) => {
    const of = (cell: number) => (facts[cell] === undefined ? 0 : pick(facts[cell]));
    return of(from) - taken.reduce((sum, cell) => sum + of(cell), 0);
  };
  const persons = population.measures.map(({ facts }) => left(facts, (own) => own.persons));
  return {
    ...holding,
    persons: Math.max(holding.persons, ...persons),
    measures: holding.measures.map((own, m) => {
      const facts = population.measures[m]?.facts ?? [];
      return {
        ...own,
        personsWith: Math.max(
          own.personsWith,
          left(facts, ({ personsWith }) => personsWith),
        ),
        personsWithout: Math.max(
          own.personsWithout,
          left(facts, ({ personsWithout }) => personsWithout),
        ),
      };
    }),
  };
}

function breaks({ population, policy }: Scene, holding: Holding, age: boolean): boolean {
  return population.measures.some(({ definition }, measure) =>
    isSensitive(holding, measure, definition, policy.klassen[definition.klasse], age),
  );
}

function byAge({ population, dimensions }: Scene, cell: number): boolean {
  const key = population.keys[cell];
  return key !== undefined && isByAge(dimensions, key);
}

/** Published cells that say something, each column once. */
function distinct({ population: { members }, hidden }: Scene): number[] {
  const seen = new Set<string>();
  return members.flatMap((rows, cell) => {
    if (hidden[cell] === true || rows.length === 0) return [];
    const name = rows.join();
    if (seen.has(name)) return [];
    seen.add(name);
    return [cell];
  });
}

/** V1. What is left of a published total when its published parts are taken away. */
function restsOf(scene: Scene): Remainder[] {
  const { population, hidden, holdings } = scene;
  const found: Remainder[] = [];
  for (const { total, parts } of relationsOf(population)) {
    if (hidden[total] === true) continue;
    const filled = parts.filter((cell) => (population.members[cell]?.length ?? 0) > 0);
    const left = filled.filter((cell) => hidden[cell] === true);
    // All parts together are the total itself, whose own persons are known.
    if (left.length === 0 || left.length === filled.length) continue;
    const rows = new Set(left.flatMap((cell) => [...(population.members[cell] ?? [])]));
    const age = left.some((cell) => byAge(scene, cell));
    const shown = filled.filter((cell) => hidden[cell] !== true);
    if (breaks(scene, leftOf(scene, holdings.of(rows), total, shown), age))
      found.push({ kind: "rest", from: total, others: left, by: [total, ...shown] });
  }
  return found;
}

interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** total = its parts, along each dimension of a table and along the quarters of a year. */
export function relationsOf({ keys, members }: Population): Relation[] {
  const name = ({ table, period, codes }: CellKey) => JSON.stringify([table, period, codes]);
  const numbers = new Map(keys.map((key, cell) => [name(key), cell]));
  const groups = new Map<string, { total: number; parts: number[] }>();
  const add = (along: string, total: CellKey, part: number) => {
    const at = numbers.get(name(total));
    if (at === undefined) return;
    const group = groups.get(`${along}\t${at}`) ?? { total: at, parts: [] };
    group.parts.push(part);
    groups.set(`${along}\t${at}`, group);
  };
  keys.forEach((key, cell) => {
    key.codes.forEach((code, dimension) => {
      if (code !== null && code !== TOTAL)
        add(`${dimension}`, { ...key, codes: key.codes.with(dimension, TOTAL) }, cell);
    });
    if (key.period.includes("KW")) add("jaar", { ...key, period: `${key.period.slice(0, 4)}JJ00` }, cell);
  });
  const size = (cell: number) => members[cell]?.length ?? 0;
  // In a stand the year is its last quarter, not the sum of four.
  return [...groups.values()].filter(
    ({ total, parts }) => parts.reduce((sum, part) => sum + size(part), 0) <= size(total),
  );
}

/** V3. Pairs of published cells of which one lies within the other. */
function differencesOf(
  scene: Scene,
  shown: readonly number[],
  facts: ReadonlyMap<number, Holding>,
): Remainder[] {
  const { members, innerCount } = scene.population;
  const inside = new Uint8Array(innerCount);
  const rowsOf = (cell: number) => members[cell] ?? new Uint32Array();
  const order = shown.toSorted((a, b) => rowsOf(a).length - rowsOf(b).length);
  return order.flatMap((from, position) => {
    for (const row of rowsOf(from)) inside[row] = 1;
    const whole = facts.get(from) as Holding;
    const found = order.slice(0, position).filter((other) => {
      const rows = rowsOf(other);
      if (inside[rows[0] ?? 0] !== 1) return false;
      const age = byAge(scene, from) || byAge(scene, other);
      if (isClearlyFine(scene, whole, facts.get(other) as Holding, age)) return false;
      if (!rows.every((row) => inside[row] === 1)) return false;
      for (const row of rows) inside[row] = 0;
      const left = rowsOf(from).filter((row) => inside[row] === 1);
      for (const row of rows) inside[row] = 1;
      return breaks(scene, leftOf(scene, scene.holdings.of(left), from, [other]), age);
    });
    for (const row of rowsOf(from)) inside[row] = 0;
    return found.map((other): Remainder => ({ kind: "verschil", from, others: [other], by: [from, other] }));
  });
}

/** Whether whole - part keeps every rule whoever is in both, so that nothing needs to be added up again. */
function isClearlyFine({ population, policy }: Scene, whole: Holding, part: Holding, age: boolean): boolean {
  // In the fullest period of the whole the part has no more than in its own fullest.
  const persons = whole.persons - part.persons;
  return population.measures.every(({ definition: { klasse, maat } }, measure) => {
    const own = policy.klassen[klasse];
    const least = age ? Math.max(own.personen, own.personen_naar_leeftijd ?? 0) : own.personen;
    if (persons < least || whole.employers - part.employers < own.werkgevers) return false;
    if (whole.largestHeads > ((whole.heads - part.heads) * own.koppen) / 100) return false;
    const [all, some] = [whole.measures[measure], part.measures[measure]];
    if (all === undefined || some === undefined || maat === "mediaan") return true;
    const rest = {
      over: all.numerator.sum - some.numerator.sum,
      under: all.denominator.sum - some.denominator.sum,
    };
    const [few, without] = [own.teller ?? 0, own.complement ?? 0];
    if (all.personsWith - some.personsWith < few || all.personsWithout - some.personsWithout < without)
      return false;
    if (own.groep !== undefined && rest.over >= (rest.under * (own.groep - 1e-6)) / 100) return false;
    return (["numerator", "denominator"] as const).every((side) => {
      const { sum, top1, top2 } = all[side];
      const left = { sum: sum - some[side].sum, top1, top2 };
      const limits = own.dominantie.every(
        ([largest, percentage]) => (largest === 1 ? top1 : top1 + top2) <= (left.sum * percentage) / 100,
      );
      return limits && protection(left, own.p_procent) === 0;
    });
  });
}
