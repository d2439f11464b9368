import { expect, test } from "vitest";
import { cubeOf, type Employer, type Figure, figure, Population } from "../support/population.ts";
import { bridge, inFunction } from "../support/population-registers.ts";
import { marketOf } from "../support/statements.ts";

const id = "loopbrug-naar-krapte";
const scarce = "0111";
const plenty = "0222";
const lines = [
  `${scarce};T;T;151;;100;bron;2025`,
  `${plenty};T;T;150;;100;bron;2025`,
  `0333;T;T;900;;0;bron;2025`,
  `0444;T;T;;;10;bron;2025`,
  `0555;Q;T;900;;10;bron;2025`,
];

interface Move {
  /** Function group at the receiving employer, and the first day of that row. */
  readonly group: string | null;
  readonly begins?: string;
  readonly ends?: string | null;
  readonly started?: string | null;
  readonly region?: string;
}

/** For twelve employers: ten people for each of these moves to another employer. */
function moves(p: Population, list: readonly Move[], delivery = 1): void {
  for (let firm = 0; firm < 12; firm += 1) {
    const from = p.employer();
    for (const {
      group,
      begins = "2025-05-01",
      ends = null,
      started = "2025-05-01",
      region = "AM01",
    } of list) {
      const to = p.employer({ delivery, region });
      for (let person = 0; person < 10; person += 1) {
        const old = p.employed(from, { to: "2025-04-30" });
        bridge(p, from, { person: old.person, to, started });
        works(p, to, old.person, group, begins, ends);
      }
    }
  }
}

function works(
  p: Population,
  to: Employer,
  person: number,
  group: string | null,
  from: string,
  last: string | null,
) {
  inFunction(
    p,
    { number: 100_000 + (p.rows.get("dienstverband")?.length ?? 0), person, employer: to },
    group,
    from,
    last,
  );
}

async function found(p: Population, period: string, ...more: readonly string[]): Promise<Figure | undefined> {
  const catalog = await marketOf(...lines, ...more);
  return figure(await cubeOf(p, { indicators: [id], catalog }), id, period);
}

test("LB6: more than 1.5 vacancies per person on benefit is scarce, exactly 1.5 is not", async () => {
  const p = new Population();
  moves(p, [{ group: scarce }, { group: plenty }, { group: plenty }]);
  expect(await found(p, "2025JJ00")).toMatchObject({ value: 1 / 3, units: 360 });
  expect(await found(p, "2025KW02")).toMatchObject({ value: 1 / 3, units: 360 });
  expect(await found(p, "2025KW01")).toBeUndefined();
});

test("without an occupation, or a tension that is known for that occupation, a move is not counted", async () => {
  const p = new Population();
  const groups = [scarce, null, "9999", "0333", "0444", "0555"];
  moves(p, [...groups.map((group) => ({ group })), { group: plenty, started: null }]);
  expect(await found(p, "2025JJ00")).toMatchObject({ value: 1, units: 120 });
});

test("the occupation is that of the first row that begins around the start", async () => {
  const p = new Population();
  moves(p, [
    { group: scarce, begins: "2025-03-31" }, // 31 days before
    { group: scarce, begins: "2025-08-01" }, // 92 days after
    { group: plenty, begins: "2025-03-30" },
    { group: plenty, begins: "2025-08-02" },
  ]);
  expect(await found(p, "2025JJ00")).toMatchObject({ value: 1, units: 240 });
  const q = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [from, to, third] = [q.employer(), q.employer(), q.employer()];
    for (let person = 0; person < 10; person += 1) {
      const old = q.employed(from, { to: "2025-04-30" });
      bridge(q, from, { person: old.person, to, started: "2025-05-01" });
      works(q, to, old.person, null, "2025-04-15", "2025-04-30");
      works(q, to, old.person, scarce, "2025-05-01", "2025-06-30");
      works(q, to, old.person, plenty, "2025-07-01", null);
      works(q, third, old.person, plenty, "2025-04-20", null);
    }
  }
  expect(await found(q, "2025JJ00")).toMatchObject({ value: 1, units: 120 });
});

test("the tension of the receiving region goes before that of the whole country", async () => {
  const p = new Population();
  moves(p, [
    { group: plenty, region: "AM01" },
    { group: plenty, region: "AM02" },
    { group: scarce, region: "AM03" },
    { group: scarce, region: "AM01" },
  ]);
  const here = [`${plenty};T;AM01;200;;100;bron;2025`, `${scarce};T;AM03;10;;100;bron;2025`];
  // AM01: scarce by its own figure; AM02 and the last by that of the country; AM03 plenty by its own.
  expect(await found(p, "2025JJ00", ...here)).toMatchObject({ value: 2 / 4, units: 480 });
});

test("the tension of another year says nothing, and without the file there is no figure", async () => {
  const p = new Population();
  moves(p, [{ group: "0666" }]);
  expect(await found(p, "2025JJ00", "0666;T;T;900;;100;bron;2024")).toBeUndefined();
  expect(await found(p, "2025JJ00", "0666;T;T;900;;100;bron;2025")).toMatchObject({ value: 1 });
  expect(figure(await cubeOf(p, { indicators: [id] }), id, "2025JJ00")).toBeUndefined();
});
