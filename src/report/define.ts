import { type ComparedSection, comparedIndicators } from "./define-compared.ts";
import type { MirrorSection } from "./define-mirror.ts";
import { type QualitySection, qualityIndicators, qualityKinds } from "./define-quality.ts";
import type { Subject, Titled } from "./define-titled.ts";

/**
 * A report: what it shows and in which words, independent of the format it is rendered in. Templates hold
 * `{waarde}` for the figure itself, `{jaar}` and `{peildatum}` (the last day of the year) for the period,
 * `{<indicator>}` for another figure, `{<indicator>|one|many}` with a noun.
 */
export interface Report {
  /** Name in the address and on the command line; the same as the file's. */
  readonly id: string;
  readonly titel: string;
  readonly omschrijving: string;
  /** The dimension of which the reader chooses one code, and how it is called in a sentence. */
  readonly keuze: Choice;
  /** Table that holds the chosen code at the total of every other dimension. */
  readonly tabel: string;
  /** Indicator whose base says how many people and employers the report is about. */
  readonly dekking: string;
  /** Printed small and without the tables under the charts; on a screen it is as any other. */
  readonly beknopt?: boolean;
  /** Only for the employer whose own figures it shows: never listed, served or made for everyone. */
  readonly voor?: "werkgever";
  readonly sections: readonly Section[];
  /** English by the Dutch text that stands in this definition. What is not in it stays Dutch in an English report. */
  readonly engels?: Readonly<Record<string, string>>;
}

export interface Choice {
  /** Null for a report about everything together, of which there is one. */
  readonly dimensie: string | null;
  /** Before a name: `de sector`. */
  readonly een: string;
  /** The total in a sentence and beside a mark: `alle sectoren samen`, `alle sectoren`. */
  readonly alle: string;
  readonly kort: string;
  /** The chosen one beside a mark: `deze sector`. */
  readonly deze: string;
  /** Said when a release has no code of this dimension, with what to do; the total is then no choice either. */
  readonly ontbreekt?: string;
  /** Dimensions of which a code may take the place of the total as what figures are laid beside. */
  readonly naast?: readonly { readonly dimensie: string; readonly een: string }[];
}

export interface KeyFigureDefinition {
  readonly indicator: string;
  readonly titel: string;
  readonly zin: string;
  /** Figures that explain this one, shown beside it where the release has them. */
  readonly naast?: readonly { readonly indicator: string; readonly titel: string }[];
}

/** The words of a report without a choice: it is about all who delivered, which is not the whole country. */
export const everything: Choice = {
  dimensie: null,
  een: "",
  alle: "alle sectoren samen",
  kort: "alle sectoren",
  deze: "alle sectoren",
};

/** The figures of the year at a glance; the first one gives the headline. */
export interface KeyFigures extends Titled {
  readonly kind: "key-figures";
  readonly onderwerp: string;
  readonly cijfers: readonly KeyFigureDefinition[];
}

/** One figure by quarter, beside every reference series of that indicator. */
export interface Trend extends Titled, Subject {
  readonly kind: "trend";
}

/** One or more figures of the year by the classes of another dimension. */
export interface ByClass extends Titled {
  readonly kind: "by-class";
  readonly tabel: string;
  readonly dimensie: string;
  readonly chart: "bars" | "dots";
  /** What a class is called: `grootteklasse`, `grootteklassen`. */
  readonly klasse: { readonly een: string; readonly meer: string };
  /** Whether the headline may name the classes of the lowest and highest value; regions are not ranked. */
  readonly noemtUitersten: boolean;
  readonly cijfers: readonly Subject[];
}

/** One figure of the year by the classes of its own breakdown, which add up to `geheel`; null: to a hundred per cent. */
export interface ByBreakdown extends Titled, Subject {
  readonly kind: "by-breakdown";
  readonly geheel: string | null;
  readonly klasse: { readonly een: string; readonly meer: string };
}

/** Every indicator that the report uses, as the release defines it. */
export interface DefinitionList extends Titled {
  readonly kind: "definitions";
}

/** How figures are protected, and what is not shown. */
export interface Protection extends Titled {
  readonly kind: "protection";
}

export interface Colophon extends Titled {
  readonly kind: "colophon";
}

export type Section =
  | KeyFigures
  | Trend
  | ByClass
  | ByBreakdown
  | ComparedSection
  | MirrorSection
  | QualitySection
  | DefinitionList
  | Protection
  | Colophon;

/**
 * Makes a report of its definition. A file of reports/ exports the result as `report`. Without `keuze` it is
 * about everything together, or about the employer it is for.
 * @throws Error when the definition itself is wrong: a fault of the one who writes the report.
 */
export function defineReport(definition: Omit<Report, "keuze"> & { readonly keuze?: Choice }): Report {
  if (!/^[a-z][a-z0-9-]*$/.test(definition.id)) throw new Error(`report id: ${definition.id}`);
  const ids = definition.sections.map((section) => section.id);
  if (new Set(ids).size !== ids.length) throw new Error(`report ${definition.id}: two sections with one id`);
  if (definition.voor !== undefined && definition.keuze !== undefined)
    throw new Error(`report ${definition.id}: what is for one employer has no choice`);
  return Object.freeze({ keuze: everything, ...definition });
}

/** Whether a report may be made for anyone: not when it shows the own figures of one employer. */
export function isPublic({ voor }: Report): boolean {
  return voor === undefined;
}

/** Ids of all indicators that a report uses, in the order of first use. */
export function indicatorsOf(report: Report): string[] {
  const ids = report.sections.flatMap((section) => {
    if (section.kind === "key-figures")
      return section.cijfers.flatMap(({ indicator, zin, naast = [] }) => [
        indicator,
        ...namesIn(zin),
        ...naast.map((beside) => beside.indicator),
      ]);
    if (section.kind === "trend") return [section.indicator];
    if (section.kind === "by-class") return section.cijfers.map((figure) => figure.indicator);
    if (section.kind === "by-breakdown")
      return section.geheel === null ? [section.indicator] : [section.indicator, section.geheel];
    if (section.kind === "conversation" || section.kind === "own-figures")
      return section.cijfers.map(({ indicator }) => indicator);
    if (
      section.kind === "definitions" ||
      section.kind === "protection" ||
      section.kind === "colophon" ||
      section.kind === "unlock" ||
      section.kind === "own-hidden"
    )
      return [];
    return isQuality(section) ? qualityIndicators(section) : comparedIndicators(section);
  });
  return [...new Set(ids)];
}

function isQuality(section: ComparedSection | QualitySection): section is QualitySection {
  return (qualityKinds as readonly string[]).includes(section.kind);
}

/** What a template may name besides indicators. */
const reserved = ["waarde", "jaar", "peildatum"];

function namesIn(template: string): string[] {
  return [...template.matchAll(/\{([a-z0-9-]+)/g)].flatMap(([, name]) =>
    name === undefined || reserved.includes(name) ? [] : [name],
  );
}
