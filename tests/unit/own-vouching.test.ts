import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import type { Beside } from "../../src/release/own.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers } from "../support/disclosure-sample.ts";
import { isLong } from "../support/long.ts";
import { type Firm, leaves, smallestLeft } from "../support/vouching-oracle.ts";

const plan: Plan = {
  dimensions: ["sector", "regio", "grootte", "cluster"],
  tables: {
    "sector-grootte": ["sector", "grootte"],
    "sector-regio": ["sector", "regio"],
    cluster: ["cluster"],
  },
  year: 2025,
};
const measure = definition("aandeel", { maat: "verhouding", weergave: "procent" });
const nameOf = (employer: number) => employer.toString(16).padStart(32, "0");

const rowOf = ({ employer, codes, persons, share }: Firm): MicroRow => ({
  ...{ quarter: "2025KW01", employer, codes, persons },
  values: [[persons * share, persons]],
});

interface Told {
  readonly cells: Protected;
  /** Every cell around each employer with whether it is vouched for. */
  readonly around: ReadonlyMap<number, readonly Beside[]>;
}

/** What every employer is told, when everything that can be public is public. */
async function toldOf(firms: readonly Firm[]): Promise<Told> {
  const cube = cubeOf(plan, [{ id: "alle", definitions: [measure], rows: firms.map(rowOf) }]);
  const cells = Protected.protect(cube, defaultPolicy, silent);
  await cells.addOwn(nameOf);
  const around = new Map(
    firms.map(({ employer }) => [employer, cells.own().get(nameOf(employer))?.[0]?.naast ?? []]),
  );
  return { cells, around };
}

const labelOf = ({ dimensies }: Beside) => {
  const split = Object.entries(dimensies).filter(([, code]) => code !== "T");
  return split.length === 0 ? "alle" : split.map(([dimension, code]) => `${dimension} ${code}`).join(" × ");
};
const vouched = (told: Told, employer: number) =>
  (told.around.get(employer) ?? []).filter(({ houdt }) => houdt).map(labelOf);

const many = (first: number, count: number, codes: readonly string[], persons = 20): Firm[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ employer: first + i, codes, persons },
    share: 0.1 + 0.01 * ((first + i) % 20),
  }));

describe("the cells around an employer", () => {
  const base = [
    ...many(1, 12, ["A", "N", "klein", "K"]),
    ...many(21, 12, ["A", "Z", "groot", ""]),
    ...many(41, 12, ["B", "N", "groot", ""]),
    ...many(61, 12, ["B", "Z", "klein", ""]),
  ];

  test("are its sector, region, size class, cluster and the whole, each vouched for where it holds", async () => {
    const told = await toldOf(base);
    expect((told.around.get(1) ?? []).map(labelOf)).toEqual([
      "sector A × grootte klein",
      "sector A",
      "grootte klein",
      "regio N",
      "alle",
      "cluster K",
    ]);
    expect(vouched(told, 1)).toContain("sector A");
    expect(vouched(told, 1)).toContain("regio N");
    expect((told.around.get(41) ?? []).map(labelOf)).not.toContain("cluster K");
  });

  test("of which one is all but a few of another are not both vouched for", async () => {
    // Two others are in the sector and not in its small firms: sector less small is theirs.
    const told = await toldOf([
      ...many(1, 12, ["A", "N", "klein", ""]),
      ...many(21, 2, ["A", "N", "groot", ""]),
      ...many(41, 30, ["B", "Z", "groot", ""]),
    ]);
    const own = vouched(told, 1);
    expect(own.includes("sector A × grootte klein") && own.includes("sector A")).toBe(false);
    expect(own.length).toBeGreaterThan(0);
  });

  test("that take away one another to the last stranger are not vouched for together", async () => {
    // All less sector less region leaves who is in neither, and who looks.
    const firms = [
      ...many(1, 1, ["A", "N", "klein", ""]),
      ...many(11, 15, ["A", "Z", "klein", ""]),
      ...many(31, 15, ["B", "N", "klein", ""]),
      ...many(51, 1, ["B", "Z", "klein", ""]),
    ];
    const told = await toldOf(firms);
    const own = vouched(told, 1);
    expect(["alle", "sector A", "regio N"].every((label) => own.includes(label))).toBe(false);
  });

  test("depend on who looks in no public cell", async () => {
    const { cells } = await toldOf(base);
    const before = JSON.stringify(cells.cells());
    await cells.addOwn(nameOf);
    expect(JSON.stringify(cells.cells())).toBe(before);
    expect(before).not.toContain("houdt");
  });
});

describe("an opponent who adds and subtracts what is vouched for, and knows its own figures", () => {
  const random = numbers(39);
  const pick = (codes: readonly string[]) => codes[Math.floor(random() * codes.length)] ?? "";
  const population = (): Firm[] => {
    const skew = random();
    return Array.from({ length: 18 + Math.floor(random() * 40) }, (_, i) => ({
      employer: i + 1,
      codes: [
        random() < skew ? "A" : pick(["A", "B", "C"]),
        random() < skew ? "N" : pick(["N", "Z"]),
        random() < skew ? "klein" : pick(["klein", "groot"]),
        pick(["", "", "K", "L", "K|L"]),
      ],
      // Now and then one that has most of a place.
      persons: random() < 0.08 ? 300 + Math.floor(random() * 300) : 10 + Math.floor(random() * 60),
      share: 0.05 + 0.4 * random(),
    }));
  };
  let several = 0;
  let dropped = 0;

  test.each(Array.from({ length: isLong ? 60 : 4 }, (_, i) => i + 1))(
    "finds nobody in population %i",
    async () => {
      const firms = population();
      const { around } = await toldOf(firms);
      for (const viewer of firms.filter((_, i) => isLong || i % 3 === 0)) {
        const all = around.get(viewer.employer) ?? [];
        const own = all.filter(({ houdt }) => houdt);
        if (own.length > 1) several += 1;
        if (own.length < all.length) dropped += 1;
        const cells = own.map(({ dimensies }) => dimensies);
        // No combination whatsoever leaves fewer than four others.
        expect(smallestLeft(firms, viewer, cells, plan.dimensions, 3)).toBe(4);
        for (const left of leaves(firms, viewer, cells, plan.dimensions)) {
          const total = left.reduce((sum, { persons }) => sum + persons, 0);
          const most = Math.max(...left.map(({ persons }) => persons));
          expect(left.length).toBeGreaterThanOrEqual(4);
          expect(total).toBeGreaterThanOrEqual(10);
          expect(most / total).toBeLessThanOrEqual(0.5 + 1e-9);
        }
      }
    },
  );

  test("had something to find", () => {
    expect(several).toBeGreaterThan(10);
    expect(dropped).toBeGreaterThan(10);
  });
});
