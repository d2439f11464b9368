import type { Titled } from "./define-titled.ts";

/** Who delivered and what share of the figures is shown, for every class of one dimension. */
export interface Coverage extends Titled {
  readonly kind: "coverage";
  readonly tabel: string;
  readonly dimensie: string;
  readonly klasse: { readonly een: string; readonly meer: string };
  /** Indicators whose base says how many persons there are, and how many answered. */
  readonly personen: string;
  readonly respons: string;
}

/** What share of all figures of the year is shown, by theme. */
export interface ShownByTheme extends Titled {
  readonly kind: "shown-by-theme";
}

/** Indicators of which the release shows no figure anywhere, and why. */
export interface Missing extends Titled {
  readonly kind: "missing";
}

/** How complete the answers to each scale are, and how well its questions hang together. */
export interface Scales extends Titled {
  readonly kind: "scales";
}

/** Where a series is made in another way than before. */
export interface Breaks extends Titled {
  readonly kind: "breaks";
}

/** What the policy does, how it was tested, and how counts are rounded. */
export interface Policy extends Titled {
  readonly kind: "policy";
  /** False leaves out how the release was tested. */
  readonly toetsen?: false;
}

/** What changed since the previous release, with the reasons. */
export interface ChangeList extends Titled {
  readonly kind: "changes";
}

/** The terms that the definitions use. */
export interface Terms extends Titled {
  readonly kind: "terms";
}

/** Series of others: whose, under which licence, and why they differ. */
export interface Sources extends Titled {
  readonly kind: "sources";
}

/** Every indicator of one theme, with all that the release says of it. */
export interface ThemeDefinitions extends Titled {
  readonly kind: "theme-definitions";
  readonly thema: string;
}

export type QualitySection =
  | Coverage
  | ShownByTheme
  | Missing
  | Scales
  | Breaks
  | Policy
  | ChangeList
  | Terms
  | Sources
  | ThemeDefinitions;

export const qualityKinds = [
  "coverage",
  "shown-by-theme",
  "missing",
  "scales",
  "breaks",
  "policy",
  "changes",
  "terms",
  "sources",
  "theme-definitions",
] as const satisfies readonly QualitySection["kind"][];

/** Indicators of such a section that the report reads as cells; the others are of the release as a whole. */
export function qualityIndicators(section: QualitySection): readonly string[] {
  return section.kind === "coverage" ? [section.personen, section.respons] : [];
}
