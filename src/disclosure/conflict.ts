import { AppError, type Problem } from "../errors.ts";
import type { CellKey, Population } from "../indicators/types.ts";
import { describeCell, describeDerivation } from "./derivation.ts";
import { AlreadyDetermined, type EliminationTask, withhold } from "./elimination.ts";
import type { NamedColumn, Past } from "./past.ts";
import type { Column } from "./row-basis.ts";

/** Of a first release. */
export const noPast: Past = { known: new Set(), published: [], secrets: [] };

/** The columns of the past and their numbers, when they come after `offset` others. */
export function columnsOf({ published, secrets }: Past, offset: number) {
  const number = (_: NamedColumn, n: number) => offset + n;
  return {
    columns: [...published, ...secrets].map(({ column }) => column),
    published: published.map(number),
    secrets: secrets.map((one, n) => number(one, n + published.length)),
  };
}

/**
 * `withhold` for a task in which the columns of the past come after those of the groups.
 * @throws AppError DISCLOSURE that names every cell that follows from what is public already, with the public cells
 * it follows from (disclosure.md 2.10, rule 3). Nothing that this release hides can help.
 */
export function withholdBesides(
  past: Past,
  population: Population,
  groups: readonly { readonly cells: readonly number[]; readonly column: Column }[],
  task: EliminationTask,
): number[] {
  try {
    return withhold(task);
  } catch (error) {
    if (!(error instanceof AlreadyDetermined)) throw error;
    const keyOf = (n: number): CellKey =>
      population.keys[groups[n]?.cells[0] ?? -1] ??
      ([...past.published, ...past.secrets][n - groups.length] as NamedColumn).key;
    const problems = error.targets
      .slice(0, told)
      .map((n): Problem => ({ message: `${population.id}: ${proofOf(n, keyOf, task)}` }));
    throw new AppError(
      "DISCLOSURE",
      `De publicatie gaat niet door: ${error.targets.length} cijfers die geheim moeten blijven, volgen uit wat al eerder is gepubliceerd. Er is niets geschreven.`,
      problems,
      error,
    );
  }
}

/** Conflicts are told one by one up to this number. */
const told = 20;

function proofOf(target: number, keyOf: (n: number) => CellKey, task: EliminationTask): string {
  const secret = task.columns[target];
  if (secret === undefined || secret.weights !== undefined)
    return `de herziening van ${describeCell(keyOf(target))}`;
  const numbers = [target, ...(task.published ?? [])];
  const cells: Pick<Population, "keys" | "members"> = {
    keys: numbers.map(keyOf),
    members: numbers.map((n) => task.columns[n]?.rows ?? new Uint32Array()),
  };
  return describeDerivation(cells, 0, [...numbers.keys()].slice(1));
}
