import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { AppError, type Problem } from "../../src/errors.ts";
import { root } from "../support/root.ts";

let folder: string;

/** A small catalogue that is right, with the real code lists and tables; each test makes one thing wrong. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "regiespiegel-catalogus-"));
  for (const part of ["codelists", "tables.yml"]) {
    cpSync(join(root, "queries", part), join(folder, "queries", part), { recursive: true });
  }
  // The only fact that tables.yml names.
  change("tables.yml", "feit: werkgever_fonds", "feit: dienst");
  write("glossary.yml", glossary);
  write("facts/dienst.sql", fact);
  write("facts/aantal.sql", laterFact);
  write("indicators/dagen.sql", indicator);
  write("checks/begin-na-eind.sql", check);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  const file = join(folder, "queries", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function change(path: string, from: string | RegExp, to: string): void {
  const old = readFileSync(join(folder, "queries", path), "utf8");
  const changed = old.replace(from, to);
  expect(changed).not.toBe(old);
  write(path, changed);
}

/** The problems of the catalogue as `file:line: message`, without the folder queries/. */
async function faults(): Promise<string[]> {
  try {
    await loadCatalog(folder);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("CATALOG_INVALID");
    return error.problems.map(show);
  }
}

function show({ file, line, message }: Problem): string {
  return `${file?.replace("queries/", "")}:${line ?? "?"}: ${message}`;
}

const glossary = `- term: dienstdagen
  betekenis: Dagen in dienst.
  bron: proef
  engels: days
`;
const fact = `/*---
id: dienst
---*/
select
  p.code as periode,
  d.dienstverband_nr,
  least(coalesce(d.eind + 1, p.tot), p.tot) - greatest(d.begin, p.van) as dagen
from dienstverband as d
join periode as p on d.begin < p.tot
`;
const laterFact = `/*---
id: aantal
na: [dienst]
---*/
select f.periode, count(*) as aantal
from feit_dienst as f
group by f.periode
`;
const indicator = `/*---
id: dagen
titel: Dagen in dienst
vraag: Hoe lang is men in dienst?
eenheid: dienstverband
maat: gemiddelde
weergave: dagen
richting: neutraal
klasse: structuur
populatie: dienst
tijd: stroom
teller: dienstdagen
noemer: dienstverbanden
thema: proef
zaad: Z2
bron: proef
begrippen: [dienstdagen]
versie: 1
---*/
select
  f.periode,
  f.dienstverband_nr as eenheid_id,
  f.dagen as teller,
  1 as noemer
from feit_dienst as f
`;
const check = `/*---
id: begin-na-eind
code: D01
ernst: fout
tabel: dienstverband
kolom: eind
melding: Het eind ligt voor het begin.
advies: Verbeter een van beide datums.
---*/
select d.rij
from dienstverband as d
where d.eind < d.begin
`;

test("the small catalogue is right", async () => {
  const catalog = await loadCatalog(folder);
  expect(catalog.facts.map(({ id }) => id)).toEqual(["dienst", "aantal"]);
  expect(catalog.indicators.map(({ definition }) => definition.id)).toEqual(["dagen"]);
  expect(catalog.checks.map(({ code, ernst }) => `${code} ${ernst}`)).toEqual(["D01 fout"]);
});

const composite = `/*---
id: dubbel
titel: Dubbel
vraag: Hoeveel is het dubbele?
maat: afgeleid
delen: [dagen]
formule: dagen × 2
weergave: index
richting: neutraal
klasse: structuur
thema: proef
zaad: Z2
bron: proef
begrippen: [dienstdagen]
versie: 1
---*/
select g.cel, g.waarde * 2 as waarde
from gepubliceerd as g
`;

const statement = `/*---
id: geld
titel: Geld
vraag: Hoeveel?
eenheid: fonds
maat: opgave
weergave: euro
richting: neutraal
klasse: openbaar
teller: euro's
thema: proef
zaad: Z5
bron: proef
begrippen: [dienstdagen]
versie: 1
---*/
select
  b.periode,
  'T' as sector,
  'T' as regio,
  cast(nullif(b.begroot, '') as double) as waarde
from codelijst_fondsbudget as b
`;

test("a statement reads code lists and nothing that was delivered, and has the open class", async () => {
  const file = "indicators/geld.sql";
  write(file, statement);
  expect(await faults()).toEqual([]);
  expect((await loadCatalog(folder)).statements.map(({ definition }) => definition.id)).toEqual(["geld"]);
  change(file, "codelijst_fondsbudget as b", "fondsbudget as b");
  expect(await faults()).toEqual([`${file}:22: De tabel 'fondsbudget' is er niet.`]);
  change(file, "from fondsbudget", "from periode");
  expect(await faults()).toEqual([`${file}:22: De tabel 'periode' is er niet.`]);
  write(file, statement.replace("klasse: openbaar", "klasse: hr"));
  expect(await faults()).toEqual([`${file}:9: De sleutel 'klasse' moet een van deze zijn: openbaar.`]);
});

test("steps are shared by composites, see what these see, and are named when they are wrong", async () => {
  const step =
    "/*---\nid: dubbel_zo_veel\ntitel: Twee keer\n---*/\nselect g.cel, g.waarde * 2 as waarde from gepubliceerd as g\n";
  write("steps/dubbel_zo_veel.sql", step);
  write("indicators/dubbel.sql", composite.replace("gepubliceerd as g", "stap_dubbel_zo_veel as g"));
  expect(await faults()).toEqual([]);
  change("steps/dubbel_zo_veel.sql", "gepubliceerd", "feit_dienst");
  expect(await faults()).toEqual(["steps/dubbel_zo_veel.sql:5: De tabel 'feit_dienst' is er niet."]);
  change("steps/dubbel_zo_veel.sql", "titel: Twee keer\n", "");
  expect(await faults()).toEqual(["steps/dubbel_zo_veel.sql:2: De sleutel 'titel' ontbreekt."]);
});

describe("composites", () => {
  const file = "indicators/dubbel.sql";
  const faultsOf = async (text: string) => {
    write(file, text);
    return (await faults())
      .filter((fault) => fault.startsWith(file))
      .map((fault) => fault.slice(file.length + 1));
  };

  test("come after those they build on", async () => {
    write(file, composite);
    write(
      "indicators/alvast.sql",
      composite.replace("id: dubbel", "id: alvast").replace("[dagen]", "[dubbel]"),
    );
    const { indicators, composites } = await loadCatalog(folder);
    expect(indicators.map(({ definition }) => definition.id)).toEqual(["dagen"]);
    expect(composites.map(({ definition }) => definition.id)).toEqual(["dubbel", "alvast"]);
  });

  test.each([
    ["a key of units", "formule:", "tijd: stroom\nformule:", ["7: De sleutel 'tijd' is onbekend."]],
    ["no formula", "formule: dagen × 2\n", "", ["2: De sleutel 'formule' ontbreekt."]],
    ["a part that is not there", "[dagen]", "[dagen, weken]", ["6: De indicator 'weken' bestaat niet."]],
    ["a part twice", "[dagen]", "[dagen, dagen]", ["6: Het deel 'dagen' staat er twee keer."]],
    ["itself", "[dagen]", "[dubbel]", ["6: Een cijfer kan geen deel van zichzelf zijn."]],
    [
      "a class without a list",
      "weergave: index",
      "weergave: klasse",
      ["8: Bij de weergave 'klasse' hoort 'uitkomst': de codelijst van de uitkomst."],
    ],
    [
      "a list that is not there",
      "weergave: index",
      "weergave: klasse\nuitkomst: kleur",
      ["9: De codelijst 'kleur' bestaat niet."],
    ],
    [
      "no value",
      "g.waarde * 2 as waarde",
      "g.waarde * 2 as dubbel",
      ["?: De query geeft een kolom te veel: 'dubbel'.", "?: De query geeft de kolom 'waarde' niet."],
    ],
    ["another table", "gepubliceerd as g", "feit_dienst as g", ["18: De tabel 'feit_dienst' is er niet."]],
  ])("%s", async (_name, from, to, expected) => {
    expect((await faultsOf(composite.replace(from, to))).sort()).toEqual(expected.sort());
  });

  test("a looser class than a part", async () => {
    change("indicators/dagen.sql", "klasse: structuur", "klasse: hr");
    expect(await faultsOf(composite)).toEqual(["10: Een van de delen heeft de klasse 'hr': neem die over."]);
  });

  test("that wait for each other", async () => {
    write(
      "indicators/alvast.sql",
      composite.replace("id: dubbel", "id: alvast").replace("[dagen]", "[dubbel]"),
    );
    expect(await faultsOf(composite.replace("[dagen]", "[alvast]"))).toEqual([
      "6: Deze cijfers wachten op elkaar: alvast, dubbel. Haal een deel weg.",
    ]);
  });
});

describe("headers", () => {
  const file = "indicators/dagen.sql";
  test.each([
    [
      "an unknown key",
      "thema: proef",
      "themas: proef",
      ["14: De sleutel 'themas' is onbekend.", "2: De sleutel 'thema' ontbreekt."],
    ],
    ["a missing key", "klasse: structuur\n", "", ["2: De sleutel 'klasse' ontbreekt."]],
    [
      "a wrong choice",
      "maat: gemiddelde",
      "maat: gemiddeld",
      [
        "6: De sleutel 'maat' moet een van deze zijn: verhouding, gemiddelde, som, aantal, mediaan, afgeleid, opgave.",
      ],
    ],
    ["a wrong type", "versie: 1", "versie: een", ["18: De sleutel 'versie' moet een getal zijn."]],
    [
      "an empty value",
      "vraag: Hoe lang is men in dienst?",
      "vraag: ''",
      ["4: De sleutel 'vraag' is leeg of te klein."],
    ],
    ["a key twice", "zaad: Z2", "zaad: Z2\nzaad: Z3", ["16: Deze sleutel staat er twee keer."]],
    [
      "YAML that is none",
      "bron: proef",
      "bron: proef: nog iets",
      ["16: Dit is geen geldige YAML. Zet tekst met een dubbele punt of een hekje tussen aanhalingstekens."],
    ],
    [
      "an id that is not the name of the file",
      "id: dagen",
      "id: daagen",
      ["2: De id 'daagen' is niet de naam van het bestand ('dagen')."],
    ],
    [
      "no header",
      "/*---",
      "/*",
      ["1: Het bestand moet beginnen met een kop: '/*---', dan de sleutels, dan '---*/'."],
    ],
    [
      "no denominator for a mean",
      "noemer: dienstverbanden\n",
      "",
      ["6: Bij de maat 'gemiddelde' hoort een noemer.", "?: De query geeft een kolom te veel: 'noemer'."],
    ],
    [
      "a breakdown without a list",
      "versie: 1",
      "versie: 1\nuitsplitsing: kleur",
      [
        "19: Bij een uitsplitsing hoort 'binnen': de populatie waarvan zij een deel is.",
        "19: De codelijst 'kleur' bestaat niet.",
        "?: De query geeft de kolom 'uitsplitsing' niet.",
      ],
    ],
    [
      "a whole that is not there",
      "tijd: stroom",
      "tijd: stroom\nbinnen: geheel",
      ["12: 'geheel' is geen populatie van de klasse 'structuur' die zelf een geheel is."],
    ],
    [
      "a class of a figure from units",
      "weergave: dagen",
      "weergave: klasse",
      ["7: De weergave 'klasse' is voor afgeleide cijfers."],
    ],
    [
      "an interval that is not there",
      "versie: 1",
      "versie: 1\ninterval: bootstrap",
      ["19: De sleutel 'interval' moet een van deze zijn: wilson, t, werkgever, geen."],
    ],
  ])("%s", async (_name, from, to, expected) => {
    change(file, from, to);
    const found = (await faults()).filter((fault) => fault.startsWith(file));
    expect(found.sort()).toEqual(expected.map((fault) => `${file}:${fault}`).sort());
  });

  test("a file without a query", async () => {
    change(file, /---\*\/[\s\S]*/, "---*/\n\n");
    expect(await faults()).toContain(`${file}:?: Onder de kop staat geen query.`);
  });

  test("line endings of Windows are no fault", async () => {
    write(file, indicator.replaceAll("\n", "\r\n"));
    expect(await faults()).toEqual([]);
  });

  test("one population, one unit", async () => {
    write(
      "indicators/uren.sql",
      indicator.replace("id: dagen", "id: uren").replace("tijd: stroom", "tijd: stand"),
    );
    expect(await faults()).toEqual([
      "indicators/uren.sql:10: De populatie 'dienst' heeft in queries/indicators/dagen.sql een andere eenheid, tijd, perioden of binnen.",
    ]);
  });

  test("a check of a table or column that is not there", async () => {
    change("checks/begin-na-eind.sql", "kolom: eind", "kolom: einde");
    expect(await faults()).toEqual([
      "checks/begin-na-eind.sql:6: De tabel 'dienstverband' heeft geen kolom 'einde'.",
    ]);
    change("checks/begin-na-eind.sql", "tabel: dienstverband", "tabel: baan");
    expect((await faults())[0]).toMatch(
      /^checks\/begin-na-eind.sql:5: De sleutel 'tabel' moet een van deze zijn/,
    );
  });
});

describe("facts", () => {
  test("wait for each other", async () => {
    change("facts/dienst.sql", "id: dienst", "id: dienst\nna: [aantal]");
    const found = (await faults()).filter((fault) => fault.includes("wachten"));
    expect(found).toEqual([
      "facts/aantal.sql:3: Deze feiten wachten op elkaar: aantal, dienst. Haal een verwijzing weg.",
      "facts/dienst.sql:3: Deze feiten wachten op elkaar: aantal, dienst. Haal een verwijzing weg.",
    ]);
  });

  test("name what is not there", async () => {
    change("facts/aantal.sql", "na: [dienst]", "na: [dienst, ziekte]");
    expect(await faults()).toEqual(["facts/aantal.sql:3: Het feit 'ziekte' bestaat niet."]);
  });

  test("read what they do not name", async () => {
    change("facts/aantal.sql", "na: [dienst]\n", "");
    expect(await faults()).toContain(
      "facts/aantal.sql:?: De query leest feit_dienst: noem 'dienst' bij 'na'.",
    );
  });

  test("that fail are named once, not in all that builds on them", async () => {
    change("facts/dienst.sql", "d.begin < p.tot", "d.begon < p.tot");
    expect(await faults()).toEqual(["facts/dienst.sql:9: De tabel 'd' heeft geen kolom 'begon'."]);
    write("facts/dienst.sql", fact.replace("select", "selekt"));
    expect(await faults()).toEqual(["facts/dienst.sql:4: De query is geen geldige SQL. (teken 1)"]);
    write("facts/dienst.sql", fact.replace("id: dienst", "id: dienst\nextra: 1"));
    expect(await faults()).toEqual(["facts/dienst.sql:3: De sleutel 'extra' is onbekend."]);
  });
});

describe("columns", () => {
  test.each([
    [
      "a table that is not there",
      "from feit_dienst",
      "from feit_dienste",
      "25: De tabel 'feit_dienste' is er niet.",
    ],
    [
      "a column too many",
      "1 as noemer",
      "1 as noemer, 2 as extra",
      "?: De query geeft een kolom te veel: 'extra'.",
    ],
    ["a column too few", ",\n  1 as noemer", "", "?: De query geeft de kolom 'noemer' niet."],
    [
      "a column twice",
      "1 as noemer",
      "1 as noemer, 2 as noemer",
      "?: De query geeft de kolom 'noemer' twee keer.",
    ],
    [
      "a text for a number",
      "1 as noemer",
      "f.periode as noemer",
      "?: De kolom 'noemer' moet een getal zijn, maar is varchar.",
    ],
    [
      "a number for a period",
      "f.periode,",
      "f.dagen as periode,",
      "?: De kolom 'periode' moet een tekst zijn, maar is integer.",
    ],
    [
      "a double for a unit",
      "f.dienstverband_nr as",
      "cast(f.dagen as double) as",
      "?: De kolom 'eenheid_id' moet een geheel getal of een tekst zijn, maar is double.",
    ],
    [
      "a parameter nobody fills",
      "1 as noemer",
      "{{p.jaar:integer}} as noemer",
      "?: De parameter 'jaar' wordt nergens gevuld: gebruik de tabel periode of een codelijst.",
    ],
    [
      "what is not portable",
      "1 as noemer",
      "round(1.5) as noemer",
      "24: Afronden mag niet in SQL: dat gebeurt na de beveiliging, in TypeScript. (teken 3)",
    ],
  ])("%s", async (_name, from, to, expected) => {
    change("indicators/dagen.sql", from, to);
    expect(await faults()).toEqual([`indicators/dagen.sql:${expected}`]);
  });

  test("a check gives rij and nothing else", async () => {
    change("checks/begin-na-eind.sql", "select d.rij", "select d.rij, d.begin");
    expect(await faults()).toEqual([
      "checks/begin-na-eind.sql:?: De query geeft een kolom te veel: 'begin'.",
    ]);
  });

  test("a median gives waarde", async () => {
    change("indicators/dagen.sql", /maat: gemiddelde|noemer: dienstverbanden\n/g, "maat: mediaan\n");
    change("indicators/dagen.sql", "maat: mediaan\n\n", "maat: mediaan\n");
    change("indicators/dagen.sql", "maat: mediaan\nthema", "thema");
    change("indicators/dagen.sql", "f.dagen as teller,\n  1 as noemer", "f.dagen as waarde");
    expect(await faults()).toEqual([]);
  });
});

describe("glossary, lists and tables", () => {
  test("a term that is not explained", async () => {
    change("indicators/dagen.sql", "begrippen: [dienstdagen]", "begrippen: [dienstdagen, fte]");
    expect(await faults()).toEqual([
      "indicators/dagen.sql:17: Het begrip 'fte' staat niet in queries/glossary.yml.",
    ]);
  });

  test("a term that nobody names, and one that stands there twice", async () => {
    write("glossary.yml", `${glossary}${glossary}${glossary.replace("dienstdagen", "fte")}`);
    const found = await faults();
    expect(found[0]).toBe("glossary.yml:5: Het begrip 'dienstdagen' staat er twee keer.");
    expect(found[1]).toMatch(/^glossary\.yml:9: Geen indicator noemt het begrip 'fte'/);
  });

  test.each([
    ["a code twice", "codelists/grootte.csv", "10-50;", "1-10;", "3: De code '1-10' staat er twee keer."],
    ["an overlap", "codelists/grootte.csv", ";10;50", ";9;50", "3: De klasse overlapt met de vorige."],
    [
      "a gap",
      "codelists/duurklasse-rijk.csv",
      ";8;42",
      ";9;42",
      "3: Tussen deze klasse en de vorige zit een gat.",
    ],
    [
      "an open end in the middle",
      "codelists/leeftijd.csv",
      ";15;25",
      ";15;",
      "2: De grenzen moeten hele getallen zijn; alleen de laatste bovengrens mag leeg zijn.",
    ],
    [
      "the code of the total",
      "codelists/arbeidsmarktregio.csv",
      "AM38;",
      "T;",
      "36: De code T is van het totaal.",
    ],
    [
      "a region that is not there",
      "codelists/gemeente.csv",
      ";AM01",
      ";AM04",
      "2: De waarde in 'arbeidsmarktregio' is geen code van de lijst 'arbeidsmarktregio'.",
    ],
    [
      "another column",
      "codelists/grootte.csv",
      "van;tot",
      "vanaf;tot",
      "1: De kolommen moeten zijn: code;naam;engels;van;tot.",
    ],
    [
      "a line with another number of fields",
      "codelists/grootte.csv",
      ";10;50",
      ";10",
      "3: Het bestand is niet te lezen: elke regel moet evenveel velden hebben, gescheiden door ';'.",
    ],
    [
      "a dimension without a list",
      "tables.yml",
      "codelijst: grootte",
      "codelijst: omvang",
      "7: De codelijst 'omvang' is er niet.",
    ],
    [
      "a table of a dimension that is not there",
      "tables.yml",
      "[sector, grootte]",
      "[sector, omvang]",
      "14: De dimensie 'omvang' is er niet.",
    ],
    [
      "a dimension of a fact that is not there",
      "tables.yml",
      "feit: dienst",
      "feit: dienstjaar",
      "10: Het feit 'dienstjaar' is er niet.",
    ],
    [
      "groups of persons that overlap",
      "tables.yml",
      "codelijst: leeftijd",
      "codelijst: leeftijd, meervoudig: true",
      "8: Alleen een dimensie van de werkgever kan meervoudig zijn.",
    ],
    [
      "a fact of its own for a dimension of persons",
      "tables.yml",
      "codelijst: leeftijd",
      "codelijst: leeftijd, feit: dienst",
      "8: Alleen een dimensie van de werkgever kan een eigen feit hebben.",
    ],
    [
      "a period that is not published",
      "tables.yml",
      "kwartaal]",
      "week]",
      "3: De sleutel 'perioden.1' moet een van deze zijn: jaar, kwartaal.",
    ],
  ])("%s", async (_name, file, from, to, expected) => {
    change(file, from, to);
    expect(await faults()).toContain(`${file}:${expected}`);
  });

  test("a table of two dimensions that overlap", async () => {
    change("tables.yml", "codelijst: sbi2008-sectie", "codelijst: sbi2008-sectie, meervoudig: true");
    change("tables.yml", "dimensies: [cluster]", "dimensies: [cluster, sector]");
    expect(await faults()).toEqual(["tables.yml:19: Een tabel kan maar één meervoudige dimensie hebben."]);
  });

  test("a list with a fault is named once, not in all that reads it", async () => {
    change(
      "facts/aantal.sql",
      "from feit_dienst as f",
      "from feit_dienst as f join codelijst_grootte as g on g.code = f.periode",
    );
    change("codelists/grootte.csv", "1-10;", "T;");
    expect(await faults()).toEqual(["codelists/grootte.csv:2: De code T is van het totaal."]);
  });

  test("a list without a file, and a file without a list", async () => {
    change("codelists/lists.yml", "leeftijd:", "ouderdom:");
    const found = await faults();
    expect(found).toContain("codelists/leeftijd.csv:?: Deze lijst staat niet in lists.yml.");
    expect(
      found.filter((fault) => /lists\.yml:\d+: De lijst 'ouderdom' heeft geen bestand/.test(fault)),
    ).toHaveLength(1);
  });

  test("a reference series of an indicator, a sector or a period that is not there", async () => {
    write(
      "references/proef.yml",
      `id: proef
titel: t
indicator: verzuim
populatie: p
bron: b
licentie: l
vergelijkbaar: deels
verschillen: [v]
methode: m
`,
    );
    write("references/proef.csv", "sector;periode;waarde\nT;2024KW01;0.05\nX;2024Q1;5,5\nT;2024KW01;0.05\n");
    expect(await faults()).toEqual([
      "references/proef.csv:3: De sector is geen sectie van de SBI 2008.",
      "references/proef.csv:3: De periode heeft geen code van het CBS.",
      "references/proef.csv:3: De waarde is geen getal.",
      "references/proef.csv:4: Deze sector en periode staan er twee keer.",
      "references/proef.yml:3: De indicator 'verzuim' bestaat niet.",
    ]);
    change("references/proef.yml", "verzuim", "dagen");
    change("references/proef.yml", "methode: m", "methode: m\nbreuken: [{ vanaf: 2022, uitleg: r }]");
    expect(await faults()).toContain(
      "references/proef.yml:10: De sleutel 'breuken.0.vanaf' moet een tekst zijn.",
    );
    change("references/proef.yml", /\nbreuken.*/, "\ngrootteschema: maat");
    const columns = ["references/proef.csv:1: De kolommen moeten zijn: sector;grootte;periode;waarde."];
    expect(await faults()).toEqual([
      ...columns,
      "references/proef.yml:10: De codelijst 'maat' bestaat niet.",
    ]);
    change("references/proef.yml", "maat", "grootte-verzuim");
    write(
      "references/proef.csv",
      "sector;grootte;periode;waarde\nT;1-10;2024KW01;0.05\nT;1-20;2024KW01;0.05\n",
    );
    expect(await faults()).toEqual([
      "references/proef.csv:3: De grootte is geen code van het grootteschema.",
    ]);
  });
});

test("all faults of all files come in one list", async () => {
  change("facts/aantal.sql", "group by f.periode", "group by f.maand");
  change("indicators/dagen.sql", "richting: neutraal", "richting: omhoog");
  change("checks/begin-na-eind.sql", "where", "qualify");
  change("codelists/grootte.csv", "10-50;", "1-10;");
  write("glossary.yml", glossary.replace("bron: proef\n", ""));
  const files = new Set((await faults()).map((fault) => fault.split(":")[0]));
  expect([...files].sort()).toEqual([
    "checks/begin-na-eind.sql",
    "codelists/grootte.csv",
    "facts/aantal.sql",
    "glossary.yml",
    "indicators/dagen.sql",
  ]);
});

test("a root without queries is a catalogue with faults, not a crash", async () => {
  rmSync(join(folder, "queries"), { recursive: true });
  expect(await faults()).toEqual([
    "codelists/lists.yml:?: Het bestand is er niet.",
    "glossary.yml:?: Het bestand is er niet.",
    "tables.yml:?: Het bestand is er niet.",
  ]);
});

describe("queries/ontsluiten.yml", () => {
  const right = `cijfers: [dagen]
keuzes: [sector]
indelingen:
  - id: leeftijd-20
    dimensie: leeftijd
    titel: twintig jaar
    groepen:
      - { code: 15-35, naam: 15 tot 35 jaar, codes: [15-25, 25-35] }
`;

  test("need not be there, and is read when it is right", async () => {
    expect((await loadCatalog(folder)).unlock).toBeUndefined();
    write("ontsluiten.yml", right);
    expect((await loadCatalog(folder)).unlock?.indelingen[0]?.groepen[0]?.codes).toEqual(["15-25", "25-35"]);
  });

  test.each([
    ["an unknown figure", "[dagen]", "[dagen, weken]", /ontsluiten.yml:1: De indicator 'weken' is er niet/],
    [
      "an unknown dimension",
      "[sector]",
      "[provincie]",
      /ontsluiten.yml:2: De dimensie 'provincie' is er niet/,
    ],
    [
      "a code that is in no list",
      "25-35]",
      "25-36]",
      /ontsluiten.yml:8: De code '25-36' staat niet in de codelijst/,
    ],
    [
      "a group with the code of a class",
      "code: 15-35",
      "code: 35-45",
      /:8: De code '35-45' is al in gebruik/,
    ],
    ["a code twice", "[15-25, 25-35]", "[15-25, 15-25]", /:8: De code '15-25' staat twee keer/],
    ["a group of one", "[15-25, 25-35]", "[15-25]", /:8: De sleutel '[^']+' is leeg of te klein/],
    ["an unknown key", "titel:", "kop:", /De sleutel 'indelingen.0.kop' is onbekend/],
  ])("falls with %s", async (_, from, to, message) => {
    write("ontsluiten.yml", right.replace(from, to));
    expect((await faults()).join("\n")).toMatch(message);
  });
});
