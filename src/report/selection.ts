import { AppError } from "../errors.ts";
import type { Code } from "../release/types.ts";
import { codesOf, TOTAL } from "./codes.ts";
import { type Comparator, comparatorOf } from "./comparator.ts";
import type { Report } from "./define.ts";
import type { Published } from "./figures.ts";
import type { Language } from "./language.ts";
import { capital } from "./letters.ts";
import { formatList } from "./numbers.ts";

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
  const codes = dimensie === null ? [] : codesOf(release, dimensie);
  return ontbreekt === undefined ? [{ code: TOTAL, naam: capital(kort) }, ...codes] : [...codes];
}

/**
 * The dimension of the choice, for sections that cannot do without one.
 * @throws Error when the report has no choice: a fault of the one who writes the report.
 */
export function dimensionOf({ id, keuze }: Report): string {
  if (keuze.dimensie === null)
    throw new Error(`report ${id} has a section that needs a choice, and has none`);
  return keuze.dimensie;
}

/** The selection of one code; nothing for a report without a choice. */
export function selectionOf({ keuze }: Report, code: string): Selection {
  return keuze.dimensie === null ? {} : { [keuze.dimensie]: code };
}

/** The chosen code of a selection; the total for a report without a choice. */
export function codeOf({ keuze }: Report, selection: Selection): string {
  return keuze.dimensie === null ? TOTAL : (selection[keuze.dimensie] ?? TOTAL);
}

/**
 * Name of the file of one selection, without its ending: `beleidsbeeld`, `sectorrapport-sector-C`,
 * `clusterspiegel-cluster-HAVEN-naast-sector-C`, `beleidsbeeld-en`.
 */
export function fileNameOf(report: Report, selection: Selection, language: Language = "nl"): string {
  const { dimensie } = report.keuze;
  const own = dimensie === null ? "" : `-${dimensie}-${codeOf(report, selection)}`;
  const others = Object.entries(selection).filter(([id]) => id !== dimensie);
  const beside = others.map(([id, code]) => `-naast-${id}-${code}`).join("");
  const tongue = language === "nl" ? "" : `-${language}`;
  return `${report.id}${own}${beside}${tongue}`.replaceAll(/[^\w.-]/g, "_");
}

/**
 * Checks a selection such as `{ sector: "C" }` against the release.
 * @throws AppError UNKNOWN_SELECTION with the known codes.
 */
export function choose(release: Published, report: Report, selection: Selection): Chosen {
  const { dimensie, een, alle, kort, naast = [] } = report.keuze;
  if (dimensie === null) {
    if (Object.keys(selection).length > 0) {
      throw new AppError("UNKNOWN_SELECTION", `Dit rapport gaat over ${alle}: laat --for weg.`);
    }
    return { code: TOTAL, name: capital(kort), isTotal: true, phrase: alle };
  }
  const known = insistOnChoices(release, report);
  const also = naast.map((one) => one.dimensie);
  const kinds =
    also.length === 0
      ? `alleen de keuze ${dimensie}=CODE`
      : `de keuze ${dimensie}=CODE, met eventueel ernaast ${formatList(also)}`;
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
  const phrase = isTotal ? alle : named(een, found.naam);
  return { code: found.code, name: found.naam, isTotal, phrase, ...(beside === undefined ? {} : { beside }) };
}

/** `de sector Industrie`; a name that begins with the word itself has it once: `het cluster-01`. */
function named(een: string, naam: string): string {
  const word = een.split(" ").at(-1) ?? "";
  return naam.toLowerCase().startsWith(word) ? `${een.slice(0, -word.length)}${naam}` : `${een} ${naam}`;
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
