import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { Threads } from "../../src/engine/threads.ts";
import { root } from "../support/root.ts";

/** A file for threads beside a file that could be the caller. */
function threadFile(work: string): string {
  const folder = mkdtempSync(join(tmpdir(), "threads-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const door = pathToFileURL(join(root, "src", "engine", "threads.ts")).href;
  writeFileSync(join(folder, "own.ts"), `import { answerOrders } from "${door}";\nanswerOrders(${work});\n`);
  return pathToFileURL(join(folder, "caller.ts")).href;
}

test("outcomes come in the order of the orders, the heaviest begun first, with how far they are", async () => {
  const threads = new Threads(threadFile("(n, met) => { met(n); return [n * 2, Date.now()]; }"), "own", 1);
  const met: [number, number][] = [];
  let count = 0;
  const orders = [1, 3, 2].map((n) => ({ weight: n, make: () => n }));
  const done = (now: number) => {
    count = now;
  };
  const outcomes = await threads.all<number, [number, number]>(orders, {
    done,
    met: (order, far) => met.push([order, far]),
  });
  await threads.close();
  expect(outcomes.map(([twice]) => twice)).toEqual([2, 6, 4]);
  expect(met).toEqual([
    [1, 3],
    [2, 2],
    [0, 1],
  ]);
  expect(count).toBe(3);
});

test("a thread that ends is said, also when it ended before it was asked", async () => {
  const threads = new Threads(threadFile("process.exit(3)"), "own", 1);
  const orders = [{ weight: 0, make: () => 1 }];
  await expect(threads.all(orders)).rejects.toThrow("a thread ended with 3");
  await expect(threads.all(orders)).rejects.toThrow("a thread ended with 3");
  await threads.close();
});
