import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { silent } from "../../src/progress.ts";
import { scales } from "../../src/sample/items.ts";
import { makeSample, type SampleSummary } from "../../src/sample/sample.ts";
import { sections } from "../../src/sample/sections.ts";
import { absencePercentage, openSample } from "../support/sample-views.ts";

const cbs = join(
  import.meta.dirname,
  "../../../shared/data/cbs_80072ned_ziekteverzuim/ziekteverzuim_kwartaal.csv",
);
const codes = join(import.meta.dirname, "../../../shared/codelists");
const municipalities = join(
  import.meta.dirname,
  "../../../shared/data/nl_regio_indeling/gemeente_actueel_afgeleid.csv",
);

let folder: string;
let summary: SampleSummary;
let sample: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sample-shape-"));
  summary = await makeSample({ out: folder, workers: 100_000, seed: 1 }, silent);
  sample = await openSample(folder);
});

afterAll(() => {
  sample?.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = "begin <= date '2025-12-31' and coalesce(eind, date '2099-01-01') >= date '2025-12-31'";
const division = "left(w.sbi_code, 2)::integer";
const section = `case ${[
  [3, "A"],
  [9, "B"],
  [33, "C"],
  [35, "D"],
  [39, "E"],
  [43, "F"],
  [47, "G"],
  [53, "H"],
  [56, "I"],
  [63, "J"],
  [66, "K"],
  [68, "L"],
  [75, "M"],
  [82, "N"],
  [84, "O"],
  [85, "P"],
  [88, "Q"],
  [93, "R"],
  [96, "S"],
]
  .map(([last, code]) => `when ${division} <= ${last} then '${code}'`)
  .join(" ")} end`;

describe("firms", () => {
  test("more than 95 % are mkb, about half of the jobs are at the others", async () => {
    const { mkb, groot } = await sample.row<{ mkb: number; groot: number }>(`
      select avg((werkzame_personen < 250)::integer) as mkb,
        sum(werkzame_personen) filter (werkzame_personen >= 250) / sum(werkzame_personen) as groot
      from werkgever`);
    expect(mkb).toBeGreaterThan(0.95);
    expect(groot).toBeGreaterThan(0.4);
    expect(groot).toBeLessThan(0.6);
  });

  test("werkzame_personen is the number of workers in service on the last day of 2025", async () => {
    const wrong = await sample.rows(`
      select w.werkgever_id from werkgever as w
      left join (select werkgever_id, count(distinct medewerker_id) as n from dienstverband where ${at} group by all) as d
        using (werkgever_id)
      where w.werkzame_personen is distinct from d.n`);
    expect(wrong).toEqual([]);
  });

  test.skipIf(!existsSync(codes))("all 35 regions occur, some through a municipality", async () => {
    const names: Record<string, string> = {};
    for (const row of records(join(codes, "arbeidsmarktregio_2025.csv"), ";"))
      names[String(row.naam)] = String(row.code);
    const old: Record<string, string> = {
      Zwolle: "Regio Zwolle",
      "Noord-Holland (Noord)": "Noord-Holland Noord",
      "Food Valley": "FoodValley",
      "Zaanstreek / Waterland": "Zaanstreek/Waterland",
      "Gooi- en Vechtstreek": "Gooi en Vechtstreek",
      "Stedendriehoek en Noordwest Veluwe": "Veluwe Stedendriehoek",
    };
    const regionOf = new Map(
      records(municipalities, ";").map((row) => {
        const name = String(row.arbeidsmarktregio_vng_ca2020);
        return [`GM${row.gemeentecode}`, names[old[name] ?? name]];
      }),
    );
    const delivered = (await sample.rows<{ regio: string }>("select distinct regio from werkgever")).map(
      (row) => row.regio,
    );
    const towns = delivered.filter((code) => code.startsWith("GM"));
    expect(towns.length).toBeGreaterThan(50);
    expect(towns.filter((code) => regionOf.get(code) === undefined)).toEqual([]);
    expect(delivered.filter((code) => code.startsWith("AM")).toSorted()).toEqual(
      Object.values(names).toSorted(),
    );
  });

  test("all sections from A to S occur and no activity lies outside its section", async () => {
    const found = await sample.rows<{ code: string }>(
      `select distinct ${section} as code from werkgever as w order by 1`,
    );
    expect(found.map((row) => row.code)).toEqual(sections.map((row) => row.code));
  });
});

describe("jobs", () => {
  test("2 to 3 % of the workers have more than one job at a time, some of them at one employer", async () => {
    const { meer, zelfde } = await sample.row<{ meer: number; zelfde: number }>(`
      select avg((banen > 1)::integer) as meer, sum((banen > werkgevers)::integer) as zelfde
      from (select count(distinct dienstverband_id) as banen, count(distinct werkgever_id) as werkgevers
        from dienstverband where ${at} group by medewerker_id)`);
    expect(meer).toBeGreaterThan(0.02);
    expect(meer).toBeLessThan(0.03);
    expect(zelfde).toBeGreaterThan(100);
  });

  test("women work part-time more than men; zero-hours and agency jobs occur", async () => {
    const rows = await sample.rows<{ geslacht: string; factor: number }>(`
      select geslacht, avg(deeltijdfactor)::double as factor from dienstverband join medewerker using (medewerker_id)
      where ${at} and geslacht in ('M', 'V') and contractvorm <> 'oproep' group by geslacht order by geslacht`);
    expect(rows[0]?.factor).toBeGreaterThan((rows[1]?.factor ?? 1) + 0.1);
    const { nul, uitzend } = await sample.row<{ nul: number; uitzend: number }>(`
      select avg((contractvorm = 'oproep' and deeltijdfactor = 0)::integer) as nul,
        avg((contractvorm = 'uitzend')::integer) as uitzend from dienstverband where ${at}`);
    expect(nul).toBeGreaterThan(0.02);
    expect(uitzend).toBeGreaterThan(0.02);
  });
});

describe("absence", () => {
  test.skipIf(!existsSync(cbs))("the levels in the code are the mean of the quarters of 2024 of CBS", () => {
    const rows = records(cbs, ",").filter((row) => row.level === "section" && row.year === "2024");
    for (const { code, absence } of sections) {
      const figures = rows
        .filter((row) => row.label?.startsWith(`${code} `))
        .map((row) => Number(row.ziekteverzuim_pct));
      expect(figures).toHaveLength(4);
      expect(absence, code).toBeCloseTo(figures.reduce((a, b) => a + b) / 4, 9);
    }
  });

  test("each section with 500 workers is within 1 percentage point of CBS in 2024, and 2025 stays near", async () => {
    const rows = await sample.rows<{ groep: string; werknemers: number; procent: number }>(
      absencePercentage("2024-01-01", "2024-12-31", section),
    );
    const enough = rows.filter((row) => row.werknemers >= 500);
    expect(enough.length).toBeGreaterThan(15);
    for (const { groep, procent } of enough) {
      const level = sections.find((candidate) => candidate.code === groep)?.absence ?? Number.NaN;
      expect(Math.abs(procent - level), groep).toBeLessThan(1);
    }
    const [next] = await sample.rows<{ procent: number }>(absencePercentage("2025-01-01", "2025-12-31", "1"));
    expect(next?.procent).toBeGreaterThan(4.5);
    expect(next?.procent).toBeLessThan(6);
  });

  test("small firms have less, winter has more", async () => {
    const bySize = await sample.rows<{ procent: number }>(
      absencePercentage(
        "2024-01-01",
        "2024-12-31",
        "case when w.werkzame_personen < 10 then 1 when w.werkzame_personen < 100 then 2 else 3 end",
      ),
    );
    expect(bySize[0]?.procent).toBeLessThan((bySize[1]?.procent ?? 0) - 0.8);
    expect(bySize[1]?.procent).toBeLessThan((bySize[2]?.procent ?? 0) - 0.8);
    const [winter] = await sample.rows<{ procent: number }>(
      absencePercentage("2024-01-01", "2024-03-31", "1"),
    );
    const [summer] = await sample.rows<{ procent: number }>(
      absencePercentage("2024-07-01", "2024-09-30", "1"),
    );
    expect(winter?.procent).toBeGreaterThan((summer?.procent ?? 0) + 0.4);
  });
});

/**
 * Events per day of service after all starts against before any start, at employers that take part, divided by the same
 * at employers that do not: 1 when the intervention does nothing.
 */
async function ratioOfRatios(intervention: string, events: string): Promise<number> {
  const windows =
    "(values (1, date '2022-01-01', date '2023-03-31'), (2, date '2025-04-01', date '2025-12-31')) as p(nr, van, tot)";
  const rows = await sample.rows<{ mee: boolean; nr: number; tempo: number }>(`
    with mee as (select distinct werkgever_id from deelname where interventie_id = '${intervention}' and werkgever_id is not null),
    dienst as (
      select werkgever_id, p.nr, sum(least(coalesce(eind, tot), tot) - greatest(begin, van) + 1) as dagen
      from dienstverband, ${windows}
      where begin <= tot and coalesce(eind, tot) >= van group by all
    ),
    gebeurd as (select werkgever_id, p.nr, count(*) as n from ${events} as e, ${windows} where e.begin between van and tot group by all)
    select m.werkgever_id is not null as mee, d.nr, sum(coalesce(n, 0))::double / sum(dagen)::double as tempo
    from dienst as d left join gebeurd as g on g.werkgever_id = d.werkgever_id and g.nr = d.nr
    left join mee as m on m.werkgever_id = d.werkgever_id
    group by all`);
  const pace = (mee: boolean, nr: number) =>
    rows.find((row) => row.mee === mee && row.nr === nr)?.tempo ?? Number.NaN;
  return pace(true, 2) / pace(true, 1) / (pace(false, 2) / pace(false, 1));
}

describe("planted effects", () => {
  const cases =
    "(select werkgever_id, v.begin from verzuim as v join (select distinct dienstverband_id, werkgever_id from dienstverband) using (dienstverband_id))";

  test("absence falls and training rises where the intervention runs, by the factor that the summary tells", async () => {
    const [fewer, more] = summary.effects;
    expect(fewer?.factor).toBe(0.85);
    expect(Math.abs((await ratioOfRatios(fewer?.interventie_id ?? "", cases)) - 0.85)).toBeLessThan(0.06);
    expect(more?.factor).toBe(1.3);
    expect(Math.abs((await ratioOfRatios(more?.interventie_id ?? "", "scholing")) - 1.3)).toBeLessThan(0.08);
  });

  test("the other intervention of employers does nothing to absence", async () => {
    const { id } = await sample.row<{ id: string }>(
      "select interventie_id as id from interventie where naam = 'Leren op de werkplek'",
    );
    // Twice the noise of the ratio at this size, and half of the planted effect.
    expect(Math.abs((await ratioOfRatios(id, cases)) - 1)).toBeLessThan(0.075);
  });
});

describe("learning, survey and mobility", () => {
  test("training is commoner in large firms and a part of the hours is unknown", async () => {
    const { klein, groot, leeg } = await sample.row<{ klein: number; groot: number; leeg: number }>(`
      select avg((n > 0)::integer) filter (werkzame_personen < 10) as klein,
        avg((n > 0)::integer) filter (werkzame_personen >= 250) as groot,
        (select avg((uren is null)::integer) from scholing) as leeg
      from (select medewerker_id, werkgever_id, count(s.scholing_id) as n
        from (select distinct medewerker_id, werkgever_id from dienstverband where ${at})
        left join (from scholing where year(begin) = 2025) as s using (medewerker_id, werkgever_id) group by all)
      join werkgever using (werkgever_id)`);
    expect(groot).toBeGreaterThan(klein + 0.1);
    expect(leeg).toBeGreaterThan(0.08);
    expect(leeg).toBeLessThan(0.16);
  });

  test("two waves at a minority of the employers, unequal response, all items, answers of their scale", async () => {
    const waves = await sample.rows<{ golf: string; n: number; w: number }>(
      "select golf, count(*) as n, count(distinct werkgever_id) as w from enquete group by golf order by golf",
    );
    expect(waves.map((row) => row.golf)).toEqual(["2024", "2025"]);
    for (const { n, w } of waves) {
      expect(n).toBeGreaterThan(1500);
      expect(n).toBeLessThan(5000);
      expect(w).toBeLessThan(summary.employers * 0.3);
    }
    const { laag, hoog } = await sample.row<{ laag: number; hoog: number }>(`
      select quantile_cont(n / werkzame_personen, 0.1) as laag, quantile_cont(n / werkzame_personen, 0.9) as hoog
      from (select werkgever_id, count(*) as n from enquete where golf = '2025' group by all) join werkgever using (werkgever_id)
      where werkzame_personen >= 30`);
    expect(hoog).toBeGreaterThan(laag + 0.2);
    const items = await sample.rows<{ schaal: string; item: string }>(
      "select distinct schaal, item from enquete_antwoord order by all",
    );
    const bank = scales.flatMap(({ scale, items: names }) => names.map((item) => ({ schaal: scale, item })));
    expect(items).toEqual(bank.toSorted((a, b) => (a.schaal + a.item < b.schaal + b.item ? -1 : 1)));
    const answers = await sample.rows<{ schaal: string; waarden: string }>(`
      select schaal, string_agg(distinct waarde::integer, ' ' order by waarde::integer) as waarden
      from enquete_antwoord group by schaal`);
    const possible = new Map(
      scales.map(({ scale, range: [low, high, step] }) => [
        scale,
        Array.from({ length: (high - low) / step + 1 }, (_, index) => low + index * step).join(" "),
      ]),
    );
    expect(new Map(answers.map(({ schaal, waarden }) => [schaal, waarden]))).toEqual(possible);
  });

  test("bridges occur in every stage, with the dates that the stage has reached", async () => {
    const { n } = await sample.row<{ n: number }>("select count(distinct status) as n from loopbrug");
    expect(n).toBe(10);
    const wrong = await sample.rows(`from loopbrug
      where startdatum <= aanmelddatum or contractdatum < startdatum or contractdatum > date '2025-12-31'
        or (status like 'nog_in_dienst%' and contractdatum is null)
        or (status = 'nog_in_dienst_12m' and contractdatum > date '2024-12-31')
        or (status = 'aangemeld' and startdatum is not null)`);
    expect(wrong).toEqual([]);
  });
});

function records(path: string, delimiter: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, delimiter, bom: true });
}
