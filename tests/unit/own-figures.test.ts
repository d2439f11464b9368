import { describe, expect, test } from "vitest";
import { boundsOf, Comparator } from "../../src/disclosure/comparator.ts";
import { employersIn } from "../../src/disclosure/own-parts.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { CellFacts } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import type { OwnFigure } from "../../src/release/own.ts";
import { cubeOf, definition, type MicroRow } from "../support/disclosure-cube.ts";
import { firm, firms, ownCube, ownDefinition, ownOf, ownPlan } from "../support/own-cube.ts";

const nameOf = (employer: number) => employer.toString(16).padStart(32, "0");
const placeOf = ({ tabel, dimensies }: OwnFigure) => [tabel, dimensies.sector, dimensies.grootte];
const { benchmark } = defaultPolicy.klassen;

describe("the comparison group", async () => {
  // Of 100 persons 45, 30 and five times 5: public, but without the first the second has more than half.
  const dominated = [firm(1, 45, 0.1), firm(2, 30, 0.2), ...firms(3, 5, 5)];
  const wide = firms(100, 30, 20, "50-250");
  const cells = Protected.protect(ownCube([...dominated, ...wide]), defaultPolicy, silent);
  const before = JSON.stringify(cells.cells());
  await cells.addOwn(nameOf);

  test("is shown only if it passes without who looks; a dominant employer sees the parent", () => {
    expect(placeOf(ownOf(cells, 1))).toEqual(["sector-grootte", "A", "T"]);
    expect(placeOf(ownOf(cells, 3))).toEqual(["sector-grootte", "A", "10-50"]);
  });

  test("is the same public cell for everyone, and no cell depends on who looks", () => {
    expect(placeOf(ownOf(cells, 4))).toEqual(placeOf(ownOf(cells, 3)));
    expect(JSON.stringify(cells.cells())).toBe(before);
  });

  test("is none when nothing passes", async () => {
    const few = Protected.protect(ownCube(firms(1, 4, 20)), defaultPolicy, silent);
    await few.addOwn(nameOf);
    expect(few.cells().some(({ waarde }) => waarde !== null)).toBe(true);
    expect(ownOf(few, 1)).toMatchObject({ status: "getoond", tabel: null, geschat: null, kwart: null });
  });

  test("asks at least four others, enough of their persons, and none with most of what they have", () => {
    const passes = (rows: readonly MicroRow[], viewer: number) =>
      comparatorOf(rows).passesWithout(viewer, benchmark, 10);
    expect(passes(firms(1, 5, 20), 1)).toBe(true);
    expect(passes(firms(1, 4, 20), 1)).toBe(false);
    expect(passes([firm(1, 50, 0.1), ...firms(2, 4, 2)], 1)).toBe(false);
    expect(passes([firm(1, 20, 0.1), firm(2, 81, 0.1), ...firms(3, 4, 20)], 1)).toBe(false);
    expect(passes([firm(1, 20, 0.1), firm(2, 80, 0.1), ...firms(3, 4, 20)], 1)).toBe(true);
    // Who looks is not one of the others.
    expect(passes([firm(1, 60, 0.1), ...firms(2, 4, 20)], 1)).toBe(true);
    // The numerator counts too: as many persons, and nearly all of the absence.
    expect(passes([firm(1, 20, 0.1), firm(2, 20, 0.9), ...firms(3, 4, 20, "10-50", 0.05)], 1)).toBe(false);
  });
});

describe("the place of an employer", () => {
  const spread = (count: number) => Array.from({ length: count }, (_, i) => firm(i + 1, 400, 0.01 * (i + 1)));
  const standing = (rows: readonly MicroRow[], employer: number) =>
    comparatorOf(rows).standingOf(employer, factsOf(rows), 0.1, benchmark);

  test("is told from twenty employers on", () => {
    expect(standing(spread(19), 1)).toBeUndefined();
    expect(standing(spread(20), 1)?.quarter).toBe(1);
    expect([6, 11, 20].map((employer) => standing(spread(20), employer)?.quarter)).toEqual([2, 3, 4]);
  });

  test("is not told when fewer than five lie beside a bound", () => {
    expect(boundsOf(Array.from({ length: 20 }, (_, i) => i))).toEqual([4.5, 9.5, 14.5]);
    expect(boundsOf([...Array.from({ length: 16 }, () => 0), 1, 2, 3, 4])).toBeUndefined();
    // Four lie below 1, which the first bound is.
    expect(
      boundsOf([0, 0, 0, 0, ...Array.from({ length: 6 }, () => 1), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ).toBeUndefined();
  });

  test("is not told, and the estimate is the public figure, when all differences may be chance", () => {
    const same = Array.from({ length: 20 }, (_, i) => firm(i + 1, 40, 0.3));
    expect(standing(same, 1)).toEqual({ estimate: expect.closeTo(0.1, 12), quarter: null });
  });

  test("draws a small employer further to the public figure than a large one", () => {
    const rows = [...spread(20), firm(50, 10, 0.3), firm(51, 400, 0.3)];
    const [small, large] = [50, 51].map((employer) => standing(rows, employer)?.estimate ?? 0);
    expect(large).toBeGreaterThan(0.25);
    expect(small).toBeGreaterThan(0.1);
    expect(small).toBeLessThan((large ?? 0) - 0.02);
  });
});

describe("own figures", () => {
  const others = firms(10, 30, 20);
  const ownFigure = async (own: readonly MicroRow[], change = {}) => {
    const cells = Protected.protect(ownCube([...own, ...others], change), defaultPolicy, silent);
    await cells.addOwn(nameOf);
    return ownOf(cells, 1);
  };

  test("are told from ten persons on", async () => {
    expect(await ownFigure([firm(1, 9, 0.2)])).toMatchObject({
      status: "niet-te-tonen",
      waarde: null,
      personen: null,
      geschat: null,
      kwart: null,
    });
    expect(await ownFigure([firm(1, 10, 0.2)])).toMatchObject({
      status: "getoond",
      waarde: 0.2,
      personen: 10,
    });
  });

  test("of whom the persons count elsewhere are not told", async () => {
    expect((await ownFigure([{ ...firm(1, 10, 0.2), persons: 0 }])).status).toBe("niet-te-tonen");
  });

  test("count who is there in every quarter once", async () => {
    const quarters = [1, 2, 3, 4].map((n) => ({ ...firm(1, 9, 0.2), quarter: `2025KW0${n}` }));
    expect((await ownFigure(quarters)).status).toBe("niet-te-tonen");
  });

  test("on health are told when enough have it and enough do not", async () => {
    const health = { klasse: "gezondheid" };
    const status = async (having: number, lacking: number) =>
      (await ownFigure([{ ...firm(1, 30, 0.2), having, lacking }], health)).status;
    expect([await status(3, 3), await status(2, 28), await status(28, 2)]).toEqual([
      "getoond",
      "niet-te-tonen",
      "niet-te-tonen",
    ]);
    expect((await ownFigure([firm(1, 30, 0.95)], health)).status).toBe("niet-te-tonen");
  });

  test("that count who is ill are told from as many on, and lie beside nothing", async () => {
    const counted = (having: number) =>
      ownFigure([{ ...firm(1, 30, 0.2), having }], {
        klasse: "gezondheid",
        maat: "aantal",
        weergave: "aantal",
      });
    expect((await counted(2)).status).toBe("niet-te-tonen");
    expect(await counted(3)).toMatchObject({ status: "getoond", waarde: 6, tabel: null });
  });

  test("of one population are all told or none: a class is not the total minus the others", async () => {
    const two = [ownDefinition, definition("deel", { ...ownDefinition, id: "deel", klasse: "gezondheid" })];
    const health = { ...ownDefinition, klasse: "gezondheid" } as const;
    const rows = [{ ...firm(1, 30, 0.2), having: 20, lacking: 25 }, ...others].map((row) => ({
      ...row,
      values: [
        row.values[0] as readonly [number, number],
        [row.employer === 1 ? 29.9 : 1, row.persons] as const,
      ],
    }));
    const cube = cubeOf(ownPlan, [{ id: "alle", definitions: [health, two[1] ?? health], rows }]);
    const cells = Protected.protect(cube, defaultPolicy, silent);
    await cells.addOwn(nameOf);
    expect(
      cells
        .own()
        .get(nameOf(1))
        ?.map(({ status }) => status),
    ).toEqual(["niet-te-tonen", "niet-te-tonen"]);
    expect(
      cells
        .own()
        .get(nameOf(10))
        ?.map(({ status }) => status),
    ).toEqual(["getoond", "getoond"]);
  });

  test("are of nobody whose name is not known", async () => {
    const cells = Protected.protect(ownCube(others), defaultPolicy, silent);
    await cells.addOwn((employer) => (employer === 10 ? nameOf(10) : undefined));
    expect([...cells.own().keys()]).toEqual([nameOf(10)]);
  });
});

function comparatorOf(rows: readonly MicroRow[]): Comparator {
  const { populations, own = [] } = ownCube(rows);
  const employers = employersIn(own, "2025JJ00", populations[0]?.measures ?? []);
  return new Comparator({ employers, persons: factsOf(rows).persons }, 0, ownDefinition);
}

function factsOf(rows: readonly MicroRow[]): CellFacts {
  const { keys, measures } = ownCube(rows).populations[0] as ReturnType<
    typeof ownCube
  >["populations"][number];
  const total = keys.findIndex(
    ({ period, codes }) => period === "2025JJ00" && codes.every((code) => code === "T"),
  );
  return measures[0]?.facts[total] as CellFacts;
}
