/** A report filled with the figures of one release: everything that is said and shown, in no format yet. */
export interface ReportDocument {
  readonly titel: string;
  /** The kind of report above the title, and the chosen name. */
  readonly soort: string;
  readonly naam: string;
  readonly omschrijving: string;
  /** Term and value: release, period, coverage. */
  readonly kenmerken: readonly Fact[];
  /** Said at the top when the choice has no figures at all. */
  readonly melding: string | null;
  readonly sections: readonly DocumentSection[];
}

export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
}

export interface DocumentSection {
  readonly id: string;
  readonly titel: string;
  readonly headline: string | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }
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
}

export interface Definition {
  readonly id: string;
  readonly titel: string;
  readonly vraag: string;
  readonly facts: readonly Fact[];
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
}

/** Who a mark stands for: the chosen one, the total, or figures of someone else. */
export type Role = "own" | "all" | "reference";

export interface Mark {
  readonly value: number | null;
  /** The value as text, or the words that stand for it. */
  readonly text: string;
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
  }[];
}

export interface ClassChart {
  readonly kind: "bars" | "dots";
  readonly display: string;
  readonly ownLabel: string;
  /** Null when there is nothing to compare with. */
  readonly allLabel: string | null;
  readonly rows: readonly { readonly label: string; readonly own: Mark; readonly all: Mark | null }[];
}

export type Chart = TrendChart | ClassChart;
