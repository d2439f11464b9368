import { describe, expect, test } from "vitest";
import type { Composite, IndicatorDefinition } from "../../src/catalog/types.ts";
import type { CompositePlan } from "../../src/disclosure/composites.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import type { OwnFigure } from "../../src/release/own.ts";
import { cubeOf, definition, type MicroRow } from "../support/disclosure-cube.ts";
import { numbers } from "../support/disclosure-sample.ts";
import { ownOf, ownPlan } from "../support/own-cube.ts";

const nameOf = (employer: number) => employer.toString(16).padStart(32, "0");

const score = definition("vertrouwen", {
  ...{ eenheid: "respondent", maat: "gemiddelde", weergave: "score-0-100", klasse: "hr", interval: "t" },
});
const median = definition("mediane-duur", {
  ...{ eenheid: "dienstverband", maat: "mediaan", weergave: "dagen", klasse: "hr" },
});

/** One employer with the value of each of its units. */
function having(
  employer: number,
  units: readonly number[],
  own: IndicatorDefinition,
  size = "10-50",
): MicroRow {
  const sum = own.maat === "mediaan" ? units.length : units.reduce((total, value) => total + value, 0);
  const values = [[sum, units.length]] as const;
  return { quarter: "2025KW01", employer, codes: ["A", size], persons: units.length, values, units };
}

const several = (first: number, count: number, units: readonly number[], own: IndicatorDefinition) =>
  Array.from({ length: count }, (_, i) => having(first + i, units, own));

async function ownIn(
  own: IndicatorDefinition,
  rows: readonly MicroRow[],
  before?: ReadonlyMap<string, readonly OwnFigure[]>,
): Promise<Protected> {
  const cube = cubeOf(ownPlan, [{ id: own.id, definitions: [own], rows }]);
  const cells = Protected.protect(cube, defaultPolicy, silent);
  await cells.addOwn(nameOf, undefined, before);
  return cells;
}

const ten = [0, 25, 25, 50, 50, 50, 75, 75, 100, 100];

describe("own figures of a survey", () => {
  const others = several(10, 25, ten, score);
  const mine = async (units: readonly number[]) =>
    ownOf(await ownIn(score, [having(1, units, score), ...others]), 1);

  test("are told from ten answers on", async () => {
    // 0 + 2·25 + 3·50 + 2·75 + 2·100 = 550
    expect(await mine(ten)).toMatchObject({ status: "getoond", waarde: 55, personen: 10 });
    expect(await mine(ten.slice(1))).toMatchObject({ status: "niet-te-tonen", waarde: null, personen: null });
  });

  test("ask ten answers on the scale itself, not ten people who answered anything", async () => {
    const answered = { ...having(1, ten.slice(1), score), persons: 12 };
    expect(ownOf(await ownIn(score, [answered, ...others]), 1).status).toBe("niet-te-tonen");
  });

  test("are not told when all but two gave the same answer: it would be the answer of each", async () => {
    const alike = (same: number, otherwise: readonly number[]) =>
      mine([...Array.from({ length: same }, () => 25), ...otherwise]);
    expect((await alike(12, [])).status).toBe("niet-te-tonen");
    expect((await alike(12, [50, 75])).status).toBe("niet-te-tonen");
    // 12·25 + 50 + 75 + 100 = 525 over 15
    expect(await alike(12, [50, 75, 100])).toMatchObject({ status: "getoond", waarde: 35 });
  });

  test("stay as they were until ten more answered: old and new together are those who came", async () => {
    const told = async (first: readonly number[], then: readonly number[]) => {
      const before = (await ownIn(score, [having(1, first, score), ...others])).own();
      const later = await ownIn(score, [having(1, then, score), ...others], before);
      return ownOf(later, 1);
    };
    // One more, who answered 100: 11·59,09 − 10·55 = 100.
    expect(await told(ten, [...ten, 100])).toMatchObject({ waarde: 55, personen: 10 });
    // As many, and one of them changed an answer.
    expect(await told(ten, [25, ...ten.slice(1)])).toMatchObject({ waarde: 55, personen: 10 });
    // Ten more, each 50: (550 + 500) / 20.
    expect(await told(ten, [...ten, ...ten.map(() => 50)])).toMatchObject({ waarde: 53, personen: 20 });
    // What was not told before cannot be subtracted.
    expect(await told(ten.slice(1), ten)).toMatchObject({ waarde: 55, personen: 10 });
  });

  test("lie beside the public cell only if ten answers are left without who looks", async () => {
    const nine = { ...having(1, [0, 25, 25, 25, 50, 50, 50, 75, 100], score), persons: 12 };
    // More people than answers on this scale: it is the answers that count.
    const four = several(10, 4, [25, 75], score).map((row) => ({ ...row, persons: 6 }));
    // Four others with two answers each, and one with two or one: ten, or nine.
    const tenOthers = await ownIn(score, [nine, ...four, having(20, [25, 75], score)]);
    const nineOthers = await ownIn(score, [nine, ...four, having(20, [50], score)]);
    expect(ownOf(tenOthers, 1).tabel).toBe("sector-grootte");
    expect(ownOf(nineOthers, 1).tabel).toBeNull();
    const isShown = ({ waarde }: { waarde: number | null }) => waarde !== null;
    expect(nineOthers.cells().some(isShown)).toBe(true);
  });
});

describe("own medians", () => {
  const days = [2, 3, 4, 5, 6, 10, 20, 30, 40, 50];

  test("are those of the own units, beside the public one and without a quarter", async () => {
    const cells = await ownIn(median, [having(1, days, median), ...several(10, 25, [1, 7, 9], median)]);
    // Between 6 and 10.
    const own = { status: "getoond", waarde: 8, tabel: "sector-grootte", geschat: null, kwart: null };
    expect(ownOf(cells, 1)).toMatchObject(own);
  });

  test("are not told of fewer than ten units, or when nearly all are alike", async () => {
    const others = several(10, 25, [1, 7, 9], median);
    const status = async (units: readonly number[]) =>
      ownOf(await ownIn(median, [having(1, units, median), ...others]), 1).status;
    expect(await status(days.slice(1))).toBe("niet-te-tonen");
    expect(await status([1, 1, 1, 1, 1, 1, 1, 1, 4, 8])).toBe("niet-te-tonen");
    expect(await status([1, 1, 1, 1, 1, 1, 1, 2, 4, 8])).toBe("getoond");
  });

  test("lie beside no group of which the median could be the least or the most of the others", async () => {
    const placed = async (own: number, others: number) => {
      const mine = Array.from({ length: own }, (_, i) => i + 1);
      const rows = [having(1, mine, median), ...several(10, 5, Array(others).fill(100), median)];
      return ownOf(await ownIn(median, rows), 1).tabel;
    };
    // Of 20 + 6·5 = 50 units 25 lie at or below: all 20 of its own, and five of the others.
    expect(await placed(20, 6)).toBe("sector-grootte");
    // Of 21 + 30 no more than four and a half.
    expect(await placed(21, 6)).toBeNull();
  });
});

describe("own composites", () => {
  const parts = ["deel-a", "deel-b"].map((id) =>
    definition(id, { maat: "verhouding", weergave: "procent", populatie: id }),
  );
  const composed = (sql: string, id = "samen", delen = ["deel-a", "deel-b"]): Composite => ({
    definition: {
      ...{ id, titel: id, vraag: "", thema: "", zaad: "", bron: "", versie: 1, delen, formule: "" },
      ...{ weergave: "procent", richting: "neutraal", klasse: "structuur", maat: "afgeleid" },
    },
    file: `${id}.sql`,
    sql,
  });
  const mean = composed(
    "select p.cel, avg(p.waarde) as waarde from gepubliceerd as p group by p.cel having count(*) = 2",
  );
  const plan: CompositePlan = {
    composites: [mean],
    codeLists: [],
    scales: [],
    dimensions: [{ id: "sector", titel: "", van: "werkgever", codelijst: "sector" }],
  };
  const firm = (employer: number, persons: number, share: number, size = "10-50"): MicroRow => ({
    ...{ quarter: "2025KW01", employer, codes: ["A", size], persons },
    values: [[persons * share, persons]],
  });
  const made = async (rows: readonly (readonly MicroRow[])[], own: CompositePlan = plan) => {
    const specs = parts.map((part, n) => ({ id: part.id, definitions: [part], rows: rows[n] ?? [] }));
    const cells = Protected.protect(cubeOf(ownPlan, specs), defaultPolicy, silent);
    await cells.addComposites(own, silent);
    await cells.addOwn(nameOf, own);
    return (employer: number, id = "samen"): OwnFigure | undefined =>
      cells
        .own()
        .get(nameOf(employer))
        ?.find(({ indicator }) => indicator === id);
  };
  const others = Array.from({ length: 20 }, (_, i) => firm(10 + i, 20, 0.1 + 0.01 * i));

  test("are reckoned from the own figures as they are shown, and lie beside the public composite", async () => {
    const own = await made([
      [firm(1, 40, 0.3), ...others],
      [firm(1, 40, 0.52), ...others],
    ]);
    expect(own(1)).toMatchObject({ status: "getoond", waarde: 0.41, personen: 40, tabel: "sector-grootte" });
  });

  test("are not told when a part is not, nor of whom there is no part", async () => {
    const own = await made([
      [firm(1, 40, 0.3), ...others],
      [firm(1, 9, 0.5), ...others, firm(2, 9, 0.5)],
    ]);
    expect(own(1)).toMatchObject({ status: "niet-te-tonen", waarde: null, personen: null, tabel: null });
    expect(own(3)).toBeUndefined();
  });

  test("lie beside the closest group in which every part says nothing about the others", async () => {
    // Of the second part the group of its size is dominated by one other, without who looks.
    const wide = Array.from({ length: 30 }, (_, i) => firm(100 + i, 20, 0.2, "50-250"));
    const dominated = [
      firm(1, 45, 0.1),
      firm(2, 30, 0.2),
      ...[3, 4, 5, 6, 7].map((own) => firm(own, 5, 0.3)),
    ];
    const own = await made([
      [firm(1, 45, 0.3), ...others, ...wide],
      [...dominated, ...wide],
    ]);
    expect(own(1, "deel-a")?.dimensies.grootte).toBe("10-50");
    expect(own(1, "deel-b")?.dimensies.grootte).toBe("T");
    expect(own(1)).toMatchObject({ status: "getoond", dimensies: { sector: "A", grootte: "T" } });
  });

  test("are not of those that look at other places", async () => {
    const wide = composed(
      "select p.cel, max(p.waarde) as waarde from gepubliceerd as p where p.sector = 'T' group by p.cel",
    );
    const own = await made([[firm(1, 40, 0.3), ...others], others], { ...plan, composites: [wide] });
    expect(own(1)).toBeUndefined();
    expect(own(1, "deel-a")).toBeDefined();
  });
});

describe("an employer that takes itself out of its group", () => {
  test.each([1, 2, 3, 4, 5, 6])("learns nothing about the others, in plan %i", async (seed) => {
    const random = numbers(seed);
    const kinds = [score, median];
    const own = kinds[seed % 2] ?? score;
    const rows = Array.from({ length: 14 }, (_, employer) => {
      const count = 1 + Math.floor(random() ** 3 * 60);
      const units = Array.from({ length: count }, () => Math.floor(random() * 9) * 12.5);
      return having(employer + 1, units, own, ["0-10", "10-50", "50-250"][employer % 3]);
    });
    const cells = await ownIn(own, rows);
    let placed = 0;
    for (const row of rows) {
      const { tabel, dimensies } = ownOf(cells, row.employer);
      if (tabel === null) continue;
      placed++;
      const group = rows.filter(
        ({ codes }) =>
          [codes[0], "T"].includes(dimensies.sector ?? "") &&
          [codes[1], "T"].includes(dimensies.grootte ?? ""),
      );
      expect(group).toContain(row);
      const others = group.filter(({ employer }) => employer !== row.employer);
      const sizes = others.map(({ units = [] }) => units.length);
      const left = sizes.reduce((sum, size) => sum + size, 0);
      expect(others.length).toBeGreaterThanOrEqual(4);
      expect(left).toBeGreaterThanOrEqual(10);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(left / 2);
      if (own.maat !== "mediaan") continue;
      // The public median is nobody's least or most: five of the others lie on either side of it.
      const all = group.flatMap(({ units = [] }) => units).sort((a, b) => a - b);
      const middle = ((all[Math.ceil(all.length / 2) - 1] ?? 0) + (all[Math.floor(all.length / 2)] ?? 0)) / 2;
      const rest = others.flatMap(({ units = [] }) => units);
      expect(rest.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(5);
      expect(rest.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(5);
    }
    expect(placed).toBeGreaterThan(0);
  });
});
