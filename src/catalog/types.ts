import type { AgreedCluster } from "./agreed-cluster.ts";
import type { EnglishScale, EnglishTexts } from "./english.ts";
import type { ReferenceSeries, SeriesBreak } from "./series.ts";
import type { UnlockPlan } from "./unlock-plan.ts";

/** How many people and employers stand behind a figure decides how strictly it is kept: disclosure.md 5. */
export const classes = ["structuur", "hr", "gezondheid"] as const;
export type DisclosureClass = (typeof classes)[number];

/** Figures about no person and no employer, which need no protection: docs/adr/0014-figures-of-the-fund.md. */
export const openClass = "openbaar";
export const subjects = ["fonds", "arbeidsmarkt"] as const;

export const units = ["dienstverband", "medewerker", "respondent", "loopbrug", "werkgever"] as const;
export type Unit = (typeof units)[number];

/** What is computed from units; `afgeleid` is computed from published figures. */
export const measures = ["verhouding", "gemiddelde", "som", "aantal", "mediaan"] as const;
export type MeasureKind = (typeof measures)[number];

/**
 * How the uncertainty of a figure is reckoned (docs/adr/0010-uncertainty.md). wilson: a share of persons; t: a
 * mean over units; werkgever: a ratio of sums, clustered by employer; geen: a count.
 */
export const intervals = ["wilson", "t", "werkgever", "geen"] as const;
export type IntervalKind = (typeof intervals)[number];

export const displays = [
  "procent",
  "per-jaar",
  "dagen",
  "uren",
  "euro",
  "score-0-100",
  "promille",
  "index",
  "aantal",
  "jaren",
  "procentpunt",
  "klasse",
] as const;
export type Display = (typeof displays)[number];

export const directions = ["hoger-is-gunstiger", "lager-is-gunstiger", "neutraal"] as const;
export type Direction = (typeof directions)[number];

/** What a reader may know about a figure, however it comes about. */
interface Described<Class = DisclosureClass> {
  readonly id: string;
  /** Code in the project's domain description, such as RL7. */
  readonly code?: string | undefined;
  readonly titel: string;
  readonly vraag: string;
  readonly weergave: Display;
  readonly richting: Direction;
  readonly klasse: Class;
  readonly thema: string;
  readonly zaad: string;
  readonly bron: string;
  /** The glossary terms that a reader needs for this figure; required in a file. */
  readonly begrippen?: readonly string[] | undefined;
  /** What the figure cannot tell. */
  readonly let_op?: string | undefined;
  /** Periods from which it is made in another way than before. */
  readonly breuken?: readonly SeriesBreak[] | undefined;
  readonly engels?: EnglishTexts | undefined;
  readonly versie: number;
}

/** The header of an indicator that is computed from units. */
export interface IndicatorDefinition extends Described {
  readonly eenheid: Unit;
  readonly maat: MeasureKind;
  /**
   * The contributing units. Indicators of one klasse and one populatie share one pattern of hidden cells, so
   * that no measure gives away another.
   */
  readonly populatie: string;
  /**
   * Populatie of the same klasse of which this is a breakdown: what is hidden there is hidden here, so that the
   * parts never add up to a hidden whole.
   */
  readonly binnen?: string | undefined;
  /**
   * stroom: a year is made up of its quarters; stand: the figure of a year is that of its last day, the same
   * as that of its last quarter.
   */
  readonly tijd: "stroom" | "stand";
  /** Where not all periods of the plan: a window of a year or more is published by the year only. */
  readonly perioden?: readonly ("jaar" | "kwartaal")[] | undefined;
  readonly teller: string;
  readonly noemer?: string | undefined;
  /** The formula in words, where numerator and denominator do not say it. */
  readonly formule?: string | undefined;
  /** Where the default of the measure is not right (intervalOf). */
  readonly interval?: IntervalKind | undefined;
  /** Code list of a breakdown of the measure itself (duration classes); the query then returns `uitsplitsing`. */
  readonly uitsplitsing?: string | undefined;
}

/** The header of an indicator that is computed from published figures, after protection. */
export interface CompositeDefinition extends Described {
  readonly maat: "afgeleid";
  readonly eenheid?: Unit | undefined;
  /** Ids of the indicators that it is computed from. */
  readonly delen: readonly string[];
  /** The formula in words. */
  readonly formule: string;
  readonly teller?: string | undefined;
  /** Code list of which the value is a code, for weergave `klasse`. */
  readonly uitkomst?: string | undefined;
}

/**
 * The header of a figure that somebody states as it is: the fund about its own money, an office of statistics about
 * the labour market. Its query reads code lists only.
 */
export interface StatementDefinition extends Described<typeof openClass> {
  readonly maat: "opgave";
  readonly eenheid: (typeof subjects)[number];
  readonly teller: string;
  readonly noemer?: string | undefined;
  readonly formule?: string | undefined;
}

export type AnyDefinition = IndicatorDefinition | CompositeDefinition | StatementDefinition;

export interface Indicator {
  readonly definition: IndicatorDefinition;
  readonly file: string;
  /** Ready to run: macros expanded, bound against the schema. */
  readonly sql: string;
}

/** A composite: its query reads the table `gepubliceerd` (publishedColumns) and gives `cel` and `waarde`. */
export interface Composite {
  readonly definition: CompositeDefinition;
  readonly file: string;
  readonly sql: string;
}

/** A statement: its query reads code lists and gives `periode`, `sector`, `regio` (T = all) and `waarde`. */
export interface Statement {
  readonly definition: StatementDefinition;
  readonly file: string;
  readonly sql: string;
}

/** A query of queries/facts: its rows become the table `feit_<id>`. */
export interface Fact {
  readonly id: string;
  readonly file: string;
  readonly sql: string;
}

/** A query of queries/steps: what composites share, as the view `stap_<id>` on `gepubliceerd`. */
export interface Step {
  readonly id: string;
  readonly file: string;
  readonly sql: string;
}

/** A query of queries/checks: every row is a fault in a delivery. */
export interface Check {
  readonly id: string;
  readonly code: string;
  readonly ernst: "fout" | "waarschuwing" | "opmerking";
  readonly tabel: string;
  readonly kolom: string;
  readonly melding: string;
  readonly advies: string;
  readonly file: string;
  readonly sql: string;
}

export interface Dimension {
  readonly id: string;
  readonly titel: string;
  readonly engels?: string | undefined;
  /** Of whom it is a characteristic. */
  readonly van: "werkgever" | "medewerker";
  readonly codelijst: string;
  /**
   * `levering`: its codes are those that were delivered or that the home names, not those of a fixed list. Without any
   * there is no such dimension and no table with it (src/indicators/delivered-groups.ts).
   */
  readonly codes?: "levering" | undefined;
  /** An employer can have several codes, with | in between, or none: they overlap and add up to nothing. */
  readonly meervoudig?: boolean | undefined;
  /** The fact that has the column, where not feit_werkgever; a row per year and employer. */
  readonly feit?: string | undefined;
}

export interface TablePlan {
  readonly id: string;
  readonly titel: string;
  readonly engels?: string | undefined;
  readonly dimensies: readonly string[];
}

export interface CodeListEntry {
  readonly code: string;
  readonly naam: string;
  readonly [column: string]: string;
}

export interface CodeList {
  readonly id: string;
  readonly titel: string;
  readonly engels?: string | undefined;
  readonly versie: string;
  readonly bron: string;
  /** The columns after code and naam: those of a list that has no codes yet cannot be seen from them. */
  readonly kolommen?: readonly string[];
  /** Column → the list that its values are codes of. */
  readonly verwijst?: Readonly<Record<string, string>>;
  readonly codes: readonly CodeListEntry[];
}

export interface GlossaryTerm {
  readonly term: string;
  readonly betekenis: string;
  readonly bron: string;
  readonly engels: string;
  readonly betekenis_engels?: string | undefined;
}

/** One question of a scale, with the answers that it can have: from min to max in steps. */
export interface ScaleItem {
  readonly id: string;
  /** Null when the text may not be spread. */
  readonly tekst: string | null;
  /** Worded the other way round: counts as min + max - answer. */
  readonly omgekeerd: boolean;
  readonly min: number;
  readonly max: number;
  readonly stap: number;
}

/** One version of a survey scale; figures of different versions are never compared. */
export interface Scale {
  readonly id: string;
  readonly versie: number;
  readonly titel: string;
  /** The name under which its answers are delivered (enquete_antwoord.schaal); several scales can share one. */
  readonly geleverd_als: string;
  /** False for a scale whose items were not looked up yet: it is listed and not scored. */
  readonly nagekeken: boolean;
  readonly min: number;
  readonly max: number;
  readonly stap: number;
  /** mean: in the unit of the answers; sum: of all items; 0-100: the mean as a part of the range. */
  readonly scoring: "mean" | "sum" | "0-100";
  /** Fewest valid answers that make a score. */
  readonly minimum: number;
  /** What may be spread: the texts of the items, or only their numbers. */
  readonly verzendbaar: "teksten" | "nummers";
  readonly licentie: string;
  readonly bron: string;
  /** Why it cannot be compared with the version before it. */
  readonly breuk: string | null;
  readonly let_op: string | null;
  readonly engels?: EnglishScale | undefined;
  readonly items: readonly ScaleItem[];
}

export interface Catalog {
  readonly indicators: readonly Indicator[];
  /** In an order in which each comes after the composites it builds on. */
  readonly composites: readonly Composite[];
  readonly steps: readonly Step[];
  readonly statements: readonly Statement[];
  /** In the order in which they are to be run. */
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TablePlan[];
  /** The kinds of period that are published. */
  readonly periods: readonly ("jaar" | "kwartaal")[];
  readonly codeLists: readonly CodeList[];
  readonly scales: readonly Scale[];
  readonly glossary: readonly GlossaryTerm[];
  readonly references: readonly ReferenceSeries[];
  /** Absent: no advice is given. */
  readonly unlock?: UnlockPlan | undefined;
  /** Clusters that were made over the API, besides the delivered ones. */
  readonly agreed?: readonly AgreedCluster[] | undefined;
}
