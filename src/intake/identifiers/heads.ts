import type { DeliveredColumn } from "./delivered.ts";

/** What a head or a column of values can be evidence of. */
export type Detector =
  | "bsn"
  | "onderwijsnummer"
  | "iban"
  | "email"
  | "telefoon"
  | "webadres"
  | "postcode"
  | "adres"
  | "geboortedatum"
  | "naam"
  | "vrijetekst"
  | "gezondheid";

/**
 * What the heads of a file say. A head that is the name of the contract's own column says nothing; the head of
 * a postcode says nothing by itself either, since four digits are no address.
 */
export function headEvidence(columns: readonly DeliveredColumn[]): ReadonlyMap<DeliveredColumn, Detector[]> {
  const body = columns.filter(({ naam }) => /\b(weight|height|gewicht|lengte|bmi)\b/.test(words(naam)));
  return new Map(
    columns.map((column) => {
      if (column.targets.some((target) => target.column.name === column.naam.toLowerCase()))
        return [column, []];
      const found = detectors.filter((detector) => says(words(column.naam), detector, column));
      const measured = body.length >= 2 && body.includes(column) && !found.includes("gezondheid");
      return [column, measured ? [...found, "gezondheid" as const] : found];
    }),
  );
}

function says(head: string, detector: Detector, column: DeliveredColumn): boolean {
  const pattern = patterns[detector];
  if (pattern === undefined || !pattern.test(head)) return false;
  const names = column.targets.map((target) => `${target.tabel}.${target.column.name}`);
  switch (detector) {
    case "adres":
      return !/\b(e ?mail|mail|web|ip)/.test(head);
    case "naam":
      return (person.test(head) || !thing.test(head)) && !names.includes("interventie.naam");
    case "geboortedatum":
      return !column.targets.some(({ onlyYear }) => onlyYear === true);
    case "gezondheid":
      return !other.test(head) && !names.some((name) => codedReasons.has(name));
    default:
      return true;
  }
}

/** A head in lower case, without accents, one blank between its words: "NaamPartner" → "naam partner". */
function words(head: string): string {
  return head
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

const patterns: Readonly<Partial<Record<Detector, RegExp>>> = {
  bsn: /\bbsn|bsn\b|\bsofi|burger ?service/,
  onderwijsnummer: /onderwijs ?(nummer|nr)|\bpgn\b|persoonsgebonden ?(nummer|nr)/,
  iban: /\biban|iban\b|(bank|giro)? ?rekening ?(nummer|nr)|bankrekening|\bbank ?(nr|nummer|account)/,
  email: /\be ?mail|email\b|\bmail\b|mail ?adres/,
  telefoon:
    /\btel\b|telefoon|\btel ?(nr|nummer)|\bmobiel\b|mobiel ?(nr|nummer)|\bgsm\b|\bphone|phone\b|\bmobile\b/,
  webadres: /\burl\b|web ?(site|adres)|linked ?in|\bip\b|\bip ?adres/,
  adres:
    /adres|\bstraat|straat\b|huis ?(nummer|nr)|\bwoonplaats\b|\b(house|street|home) ?(number|no|address)\b|\baddress\b|\bstreet\b/,
  geboortedatum:
    /geboorte ?(datum|dag|dd)|\bgeb(oren)? ?(datum|dat|op|dag)\b|\bgebdat|birth ?(date|day)|date of birth|\bdob\b/,
  naam: /naam|\bnamen\b|voorletter|initialen|tussenvoegsel|voorvoegsel|contactpersoon|\b(sur|last|first|full|middle)? ?names?\b|\b(sur|last|first|full)name\b|\binitials\b/,
  vrijetekst:
    /opmerking|toelichting|\bnotitie|\bmemo\b|commentaar|vrije tekst|\bremarks?\b|\bcomments?\b|\bnotes?\b/,
  gezondheid: new RegExp(
    [
      "reden|oorzaak|diagnos|klacht|aandoening|medisch|medic|vangnet|ziektebeeld|behandeling|symptoom",
      "handicap|beperking|zwanger(?!schapsverlof)|\\bicd|\\bdsm\\b|\\bcas code|arbeidsongeval",
      "\\breason|disease|illness|diagnosis|symptom|disabilit|pregnan|drinker|smoker|alcohol|\\broker|rookt|body mass|\\bbmi\\b",
    ].join("|"),
  ),
};

/** Names of things, which are no names of persons. */
const thing =
  /opleiding|cursus|training|functie|afdeling|bedrijf|organisatie|werkgever|team|fonds|cao|schaal|item|vraag|interventie|gemeente|regio|sector|instituut|bestand|kolom|product|project|leverancier|\brol|kostenplaats|branche|cluster|company|department|employer|course|job|position|file|regeling|rooster|maand|land\b|soort|groep/;

const person =
  /voornaam|achternaam|roepnaam|geboortenaam|voorletter|tussenvoegsel|contactpersoon|initialen|medewerker|werknemer|employee/;

/** Why a job ended or changed is no reason of absence; the contract has codes for it, and for leave. */
const other =
  /\buit\b|uitdienst|uitstroom|ontslag|vertrek|einde|beeindig|mutatie|wijziging|leaving|termination|attrition|change/;
const codedReasons: ReadonlySet<string> = new Set(["dienstverband.reden_uit", "verlof.soort"]);

const detectors = Object.keys(patterns) as Detector[];
