import { type Judgement, type PatternTest, runTest, type TestOutcome } from "./audit.ts";
import { type Made, type SuppressTask, suppressTask } from "./suppress-task.ts";

/** Work on one population that a thread can do. */
export type Shard =
  | { readonly kind: "beveiligen"; readonly task: SuppressTask }
  | { readonly kind: "toetsen"; readonly test: PatternTest; readonly judgement: Judgement };

/** A pattern without its population: whoever asked for it has that. */
export interface MadeElsewhere extends Pick<Made, "seconds"> {
  readonly pattern: Omit<Made["pattern"], "population">;
}

export function workOff(shard: Shard): MadeElsewhere | TestOutcome {
  if (shard.kind === "toetsen") return runTest(shard.test, shard.judgement);
  const { pattern, seconds } = suppressTask(shard.task);
  const { states, reasons, virtual } = pattern;
  return { pattern: { states, reasons, virtual }, seconds };
}
