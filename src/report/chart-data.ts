/** Data of the charts that stand on numbers alone; the others are in document.ts. */

export interface PlaneAxis {
  readonly titel: string;
  readonly display: string;
  /** Where the cross-line stands, and what it is called. */
  readonly middle: number | null;
  readonly middleLabel: string;
}

/** Names of the four corners; the first word is the side of x, the second that of y. */
export interface Corners {
  readonly highHigh: string;
  readonly highLow: string;
  readonly lowHigh: string;
  readonly lowLow: string;
}

export interface QuadrantChart {
  readonly kind: "quadrant";
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  readonly corners: Corners;
  readonly points: readonly {
    /** Short name that stands in the drawing. */
    readonly code: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly own: boolean;
  }[];
}

/** A plane cut into squares, with how many lie in each; a count of null is not shown. */
export interface PlaneChart {
  readonly kind: "plane";
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  readonly corners: Corners;
  /** Side of a square. */
  readonly step: number;
  /** Names of the classes of 1, of 2, of 3 and 4, and of 5 or more in a square; and the word for hidden. */
  readonly classes: readonly [string, string, string, string];
  readonly hidden: string;
  readonly bins: readonly {
    /** Lower edges. */
    readonly x: number;
    readonly y: number;
    readonly count: number | null;
    readonly codes: readonly string[];
    readonly own: string | null;
  }[];
}

/** Up to four classes of value, from light to dark. */
export interface StepScale {
  /** Lower edges of the second and later classes. */
  readonly edges: readonly number[];
  /** One more than there are edges. */
  readonly labels: readonly string[];
  /** The word for what is hidden, when something is. */
  readonly hidden: string | null;
  /** The word for what is indicative; it has a star. */
  readonly thin: string;
}

/** One employer between the limits of chance: only its own point, never that of another. */
export interface FunnelPlotChart {
  readonly kind: "funnel-plot";
  readonly display: string;
  readonly xTitle: string;
  readonly target: { readonly label: string; readonly value: number; readonly text: string };
  readonly own: {
    readonly label: string;
    readonly persons: number;
    readonly value: number;
    readonly text: string;
  };
  readonly limits: readonly {
    readonly persons: number;
    readonly inner: readonly [low: number, high: number];
    readonly outer: readonly [low: number, high: number];
  }[];
  readonly innerLabel: string;
  readonly outerLabel: string;
}

/** A polygon of GeoJSON (RFC 7946), in degrees or in metres of the national grid. */
export interface Shape {
  readonly type: "Polygon" | "MultiPolygon";
  readonly coordinates: readonly unknown[];
}

/** In which quarter of the employers a figure lies: a band, never a rank. */
export interface BandChart {
  readonly kind: "bands";
  readonly bands: readonly [string, string, string, string];
  readonly ownLabel: string;
  readonly rows: readonly {
    readonly label: string;
    readonly quarter: 1 | 2 | 3 | 4 | null;
    /** The own value, or the words that stand for it. */
    readonly text: string;
    readonly shown: boolean;
  }[];
}
