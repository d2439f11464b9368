import { describe, expect, test } from "vitest";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { Engine } from "../../src/engine/engine.ts";
import { expandMacros } from "../../src/engine/macros.ts";

async function value(expression: string, from = "(values (1, 2), (2, 4), (4, 9), (11, 20)) as t(a, b)") {
  const { sql, problems } = expandMacros(`select ${expression} as x from ${from}`, "proef.sql");
  expect(problems).toEqual([]);
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await createReferenceTables(engine, [], []);
    return (await engine.row<{ x: unknown }>(sql)).x;
  } finally {
    engine.close();
  }
}

const onDay = (date: string) =>
  `dim_dag where jaar = ${date.slice(0, 4)} and maand = ${Number(date.slice(5))}`;

describe("macros", () => {
  test.each([
    ["{{median(a)}}", (2 + 4) / 2],
    ["{{pct(a, 0.25)}}", 1 + 0.75 * (2 - 1)],
    ["{{sum_big(a)}}", 1 + 2 + 4 + 11],
    ["sum({{idiv(b, a)}})", 2 + 2 + 2 + 1],
  ])("%s", async (expression, expected) => {
    expect(await value(expression)).toBe(expected);
  });

  test("stddev divides by n - 1, slope is least squares", async () => {
    const [meanA, meanB] = [(1 + 2 + 4 + 11) / 4, (2 + 4 + 9 + 20) / 4];
    const points = [
      [1, 2],
      [2, 4],
      [4, 9],
      [11, 20],
    ] as const;
    const squares = points.reduce((sum, [a]) => sum + (a - meanA) ** 2, 0);
    const products = points.reduce((sum, [a, b]) => sum + (a - meanA) * (b - meanB), 0);
    expect(await value("{{stddev(a)}}")).toBeCloseTo(Math.sqrt(squares / 3), 12);
    expect(await value("{{slope(b, a)}}")).toBeCloseTo(products / squares, 12);
  });

  test("idiv cuts off towards zero, as every engine does", async () => {
    expect(await value("{{idiv(-7, 2)}}", "(values (1)) as t(a)")).toBe(-3);
  });

  test("sha256 is lower-case hexadecimal", async () => {
    expect(await value("{{sha256('abc')}}", "(values (1)) as t(a)")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("json_text gives a characteristic as text, and nothing when it was not delivered", async () => {
    const from = `(values ('{"leeftijd":"25-35"}'::json)) as t(a)`;
    expect(await value("{{json_text(a, 'leeftijd')}}", from)).toBe("25-35");
    expect(await value("{{json_text(a, 'geslacht')}}", from)).toBe(null);
  });

  test("dates and day numbers", async () => {
    expect(await value("min({{day_no(datum)}})", onDay("1970-01"))).toBe(0);
    expect(await value("min({{day_diff({{date('2024-01-01')}}, datum)}})", onDay("2025-01"))).toBe(366);
    expect(await value("max({{day_no({{add_months(datum, 1)}})}})", onDay("2025-01"))).toBe(20147); // 28 February
    expect(await value("max({{day_no({{month_start(datum)}})}})", onDay("2025-02"))).toBe(20120);
  });

  test("a parameter becomes a named one with its type", () => {
    const { sql, parameters } = expandMacros("select a from t where jaar = {{p.jaar:integer}}", "proef.sql");
    expect(sql).toBe("select a from t where jaar = cast($jaar as integer)");
    expect(parameters).toEqual([{ name: "jaar", type: "integer" }]);
  });

  test("what is left keeps its line and its offset", () => {
    const source = "select {{pct(\n  a,\n  0.5)}} as m\nfrom t -- {{p.x:double}} eind";
    const { sql, calls } = expandMacros(source, "proef.sql");
    expect(sql.split("\n")).toHaveLength(source.split("\n").length);
    expect(calls).toHaveLength(source.length);
    expect(calls.indexOf("eind")).toBe(source.indexOf("eind"));
    expect(calls).toContain("__pct(\n");
  });

  test.each([
    ["select a\nfrom t where {{x}}", 2, /bestaat niet/],
    ["select {{p.jaar:datum}} as x", 1, /type 'datum'/],
    ["select a\n\nfrom t }}", 3, /accolades/],
    ["select {{median(a) as x", 1, /accolades/],
    ["select {{idiv(a, )}} as x", 1, /2 argument/],
    ["select {{toString()}} as x", 1, /bestaat niet/],
  ])("%j is a problem with its line", (source, line, message) => {
    const { problems } = expandMacros(source, "proef.sql");
    expect(problems).toEqual([{ file: "proef.sql", line, message: expect.stringMatching(message) }]);
  });
});
