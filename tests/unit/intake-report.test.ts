import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { Engine } from "../../src/engine/engine.ts";
import { type CheckResult, checkDelivery } from "../../src/intake/check.ts";
import { writeReportFiles } from "../../src/intake/report/files.ts";
import { plainText } from "../../src/intake/report/findings-table.ts";
import { byRule, groupOf } from "../../src/intake/report/groups.ts";
import { jsonReport, textReport } from "../../src/intake/report.ts";
import { silent } from "../../src/progress.ts";
import { csv, many, spellHead } from "../support/check-cases.ts";
import { check, type Files, options, sound, writeDelivery } from "../support/delivery.ts";
import { employer, profileOf } from "../support/package.ts";

const target = () => mkdtempSync(join(tmpdir(), "intake-report-"));

async function rejected(files: Files): Promise<{ folder: string; names: string[]; result: CheckResult }> {
  const result = await check({ ...sound, ...files }, { geweigerd: true });
  const folder = join(target(), "geweigerd");
  await writeReportFiles(result, { rejected: folder });
  return { folder, names: readdirSync(folder).sort(), result };
}

describe("the report", () => {
  const files = {
    ...sound,
    "verzuim.csv": csv(spellHead, "V1,D1,30-02-2025,", "", "V2,D1,2025-03-03,2025-03-03"),
    "leerbudget.csv": csv("medewerker_id,werkgever_id,jaar,recht", "P1,W2,2025,100"),
  };

  test("refusals come first, then what must be accepted, what was mended, and the rest", async () => {
    const result = await check(files);
    expect(byRule(result.issues).map(({ groep, code }) => `${groep} ${code}`)).toEqual([
      "geweigerd DATUM-BESTAAT-NIET",
      "aanvaarden LEERBUDGET-ZONDER-DIENSTVERBAND",
      "hersteld REGEL-LEEG",
      "opmerking VERZUIM-NUL-DAGEN",
    ]);
    const text = textReport(result);
    const order = ["Geweigerd:", "FOUT DATUM", "Nakijken:", "Hersteld:", "HERSTELD REGEL", "Ter informatie"];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(text).toContain("verzuim.csv, regel 2, kolom C begin");
    expect(text).toContain("1 fout, 1 waarschuwing, 2 opmerkingen, waarvan 1 hersteld.");
  });

  test("as JSON lines every finding has its group, and the paths of files are not in it", async () => {
    const result = await check(files, { geweigerd: true });
    const lines = jsonReport(result)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1).map(({ groep }) => groep)).toEqual(result.issues.map(groupOf));
    expect(lines.at(-1).soort).toBe("levering");
    expect(JSON.stringify(lines)).not.toContain(tmpdir());
  });
});

describe("refused rows", () => {
  test("are exactly those, as they were delivered, also beyond the places that are shown", async () => {
    const rows = many(60, (i) =>
      i % 2 === 0 ? `"V${i}", D1 ,31-02-2025, ` : `V${i},D1,2025-01-0${1 + (i % 8)},`,
    );
    const { folder, names } = await rejected({
      "verzuim.csv": Buffer.from([spellHead, ...rows].join("\r\n"), "utf8"),
      "interventie.csv": csv("interventie_id", "I1"),
    });
    expect(names).toEqual(["verzuim.csv"]);
    const text = readFileSync(join(folder, "verzuim.csv"), "utf8");
    const bad = rows.filter((_, i) => i % 2 === 0);
    const overlap = rows.filter((_, i) => i % 2 === 1).slice(1);
    expect(text.replaceAll("\r\n", "\n").trimEnd().split("\n")).toEqual([
      spellHead,
      ...rows.filter((row) => bad.includes(row) || overlap.includes(row)),
    ]);
  });

  test("keep the bytes of Windows-1252, titles above the head left out", async () => {
    const bytes = Buffer.from(
      "Overzicht\n\ninterventie_id;naam;begin\nI1;caf\xe9;fout\nI2;goed;2025-01-01\n",
      "latin1",
    );
    const { folder } = await rejected({ "interventie.csv": bytes });
    expect(readFileSync(join(folder, "interventie.csv"), "latin1")).toBe(
      "interventie_id;naam;begin\nI1;caf\xe9;fout\n",
    );
  });

  test("hold a line break between quotes, and of a record that could not be read its line", async () => {
    const text = 'interventie_id;naam;begin\nI1;"a\nb";2025-01-01;x\nI2;a"b;2025-01-01\nI3;c;2025-01-01\n';
    const { folder } = await rejected({ "interventie.csv": text });
    expect(readFileSync(join(folder, "interventie.csv"), "utf8")).toBe(
      'interventie_id;naam;begin\nI1;"a\nb";2025-01-01;x\nI2;a"b;2025-01-01\n',
    );
  });

  test("of a Parquet file become CSV", async () => {
    const path = join(target(), "a.parquet");
    const engine = await Engine.open(":memory:");
    await engine.run(
      `copy (select unnest(['D1', 'D9']) as dienstverband_id, date '2025-01-01' as begin) to '${path}' (format parquet)`,
    );
    engine.close();
    const { folder, names } = await rejected({ "verlof.parquet": readFileSync(path) });
    expect(names).toEqual(["verlof.csv"]);
    expect(readFileSync(join(folder, "verlof.csv"), "utf8")).toBe(
      '"dienstverband_id","begin"\n"D9","2025-01-01"\n',
    );
  });

  test("keep the bytes of UTF-16 with the high byte first, with and without a byte order mark", async () => {
    const wide = (text: string) => Buffer.from(text, "utf16le").swap16();
    const lines = ["interventie_id;naam;begin", "I1;café;fout", "I2;goed;2025-01-01", "I3;ø;fout"];
    for (const mark of ["\ufeff", ""]) {
      const { folder } = await rejected({
        "interventie.csv": wide(mark + lines.map((one) => `${one}\r\n`).join("")),
      });
      const kept = [lines[0], lines[1], lines[3]].map((one) => `${one}\r\n`).join("");
      expect(readFileSync(join(folder, "interventie.csv")).equals(wide(mark + kept))).toBe(true);
    }
    const broken = await rejected({ "interventie.csv": wide('\ufeffinterventie_id;naam\nI1;a"b\nI2;c\n') });
    expect(
      readFileSync(join(broken.folder, "interventie.csv")).equals(
        wide('\ufeffinterventie_id;naam\nI1;a"b\n'),
      ),
    ).toBe(true);
  });

  test("of a package are all of them, also where a layout makes other rows", async () => {
    const profile = profileOf(
      [
        {
          tabel: "verzuim",
          indeling: "geval",
          kolommen: { dienstverband_id: ["Nummer"], begin: ["Ziek"], hersteld: ["Beter"] },
        },
      ],
      {},
      { namen: ["meldingen"] },
    );
    const rows = many(60, (index) => `D${index};${index % 2 === 0 ? "ooit" : "2025-01-01"};2025-01-03`);
    const folder = join(target(), "geweigerd");
    const files = { "werkgever.csv": employer, "meldingen.csv": csv("Nummer;Ziek;Beter", ...rows) };
    const result = await check(files, { profile, geweigerd: true });
    await writeReportFiles(result, { rejected: folder });
    const written = readFileSync(join(folder, "meldingen.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(written.filter((row) => row.includes("ooit"))).toHaveLength(30);
  });

  test("mended and delivered again, nothing is refused", async () => {
    const { folder, result } = await rejected({
      "verzuim.csv": csv(spellHead, "V1,D1,31-02-2025,", "V2,D2,2025-02-03,2025-02-04"),
    });
    expect(result.akkoord).toBe(false);
    const file = join(folder, "verzuim.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("31-02-2025", "28-02-2025"));
    const again = writeDelivery(sound);
    const mended = await checkDelivery([again, file], options, silent);
    expect(mended.issues).toEqual([]);
  });
});

describe("the workbook", () => {
  async function workbook(files: Files): Promise<string> {
    const file = join(target(), "rapport.xlsx");
    const result = await check({ ...sound, ...files }, { geweigerd: true });
    await writeReportFiles(result, { workbook: file });
    return file;
  }

  test("has a summary, the findings, and the refused rows with guarded texts", async () => {
    const file = await workbook({
      "interventie.csv": csv("interventie_id;naam;begin", "I1;=1+1;fout", "I2;goed;2025-01-01"),
    });
    const findings = (await readSheet(file, "Meldingen")).slice(1);
    expect(findings.map((row) => row.slice(0, 4))).toEqual([
      ["Verbeteren", "DATUM-ONGELDIG", "interventie.csv", 2],
    ]);
    const [head = [], ...rows] = await readSheet(file, "interventie.csv");
    expect(head.slice(-3)).toEqual(["interventie_id", "naam", "begin"]);
    expect(rows).toHaveLength(1);
    expect([rows[0]?.slice(0, 4), rows[0]?.slice(7)]).toEqual([
      [2, "begin", "C", "Verbeteren"],
      ["DATUM-ONGELDIG", "I1", "'=1+1", "fout"],
    ]);
    const summary = await readSheet(file, "Samenvatting");
    expect(summary.map((row) => row[1])).toContain("DATUM-ONGELDIG");
    expect(summary.filter(([what]) => what === "Uitleg").map(([, , , text]) => text)).toEqual([
      expect.stringMatching(/^Bij een melding staat nooit de waarde/),
      expect.stringMatching(/^Het blad met de naam van uw bestand/),
      expect.stringMatching(/^Regels tellen zoals in Excel/),
    ]);
  });

  test("says in its summary all that a rule found, not its first finding only", async () => {
    const file = await workbook({
      "werkgever.csv": csv("werkgever_id;kleur", "W1;rood", "W2;rood"),
      "interventie.csv": csv("interventie_id;naam;begin;maat", "I1;goed;2025-01-01;1"),
    });
    const said = (await readSheet(file, "Samenvatting")).filter(([, code]) => code === "KOLOM-ONBEKEND");
    expect(said.map(([, , aantal, melding]) => [aantal, melding])).toEqual([
      [1, "Deze kolom hoort niet bij interventie."],
      [1, "Deze kolom hoort niet bij werkgever."],
    ]);
  });

  test("has a row for each line and each thing in it, to sort and to work through", async () => {
    const file = await workbook({
      "medewerker.csv": "medewerker_id,geboortejaar,geslacht\nP1,1980,V\nP2,1990,M\nP1,1700,Q\n",
      "leerbudget.csv": csv("medewerker_id,werkgever_id,jaar,recht", "P1,W2,2025,100"),
    });
    const told = (rows: readonly (readonly unknown[])[]) =>
      rows.slice(1).map((row) => [row[0], row[2], row[3], row[6], row[7]]);
    expect(told(await readSheet(file, "medewerker.csv"))).toEqual([
      [4, "A", "Verbeteren", "2", "SLEUTEL-DUBBEL"],
      [4, "B", "Verbeteren", null, "GETAL-BEREIK"],
      [4, "C", "Verbeteren", null, "CODE-ONBEKEND"],
    ]);
    expect(told(await readSheet(file, "leerbudget.csv"))).toEqual([
      [2, "C", "Nakijken", null, "LEERBUDGET-ZONDER-DIENSTVERBAND"],
    ]);
  });

  test("shows nothing of a column that must not be delivered", async () => {
    const file = await workbook({
      "interventie.csv": csv(
        "interventie_id;naam;begin;telefoon",
        ...Array.from({ length: 30 }, (_, at) => `I${at};x;fout;06-123456${10 + at}`),
      ),
    });
    const text = JSON.stringify(await readSheet(file, "interventie.csv"));
    expect(text).not.toContain("06-123456");
  });

  test("counts lines as a spreadsheet does: empty rows above the head are rows", async () => {
    const book = await writeExcelFile([
      {
        sheet: "interventie",
        data: [
          [],
          ["interventie_id", "naam", "begin"],
          ["I1", "x", "2025-01-01"],
          [],
          ["I2", "y", "fout"],
        ].map((row) => row.map((value) => ({ value }))),
      },
    ]).toBuffer();
    const result = await check({ ...sound, "interventie.xlsx": book });
    expect(result.issues.filter(({ code }) => code === "DATUM-ONGELDIG").map(({ regel }) => regel)).toEqual([
      5,
    ]);
  });

  test("of a CSV with a line break in a cell each line of the file is counted", async () => {
    const text = 'interventie_id;naam;begin\nI1;"a\nb";2025-01-01\nI2;c;fout\n';
    const result = await check({ ...sound, "interventie.csv": text });
    expect(result.issues.filter(({ code }) => code === "DATUM-ONGELDIG").map(({ regel }) => regel)).toEqual([
      4,
    ]);
  });

  test("has no delivered value outside the sheets of refused rows", async () => {
    const secret = "Geheim7531";
    const file = await workbook({
      "interventie.csv": csv("interventie_id;naam;begin", `${secret};${secret};${secret}`),
    });
    expect(JSON.stringify(await readSheet(file, "interventie.csv"))).toContain(secret);
    for (const name of ["Samenvatting", "Meldingen"]) {
      expect(JSON.stringify(await readSheet(file, name))).not.toContain(secret);
    }
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+31 6", "'+31 6"],
    ["-", "'-"],
    ["@x", "'@x"],
    ["\tx", "'\tx"],
    ["-12,5", "-12,5"],
    ["+3", "+3"],
    ["a=b", "a=b"],
    ["a\bb\u0000", "a\ufffdb\ufffd"],
  ])("the text %j becomes %j", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});
