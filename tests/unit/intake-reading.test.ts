import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { readRaw } from "../../src/intake/raw.ts";
import { fuzz } from "../support/intake-fuzz.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => engine.close());

const folder = mkdtempSync(join(tmpdir(), "intake-reading-"));
const plain = "nr;naam;uren\n1;Ann;8\n2;Bo;16\n";
const rows = [
  ["1", "Ann", "8"],
  ["2", "Bo", "16"],
];

/** What a file is read as: its rows with their lines, and what was said of it. */
async function read(content: string | Uint8Array, name = "a.csv") {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { table, issues } = await readRaw(engine, path, { nr: 1, naam: name });
  const said = issues.map(({ code, regels }) => [code, ...regels].join(" "));
  if (table === undefined) return { said };
  const columns = table.columns.map(({ index }) => `k${index}`);
  const found = await engine.rows(`select ${columns.join(", ")} from ${table.name}`);
  const lines = await table.lines(found.map((_, index) => index + 1));
  return {
    heads: table.columns.map(({ naam }) => naam),
    rows: found.map((row) => columns.map((column) => row[column])),
    lines: found.map((_, index) => lines.get(index + 1)),
    said,
  };
}

const heads = ["nr", "naam", "uren"];
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

describe("reading", () => {
  test.each<readonly [string, string | Uint8Array, number[], string[]]>([
    ["plain", plain, [2, 3], []],
    ["byte order mark", `\ufeff${plain}`, [2, 3], []],
    ["comma", plain.replaceAll(";", ","), [2, 3], []],
    ["tab", plain.replaceAll(";", "\t"), [2, 3], []],
    ["bar", plain.replaceAll(";", "|"), [2, 3], []],
    ["CRLF", plain.replaceAll("\n", "\r\n"), [2, 3], []],
    ["CR", plain.replaceAll("\n", "\r"), [2, 3], ["REGELEINDE-GEMENGD"]],
    ["no last line end", plain.trimEnd(), [2, 3], []],
    ["UTF-16 LE", utf16(plain), [2, 3], ["CODERING-OMGEZET"]],
    ["UTF-16 BE", utf16(plain).swap16(), [2, 3], ["CODERING-OMGEZET"]],
    ["UTF-16 without mark", utf16(plain).subarray(2), [2, 3], ["CODERING-OMGEZET"]],
    ["sep line", `sep=;\n${plain}`, [3, 4], ["REGEL-BOVEN-KOP 1"]],
    ["title and blank line", `Overzicht verzuim\n\n${plain}`, [4, 5], ["REGEL-BOVEN-KOP 1", "REGEL-LEEG 2"]],
    ["total", `${plain}Totaal;;24\n`, [2, 3], ["REGEL-TOTAAL 4"]],
    ["head again", plain.replace("2;Bo", "Nr;naam;uren\n2;Bo"), [2, 4], ["KOP-HERHAALD 3"]],
    ["empty cells", plain.replace("2;Bo", ";;\n2;Bo"), [2, 4], ["REGEL-LEEG 3"]],
    ["blank line", plain.replace("2;Bo", "\n2;Bo"), [2, 4], ["REGEL-LEEG 3"]],
    ["trailing delimiters", plain.replaceAll("\n", ";\n"), [2, 3], ["KOLOM-LEEG-ZONDER-NAAM"]],
    ["trailing delimiters in rows", plain.replace("8\n", "8;\n").replace("16\n", "16;\n"), [2, 3], []],
    ["blanks before quotes", plain.replace("Ann", ' "Ann"'), [2, 3], []],
  ])("%s", async (_, content, lines, said) => {
    expect(await read(content)).toEqual({ heads, rows, lines, said });
  });

  test("Windows-1252, with its euro sign", async () => {
    const bytes = Buffer.from("nr;naam\n1;Ren\xe9e \x80\n", "latin1");
    expect(await read(bytes)).toMatchObject({ rows: [["1", "Renée €"]], said: ["CODERING-OMGEZET"] });
  });

  test("text that was read wrongly before is noticed, by column and line", async () => {
    const found = await read("nr;naam\n1;Ann\n2;FranÃ§ois\n");
    expect(found.said).toEqual(["CODERING-VERMINKT 3"]);
  });

  test("a text guard of Excel keeps its leading zeros", async () => {
    const found = await read('nr;naam;uren\n="001";Ann;8\n"=""002""";Bo;16\n');
    expect(found).toMatchObject({
      rows: [
        ["001", "Ann", "8"],
        ["002", "Bo", "16"],
      ],
      said: ["CEL-ALS-FORMULE 2 3"],
    });
  });

  test("a line break in a cell belongs to it, and the lines stay those of the file", async () => {
    const found = await read('nr;naam\n1;"a\r\nb"\n2;c\n');
    expect(found).toMatchObject({
      rows: [
        ["1", "a\r\nb"],
        ["2", "c"],
      ],
      lines: [2, 4],
      said: [],
    });
    const slow = await read(Buffer.from('Titel\nnr;naam\n1;"a\nb"\n2;c\xe9\n', "latin1"));
    expect(slow).toMatchObject({
      rows: [
        ["1", "a\nb"],
        ["2", "cé"],
      ],
      lines: [3, 5],
    });
  });

  test.each<readonly [string, string | Uint8Array, string[]]>([
    ["nothing", "", ["BESTAND-LEEG"]],
    ["blanks", " \n\n", ["BESTAND-LEEG"]],
    ["a zero byte far away", `${plain}${"3;x;1\n".repeat(60_000)}4;\0;1\n`, ["BESTAND-NULTEKEN 60004"]],
    ["bytes", Buffer.from([1, 2, 0, 7, 200, 0, 0]), ["BESTAND-GEEN-TEKST"]],
    ["an old Excel file", Buffer.from("d0cf11e0a1b11ae1", "hex"), ["BESTAND-GEEN-TEKST"]],
    ["a zip file", Buffer.from("PK\u0003\u0004rest"), ["BESTAND-GEEN-TEKST"]],
    ["no head", "1;2,5;8\n2;3,5;16\n", ["KOP-GEEN-NAMEN 1"]],
    ["a moved cell", plain.replace("1;Ann", ";1;Ann").replace("8\n", "\n"), ["RIJ-AANTAL-VELDEN 2"]],
    ["a quote that stays open", `${plain}3;"Cas;8\n4;Di;8\n`, ["RIJ-AANHALINGSTEKEN 4"]],
    ["a quote inside", plain.replace("Ann", 'A"nn"'), ["RIJ-AANHALINGSTEKEN 2"]],
    [
      "two encodings",
      Buffer.concat([Buffer.from("nr;naam\n1;é ë ö\n"), Buffer.from("2;\xe9\n", "latin1")]),
      ["CODERING-GEMENGD 3"],
    ],
  ])("refuses %s with the reason", async (_, content, said) => {
    expect(await read(content)).toEqual({ said });
  });

  test("refuses an endless line without holding it", async () => {
    const found = await read(`nr;naam\n1;${"x".repeat(30 << 20)}\n2;b\n`);
    expect(found).toEqual({ said: ["RIJ-TE-LANG 2"] });
  });

  test("left behind columns reach no table", async () => {
    const path = join(folder, "b.csv");
    writeFileSync(path, plain);
    const { table } = await readRaw(engine, path, { nr: 1, naam: "b", drop: (head) => head === "naam" });
    expect(table?.columns.map(({ naam }) => naam)).toEqual(["nr", "uren"]);
    expect(await engine.rows("select k1 from ruw_1")).toEqual([{ k1: null }, { k1: null }]);
  });

  test("leaves no temporary file", async () => {
    await read(utf16(plain));
    const mine = `regiespiegel-levering-${process.pid}-`;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(mine))).toEqual([]);
  });

  test("any mutation of a file is read or refused, and no record goes without a word", {
    timeout: 120_000,
  }, async () => {
    expect(await fuzz(engine, 20250102, 150)).toMatchObject({ files: 150 });
  });
});
