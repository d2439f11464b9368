import type { EnglishReference } from "./english.ts";

/** From `vanaf` on (2022JJ00, 2022KW01) a series is made in another way; `uitleg` is a clause without a full stop. */
export interface SeriesBreak {
  readonly vanaf: string;
  readonly uitleg: string;
  readonly engels?: string | undefined;
}

export const comparabilities = ["deels", "nee"] as const;

/** Figures of others to set beside ours, with source and method note; not computed, never protected. */
export interface ReferenceSeries {
  readonly id: string;
  readonly titel: string;
  /** The only indicator it may stand beside: not its other variants. */
  readonly indicator: string;
  /** Whom it is about: `werknemers van 15 tot 75 jaar`. */
  readonly populatie: string;
  readonly bron: string;
  readonly licentie: string;
  /** deels: the same thing by another method; nee: another thing, as background only. */
  readonly vergelijkbaar: (typeof comparabilities)[number];
  /** Why it differs from ours, each reason in a few words. */
  readonly verschillen: readonly string[];
  readonly methode: string;
  readonly engels?: EnglishReference | undefined;
  readonly breuken?: readonly SeriesBreak[] | undefined;
  /** Code list of its size classes, which need not be ours. */
  readonly grootteschema?: string | undefined;
  readonly waarnemingen: readonly {
    readonly sector: string;
    /** Code of `grootteschema`; "T" where the series has no size classes. */
    readonly grootte: string;
    readonly periode: string;
    readonly waarde: number;
  }[];
}
