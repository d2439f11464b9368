import { csv, many, more, testCases } from "../support/check-cases.ts";
import type { Files } from "../support/delivery.ts";

const years = { "levering.yml": "periode: 2024-2025\n" };

function trainings(columns: string, ...rows: readonly string[]): Files {
  return { "scholing.csv": csv(`scholing_id,medewerker_id,werkgever_id,begin,eind${columns}`, ...rows) };
}
function budgets(...rows: readonly string[]): Files {
  return { "leerbudget.csv": csv("medewerker_id,werkgever_id,jaar,recht,gebruikt", ...rows) };
}
function funds(...rows: readonly string[]): Files {
  return { "fondsbudget.csv": csv("fonds,jaar,begroot,toegekend,uitbetaald,bovensectoraal", ...rows) };
}
function talks(...rows: readonly string[]): Files {
  return { "gesprek.csv": csv("medewerker_id,werkgever_id,datum,soort", ...rows) };
}
/** Twenty people with a job since 2020, so that each may have a budget or a talk of their own. */
const people: Files = {
  ...more("medewerker.csv", ...many(20, (i) => `K${i},${1960 + i},V`)),
  ...more("dienstverband.csv", ...many(20, (i) => `J${i},K${i},W1,2020-01-01,,1`)),
};
const quarter = (year: number, number: number) =>
  many(
    20,
    (i) =>
      `S${year}-${number}-${i},K${i},W1,${year}-${String(3 * number).padStart(2, "0")}-${10 + i},,${1 + i}`,
  );

testCases("checks of training", {
  "SCHOLING-ZONDER-DIENSTVERBAND": [
    trainings("", "S1,P1,W2,2025-02-01,2025-02-02", "S2,P1,W1,2025-02-01,2025-02-02"),
    ["SCHOLING-ZONDER-DIENSTVERBAND scholing.csv:2 medewerker_id"],
  ],
  "SCHOLING-BUITEN-DIENSTVERBAND": [
    trainings("", "S1,P2,W2,2025-07-01,2025-07-02", "S2,P2,W2,2025-06-30,2025-07-02", "S3,P2,W2,2023-12-31,"),
    ["SCHOLING-BUITEN-DIENSTVERBAND scholing.csv:2,4 begin"],
  ],
  "SCHOLING-DUBBEL": [
    trainings(
      ",uren,kosten",
      "S1,P1,W1,2025-02-01,2025-02-02,8,100",
      "S2,P1,W1,2025-02-01,2025-02-02,8,100",
      "S3,P1,W1,2025-02-01,2025-02-02,7,100",
      "S4,P2,W2,2025-02-01,2025-02-02,8,100",
    ),
    ["SCHOLING-DUBBEL scholing.csv:3 scholing_id"],
  ],
  "SCHOLING-UREN-HOOG": [
    trainings(",uren", "S1,P1,W1,2024-02-01,2025-02-02,2001", "S2,P1,W1,2024-02-01,2025-02-02,2000"),
    ["SCHOLING-UREN-HOOG scholing.csv:2 uren"],
  ],
  "SCHOLING-UREN-NUL": [
    trainings(",uren", "S1,P1,W1,2025-02-01,2025-02-02,0", "S2,P1,W1,2025-02-01,2025-02-02,0.5"),
    ["SCHOLING-UREN-NUL scholing.csv:2 uren"],
  ],
  "SCHOLING-UREN-PER-DAG": [
    trainings(
      ",uren,status",
      "S1,P1,W1,2025-02-01,2025-02-02,49,",
      "S2,P1,W1,2025-02-01,2025-02-02,48,",
      "S3,P1,W1,2025-02-01,2025-02-02,200,gestopt",
    ),
    ["SCHOLING-UREN-PER-DAG scholing.csv:2 uren"],
  ],
  "SCHOLING-KOSTEN-PER-UUR": [
    trainings(
      ",uren,kosten",
      "S1,P1,W1,2025-02-01,2025-02-02,2,2001",
      "S2,P1,W1,2025-02-01,2025-02-02,2,2000",
    ),
    ["SCHOLING-KOSTEN-PER-UUR scholing.csv:2 kosten"],
  ],
  "SCHOLING-KOSTEN-HOOG": [
    trainings(
      ",uren,kosten",
      "S1,P1,W1,2025-02-01,2025-12-02,,100001",
      "S2,P1,W1,2025-02-01,2025-12-02,,100000",
    ),
    ["SCHOLING-KOSTEN-HOOG scholing.csv:2 kosten"],
  ],
  "SCHOLING-TOEKOMST": [
    trainings("", "S1,P1,W1,2027-02-01,", "S2,P1,W1,2027-01-01,"),
    ["SCHOLING-TOEKOMST scholing.csv:2 begin"],
  ],
  "SCHOLING-LANG": [
    trainings("", "S1,P1,W1,2020-01-01,2026-01-02", "S2,P1,W1,2020-01-01,2026-01-01"),
    ["SCHOLING-LANG scholing.csv:2 eind"],
  ],
  "SCHOLING-AFGEROND-ZONDER-EIND": [
    trainings(
      ",status",
      "S1,P1,W1,2025-01-01,,afgerond",
      "S2,P1,W1,2025-01-01,,gestart",
      "S3,P1,W1,2025-01-01,2025-01-02,afgerond",
    ),
    ["SCHOLING-AFGEROND-ZONDER-EIND scholing.csv:2 status"],
  ],
  "SCHOLING-VEEL": [
    trainings(
      "",
      ...many(61, (i) => `S${i},P1,W1,2025-${["01", "04", "07", "11"][i % 4]}-${11 + (i % 9)},`),
      ...many(60, (i) => `T${i},P2,W2,2025-02-${11 + (i % 9)},`),
    ),
    ["SCHOLING-VEEL scholing.csv:2 medewerker_id"],
  ],
  "SCHOLING-KWARTAAL-ONTBREEKT": [
    {
      ...years,
      ...people,
      ...trainings(
        ",uren",
        ...[1, 2, 4].flatMap((n) => quarter(2024, n)),
        ...[1, 2, 3, 4].flatMap((n) => quarter(2025, n)),
      ),
    },
    ["SCHOLING-KWARTAAL-ONTBREEKT scholing.csv:42 begin"],
  ],
  "SCHOLING-RAND-ONTBREEKT": [
    {
      ...years,
      ...people,
      ...trainings(
        ",uren",
        ...[2, 3, 4].flatMap((n) => quarter(2024, n)),
        ...[1, 2, 3, 4].flatMap((n) => quarter(2025, n)),
      ),
    },
    ["SCHOLING-RAND-ONTBREEKT scholing.csv:2 begin"],
  ],
});

testCases("checks of budgets", {
  "LEERBUDGET-ZONDER-DIENSTVERBAND": [
    budgets("P2,W2,2023,100,0", "P2,W2,2024,100,0", "P1,W2,2024,100,0"),
    ["LEERBUDGET-ZONDER-DIENSTVERBAND leerbudget.csv:2,4 jaar"],
  ],
  "LEERBUDGET-HOOG": [
    budgets("P1,W1,2024,25001,0", "P1,W1,2025,25000,0"),
    ["LEERBUDGET-HOOG leerbudget.csv:2 recht"],
  ],
  "LEERBUDGET-TOEKOMST": [
    budgets("P1,W1,2028,10,", "P1,W1,2027,10,"),
    ["LEERBUDGET-TOEKOMST leerbudget.csv:2 jaar"],
  ],
  "LEERBUDGET-JAAR-ONTBREEKT": [
    { ...years, ...people, ...budgets(...many(20, (i) => `K${i},W1,2025,100,0`)) },
    ["LEERBUDGET-JAAR-ONTBREEKT leerbudget.csv:2 jaar"],
  ],
  "FONDSBUDGET-MEER-TOEGEKEND": [
    funds("zorg,2024,100,101,50,0", "zorg,2025,100,100,50,0"),
    ["FONDSBUDGET-MEER-TOEGEKEND fondsbudget.csv:2 toegekend"],
  ],
  "FONDSBUDGET-MEER-UITBETAALD": [
    funds("zorg,2024,100,90,91,0", "zorg,2025,100,90,90,0"),
    ["FONDSBUDGET-MEER-UITBETAALD fondsbudget.csv:2 uitbetaald"],
  ],
  "FONDSBUDGET-BOVENSECTORAAL": [
    funds("zorg,2024,100,90,80,91", "zorg,2025,100,90,80,90"),
    ["FONDSBUDGET-BOVENSECTORAAL fondsbudget.csv:2 bovensectoraal"],
  ],
  "FONDSBUDGET-FONDS-ONBEKEND": [
    {
      "werkgever.csv": csv("werkgever_id,sbi_code,regio,fonds", "W1,8610,AM05,zorg", "W2,2511,AM05,"),
      ...funds("zorg,2025,100,90,80,10", "bouw,2025,100,90,80,10"),
    },
    ["FONDSBUDGET-FONDS-ONBEKEND fondsbudget.csv:3 fonds"],
  ],
  "FONDSBUDGET-JAAR-ONTBREEKT": [
    funds(
      "zorg,2022,100,90,80,10",
      "zorg,2025,100,90,80,10",
      "zorg,2023,100,90,80,10",
      "bouw,2025,100,90,80,10",
    ),
    ["FONDSBUDGET-JAAR-ONTBREEKT fondsbudget.csv:3 jaar"],
  ],
});

testCases("checks of talks", {
  "GESPREK-TOEKOMST": [
    talks("P1,W1,2026-01-16,welzijn", "P1,W1,2026-01-15,welzijn"),
    ["GESPREK-TOEKOMST gesprek.csv:2 datum"],
  ],
  "GESPREK-ZONDER-DIENSTVERBAND": [
    talks("P1,W2,2025-01-16,welzijn", "P1,W1,2025-01-15,welzijn"),
    ["GESPREK-ZONDER-DIENSTVERBAND gesprek.csv:2 medewerker_id"],
  ],
  "GESPREK-BUITEN-DIENSTVERBAND": [
    talks("P2,W2,2025-07-01,welzijn", "P2,W2,2025-06-30,welzijn", "P2,W2,2023-12-31,welzijn"),
    ["GESPREK-BUITEN-DIENSTVERBAND gesprek.csv:2,4 datum"],
  ],
  "GESPREK-VEEL": [
    talks(
      ...many(25, (i) => `P1,W1,2025-02-${String(1 + i).padStart(2, "0")},welzijn`),
      ...many(24, (i) => `P2,W2,2025-02-${String(1 + i).padStart(2, "0")},welzijn`),
    ),
    ["GESPREK-VEEL gesprek.csv:2 medewerker_id"],
  ],
  "GESPREK-JAAR-ONTBREEKT": [
    { ...years, ...people, ...talks(...many(20, (i) => `K${i},W1,2025-05-05,welzijn`)) },
    ["GESPREK-JAAR-ONTBREEKT gesprek.csv:2 datum"],
  ],
});
