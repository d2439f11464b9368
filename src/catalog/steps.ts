import { type Engine, identifier } from "../engine/engine.ts";
import type { Step } from "./types.ts";

/** The statement that makes the view of a step, `stap_<id>`; it reads `gepubliceerd`, which must be there. */
export function stepView({ id, sql }: Step): string {
  return `create or replace temp view ${identifier(`stap_${id}`)} as ${sql}`;
}

/** Makes the views of all steps. They read `gepubliceerd` anew each time, so it may be another table afterwards. */
export async function createSteps(engine: Engine, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await engine.run(stepView(step));
}
