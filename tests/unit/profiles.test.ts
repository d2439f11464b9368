import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { aliases, headKey } from "../../src/intake/aliases.ts";
import { commonCodes } from "../../src/intake/common-codes.ts";
import { draftProfile } from "../../src/intake/drafting/draft.ts";
import { fileNamed } from "../../src/intake/layouts/files.ts";
import { loadProfile, loadProfiles, type ProfileTable } from "../../src/intake/profile.ts";
import { parseProfile, profileFaults } from "../../src/intake/profile-schema.ts";
import { table } from "../../src/store/schema.ts";
import { short } from "../support/delivery.ts";
import { checkPackage, day, profileOf, staged } from "../support/package.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };
const job: ProfileTable = {
  tabel: "dienstverband",
  samengesteld: key,
  kolommen: { medewerker_id: ["Pers.nr."], begin: ["In dienst"], eind: ["Uit dienst"] },
};
const person: ProfileTable = {
  tabel: "medewerker",
  indeling: "uniek",
  jaarVan: ["geboortejaar"],
  codes: { geslacht: commonCodes.geslacht },
  kolommen: { medewerker_id: ["Pers.nr."], geboortejaar: ["Geboortedatum"], geslacht: ["Geslacht"] },
};

describe("heads", () => {
  test.each([
    ["Pers.nr.", "persnr"],
    ["PERS NR", "persnr"],
    ["Dienst-verband %", "dienstverband%"],
    ["Privé e-mail", "priveemail"],
    ["OE_unieke sleutel", "oeuniekesleutel"],
  ])("%s compares as %s", (head, expected) => {
    expect(headKey(head)).toBe(expected);
  });

  test("file names are patterns, and the first that fits counts", () => {
    const profile = profileOf([job], {
      bestanden: [
        { namen: ["Verzuim*2025"], tabellen: [job] },
        { namen: ["verzuim*"], tabellen: [person] },
      ],
    });
    expect(fileNamed(profile, "verzuim-export 2025")?.tabellen).toEqual([job]);
    expect(fileNamed(profile, "Verzuim_2024")?.tabellen).toEqual([person]);
    expect(fileNamed(profile, "personeel")).toBeUndefined();
  });

  test("aliases are of columns that exist", () => {
    const more = ["vanaf", "ao_pct", "medewerker_id", "werkgever_id"];
    for (const [name, columns] of Object.entries(aliases)) {
      const known = table(name as keyof typeof aliases).columns.map((column) => column.name);
      expect(
        Object.keys(columns).filter((column) => !known.includes(column) && !more.includes(column)),
      ).toEqual([]);
    }
  });
});

describe("one employee list", () => {
  const list =
    "Pers.nr.;Naam;Geboortedatum;Geslacht;In dienst;Uit dienst\n0012;x;14-05-1971;2;01-01-2020;30-06-2025\n0012;x;14-05-1971;2;01-07-2025;\n13;y;19880101;m;01-01-2021;\n";
  const profile = profileOf([person, job], {}, { achterlaten: ["naam"] });

  test("becomes persons and jobs; of a date of birth only the year is left", async () => {
    const persons = "select medewerker_id, geboortejaar, geslacht from gelezen_medewerker order by all";
    expect(await staged({ "data.csv": list }, profile, persons)).toEqual([
      { medewerker_id: "0012", geboortejaar: 1971, geslacht: "V" },
      { medewerker_id: "13", geboortejaar: 1988, geslacht: "M" },
    ]);
    const raw = await staged({ "data.csv": list }, profile, "select k1, k2 from ruw_101");
    expect(raw).toEqual([
      { k1: null, k2: "1971" },
      { k1: null, k2: "1971" },
      { k1: null, k2: "1988" },
    ]);
    const jobs = `select dienstverband_id = '0012' || chr(31) || 'W1' as eigen, ${day("begin")} from gelezen_dienstverband order by begin`;
    expect(await staged({ "data.csv": list }, profile, jobs)).toEqual([
      { eigen: true, begin: "2020-01-01" },
      { eigen: false, begin: "2021-01-01" },
      { eigen: true, begin: "2025-07-01" },
    ]);
  });

  test("and says what was decided", async () => {
    const found = short(await checkPackage({ "data.csv": list }, profile));
    expect(found).toEqual(
      expect.arrayContaining([
        "PROFIEL-JAAR-VAN-DATUM data.csv",
        "PROFIEL-KOLOM-ACHTERGELATEN data.csv:1 Naam",
        "PROFIEL-SLEUTEL-SAMENGESTELD data.csv dienstverband_id",
        "PROFIEL-WERKGEVER-ENIGE data.csv",
      ]),
    );
    expect(found.filter((line) => /ONTBREEKT|IDENT|DUBBEL/.test(line))).toEqual([]);
  });

  test("a number for two persons is noticed", async () => {
    const text = `${list}13;z;02-02-1999;v;01-01-2022;\n`;
    const found = short(await checkPackage({ "data.csv": text }, profile));
    expect(found.filter((line) => line.startsWith("MEDEWERKER-WISSELT"))).toEqual([
      "MEDEWERKER-WISSELT data.csv:5 geboortejaar",
      "MEDEWERKER-WISSELT data.csv:5 geslacht",
    ]);
  });

  test("without persons, they are derived from the keys, and not stored as delivered", async () => {
    const result = await checkPackage(
      { "data.csv": list },
      profileOf([job], {}, profile.bestanden[0] && { achterlaten: ["naam", "geboortedatum"] }),
    );
    expect(short(result)).toContain("MEDEWERKER-AFGELEID data.csv");
    expect(result.tabellen.map(({ tabel }) => tabel)).toEqual(["werkgever", "dienstverband"]);
    expect(result.telling.fout).toBe(0);
  });
});

describe("what a file lacks", () => {
  test("heads that are missing, twice there, unused, or all unknown", async () => {
    const profile = profileOf([job], { geverifieerd: false });
    expect(short(await checkPackage({ "data.csv": "Pers.nr.;Kleur;Uit dienst\n1;a;\n" }, profile))).toEqual([
      "PROFIEL-KOP-ONTBREEKT data.csv:1 begin",
      "PROFIEL-NIET-GEVERIFIEERD data.csv",
      "PROFIEL-SLEUTEL-SAMENGESTELD data.csv dienstverband_id",
      "PROFIEL-WERKGEVER-ENIGE data.csv",
      "PROFIEL-KOLOM-ONGEBRUIKT data.csv:1 Kleur",
    ]);
    const twice = short(
      await checkPackage({ "data.csv": "Pers.nr.;In dienst;in-dienst\n1;2020-01-01;2021-01-01\n" }, profile),
    );
    expect(twice).toContain("PROFIEL-KOP-DUBBEL data.csv:1 in-dienst");
    const none = short(await checkPackage({ "data.csv": "Kleur;Vorm\na;b\n" }, profile));
    expect(none).toContain("PROFIEL-KOPPEN-PASSEN-NIET data.csv:1");
  });

  test("an employer that nobody names", async () => {
    const files = {
      "data.csv": "Pers.nr.;In dienst\n1;2020-01-01\n",
      "werkgever.csv": "werkgever_id,sbi_code,regio\nW1,8610,AM05\nW2,8610,AM05\n",
    };
    expect(short(await checkPackage(files, profileOf([job])))).toContain(
      "PROFIEL-WERKGEVER-ONBEKEND data.csv",
    );
    const constant = { ...job, constanten: { werkgever_id: "W2" } };
    const found = await checkPackage(files, profileOf([constant]));
    expect(found.telling.fout).toBe(0);
  });

  test("figures that are no persons are recognised by their heads", async () => {
    const profile = await loadProfile("rijksoverheid-verzuim");
    const figures =
      "organisatie;org_afk;soort;onderwerp;datum;jaar_mndnr;maand_nr;jaar;aantal\na;b;c;zv%;2025-01-01;202501;1;2025;5,1\n";
    expect(short(await checkPackage({ "zv.csv": figures }, profile))).toContain(
      "PROFIEL-BESTAND-GEWEIGERD zv.csv:1",
    );
    expect(short(await checkPackage({ "zv.csv": "a;b\n1;2\n" }, profile))).toContain(
      "PROFIEL-KOPPEN-PASSEN-NIET zv.csv:1",
    );
  });

  test("rows of another kind are passed over, and counted", async () => {
    const sick = { ...job, alleen: { koppen: ["Soort"], waarden: ["Intern"] } };
    const text =
      "Pers.nr.;In dienst;Soort\n1;2020-01-01;intern\n2;2020-01-01;Inhuur\n3;2020-01-01;\n4;32-01-2020;INTERN\n";
    const found = short(await checkPackage({ "data.csv": text }, profileOf([sick])));
    expect(found).toContain("PROFIEL-RIJEN-OVERGESLAGEN data.csv:3,4");
    expect(found.find((line) => line.startsWith("DATUM-"))).toMatch(/data\.csv:5 begin/);
  });
});

describe("jobs with one row per change", () => {
  const history: ProfileTable = {
    tabel: "dienstverband",
    indeling: "historie",
    samengesteld: key,
    codes: { toestand: { a: "in-dienst", t: "uit-dienst" } },
    kolommen: {
      medewerker_id: ["id"],
      begin: ["datum"],
      volgnummer: ["seq"],
      toestand: ["status"],
      uren: ["uren"],
    },
  };

  test("each holds until the next; the last of a day counts; an end is no row", async () => {
    const text =
      "id;datum;seq;status;uren\n1;2025-03-01;0;a;20\n1;2025-01-01;0;a;10\n1;2025-01-01;1;a;12\n1;2025-06-01;0;t;20\n1;2025-09-01;0;a;8\n2;2025-01-01;0;t;8\n";
    const sql = `select ${day("begin")}, ${day("eind")}, uren::double as uren from gelezen_dienstverband order by begin`;
    expect(await staged({ "data.csv": text }, profileOf([history]), sql)).toEqual([
      { begin: "2025-01-01", eind: "2025-02-28", uren: 12 },
      { begin: "2025-03-01", eind: "2025-05-31", uren: 20 },
      { begin: "2025-09-01", eind: null, uren: 8 },
    ]);
    const found = short(await checkPackage({ "data.csv": text }, profileOf([history])));
    expect(found).toContain("HISTORIE-ZELFDE-DAG data.csv:3 begin");
    expect(found).toContain("HISTORIE-UITDIENST-ZONDER-BEGIN data.csv:7 begin");
  });
});

describe("a survey with a column per item", () => {
  test("becomes answers; a wrong cell is named with its own column", async () => {
    const heads = Array.from({ length: 18 }, (_, index) => `v${index}`);
    const shared = {
      samengesteld: { respondent_id: ["rijnummer"] },
      constanten: { golf: "1" },
      kolommen: {},
    };
    const items = Object.fromEntries(heads.map((head) => [head, { schaal: "s", item: head }]));
    const profile = profileOf([
      { tabel: "enquete", ...shared },
      { tabel: "enquete_antwoord", indeling: "breed", ...shared, items },
    ]);
    const row = (values: readonly string[]) => `${values.join(";")}\n`;
    const text = `${row(heads)}${row(heads.map(() => "4"))}${row(heads.map((_, index) => (index === 16 ? "veel" : index === 0 ? "" : "2")))}`;
    const sum = "select count(*) as n, sum(waarde)::double as som from gelezen_enquete_antwoord";
    expect(await staged({ "data.csv": text }, profile, sum)).toEqual([{ n: 34, som: 18 * 4 + 16 * 2 }]);
    const result = await checkPackage({ "data.csv": text }, profile);
    const wrong = result.issues.filter(({ code }) => code === "GETAL-ONGELDIG");
    expect(wrong.map(({ regel, kolomletter }) => [regel, kolomletter])).toEqual([[3, "Q"]]);
  });
});

describe("profiles as files", () => {
  test("all that come with the program are sound, and name where their heads come from", async () => {
    const profiles = await loadProfiles();
    expect(profiles.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "afas",
        "canonical",
        "exact",
        "lms",
        "loket",
        "nmbrs",
        "xpert-suite",
        "youforce",
      ]),
    );
    for (const profile of profiles) {
      expect([profile.id, profileFaults(profile)]).toEqual([profile.id, []]);
      expect(profile.herkomst.length).toBeGreaterThan(20);
    }
  });

  test("everything that is wrong with a file is said at once, with its line", () => {
    const source = `id: Proef!
titel: Proef
geverifieerd: misschien
hersteld: morgen
deeltijd: factor
bestanden:
  - namen: [data]
    tabellen:
      - tabel: verzuimen
        kolommen: {}
kleur: rood
`;
    expect(faultsOf(source)).toEqual([
      "1 De sleutel 'id' heeft een verkeerde vorm.",
      "1 De sleutel 'herkomst' ontbreekt.",
      "3 De sleutel 'geverifieerd' moet true of false zijn.",
      "4 De sleutel 'hersteld' moet een van deze zijn: eerste-werkdag, laatste-ziektedag.",
      expect.stringMatching(
        /^9 De sleutel 'bestanden\.0\.tabellen\.0\.tabel' moet een van deze zijn: werkgever,/,
      ),
      "11 De sleutel 'kleur' is onbekend.",
    ]);
  });

  test("and what does not fit although its form is right", () => {
    const source = `id: proef
titel: Proef
geverifieerd: true
herkomst: Een proef.
hersteld: eerste-werkdag
deeltijd: factor
bestanden:
  - namen: [data]
    tabellen:
      - tabel: dienstverband
        indeling: breed
        kolommen: {}
      - tabel: medewerker
        kolommen:
          leeftijd: [Leeftijd]
        codes:
          geslacht: { man: Man }
`;
    expect(faultsOf(source)).toEqual([
      "11 Deze indeling past niet bij de tabel dienstverband.",
      "13 De verplichte kolom medewerker_id ontbreekt bij de tabel medewerker.",
      "15 De kolom leeftijd is onbekend. Kies uit: medewerker_id, geboortejaar, geslacht, onderwijs.",
      "17 Deze code kent de kolom geslacht niet. Kies uit: M, V, X.",
    ]);
    expect(faultsOf("id: [")).toEqual([expect.stringContaining("geen geldige YAML")]);
  });

  test("an unknown id names the known ones", async () => {
    await expect(loadProfile("onbekend")).rejects.toThrow(/afas, canonical/);
    await expect(loadProfile("/nergens/x.yml")).rejects.toThrow(/bestaat niet/);
  });
});

function faultsOf(source: string): string[] {
  try {
    parseProfile(source, "proef.yml");
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("PROFILE_INVALID");
    return error.problems.map(({ line, message }) => `${line} ${message}`);
  }
}

describe("a drafted profile", () => {
  const draft = async (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "profiles-")), "Personeel 2025.csv");
    writeFileSync(file, text);
    return draftProfile([file], { now: new Date("2026-01-15T12:00:00Z"), threads: 1 });
  };
  const rows = Array.from({ length: 40 }, (_, index) => {
    const start = `0${(index % 9) + 1}-01-20${10 + (index % 9)}`;
    return `${1000 + index * 7};Jansen${index};naam${index}@voorbeeld.nl;${start};;${index % 2 === 0 ? "Man" : "Divers"};${50 + (index % 50)};geheim${index}`;
  });
  const text = `Mdw;Achternaam;Contact;Aangenomen;Vertrokken;Geslacht;Parttime %;Code\n${rows.join("\n")}\n`;

  test("is a profile, with a comment beside every column", async () => {
    const yaml = await draft(text);
    const profile = parseProfile(yaml, "voorstel.yml");
    expect(profile.deeltijd).toBe("procent");
    expect(profile.bestanden[0]?.achterlaten).toEqual(expect.arrayContaining(["Achternaam", "Contact"]));
    expect(profile.bestanden[0]?.tabellen.map(({ tabel }) => tabel)).toEqual(["medewerker", "dienstverband"]);
    expect(profile.bestanden[0]?.tabellen[1]?.kolommen.begin).toEqual(["Aangenomen"]);
    const columns = yaml.split("\n").filter((line) => /^ {10}\w+: \[.*\]|^ {6}- [A-Z]/.test(line));
    expect(columns.length).toBeGreaterThan(5);
    expect(columns.filter((line) => !/# .*(kolom|gemaakt)/.test(line))).toEqual([]);
  });

  test("holds no value, apart from the codes of a column that is one by its head", async () => {
    const yaml = await draft(text);
    expect(yaml).not.toMatch(/jansen\d|voorbeeld\.nl|geheim\d|1007/i);
    expect(yaml).toMatch(/man: M/);
    expect(yaml).toMatch(/# divers: vul in/);
  });

  test("knows absence, training and a survey by their heads and values", async () => {
    expect(await draft("Personeelsnummer;Eerste ziektedag;Hersteldatum\n1;2025-01-01;\n")).toMatch(
      /indeling: geval/,
    );
    expect(await draft("Personeelsnummer;Cursus;Startdatum\n1;a;2025-01-01\n")).toMatch(/tabel: scholing/);
    const answers = Array.from(
      { length: 9 },
      (_, index) => `${(index % 5) + 1};${(index % 4) + 1};${(index % 3) + 1}`,
    );
    const yaml = await draft(`Vraag A;Vraag B;Vraag C\n${answers.join("\n")}\n`);
    expect(parseProfile(yaml, "x.yml").bestanden[0]?.tabellen[1]?.indeling).toBe("breed");
  });
});
