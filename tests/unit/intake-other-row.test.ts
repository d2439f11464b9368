import { describe, expect, test } from "vitest";
import { csvReport } from "../../src/intake/report/findings-table.ts";
import { textReport } from "../../src/intake/report.ts";
import { rulesFound } from "../../src/service/deliveries/rules-found.ts";
import { csv, jobHead, many, more, spellHead } from "../support/check-cases.ts";
import { check, type Files, sound } from "../support/delivery.ts";

/** What is found, as `line with line` in the order of the report. */
async function pairs(code: string, files: Files) {
  const { issues } = await check({ ...sound, ...files });
  return issues
    .filter((issue) => issue.code === code)
    .map(({ bestand, regels, andere }) => [
      bestand,
      regels.map((regel, at) => `${regel}+${andere?.[at]?.bestand}:${andere?.[at]?.regel}`),
    ]);
}

describe("a finding about two rows names both", () => {
  test("of a repeated key the first row that has it, also in another file", async () => {
    const jobs = { "dienstverband-2.csv": csv(jobHead, "D2,P2,W2,2024-01-01,2025-06-30,0.5") };
    expect(await pairs("SLEUTEL-DUBBEL", jobs)).toEqual([["dienstverband.csv", ["3+dienstverband-2.csv:2"]]]);
    const persons = more("medewerker.csv", "P1,1981,V", "P3,1970,V", "P1,1980,V");
    expect(await pairs("SLEUTEL-DUBBEL", persons)).toEqual([
      ["medewerker.csv", ["4+medewerker.csv:2", "6+medewerker.csv:2"]],
    ]);
  });

  test("of jobs that overlap the one that runs longest of those before, not just the one before", async () => {
    const rows = ["D9,P1,W1,2010-01-01,2012-12-31,0.1", "D9,P1,W1,2010-02-01,2010-03-31,0.1"];
    const jobs = more("dienstverband.csv", ...rows, "D9,P1,W1,2011-01-01,2011-12-31,0.1");
    expect(await pairs("DIENSTVERBAND-OVERLAP", jobs)).toEqual([
      ["dienstverband.csv", ["5+dienstverband.csv:4", "6+dienstverband.csv:4"]],
    ]);
    const split = {
      "dienstverband-a.csv": csv(jobHead, "D9,P1,W1,2010-01-01,,0.1"),
      "dienstverband-b.csv": csv(jobHead, "D8,P1,W1,2009-01-01,2009-12-31,0.1", "D9,P1,W1,2011-01-01,,0.1"),
    };
    expect(await pairs("DIENSTVERBAND-OVERLAP", split)).toEqual([
      ["dienstverband-b.csv", ["3+dienstverband-a.csv:2"]],
    ]);
  });

  test("of two main jobs the row that was running when the other began", async () => {
    const head = `${jobHead},hoofdbaan`;
    const rows = ["D1,P1,W1,2020-01-01,2025-03-31,0.5,J", "D2,P2,W2,2021-01-01,,1,J"];
    const jobs = {
      "dienstverband.csv": csv(head, ...rows, "D1,P1,W1,2025-04-01,,0.4,J", "D3,P1,W2,2025-03-31,,0.4,J"),
    };
    expect(await pairs("MEDEWERKER-DUBBELE-HOOFDBAAN", jobs)).toEqual([
      ["dienstverband.csv", ["4+dienstverband.csv:5", "5+dienstverband.csv:2"]],
    ]);
  });

  test.each([
    [
      "VERZUIM-OVERLAP",
      "verzuim.csv",
      csv(
        spellHead,
        "V1,D1,2025-03-01,2025-05-01",
        "V2,D1,2025-03-02,2025-03-03",
        "V3,D1,2025-04-01,2025-04-02",
      ),
      ["3+verzuim.csv:2", "4+verzuim.csv:2"],
    ],
    [
      "VERLOF-OVERLAP",
      "verlof.csv",
      csv(
        "dienstverband_id,begin,eind,soort",
        "D1,2025-03-01,2025-05-01,",
        "D1,2025-04-01,2025-04-02,overig",
      ),
      ["3+verlof.csv:2"],
    ],
    [
      "SCHOLING-DUBBEL",
      "scholing.csv",
      csv(
        "scholing_id,medewerker_id,werkgever_id,begin,uren,kosten",
        "S1,P1,W1,2025-03-01,8,100",
        "S2,P1,W1,2025-03-01,8,100",
      ),
      ["3+scholing.csv:2"],
    ],
  ])("%s", async (code, file, text, expected) => {
    expect(await pairs(code, { [file]: text })).toEqual([[file, expected]]);
  });

  test("in every form of the report, without a value", async () => {
    const result = await check({ ...sound, ...more("medewerker.csv", "P1,1981,V") });
    expect(textReport(result)).toContain("medewerker.csv, regel 4 met 2, kolom A medewerker_id");
    const [head = "", row = ""] = csvReport(result).split("\r\n");
    expect([head.split(",").at(-1), row.split(",").at(-1)]).toEqual(['"Andere regel"', '"2"']);
    expect(rulesFound(result.issues)[0]?.vindplaatsen[0]).toMatchObject({
      regels: [4],
      andere: [{ bestand: "medewerker.csv", regel: 2 }],
    });
    expect(JSON.stringify(rulesFound(result.issues))).not.toContain("P1");
  });

  test("of many the first twenty, each with its own", async () => {
    const persons = more(
      "medewerker.csv",
      ...many(30, (index) => `K${index},1980,V`),
      ...many(30, (index) => `K${index},1980,V`),
    );
    const [[, found = []] = []] = await pairs("SLEUTEL-DUBBEL", persons);
    expect(found).toEqual(many(20, (index) => `${34 + index}+medewerker.csv:${4 + index}`));
  });
});
