/** Codes of one dimension that together are a coarser class. */
export interface UnlockGroup {
  readonly code: string;
  readonly naam: string;
  readonly engels?: string | undefined;
  readonly codes: readonly string[];
}

/** A coarser division of one dimension; its groups do not overlap, and need not hold every code. */
export interface UnlockDivision {
  readonly id: string;
  readonly dimensie: string;
  readonly titel: string;
  readonly engels?: string | undefined;
  readonly groepen: readonly UnlockGroup[];
}

/** queries/ontsluiten.yml: what is tried to find out which hidden figures could be shown (docs/adr/0021). */
export interface UnlockPlan {
  /** Ids of indicators. */
  readonly cijfers: readonly string[];
  /** Ids of dimensions of which every code gets advice. */
  readonly keuzes: readonly string[];
  /** Of one dimension the finer ones in front. */
  readonly indelingen: readonly UnlockDivision[];
}
