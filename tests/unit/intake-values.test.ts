import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { periodText, yearsOf } from "../../src/intake/period.ts";
import type { Profile } from "../../src/intake/profile.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { columnSql, rawSql } from "../../src/intake/values.ts";
import type { ColumnSpec } from "../../src/store/table-spec.ts";
import { check, sound } from "../support/delivery.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => engine.close());

/** Runs the SQL of a column over texts: [value, fault] of each. */
async function read(column: ColumnSpec, texts: readonly string[], profile: Profile = canonical) {
  const { name } = column;
  const { value, fault } = columnSql(column, {}, profile);
  const rows = await engine.rows<{ value: number | null; fault: number }>(
    `select ${name}::double as value, ${fault} as fault from (
       select *, ${value} as ${name} from (
         select nr, ${rawSql(column, "nullif(k, '')")} as ruw_${name}
         from (select unnest($k::json::varchar[]) as k, unnest(range(${texts.length})) as nr)))
     order by nr`,
    { k: JSON.stringify(texts) },
  );
  return rows.map((row) => [row.value, row.fault] as const);
}

function dayOf(text: string): number | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const dutch = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  const [year, month, day] = (iso?.slice(1) ?? dutch?.slice(1).reverse() ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // The first of January 1900 is how packages write that a date is not known.
  const isKnown = !(year === 1900 && month === 1 && day === 1);
  return real && isKnown && year >= 1900 && year <= 2100 ? date.getTime() / 86_400_000 : undefined;
}

describe("values", () => {
  const date: ColumnSpec = { name: "begin", kind: "datum" };
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
  const two = fc.oneof(
    digits(2),
    fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, "0")),
  );
  const year = fc.oneof(digits(4), fc.integer({ min: 1895, max: 2105 }).map(String));
  const text = fc.oneof(
    fc.tuple(year, two, two).map((parts) => parts.join("-")),
    fc.tuple(two, two, year).map((parts) => parts.join("-")),
    fc.stringMatching(/^[0-9 +/.:a-]{8,11}$/),
    fc.stringMatching(/^[0-9 +-]{2}-[0-9 +-]{2}-[0-9 +-]{4}$/),
    fc.stringMatching(/^[0-9 +-]{4}-[0-9 +-]{2}-[0-9 +-]{2}$/),
  );

  test("a date is exactly jjjj-mm-dd or dd-mm-jjjj, on the calendar, from 1900 to 2100", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 80 }), async (texts) => {
        const found = await read(date, texts);
        for (const [index, one] of texts.entries()) {
          const [value, fault] = found[index] ?? [];
          const expected = dayOf(one.trim());
          if (one.trim() === "") expect(fault).toBe(0);
          else if (expected === undefined) expect([one, fault === 0]).toEqual([one, false]);
          else expect([one, value, fault]).toEqual([one, expected, 0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the date that packages write for an unknown one is none, in both shapes", async () => {
    const found = await read(date, ["1900-01-01", "01-01-1900", "1900-01-02"]);
    expect(found.map(([value, fault]) => [value, fault === 0])).toEqual([
      [null, false],
      [null, false],
      [-25566, true],
    ]);
  });

  test("every real date is read the same in both shapes", async () => {
    const days = Array.from({ length: 2000 }, (_, index) => -25566 + index * 36);
    const texts = days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const dutch = texts.map((one) => one.split("-").reverse().join("-"));
    expect((await read(date, texts)).map(([value]) => value)).toEqual(days);
    expect((await read(date, dutch)).map(([value]) => value)).toEqual(days);
  });

  test.each([
    ["2025-02-29", 4],
    ["31-04-2025", 4],
    ["31-12-9999", 6],
    ["01-01-1899", 3],
    ["ab-cd-efgh", 2],
  ])("the fault of date case %#", async (one, fault) => {
    expect((await read(date, [one]))[0]?.[1]).toBe(fault);
  });

  const amount: ColumnSpec = { name: "kosten", kind: "getal", range: [-1000, 1_000_000] };

  test("a number has a comma or a point for decimals", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -999, max: 999_999 }), fc.nat({ max: 9999 }))),
        async (parts) => {
          const point = parts.map(([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`);
          const comma = point.map((one) => one.replace(".", ","));
          const expected = point.map((one) => [Number(one), 0]);
          expect(await read(amount, point)).toEqual(expected);
          expect(await read(amount, comma)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("period", () => {
  test("reads a year or a run of years", () => {
    expect(yearsOf("2025")).toEqual({ eerste: 2025, laatste: 2025 });
    expect(yearsOf(" 2023-2025 ")).toEqual({ eerste: 2023, laatste: 2025 });
    for (const wrong of ["25", "2025-2024", "2025-01", "1800", ""]) expect(yearsOf(wrong)).toBeUndefined();
    expect(periodText({ eerste: 2024, laatste: 2025 })).toBe("2024-2025");
  });

  test("concludes the years from what ended and what still runs", async () => {
    expect((await check(sound)).periode).toBe("2025");
    const verzuim = "verzuim_id,dienstverband_id,begin,hersteld\nV1,D1,2023-12-20,2024-01-05\n";
    expect((await check({ ...sound, "verzuim.csv": verzuim })).periode).toBe("2024-2025");
    expect((await check({ "werkgever.csv": sound["werkgever.csv"] ?? "" })).periode).toBe("2025");
  });
});
