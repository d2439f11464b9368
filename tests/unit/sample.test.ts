import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClusterNames } from "../../src/catalog/cluster-names.ts";
import { nameClusters } from "../../src/commands/demo.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { silent } from "../../src/progress.ts";
import { makeSample, type SampleSummary } from "../../src/sample/sample.ts";
import { tables } from "../../src/store/contract.ts";
import { theCatalog } from "../support/population.ts";
import { fileHashes, openSample } from "../support/sample-views.ts";

let base: string;
let summary: SampleSummary;
let sample: Engine;
const size = { workers: 6000, seed: 7 };

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "sample-"));
  summary = await makeSample({ out: join(base, "een"), ...size, threads: 1 }, silent);
  sample = await openSample(join(base, "een"));
});

afterAll(() => {
  sample?.close();
  rmSync(base, { recursive: true, force: true });
});

/** The number of rows that a query finds. */
async function count(query: string): Promise<number> {
  return (await sample.row<{ n: number }>(`select count(*) as n from (${query})`)).n;
}

describe("the same seed gives the same bytes", () => {
  test("with one thread and with two", async () => {
    await makeSample({ out: join(base, "twee"), ...size, threads: 2 }, silent);
    expect(fileHashes(join(base, "twee"))).toEqual(fileHashes(join(base, "een")));
  });

  test("and another seed gives other bytes in every file", async () => {
    await makeSample({ out: join(base, "ander"), ...size, seed: 8 }, silent);
    const [one, other] = [fileHashes(join(base, "een")), fileHashes(join(base, "ander"))];
    expect(Object.keys(one).filter((file) => one[file] === other[file])).toEqual([]);
  });
});

test("the demo gives every cluster of the sample a name, and leaves a home with names of its own alone", async () => {
  const rows = await sample.rows<{ code: string }>(
    "select distinct unnest(string_split(cluster, '|')) as code from werkgever where cluster is not null order by code",
  );
  const home = join(base, "thuis");
  nameClusters(home);
  const { codeLists } = withClusterNames(await theCatalog(), home);
  const names = codeLists.find(({ id }) => id === "cluster")?.codes ?? [];
  expect(names.map(({ code }) => code).sort()).toEqual(rows.map(({ code }) => code));
  expect(names.filter(({ code, naam }) => code === naam)).toEqual([]);
  writeFileSync(join(home, "clusters.yml"), "clusters: {}\n");
  nameClusters(home);
  expect(readFileSync(join(home, "clusters.yml"), "utf8")).toBe("clusters: {}\n");
});

describe("the files keep the data contract", () => {
  test("every table has the columns of the contract; the survey adds its characteristics", () => {
    const headers = tables.map(({ name }) => [
      name,
      readFileSync(join(base, "een", `${name}.csv`), "utf8").split("\n")[0],
    ]);
    expect(headers).toEqual(
      tables.map(({ name, columns, open }) => [
        name,
        [...columns.map((column) => column.name), ...(open === true ? ["leeftijd", "geslacht"] : [])].join(
          ",",
        ),
      ]),
    );
  });

  test("the delivery says who it comes from and what it covers", () => {
    expect(readFileSync(join(base, "een", "levering.yml"), "utf8")).toBe(
      "leverancier: voorbeeldsector\nperiode: 2024-2025\n",
    );
  });

  test.each(tables)("$name: keys occur once and the summary counts the rows", async ({ name, key }) => {
    expect(await count(`select 1 from ${name} group by ${key.join(", ")} having count(*) > 1`)).toBe(0);
    expect(summary.rows[name]).toBe(await count(`from ${name}`));
    expect(summary.rows[name]).toBeGreaterThan(0);
  });

  test.each(tables)(
    "$name: required cells are filled, codes are known, numbers in range",
    async ({ name, columns }) => {
      for (const { name: column, required, codes, range } of columns) {
        const wrong = [
          ...(required === true ? [`${column} is null`] : []),
          ...(codes === undefined
            ? []
            : [`${column} not in (${codes.map((code) => `'${code}'`).join(", ")})`]),
          ...(range === undefined ? [] : [`${column} not between ${range[0]} and ${range[1]}`]),
        ];
        if (wrong.length > 0) expect(await count(`from ${name} where ${wrong.join(" or ")}`), column).toBe(0);
      }
    },
  );

  const references = tables.flatMap(({ name, columns }) =>
    columns
      .filter(({ to }) => to !== undefined)
      .map(({ name: column, to }) => ({ name, column, to: String(to) })),
  );
  test.each(references)("$name.$column refers to rows of $to", async ({ name, column, to }) => {
    const target = tables.find((spec) => spec.name === to)?.key[0];
    const golf = name === "enquete_antwoord" ? "and t.golf = s.golf" : "";
    expect(
      await count(
        `from ${name} as s anti join ${to} as t on t.${target} = s.${column} ${golf} where s.${column} is not null`,
      ),
    ).toBe(0);
  });

  test("keys are opaque: a letter and sixteen hexadecimal digits", async () => {
    expect(await count("from medewerker where not regexp_full_match(medewerker_id, 'm[0-9a-f]{16}')")).toBe(
      0,
    );
    expect(await count("from verzuim where not regexp_full_match(verzuim_id, 'v[0-9a-f]{16}')")).toBe(0);
  });
});

describe("what is told hangs together", () => {
  const jobs = `(select dienstverband_id, min(begin) as begin,
    case when count(*) = count(eind) then max(eind) end as eind from dienstverband group by dienstverband_id)`;

  test("rows of one job follow each other without overlap or gap and belong to one person and employer", async () => {
    expect(await count("from dienstverband where eind < begin")).toBe(0);
    expect(
      await count(`from (select begin, lag(eind) over (partition by dienstverband_id order by begin) as voor,
        row_number() over (partition by dienstverband_id order by begin) as nr from dienstverband)
        where nr > 1 and (voor is null or begin <> voor + 1)`),
    ).toBe(0);
    expect(
      await count(`select 1 from dienstverband group by dienstverband_id
        having count(distinct medewerker_id) > 1 or count(distinct werkgever_id) > 1`),
    ).toBe(0);
    expect(
      await count("select 1 from dienstverband group by dienstverband_id having count(*) > 1"),
    ).toBeGreaterThan(500);
  });

  test("absence lies within the job, lasts at least a day and does not overlap within a job", async () => {
    expect(
      await count(
        "from verzuim where hersteld <= begin or begin not between date '2022-01-01' and date '2025-12-31'",
      ),
    ).toBe(0);
    expect(
      await count(`from verzuim as v join ${jobs} as j on j.dienstverband_id = v.dienstverband_id
        where v.begin < j.begin or v.begin > j.eind or v.hersteld > j.eind + 1 or (v.hersteld is null and j.eind is not null)`),
    ).toBe(0);
    expect(
      await count(`from (select begin, max(coalesce(hersteld, date '2099-01-01')) over (partition by dienstverband_id
        order by begin rows between unbounded preceding and 1 preceding) as bezet from verzuim) where begin < bezet`),
    ).toBe(0);
    expect(await count("from verzuim where hersteld is null")).toBeGreaterThan(20);
    expect(await count("from verzuim where hersteld - begin between 700 and 730")).toBeGreaterThan(3);
  });

  test("parts of a case begin with its first day, stay within it and fall", async () => {
    const parts = `(select d.*, v.begin, v.hersteld, row_number() over (partition by verzuim_id order by vanaf) as nr,
      lag(ao_pct) over (partition by verzuim_id order by vanaf) as voor
      from verzuim_deel as d join verzuim as v using (verzuim_id))`;
    expect(await count(`from ${parts} where nr = 1 and vanaf <> begin`)).toBe(0);
    expect(await count(`from ${parts} where vanaf >= hersteld or ao_pct >= voor`)).toBe(0);
    expect(await count(`from ${parts} where nr = 3`)).toBeGreaterThan(100);
  });

  test("maternity leave is of women, lasts 112 days and is never sickness", async () => {
    const maternity = `verlof as l join ${jobs} as j on j.dienstverband_id = l.dienstverband_id`;
    expect(await count("from verlof where soort = 'wazo' and eind - begin + 1 = 112")).toBeGreaterThan(100);
    expect(
      await count(`from ${maternity} where l.begin < j.begin or l.eind > j.eind or l.begin > j.eind`),
    ).toBe(0);
    expect(
      await count(`from verlof as l join dienstverband as d using (dienstverband_id) join medewerker as m using (medewerker_id)
        where l.soort = 'wazo' and (m.geslacht = 'M' or year(l.begin) - m.geboortejaar not between 20 and 44)`),
    ).toBe(0);
    expect(
      await count(`from verlof as l join verzuim as v using (dienstverband_id)
        where l.soort = 'wazo' and v.begin <= coalesce(l.eind, date '2025-12-31')
          and coalesce(v.hersteld, date '2099-01-01') > l.begin`),
    ).toBe(0);
    expect(
      await count(
        "from verlof as l join verzuim as v using (dienstverband_id) where l.soort = 'wazo' and v.hersteld = l.begin",
      ),
    ).toBeGreaterThan(0);
  });

  test("some fall ill again within 28 days of recovery", async () => {
    expect(
      await count(`from (select begin - lag(hersteld) over (partition by dienstverband_id order by begin) as dagen from verzuim)
        where dagen < 28`),
    ).toBeGreaterThan(500);
  });

  test("training takes place while the worker is in service with that employer", async () => {
    expect(
      await count(`from scholing as s where eind < begin or not exists (from ${jobs} as j
        join (select distinct dienstverband_id, medewerker_id, werkgever_id from dienstverband) as d
          using (dienstverband_id)
        where d.medewerker_id = s.medewerker_id and d.werkgever_id = s.werkgever_id
          and s.begin >= j.begin and coalesce(s.eind, s.begin) <= coalesce(j.eind, date '2099-01-01'))`),
    ).toBe(0);
  });

  test("people are 15 to 70 years old when they work", async () => {
    expect(
      await count(`from dienstverband join medewerker using (medewerker_id)
        where year(greatest(begin, date '2021-01-01')) - geboortejaar < 15
          or year(coalesce(eind, date '2025-12-31')) - geboortejaar > 70`),
    ).toBe(0);
  });
});
