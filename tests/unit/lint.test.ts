import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lintQueries } from "../../src/catalog/lint.ts";
import { Engine } from "../../src/engine/engine.ts";
import { expandMacros } from "../../src/engine/macros.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => engine.close());

async function lint(sql: string): Promise<string[]> {
  const { calls, problems } = expandMacros(sql, "proef.sql");
  const [linted] = await lintQueries(engine, [{ calls, file: "proef.sql" }]);
  return [...problems, ...(linted?.problems ?? [])].map(({ line, message }) => `${line ?? "?"}: ${message}`);
}

/** Rule, a query that breaks that rule and no other, and the portable way that the message must name. */
const refused: readonly (readonly [rule: string, sql: string, advice: RegExp])[] = [
  ["QUALIFY", "select a, row_number() over (order by b nulls last) as r from t qualify a = 1", /where/],
  ["ASOF JOIN", "select t.a from t asof join u on t.a >= u.a", /max\(begin\)/],
  ["NATURAL JOIN", "select a from t natural join u", /'on'/],
  ["POSITIONAL JOIN", "select t.a from t positional join u", /sleutel/],
  ["SEMI JOIN", "select t.a from t semi join u on t.a = u.a", /x in \(select/],
  ["ANTI JOIN", "select t.a from t anti join u on t.a = u.a", /left join/],
  ["LATERAL", "select t.a from t, lateral (select t.b as c) as s", /'with'/],
  ["subquery after from", "select s.a from (select a from t) as s", /'with'/],
  ["scalar subquery", "select (select u.a from u) as x, b from t", /with-stap/],
  ["EXISTS", "select a from t where exists (select u.a from u)", /join/],
  ["NOT EXISTS", "select a from t where not exists (select u.a from u)", /left join/],
  ["NOT IN a subquery", "select a from t where a not in (select u.a from u)", /left join/],
  ["NOT IN a list", "select a from t where a not in (1, 2)", /a <> 1 and/],
  ["correlated subquery", "select a from t where a in (select u.a from u where u.b = t.b)", /join/],
  ["subquery with bare names", "select a from t where a in (select b from u)", /tabel\.kolom/],
  ["> ANY", "select a from t where a > any (select u.a from u)", /with-stap/],
  ["DATE literal", "select date '2025-01-01' as d, a from t", /dagnummers/],
  ["cast to date", "select cast(a as date) as d from t", /dim_dag/],
  ["cast to timestamp", "select a::timestamp as d from t", /dagnummers/],
  ["cast to decimal", "select cast(a as decimal(18, 4)) as d from t", /double, integer/],
  ["TRY_CAST", "select try_cast(a as integer) as d from t", /inname/],
  ["cast of a double to integer", "select cast(a * 1e0 as integer) as d from t", /floor/],
  ["INTERVAL", "select a + interval 3 month as d from t", /add_months/],
  ["round", "select round(a) as r from t", /TypeScript/],
  ["generate_series", "select g.a from generate_series(1, 3) as g(a)", /dim_dag/],
  ["range", "select g.a from range(3) as g(a)", /dim_maand/],
  ["unnest", "select unnest(a) as x from t", /dim_dag/],
  ["order by without nulls", "select a from t order by a", /nulls last/],
  ["window order without nulls", "select a, sum(b) over (order by c) as s from t", /nulls last/],
  ["select * of a table", "select * from t", /noem anders de kolommen/],
  ["select * and more", "with s as (select a from t) select *, 1 as x from s", /noem anders/],
  [
    "select * before the last line",
    "with s as (select a from t), r as (select * from s) select a from r",
    /laatste/,
  ],
  ["select * exclude", "with s as (select a from t) select * exclude (a) from s", /noem anders/],
  ["COLUMNS", "select columns('a.*') from t", /kolommen/],
  ["integer division", "select a // b as x from t", /idiv/],
  ["division of unknown types", "select a / b as x from t", /double/],
  ["division by a decimal", "select a / 7.5 as x from t", /double/],
  ["window-only select list", "select sum(b) over (partition by a) as s from t", /gewone kolom/],
  ["GROUPS frame", "select a, sum(b) over (order by a nulls last groups 1 preceding) as s from t", /rows/],
  [
    "EXCLUDE in a window",
    "select a, sum(b) over (order by a nulls last rows 1 preceding exclude ties) as s from t",
    /with-stap/,
  ],
  ["lag", "select a, lag(b) over (order by a nulls last) as s from t", /1 preceding/],
  ["upper", "select upper(a) as x from t", /inname/],
  ["substring", "select substring(a, 1, 2) as x from t", /inname/],
  ["length", "select length(a) as x from t", /inname/],
  ["regexp", "select a from t where regexp_matches(a, 'x')", /inname/],
  ["like", "select a from t where a like 'x%'", /inname/],
  ["||", "select a || b as x from t", /inname/],
  ["random", "select random() as x, a from t", /morgen/],
  ["now", "select now() as x, a from t", /periode/],
  ["current_date", "select current_date as x, a from t", /periode/],
  ["extract", "select extract(year from a) as x from t", /dim_maand/],
  ["date_diff", "select date_diff('day', a, b) as x from t", /dagnummers/],
  ["USING SAMPLE", "select a from t using sample 10%", /morgen/],
  ["TABLESAMPLE", "select a from t tablesample 10%", /morgen/],
  ["PIVOT", "pivot t on a using sum(b)", /PIVOT/],
  ["list", "select list(a) as x from t", /dim_dag/],
  ["list literal", "select [1, 2] as x, a from t", /lijsten/i],
  ["subscript", "select a[1] as x from t", /inname/],
  ["struct", "select {'a': 1} as x, b from t", /lijsten/i],
  ["struct field", "select t.a.b from t", /structuren/],
  ["lambda", "select list_transform(a, lambda x: x + 1) as l from t", /Lambda/],
  ["median by name", "select median(a) as x from t", /\{\{median/],
  ["stddev by name", "select stddev_samp(a) as x from t", /\{\{stddev/],
  ["regr_slope by name", "select regr_slope(a, b) as x from t", /\{\{slope/],
  ["any_value", "select any_value(a) as x from t", /min, max/],
  ["arg_max", "select arg_max(a, b) as x from t", /min, max/],
  ["unknown function", "select frobnicate(a) as x from t", /'frobnicate'/],
  ["UNION", "select a from t union select a from u", /UNION ALL/],
  ["UNION BY NAME", "select a from t union all by name select a from u", /UNION ALL/],
  ["EXCEPT", "select a from t except select a from u", /UNION ALL/],
  [
    "recursive with",
    "with recursive r as (select a from t union all select a from r) select a from r",
    /dim_dag/,
  ],
  ["DISTINCT ON", "select distinct on (a) a from t", /row_number/],
  ["LIMIT", "select a from t limit 1", /alle rijen/],
  ["GROUP BY ALL", "select a, sum(b) as s from t group by all", /noem de kolommen/i],
  ["ORDER BY in an aggregate", "select sum(a order by b nulls last) as s from t", /volgorde/],
  ["ORDER BY ALL", "select a from t order by all nulls last", /noem de kolommen/i],
  ["a function in order by", "select a from t order by random() nulls last", /morgen/],
  ["a file as a table", "select a from 'personen.parquet'", /geen bestand/],
  ["a function that reads a file", "select a from read_csv('personen.csv')", /read_csv/],
  ["a schema", "select column_name from information_schema.columns", /schema/],
  ["VALUES", "select v.a from t, (values (1)) as v(a)", /'with'/],
  ["IS DISTINCT FROM", "select a from t where a is distinct from b", /is null/],
  ["no alias", "select a + 1 from t", /'as'/],
  ["two queries", "select a from t; select b from t", /één query/],
  ["not a select", "create table x as select a from t", /gewone select/],
  ["not SQL", "select from where", /geldige SQL/],
  ["unknown macro", "select {{frobnicate(a)}} as x from t", /'frobnicate'/],
  ["macro without arguments", "select {{median}} as x from t", /'median'/],
  ["wrong number of arguments", "select {{pct(a)}} as x from t", /2 argument/],
  ["division inside a macro", "select {{median(a / b)}} as x from t", /double/],
];

describe("lint refuses", () => {
  test.each(refused)("%s", async (_rule, sql, advice) => {
    const found = await lint(sql);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toMatch(advice);
  });
});

describe("lint allows", () => {
  test.each([
    "select a, count(distinct b) as n, count(*) as m from t group by a",
    "select a, sum(b) filter (where c > 1) as s from t group by grouping sets ((a), ())",
    "select grouping(a) as g, sum(b) as s from t group by rollup (a)",
    "with s as (select a, least(b, c) as b from t) select * from s",
    "select a from t where a in (select u.a from u where u.b in (1, 2))",
    "select a from t where a <> 'x' and not (b = 2) and b between 1 and 2",
    "select t.a from t left join u on u.a = t.a where u.a is null",
    "select a, row_number() over (partition by b order by c nulls last, d desc nulls last) as r from t",
    "select a, max(b) over (order by c nulls last rows between 1 following and 1 following) as volgend from t",
    "select a, sum(b) over (order by c nulls first range between 12 preceding and current row) as s from t",
    "select sum(cast(a as double)) / sum(b) as x, cast(a as double) / nullif(b, 0) as y from t group by a, b",
    "select cast(floor(cast(a as double) / 7) as bigint) as x from t",
    "select a, 0 as b from t union all select a, b + 1 from u",
    "select case when a = 1 then 2 else coalesce(b, 3) end as x, a % 7 as rest, true as ja from t",
    "select {{median(a)}} / 2 as m, {{pct(a, 0.9)}} as p, {{idiv(a, b)}} as d from t group by b, a",
    "select {{sum_big(a)}} as s, {{stddev(a)}} as sd, {{slope(a, b)}} as h from t",
    "select d.dag, {{day_no({{month_start(d.datum)}})}} as eerste from dim_dag as d",
  ])("%s", async (sql) => {
    expect(await lint(sql)).toEqual([]);
  });
});

describe("lint says where", () => {
  test("the line and the character, in characters and not in bytes", async () => {
    expect(await lint("select\n  'één' as é, round(a) as r\nfrom t")).toEqual([
      "2: Afronden mag niet in SQL: dat gebeurt na de beveiliging, in TypeScript. (teken 15)",
    ]);
  });

  test("behind a macro, where the macro was written", async () => {
    const [found] = await lint("select {{median(a)}} as m, {{ idiv(b,\n  c) }} as d, round(c) as r from t");
    expect(found).toMatch(/^2: Afronden.*\(teken 15\)$/);
  });

  test("every fault of one query at once", async () => {
    expect(await lint("select round(a) as x, upper(b) as y from t order by a")).toHaveLength(3);
  });
});
