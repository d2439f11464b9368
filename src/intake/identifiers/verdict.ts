import type { RuleCode } from "../rules.ts";

/** A rule that a column breaks, how it was seen, and in how many cells. */
export interface Verdict {
  readonly code: RuleCode;
  readonly bewijs: string;
  readonly aantal: number;
}
