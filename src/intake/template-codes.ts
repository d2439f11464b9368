import type { ColumnSpec } from "../store/table-spec.ts";
import type { ProfileTable } from "./profile.ts";

type Meanings = Readonly<Record<string, string>>;

const initiative: Meanings = {
  werknemer: "de werknemer nam het initiatief",
  werkgever: "de werkgever nam het initiatief",
  samen: "samen besloten",
};

/** What codes mean, by table and column; those with a code list in its words, which a test compares. */
export const meanings: Readonly<Record<string, Meanings>> = {
  "medewerker.geslacht": { M: "man", V: "vrouw", X: "geen van beide, of onbekend" },
  "medewerker.onderwijs": {
    1: "Laag onderwijsniveau",
    11: "Basisonderwijs",
    12: "Vmbo, onderbouw van havo en vwo, mbo 1",
    2: "Middelbaar onderwijsniveau",
    21: "Havo, vwo en mbo 2 tot en met 4",
    211: "Mbo 2 en mbo 3",
    212: "Mbo 4",
    213: "Havo en vwo, bovenbouw",
    3: "Hoog onderwijsniveau",
    31: "Hbo- en wo-bachelor",
    32: "Hbo- en wo-master, doctor",
  },
  "dienstverband.contractvorm": {
    vast: "voor onbepaalde tijd",
    tijdelijk: "voor bepaalde tijd",
    oproep: "Oproep of inval",
    uitzend: "Uitzend",
    overig: "Een andere vorm",
  },
  "dienstverband.reden_uit": {
    eigen: "Op eigen initiatief",
    werkgever: "Op initiatief van de werkgever",
    "einde-contract": "Einde van een tijdelijk contract",
    pensioen: "Pensioen",
    overlijden: "Overlijden",
    anders: "Een andere reden",
  },
  "verlof.soort": { wazo: "zwangerschaps- en bevallingsverlof", overig: "ander verlof" },
  "scholing.betaler": {
    werkgever: "de werkgever betaalt",
    fonds: "een O&O-fonds betaalt",
    werknemer: "de werknemer betaalt zelf",
    overheid: "de overheid betaalt",
  },
  "scholing.initiatief": initiative,
  "scholing.soort": {
    formeel: "leidt op voor een erkend diploma",
    "non-formeel": "een cursus of training zonder erkend diploma",
  },
  "scholing.doel": { functie: "voor de functie van nu", breed: "breder dan de functie van nu" },
  "gesprek.soort": {
    functionering: "over het functioneren",
    ontwikkel: "over de ontwikkeling",
    welzijn: "over het welzijn",
    verzuim: "over het verzuim",
    loopbaan: "over de loopbaan",
  },
  "gesprek.op_initiatief_van": initiative,
  "interventie.mechanisme": {
    willen: "zij werkt aan willen",
    weten: "zij werkt aan weten",
    kunnen: "zij werkt aan kunnen",
    mogen: "zij werkt aan mogen",
    durven: "zij werkt aan durven",
  },
  "loopbrug.status": {
    aangemeld: "aangemeld",
    profiel_gereed: "het profiel is klaar",
    gematcht: "er is een werkgever gevonden",
    leerwerktraject_gestart: "het leerwerktraject is begonnen",
    contract_ontvangend: "contract bij de ontvangende werkgever",
    nog_in_dienst_6m: "na 6 maanden nog in dienst",
    nog_in_dienst_12m: "na 12 maanden nog in dienst",
    teruggekeerd: "terug bij de latende werkgever",
    gestopt: "gestopt",
    onbekend: "niet bekend",
  },
};

/** Each code with the other words that this format has for it, and what it means. */
export function codesExplained({ name, codes = [] }: ColumnSpec, table: ProfileTable): string {
  const known = meanings[`${table.tabel}.${name}`] ?? {};
  const others = Object.entries(table.codes?.[name] ?? {});
  const parts = codes.map((code) => {
    const same = others
      .filter(([word, to]) => to === code && word.toLowerCase() !== code.toLowerCase())
      .map(([word]) => word);
    const [first = code, ...rest] = same.length > 0 ? same : [code];
    const also = rest.length === 0 ? "" : ` (ook: ${rest.join(", ")})`;
    const meaning = known[code];
    const says = meaning === undefined || lower(meaning) === first ? "" : ` = ${lower(meaning)}`;
    return `${first}${also}${says}`;
  });
  return parts.join("; ");
}

/** Within a sentence. */
const lower = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
