import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Profile, ProfileTable } from "../../src/intake/profile.ts";
import { type Files, short } from "../support/delivery.ts";
import { checkPackage, day, profileOf, staged } from "../support/package.ts";

const person = { medewerker_id: ["nr"] };
const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

const caseTable: ProfileTable = {
  tabel: "verzuim",
  indeling: "geval",
  samengesteld: key,
  kolommen: { ...person, verzuim_id: ["geval"], begin: ["ziek"], hersteld: ["hersteld"], ao_pct: ["ao"] },
};
const periodTable: ProfileTable = {
  tabel: "verzuim",
  indeling: "deelperiode",
  samengesteld: key,
  kolommen: {
    ...person,
    verzuim_id: ["geval"],
    begin: ["ziek"],
    hersteld: ["hersteld"],
    vanaf: ["vanaf"],
    tot: ["tot"],
    ao_pct: ["ao"],
  },
};
const eventTable: ProfileTable = {
  tabel: "verzuim",
  indeling: "gebeurtenis",
  samengesteld: key,
  codes: { gebeurtenis: { ziek: "ziek", deels: "deels", beter: "hersteld", weg: "vervallen" } },
  kolommen: {
    ...person,
    begin: ["ziek"],
    vanaf: ["vanaf"],
    hersteld: ["hersteld"],
    ao_pct: ["ao"],
    gebeurtenis: ["melding"],
    volgnummer: ["volgnummer"],
  },
};

const cases = `select ${day("begin")}, ${day("hersteld")} from gelezen_verzuim order by begin, verzuim_id`;
const parts = `select ${day("vanaf")}, ao_pct::double as ao from gelezen_verzuim_deel order by verzuim_id, vanaf`;

async function read(table: ProfileTable, text: string, more: Partial<Profile> = {}) {
  const files: Files = { "data.csv": text };
  const profile = profileOf([table], more);
  return {
    cases: (await staged(files, profile, cases)).map(({ begin, hersteld }) => `${begin} ${hersteld ?? "-"}`),
    parts: (await staged(files, profile, parts)).map(({ vanaf, ao }) => `${vanaf} ${ao}`),
  };
}

describe("one row per case", () => {
  test("the case, and one part when a percentage is delivered", async () => {
    expect(
      await read(caseTable, "nr;ziek;hersteld;ao\n1;2025-01-06;2025-01-13;50\n1;2025-03-03;;\n"),
    ).toEqual({
      cases: ["2025-01-06 2025-01-13", "2025-03-03 -"],
      parts: ["2025-01-06 50"],
    });
  });

  test("the last day of illness becomes the first day back", async () => {
    const text = "nr;ziek;hersteld\n1;2025-01-06;2025-01-10\n";
    expect((await read(caseTable, text, { hersteld: "laatste-ziektedag" })).cases).toEqual([
      "2025-01-06 2025-01-11",
    ]);
  });

  test("the same line twice counts once; another line of the same case does not vanish", async () => {
    const text =
      "nr;geval;ziek;hersteld\n1;7;2025-01-06;2025-01-13\n1;7;2025-01-06;2025-01-13\n1;7;2025-01-06;\n";
    expect((await read(caseTable, text)).cases).toEqual(["2025-01-06 2025-01-13", "2025-01-06 -"]);
    const found = short(await checkPackage({ "data.csv": text }, profileOf([caseTable])));
    expect(found).toContain("VERZUIM-REGEL-DUBBEL data.csv:3 begin");
    expect(found).toContain("SLEUTEL-DUBBEL data.csv:4 verzuim_id");
  });
});

describe("one row per sub-period", () => {
  test("a begin line and an end line of 0 %, in any order", async () => {
    const text = "nr;geval;vanaf;ao\n1;7;2025-02-03;0\n1;7;2025-01-06;100\n1;7;2025-01-20;50\n";
    expect(await read(periodTable, text)).toEqual({
      cases: ["2025-01-06 2025-02-03"],
      parts: ["2025-01-06 100", "2025-01-20 50"],
    });
  });

  test("without a key, consecutive periods are one case and a free day makes two", async () => {
    const text =
      "nr;vanaf;tot;ao\n1;2025-01-06;2025-01-12;100\n1;2025-01-13;2025-01-19;50\n1;2025-01-21;2025-01-22;100\n";
    expect(await read(periodTable, text)).toEqual({
      cases: ["2025-01-06 2025-01-20", "2025-01-21 2025-01-23"],
      parts: ["2025-01-06 100", "2025-01-13 50", "2025-01-21 100"],
    });
    const found = short(await checkPackage({ "data.csv": text }, profileOf([periodTable])));
    expect(found).toContain("DEELPERIODE-SAMENGEVOEGD data.csv:2 vanaf");
  });

  test("an end that is the day after needs no day more", async () => {
    const text = "nr;vanaf;tot;ao\n1;2025-01-06;2025-01-13;100\n1;2025-01-13;2025-01-20;50\n";
    expect((await read(periodTable, text, { tot: "dag-erna" })).cases).toEqual(["2025-01-06 2025-01-20"]);
  });

  test("a gap within a case counts as recovered, and is said; so is an overlap", async () => {
    const text =
      "nr;geval;vanaf;tot;ao\n1;7;2025-01-06;2025-01-12;100\n1;7;2025-01-20;2025-01-26;50\n2;8;2025-01-06;2025-01-12;100\n2;8;2025-01-10;;50\n";
    expect(await read(periodTable, text)).toEqual({
      cases: ["2025-01-06 2025-01-27", "2025-01-06 -"],
      parts: ["2025-01-06 100", "2025-01-13 0", "2025-01-20 50", "2025-01-06 100", "2025-01-10 50"],
    });
    const found = short(await checkPackage({ "data.csv": text }, profileOf([periodTable])));
    expect(found).toContain("DEELPERIODE-GAT data.csv:2 tot");
    expect(found).toContain("DEELPERIODE-OVERLAP data.csv:5 vanaf");
  });

  test("the recovery of the header wins from the end of the last line", async () => {
    const text = "nr;ziek;hersteld;vanaf;tot;ao\n1;2025-01-06;2025-02-03;2025-01-06;2025-01-31;100\n";
    expect((await read(periodTable, text)).cases).toEqual(["2025-01-06 2025-02-03"]);
  });
});

describe("a log of events", () => {
  const head = "nr;melding;ziek;vanaf;hersteld;ao;volgnummer\n";

  test("ill, partly recovered, recovered; the kind of event follows from what is filled in", async () => {
    const text = `${head}1;;2025-01-06;;;;\n1;;2025-01-06;2025-01-20;;60;\n1;;2025-01-06;;2025-02-03;;\n`;
    expect(await read(eventTable, text)).toEqual({
      cases: ["2025-01-06 2025-02-03"],
      parts: ["2025-01-20 60"],
    });
  });

  test("the part that works is turned round", async () => {
    const text = `${head}1;ziek;2025-01-06;;;0;\n1;deels;2025-01-06;2025-01-20;;60;\n`;
    expect((await read(eventTable, text, { percentage: "aanwezig" })).parts).toEqual([
      "2025-01-06 100",
      "2025-01-20 40",
    ]);
  });

  const log = `${head}${[
    "1;ziek;2025-01-06;;;;1",
    "1;deels;2025-01-06;2025-01-20;;50;2",
    "1;deels;2025-01-06;2025-01-20;;40;3",
    "1;beter;2025-01-06;;2025-02-10;;4",
    "1;beter;2025-01-06;;2025-02-03;;5",
    "2;ziek;2025-03-03;;;;1",
    "2;weg;2025-03-03;;;;2",
    "3;deels;2025-04-07;2025-04-14;;30;1",
    "4;ziek;2025-05-05;;;;1",
    "4;deels;2025-05-05;2025-06-02;;;2",
    "4;deels;2025-05-05;2025-05-19;;70;3",
    "5;beter;2025-05-05;;;;1",
  ].join("\n")}\n`;

  test("a later row corrects, a withdrawn case is gone", async () => {
    expect(await read(eventTable, log)).toEqual({
      cases: ["2025-01-06 2025-02-03", "2025-04-07 -", "2025-05-05 -", "2025-05-05 -"],
      parts: ["2025-01-20 40", "2025-04-14 30", "2025-05-19 70"],
    });
  });

  test("and everything that was decided or wrong is named with its line", async () => {
    const found = short(await checkPackage({ "data.csv": log }, profileOf([eventTable])));
    expect(found.filter((line) => line.startsWith("GEBEURTENIS")).sort()).toEqual([
      "GEBEURTENIS-GECORRIGEERD data.csv:3,5 begin",
      "GEBEURTENIS-VERVALLEN data.csv:7 begin",
      "GEBEURTENIS-VOLGORDE data.csv:12 begin",
      "GEBEURTENIS-ZONDER-DATUM data.csv:13 vanaf",
      "GEBEURTENIS-ZONDER-PERCENTAGE data.csv:11 ao_pct",
      "GEBEURTENIS-ZONDER-ZIEKMELDING data.csv:9,13 begin",
    ]);
  });

  test("a wrong cell is named with line and column, and the case gives no further reports", async () => {
    const text = `${head}1;ziek;2025-01-06;;;;\n1;deels;2025-01-06;2025-01-20;;zestig;\n1;beter;2025-01-06;;2025-02-03;;\n`;
    const result = await checkPackage({ "data.csv": text }, profileOf([eventTable]));
    expect(
      result.issues
        .filter(({ ernst }) => ernst === "fout")
        .map((one) => [one.code, one.regel, one.kolomletter]),
    ).toEqual([["GETAL-ONGELDIG", 3, "F"]]);
  });
});

/** A case: how long each part lasts and its percentage; open or recovered at the end. */
const history = fc.record({
  start: fc.integer({ min: 0, max: 200 }),
  parts: fc.array(
    fc.record({ days: fc.integer({ min: 1, max: 40 }), ao: fc.integer({ min: 1, max: 100 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  open: fc.boolean(),
});

function date(dayOfYear: number): string {
  return new Date(Date.UTC(2024, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
}

test("the three layouts of one history give the same cases and the same percentages", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 5 }), async (people) => {
      const periods: string[] = [];
      const events: string[] = [];
      const truth: string[] = [];
      people.forEach(({ start, parts: own, open }, nr) => {
        let at = start;
        const ziek = date(start);
        own.forEach(({ days, ao }, index) => {
          const last = open && index === own.length - 1;
          periods.push(`${nr};${ziek};;${date(at)};${last ? "" : date(at + days - 1)};${ao}`);
          events.push(
            `${nr};${index === 0 ? "ziek" : "deels"};${ziek};${index === 0 ? "" : date(at)};;${ao};`,
          );
          at += days;
        });
        if (!open) events.push(`${nr};beter;${ziek};;${date(at)};;`);
        truth.push(`${ziek} ${open ? "-" : date(at)}`);
      });
      const { hersteld: _, ...columns } = periodTable.kolommen;
      const table = { ...periodTable, kolommen: columns };
      const a = await read(table, `nr;ziek;hersteld;vanaf;tot;ao\n${periods.reverse().join("\n")}\n`);
      const b = await read(
        eventTable,
        `nr;melding;ziek;vanaf;hersteld;ao;volgnummer\n${events.join("\n")}\n`,
      );
      expect(a.cases.sort()).toEqual(truth.sort());
      expect(b.cases.sort()).toEqual(truth);
      expect(a.parts.sort()).toEqual(b.parts.sort());
    }),
    { numRuns: 12, seed: 3 },
  );
});
