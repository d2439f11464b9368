import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import type { Profile } from "../../src/intake/profile.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { load } from "../../src/intake/read.ts";
import type { ColumnSpec, TableSpec } from "../../src/store/table-spec.ts";
import { check, short, sound } from "../support/delivery.ts";

/** Values that only the whole of their column explains: domain.md 5.4. */
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => engine.close());

const { datumvolgorde: _, ...undecided } = canonical;
const free: Profile = { ...undecided, id: "vrij" };

/** Reads a column of texts: [value, fault] of each, and what was said, as `CODE×count`. */
async function read(column: ColumnSpec, texts: readonly (string | null)[], profile: Profile = free) {
  await engine.run("create or replace table ruw_9 as select unnest($k::json::varchar[]) as k0", {
    k: JSON.stringify(texts),
  });
  const spec: TableSpec = { name: "verlof", key: [], columns: [column] };
  const source = { index: 0, naam: column.name, letter: "A", type: "VARCHAR" };
  const mapping = { columns: new Map([[column.name, source]]), extra: [], issues: [], readable: true };
  const repairs = await load(engine, spec, mapping, "ruw_9", profile);
  const day = `(date '1970-01-01' + ${column.name}::integer)::varchar`;
  const rows = await engine.rows<{ v: string | number | null; f: number }>(
    `select ${column.kind === "datum" ? day : column.name} as v, fouten & 7 as f from gelezen_verlof order by rowid`,
  );
  return {
    values: rows.map(({ v, f }) => (f === 0 ? v : { fout: f })),
    said: repairs.map(({ code, aantal }) => `${code}×${aantal}`),
  };
}

const begin: ColumnSpec = { name: "begin", kind: "datum", required: true };
const end: ColumnSpec = { name: "eind", kind: "datum" };

describe("dates", () => {
  test.each([
    "01-02-2025",
    "2025-02-01",
    "1-2-2025",
    "1/2/2025",
    "01/02/2025",
    "1.2.2025",
    "1-2-25",
    "2025/2/1",
    "20250201",
    "45689",
    "45689.0",
    "1 feb 2025",
    "1-feb-25",
    "1 Februari 2025",
    "01-02-2025 00:00:00",
    "2025-02-01T00:00:00",
    " 1-2-2025 ",
  ])("%s is the first of February", async (text) => {
    expect((await read(begin, [text, "13-02-2025"])).values).toEqual(["2025-02-01", "2025-02-13"]);
  });

  test("every month has its Dutch name", async () => {
    const names = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    const { values } = await read(
      begin,
      names.map((name) => `3 ${name} 2024`),
    );
    expect(values).toEqual(names.map((_, index) => `2024-${String(index + 1).padStart(2, "0")}-03`));
  });

  test("two digits of a year up to 49 are of this century", async () => {
    expect((await read(begin, ["1-2-49", "1-2-50"])).values).toEqual(["2049-02-01", "1950-02-01"]);
  });

  test("a number above twelve in one place decides for the whole column", async () => {
    const american = await read(begin, ["03-04-2025", "05-13-2025"]);
    expect(american).toEqual({ values: ["2025-03-04", "2025-05-13"], said: ["DATUM-MAAND-VOOROP×2"] });
    const dutch = await read(begin, ["3/4/2025", "28/5/2025", "5/28/2025"]);
    expect(dutch.values).toEqual(["2025-04-03", "2025-05-28", { fout: 4 }]);
    expect(dutch.said).toEqual(["DATUM-ANDERE-VORM×3"]);
  });

  test("when nothing decides the day comes first, and it is said; a profile may decide", async () => {
    const open = await read(begin, ["03-04-2025", "2025-05-06"]);
    expect(open).toEqual({ values: ["2025-04-03", "2025-05-06"], said: ["DATUM-VOLGORDE-AANGENOMEN×1"] });
    expect(await read(begin, ["03-04-2025"], canonical)).toEqual({ values: ["2025-04-03"], said: [] });
    const said: Profile = { ...free, datumvolgorde: "maand-dag" };
    expect((await read(begin, ["03-04-2025"], said)).values).toEqual(["2025-03-04"]);
  });

  const none = [
    "31-12-9999",
    "01-01-1900",
    "1-1-1900",
    "01-01-0001",
    "30-12-1899",
    "-",
    "n.v.t.",
    "Onbekend",
  ];

  test("a date that stands for none is an open end, and a fault at the begin", async () => {
    const open = await read(end, none);
    expect(open).toEqual({ values: none.map(() => null), said: [`DATUM-EIND-OPEN×${none.length}`] });
    expect((await read(begin, none)).values).toEqual(none.map(() => ({ fout: 6 })));
  });

  test("what is no date stays a fault", async () => {
    const texts = [
      "voorjaar",
      "31-02-2025",
      "32/1/2025",
      "2025-02-01 13:00:00",
      "1-1-1800",
      "",
      " ",
      "99999",
    ];
    const faults = [2, 4, 4, 2, 3, 1, 1, 2];
    expect((await read(begin, texts)).values).toEqual(faults.map((fout) => ({ fout })));
  });
});

const amount: ColumnSpec = { name: "kosten", kind: "getal", range: [0, 1_000_000] };

describe("numbers", () => {
  test("a point before three digits is what the rest of the column makes of it", async () => {
    expect((await read(amount, ["1.250", "12,5"])).values).toEqual([1250, 12.5]);
    expect((await read(amount, ["1.250", "12.5"])).values).toEqual([1.25, 12.5]);
    expect((await read(amount, ["1,250", "12.5"])).values).toEqual([1250, 12.5]);
    expect((await read(amount, ["1.250", "12,5", "12.5"])).values).toEqual([{ fout: 4 }, 12.5, 12.5]);
  });

  test("when nothing decides it is said", async () => {
    expect(await read(amount, ["1.250", "500"])).toEqual({
      values: [1250, 500],
      said: ["GETAL-TEKEN-AANGENOMEN×1"],
    });
    expect((await read(amount, ["1.250", "2500"])).values).toEqual([1.25, 2500]);
  });

  test("thousands, units and powers of ten are repaired and counted", async () => {
    const texts = ["1.234,50", "€ 1.234,-", "EUR 50", "12,50 €", "1 250,00", "1,2E+03", " 12,5\u00a0"];
    const found = await read(amount, texts);
    expect(found.values).toEqual([1234.5, 1234, 50, 12.5, 1250, 1200, 12.5]);
    expect(found.said).toEqual(["GETAL-DUIZENDTEKEN×2", "GETAL-MACHT×1", "GETAL-EENHEID×3"]);
  });

  test("a whole number has no decimals but noughts", async () => {
    const whole: ColumnSpec = { name: "uren", kind: "geheel", range: [0, 10_000] };
    expect((await read(whole, ["1.250", "12,0", "12,5", "12.", ".5", "NaN"])).values).toEqual([
      1250,
      12,
      ...Array.from({ length: 4 }, () => ({ fout: 2 })),
    ]);
  });

  const factor: ColumnSpec = { name: "deeltijdfactor", kind: "getal", range: [0, 2] };

  test.each([
    [["0,8", "1"], []],
    [["80", "100"], ["DEEL-NOTATIE×2"]],
    [["80%", "100 %"], ["GETAL-EENHEID×2"]],
    [["8000", "10000"], ["DEEL-NOTATIE×2"]],
  ])("a part-time factor is decided by the column, case %#", async (texts, said) => {
    expect(await read(factor, texts)).toEqual({ values: [0.8, 1], said });
  });

  test("one factor of another kind is a fault, not a reason to change the column", async () => {
    const many = [...Array.from({ length: 20 }, () => "0,8"), "80"];
    expect((await read(factor, many)).values.at(-1)).toEqual({ fout: 3 });
  });

  test("a percentage may be a fraction, a percentage or hundredths of one", async () => {
    const ill: ColumnSpec = { name: "ao_pct", kind: "percentage", range: [0, 100] };
    expect((await read(ill, ["0,5", "1"])).values).toEqual([50, 100]);
    expect((await read(ill, ["50%", "100"])).values).toEqual([50, 100]);
    expect((await read(ill, ["5000", "10000"])).values).toEqual([50, 100]);
  });
});

describe("flags, codes and keys", () => {
  test("yes and no have many spellings; with crosses alone an empty cell is no", async () => {
    const flag: ColumnSpec = { name: "vaste_uren", kind: "ja-nee" };
    const texts = ["J", "nee", "1", "0", "X", "Ja", null, "soms"];
    expect((await read(flag, texts)).values).toEqual([
      true,
      false,
      true,
      false,
      true,
      true,
      null,
      { fout: 2 },
    ]);
    expect(await read(flag, ["x", null, "X"])).toEqual({
      values: [true, false, true],
      said: ["JANEE-KRUISJES×2"],
    });
  });

  test("sex is a letter, a word or a number", async () => {
    const sex: ColumnSpec = { name: "geslacht", kind: "code", codes: ["M", "V", "X"] };
    expect((await read(sex, ["m", "Vrouw", "1", "2", "x", "?"])).values).toEqual([
      "M",
      "V",
      "M",
      "V",
      "X",
      { fout: 2 },
    ]);
  });

  test("a key as a power of ten has lost its digits", async () => {
    const key: ColumnSpec = { name: "medewerker_id", kind: "sleutel", required: true };
    expect((await read(key, ["00123", "1,23E+08", "E+5"])).values).toEqual(["00123", { fout: 2 }, "E+5"]);
  });

  test("leading zeros that one file lost are named as such", async () => {
    const files = {
      ...sound,
      "verzuim.csv":
        "verzuim_id,dienstverband_id,begin,hersteld\nV1,7,2025-03-03,2025-03-05\nV2,9,2025-03-03,2025-03-05\n",
      "dienstverband.csv": (sound["dienstverband.csv"] ?? "").replaceAll(/^D1,/gm, "007,"),
    };
    const found = short(await check(files)).filter((line) => /^(SLEUTEL|VERWIJZING)/.test(line));
    expect(found).toEqual([
      "SLEUTEL-NULLEN verzuim.csv:2 dienstverband_id",
      "VERWIJZING-ONBEKEND verzuim.csv:3 dienstverband_id",
    ]);
  });
});
