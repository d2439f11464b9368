import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { judge, outcomes, suiteFiles, suites } from "../support/suites.ts";

/** As a table on the terminal: node --import tsx tests/bench/suites.ts */
describe.skipIf(!existsSync(suites))("public suites of difficult files", () => {
  const counts = new Map<string, number>();
  let engine: Engine;

  beforeAll(async () => {
    engine = await Engine.open(":memory:", { threads: 1 });
  });
  afterAll(() => engine.close());

  test.each(suiteFiles)(
    "%s is read exactly right, or refused with the true reason",
    { timeout: 20_000 },
    async (file) => {
      const { outcome } = await judge(engine, file);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    },
  );

  test("the outcomes, counted", () => {
    expect(suiteFiles).toHaveLength(195);
    expect(outcomes.map((outcome) => counts.get(outcome))).toEqual([24, 72, 5, 94]);
  });
});
