import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import { isKnown, namingConflicts, noPast } from "./conflict.ts";
import { suppressJointly, type VirtualCounts } from "./fixpoint.ts";
import { cellId } from "./groups.ts";
import type { Past } from "./past.ts";
import type { Policy } from "./policy.ts";
import { primaryRules, type Rule } from "./primary.ts";
import { type Structure, structureOf } from "./structure.ts";

/** leeg: nobody, so nothing to hide. Only publiek and leeg leave this room. */
export type State = "publiek" | "primair" | "secundair" | "leeg";

/** Why a cell may not be published on its own. Internal. */
export interface Reason {
  /**
   * A rule of primary.ts; delen: such a rule, with what employers have in the inner cells added up; nest: hidden in
   * the figures on structure, so that persons could be subtracted; ruimte: would leave hidden cells beside it no room.
   */
  readonly rule: Rule | "delen" | "nest" | "ruimte";
  readonly indicator?: string;
  readonly breakdown?: string | null;
}

/** Which cells of one population are hidden: the same for all its measures. */
export interface Pattern {
  readonly population: Population;
  /** Parallel to Population.keys. */
  readonly states: readonly State[];
  readonly reasons: readonly (readonly Reason[])[];
  readonly virtual: VirtualCounts;
}

export function isHidden(state: State | undefined): boolean {
  return state === "primair" || state === "secundair";
}

/** A population made ready: what does not depend on what is hidden elsewhere. */
export interface Prepared {
  readonly structure: Structure;
  /** Parallel to Population.keys. */
  readonly reasons: readonly (readonly Reason[])[];
}

/**
 * Primary rules of every cell, and how the cells hang together.
 * @param past what earlier releases told, over the inner cells of `population`.
 * @throws AppError DISCLOSURE when a cell that must be hidden has no inner cells.
 */
export function prepare(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  past: Past = noPast,
): Prepared {
  const ids = population.keys.map(cellId);
  insistOnCells(ids, population.members);
  const age = dimensions.indexOf("leeftijd");
  const reasons = population.keys.map((key, cell) => {
    const own = reasonsOf(population, cell, age, policy);
    if (own.length > 0 && (population.members[cell]?.length ?? 0) === 0) throw unprotectable(key);
    return own;
  });
  const seed = seedOf(policy, population.id, ids);
  const structure = structureOf(population, policy, age, seed, past);
  structure.groups.forEach(({ cells }, group) => {
    const isClear = cells.every((cell) => reasons[cell]?.length === 0);
    if (!isClear || !structure.judge.forbidsCell(group)) return;
    for (const cell of cells) reasons[cell] = [{ rule: "delen" }];
  });
  return { structure, reasons };
}

/**
 * Primary and joint secondary suppression of one population, with virtual primaries.
 * @param nested ids of cells that must be hidden because they are hidden elsewhere.
 * @param repairs cells, as indices in Population.keys, that must be hidden to give others room (repair.ts).
 * @throws AppError DISCLOSURE when a cell that must be hidden follows from what is public already.
 */
export function suppressPrepared(
  { structure, reasons: own }: Prepared,
  nested: ReadonlySet<string>,
  repairs: ReadonlySet<number> = new Set(),
): Pattern {
  const { population, groups } = structure;
  const reasons = population.keys.map((key, cell): readonly Reason[] => {
    const rules = own[cell] ?? [];
    const occupied = (population.members[cell]?.length ?? 0) > 0;
    if (!occupied) return rules;
    const isNested = nested.size > 0 && nested.has(cellId(key));
    return [
      ...rules,
      ...(isNested ? [{ rule: "nest" } as const] : []),
      ...(repairs.has(cell) ? [{ rule: "ruimte" } as const] : []),
    ];
  });
  // What is public already is not hidden any more by hiding it.
  const primary = groups.map(
    (group) => !isKnown(structure, group) && group.cells.some((cell) => (reasons[cell]?.length ?? 0) > 0),
  );
  const { secondary, virtual } = namingConflicts(structure, () =>
    suppressJointly(structure, (group) => primary[group] === true),
  );
  const states = population.keys.map((): State => "leeg");
  groups.forEach(({ cells }, group) => {
    const state = primary[group] === true ? "primair" : secondary.has(group) ? "secundair" : "publiek";
    for (const cell of cells) states[cell] = state;
  });
  return { population, states, reasons, virtual };
}

/** As `prepare` and `suppressPrepared`, for a population that is protected once. */
export function suppress(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  nested: ReadonlySet<string>,
): Pattern {
  return suppressPrepared(prepare(population, dimensions, policy), nested);
}

function reasonsOf(population: Population, cell: number, age: number, policy: Policy): Reason[] {
  const code = population.keys[cell]?.codes[age] ?? TOTAL;
  return population.measures.flatMap(({ definition, breakdown, facts }) => {
    const own = facts[cell];
    if (own === undefined) return [];
    return primaryRules(own, definition, policy.klassen[definition.klasse], code !== TOTAL).map(
      (rule): Reason => ({ rule, indicator: definition.id, breakdown }),
    );
  });
}

/**
 * A code that is also that of the total makes two cells with one name, or counts an inner cell twice; nothing
 * that is worked out on such a cube can be trusted.
 */
function insistOnCells(ids: readonly string[], members: readonly Uint32Array[]): void {
  if (new Set(ids).size !== ids.length) throw new Error("two cells have the same table, period and codes");
  const ascending = members.every((rows) =>
    rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? Number.POSITIVE_INFINITY)),
  );
  if (!ascending) throw new Error("the inner cells of a cell are not in ascending order, each once");
}

/** Not by chance: the same cells under the same policy are reckoned in the same field. */
function seedOf(policy: Policy, population: string, ids: readonly string[]): number {
  const hash = createHash("sha256").update(JSON.stringify([policy, population]));
  for (const id of ids.toSorted()) hash.update(id);
  return hash.digest().readUInt32BE() >>> 1;
}

function unprotectable({ table, period, codes }: CellKey): AppError {
  return new AppError("DISCLOSURE", "Een cel moet verborgen worden, maar is niet te beschermen.", [
    {
      message: `tabel ${table}, periode ${period}, ${codes.filter((code) => code !== null).join(" × ")}: er horen geen gegevens bij deze cel`,
    },
  ]);
}
