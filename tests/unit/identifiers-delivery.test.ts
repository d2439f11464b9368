import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckResult } from "../../src/intake/check.ts";
import { checkDelivery } from "../../src/intake/check.ts";
import { loadProfile } from "../../src/intake/profile.ts";
import { textReport } from "../../src/intake/report.ts";
import { silent } from "../../src/progress.ts";
import { check, options, sound, writeDelivery } from "../support/delivery.ts";
import { bsns, many } from "../support/identifiers.ts";
import { root } from "../support/root.ts";

function identifiers({ issues }: CheckResult): string[] {
  return issues
    .filter(({ code }) => code.startsWith("IDENT"))
    .map(
      ({ code, bestand, kolomletter, kolom, aantal }) =>
        `${code} ${bestand} ${kolomletter} ${kolom} ${aantal}`,
    );
}

const people = bsns(30);
const jobs = people.map((key, index) => `D${index},${key},W1,2020-01-01`).join("\n");
const own: Readonly<Record<string, string>> = {
  "werkgever.csv": "werkgever_id,sbi_code,regio\nW1,8610,AM05\n",
  "medewerker.csv": `medewerker_id,geboortejaar\n${people.map((key) => `${key},1980`).join("\n")}\n`,
  "dienstverband.csv": `dienstverband_id,medewerker_id,werkgever_id,begin\n${jobs}\n`,
};

describe("deliveries in our own format", () => {
  test("keys of persons that are burgerservicenummers are refused in every file", async () => {
    const result = await check(own);
    expect(identifiers(result)).toEqual([
      "IDENT-BSN dienstverband.csv B medewerker_id 30",
      "IDENT-BSN medewerker.csv A medewerker_id 30",
    ]);
    expect(result.akkoord).toBe(false);
    const told = `${textReport(result)}${JSON.stringify(result)}`;
    expect(people.filter((key) => told.includes(key))).toEqual([]);
  });

  test("the same numbers as keys of employers are kept", async () => {
    const employers = people.map((key) => `${key},8610,AM05`).join("\n");
    const result = await check({
      ...sound,
      "werkgever.csv": `werkgever_id,sbi_code,regio\nW1,8610,AM05\nW2,2511,GM0363\n${employers}\n`,
    });
    expect(identifiers(result)).toEqual([]);
  });

  test("a column that the table does not have, and one that a survey brings along", async () => {
    const persons = (sound["medewerker.csv"] ?? "").split("\n").filter((line) => line !== "");
    const result = await check({
      ...sound,
      "medewerker.csv": `${persons.map((line, index) => `${line},${index === 0 ? "contact" : `p${index}@voorbeeld.nl`}`).join("\n")}\n`,
      "enquete.csv": `respondent_id,werkgever_id,golf,diagnose,bereikbaar\n${many(12, (index) => `R${index},W1,1,A,06-1234567${index % 10}`).join("\n")}\n`,
    });
    expect(identifiers(result)).toEqual([
      "IDENT-GEZONDHEID enquete.csv D diagnose 12",
      "IDENT-TELEFOON enquete.csv E bereikbaar 12",
      "IDENT-EMAIL medewerker.csv D contact 2",
    ]);
  });

  test("a typed column is looked at when its values are too long for its type", async () => {
    const rows = people.map((key, index) => `S${index},P1,W1,2025-01-01,${key}`).join("\n");
    const result = await check({
      ...sound,
      "scholing.csv": `scholing_id,medewerker_id,werkgever_id,begin,kosten\n${rows}\n`,
    });
    expect(identifiers(result)).toEqual(["IDENT-BSN scholing.csv E kosten 30"]);
  });

  test("reden_uit is a column of the contract", async () => {
    const result = await check({
      ...sound,
      "dienstverband.csv": `${(sound["dienstverband.csv"] ?? "").replace("factor\n", "factor,reden_uit\n").replace(",1\n", ",1,\n").replace("0.5\n", "0.5,eigen\n")}`,
    });
    expect(identifiers(result)).toEqual([]);
    expect(result.telling.fout).toBe(0);
  });
});

const uci = join(root, "..", "shared", "data", "uci_absenteeism", "Absenteeism_at_work.csv");

/** A profile that reads the persons of a file, and leaves these heads behind. */
async function profileOf(left: readonly string[]) {
  const path = join(writeDelivery({}), "proef.yml");
  writeFileSync(
    path,
    `id: proef
titel: Proef
geverifieerd: false
herkomst: test
hersteld: eerste-werkdag
deeltijd: factor
bestanden:
  - namen: ["*"]
    achterlaten: ${JSON.stringify(left)}
    tabellen:
      - tabel: medewerker
        indeling: uniek
        jaarVan: [geboortejaar]
        kolommen: { medewerker_id: [ID, Nummer], geboortejaar: [Geboortedatum] }
`,
  );
  return loadProfile(path);
}

describe("files of a package", () => {
  const health = [
    "Reason for absence",
    "Social drinker",
    "Social smoker",
    "Weight",
    "Height",
    "Body mass index",
  ];

  test.skipIf(!existsSync(uci))("the absence data of UCI: diagnosis and health are refused", async () => {
    const result = await checkDelivery([uci], { ...options, profile: await profileOf([]) }, silent);
    const found = result.issues.filter(({ code }) => code === "IDENT-GEZONDHEID");
    expect(found.map(({ kolom }) => kolom).sort()).toEqual([...health].sort());
    expect(found.map(({ aantal }) => aantal)).toEqual(health.map(() => 740));
    expect(identifiers(result)).toHaveLength(health.length);
  });

  test.skipIf(!existsSync(uci))("the absence data of UCI: without them nothing is refused", async () => {
    const result = await checkDelivery([uci], { ...options, profile: await profileOf(health) }, silent);
    expect(identifiers(result)).toEqual([]);
  });

  const file = `Nummer;Geboortedatum;Achternaam\n${many(20, (index) => `P${index};12-03-19${60 + index};Jansen`).join("\n")}\n`;

  test("columns that a profile leaves behind, or of which it keeps the year, are not refused", async () => {
    const folder = writeDelivery({ "personeel.csv": file });
    const all = await checkDelivery([folder], { ...options, profile: await profileOf([]) }, silent);
    expect(identifiers(all)).toEqual(["IDENT-NAAM personeel.csv C Achternaam 20"]);
    const rest = await checkDelivery(
      [folder],
      { ...options, profile: await profileOf(["Achternaam"]) },
      silent,
    );
    expect(identifiers(rest)).toEqual([]);
  });
});
