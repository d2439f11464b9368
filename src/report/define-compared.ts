import type { Subject, Titled } from "./define-titled.ts";

/** What a class is called: `regio`, `regio’s`. */
interface Noun {
  readonly een: string;
  readonly meer: string;
}

/**
 * One figure with its interval for every code of the choice, or for the classes of another dimension, beside
 * one comparator: the total of the choice, or the chosen one as a whole.
 */
export interface Intervals extends Titled, Subject {
  readonly kind: "intervals";
  readonly over: "keuze" | { readonly tabel: string; readonly dimensie: string; readonly klasse: Noun };
  /** Whether the headline may name what lies higher or lower; nothing is ranked on absence alone. */
  readonly noemt: boolean;
}

/** Several figures with one unit, each beside the total. */
export interface Profile extends Titled {
  readonly kind: "profile";
  readonly onderwerp: string;
  readonly cijfers: readonly { readonly indicator: string; readonly label: string }[];
  /** Whether the lowest is named as the bottleneck. */
  readonly knelpunt: boolean;
}

interface Side {
  readonly indicator: string;
  /** Beside the axis. */
  readonly titel: string;
  /** In a sentence, with its article. */
  readonly onderwerp: string;
}

/** Names of the four corners; the first word is the side of x. */
interface Vakken {
  readonly hoogHoog: string;
  readonly hoogLaag: string;
  readonly laagHoog: string;
  readonly laagLaag: string;
}

/** All codes of the choice in two axes, cut by the medians. */
export interface Quadrant extends Titled {
  readonly kind: "quadrant";
  readonly x: Side;
  readonly y: Side;
  readonly vakken: Vakken;
}

/** The same plane in squares, with how many codes of the choice lie in each. */
export interface Plane extends Titled {
  readonly kind: "plane";
  readonly x: Side;
  readonly y: Side;
  readonly vakken: Vakken;
  /** Side of a square, in stored values. */
  readonly stap: number;
}

/** Steps that follow each other; those of one group share a denominator. The last two years are its cohorts. */
export interface Funnel extends Titled {
  readonly kind: "funnel";
  readonly groepen: readonly {
    readonly titel: string;
    readonly stappen: readonly { readonly indicator: string; readonly label: string }[];
  }[];
}

/** A figure whose breakdown is the code list of the choice: from each to each. */
export interface Flows extends Titled, Subject {
  readonly kind: "flows";
}

/** One figure of the year on the map of the labour-market regions. */
export interface Regions extends Titled, Subject {
  readonly kind: "regions";
  readonly tabel: string;
  readonly dimensie: string;
}

/** In which quarter of the employers the own figures lie; only with the figures of an employer. */
export interface Benchmark extends Titled {
  readonly kind: "benchmark";
  readonly cijfers: readonly string[];
}

/** One own figure between the limits of chance; only with the figures of an employer. */
export interface FunnelPlot extends Titled, Subject {
  readonly kind: "funnel-plot";
}

export type ComparedSection =
  | Intervals
  | Profile
  | Quadrant
  | Plane
  | Funnel
  | Flows
  | Regions
  | Benchmark
  | FunnelPlot;

/** Indicators of such a section. */
export function comparedIndicators(section: ComparedSection): readonly string[] {
  switch (section.kind) {
    case "profile":
      return section.cijfers.map(({ indicator }) => indicator);
    case "quadrant":
    case "plane":
      return [section.x.indicator, section.y.indicator];
    case "funnel":
      return section.groepen.flatMap(({ stappen }) => stappen.map(({ indicator }) => indicator));
    case "benchmark":
      return section.cijfers;
    default:
      return [section.indicator];
  }
}
