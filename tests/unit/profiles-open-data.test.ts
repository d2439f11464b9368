import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Engine, type Row } from "../../src/engine/engine.ts";
import { type CheckResult, checkDelivery } from "../../src/intake/check.ts";
import { findDelivery } from "../../src/intake/delivery.ts";
import { draftProfile } from "../../src/intake/drafting/draft.ts";
import { loadProfile, type Profile } from "../../src/intake/profile.ts";
import { parseProfile } from "../../src/intake/profile-schema.ts";
import { readDelivery } from "../../src/intake/read-delivery.ts";
import { withStaging } from "../../src/intake/staging.ts";
import { silent } from "../../src/progress.ts";
import { options } from "../support/delivery.ts";
import { employer } from "../support/package.ts";
import { root } from "../support/root.ts";

const data = join(root, "..", "shared", "data");
const files = {
  uci: join(data, "uci_absenteeism", "Absenteeism_at_work.csv"),
  ibm: join(data, "ibm_hr_attrition", "WA_Fn-UseC_-HR-Employee-Attrition.csv"),
  ibmSheet: join(data, "ibm_hr_attrition", "WA_Fn-UseC_-HR-Employee-Attrition.xlsx"),
  survey: join(data, "people_analytics_book", "employee_survey.csv"),
  history: join(data, "hcm_effective_dated_history", "workforceHistory.csv"),
};
const present = existsSync(data);
const edited = (name: string) => loadProfile(join(root, "tests", "support", "profiles", `${name}.yml`));

/** The delivered file and one employer beside it. */
function paths(file: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "open-data-"));
  writeFileSync(join(folder, "werkgever.csv"), employer);
  return [file, join(folder, "werkgever.csv")];
}

function checked(file: string, profile: Profile): Promise<CheckResult> {
  return checkDelivery(paths(file), { ...options, profile }, silent);
}

async function query<T extends Row>(file: string, profile: Profile, sql: string): Promise<T[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    return await withStaging(engine, async () => {
      await readDelivery(engine, findDelivery(paths(file), profile), { profile, now: options.now }, silent);
      return engine.rows<T>(sql);
    });
  } finally {
    engine.close();
  }
}

const counts = ({ tabellen }: CheckResult) =>
  Object.fromEntries(tabellen.map(({ tabel, rijen }) => [tabel, rijen]));

describe.skipIf(!present)("open HR data, by a drafted profile that a person edited", () => {
  test("UCI: refused for its reasons and its health columns, loads without them", async () => {
    const profile = await edited("uci-absenteeism");
    const [file] = profile.bestanden;
    if (file === undefined) throw new Error("profile without a file");
    const { achterlaten: _, ...kept } = file;
    const refused = await checked(files.uci, { ...profile, bestanden: [kept] });
    const health = refused.issues.filter(({ code }) => code === "IDENT-GEZONDHEID");
    expect(health.map(({ kolomletter }) => kolomletter).sort()).toEqual(["B", "O", "P", "R", "S", "T"]);
    expect(refused.akkoord).toBe(false);
    const result = await checked(files.uci, profile);
    expect(result.akkoord).toBe(true);
    expect(counts(result)).toEqual({ werkgever: 1, medewerker: 36 });
  });

  test.each([
    ["CSV", files.ibm],
    ["XLSX", files.ibmSheet],
  ])("IBM as %s: persons and their answers", async (_, file) => {
    const profile = await edited("ibm-hr-attrition");
    const result = await checked(file, profile);
    expect([result.akkoord, counts(result)]).toEqual([
      true,
      { werkgever: 1, medewerker: 1470, enquete: 1470, enquete_antwoord: 7350 },
    ]);
    const sql = `select waarde::integer as waarde, count(*) as n from gelezen_enquete_antwoord
      where schaal = 'tevredenheid' and item = 'baan' group by waarde order by waarde`;
    expect(await query(file, profile, sql)).toEqual([
      { waarde: 1, n: 289 },
      { waarde: 2, n: 280 },
      { waarde: 3, n: 442 },
      { waarde: 4, n: 459 },
    ]);
  });

  test("the survey of the book: every row is a respondent, the means are those of the source", async () => {
    const profile = await edited("people-analytics-book");
    const result = await checked(files.survey, profile);
    expect([result.akkoord, counts(result)]).toEqual([
      true,
      { werkgever: 1, enquete: 2833, enquete_antwoord: 2833 * 14 },
    ]);
    const sql = `select item, round(avg(waarde::double), 6) as gemiddeld from gelezen_enquete_antwoord
      where item in ('geluk', 'work2', 'car4') group by item order by item`;
    expect(await query(files.survey, profile, sql)).toEqual([
      { item: "car4", gemiddeld: 3.455348 },
      { item: "geluk", gemiddeld: 3.537593 },
      { item: "work2", gemiddeld: 2.592658 },
    ]);
  });

  test("the dated history becomes jobs; on every date as many are in service as the source says", async () => {
    const profile = await edited("hcm-history");
    const result = await checked(files.history, profile);
    expect([result.akkoord, counts(result).medewerker]).toEqual([true, 9]);
    const dates = ["2016-12-31", "2017-12-31", "2018-06-30", "2018-12-31", "2019-03-31", "2019-12-31"];
    const sql = dates
      .map(
        (date) => `select count(distinct medewerker_id) as n from gelezen_dienstverband
          where date '1970-01-01' + begin::integer <= date '${date}'
            and (eind is null or date '1970-01-01' + eind::integer >= date '${date}')`,
      )
      .join(" union all ");
    const rows = await query<{ n: number }>(files.history, profile, sql);
    expect(rows.map(({ n }) => n)).toEqual([3, 5, 7, 5, 5, 6]);
  });

  test.each(Object.entries(files))("the draft of %s is a profile that can be read", async (_, file) => {
    const yaml = await draftProfile([file], { now: options.now, threads: 1 });
    const profile = parseProfile(yaml, "voorstel.yml");
    expect(profile.bestanden[0]?.tabellen.length).toBeGreaterThan(0);
  });
});
