import { isHidden, type Pattern, type Prepared, suppressPrepared } from "./pattern.ts";

/** A hidden cell that published figures leave too little room. */
export interface TightCell {
  /** Index in Population.keys. */
  readonly cell: number;
  /** Published cells whose hiding would give it room, the cheapest first. */
  readonly repair: readonly number[];
}

/** Which hidden cells are too tight under a pattern: the interval test of the audit (disclosure.md 2.6). */
export type IntervalTest = (pattern: Pattern) => Promise<readonly TightCell[]>;

/**
 * Suppression with interval protection: hides the cheapest cell that gives the first tight cell room, and suppresses
 * anew, until no cell is tight. It ends: every round hides a cell that was shown.
 * @throws Error when a cell is tight and nothing that could be hidden gives it room.
 */
export async function suppressWithRoom(
  prepared: Prepared,
  nested: ReadonlySet<string>,
  test: IntervalTest,
): Promise<Pattern> {
  const repairs = new Set<number>();
  for (;;) {
    const pattern = suppressPrepared(prepared, nested, repairs);
    const [tight] = await test(pattern);
    if (tight === undefined) return pattern;
    const cell = tight.repair.find((candidate) => !isHidden(pattern.states[candidate]));
    if (cell === undefined) throw new Error("nothing gives a tight cell room");
    repairs.add(cell);
  }
}
