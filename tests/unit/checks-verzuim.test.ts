import { expect, test } from "vitest";
import { crowd, csv, day, many, more, spellHead, testCases } from "../support/check-cases.ts";
import { check, type Files, short, sound } from "../support/delivery.ts";

const year = { "levering.yml": "periode: 2025\n" };
const partHead = "verzuim_id,vanaf,ao_pct";
const leaveHead = "dienstverband_id,begin,eind,soort";

function spells(...rows: readonly string[]): Files {
  return { "verzuim.csv": csv(spellHead, ...rows) };
}

/** One open case V1 from 10 January 2025, and a closed one V2 over March, with these parts. */
function parts(...rows: readonly string[]): Files {
  return {
    ...spells("V1,D1,2025-01-10,", "V2,D2,2025-03-01,2025-04-01"),
    "verzuim_deel.csv": csv(partHead, ...rows),
  };
}

/** Cases of one day in these months of 2025, `count` in each, spread over as many jobs. */
function inMonths(count: number, ...months: readonly number[]): Files {
  const rows = months.flatMap((month) =>
    many(count, (i) => {
      const start = new Date(Date.UTC(2025, month - 1, 3 + (i % 20)));
      const back = new Date(start.getTime() + 86_400_000);
      return `V${month}-${i},J${i},${start.toISOString().slice(0, 10)},${back.toISOString().slice(0, 10)}`;
    }),
  );
  return { ...year, ...manyEmployers(count), ...spells(...rows) };
}

/** Jobs J0… at as many employers, so that no single employer misses a month. */
function manyEmployers(count: number): Files {
  const { "dienstverband.csv": text } = crowd(count);
  return {
    ...crowd(count),
    ...more("werkgever.csv", ...many(count, (i) => `X${i},8610,AM05`)),
    "dienstverband.csv": String(text).replaceAll(/^J(\d+),(K\d+),W1/gm, "J$1,$2,X$1"),
  };
}

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const without = (...months: readonly number[]) => all.filter((month) => !months.includes(month));

testCases("checks of absence", {
  "VERZUIM-LANG": [
    spells("V1,D1,2020-03-01,2022-03-03", "V2,D1,2022-06-01,2024-06-01"),
    ["VERZUIM-LANG verzuim.csv:2 hersteld"],
  ],
  "VERZUIM-OPEN-LANG": [
    { ...crowd(2), ...spells("V1,D1,2023-12-30,", "V2,J0,2023-12-31,", "V3,D2,2024-01-02,") },
    ["VERZUIM-OPEN-LANG verzuim.csv:2 hersteld", "VERZUIM-NA-UITDIENST verzuim.csv:4 hersteld"],
  ],
  "VERZUIM-TOEKOMST": [
    spells("V1,D1,2026-01-16,", "V2,D2,2025-01-15,2025-01-16"),
    ["VERZUIM-TOEKOMST verzuim.csv:2 begin"],
  ],
  "VERZUIM-HERSTELD-TOEKOMST": [
    { ...crowd(2), ...spells("V1,D1,2025-12-01,2026-01-23", "V2,J0,2025-12-01,2026-01-22") },
    ["VERZUIM-HERSTELD-TOEKOMST verzuim.csv:2 hersteld"],
  ],
  "VERZUIM-NUL-DAGEN": [
    spells("V1,D1,2025-02-03,2025-02-03", "V2,D1,2025-03-03,2025-03-04"),
    ["VERZUIM-NUL-DAGEN verzuim.csv:2 hersteld"],
  ],
  "VERZUIM-LAATSTE-ZIEKTEDAG": [
    {
      ...crowd(50),
      ...spells(...many(50, (i) => `V${i},J${i},${day(6 + 7 * i)},${day(6 + 7 * i + (i < 3 ? 0 : 1))}`)),
    },
    ["VERZUIM-LAATSTE-ZIEKTEDAG verzuim.csv:2 hersteld"],
  ],
  "VERZUIM-PER-BAAN": [
    {
      ...more("dienstverband.csv", "D3,P1,W1,2021-01-01,,0.2", "D4,P1,W2,2021-01-01,,0.2"),
      ...spells(
        "V1,D3,2025-02-03,2025-02-05",
        "V2,D1,2025-02-03,2025-02-05",
        "V3,D4,2025-02-03,2025-02-05",
        "V4,D2,2025-02-03,2025-02-05",
        "V5,D3,2025-04-03,2025-04-05",
        "V6,D1,2025-04-03,2025-04-04",
      ),
    },
    ["VERZUIM-PER-BAAN verzuim.csv:2 dienstverband_id"],
  ],
  "VERZUIM-AANSLUITEND": [
    spells("V1,D1,2025-02-03,2025-02-05", "V2,D1,2025-02-05,2025-02-07", "V3,D1,2025-02-08,2025-02-10"),
    ["VERZUIM-AANSLUITEND verzuim.csv:3 begin"],
  ],
  "VERZUIM-TIJDENS-WAZO": [
    {
      ...spells(
        "V1,D1,2025-06-30,2025-07-01",
        "V2,D1,2025-04-01,2025-04-02",
        "V3,D1,2025-07-03,2025-07-04",
        "V4,D1,2025-10-03,2025-10-04",
      ),
      "verlof.csv": csv(leaveHead, "D1,2025-04-01,2025-06-30,wazo", "D1,2025-10-01,2025-10-31,overig"),
    },
    ["VERZUIM-TIJDENS-WAZO verzuim.csv:2,3 begin"],
  ],
  "VERZUIM-VEEL-GEVALLEN": [
    spells(
      ...many(21, (i) => `V${i},D1,${day(2 + 3 * i)},${day(3 + 3 * i)}`),
      ...many(20, (i) => `X${i},D2,${day(2 + 3 * i)},${day(3 + 3 * i)}`),
    ),
    ["VERZUIM-VEEL-GEVALLEN verzuim.csv:2 dienstverband_id"],
  ],
  "VERZUIM-MAAND-ONTBREEKT": [
    inMonths(20, ...without(6, 9)),
    ["VERZUIM-MAAND-ONTBREEKT verzuim.csv:102,142 begin"],
  ],
  "VERZUIM-LAATSTE-MAANDEN": [
    inMonths(20, ...without(12)),
    ["VERZUIM-LAATSTE-MAANDEN verzuim.csv:202 begin"],
  ],
  "VERZUIM-EERSTE-MAANDEN": [inMonths(20, ...without(1, 2)), ["VERZUIM-EERSTE-MAANDEN verzuim.csv:2 begin"]],
  "VERZUIM-DEEL-NA-NUL": [
    parts("V1,2025-01-10,100", "V1,2025-02-01,0", "V1,2025-03-01,40", "V2,2025-03-01,0"),
    ["VERZUIM-DEEL-NA-NUL verzuim_deel.csv:4 ao_pct"],
  ],
  "VERZUIM-DEEL-STIJGT": [
    parts("V1,2025-01-10,25", "V1,2025-02-01,75", "V2,2025-03-01,50", "V2,2025-03-10,90"),
    ["VERZUIM-DEEL-STIJGT verzuim_deel.csv:3 ao_pct"],
  ],
  "VERZUIM-DEEL-AANWEZIGHEID": [
    {
      ...crowd(20),
      ...spells(...many(20, (i) => `V${i},J${i},${day(2 + 9 * i)},${day(100 + 9 * i)}`)),
      "verzuim_deel.csv": csv(
        partHead,
        ...many(20, (i) => `V${i},${day(2 + 9 * i)},${i < 15 ? 10 : 80}`),
        ...many(20, (i) => `V${i},${day(30 + 9 * i)},50`),
      ),
    },
    ["VERZUIM-DEEL-AANWEZIGHEID verzuim_deel.csv:2 ao_pct"],
  ],
  "VERZUIM-DEEL-FRACTIE": [
    parts(
      "V1,2025-01-10,1",
      "V1,2025-02-01,0.75",
      "V1,2025-03-01,0.5",
      "V1,2025-04-01,0.25",
      "V2,2025-03-01,0.5",
    ),
    ["VERZUIM-DEEL-FRACTIE verzuim_deel.csv:2 ao_pct"],
  ],
  "VERZUIM-DEEL-NUL-OPEN": [
    parts("V1,2025-01-10,50", "V1,2025-02-01,0", "V2,2025-03-01,50", "V2,2025-03-09,0"),
    ["VERZUIM-DEEL-NUL-OPEN verzuim_deel.csv:3 ao_pct"],
  ],
  "VERZUIM-DEEL-GELIJK": [
    parts("V1,2025-01-10,50", "V1,2025-02-01,50", "V2,2025-03-01,50", "V2,2025-03-09,40"),
    ["VERZUIM-DEEL-GELIJK verzuim_deel.csv:3 ao_pct"],
  ],
  "VERZUIM-DEEL-VOLGORDE": [
    parts("V1,2025-02-01,50", "V1,2025-01-10,100", "V2,2025-03-01,50", "V1,2025-03-09,40"),
    ["VERZUIM-DEEL-VOLGORDE verzuim_deel.csv:3 vanaf"],
  ],
});

testCases("checks of leave", {
  "VERLOF-OVERLAP": [
    {
      "verlof.csv": csv(
        leaveHead,
        "D1,2025-04-01,2025-06-30,wazo",
        "D1,2025-06-30,2025-07-10,overig",
        "D1,2025-07-10,2025-07-12,overig",
        "D1,2025-07-13,2025-07-14,overig",
      ),
    },
    ["VERLOF-OVERLAP verlof.csv:4 begin"],
  ],
  "VERLOF-WAZO-LANG": [
    {
      "verlof.csv": csv(
        leaveHead,
        "D1,2025-01-01,2025-05-07,wazo",
        "D2,2024-01-02,2024-05-06,wazo",
        "D1,2020-01-02,2022-05-06,overig",
      ).replace("D2", "D1"),
    },
    ["VERLOF-WAZO-LANG verlof.csv:2 eind"],
  ],
  "VERLOF-WAZO-OPEN": [
    { "verlof.csv": csv(leaveHead, "D1,2025-07-01,,wazo", "D1,2025-01-02,,overig") },
    ["VERLOF-WAZO-OPEN verlof.csv:2 eind"],
  ],
  "VERLOF-WAZO-MAN": [
    { "verlof.csv": csv(leaveHead, "D2,2025-01-01,2025-02-07,wazo", "D1,2025-01-01,2025-02-07,wazo") },
    ["VERLOF-WAZO-MAN verlof.csv:2 soort"],
  ],
  "VERLOF-WAZO-LEEFTIJD": [
    {
      ...more("medewerker.csv", "P3,1970,V"),
      ...more("dienstverband.csv", "D3,P3,W1,2020-01-01,,1"),
      "verlof.csv": csv(
        leaveHead,
        "D3,2024-12-31,2025-02-07,overig",
        "D3,2025-01-01,2025-02-07,wazo",
        "D3,2024-01-01,2024-02-07,wazo",
      ),
    },
    ["VERLOF-WAZO-LEEFTIJD verlof.csv:3 soort"],
  ],
  "VERLOF-WAZO-SNEL": [
    {
      "verlof.csv": csv(
        leaveHead,
        "D1,2025-01-01,2025-02-07,wazo",
        "D1,2025-09-27,2025-12-07,wazo",
        "D1,2024-04-01,2024-06-01,wazo",
      ),
    },
    ["VERLOF-WAZO-SNEL verlof.csv:3 begin"],
  ],
  "VERLOF-NA-UITDIENST": [
    {
      "verlof.csv": csv(
        leaveHead,
        "D2,2025-05-01,2025-07-01,overig",
        "D2,2025-04-01,2025-04-30,overig",
        "D1,2025-01-01,,overig",
      ),
    },
    ["VERLOF-NA-UITDIENST verlof.csv:2 eind"],
  ],
  "VERLOF-LANG": [
    { "verlof.csv": csv(leaveHead, "D1,2020-01-01,2023-01-03,overig", "D1,2023-01-04,2025-12-31,overig") },
    ["VERLOF-LANG verlof.csv:2 eind"],
  ],
});

test("T12: percentages of presence are noticed; the same cases as percentages of absence are not", async () => {
  const present = [
    [2, 0],
    [30, 40],
    [60, 75],
  ] as const;
  const delivered = (percentage: (present: number) => number): Files => ({
    ...sound,
    ...crowd(20),
    ...spells(...many(20, (i) => `V${i},J${i},${day(2)},${day(100)}`)),
    "verzuim_deel.csv": csv(
      partHead,
      ...present.flatMap(([on, share]) => many(20, (i) => `V${i},${day(on)},${percentage(share)}`)),
    ),
  });
  const codes = async (files: Files) => short(await check(files)).map((line) => line.split(" ")[0]);
  expect(await codes(delivered((share) => share))).toContain("VERZUIM-DEEL-AANWEZIGHEID");
  expect(await codes(delivered((share) => 100 - share))).toEqual([]);
});
