import { expect, test } from "vitest";
import { crowd, csv, day, employers, many, more, spellHead, testCases } from "../support/check-cases.ts";
import { check, short, sound } from "../support/delivery.ts";

const both = { "levering.yml": "periode: 2024-2025\n" };
const month = (index: number) => `${index + 1}`.padStart(2, "0");
const year = { "levering.yml": "periode: 2025\n" };
/** One case, so that absence was delivered for the year. */
const spells = (...rows: readonly string[]) => ({ "verzuim.csv": csv(spellHead, ...rows) });
/** Fifteen and more cases in each of these months of 2025 at W1, spread over thirty jobs. */
const months = (...numbers: readonly number[]) =>
  numbers.flatMap((month) =>
    many(30, (i) => {
      const start = new Date(Date.UTC(2025, month - 1, 2 + (i % 20)));
      const back = new Date(start.getTime() + 86_400_000);
      return `V${month}-${i},J${i},${start.toISOString().slice(0, 10)},${back.toISOString().slice(0, 10)}`;
    }),
  );

test("a whole column that lost its zeros: codes that exist both ways are suspect too", async () => {
  const files = { ...sound, ...employers("", "W3,111,AM05", "W4,812,AM05", "W5,8121,AM05") };
  expect(short(await check(files))).toEqual(["WERKGEVER-SBI-NUL werkgever.csv:4,5 sbi_code"]);
  const alone = { ...sound, ...employers("", "W3,812,AM05") };
  expect(short(await check(alone))).toEqual([]);
});

test("T10: division 45 exists in the SBI of 2008 and not in that of 2025", async () => {
  const files = { ...sound, ...employers("sbi_versie", "W3,4511,AM05,2025", "W4,4511,AM05,2008") };
  expect(short(await check(files)).toSorted()).toEqual([
    "WERKGEVER-SBI-2025 werkgever.csv:4 sbi_versie",
    "WERKGEVER-SBI-ONBEKEND werkgever.csv:4 sbi_code",
  ]);
});

testCases("checks of employers", {
  "WERKGEVER-SBI-ONBEKEND": [
    employers("", "W3,0400,AM05", "W4,3401,AM05", "W5,0111,AM05", "W6,9900,AM05", "W7,40,AM05"),
    ["WERKGEVER-SBI-ONBEKEND werkgever.csv:4,5,8 sbi_code"],
  ],
  "WERKGEVER-SBI-HUISHOUDENS": [
    employers("", "W3,9700,AM05", "W4,98,AM05", "W5,9609,AM05"),
    ["WERKGEVER-SBI-HUISHOUDENS werkgever.csv:4,5 sbi_code"],
  ],
  "WERKGEVER-SBI-2025": [
    employers("sbi_versie", "W3,8610,AM05,2025", "W4,4511,AM05,2008", "W5,8610,AM05,"),
    ["WERKGEVER-SBI-2025 werkgever.csv:4 sbi_versie"],
  ],
  "WERKGEVER-SBI-NUL": [
    employers("", "W3,111,AM05", "W4,812,AM05", "W5,8121,AM05", "W6,1071,AM05", "W7,01,AM05"),
    ["WERKGEVER-SBI-NUL werkgever.csv:4 sbi_code"],
  ],
  "WERKGEVER-GEMEENTE-ONBEKEND": [
    employers("", "W3,8610,GM9999", "W4,8610,GM0014", "W5,8610,GM0457"),
    ["WERKGEVER-GEMEENTE-ONBEKEND werkgever.csv:4 regio"],
  ],
  "WERKGEVER-REGIO-ONBEKEND": [
    employers("", "W3,8610,AM99", "W4,8610,AM00", "W5,8610,AM38"),
    ["WERKGEVER-REGIO-ONBEKEND werkgever.csv:4,5 regio"],
  ],
  "WERKGEVER-REGIO-UWV": [
    employers("", "W3,8610,AM04", "W4,8610,AM31", "W5,8610,AM03"),
    ["WERKGEVER-REGIO-UWV werkgever.csv:4,5 regio"],
  ],
  "WERKGEVER-CAO-VORM": [
    employers(
      "cao_code",
      "W3,8610,AM05,Zorg",
      "W4,8610,AM05,10-A",
      "W5,8610,AM05,9401",
      "W6,8610,AM05,99999",
    ),
    ["WERKGEVER-CAO-VORM werkgever.csv:4,7 cao_code"],
  ],
  "WERKGEVER-PERSONEN-ONTBREEKT": [
    employers("werkzame_personen", "W3,8610,AM05,12"),
    ["WERKGEVER-PERSONEN-ONTBREEKT werkgever.csv:2 werkzame_personen"],
  ],
  "WERKGEVER-PERSONEN-NUL": [
    {
      "werkgever.csv": csv(
        "werkgever_id,sbi_code,regio,werkzame_personen",
        "W1,8610,AM05,0",
        "W2,2511,AM05,0",
      ),
    },
    ["WERKGEVER-PERSONEN-NUL werkgever.csv:2 werkzame_personen"],
  ],
  "WERKGEVER-PERSONEN-TE-LAAG": [
    {
      ...crowd(24),
      "werkgever.csv": csv(
        "werkgever_id,sbi_code,regio,werkzame_personen",
        "W1,8610,AM05,12",
        "W2,2511,AM05,1",
      ),
    },
    ["WERKGEVER-PERSONEN-TE-LAAG werkgever.csv:2 werkzame_personen"],
  ],
  "WERKGEVER-PERSONEN-TE-HOOG": [
    {
      ...crowd(24),
      "werkgever.csv": csv(
        "werkgever_id,sbi_code,regio,werkzame_personen",
        "W1,8610,AM05,51",
        "W2,2511,AM05,9",
      ),
    },
    ["WERKGEVER-PERSONEN-TE-HOOG werkgever.csv:2 werkzame_personen"],
  ],
  "WERKGEVER-ZONDER-DIENSTVERBAND": [
    more("werkgever.csv", "W3,8610,AM05"),
    ["WERKGEVER-ZONDER-DIENSTVERBAND werkgever.csv:4 werkgever_id"],
  ],
  "WERKGEVER-SPRONG": [
    {
      ...year,
      ...crowd(30, { job: "2025-06-30,1" }),
      ...more("werkgever.csv", "W3,8610,AM05"),
      "dienstverband.csv": `${crowd(30, { job: "2025-06-30,1" })["dienstverband.csv"]}${many(19, (i) => `S${i},K${i},W3,2025-07-01,,1\n`).join("")}`,
    },
    ["WERKGEVER-SPRONG werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-ZONDER-VERZUIM": [
    { ...both, ...crowd(20), ...spells("V1,J1,2025-03-03,2025-03-05") },
    ["WERKGEVER-ZONDER-VERZUIM werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-VERZUIM-HOOG": [
    { ...year, ...crowd(10), ...spells(...many(5, (i) => `V${i},J${i},2025-01-01,`)) },
    ["WERKGEVER-VERZUIM-HOOG werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-VERZUIM-EERSTE-DAG": [
    {
      ...crowd(5),
      ...spells(
        ...many(10, (i) => `V${i},J${i % 5},2025-${month(i)}-01,2025-${month(i)}-06`),
        ...many(
          9,
          (i) =>
            `X${i},D2,2025-0${1 + (i % 5)}-${i < 5 ? "01" : "11"},2025-0${1 + (i % 5)}-${i < 5 ? "02" : "12"}`,
        ),
      ),
    },
    ["WERKGEVER-VERZUIM-EERSTE-DAG werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-VERZUIM-WEEKEND": [
    {
      ...crowd(5),
      ...spells(
        ...many(20, (i) => `V${i},J${i % 5},${day(4 + 7 * i)},${day(5 + 7 * i)}`),
        ...many(20, (i) => `X${i},D2,${day(2 + 7 * i)},${day(3 + 7 * i)}`),
      ),
    },
    ["WERKGEVER-VERZUIM-WEEKEND werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-VERZUIM-OPEN": [
    {
      ...crowd(40),
      ...spells(
        ...many(
          20,
          (i) => `V${i},J${i},2025-${i < 1 ? "01" : "12"}-${11 + (i % 9)},${i < 9 ? "2025-12-22" : ""}`,
        ),
      ),
    },
    ["WERKGEVER-VERZUIM-OPEN werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-VERZUIM-MAAND-ONTBREEKT": [
    {
      ...year,
      ...crowd(30),
      ...spells(...months(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12), "X1,D2,2025-04-02,2025-04-05"),
    },
    ["WERKGEVER-VERZUIM-MAAND-ONTBREEKT werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-ZELFDE-GEBOORTEJAAR": [
    { ...crowd(19, { birth: () => "1980" }) },
    ["WERKGEVER-ZELFDE-GEBOORTEJAAR werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-GEBOORTEJAAR-ONBEKEND": [
    { ...crowd(20, { birth: (i) => (i < 11 ? "" : "1970") }) },
    ["WERKGEVER-GEBOORTEJAAR-ONBEKEND werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-ZELFDE-UREN": [
    {
      ...crowd(50, { job: ",0.8" }),
      "dienstverband.csv": (crowd(50, { job: ",0.8" })["dienstverband.csv"] as string).replace(
        "D1,P1,W1,2020-01-01,,1",
        "D1,P1,W1,2020-01-01,,0.8",
      ),
    },
    ["WERKGEVER-ZELFDE-UREN werkgever.csv:2 werkgever_id"],
  ],
  "WERKGEVER-SCHOLINGSUREN-HOOG": [
    {
      "scholing.csv": csv(
        "scholing_id,medewerker_id,werkgever_id,begin,eind,uren",
        ...many(10, (i) => `S${i},P1,W1,2025-01-0${1 + (i % 9)},2025-12-01,${i === 0 ? 410 : 400}`),
        ...many(9, (i) => `T${i},P2,W2,2025-01-0${1 + (i % 9)},2025-12-01,900`),
      ),
    },
    ["WERKGEVER-SCHOLINGSUREN-HOOG werkgever.csv:2 werkgever_id"],
  ],
});
