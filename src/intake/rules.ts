import type { Severity } from "./issue.ts";
import { deliveryRules } from "./rules-deliveries.ts";
import { identifierRules } from "./rules-identifiers.ts";
import { profileRules } from "./rules-profiles.ts";
import { readingRules } from "./rules-reading.ts";

interface Rule {
  readonly ernst: Severity;
  readonly melding: string;
  readonly advies: string;
}

/**
 * Every rule that the program itself checks: code → severity, message, advice. Checks that compare rows or
 * tables are SQL files in queries/checks and carry these texts in their header. `{name}` is filled in.
 */
export const rules = {
  ...identifierRules,
  ...readingRules,
  "LEVERING-LEEG": fault(
    "Er staat geen enkele tabel in deze levering.",
    "Lever ten minste één bestand met de naam van een tabel, zoals dienstverband.csv.",
  ),
  "BESTAND-ONBEKEND": fault(
    "Bij dit bestand hoort geen tabel.",
    "Geef het bestand de naam van een tabel ({tabellen}), zo nodig met een achtervoegsel zoals -2025-01. Komt het uit een HR-pakket, kies dan een profiel, of maak er een met 'profile draft'. Haal het anders uit de levering.",
  ),
  "TABEL-DUBBEL": fault(
    "De tabel {tabel} komt uit twee soorten bestanden van deze levering, en dat kan niet samen.",
    "Laat één van beide weg. Meer bestanden van dezelfde soort mogen wel, met een achtervoegsel: {tabel}-2025-01.csv.",
  ),
  "BESTAND-DUBBEL": fault(
    "Dit bestand heeft precies dezelfde inhoud als {bestand}; de rijen zouden dubbel tellen.",
    "Haal één van beide uit de levering, of vervang dit bestand door de goede export.",
  ),
  "LEVERING-YML-ONGELDIG": fault(
    "Het bestand levering.yml is niet te lezen.",
    "Schrijf bijvoorbeeld: leverancier: Naam, en op de volgende regel: periode: 2025.",
  ),
  "LEVERING-YML-ONBEKEND": remark(
    "In levering.yml staan namen die niet worden gebruikt.",
    "Gebruik alleen leverancier en periode.",
  ),
  "BESTAND-LEEG": fault(
    "Het bestand is leeg.",
    "Lever ten minste een kopregel met de namen van de kolommen.",
  ),
  "BESTAND-GEEN-TEKST": fault(
    "Het bestand bevat geen tekst{soort}.",
    "Sla het bestand op als CSV met codering UTF-8 en lever het opnieuw.",
  ),
  "PARQUET-ONLEESBAAR": fault(
    "Het bestand is geen leesbaar Parquet-bestand.",
    "Maak het bestand opnieuw, of lever de tabel als CSV.",
  ),
  "KOP-ONTBREEKT": fault(
    "De eerste regel bevat geen enkele kolomnaam van de tabel {tabel}.",
    "Zet de namen van de kolommen op de eerste regel: {kolommen}.",
  ),
  "KOLOM-ONBEKEND": fault(
    "Deze kolom hoort niet bij de tabel {tabel}.",
    "Haal de kolom weg of geef haar een naam van de tabel: {kolommen}.",
  ),
  "KOLOM-DUBBEL": fault("Deze kolom staat er meer dan één keer.", "Laat één van deze kolommen staan."),
  "KOLOM-ZONDER-NAAM": fault(
    "Een kolom heeft geen naam.",
    "Geef de kolom een naam, of haal het scheidingsteken te veel weg.",
  ),
  "KOLOM-ONTBREEKT": fault("Deze verplichte kolom ontbreekt.", "Voeg de kolom {kolom} toe."),
  "KOLOM-TYPE": fault(
    "Het type van deze kolom in het Parquet-bestand past niet bij de tabel.",
    "Schrijf de kolom als {type}.",
  ),
  "RIJ-AANTAL-VELDEN": fault(
    "De rij heeft niet evenveel velden als de kopregel.",
    "Zet een waarde met een scheidingsteken erin tussen aanhalingstekens, of vul de ontbrekende velden aan.",
  ),
  "RIJ-AANHALINGSTEKEN": fault(
    "In de rij klopt een aanhalingsteken niet.",
    "Open en sluit een waarde met aanhalingstekens; schrijf een aanhalingsteken in een waarde dubbel.",
  ),
  "WAARDE-ONTBREEKT": fault("Een verplichte waarde ontbreekt.", "Vul de kolom in elke rij."),
  "DATUM-ONGELDIG": fault("De waarde is geen datum.", "Schrijf een datum als jjjj-mm-dd of dd-mm-jjjj."),
  "DATUM-BESTAAT-NIET": fault(
    "Deze datum staat niet op de kalender.",
    "Verbeter de dag of de maand; let op de volgorde dag, maand, jaar.",
  ),
  "DATUM-BEREIK": fault(
    "De datum ligt voor 1900 of na 2100.",
    "Verbeter het jaar. Laat een einde dat nog niet bekend is leeg.",
  ),
  "GETAL-ONGELDIG": fault(
    "De waarde is geen getal.",
    "Schrijf alleen cijfers, met een komma of een punt voor de decimalen.",
  ),
  "GETAL-BEREIK": fault(
    "Het getal ligt buiten de grenzen.",
    "Verwacht wordt een getal van {van} tot en met {tot}.",
  ),
  "CODE-ONBEKEND": fault("De code staat niet in de lijst.", "Gebruik een van deze codes: {codes}."),
  "JANEE-ONGELDIG": fault("De waarde is geen ja of nee.", "Schrijf J of N."),
  "TEKST-ONGELDIG": fault("De waarde heeft niet de juiste vorm.", "Verwacht wordt {vorm}."),
  "TEKST-TE-LANG": fault(
    "De waarde is langer dan 200 tekens.",
    "Lever hier een code of een korte naam, geen vrije tekst.",
  ),
  "SLEUTEL-DUBBEL": fault(
    "Deze sleutel komt al eerder in het bestand voor ({sleutel}).",
    "Lever elke rij één keer, met een eigen sleutel.",
  ),
  "VERWIJZING-ONBEKEND": fault(
    "De rij verwijst naar een rij van de tabel {tabel} die niet is geleverd.",
    "Lever de ontbrekende rij mee in de tabel {tabel}, of verbeter de verwijzing.",
  ),
  "DEELTIJDFACTOR-AANGENOMEN": remark(
    "De deeltijdfactor ontbreekt en is niet uit uren en voltijdnorm te berekenen; er is 1 aangenomen.",
    "Lever de deeltijdfactor, of uren met de voltijdnorm.",
  ),
  ...deliveryRules,
  ...profileRules,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;

function fault(melding: string, advies: string): Rule {
  return { ernst: "fout", melding, advies };
}

function remark(melding: string, advies: string): Rule {
  return { ernst: "opmerking", melding, advies };
}
