import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { checkDelivery } from "../../src/intake/check.ts";
import { rules } from "../../src/intake/rules.ts";
import { check, type Files, options, rowChecks, short, sound, writeDelivery } from "../support/delivery.ts";

const head = (name: string) => (sound[name] ?? "").split("\n")[0] ?? "";
const jobs = head("dienstverband.csv");
const spells = "verzuim_id,dienstverband_id,begin,hersteld";
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** Per code: what to add to the sound delivery, and exactly what is found. */
const cases: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  "BESTAND-ONBEKEND": [
    { "personeel.csv": "a;b\n", "notitie.txt": "x", "lijst.json": "[]", "README.md": "x" },
    ["BESTAND-ONBEKEND notitie.txt", "BESTAND-ONBEKEND personeel.csv"],
  ],
  "TABEL-DUBBEL": [{ "medewerker.parquet": "PAR1" }, ["TABEL-DUBBEL medewerker.parquet"]],
  "LEVERING-YML-ONGELDIG": [
    { "levering.yml": "periode: vorig jaar\n" },
    ["LEVERING-YML-ONGELDIG levering.yml periode"],
  ],
  "LEVERING-YML-ONBEKEND": [{ "levering.yml": "leverancer: X\n" }, ["LEVERING-YML-ONBEKEND levering.yml"]],
  "BESTAND-LEEG": [{ "gesprek.csv": "" }, ["BESTAND-LEEG gesprek.csv"]],
  "BESTAND-GEEN-TEKST": [
    { "gesprek.csv": Buffer.from("PK\u0003\u0004xx"), "paspoort.csv": Buffer.from([1, 0, 0, 7, 200]) },
    ["BESTAND-GEEN-TEKST gesprek.csv", "BESTAND-GEEN-TEKST paspoort.csv"],
  ],
  "CODERING-UTF16": [
    { "gesprek.csv": utf16("a;b\n"), "paspoort.csv": utf16("medewerker_id;b\n").subarray(2) },
    ["CODERING-UTF16 gesprek.csv", "CODERING-UTF16 paspoort.csv"],
  ],
  "CODERING-WINDOWS-1252": [
    { "interventie.csv": Buffer.from("interventie_id;naam\nI1;caf\xe9\n", "latin1") },
    ["CODERING-WINDOWS-1252 interventie.csv"],
  ],
  "PARQUET-ONLEESBAAR": [
    { "interventie.parquet": "PAR1 niet echt" },
    ["PARQUET-ONLEESBAAR interventie.parquet"],
  ],
  "REGELEINDE-GEMENGD": [
    { "interventie.csv": "interventie_id;naam\r\nI1;a\nI2;b\r\n" },
    ["REGELEINDE-GEMENGD interventie.csv"],
  ],
  "KOP-ONTBREEKT": [{ "interventie.csv": "I1;a\nI2;b\n" }, ["KOP-ONTBREEKT interventie.csv:1"]],
  "KOLOM-ONBEKEND": [
    { "interventie.csv": "interventie_id;Diagnose;0612345678\nI1;;\n" },
    ["KOLOM-ONBEKEND interventie.csv:1 Diagnose", "KOLOM-ONBEKEND interventie.csv:1"].reverse(),
  ],
  "KOLOM-DUBBEL": [
    { "interventie.csv": "interventie_id;naam; NAAM \nI1;;\n" },
    ["KOLOM-DUBBEL interventie.csv:1 NAAM"],
  ],
  "KOLOM-ZONDER-NAAM": [
    { "interventie.csv": "interventie_id;naam;\nI1;a;\n" },
    ["KOLOM-ZONDER-NAAM interventie.csv:1"],
  ],
  "KOLOM-ONTBREEKT": [
    { "verlof.csv": "dienstverband_id;eind\nD1;2025-01-01\n" },
    ["KOLOM-ONTBREEKT verlof.csv:1 begin"],
  ],
  "RIJ-AANTAL-VELDEN": [
    { "interventie.csv": "interventie_id;naam\nI1;a\nI2\n\nI3;b;c\nI4;d;\n" },
    ["RIJ-AANTAL-VELDEN interventie.csv:3,5"],
  ],
  "RIJ-AANHALINGSTEKEN": [
    { "interventie.csv": 'interventie_id;naam\nI1;a"b\nI2;"open\n' },
    ["RIJ-AANHALINGSTEKEN interventie.csv:2,3"],
  ],
  "RIJ-ONLEESBAAR": [
    { "interventie.csv": "interventie_id\nI1\n\nI2\n" },
    ["RIJ-ONLEESBAAR interventie.csv:2"],
  ],
  "WAARDE-ONTBREEKT": [
    { "medewerker.csv": `${sound["medewerker.csv"]} ,1970,M\n` },
    ["WAARDE-ONTBREEKT medewerker.csv:4 medewerker_id"],
  ],
  "DATUM-ONGELDIG": [
    { "verzuim.csv": `${spells}\n\nV1,D1,1 mei 2025,\n` },
    ["DATUM-ONGELDIG verzuim.csv:3 begin"],
  ],
  "DATUM-BESTAAT-NIET": [
    { "verzuim.csv": `${spells}\nV1,D1,2025-01-01,30-02-2025\n` },
    ["DATUM-BESTAAT-NIET verzuim.csv:2 hersteld"],
  ],
  "DATUM-BEREIK": [
    { "verzuim.csv": `${spells}\nV1,D1,2025-01-01,31-12-9999\n` },
    ["DATUM-BEREIK verzuim.csv:2 hersteld"],
  ],
  "GETAL-ONGELDIG": [
    { "medewerker.csv": `${sound["medewerker.csv"]}P3,tachtig,M\n` },
    ["GETAL-ONGELDIG medewerker.csv:4 geboortejaar"],
  ],
  "GETAL-DUIZENDTEKEN": [
    { "leerbudget.csv": "medewerker_id;werkgever_id;jaar;recht\nP1;W1;2025;1.250,00\n" },
    ["GETAL-DUIZENDTEKEN leerbudget.csv:2 recht"],
  ],
  "GETAL-DUBBELZINNIG": [
    { "leerbudget.csv": "medewerker_id;werkgever_id;jaar;recht\nP1;W1;2025;1.250\nP2;W2;2025;12,5\n" },
    ["GETAL-DUBBELZINNIG leerbudget.csv:2 recht"],
  ],
  "GETAL-BEREIK": [
    { "medewerker.csv": `${sound["medewerker.csv"]}P3,1880,M\n` },
    ["GETAL-BEREIK medewerker.csv:4 geboortejaar"],
  ],
  "CODE-ONBEKEND": [
    { "medewerker.csv": `${sound["medewerker.csv"]}P3,1980,man\n` },
    ["CODE-ONBEKEND medewerker.csv:4 geslacht"],
  ],
  "JANEE-ONGELDIG": [
    { "paspoort.csv": "medewerker_id,werkgever_id,wie_ben_ik\nP1,W1,soms\n" },
    ["JANEE-ONGELDIG paspoort.csv:2 wie_ben_ik"],
  ],
  "TEKST-ONGELDIG": [
    { "werkgever.csv": `${sound["werkgever.csv"]}W3,zorg,AM05\n` },
    ["TEKST-ONGELDIG werkgever.csv:4 sbi_code"],
  ],
  "TEKST-TE-LANG": [
    { "interventie.csv": `interventie_id;naam\nI1;${"x".repeat(201)}\n` },
    ["TEKST-TE-LANG interventie.csv:2 naam"],
  ],
  "SLEUTEL-DUBBEL": [
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D1,P1,W1,2020-01-01,,1\nD1,P1,W1,01-01-2020,,1\n` },
    ["SLEUTEL-DUBBEL dienstverband.csv:4,5 dienstverband_id"],
  ],
  "VERWIJZING-ONBEKEND": [
    { "verzuim.csv": `${spells}\nV1,D9,2025-01-01,\n` },
    ["VERWIJZING-ONBEKEND verzuim.csv:2 dienstverband_id"],
  ],
  "DEELTIJDFACTOR-AANGENOMEN": [
    {
      "dienstverband.csv": `${jobs},uren,voltijdnorm\nD1,P1,W1,2020-01-01,,,32,\nD2,P2,W2,2020-01-01,,,32,40\n`,
    },
    ["DEELTIJDFACTOR-AANGENOMEN dienstverband.csv:2 deeltijdfactor"],
  ],
  "DIENSTVERBAND-EIND-VOOR-BEGIN": [
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D3,P1,W1,2025-01-01,2024-12-31,1\n` },
    ["DIENSTVERBAND-EIND-VOOR-BEGIN dienstverband.csv:4 eind"],
  ],
  "VERLOF-EIND-VOOR-BEGIN": [
    { "verlof.csv": "dienstverband_id,begin,eind\nD1,2025-02-01,2025-01-31\n" },
    ["VERLOF-EIND-VOOR-BEGIN verlof.csv:2 eind"],
  ],
  "SCHOLING-EIND-VOOR-BEGIN": [
    { "scholing.csv": "scholing_id,medewerker_id,werkgever_id,begin,eind\nS1,P1,W1,2025-02-01,2025-01-31\n" },
    ["SCHOLING-EIND-VOOR-BEGIN scholing.csv:2 eind"],
  ],
  "DEELNAME-EIND-VOOR-BEGIN": [
    {
      "interventie.csv": "interventie_id\nI1\n",
      "deelname.csv": "interventie_id,medewerker_id,begin,eind\nI1,P1,2025-02-01,2025-01-31\n",
    },
    ["DEELNAME-EIND-VOOR-BEGIN deelname.csv:2 eind"],
  ],
  "DEELNAME-ZONDER-DEELNEMER": [
    {
      "interventie.csv": "interventie_id\nI1\n",
      "deelname.csv": "interventie_id,medewerker_id,begin\nI1,,2025-02-01\n",
    },
    ["DEELNAME-ZONDER-DEELNEMER deelname.csv:2 medewerker_id"],
  ],
  "DIENSTVERBAND-OVERLAP": [
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P2,W2,2025-06-30,,1\nD2,P2,W2,2027-01-01,,1\n` },
    ["DIENSTVERBAND-OVERLAP dienstverband.csv:4,5 begin"],
  ],
  "DIENSTVERBAND-ANDERE-MEDEWERKER": [
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P1,W2,2025-07-01,,1\n` },
    ["DIENSTVERBAND-ANDERE-MEDEWERKER dienstverband.csv:4 medewerker_id"],
  ],
  "DIENSTVERBAND-ANDERE-WERKGEVER": [
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P2,W1,2025-07-01,,1\n` },
    ["DIENSTVERBAND-ANDERE-WERKGEVER dienstverband.csv:4 werkgever_id"],
  ],
  "VERZUIM-HERSTELD-VOOR-BEGIN": [
    { "verzuim.csv": `${spells}\nV1,D1,2025-01-02,2025-01-01\n` },
    ["VERZUIM-HERSTELD-VOOR-BEGIN verzuim.csv:2 hersteld"],
  ],
  "VERZUIM-VOOR-DIENSTVERBAND": [
    { "verzuim.csv": `${spells}\nV1,D1,2019-12-31,2020-01-05\nV2,D1,2020-01-05,2020-01-06\n` },
    ["VERZUIM-VOOR-DIENSTVERBAND verzuim.csv:2 begin"],
  ],
  "VERZUIM-BUITEN-DIENSTVERBAND": [
    {
      "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P2,W2,2025-08-01,,1\n`,
      "verzuim.csv": `${spells}\nV1,D2,2025-06-30,2025-07-01\nV2,D2,2025-07-01,2025-07-02\nV3,D2,2025-08-01,\n`,
    },
    ["VERZUIM-BUITEN-DIENSTVERBAND verzuim.csv:3 begin"],
  ],
  "VERZUIM-NA-UITDIENST": [
    { "verzuim.csv": `${spells}\nV1,D2,2025-05-01,2025-05-09\nV2,D2,2025-06-01,2025-07-02\n` },
    ["VERZUIM-NA-UITDIENST verzuim.csv:3 hersteld"],
  ],
  "VERZUIM-OVERLAP": [
    {
      "verzuim.csv": `${spells}\nV3,D1,2025-03-01,\nV1,D1,2025-01-01,2025-02-01\nV2,D1,2025-01-31,2025-02-02\nV4,D2,2025-03-01,2025-03-02\nV5,D1,2025-02-02,2025-02-03\n`,
    },
    ["VERZUIM-OVERLAP verzuim.csv:4 begin"],
  ],
  "VERZUIM-DEEL-VOOR-BEGIN": [
    {
      "verzuim.csv": `${spells}\nV1,D1,2025-01-10,\n`,
      "verzuim_deel.csv": "verzuim_id,vanaf,ao_pct\nV1,2025-01-09,50\nV1,2025-01-10,60\n",
    },
    ["VERZUIM-DEEL-VOOR-BEGIN verzuim_deel.csv:2 vanaf"],
  ],
  "VERZUIM-DEEL-NA-HERSTELD": [
    {
      "verzuim.csv": `${spells}\nV1,D1,2025-01-10,2025-02-01\n`,
      "verzuim_deel.csv": "verzuim_id,vanaf,ao_pct\nV1,2025-01-31,50\nV1,2025-02-01,60\n",
    },
    ["VERZUIM-DEEL-NA-HERSTELD verzuim_deel.csv:3 vanaf"],
  ],
  "VERLOF-VOOR-DIENSTVERBAND": [
    { "verlof.csv": "dienstverband_id,begin,eind\nD1,2019-02-01,2025-01-31\n" },
    ["VERLOF-VOOR-DIENSTVERBAND verlof.csv:2 begin"],
  ],
  "VERLOF-BUITEN-DIENSTVERBAND": [
    { "verlof.csv": "dienstverband_id,begin,eind\nD2,2025-07-01,\n" },
    ["VERLOF-BUITEN-DIENSTVERBAND verlof.csv:2 begin"],
  ],
  "LEERBUDGET-MEER-GEBRUIKT": [
    { "leerbudget.csv": "medewerker_id;werkgever_id;jaar;recht;gebruikt\nP1;W1;2025;100;100,01\n" },
    ["LEERBUDGET-MEER-GEBRUIKT leerbudget.csv:2 gebruikt"],
  ],
  "MEDEWERKER-LEEFTIJD": [
    { "medewerker.csv": `${sound["medewerker.csv"]}P3,2012,M\nP4,2013,V\nP5,1924,V\nP6,1925,V\n` },
    ["MEDEWERKER-LEEFTIJD medewerker.csv:5,6 geboortejaar"],
  ],
  "ENQUETE-ANTWOORD-ZONDER-DEELNAME": [
    {
      "enquete.csv": "respondent_id,werkgever_id,golf\nR1,W1,1\n",
      "enquete_antwoord.csv": "respondent_id,golf,schaal,item,waarde\nR1,1,a,a1,4\nR1,2,a,a1,4\n",
    },
    ["ENQUETE-ANTWOORD-ZONDER-DEELNAME enquete_antwoord.csv:3 golf"],
  ],
};

/** Cases that need more than text files; each has its own test below. */
const apart = ["LEVERING-LEEG", "KOLOM-TYPE"];

describe("rules", () => {
  test("every rule and every check has a case", () => {
    const codes = [...Object.keys(rules), ...rowChecks().map(({ code }) => code)].sort();
    expect([...Object.keys(cases), ...apart].sort()).toEqual(codes);
  });

  test("a sound delivery has no issues", async () => {
    expect(short(await check(sound))).toEqual([]);
  });

  test.each(Object.entries(cases))("%s is found, and nothing else", async (_code, [files, expected]) => {
    expect(short(await check({ ...sound, ...files }))).toEqual(expected);
  });

  test("LEVERING-LEEG: a folder without tables", async () => {
    expect(short(await check({ "README.md": "x" }))).toEqual(["LEVERING-LEEG levering"]);
  });

  test("a table without rows is delivered and has none", async () => {
    const result = await check({ ...sound, "verzuim.csv": spells });
    expect(result.issues).toEqual([]);
    expect(result.tabellen).toContainEqual({ tabel: "verzuim", bestand: "verzuim.csv", rijen: 0 });
  });

  test("of many places the first twenty are kept and all are counted", async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `V${index},D1,fout,`).join("\n");
    const [found] = (await check({ ...sound, "verzuim.csv": `${spells}\n${rows}\n` })).issues;
    expect(found?.aantal).toBe(50);
    expect(found?.regels).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  test("no issue holds a delivered value", async () => {
    const secret = "Geheim7531";
    const rows = `${secret},${secret},${secret},${secret}\n${secret},D1,2025-01-01,${secret}`;
    const { issues } = await check({
      ...sound,
      "verzuim.csv": `${spells}\n${rows}\n`,
      "interventie.csv": `${secret};${secret}\nI1;a\n`,
      "gesprek.csv": `medewerker_id;${secret}\n"${secret}\n`,
    });
    expect(issues.length).toBeGreaterThan(4);
    expect(JSON.stringify(issues)).not.toContain(secret);
  });
});

describe("Parquet", () => {
  const folder = mkdtempSync(join(tmpdir(), "intake-parquet-"));

  async function write(name: string, sql: string): Promise<Uint8Array> {
    const engine = await Engine.open(":memory:");
    await engine.run(`copy (${sql}) to '${join(folder, name)}' (format parquet)`);
    engine.close();
    return readFileSync(join(folder, name));
  }

  test("typed columns are read as they are", async () => {
    const { "dienstverband.csv": _, ...rest } = sound;
    const job = await write(
      "a.parquet",
      `select 7 as Dienstverband_ID, 'P1' as medewerker_id, 'W1' as werkgever_id, date '2020-01-01' as begin,
         timestamp '2025-06-30' as eind, true as vaste_uren, 28.8 as uren, 36 as voltijdnorm`,
    );
    const spell = `${spells}\nV1,7,2025-01-01,2025-02-01\n`;
    const result = await check({ ...rest, "dienstverband.parquet": job, "verzuim.csv": spell });
    expect(short(result)).toEqual([]);
  });

  test("KOLOM-TYPE: a number is no date", async () => {
    const file = await write("b.parquet", "select 'D1' as dienstverband_id, 45658 as begin");
    expect(short(await check({ ...sound, "verlof.parquet": file }))).toEqual([
      "KOLOM-TYPE verlof.parquet begin",
    ]);
  });

  test("a wrong value is counted by row", async () => {
    const file = await write("c.parquet", "select 'D1' as dienstverband_id, '2025-13-01' as begin");
    expect(short(await check({ ...sound, "verlof.parquet": file }))).toEqual([
      "DATUM-BESTAAT-NIET verlof.parquet:1 begin",
    ]);
  });
});

test("files may be given one by one, in any order", async () => {
  const folder = writeDelivery(sound);
  const paths = Object.keys(sound).map((name) => join(folder, name));
  const forward = await checkDelivery(paths, options, () => undefined);
  const backward = await checkDelivery(paths.toReversed(), options, () => undefined);
  expect(forward.akkoord).toBe(true);
  expect(backward.hash).toBe(forward.hash);
});
