import { expect, test } from "vitest";
import { cellId } from "../../src/disclosure/groups.ts";
import { noHistory } from "../../src/disclosure/history.ts";
import { auditIntervals } from "../../src/disclosure/interval-audit.ts";
import { intervalTasks } from "../../src/disclosure/interval-demands.ts";
import { suppressAll } from "../../src/disclosure/joint.ts";
import { Memo } from "../../src/disclosure/joint-memo.ts";
import { isHidden } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { RoomKeeper } from "../../src/disclosure/room-keeper.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

const definitions = [definition("uren", { klasse: "hr", maat: "gemiddelde", weergave: "uren" })];
const cube = cubeOf(plan, [{ id: "uren", definitions, rows: sampleRows(700, 70, 3) }]);
const thorough: Policy = { ...defaultPolicy, grenzen: "personen" };
const judgement = { policy: thorough, dimensions: cube.dimensions };

const narrowIn = async (patterns: ReturnType<typeof suppressAll>) => {
  const tasks = patterns.flatMap(({ pattern: { population, states } }) =>
    intervalTasks(population, states.map(isHidden), judgement, "personen"),
  );
  return (await auditIntervals(tasks, { workers: 0 })).violations;
};

/** A pattern of which one secondary cell is shown after all: what was safe is not. */
function weakened() {
  const [found] = suppressAll(cube, thorough, silent, noHistory, new Map());
  if (found === undefined) throw new Error("no pattern");
  const shown = found.pattern.states.indexOf("secundair");
  const states = found.pattern.states.with(shown, "publiek");
  return { found, shown, weak: { ...found, pattern: { ...found.pattern, states } } };
}

test("a secondary cell that is shown after all is found, by name", async () => {
  const { found, shown, weak } = weakened();
  const before = new Set((await narrowIn([found])).map(({ cell }) => cell));
  const narrow = (await narrowIn([weak])).filter(({ cell }) => !before.has(cell));
  expect(narrow.length).toBeGreaterThan(0);
  expect(narrow.flatMap(({ repair }) => repair)).toContain(shown);
});

test("asks to hide what gives room, and nothing more once there is room", async () => {
  const { weak } = weakened();
  const asked = new Map<string, Set<string>>();
  const keeper = new RoomKeeper({ ...judgement, progress: silent, workers: 0 });
  expect(await keeper.ask([weak], asked)).toBe(true);
  const chosen = asked.get("hr|uren") ?? new Set();
  expect(chosen.size).toBeGreaterThan(0);
  const patterns = suppressAll(cube, thorough, silent, noHistory, asked, new Memo());
  const states = new Map(
    patterns.flatMap(({ pattern }) =>
      pattern.population.keys.map((key, cell) => [cellId(key), pattern.states[cell]] as const),
    ),
  );
  for (const id of chosen) expect(isHidden(states.get(id))).toBe(true);
  expect(await keeper.ask(patterns, asked)).toBe(false);
  expect(keeper.said()[0]).toMatch(/extra verborgen\.$/);
  expect(keeper.said()).toHaveLength(1);
});

test("what was protected says what was tested", async () => {
  const alone = await Protected.protectWithRoom(cube, thorough, silent, noHistory, 0);
  expect(alone.tests.join(" ")).toContain("kan ver genoeg van haar waarde liggen");
  const off = await Protected.protectWithRoom(
    cube,
    { ...defaultPolicy, grenzen: "uit" },
    silent,
    noHistory,
    0,
  );
  expect(off.tests.join(" ")).toContain("is niet getoetst");
  const hidden = (kept: Protected) => kept.cells().filter(({ status }) => status === "onderdrukt").length;
  expect(hidden(alone)).toBeGreaterThanOrEqual(hidden(off));
});
