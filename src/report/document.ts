import type {
  BandChart,
  FunnelPlotChart,
  PlaneChart,
  QuadrantChart,
  Shape,
  StepScale,
} from "./chart-data.ts";
import type { Language } from "./language.ts";
import type { Theme } from "./theme.ts";

/** A report filled with the figures of one release: everything that is said and shown, in no format yet. */
export interface ReportDocument {
  readonly taal: Language;
  /** Texts of this document that stand in Dutch all the same; left out where there are none. */
  readonly dutch?: ReadonlySet<string>;
  readonly titel: string;
  /** The kind of report above the title, and the chosen name. */
  readonly soort: string;
  readonly naam: string;
  readonly omschrijving: string;
  /** Term and value: release, period, coverage. */
  readonly kenmerken: readonly Fact[];
  /** Said at the top when the choice has no figures at all. */
  readonly melding: string | null;
  /** Printed small and without tables. */
  readonly beknopt?: boolean;
  /** The look and the words of the fund that publishes; left out for our own. */
  readonly theme?: Theme;
  readonly sections: readonly DocumentSection[];
}

export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
  /** The indicator that the term is the name of, for a page that explains it. */
  readonly indicator?: string;
}

export interface DocumentSection {
  readonly id: string;
  /** The part of the report that it belongs to; sections of one part follow each other. */
  readonly deel?: string;
  /** On the first page in print, which can be handed out by itself. */
  readonly blad?: boolean;
  readonly titel: string;
  readonly headline: string | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }
  | { readonly kind: "strips"; readonly strips: Strips }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "definition"; readonly definition: Definition };

export interface KeyFigure {
  /** Null when the release does not define it: there is nothing to link to. */
  readonly indicator: string | null;
  readonly titel: string;
  /** The value, or the words that stand for it. */
  readonly waarde: string;
  readonly shown: boolean;
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** The same as numbers, for a workbook: the same heads for all figures, with an empty cell where there is nothing. */
  readonly columns: readonly Column[];
}

/** One column of a workbook for one row. */
export interface Column {
  readonly head: string;
  readonly cell: TableCell;
}

/** Figures of one employer under each other, each on a strip with what it is laid beside. */
export interface Strips {
  readonly id: string;
  readonly rows: readonly StripRow[];
  /** What none of the rows can be laid beside, and why; null when there is nothing of the kind. */
  readonly note: string | null;
  /** What each shape stands for, of all rows. */
  readonly key: readonly { readonly shape: StripShape; readonly label: string }[];
  /** The same figures as a table. */
  readonly table: DataTable;
}

export interface StripRow {
  /** Null when the release does not define it: there is nothing to link to. */
  readonly indicator: string | null;
  readonly titel: string;
  /** The value, or the words that stand for it. */
  readonly waarde: string;
  readonly shown: boolean;
  readonly sentence: string;
  /** Null when there is nothing to lay it beside. */
  readonly strip: Strip | null;
  /** What it is laid beside, in words; without a shape it stands on no strip. */
  readonly beside: readonly {
    readonly shape: StripShape | null;
    readonly label: string;
    readonly text: string;
  }[];
  /** What chance can make of it, its place, its base: short. */
  readonly small: readonly string[];
}

/** A line of values: the own one, what it is laid beside, and how far chance reaches around that. */
export interface Strip {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly own: number | null;
  readonly band: readonly [low: number, high: number] | null;
  readonly marks: readonly { readonly shape: StripShape; readonly value: number }[];
}

export type StripShape =
  | "sector-grootte"
  | "sector"
  | "grootte"
  | "regio"
  | "fonds"
  | "cluster"
  | "alle"
  | "verwacht"
  | "eigen"
  | "toeval";

export interface Definition {
  readonly id: string;
  readonly titel: string;
  readonly vraag: string;
  readonly facts: readonly Fact[];
  /** Facts of a word or two, which fit on one line together. */
  readonly short: readonly Fact[];
}

/** A chart with the table of its figures. The chart is null when there is nothing to draw. */
export interface Figure {
  readonly id: string;
  readonly caption: string;
  /** What the chart shows and its main message, for who cannot see it. */
  readonly description: string;
  readonly chart: Chart | null;
  readonly table: DataTable;
  readonly notes: readonly string[];
}

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly TableCell[] }[];
}

/** Text for people, and the number itself where there is one (for a workbook). */
export interface TableCell {
  readonly text: string;
  readonly value: number | null;
  /** Words of the text beside its number, such as `indicatief`: a workbook has them in columns of their own. */
  readonly status?: string;
  /** Who the number is about, where that differs by row. */
  readonly group?: string;
  /** How the own figure lies beside it: `hoger, kan toeval zijn`. */
  readonly verdict?: string;
}

/** Who a mark stands for: the chosen one, the total, or figures of someone else. */
export type Role = "own" | "all" | "reference";

export interface Mark {
  readonly value: number | null;
  /** The value as text, or the words that stand for it. */
  readonly text: string;
  /** The word behind a value that is not simply published, which the text has too. */
  readonly status?: string;
}

/** A mark with the bounds of its interval at 95 %, null where it has none. */
export interface RangeMark extends Mark {
  readonly low: number | null;
  readonly high: number | null;
  /** The interval in words, where it has one. */
  readonly range?: string;
  /** Indicative: few people behind it, or wide bounds. Drawn open and dashed. */
  readonly thin: boolean;
}

export interface TrendChart {
  readonly kind: "trend";
  readonly display: string;
  /** Period codes, in order. */
  readonly periods: readonly string[];
  /** Marks run parallel to the periods; undefined where the series does not reach. */
  readonly series: readonly {
    readonly role: Role;
    readonly label: string;
    readonly marks: readonly (Mark | undefined)[];
    /** Bounds of the marks, parallel to the periods; left out where a series has none. */
    readonly bounds?: readonly (readonly [low: number, high: number] | undefined)[];
  }[];
  /** Periods from which a series is made in another way, in words. */
  readonly breaks?: readonly { readonly period: string; readonly label: string }[];
}

export interface ClassChart {
  readonly kind: "bars" | "dots";
  readonly display: string;
  readonly ownLabel: string;
  /** Null when there is nothing to compare with. */
  readonly allLabel: string | null;
  readonly rows: readonly { readonly label: string; readonly own: Mark; readonly all: Mark | null }[];
}

/** Dots with bars of 95 %, beside one comparator drawn as a line. */
export interface IntervalChart {
  readonly kind: "intervals";
  readonly display: string;
  readonly line: { readonly label: string; readonly value: number; readonly text: string } | null;
  /** The word for marks that are thin. */
  readonly thinLabel: string;
  readonly rows: readonly { readonly label: string; readonly own: boolean; readonly mark: RangeMark }[];
}

/** Several figures with one unit under each other, each with its own comparator. */
export interface ProfileChart {
  readonly kind: "profile";
  readonly display: string;
  readonly ownLabel: string;
  readonly allLabel: string | null;
  readonly thinLabel: string;
  readonly rows: readonly {
    readonly label: string;
    readonly own: RangeMark;
    readonly all: Mark | null;
    /** A word beside the name, such as that this one is the bottleneck. */
    readonly note: string | null;
  }[];
}

/** Steps that people take one after another, as a share of those who started, by cohort. */
export interface FunnelChart {
  readonly kind: "funnel";
  readonly display: string;
  readonly cohorts: readonly string[];
  readonly allLabel: string | null;
  /** Steps of one group share their denominator. */
  readonly groups: readonly {
    readonly label: string;
    readonly steps: readonly {
      readonly label: string;
      /** Parallel to the cohorts, oldest first. */
      readonly marks: readonly RangeMark[];
      readonly all: Mark | null;
    }[];
  }[];
}

/** Values by two code lists; undefined where there is no cell. */
export interface MatrixChart {
  readonly kind: "matrix";
  readonly display: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly rows: readonly { readonly code: string; readonly label: string; readonly own: boolean }[];
  readonly columns: readonly { readonly code: string; readonly label: string }[];
  readonly cells: readonly (readonly (Mark | undefined)[])[];
  readonly scale: StepScale;
}

interface Area {
  readonly code: string;
  /** At most four letters. */
  readonly short: string;
  readonly label: string;
  readonly own: boolean;
  readonly mark: Mark;
}

/** One square for every region, about where it lies. */
export interface TileChart {
  readonly kind: "tiles";
  readonly scale: StepScale;
  readonly areas: readonly (Area & { readonly column: number; readonly row: number })[];
}

/** Regions by their own borders, in a file that the user gives. */
export interface MapChart {
  readonly kind: "map";
  readonly scale: StepScale;
  readonly areas: readonly (Area & { readonly shape: Shape })[];
}

export type Chart =
  | TrendChart
  | ClassChart
  | IntervalChart
  | ProfileChart
  | QuadrantChart
  | PlaneChart
  | FunnelChart
  | MatrixChart
  | FunnelPlotChart
  | TileChart
  | MapChart
  | BandChart;
