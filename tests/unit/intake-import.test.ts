import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { AppError } from "../../src/errors.ts";
import { type ImportOptions, importDelivery } from "../../src/intake/import.ts";
import { codeParams, codeSql } from "../../src/intake/rekey.ts";
import { loadSecret } from "../../src/intake/secret.ts";
import { silent } from "../../src/progress.ts";
import { tables } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/store.ts";
import { type Files, options, sound, writeDelivery } from "../support/delivery.ts";

const secret = Buffer.from("0123456789abcdef0123456789abcdef");
let home: string;
let store: Engine;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "intake-home-"));
  store = await openStore(loadConfig({}, { home }));
});
afterEach(() => store.close());

function load(files: Files, more: Partial<ImportOptions> = {}) {
  const all = {
    ...options,
    leverancier: "A",
    jaren: { eerste: 2025, laatste: 2025 },
    home,
    secret,
    door: "test",
    ...more,
  };
  return importDelivery(store, [writeDelivery(files)], all, silent);
}

/** Everything that the store holds, as text; without the tables whose names begin with `except`. */
async function contents(except = "-"): Promise<string> {
  const names = await store.rows<{ name: string }>(
    "select table_name as name from information_schema.tables",
  );
  const parts: unknown[] = [];
  for (const { name } of names.filter((one) => !one.name.startsWith(except)))
    parts.push([name, await store.rows(`select * from ${name} order by all`)]);
  return JSON.stringify(parts);
}

const spells = "verzuim_id,dienstverband_id,begin,hersteld\nV1,D1,2025-01-06,2025-01-10\nV2,D2,2025-02-01,\n";

describe("import", () => {
  test("loads tables with numbers that belong together", async () => {
    const result = await load({ ...sound, "verzuim.csv": spells });
    expect(result).toMatchObject({ uitkomst: "geladen", levering_nr: 1, vervangt: [] });
    const rows = await store.rows(
      `select m.geboortejaar, w.sbi_code, w.sbi_versie, d.deeltijdfactor, v.begin, v.hersteld
       from verzuim v join dienstverband d using (dienstverband_nr, levering_nr)
       join medewerker m using (medewerker_nr) join werkgever w using (werkgever_nr) order by v.begin`,
    );
    const day = (text: string) => Date.parse(text) / 86_400_000;
    expect(rows).toEqual([
      {
        geboortejaar: 1980,
        sbi_code: "8610",
        sbi_versie: "2008",
        deeltijdfactor: 1,
        begin: day("2025-01-06"),
        hersteld: day("2025-01-10"),
      },
      {
        geboortejaar: 1990,
        sbi_code: "2511",
        sbi_versie: "2008",
        deeltijdfactor: 0.5,
        begin: day("2025-02-01"),
        hersteld: null,
      },
    ]);
    expect(
      await store.rows(
        "select tabel, count(*) as n from dekking where jaar = 2025 group by tabel order by tabel",
      ),
    ).toEqual([
      { tabel: "dienstverband", n: 2 },
      { tabel: "medewerker", n: 2 },
      { tabel: "verzuim", n: 2 },
      { tabel: "werkgever", n: 2 },
    ]);
  });

  test("the same delivery twice changes nothing, whatever its folder", async () => {
    await load(sound);
    const before = await contents();
    expect(await load(sound)).toMatchObject({ uitkomst: "ongewijzigd", levering_nr: 1 });
    expect(await contents()).toBe(before);
  });

  test("a newer delivery of the same supplier and period replaces the rows, and people keep their numbers", async () => {
    await load({ ...sound, "verzuim.csv": spells });
    await load(sound, { leverancier: "B" });
    const numbers =
      "select medewerker_nr, geboortejaar from medewerker where levering_nr = $nr order by geboortejaar";
    const before = await store.rows(numbers, { nr: 1 });
    const more = `${sound["medewerker.csv"]}P3,2000,X\n`;
    const aanvaard = "het verzuim volgt later";
    expect(await load({ ...sound, "medewerker.csv": more }, { aanvaard })).toMatchObject({
      levering_nr: 3,
      vervangt: [1],
    });
    expect(await store.rows("select distinct levering_nr as nr from dienstverband order by nr")).toEqual([
      { nr: 2 },
      { nr: 3 },
    ]);
    expect(await store.rows("select * from verzuim")).toEqual([]);
    const after = await store.rows(numbers, { nr: 3 });
    expect(after.slice(0, 2)).toEqual(before);
    expect(after).toHaveLength(3);
  });

  test("warnings are accepted by rule: one that was not named keeps the delivery out", async () => {
    const head = "dienstverband_id,medewerker_id,werkgever_id,begin,eind,deeltijdfactor,reden_uit";
    const jobs = `${head}\nD1,P1,W1,2020-01-01,,1,eigen\nD2,P2,W2,2024-01-01,2025-06-30,0.5,\n`;
    const odd = { ...sound, "dienstverband.csv": jobs };
    const aanvaard = "klopt";
    const { issues } = await load(odd, { dryRun: true });
    const codes = [
      ...new Set(issues.filter(({ ernst }) => ernst === "waarschuwing").map(({ code }) => code)),
    ];
    expect(codes.length).toBeGreaterThan(0);
    for (const aanvaardVoor of [[], ["IETS-ANDERS"], codes.slice(1)]) {
      expect(await load(odd, { aanvaard, aanvaardVoor })).toMatchObject({ uitkomst: "geweigerd" });
    }
    expect(await load(odd, { aanvaardVoor: codes })).toMatchObject({ uitkomst: "geweigerd" });
    expect(await store.rows("select * from dienstverband")).toEqual([]);
    expect(await load(odd, { aanvaard, aanvaardVoor: codes })).toMatchObject({ uitkomst: "geladen" });
  });

  test("content that is not what was checked is not loaded, and leaves no record", async () => {
    const { hash } = await load(sound, { dryRun: true });
    const other = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P3,2000,X\n` };
    await expect(load(other, { verwacht: hash })).rejects.toMatchObject({ code: "DELIVERY_CHANGED" });
    expect(await store.rows("select * from levering")).toEqual([]);
    expect(await load(sound, { verwacht: hash })).toMatchObject({ uitkomst: "geladen" });
  });

  test("another period stays beside the first; numbers of rows are never shared", async () => {
    await load({ ...sound, "verzuim.csv": spells });
    await load({ ...sound, "verzuim.csv": spells }, { jaren: { eerste: 2024, laatste: 2024 } });
    const counted = await store.row(
      `select count(distinct dienstverband_nr) as banen, (select count(distinct verzuim_nr) from verzuim) as gevallen,
         (select count(distinct medewerker_nr) from medewerker) as mensen from dienstverband`,
    );
    expect(counted).toEqual({ banen: 4, gevallen: 4, mensen: 2 });
  });

  test("employers are one name space, persons one per supplier", async () => {
    await load(sound);
    await load(sound, { leverancier: "B" });
    expect(await store.rows("select count(*) as n from sleutel_werkgever")).toEqual([{ n: 2 }]);
    expect(await store.rows("select count(*) as n from sleutel_medewerker")).toEqual([{ n: 4 }]);
  });

  test("a reference may lean on an earlier delivery: employers of all, persons of the same supplier", async () => {
    await load(sound);
    const training = { "gesprek.csv": "medewerker_id,werkgever_id,datum,soort\nP2,W2,2025-03-01,welzijn\n" };
    const years = { jaren: { eerste: 2024, laatste: 2024 } };
    const own = await load(training, years);
    expect(own.uitkomst).toBe("geladen");
    const [row] = await store.rows(
      "select m.geboortejaar, w.sbi_code from gesprek g join medewerker m using (medewerker_nr) join werkgever w using (werkgever_nr)",
    );
    expect(row).toEqual({ geboortejaar: 1990, sbi_code: "2511" });
    const other = await load(training, { ...years, leverancier: "B" });
    expect(other.issues.map(({ code, kolom }) => [code, kolom])).toEqual([
      ["VERWIJZING-ONBEKEND", "medewerker_id"],
    ]);
    const same = await load(training);
    const unknown = same.issues.filter(({ code }) => code === "VERWIJZING-ONBEKEND");
    expect(unknown.map(({ kolom }) => kolom)).toEqual(["medewerker_id", "werkgever_id"]);
  });

  test("a receiving employer does not lose its own figures to the delivery that mentions it", async () => {
    await load(sound);
    const bridge = "loopbrug_id,latende_werkgever,ontvangende_werkgever,status\nL1,W3,W1,gematcht\n";
    const employer = "werkgever_id,sbi_code,regio\nW3,8610,AM05\n";
    await load({ "loopbrug.csv": bridge, "werkgever.csv": employer }, { leverancier: "B" });
    expect(await store.rows("select count(*) as n from levering_werkgever where levering_nr = 2")).toEqual([
      { n: 1 },
    ]);
  });

  test.each([
    ["a fault", { ...sound, "verzuim.csv": "verzuim_id,dienstverband_id,begin\nV1,D1,fout\n" }],
    ["a warning nobody accepted", { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P3,2015,M\n` }],
  ])("%s leaves every row as it was, and is on record", async (_name, files) => {
    await load({ ...sound, "verzuim.csv": spells }, { jaren: { eerste: 2024, laatste: 2024 } });
    const before = await contents("levering");
    expect(await load(files)).toMatchObject({ uitkomst: "geweigerd", levering_nr: 2 });
    expect(await contents("levering")).toBe(before);
    expect(await store.rows("select stand from levering order by levering_nr")).toEqual([
      { stand: "geladen" },
      { stand: "gecontroleerd" },
    ]);
  });

  test("a dry run leaves the store as it was", async () => {
    await load({ ...sound, "verzuim.csv": spells }, { jaren: { eerste: 2024, laatste: 2024 } });
    const before = await contents();
    expect((await load(sound, { dryRun: true })).uitkomst).toBe("proef");
    expect(await contents()).toBe(before);
  });

  test("characteristics of a survey are kept, empty ones left out", async () => {
    await load({ ...sound, "enquete.csv": "respondent_id;werkgever_id;golf;Ploeg;team's\nR1;W1;1;ja;\n" });
    expect(await store.rows("select kenmerken::varchar as k from enquete")).toEqual([
      { k: '{"ploeg":"ja"}' },
    ]);
  });
});

describe("keys", () => {
  test("the code is the HMAC-SHA256 that node:crypto makes", async () => {
    const engine = await Engine.open(":memory:", { threads: 1 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 90 }), fc.string(), async (key, text) => {
        const rekeying = { secret: key, leverancier: "Één" };
        const { code } = await engine.row<{ code: string }>(
          `select ${codeSql} as code from (select $text as sleutel)`,
          {
            ...codeParams(rekeying, "medewerker"),
            text: text,
          },
        );
        const expected = createHmac("sha256", key).update(`medewerker\nÉén\n${text}`).digest("hex");
        expect(code).toBe(expected);
      }),
      { numRuns: 100 },
    );
    engine.close();
  });

  test("delivered keys are in no file of the home", async () => {
    const keys = ["Persoon-Zeldzaam-77", "Werkgever-Zeldzaam-77", "Baan-Zeldzaam-77"];
    const [person, employer, job] = keys;
    await load({
      "werkgever.csv": `werkgever_id,sbi_code,regio\n${employer},8610,AM05\n`,
      "medewerker.csv": `medewerker_id\n${person}\n`,
      "dienstverband.csv": `dienstverband_id,medewerker_id,werkgever_id,begin\n${job},${person},${employer},2025-01-01\n`,
    });
    await store.run("checkpoint");
    const files = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) for (const key of keys) expect(file.includes(key)).toBe(false);
  });

  test("another secret is refused before anything changes", async () => {
    await load(sound);
    const before = await contents();
    const again = load(sound, { secret: Buffer.alloc(32, 7), leverancier: "B" });
    await expect(again).rejects.toMatchObject({ code: "SETTINGS_INVALID" });
    expect(await contents()).toBe(before);
  });

  test("the secret is made once, for its owner alone", () => {
    const fresh = mkdtempSync(join(tmpdir(), "intake-secret-"));
    const first = loadSecret({ home: fresh, secret: undefined });
    expect(first).toHaveLength(32);
    expect(loadSecret({ home: fresh, secret: undefined })).toEqual(first);
    expect(statSync(join(fresh, "secret.key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(fresh)).toEqual(["secret.key"]);
    expect(() => loadSecret({ home: fresh, secret: "kort" })).toThrow(AppError);
  });
});

test("every table of the sample delivery arrives with all its rows", async () => {
  const folder = join(import.meta.dirname, "..", "..", "data-samples", "canonical-schoon");
  expect(existsSync(folder)).toBe(true);
  const result = await importDelivery(store, [folder], { ...options, home, secret, door: "test" }, silent);
  expect(result.uitkomst).toBe("geladen");
  for (const { name } of tables) {
    const expected = result.tabellen.find(({ tabel }) => tabel === name)?.rijen;
    expect([name, (await store.row(`select count(*) as n from ${name}`)).n]).toEqual([name, expected]);
  }
});
