import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { check, type Files, short, sound } from "../support/delivery.ts";
import { checkPackage, profileOf } from "../support/package.ts";

type Cell = string | number | null;
const cells = (text: string): Cell[][] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(",").map((cell) => (cell === "" ? null : cell)));

/** A workbook with these sheets, each given as the text of a CSV file. */
function workbook(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const pages = Object.entries(sheets).map(([sheet, text]) => ({
    sheet,
    data: cells(text),
  }));
  return writeExcelFile(pages).toBuffer();
}

const spells = "verzuim_id,dienstverband_id,begin,hersteld\n";
const interventions = "interventie_id,naam\nI1,cursus\n";

describe("reasons to refuse a workbook or a text file", () => {
  const refused = async (files: Files) => short(await check({ ...sound, ...files }));

  test("EXCEL-ONLEESBAAR: a damaged workbook, and one with a password", async () => {
    const whole = Buffer.from(await workbook({ interventie: interventions }));
    expect(await refused({ "interventie.xlsx": whole })).toEqual([]);
    expect(await refused({ "interventie.xlsx": whole.subarray(0, whole.length / 2) })).toEqual([
      "EXCEL-ONLEESBAAR interventie.xlsx",
    ]);
    const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600, 7)]);
    expect(await refused({ "interventie.xlsx": locked })).toEqual(["EXCEL-ONLEESBAAR interventie.xlsx"]);
  });

  test("EXCEL-TE-GROOT: a small archive that would unpack to more than half a gigabyte", async () => {
    const bomb = Buffer.from(await workbook({ interventie: interventions }));
    const entry = bomb.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    bomb.writeUInt32LE(0x1fff_0000, entry + 24);
    expect(await refused({ "interventie.xlsx": bomb })).not.toContain("EXCEL-TE-GROOT interventie.xlsx");
    bomb.writeUInt32LE(0x2000_0001, entry + 24);
    expect(await refused({ "interventie.xlsx": bomb })).toEqual(["EXCEL-TE-GROOT interventie.xlsx"]);
  });

  test("SCHEIDINGSTEKEN-ONBEKEND: no sign makes the lines equally wide", async () => {
    const ragged = Array.from({ length: 20 }, (_, nr) =>
      ["a", "b", "c", "d", "e", "f"].slice(0, 1 + (nr % 6)),
    );
    const text = `overzicht\n${ragged.map((line) => line.join(";")).join("\n")}\n`;
    expect(await refused({ "interventie.csv": text })).toEqual([
      "SCHEIDINGSTEKEN-ONBEKEND interventie.csv:1",
    ]);
    const even = `overzicht\n${ragged.map((line) => [...line, ..."      "].slice(0, 3).join(";")).join("\n")}\n`;
    expect((await refused({ "interventie.csv": even })).join()).not.toContain("SCHEIDINGSTEKEN");
  });

  test("IDENT-ADRES: a column with an address, by its head", async () => {
    const survey = (head: string) => `respondent_id,werkgever_id,golf,${head}\nR1,W1,1,12\n`;
    const found = await check({ ...sound, "enquete.csv": survey("Huisnummer") });
    expect(short(found)).toEqual(["IDENT-ADRES enquete.csv Huisnummer"]);
    expect(found.issues[0]).toMatchObject({ ernst: "fout", kolomletter: "D" });
    expect(await refused({ "enquete.csv": survey("Huisvesting") })).toEqual([]);
  });
});

describe("a workbook with several sheets", () => {
  test("EXCEL-BLAD-OVERGESLAGEN: the sheet with the heads is read, the others are named by their place", async () => {
    const file = await workbook({
      Uitleg: "Lees dit eerst\n",
      Blad2: interventions,
      Leeg: "",
      Blad4: "iets\n",
    });
    const result = await check({ ...sound, "interventie.xlsx": file });
    expect(short(result)).toEqual(["EXCEL-BLAD-OVERGESLAGEN interventie.xlsx x2"]);
    expect(result.issues[0]?.melding).toContain("Geteld van links: 1, 4.");
    expect(result.tabellen).toContainEqual({ tabel: "interventie", bestand: "interventie.xlsx", rijen: 1 });
  });

  test("feeds a table per sheet with the name of one, whatever the file is called", async () => {
    const file = await workbook({
      Werkgever: sound["werkgever.csv"] ?? "",
      Toelichting: "Lees dit eerst\n",
      medewerker: sound["medewerker.csv"] ?? "",
      Dienstverband: sound["dienstverband.csv"] ?? "",
      "Verzuim 2025": `${spells}V1,D1,2025-02-01,2025-01-01\n`,
    });
    const result = await check({ "Levering HR.xlsx": file });
    expect(short(result)).toEqual([
      "VERZUIM-HERSTELD-VOOR-BEGIN Levering HR.xlsx, blad Verzuim 2025:2 hersteld",
      "EXCEL-BLAD-OVERGESLAGEN Levering HR.xlsx",
    ]);
    expect(result.tabellen.map(({ tabel, rijen }) => `${tabel} ${rijen}`).sort()).toEqual([
      "dienstverband 2",
      "medewerker 2",
      "verzuim 1",
      "werkgever 2",
    ]);
  });

  test("two sheets of one table belong together, and one sheet with another name is judged by the file", async () => {
    const both = await workbook({
      "verzuim 1": `${spells}V1,D1,2025-02-01,2025-02-03\n`,
      "verzuim 2": `${spells}V1,D1,2025-03-01,2025-03-03\n`,
    });
    expect(short(await check({ ...sound, "map.xlsx": both }))).toEqual([
      "SLEUTEL-DUBBEL map.xlsx, blad verzuim 2:2 verzuim_id",
    ]);
    const single = await workbook({ Blad1: interventions });
    expect(short(await check({ ...sound, "interventie.xlsx": single }))).toEqual([]);
    expect(short(await check({ ...sound, "map.xlsx": single }))).toEqual(["BESTAND-ONBEKEND map.xlsx"]);
  });

  test("a profile names sheets by the names of its files", async () => {
    const profile = profileOf(
      [
        {
          tabel: "dienstverband",
          kolommen: {
            dienstverband_id: ["Nummer"],
            medewerker_id: ["Nummer"],
            begin: ["In dienst"],
            deeltijdfactor: ["Factor"],
          },
        },
      ],
      {},
      { namen: ["personeel*"] },
    );
    const file = await workbook({
      "Personeel 2025": "Nummer,In dienst,Factor\nP1,2020-01-01,1\n",
      Extra: "x\n",
    });
    const result = await checkPackage({ "export.xlsx": file }, profile);
    expect(result.tabellen).toContainEqual({
      tabel: "dienstverband",
      bestand: "export.xlsx, blad Personeel 2025",
      rijen: 1,
    });
    expect(short(result)).toContain("EXCEL-BLAD-OVERGESLAGEN export.xlsx");
  });
});
