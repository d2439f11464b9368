import { crowd, csv, day, jobHead, jobs, many, more, testCases } from "../support/check-cases.ts";
import { sound } from "../support/delivery.ts";

const year = { "levering.yml": "periode: 2025\n" };
const head = "medewerker_id,geboortejaar,geslacht";

testCases("checks of persons and jobs", {
  "MEDEWERKER-ZONDER-DIENSTVERBAND": [
    more("medewerker.csv", "P3,1980,V"),
    ["MEDEWERKER-ZONDER-DIENSTVERBAND medewerker.csv:4 medewerker_id"],
  ],
  "MEDEWERKER-DUBBELE-HOOFDBAAN": [
    {
      ...more("medewerker.csv", "P3,1980,V"),
      ...jobs(
        "hoofdbaan",
        "D3,P3,W1,2020-01-01,2025-03-31,0.5,J",
        "D3,P3,W1,2025-04-01,,0.4,J",
        "D4,P3,W2,2025-03-31,,0.4,J",
        "D5,P2,W2,2021-01-01,2023-12-31,0.4,J",
        "D6,P2,W1,2024-01-01,,0.4,J",
      ),
    },
    ["MEDEWERKER-DUBBELE-HOOFDBAAN dienstverband.csv:5,6 hoofdbaan"],
  ],
  "MEDEWERKER-ZONDER-HOOFDBAAN": [
    {
      ...more("medewerker.csv", "P3,1980,V", "P4,1980,V"),
      ...jobs(
        "hoofdbaan",
        "D3,P3,W1,2020-01-01,,0.5,N",
        "D4,P3,W2,2020-01-01,,0.4,N",
        "D5,P4,W1,2020-01-01,,0.5,N",
        "D6,P4,W2,2020-01-01,,0.4,J",
      ),
    },
    ["MEDEWERKER-ZONDER-HOOFDBAAN medewerker.csv:4 medewerker_id"],
  ],
  "MEDEWERKER-TWEE-WERKGEVERS": [
    {
      ...more("medewerker.csv", "P3,1980,V"),
      ...more(
        "dienstverband.csv",
        "D3,P3,W1,2020-01-01,2025-02-28,1",
        "D4,P3,W2,2025-02-01,,1",
        "D5,P1,W2,2020-01-01,,0.9",
        "D6,P2,W1,2025-01-01,,1",
      ),
    },
    ["MEDEWERKER-TWEE-WERKGEVERS medewerker.csv:2 medewerker_id"],
  ],
  "MEDEWERKER-NA-OVERLIJDEN": [
    jobs(
      "reden_uit",
      "D3,P1,W2,2020-01-01,2024-12-31,0.1,overlijden",
      "D4,P1,W2,2025-01-01,,0.1,",
      "D5,P2,W2,2024-01-01,2025-07-31,0.1,overlijden",
    ),
    ["MEDEWERKER-NA-OVERLIJDEN medewerker.csv:2 medewerker_id"],
  ],
  "MEDEWERKER-BOVEN-TACHTIG": [
    {
      ...year,
      "medewerker.csv": csv(head, "P1,1980,V", "P2,1990,M", "P3,1944,V", "P4,1945,V", "P5,1940,V"),
      ...more(
        "dienstverband.csv",
        "D3,P3,W1,1990-01-01,,1",
        "D4,P4,W1,1990-01-01,,1",
        "D5,P5,W1,1990-01-01,2025-06-30,1",
      ),
    },
    ["MEDEWERKER-BOVEN-TACHTIG medewerker.csv:4 geboortejaar"],
  ],
  "DIENSTVERBAND-GAT": [
    more("dienstverband.csv", "D2,P2,W2,2025-08-03,2025-09-30,0.5", "D2,P2,W2,2025-11-01,,0.5"),
    ["DIENSTVERBAND-GAT dienstverband.csv:4 begin"],
  ],
  "DIENSTVERBAND-TE-JONG": [
    more(
      "dienstverband.csv",
      "D3,P1,W2,1992-12-31,2025-01-31,0.1",
      "D4,P1,W2,1993-01-01,2025-01-31,0.2",
      "D5,P1,W2,1905-05-05,2025-01-31,0.3",
    ),
    ["DIENSTVERBAND-TE-JONG dienstverband.csv:4,6 begin"],
  ],
  "DIENSTVERBAND-TOEKOMST": [
    more("dienstverband.csv", "D3,P1,W2,2027-02-01,,0.1", "D4,P1,W2,2027-01-01,,0.2"),
    ["DIENSTVERBAND-TOEKOMST dienstverband.csv:4 begin"],
  ],
  "DIENSTVERBAND-EIND-VER-WEG": [
    more("dienstverband.csv", "D3,P1,W2,2024-02-01,2099-12-31,0.1", "D4,P1,W2,2024-01-01,2035-12-31,0.2"),
    ["DIENSTVERBAND-EIND-VER-WEG dienstverband.csv:4 eind"],
  ],
  "DIENSTVERBAND-FACTOR-HOOG": [
    more("dienstverband.csv", "D3,P1,W1,2019-02-01,2019-12-31,1.21", "D4,P1,W1,2018-01-01,2018-12-31,1.2"),
    ["DIENSTVERBAND-FACTOR-HOOG dienstverband.csv:4 deeltijdfactor"],
  ],
  "DIENSTVERBAND-FACTOR-NUL": [
    jobs(
      "contractvorm,vaste_uren",
      "D3,P1,W2,2020-01-01,,0,tijdelijk,J",
      "D4,P1,W2,2021-01-01,,0,oproep,N",
      "D5,P1,W2,2022-01-01,,0,vast,N",
    ),
    ["DIENSTVERBAND-FACTOR-NUL dienstverband.csv:4 deeltijdfactor"],
  ],
  "DIENSTVERBAND-FACTOR-WIJKT-AF": [
    jobs(
      "uren,voltijdnorm",
      "D3,P1,W2,2020-01-01,,0.5,36,40",
      "D4,P1,W2,2021-01-01,,0.8,30,36",
      "D5,P1,W2,2022-01-01,,0.8,,36",
    ),
    ["DIENSTVERBAND-FACTOR-WIJKT-AF dienstverband.csv:4 deeltijdfactor"],
  ],
  "DIENSTVERBAND-UREN-HOOG": [
    jobs("uren", "D3,P1,W2,2020-01-01,,0.4,61", "D4,P1,W2,2020-01-01,,0.3,60"),
    ["DIENSTVERBAND-UREN-HOOG dienstverband.csv:4 uren"],
  ],
  "DIENSTVERBAND-NORM-ONGEWOON": [
    jobs(
      "voltijdnorm",
      "D3,P1,W2,2020-01-01,,0.4,29",
      "D4,P1,W2,2020-01-01,,0.3,36",
      "D5,P1,W2,2020-01-01,,0.2,50",
    ),
    ["DIENSTVERBAND-NORM-ONGEWOON dienstverband.csv:4,6 voltijdnorm"],
  ],
  "DIENSTVERBAND-OPROEP-VAST": [
    jobs(
      "contractvorm,vaste_uren",
      "D3,P1,W2,2020-01-01,,0.4,oproep,J",
      "D4,P1,W2,2020-01-01,,0.3,oproep,N",
      "D5,P1,W2,2020-01-01,,0.2,vast,J",
    ),
    ["DIENSTVERBAND-OPROEP-VAST dienstverband.csv:4 vaste_uren"],
  ],
  "DIENSTVERBAND-VAST-AFGELOPEN": [
    jobs(
      "contractvorm,reden_uit",
      "D3,P1,W2,2020-01-01,2025-01-31,0.4,vast,einde-contract",
      "D4,P1,W2,2020-01-01,2025-01-31,0.3,tijdelijk,einde-contract",
      "D5,P1,W2,2020-01-01,2025-01-31,0.2,vast,eigen",
    ),
    ["DIENSTVERBAND-VAST-AFGELOPEN dienstverband.csv:4 reden_uit"],
  ],
  "DIENSTVERBAND-REDEN-ZONDER-EIND": [
    jobs("reden_uit", "D3,P1,W2,2020-01-01,,0.4,eigen", "D4,P1,W2,2020-01-01,2025-01-31,0.3,eigen"),
    ["DIENSTVERBAND-REDEN-ZONDER-EIND dienstverband.csv:4 reden_uit"],
  ],
  "DIENSTVERBAND-BESTEMMING-ZONDER-EIND": [
    jobs("bestemming", "D3,P1,W2,2020-01-01,,0.4,Q", "D4,P1,W2,2020-01-01,2025-01-31,0.3,Q"),
    ["DIENSTVERBAND-BESTEMMING-ZONDER-EIND dienstverband.csv:4 bestemming"],
  ],
  "DIENSTVERBAND-REDEN-HALVERWEGE": [
    jobs(
      "reden_uit",
      "D3,P1,W2,2020-01-01,2025-01-31,0.4,eigen",
      "D3,P1,W2,2025-02-01,2025-05-31,0.3,eigen",
      "D3,P1,W2,2025-06-10,2025-09-30,0.3,eigen",
    ),
    ["DIENSTVERBAND-REDEN-HALVERWEGE dienstverband.csv:4 reden_uit"],
  ],
  "DIENSTVERBAND-PENSIOEN-JONG": [
    {
      ...more("medewerker.csv", "P3,1969,V", "P4,1973,V"),
      ...jobs(
        "reden_uit",
        "D3,P3,W2,2000-01-01,2025-01-31,0.4,pensioen",
        "D4,P4,W2,2000-01-01,2025-01-31,0.3,pensioen",
      ),
    },
    ["DIENSTVERBAND-PENSIOEN-JONG dienstverband.csv:5 reden_uit"],
  ],
  "DIENSTVERBAND-TIJDELIJK-LANG": [
    jobs(
      "contractvorm",
      "D3,P1,W2,2018-01-01,,0.4,tijdelijk",
      "D4,P1,W2,2018-02-01,,0.3,tijdelijk",
      "D5,P1,W2,2010-01-01,,0.2,vast",
    ),
    ["DIENSTVERBAND-TIJDELIJK-LANG dienstverband.csv:4 contractvorm"],
  ],
  "DIENSTVERBAND-DUBBEL-GELEVERD": [
    more(
      "dienstverband.csv",
      "D3,P1,W1,2020-01-01,,1",
      "D4,P1,W1,2020-01-01,,0.1",
      "D5,P2,W1,2024-01-01,2025-06-30,0.5",
    ),
    ["DIENSTVERBAND-DUBBEL-GELEVERD dienstverband.csv:4 dienstverband_id"],
  ],
  "DIENSTVERBAND-JAAR-LEEG": [
    { "levering.yml": "periode: 2018-2025\n" },
    ["DIENSTVERBAND-JAAR-LEEG dienstverband.csv:2 begin"],
  ],
  "DIENSTVERBAND-ZONDER-UITSTROOM": [
    {
      ...year,
      ...crowd(100),
      "dienstverband.csv": csv(
        jobHead,
        "D1,P1,W1,2020-01-01,,1",
        "D2,P2,W2,2025-03-01,,0.5",
        ...many(100, (i) => `J${i},K${i},W1,2020-01-01,${i === 0 ? "2025-12-31" : ""},1`),
      ),
    },
    ["DIENSTVERBAND-ZONDER-UITSTROOM dienstverband.csv:2 eind"],
  ],
  "DIENSTVERBAND-ZONDER-INSTROOM": [
    { ...year, ...crowd(100) },
    ["DIENSTVERBAND-ZONDER-INSTROOM dienstverband.csv:2 begin"],
  ],
});

testCases("jobs that are as they should be", {
  "MEDEWERKER-LEEFTIJD": [
    {
      ...crowd(100),
      "medewerker.csv": `${crowd(100)["medewerker.csv"]}P9,2020,V\n`,
      "dienstverband.csv": csv(
        jobHead,
        ...(sound["dienstverband.csv"] ?? "").trimEnd().split("\n").slice(1),
        ...many(100, (i) => `J${i},K${i},W1,${i < 50 ? "2020-01-01" : day(40 + i)},,1`),
        "D9,P9,W1,2020-01-01,,1",
      ),
    },
    ["MEDEWERKER-LEEFTIJD medewerker.csv:104 geboortejaar"],
  ],
});
