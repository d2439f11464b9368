import type { OtherPlace, Place } from "./issue.ts";
import type { RawTable } from "./raw.ts";

/** Where rows of a table stand: a file, or one sheet of a workbook. */
export interface FilePart {
  readonly path: string;
  /** Name without folder, as issues show it. */
  readonly naam: string;
  readonly blad?: Sheet;
}

/** The sheet that is meant, when a workbook feeds more than one table. */
export interface Sheet {
  readonly naam: string;
  /** The name of the workbook, as issues show it. */
  readonly werkboek: string;
  /** All sheets of this workbook that are read, itself included. */
  readonly gelezen: readonly string[];
}

/** A table may come in several files: the first, and the rest. */
export interface Parted extends FilePart {
  readonly verder?: readonly FilePart[];
}

export function partsOf({ path, naam, blad, verder = [] }: Parted): FilePart[] {
  return [{ path, naam, ...(blad === undefined ? {} : { blad }) }, ...verder];
}

/** Tells the parts of a delivery apart. */
export function partKey({ path, blad }: Pick<FilePart, "path" | "blad">): string {
  return blad === undefined ? path : `${path}\n${blad.naam}`;
}

/** All files as one, in the words of an issue. */
export function namedTogether(names: readonly string[]): string {
  const [first = "", ...rest] = names;
  if (rest.length === 0) return first;
  return `${first} en ${rest.length === 1 ? "een ander bestand" : `${rest.length} andere bestanden`}`;
}

/** One of the files whose rows stand together in a table. */
export interface RawPart {
  readonly table: RawTable;
  /** The letter of a column in the first file that has it → its letter in this one. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Lines of several files as one number: no file has this many lines. */
const partSize = 2 ** 40;

export function placeNumber(part: number, line: number): number {
  return part * partSize + line;
}

/** The file (by its place among the parts) and the line of such a number. */
export function placeOf(number: number): { readonly part: number; readonly line: number } {
  return { part: Math.floor(number / partSize), line: number % partSize };
}

/**
 * Divides what was found in a table over the files that its rows come from.
 * @param numbers lines, or place numbers when there are parts.
 * @param aantal how often in all; when it is more than the numbers, the parts of it are not known.
 * @param others of a finding about two rows: each number → that of the other row.
 */
export function dividePlaces(
  { bestand, parts }: { readonly bestand: string; readonly parts?: readonly RawPart[] | undefined },
  numbers: readonly number[],
  { aantal, kolomletter, others = new Map() }: Counted,
): PartPlace[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const otherOf = (number: number): OtherPlace | null => {
    const other = others.get(number);
    // Rows that a layout makes of one line are told by that line alone.
    if (other === undefined || other === number) return null;
    if (parts === undefined) return { bestand, regel: other };
    const { part, line } = placeOf(other);
    return { bestand: parts[part]?.table.bestand ?? bestand, regel: line };
  };
  if (parts === undefined)
    return [{ part: 0, bestand, regels: sorted, andere: sorted.map(otherOf), aantal, kolomletter }];
  const places = sorted.map((number) => ({ ...placeOf(number), andere: otherOf(number) }));
  if (places.length < aantal) {
    const [first = { part: 0, line: 0 }] = places;
    const order = [first.part, ...parts.keys()].filter((part, index, all) => all.indexOf(part) === index);
    const names = order.flatMap((part) => parts[part]?.table.bestand ?? []);
    const regels = places.filter(({ part }) => part === first.part).map(({ line }) => line);
    return [{ part: first.part, bestand: namedTogether(names), regels, aantal, kolomletter }];
  }
  return parts.flatMap(({ table, letters }, part) => {
    const own = places.filter((place) => place.part === part);
    const letter = kolomletter === undefined ? undefined : letters.get(kolomletter);
    const [regels, andere] = [own.map(({ line }) => line), own.map((place) => place.andere)];
    return regels.length === 0
      ? []
      : [{ part, bestand: table.bestand, regels, andere, aantal: regels.length, kolomletter: letter }];
  });
}

export interface PartPlace extends Place {
  /** Which of the parts, from 0. */
  readonly part: number;
}

interface Counted extends Pick<Place, "kolomletter"> {
  readonly aantal: number;
  readonly others?: ReadonlyMap<number, number>;
}
