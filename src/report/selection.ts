import { AppError } from "../errors.ts";
import type { Code } from "../release/types.ts";
import { type Comparator, comparatorOf } from "./comparator.ts";
import type { Report } from "./define.ts";
import type { Published } from "./figures.ts";

/** The code of a total in every dimension. */
export const TOTAL = "T";

export type Selection = Readonly<Record<string, string>>;

/** What the reader chose, with its name and how a sentence speaks of it. */
export interface Chosen {
  readonly code: string;
  readonly name: string;
  readonly isTotal: boolean;
  /** `de sector Industrie`, `alle sectoren samen`. */
  readonly phrase: string;
  /** The published figure that it is laid beside, when that is not the total. */
  readonly beside?: Comparator;
}

/** Everything a reader can choose for this report: the total first, then the code list of the release. */
export function choices(release: Published, report: Report): Code[] {
  const { dimensie, kort, ontbreekt } = report.keuze;
  if (ontbreekt !== undefined) return [...codesOf(release, dimensie)];
  return [{ code: TOTAL, naam: capital(kort) }, ...codesOf(release, dimensie)];
}

/** Characteristic that was not delivered: a group of its own in a table, nothing to make a report about. */
export const UNKNOWN = "?";

/** Codes of a dimension, without those of the total and of the unknown. */
export function codesOf(release: Published, dimension: string): readonly Code[] {
  const list = release.definitions.dimensies.find(({ id }) => id === dimension)?.codelijst;
  const codes = list === undefined ? undefined : release.codeLists.get(list)?.codes;
  return (codes ?? []).filter(({ code }) => code !== TOTAL && code !== UNKNOWN);
}

/**
 * Checks a selection such as `{ sector: "C" }` against the release.
 * @throws AppError UNKNOWN_SELECTION with the known codes.
 */
export function choose(release: Published, report: Report, selection: Selection): Chosen {
  const { dimensie, een, alle } = report.keuze;
  const known = insistOnChoices(release, report);
  const { naast = [] } = report.keuze;
  const also = naast.map((one) => one.dimensie);
  const kinds =
    also.length === 0
      ? `alleen de keuze ${dimensie}`
      : `de keuze ${dimensie}, met ernaast ${also.join(", ")}`;
  const problems = Object.keys(selection)
    .filter((key) => key !== dimensie && !also.includes(key))
    .map(() => ({ message: `dit rapport kent ${kinds}` }));
  const found = known.find(({ code }) => code === selection[dimensie]);
  if (found === undefined || problems.length > 0) {
    const codes = known.map(({ code, naam }) => `${code} (${naam})`).join(", ");
    throw new AppError("UNKNOWN_SELECTION", `Kies voor dit rapport een bekende code voor ${dimensie}.`, [
      ...problems,
      { message: `bekende codes voor ${dimensie}: ${codes}` },
    ]);
  }
  const isTotal = found.code === TOTAL;
  const beside = comparatorOf(release, report.keuze, selection);
  const phrase = isTotal ? alle : `${een} ${found.naam}`;
  return { code: found.code, name: found.naam, isTotal, phrase, ...(beside === undefined ? {} : { beside }) };
}

/**
 * The choices of a report, when there are any.
 * @throws AppError UNKNOWN_SELECTION when the release holds nothing of what the report is about.
 */
export function insistOnChoices(release: Published, report: Report): Code[] {
  const known = choices(release, report);
  if (known.length > 0) return known;
  const { dimensie, ontbreekt = "" } = report.keuze;
  throw new AppError(
    "UNKNOWN_SELECTION",
    `Publicatie ${release.manifest.id} heeft geen cijfers per ${dimensie}; dit rapport is dan niet te maken.`,
    [{ message: ontbreekt }],
  );
}

/** The text with a capital; Dutch writes IJ as one letter. */
export function capital(text: string): string {
  return text.startsWith("ij") ? `IJ${text.slice(2)}` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
