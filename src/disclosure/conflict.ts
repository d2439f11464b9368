import { AppError, type Problem } from "../errors.ts";
import type { CellKey, Population } from "../indicators/types.ts";
import { describeCell, describeDerivation } from "./derivation.ts";
import { AlreadyDetermined } from "./elimination.ts";
import { cellId, type Group } from "./groups.ts";
import type { NamedColumn, Past } from "./past.ts";
import type { Column } from "./row-basis.ts";
import type { Structure } from "./structure.ts";

/** Of a first release. */
export const noPast: Past = { known: new Set(), published: [], secrets: [] };

/** The columns of the past, in the order in which they follow those of the groups. */
export function pastColumns({ published, secrets }: Past): Column[] {
  return [...published, ...secrets].map(({ column }) => column);
}

type WithPast = Pick<Structure, "population" | "groups" | "past">;

/** Whether the present figure of a group is public already. */
export function isKnown({ population, past }: Omit<WithPast, "groups">, { cells }: Group): boolean {
  if (past.known.size === 0) return false;
  return cells.some((cell) => past.known.has(cellId(population.keys[cell] as CellKey)));
}

/** Numbers of the columns that are public already, and of those that must stay unknown as they were. */
export function numbersOf(structure: WithPast): { readonly published: number[]; readonly secrets: number[] } {
  const { groups, past } = structure;
  const numbers = groups.map((_, group) => group);
  const old = (_: NamedColumn, n: number) => groups.length + n;
  return {
    published: [
      ...numbers.filter((group) => isKnown(structure, groups[group] as Group)),
      ...past.published.map(old),
    ],
    secrets: past.secrets.map((one, n) => old(one, past.published.length + n)),
  };
}

/** Conflicts are told one by one up to this number. */
const told = 20;

/**
 * Runs the suppression of a structure.
 * @throws AppError DISCLOSURE that names every cell that follows from what is public already, with the public cells
 * it follows from (disclosure.md 2.10, rule 3). Nothing that this release hides can help.
 */
export function namingConflicts<T>(structure: WithPast, suppress: () => T): T {
  try {
    return suppress();
  } catch (error) {
    if (!(error instanceof AlreadyDetermined)) throw error;
    const problems = error.columns
      .slice(0, told)
      .map((n): Problem => ({ message: `${structure.population.id}: ${proofOf(n, structure)}` }));
    throw new AppError(
      "DISCLOSURE",
      `De publicatie gaat niet door: wat geheim moet blijven, volgt uit eerdere publicaties (${error.columns.length} keer). Er is niets geschreven.`,
      problems,
      error,
    );
  }
}

function proofOf(target: number, structure: WithPast): string {
  const { population, groups, past } = structure;
  const old = [...past.published, ...past.secrets];
  const keyOf = (n: number) =>
    (population.keys[groups[n]?.cells[0] ?? -1] ?? old[n - groups.length]?.key) as CellKey;
  const columnOf = (n: number): Column | undefined => groups[n] ?? old[n - groups.length]?.column;
  if (columnOf(target)?.weights !== undefined) return `de herziening van ${describeCell(keyOf(target))}`;
  const numbers = [target, ...numbersOf(structure).published];
  const cells: Pick<Population, "keys" | "members"> = {
    keys: numbers.map(keyOf),
    members: numbers.map((n) => columnOf(n)?.rows ?? new Uint32Array()),
  };
  return describeDerivation(cells, 0, [...numbers.keys()].slice(1));
}
