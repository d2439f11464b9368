import { AppError } from "../errors.ts";
import type { Code } from "../release/types.ts";
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
}

/** Everything a reader can choose for this report: the total first, then the code list of the release. */
export function choices(release: Published, report: Report): Code[] {
  const { dimensie, kort } = report.keuze;
  const codes = dimensie === null ? [] : codesOf(release, dimensie);
  return [{ code: TOTAL, naam: capital(kort) }, ...codes];
}

/**
 * The dimension of the choice, for sections that show every code of it.
 * @throws Error when the report has no choice: a fault of the one who writes the report.
 */
export function dimensionOf({ id, keuze }: Report): string {
  if (keuze.dimensie === null) throw new Error(`report ${id} has no choice to show every code of`);
  return keuze.dimensie;
}

/** The selection of one code; nothing for a report without a choice. */
export function selectionOf({ keuze }: Report, code: string): Selection {
  return keuze.dimensie === null ? {} : { [keuze.dimensie]: code };
}

/** Name of the file of one choice, without its ending: `sectorrapport-sector-C`, or `beleidsbeeld`. */
export function fileNameOf({ id, keuze }: Report, code: string): string {
  const name = keuze.dimensie === null ? id : `${id}-${keuze.dimensie}-${code}`;
  return name.replaceAll(/[^\w.-]/g, "_");
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
  const { dimensie, een, alle, kort } = report.keuze;
  if (dimensie === null) {
    if (Object.keys(selection).length > 0) {
      throw new AppError("UNKNOWN_SELECTION", `Dit rapport gaat over ${alle} en kent geen keuze.`);
    }
    return { code: TOTAL, name: capital(kort), isTotal: true, phrase: alle };
  }
  const known = choices(release, report);
  const problems = Object.keys(selection)
    .filter((key) => key !== dimensie)
    .map(() => ({ message: `dit rapport kent alleen de keuze ${dimensie}` }));
  const found = known.find(({ code }) => code === selection[dimensie]);
  if (found === undefined || problems.length > 0) {
    const codes = known.map(({ code, naam }) => `${code} (${naam})`).join(", ");
    throw new AppError("UNKNOWN_SELECTION", `Kies voor dit rapport een bekende code voor ${dimensie}.`, [
      ...problems,
      { message: `bekende codes voor ${dimensie}: ${codes}` },
    ]);
  }
  const isTotal = found.code === TOTAL;
  return { code: found.code, name: found.naam, isTotal, phrase: isTotal ? alle : `${een} ${found.naam}` };
}

/** The text with a capital; Dutch writes IJ as one letter. */
export function capital(text: string): string {
  return text.startsWith("ij") ? `IJ${text.slice(2)}` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
