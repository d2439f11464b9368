import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { checkDelivery } from "../../src/intake/check.ts";
import { rules } from "../../src/intake/rules.ts";
import { check, type Files, options, rowChecks, short, sound, writeDelivery } from "../support/delivery.ts";
import { root } from "../support/root.ts";

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
  "CODERING-OMGEZET": [
    {
      "interventie.csv": Buffer.from("interventie_id;naam\nI1;caf\xe9\n", "latin1"),
      "fondsbudget.csv": utf16("fonds;jaar\nzorg;2025\n"),
    },
    ["CODERING-OMGEZET fondsbudget.csv", "CODERING-OMGEZET interventie.csv"],
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
    { "interventie.csv": "interventie_id;kleur;0612345678\nI1;;\n" },
    ["KOLOM-ONBEKEND interventie.csv:1 kleur", "KOLOM-ONBEKEND interventie.csv:1"],
  ],
  "KOLOM-DUBBEL": [
    { "interventie.csv": "interventie_id;ladder; LADDER \nI1;;\n" },
    ["KOLOM-DUBBEL interventie.csv:1 LADDER"],
  ],
  "KOLOM-ZONDER-NAAM": [
    { "interventie.csv": "interventie_id;;naam\nI1;x;a\n" },
    ["KOLOM-ZONDER-NAAM interventie.csv:1"],
  ],
  "KOLOM-ONTBREEKT": [
    { "verlof.csv": "dienstverband_id;eind\nD1;2025-01-01\n" },
    ["KOLOM-ONTBREEKT verlof.csv:1 begin"],
  ],
  "RIJ-AANTAL-VELDEN": [
    { "interventie.csv": "interventie_id;naam\nI1;a\nI2\nI3;b;c\n" },
    ["RIJ-AANTAL-VELDEN interventie.csv:3,4"],
  ],
  "RIJ-AANHALINGSTEKEN": [
    { "interventie.csv": 'interventie_id;naam\nI1;a"b\nI2;"open\n' },
    ["RIJ-AANHALINGSTEKEN interventie.csv:2,3"],
  ],
  "REGEL-LEEG": [{ "interventie.csv": "interventie_id\nI1\n\nI2\n" }, ["REGEL-LEEG interventie.csv:3"]],
  "WAARDE-ONTBREEKT": [
    { "verzuim.csv": `${spells}\nV1,D1, ,2025-01-02\n` },
    ["WAARDE-ONTBREEKT verzuim.csv:2 begin"],
  ],
  "DATUM-ONGELDIG": [
    { "verzuim.csv": `${spells}\nV1,D1,voorjaar,\n` },
    ["DATUM-ONGELDIG verzuim.csv:2 begin"],
  ],
  "DATUM-BESTAAT-NIET": [
    { "verzuim.csv": `${spells}\nV1,D1,2025-01-01,30-02-2025\n` },
    ["DATUM-BESTAAT-NIET verzuim.csv:2 hersteld"],
  ],
  "DATUM-BEREIK": [
    { "verzuim.csv": `${spells}\nV1,D1,2025-01-01,2125-12-30\n` },
    ["DATUM-BEREIK verzuim.csv:2 hersteld"],
  ],
  "DATUM-PLAATSHOUDER": [
    { "verzuim.csv": `${spells}\nV1,D1,01-01-1900,2025-01-02\n` },
    ["DATUM-PLAATSHOUDER verzuim.csv:2 begin"],
  ],
  "SLEUTEL-MACHT": [
    { "interventie.csv": "interventie_id\n1.23E+08\n" },
    ["SLEUTEL-MACHT interventie.csv:2 interventie_id"],
  ],
  "GETAL-ONGELDIG": [
    { "medewerker.csv": (sound["medewerker.csv"] ?? "").replace("1990,M", "tachtig,M") },
    ["GETAL-ONGELDIG medewerker.csv:3 geboortejaar"],
  ],
  "GETAL-DUIZENDTEKEN": [
    { "leerbudget.csv": "medewerker_id;werkgever_id;jaar;recht\nP1;W1;2025;1.250,00\n" },
    ["GETAL-DUIZENDTEKEN leerbudget.csv:2 recht"],
  ],
  "GETAL-DUBBELZINNIG": [
    {
      "leerbudget.csv":
        "medewerker_id;werkgever_id;jaar;recht\nP1;W1;2025;1.250\nP2;W2;2025;1,5\nP2;W2;2024;1.5\n",
    },
    ["GETAL-DUBBELZINNIG leerbudget.csv:2 recht"],
  ],
  "GETAL-BEREIK": [
    { "medewerker.csv": (sound["medewerker.csv"] ?? "").replace("1990,M", "1880,M") },
    ["GETAL-BEREIK medewerker.csv:3 geboortejaar"],
  ],
  "CODE-ONBEKEND": [
    { "medewerker.csv": (sound["medewerker.csv"] ?? "").replace("1990,M", "1990,zebra") },
    ["CODE-ONBEKEND medewerker.csv:3 geslacht"],
  ],
  "JANEE-ONGELDIG": [
    { "paspoort.csv": "medewerker_id,werkgever_id,wie_ben_ik\nP1,W1,soms\n" },
    ["JANEE-ONGELDIG paspoort.csv:2 wie_ben_ik"],
  ],
  "TEKST-ONGELDIG": [
    { "werkgever.csv": (sound["werkgever.csv"] ?? "").replace("2511", "zorg") },
    ["TEKST-ONGELDIG werkgever.csv:3 sbi_code"],
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
    { "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P1,W2,2025-07-01,,0.5\n` },
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
    { "verzuim.csv": `${spells}\nV1,D1,2019-12-31,2020-01-05\nV2,D1,2020-01-06,2020-01-07\n` },
    ["VERZUIM-VOOR-DIENSTVERBAND verzuim.csv:2 begin"],
  ],
  "VERZUIM-BUITEN-DIENSTVERBAND": [
    {
      "dienstverband.csv": `${sound["dienstverband.csv"]}D2,P2,W2,2025-08-01,,1\n`,
      "verzuim.csv": `${spells}\nV1,D2,2025-06-30,2025-07-01\nV2,D2,2025-07-02,2025-07-03\nV3,D2,2025-08-01,\n`,
    },
    ["VERZUIM-BUITEN-DIENSTVERBAND verzuim.csv:3 begin"],
  ],
  "VERZUIM-NA-UITDIENST": [
    { "verzuim.csv": `${spells}\nV1,D2,2025-05-01,2025-05-09\nV2,D2,2025-06-01,2025-07-02\n` },
    ["VERZUIM-NA-UITDIENST verzuim.csv:3 hersteld"],
  ],
  "VERZUIM-OVERLAP": [
    {
      "verzuim.csv": `${spells}\nV3,D1,2025-03-01,\nV1,D1,2025-01-01,2025-02-01\nV2,D1,2025-01-31,2025-02-02\nV4,D2,2025-03-01,2025-03-02\nV5,D1,2025-02-03,2025-02-04\n`,
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
    {
      "medewerker.csv": `${sound["medewerker.csv"]}P3,2012,M\nP4,2013,V\nP5,1924,V\nP6,1944,V\n`,
      "dienstverband.csv": `${sound["dienstverband.csv"]}${[3, 4, 5, 6].map((nr) => `E${nr},P${nr},W1,2025-01-01,2025-11-30,0.5\n`).join("")}`,
    },
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

describe("rules", () => {
  test("every rule and every check is in a test of the intake, and no two have the same code", () => {
    const codes = [...Object.keys(rules), ...rowChecks().map(({ code }) => code)];
    expect(new Set(codes).size).toBe(codes.length);
    const folder = join(root, "tests");
    const tests = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts") || /golden.intake-.*[.]txt$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const tested = new Set(tests.match(/[A-Z0-9]+(-[A-Z0-9]+)+/g));
    expect(codes.filter((code) => !tested.has(code))).toEqual([]);
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
    expect(result.issues.filter(({ ernst }) => ernst !== "opmerking")).toEqual([]);
    expect(result.tabellen).toContainEqual({
      tabel: "dienstverband",
      bestand: "dienstverband.parquet",
      rijen: 1,
    });
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
