import { AppError, type Problem } from "../errors.ts";
import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import { cellId, type Group } from "./groups.ts";
import type { Relation } from "./relations.ts";

/** More problems of one kind say nothing new. */
const told = 20;

/** Differences below this part of the whole are rounding. */
const slack = 1e-6;

/**
 * Refuses a cube that cannot be protected because what it says of itself does not hold: cells with one name and
 * other members, a code that does not lie in its total, a measure of which the parts are not the whole. What would
 * be worked out on it would protect other cells than those that are shown.
 * @throws AppError DISCLOSURE with the tables and measures.
 */
export function insistOnSound(
  population: Population,
  groups: readonly Group[],
  relations: readonly Relation[],
): void {
  const contradictions = contradictionsOf(population, groups);
  if (contradictions.length > 0) {
    throw new AppError("DISCLOSURE", "Twee indelingen spreken elkaar tegen.", contradictions.slice(0, told));
  }
  const measures = notAdding(population, groups, relations);
  if (measures.length > 0) {
    throw new AppError("DISCLOSURE", "Een maat telt niet op en is daarom niet te beveiligen.", measures);
  }
}

/** The cells that hold a cell: by name, whatever the table. */
function contradictionsOf({ keys, members }: Population, groups: readonly Group[]): Problem[] {
  const groupOf = new Map<string, number>();
  groups.forEach(({ cells }, group) => {
    for (const cell of cells) groupOf.set(cellId(keys[cell] as CellKey), group);
  });
  const spots = new Map<string, { key: CellKey; group: number | undefined }>();
  return keys.flatMap((key, cell): Problem[] => {
    const group = groupOf.get(cellId(key));
    const name = JSON.stringify([key.period, ...key.codes.map((code) => (code === TOTAL ? null : code))]);
    const other = spots.get(name);
    if (other === undefined) spots.set(name, { key, group });
    else if (other.group !== group) {
      const message = `${spell(key)} is in tabel ${key.table} iets anders dan in tabel ${other.key.table}`;
      return [{ file: "queries/tables.yml", message }];
    }
    const size = members[cell]?.length ?? 0;
    return totalsOf(key).flatMap((total): Problem[] => {
      const whole = groupOf.get(cellId(total));
      if (size === 0 || (whole !== undefined && (groups[whole]?.rows.length ?? 0) >= size)) return [];
      const message = `tabel ${key.table}: ${spell(key)} ligt niet binnen ${spell(total)}`;
      return [{ file: "queries/tables.yml", message }];
    });
  });
}

function totalsOf(key: CellKey): CellKey[] {
  return key.codes.flatMap((code, d) =>
    code === null || code === TOTAL ? [] : [{ ...key, codes: key.codes.with(d, TOTAL) }],
  );
}

function spell({ codes, period }: CellKey): string {
  return `${codes.filter((code) => code !== null).join(" × ")} ${period}`;
}

/** Measures of which a total is not the sum of its codes, in one period. */
function notAdding(
  { keys, measures }: Population,
  groups: readonly Group[],
  relations: readonly Relation[],
): Problem[] {
  const cellOf = (group: number) => groups[group]?.cells[0] ?? 0;
  const within = relations.filter(
    ({ parent, children, whole }) =>
      whole && children.every((child) => keys[cellOf(child)]?.period === keys[cellOf(parent)]?.period),
  );
  const problems = new Map<string, Problem>();
  for (const { definition, facts } of measures) {
    const broken = within.find(({ parent, children }) =>
      (["numerator", "denominator"] as const).some((part) => {
        const whole = facts[cellOf(parent)]?.[part].sum ?? 0;
        const parts = children.map((child) => facts[cellOf(child)]?.[part].sum ?? 0);
        const size = parts.reduce((sum, own) => sum + Math.abs(own), Math.abs(whole));
        return Math.abs(parts.reduce((sum, own) => sum + own, -whole)) > slack * Math.max(1, size);
      }),
    );
    const key = broken && keys[cellOf(broken.parent)];
    if (key === undefined) continue;
    problems.set(definition.id, {
      file: `queries/indicators/${definition.id}.sql`,
      message: `maat ${definition.maat}: in tabel ${key.table} zijn de delen van ${spell(key)} samen niet het geheel`,
    });
  }
  return [...problems.values()];
}
