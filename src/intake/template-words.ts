import type { ColumnSpec } from "../store/table-spec.ts";
import type { Profile, ProfileTable } from "./profile.ts";
import { codesExplained } from "./template-codes.ts";

/** What a column is about, where its name does not say it. */
const subjects: Readonly<Record<string, string>> = {
  ao_pct: "Voor welk deel iemand ziek is",
  aangemaakt: "Dag waarop het paspoort is gemaakt",
  aanmelddatum: "Dag van de aanmelding",
  begroot: "Begroot bedrag in euro's",
  betaler: "Wie de scholing betaalt",
  bewijzen: "Aantal bewijzen in het paspoort",
  bijgewerkt_werkgever: "Dag waarop de werkgever het paspoort het laatst bijwerkte",
  bijgewerkt_werknemer: "Dag waarop de werknemer het paspoort het laatst bijwerkte",
  bestemming: "Waar iemand naartoe ging",
  bovensectoraal: "Bedrag voor plannen buiten de sector, in euro's",
  cao_code: "De cao",
  cluster: "De naam van het cluster waar de werkgever bij hoort",
  contractdatum: "Dag van het contract met de ontvangende werkgever",
  contractvorm: "Soort contract",
  deeltijdfactor: "Hoe groot de baan is naast een volle baan",
  doel: "Waarvoor de scholing is",
  financiering: "Waaruit het traject wordt betaald",
  fonds: "Het O&O-fonds",
  functiegroep: "Beroepsgroep volgens de Beroepenclassificatie ROA-CBS (BRC)",
  geboortejaar: "Het jaar waarin iemand is geboren",
  gebruikt: "Gebruikt leerbudget in euro's",
  geslacht: "Geslacht",
  golf: "De ronde van de enquête, zoals 2025",
  hoofdbaan: "Of dit de belangrijkste baan van de medewerker is",
  initiatief: "Wie het initiatief nam",
  jaar: "Het jaar waar de rij over gaat",
  kosten: "Kosten per deelnemer in euro's",
  ladder: "Hoe goed de interventie is onderbouwd, volgens de ladder van Movisie en anderen",
  leidinggevende: "Of de medewerker leiding geeft",
  latende_werkgever: "De werkgever waar iemand vandaan komt",
  loon_naar: "Bruto loon per maand bij de ontvangende werkgever",
  loon_van: "Bruto loon per maand bij de latende werkgever",
  mechanisme: "Waar de interventie aan werkt",
  naam: "Naam van de interventie",
  ontvangende_werkgever: "De werkgever waar iemand heen gaat",
  op_initiatief_van: "Wie het initiatief nam",
  opleiding: "Naam of code van de opleiding",
  item: "Nummer van de vraag in de schaal",
  schaal: "Naam van de schaal",
  onderwijs: "Hoogste diploma volgens SOI 2021",
  recht: "Recht op leerbudget in euro's",
  reden_uit: "Waarom het dienstverband eindigde",
  regio: "Waar de werkgever staat",
  sbi_code: "De SBI-code van de werkgever",
  sbi_versie: "Uit welke SBI de code komt",
  sector_naar: "Letter van de sector waar iemand heen gaat (SBI 2008), zoals Q",
  sector_van: "Letter van de sector waar iemand vandaan komt (SBI 2008), zoals C",
  soort: "De soort",
  startdatum: "Dag waarop het leerwerktraject begon",
  status: "Hoe ver het is",
  uitbetaald: "Uitbetaald bedrag in euro's",
  toegekend: "Toegekend bedrag in euro's",
  uren: "Aantal uren",
  uren_naar: "Uren per week bij de ontvangende werkgever",
  uren_van: "Uren per week bij de latende werkgever",
  vaste_uren: "Of het aantal uren vaststaat",
  voltijdnorm: "Uren in een volle werkweek",
  waarde: "Het antwoord op de vraag",
  wat_kan_ik: "Of het onderdeel 'wat kan ik' is ingevuld",
  wat_wil_ik: "Of het onderdeel 'wat wil ik' is ingevuld",
  wie_ben_ik: "Of het onderdeel 'wie ben ik' is ingevuld",
  volgnummer: "Het nummer van het dienstverband, als iemand er meer heeft",
  werkzame_personen: "Hoeveel mensen er bij de werkgever werken",
};

/** Whose number a column repeats. */
const owners: Readonly<Record<string, string>> = {
  werkgever: "de werkgever",
  medewerker: "de medewerker",
  dienstverband: "het dienstverband",
  verzuim: "het verzuim",
  enquete: "de respondent",
  interventie: "de interventie",
};

/** What means more than its name, or another thing in another table. */
function momentOf(name: string, tabel: string, { hersteld, tot }: Profile): string | undefined {
  if (name === "hersteld")
    return hersteld === "eerste-werkdag"
      ? "Eerste dag terug aan het werk; leeg als iemand nog ziek is"
      : "Laatste dag ziek; leeg als iemand nog ziek is";
  if (name === "tot") return tot === "dag-erna" ? "De dag na dit deel" : "Laatste dag van dit deel";
  if (name === "vanaf") return "Eerste dag waarop dit percentage geldt";
  if (name === "begin") return tabel === "verzuim" ? "Eerste ziektedag" : "Eerste dag";
  if (name === "datum") return tabel === "gesprek" ? "Dag van het gesprek" : "Dag van het antwoord";
  if (name === "uren" && tabel === "dienstverband") return "Uren per week volgens het contract";
  if (name === "eind") return "Laatste dag; leeg als het nog loopt";
  return undefined;
}

/** One line that says what belongs in a column of a file with this profile. */
export function explain(column: ColumnSpec, table: ProfileTable, profile: Profile): string {
  const subject = momentOf(column.name, table.tabel, profile) ?? subjects[column.name];
  const form = formOf(column, table, profile);
  return subject === undefined ? `${form.charAt(0).toUpperCase()}${form.slice(1)}.` : `${subject}: ${form}.`;
}

function formOf(column: ColumnSpec, table: ProfileTable, profile: Profile): string {
  const { name, kind, range, form } = column;
  if (name === "deeltijdfactor" && profile.deeltijd === "procent") return "een percentage, zoals 80";
  if (name === "ao_pct" && profile.percentage === "aanwezig")
    return "het deel dat iemand wel werkt, van 0 tot en met 100";
  if (table.jaarVan?.includes(name) === true) return "een jaar; van een datum bewaren wij alleen het jaar";
  switch (kind) {
    case "sleutel":
      return "een eigen nummer of code waaraan niemand de persoon of werkgever herkent; wij vervangen het door een ander nummer";
    case "verwijzing":
      return `het nummer van ${owners[column.to ?? ""] ?? "de andere rij"}, zoals het ook in het andere bestand staat; wij vervangen het`;
    case "datum":
      return "een datum, zoals 31-12-2025 of 2025-12-31";
    case "jaar":
      return name === "geboortejaar" ? "een jaar, zoals 1980" : "een jaar, zoals 2025";
    case "ja-nee":
      return "J of N";
    case "percentage":
      return "een percentage van 0 tot en met 100";
    case "code":
      return `kies uit ${codesExplained(column, table)}`;
    case "tekst":
      return form?.words ?? "een kort woord of een code, geen zin en geen naam van een mens";
    default:
      return range === undefined
        ? "een getal"
        : `een getal van ${number(range[0])} tot en met ${number(range[1])}`;
  }
}

const number = (value: number) => value.toLocaleString("nl-NL");

function codesOf({ name, codes = [] }: ColumnSpec, table: ProfileTable): readonly string[] {
  return [...new Set([...Object.keys(table.codes?.[name] ?? {}), ...codes])];
}

const examples: Readonly<Record<string, string>> = {
  fonds: "Fonds Techniek",
  item: "1",
  opleiding: "Veilig werken",
  schaal: "bevlogenheid",
  volgnummer: "1",
  sbi_code: "8610",
  regio: "GM0363",
  golf: "2025",
  deeltijdfactor: "0,8",
  voltijdnorm: "40",
  werkzame_personen: "120",
};

/** A made-up value of a column. */
export function exampleOf(column: ColumnSpec, table: ProfileTable, profile: Profile): string {
  const { name, kind, range } = column;
  if (name === "deeltijdfactor" && profile.deeltijd === "procent") return "80";
  if (table.jaarVan?.includes(name) === true || name === "geboortejaar") return "1980";
  if (examples[name] !== undefined) return examples[name];
  switch (kind) {
    case "sleutel":
    case "verwijzing":
      return "1001";
    case "datum":
      return ["hersteld", "eind", "tot"].includes(name) ? "31-03-2025" : "01-03-2025";
    case "jaar":
      return "2025";
    case "ja-nee":
      return "J";
    case "percentage":
      return "50";
    case "code":
      return codesOf(column, table)[0] ?? "";
    case "tekst":
      return "";
    default:
      return String(Math.min(24, range?.[1] ?? 24));
  }
}
