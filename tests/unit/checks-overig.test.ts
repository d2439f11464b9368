import { crowd, csv, many, more, testCases } from "../support/check-cases.ts";
import type { Files } from "../support/delivery.ts";

const respondentHead = "respondent_id,werkgever_id,golf,datum";
const answerHead = "respondent_id,golf,schaal,item,waarde";

/** Respondent R1 in wave 1 at W1, with these answers. */
function answers(...rows: readonly string[]): Files {
  return {
    "enquete.csv": csv("respondent_id,werkgever_id,golf", "R1,W1,1"),
    "enquete_antwoord.csv": csv(answerHead, ...rows),
  };
}
function respondents(...rows: readonly string[]): Files {
  return { "enquete.csv": csv(respondentHead, ...rows) };
}
function participations(...rows: readonly string[]): Files {
  return {
    "interventie.csv": csv("interventie_id,begin", "I1,2025-02-01"),
    "deelname.csv": csv("interventie_id,medewerker_id,werkgever_id,begin,eind", ...rows),
  };
}
function bridges(...rows: readonly string[]): Files {
  return {
    "loopbrug.csv": csv(
      "loopbrug_id,medewerker_id,latende_werkgever,ontvangende_werkgever,aanmelddatum,startdatum,contractdatum,status,loon_van,loon_naar,sector_van,sector_naar",
      ...rows.map((row) => `${row}${",".repeat(Math.max(0, 12 - row.split(",").length))}`),
    ),
  };
}
function passports(...rows: readonly string[]): Files {
  return {
    "paspoort.csv": csv(
      "medewerker_id,werkgever_id,aangemaakt,bijgewerkt_werknemer,bijgewerkt_werkgever,bewijzen",
      ...rows,
    ),
  };
}

testCases("checks of surveys", {
  "ENQUETE-TOEKOMST": [
    respondents("R1,W1,1,2026-01-16", "R2,W2,1,2026-01-15"),
    ["ENQUETE-TOEKOMST enquete.csv:2 datum"],
  ],
  "ENQUETE-ANDERE-WERKGEVER": [
    respondents("R1,W1,1,", "R1,W2,2,", "R2,W2,1,", "R2,W2,3,"),
    ["ENQUETE-ANDERE-WERKGEVER enquete.csv:3 werkgever_id"],
  ],
  "ENQUETE-ZONDER-ANTWOORD": [
    {
      ...respondents("R1,W1,1,", "R1,W1,2,", "R2,W2,1,"),
      "enquete_antwoord.csv": csv(answerHead, "R1,1,eigen,E1,4", "R2,1,eigen,E1,4"),
    },
    ["ENQUETE-ZONDER-ANTWOORD enquete.csv:3 respondent_id"],
  ],
  "ENQUETE-MEER-DAN-IN-DIENST": [
    respondents("R1,W1,1,", "R2,W1,1,", "R3,W2,1,", "R4,W2,2,"),
    ["ENQUETE-MEER-DAN-IN-DIENST enquete.csv:2 werkgever_id"],
  ],
  "ENQUETE-GOLF-LANG": [
    {
      "levering.yml": "periode: 2024-2025\n",
      ...respondents("R1,W1,1,2024-01-01", "R2,W2,1,2025-01-02", "R3,W1,2,2024-06-01", "R4,W2,2,2025-06-01"),
    },
    ["ENQUETE-GOLF-LANG enquete.csv:2 datum"],
  ],
  "ANTWOORD-GEEN-GEHEEL": [
    answers("R1,1,eigen,E1,3.5", "R1,1,eigen,E2,3"),
    ["ANTWOORD-GEEN-GEHEEL enquete_antwoord.csv:2 waarde"],
  ],
  "ANTWOORD-WEET-NIET": [
    {
      ...more("medewerker.csv", "P3,1980,V"),
      ...more("dienstverband.csv", "D3,P3,W1,2020-01-01,,1"),
      "enquete.csv": csv("respondent_id,werkgever_id,golf", "R1,W1,1", "R2,W1,1", "R3,W2,1"),
      "enquete_antwoord.csv": csv(
        answerHead,
        "R1,1,relatie,TRU1,99",
        "R2,1,relatie,TRU1,5",
        "R3,1,relatie,TRU1,8",
        "R1,1,cijfer,C1,9",
        "R2,1,cijfer,C1,6",
        "R3,1,cijfer,C1,10",
      ),
    },
    ["ANTWOORD-WEET-NIET enquete_antwoord.csv:2,4 waarde"],
  ],
  // A known item says which answers it has: an 8 is a mark of the work ability score, and no answer from 0 to 6.
  "ANTWOORD-WEET-NIET ": [
    answers("R1,1,was,WAS1,8", "R1,1,uwes-3,VI1,8", "R1,1,uwes-3,DE2,6", "R1,1,copsoq-rolhelderheid,CL1,9"),
    ["ANTWOORD-WEET-NIET enquete_antwoord.csv:3,5 waarde"],
  ],
  "ANTWOORD-BUITEN-BEREIK": [
    answers(
      "R1,1,relatie,TRU1,0",
      "R1,1,relatie,TRU2,6",
      "R1,1,relatie,AFS1,5",
      "R1,1,eigen,E1,7",
      "R1,1,was,WAS1,10",
      "R1,1,was,WAS1b,11",
    ),
    ["ANTWOORD-BUITEN-BEREIK enquete_antwoord.csv:2,3 waarde"],
  ],
  "ANTWOORD-ANDERE-SCHAAL": [
    answers("R1,1,veiligheid,TRU1,4", "R1,1,relatie,TRU2,4", "R1,1,uwes-3,VI1,4", "R1,1,uwes-9,VI1,4"),
    ["ANTWOORD-ANDERE-SCHAAL enquete_antwoord.csv:2 schaal"],
  ],
  "ANTWOORD-ITEM-TWEE-SCHALEN": [
    answers("R1,1,eigen,E1,4", "R1,1,ander,E1,4", "R1,1,ander,E2,4"),
    ["ANTWOORD-ITEM-TWEE-SCHALEN enquete_antwoord.csv:3 schaal"],
  ],
  "ANTWOORD-AL-OMGEKEERD": [
    // T14: in wave 2 the reversed item came turned already; PV3 hangs together as it should.
    {
      ...crowd(30),
      "enquete.csv": csv(
        "respondent_id,werkgever_id,golf",
        ...many(30, (i) => `R${i},W1,1`),
        ...many(30, (i) => `R${i},W1,2`),
      ),
      "enquete_antwoord.csv": csv(
        answerHead,
        ...many(30, (i) => `R${i},1,eigen-regie-durven,ERD1,${1 + (i % 5)}`),
        ...many(30, (i) => `R${i},1,eigen-regie-durven,ERD3,${5 - (i % 5)}`),
        ...many(30, (i) => `R${i},2,eigen-regie-durven,ERD1,${1 + (i % 5)}`),
        ...many(30, (i) => `R${i},2,eigen-regie-durven,ERD3,${1 + (i % 5)}`),
        ...many(29, (i) => `R${i},1,veiligheid,PV1,${1 + (i % 5)}`),
        ...many(29, (i) => `R${i},1,veiligheid,PV3,${1 + (i % 5)}`),
        ...many(30, (i) => `R${i},2,veiligheid,PV1,${1 + (i % 4)}`),
        ...many(30, (i) => `R${i},2,veiligheid,PV3,${5 - (i % 4)}`),
      ),
    },
    ["ANTWOORD-AL-OMGEKEERD enquete_antwoord.csv:92 item"],
  ],
  "ANTWOORD-STEEDS-GELIJK": [
    {
      "enquete.csv": csv("respondent_id,werkgever_id,golf", "R1,W1,1", "R2,W2,1"),
      "enquete_antwoord.csv": csv(
        answerHead,
        ...many(10, (i) => `R1,1,eigen,E${i},3`),
        ...many(10, (i) => `R2,1,eigen,E${i},${i === 0 ? 2 : 3}`),
      ),
    },
    ["ANTWOORD-STEEDS-GELIJK enquete_antwoord.csv:2 respondent_id"],
  ],
  "ANTWOORD-ITEM-VERDWENEN": [
    {
      ...more("medewerker.csv", ...many(10, (i) => `K${i},${1960 + i},V`)),
      ...more("dienstverband.csv", ...many(10, (i) => `J${i},K${i},W1,2020-01-01,,1`)),
      "enquete.csv": csv(
        "respondent_id,werkgever_id,golf",
        ...many(10, (i) => `R${i},W1,1`),
        ...many(10, (i) => `R${i},W1,2`),
      ),
      "enquete_antwoord.csv": csv(
        answerHead,
        ...many(10, (i) => `R${i},1,eigen,E1,${1 + (i % 5)}`),
        ...many(10, (i) => `R${i},1,eigen,E2,${1 + (i % 5)}`),
        ...many(10, (i) => `R${i},2,eigen,E1,${1 + (i % 5)}`),
      ),
    },
    ["ANTWOORD-ITEM-VERDWENEN enquete_antwoord.csv:12 item"],
  ],
});

testCases("checks of interventions", {
  "INTERVENTIE-ZONDER-DEELNAME": [
    {
      ...participations("I1,P1,,2025-02-01,"),
      "interventie.csv": csv("interventie_id", "I1", "I2"),
    },
    ["INTERVENTIE-ZONDER-DEELNAME interventie.csv:3 interventie_id"],
  ],
  "DEELNAME-VOOR-INTERVENTIE": [
    participations("I1,P1,,2025-01-31,", "I1,P2,,2025-02-01,"),
    ["DEELNAME-VOOR-INTERVENTIE deelname.csv:2 begin"],
  ],
  "DEELNAME-OVERLAP": [
    participations(
      "I1,P1,,2025-02-01,2025-03-01",
      "I1,P1,,2025-03-01,2025-04-01",
      "I1,P1,,2025-04-02,",
      "I1,,W1,2025-02-01,",
    ),
    ["DEELNAME-OVERLAP deelname.csv:3 begin"],
  ],
  "DEELNAME-BUITEN-DIENSTVERBAND": [
    participations("I1,P2,,2025-07-01,", "I1,P2,,2025-06-30,2025-06-30"),
    ["DEELNAME-BUITEN-DIENSTVERBAND deelname.csv:2 begin"],
  ],
  "DEELNAME-ANDERE-WERKGEVER": [
    participations("I1,P1,W2,2025-03-01,", "I1,P1,W1,2025-03-01,"),
    ["DEELNAME-ANDERE-WERKGEVER deelname.csv:2 werkgever_id"],
  ],
  "DEELNAME-TOEKOMST": [
    participations("I1,P1,,2027-02-01,", "I1,,W1,2027-01-01,"),
    ["DEELNAME-TOEKOMST deelname.csv:2 begin"],
  ],
});

testCases("checks of bridges", {
  "LOOPBRUG-START-VOOR-AANMELDING": [
    bridges("L1,P1,W1,,2025-03-01,2025-02-28,,gestopt", "L2,P2,W2,,2025-03-01,2025-03-01,,gestopt"),
    ["LOOPBRUG-START-VOOR-AANMELDING loopbrug.csv:2 startdatum"],
  ],
  "LOOPBRUG-CONTRACT-VOOR-AANMELDING": [
    bridges("L1,P1,W1,,2025-03-01,,2025-02-28,gestopt", "L2,P2,W2,,2025-03-01,,2025-03-01,gestopt"),
    ["LOOPBRUG-CONTRACT-VOOR-AANMELDING loopbrug.csv:2 contractdatum"],
  ],
  "LOOPBRUG-CONTRACT-VOOR-START": [
    bridges(
      "L1,P1,W1,,2025-03-01,2025-04-02,2025-04-01,gestopt",
      "L2,P2,W2,,2025-03-01,2025-04-01,2025-04-01,gestopt",
    ),
    ["LOOPBRUG-CONTRACT-VOOR-START loopbrug.csv:2 contractdatum"],
  ],
  "LOOPBRUG-ZONDER-CONTRACTDATUM": [
    bridges("L1,P1,W1,,2025-03-01,,,contract_ontvangend", "L2,P2,W2,,2025-03-01,,,gematcht"),
    ["LOOPBRUG-ZONDER-CONTRACTDATUM loopbrug.csv:2 contractdatum"],
  ],
  "LOOPBRUG-ZONDER-STARTDATUM": [
    bridges(
      "L1,P1,W1,,2025-03-01,,,leerwerktraject_gestart",
      "L2,P2,W2,,2025-03-01,2025-04-01,,leerwerktraject_gestart",
    ),
    ["LOOPBRUG-ZONDER-STARTDATUM loopbrug.csv:2 startdatum"],
  ],
  "LOOPBRUG-STATUS-ACHTER": [
    bridges(
      "L1,P1,W1,,2025-03-01,,2025-04-01,gematcht",
      "L2,P2,W2,,2025-03-01,,2025-04-01,contract_ontvangend",
    ),
    ["LOOPBRUG-STATUS-ACHTER loopbrug.csv:2 status"],
  ],
  "LOOPBRUG-TE-VROEG": [
    bridges(
      "L1,P1,W1,,2025-03-01,,2025-08-01,nog_in_dienst_6m",
      "L2,P2,W2,,2025-03-01,,2025-03-02,nog_in_dienst_12m",
      "L3,P2,W2,,2025-03-02,,2025-07-02,nog_in_dienst_6m",
    ),
    ["LOOPBRUG-TE-VROEG loopbrug.csv:2,3 status"],
  ],
  "LOOPBRUG-ZELFDE-WERKGEVER": [
    bridges("L1,P1,W1,W1,2025-03-01,,,gematcht", "L2,P2,W2,W1,2025-03-01,,,gematcht"),
    ["LOOPBRUG-ZELFDE-WERKGEVER loopbrug.csv:2 ontvangende_werkgever"],
  ],
  "LOOPBRUG-LOONSPRONG": [
    bridges(
      "L1,P1,W1,,2025-03-01,,,gematcht,2000,4001",
      "L2,P2,W2,,2025-03-01,,,gematcht,2000,4000",
      "L3,P2,W2,,2025-03-02,,,gematcht,2001,1000",
    ),
    ["LOOPBRUG-LOONSPRONG loopbrug.csv:2,4 loon_naar"],
  ],
  "LOOPBRUG-LOON-LAAG": [
    bridges("L1,P1,W1,,2025-03-01,,,gematcht,18,", "L2,P2,W2,,2025-03-01,,,gematcht,100,"),
    ["LOOPBRUG-LOON-LAAG loopbrug.csv:2 loon_van"],
  ],
  "LOOPBRUG-TOEKOMST": [
    bridges("L1,P1,W1,,2026-01-16,,,aangemeld", "L2,P2,W2,,2026-01-15,,,aangemeld"),
    ["LOOPBRUG-TOEKOMST loopbrug.csv:2 aanmelddatum"],
  ],
  "LOOPBRUG-SECTOR-ONBEKEND": [
    bridges("L1,P1,W1,,2025-03-01,,,aangemeld,,,zorg,", "L2,P2,W2,,2025-03-01,,,aangemeld,,,Q,C"),
    ["LOOPBRUG-SECTOR-ONBEKEND loopbrug.csv:2 sector_van"],
  ],
  "LOOPBRUG-NAAR-ONBEKEND": [
    bridges("L1,P1,W1,,2025-03-01,,,aangemeld,,,Q,X", "L2,P2,W2,,2025-03-01,,,aangemeld,,,Q,T"),
    ["LOOPBRUG-NAAR-ONBEKEND loopbrug.csv:2 sector_naar"],
  ],
  "LOOPBRUG-DUBBEL": [
    bridges(
      "L1,P1,W1,,2025-03-01,,,aangemeld",
      "L2,P1,W1,,2025-03-01,,,gematcht",
      "L3,P1,W1,,2025-03-02,,,gematcht",
    ),
    ["LOOPBRUG-DUBBEL loopbrug.csv:3 loopbrug_id"],
  ],
  "LOOPBRUG-ZONDER-DIENSTVERBAND": [
    bridges("L1,P1,W2,,2025-03-01,,,aangemeld", "L2,P1,W1,,2025-03-01,,,aangemeld"),
    ["LOOPBRUG-ZONDER-DIENSTVERBAND loopbrug.csv:2 medewerker_id"],
  ],
});

testCases("checks of passports", {
  "PASPOORT-ZONDER-DIENSTVERBAND": [
    passports("P1,W2,2025-01-01,,,", "P1,W1,2025-01-01,,,"),
    ["PASPOORT-ZONDER-DIENSTVERBAND paspoort.csv:2 medewerker_id"],
  ],
  "PASPOORT-WERKNEMER-VOOR-AANGEMAAKT": [
    passports("P1,W1,2025-02-01,2025-01-31,,", "P2,W2,2025-02-01,2025-02-01,,"),
    ["PASPOORT-WERKNEMER-VOOR-AANGEMAAKT paspoort.csv:2 bijgewerkt_werknemer"],
  ],
  "PASPOORT-WERKGEVER-VOOR-AANGEMAAKT": [
    passports("P1,W1,2025-02-01,,2025-01-31,", "P2,W2,2025-02-01,,2025-02-01,"),
    ["PASPOORT-WERKGEVER-VOOR-AANGEMAAKT paspoort.csv:2 bijgewerkt_werkgever"],
  ],
  "PASPOORT-TOEKOMST": [
    passports("P1,W1,2025-02-01,2026-01-16,,", "P2,W2,2026-01-15,,,"),
    ["PASPOORT-TOEKOMST paspoort.csv:2 aangemaakt"],
  ],
  "PASPOORT-VEEL-BEWIJZEN": [
    passports("P1,W1,2025-02-01,,,201", "P2,W2,2025-02-01,,,200"),
    ["PASPOORT-VEEL-BEWIJZEN paspoort.csv:2 bewijzen"],
  ],
});
