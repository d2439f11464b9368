import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { type CheckResult, checkDelivery } from "../../src/intake/check.ts";
import { writeReportFiles } from "../../src/intake/report/files.ts";
import { silent } from "../../src/progress.ts";
import { csv, many, spellHead } from "../support/check-cases.ts";
import { check, options, short, sound } from "../support/delivery.ts";
import { checkPackage, employer, profileOf } from "../support/package.ts";

const faultsOf = (result: CheckResult) =>
  short({ ...result, issues: result.issues.filter(({ ernst }) => ernst === "fout") });

/** A table may come in several files: one per month, per location or per employer. */
describe("several files of one table", () => {
  const spell = (nr: number, begin = "2025-03-01", end = "2025-03-02") => `V${nr},D1,${begin},${end}`;

  test("are read together, each with its own rows, lines and column letters", async () => {
    const result = await check({
      ...sound,
      "verzuim-2025-01.csv": csv(spellHead, spell(1, "2025-01-03", "2025-01-04"), "V2,D9,2025-02-01,"),
      "verzuim_02.csv": `begin;verzuim_id;hersteld;dienstverband_id\n30-02-2025;V3;;D1\n\n01-05-2025;V4;02-05-2025;D8\n`,
      "verzuim (3).csv": csv(spellHead),
    });
    expect(short(result)).toEqual([
      "VERWIJZING-ONBEKEND verzuim-2025-01.csv:3 dienstverband_id",
      "DATUM-BESTAAT-NIET verzuim_02.csv:2 begin",
      "VERWIJZING-ONBEKEND verzuim_02.csv:4 dienstverband_id",
      "REGEL-LEEG verzuim_02.csv:3",
    ]);
    expect(result.issues.map(({ kolomletter }) => kolomletter)).toEqual(["B", "A", "D", undefined]);
    expect(result.tabellen.filter(({ tabel }) => tabel === "verzuim")).toEqual([
      { tabel: "verzuim", bestand: "verzuim (3).csv", rijen: 0 },
      { tabel: "verzuim", bestand: "verzuim-2025-01.csv", rijen: 2 },
      { tabel: "verzuim", bestand: "verzuim_02.csv", rijen: 2 },
    ]);
  });

  test("are counted by file, also beyond the places that are shown", async () => {
    const wrong = (count: number, from: number) =>
      csv(spellHead, ...many(count, (index) => `V${from + index},D1,ooit,`));
    const result = await check({ ...sound, "verzuim-1.csv": wrong(30, 0), "verzuim-2.csv": wrong(25, 100) });
    expect(result.issues.map(({ bestand, aantal }) => `${bestand} ${aantal}`)).toEqual([
      "verzuim-1.csv 30",
      "verzuim-2.csv 25",
    ]);
    expect(result.telling.fout).toBe(55);
  });

  test("checks look across them: a spell in one that overlaps a spell in another", async () => {
    const result = await check({
      ...sound,
      "verzuim-1.csv": csv(spellHead, spell(1, "2025-01-01", "2025-02-01")),
      "verzuim-2.csv": csv(spellHead, spell(2, "2025-01-31", "2025-02-05")),
    });
    expect(short(result)).toEqual(["VERZUIM-OVERLAP verzuim-2.csv:2 begin"]);
  });

  test("the parts of a case are no second file of the cases", async () => {
    const result = await check({
      ...sound,
      "verzuim.csv": csv(spellHead, spell(1)),
      "verzuim_deel.csv": csv("verzuim_id,vanaf,ao_pct", "V1,2025-03-01,50"),
      "verzuim_deel-2.csv": csv("verzuim_id,vanaf,ao_pct", "V1,2025-03-02,40"),
    });
    expect(result.tabellen.map(({ tabel, bestand }) => `${tabel} ${bestand}`)).toContain(
      "verzuim_deel verzuim_deel-2.csv",
    );
  });

  test("BESTAND-DUBBEL: the same file twice is refused, under any name", async () => {
    const file = csv(spellHead, spell(1));
    const result = await check({ ...sound, "verzuim-01.csv": file, "verzuim-02.csv": file });
    expect(short(result)).toEqual(["BESTAND-DUBBEL verzuim-02.csv"]);
    expect(result.issues[0]?.melding).toContain("verzuim-01.csv");
    const other = await check({
      ...sound,
      "verzuim-01.csv": file,
      "verzuim-02.csv": csv(spellHead, spell(2, "2025-04-01", "2025-04-02")),
    });
    expect(short(other)).toEqual([]);
  });

  test("a key that lost its zeros in one of the files is noticed", async () => {
    const jobs = (id: string, person: string) =>
      csv(
        "dienstverband_id,medewerker_id,werkgever_id,begin,deeltijdfactor",
        `${id},${person},W1,2025-01-01,0.5`,
      );
    const result = await check({
      ...sound,
      "medewerker.csv": csv("medewerker_id,geboortejaar", "0012,1980", "13,1990"),
      "dienstverband.csv": jobs("0071", "0012"),
      "dienstverband-b.csv": jobs("71", "13"),
    });
    expect(faultsOf(result)).toEqual(["SLEUTEL-NULLEN dienstverband-b.csv:2 dienstverband_id"]);
  });

  test("what must not be delivered is found in the file that has it, however small", async () => {
    const survey = (rows: number, extra: string) =>
      csv(
        `respondent_id,werkgever_id,golf${extra === "" ? "" : ",kleur"}`,
        ...many(rows, (i) => `R${rows}${i},W1,1${extra}`),
      );
    const result = await check({
      ...sound,
      "enquete-1.csv": survey(300, ""),
      "enquete-2.csv": survey(3, ",iemand@voorbeeld.nl"),
    });
    expect(faultsOf(result)).toEqual(["IDENT-EMAIL enquete-2.csv kleur x3"]);
  });

  test("a head that lacks in one file is that file's fault", async () => {
    const result = await check({
      ...sound,
      "verzuim-1.csv": csv(spellHead, spell(1)),
      "verzuim-2.csv": csv("verzuim_id,dienstverband_id,hersteld", "V2,D1,2025-05-01"),
    });
    expect(short(result)).toContain("KOLOM-ONTBREEKT verzuim-2.csv:1 begin");
    expect(short(result).join()).not.toContain("verzuim-1.csv");
  });

  test("files of one name in two folders are told apart", async () => {
    const parent = mkdtempSync(join(tmpdir(), "intake-parts-"));
    const base = join(parent, "basis");
    const put = (folder: string, name: string, text: string) => {
      mkdirSync(join(parent, folder), { recursive: true });
      writeFileSync(join(parent, folder, name), text);
      return join(parent, folder);
    };
    for (const [name, text] of Object.entries(sound)) put("basis", name, text);
    const north = put("noord", "verzuim.csv", csv(spellHead, spell(1)));
    const south = put("zuid", "verzuim.csv", csv(spellHead, "V2,D1,fout,"));
    const result = await checkDelivery([base, north, south], options, silent);
    expect(short(result)).toEqual(["DATUM-ONGELDIG zuid/verzuim.csv:2 begin"]);
  });

  test("refused rows come per file, to be delivered again", async () => {
    const result = await check(
      {
        ...sound,
        "verzuim-1.csv": csv(spellHead, spell(1), "V2,D1,fout,"),
        "verzuim-2.csv": csv(spellHead, "V3,D1,fout,", spell(4, "2025-04-01", "2025-04-02")),
      },
      { geweigerd: true },
    );
    const folder = join(mkdtempSync(join(tmpdir(), "intake-parts-")), "geweigerd");
    await writeReportFiles(result, { rejected: folder });
    expect(readdirSync(folder).sort()).toEqual(["verzuim-1.csv", "verzuim-2.csv"]);
    expect(readFileSync(join(folder, "verzuim-2.csv"), "utf8")).toBe(csv(spellHead, "V3,D1,fout,"));
  });

  test("Parquet and CSV together", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "intake-parts-")), "a.parquet");
    const engine = await Engine.open(":memory:");
    await engine.run(
      `copy (select 'V9' as verzuim_id, 'D7' as dienstverband_id, date '2025-06-01' as begin, null::date as hersteld) to '${path}' (format parquet)`,
    );
    engine.close();
    const result = await check({
      ...sound,
      "verzuim.csv": csv(spellHead, spell(1)),
      "verzuim-juni.parquet": readFileSync(path),
    });
    expect(short(result)).toEqual(["VERWIJZING-ONBEKEND verzuim-juni.parquet:1 dienstverband_id"]);
  });
});

describe("several files of one package", () => {
  const profile = profileOf(
    [
      {
        tabel: "verzuim",
        indeling: "gebeurtenis",
        kolommen: {
          dienstverband_id: ["Nummer"],
          begin: ["Eerste ziektedag"],
          vanaf: ["Datum"],
          gebeurtenis: ["Soort"],
          ao_pct: ["Ziek %"],
        },
        codes: { gebeurtenis: { Ziek: "ziek", Hersteld: "hersteld" } },
      },
    ],
    {},
    { namen: ["meldingen*"] },
  );
  const head = "Nummer;Eerste ziektedag;Datum;Soort;Ziek %";
  const jobs = {
    "medewerker.csv": "medewerker_id,geboortejaar\nP1,1980\n",
    "dienstverband.csv":
      "dienstverband_id,medewerker_id,werkgever_id,begin,deeltijdfactor\nD1,P1,W1,2020-01-01,1\n",
  };

  test("a case that begins in one file and ends in the next is one case", async () => {
    const result = await checkPackage(
      {
        ...jobs,
        "meldingen-01.csv": csv(head, "D1;10-01-2025;10-01-2025;Ziek;100"),
        "meldingen-02.csv": csv(head, "D1;10-01-2025;03-02-2025;Hersteld;0"),
      },
      profile,
    );
    expect(result.issues.filter(({ ernst }) => ernst === "fout")).toEqual([]);
    expect(result.tabellen).toContainEqual({
      tabel: "verzuim",
      bestand: "meldingen-01.csv en een ander bestand",
      rijen: 1,
    });
  });

  test("a wrong cell is named with its file", async () => {
    const result = await checkPackage(
      {
        ...jobs,
        "meldingen-01.csv": csv(head, "D1;10-01-2025;10-01-2025;Ziek;100"),
        "meldingen-02.csv": csv(head, "D1;10-01-2025;fout;Hersteld;0"),
      },
      profile,
    );
    expect(faultsOf(result)).toEqual(["DATUM-ONGELDIG meldingen-02.csv:2 vanaf"]);
  });

  test("TABEL-DUBBEL: one table from two kinds of files is refused, with what to do", async () => {
    const result = await checkPackage(
      { ...jobs, "meldingen.csv": csv(head), "verzuim.csv": csv(spellHead), "werkgever.csv": employer },
      profile,
    );
    expect(short(result)).toContain("TABEL-DUBBEL verzuim.csv");
    const [found] = result.issues.filter(({ code }) => code === "TABEL-DUBBEL");
    expect(found?.advies).toContain("verzuim-2025-01.csv");
  });
});
