import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { noHistory } from "../../src/disclosure/history.ts";
import { suppressAll } from "../../src/disclosure/joint.ts";
import { Memo } from "../../src/disclosure/joint-memo.ts";
import { isHidden } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Shards, threadsFor } from "../../src/disclosure/shards.ts";
import type { Cube, Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

const own = (id: string, klasse: "structuur" | "hr" | "gezondheid", seed: number) => ({
  id,
  definitions: [definition(id, { klasse, maat: "aantal", eenheid: "medewerker" })],
  rows: sampleRows(500, 60, seed),
});
const cube = cubeOf(plan, [
  own("mensen", "structuur", 1),
  own("opleiding", "hr", 2),
  own("verlof", "hr", 3),
  own("verzuim", "gezondheid", 4),
]);
const joint = (of: Cube) => ({
  ...{ cube: of, policy: defaultPolicy, history: noHistory, asked: new Map() },
  memo: new Memo(),
});
const judgement = { policy: defaultPolicy, dimensions: cube.dimensions };

const inThreads = async <T>(work: (shards: Shards) => Promise<T>): Promise<T> => {
  const shards = new Shards(2);
  try {
    return await work(shards);
  } finally {
    await shards.close();
  }
};

/** Without the times, which differ. */
const told = (patterns: ReturnType<typeof suppressAll>) =>
  patterns.map(({ given, pattern: { states, reasons, virtual } }) => [given.id, states, reasons, virtual]);

test("threads hide what one thread hides, and their gate finds what one thread finds", async () => {
  const alone = suppressAll(cube, defaultPolicy, silent, noHistory, new Map());
  const opened = alone.map(({ pattern: { population, states } }) => ({
    population,
    // Of every pattern a secondary cell is shown after all, so that there is something to find.
    hidden: states.map((state, cell) => isHidden(state) && cell !== states.indexOf("secundair")),
    structural: false,
  }));
  const found = audit(opened, judgement);
  expect(found.leaks.length).toBeGreaterThan(0);
  expect(new Set(found.leaks.map(({ pattern }) => pattern)).size).toBeGreaterThan(1);
  await inThreads(async (shards) => {
    expect(told(await shards.suppress(joint(cube), silent))).toEqual(told(alone));
    let done = 0;
    const tell = (count: number) => {
      done = count;
    };
    expect(await shards.audit(opened, judgement, tell)).toEqual(found);
    expect(done).toBe(opened.length);
  });
});

test("a cell that cannot be protected comes back from a thread as it was thrown", async () => {
  const broken = (population: Population): Population => ({
    ...population,
    members: population.members.map((rows, cell) =>
      population.measures[0]?.facts[cell]?.persons === 1 ? new Uint32Array() : rows,
    ),
  });
  const populations = cube.populations.map((one) => (one.id === "mensen" ? one : broken(one)));
  const thrown = (() => {
    try {
      suppressAll({ ...cube, populations }, defaultPolicy, silent, noHistory, new Map());
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  })();
  const other = await inThreads((shards) =>
    shards.suppress(joint({ ...cube, populations }), silent).catch((error: unknown) => error),
  );
  expect(other).toBeInstanceOf(Error);
  const parts = (error: unknown) => {
    const { code, message, problems } = error as { code: unknown; message: unknown; problems: unknown };
    return { code, message, problems };
  };
  expect(parts(thrown).code).toBe("DISCLOSURE");
  expect(parts(other)).toEqual(parts(thrown));
});

test("a small cube starts no threads", () => {
  expect(threadsFor(cube, 2)).toBe(0);
  const [first] = cube.populations as [Population];
  const populations = Array.from({ length: Math.ceil(20_000 / first.keys.length) }, () => first);
  expect(threadsFor({ ...cube, populations }, 2)).toBe(2);
});
