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
    "Er staat geen enkel bestand in deze levering dat gelezen kan worden.",
    "Lever ten minste één bestand met een naam die wij kennen, zoals dienstverband.csv.",
  ),
  "BESTAND-ONBEKEND": fault(
    "Wij weten niet wat er in dit bestand staat: de naam is geen van de namen die wij kennen.",
    "Geef het bestand een van deze namen: {tabellen}. Er mag iets achter staan, zoals verzuim-2025-01.csv. Komt het bestand uit een HR-pakket, begin dan een levering met het formaat van dat pakket. Hoort het er niet bij, haal het dan weg.",
  ),
  "TABEL-DUBBEL": fault(
    "Gegevens voor {tabel} komen uit twee verschillende soorten bestanden, en dat kan niet samen.",
    "Laat één van beide weg. Meer bestanden van dezelfde soort mogen wel, zoals {tabel}-2025-01.csv en {tabel}-2025-02.csv.",
  ),
  "BESTAND-DUBBEL": fault(
    "Dit bestand heeft precies dezelfde inhoud als {bestand}; de rijen zouden dubbel tellen.",
    "Haal één van beide weg, of vervang dit bestand door de goede export.",
  ),
  "LEVERING-YML-ONGELDIG": fault(
    "Het bestand levering.yml is niet te lezen.",
    "Schrijf bijvoorbeeld: leverancier: Naam, en op de volgende regel: periode: 2025.",
  ),
  "LEVERING-YML-ONBEKEND": remark(
    "In levering.yml staan namen die wij niet gebruiken.",
    "Gebruik alleen leverancier en periode.",
  ),
  "BESTAND-LEEG": fault(
    "Het bestand is leeg.",
    "Lever ten minste een regel met koppen. Hebt u hier niets over, haal het bestand dan weg.",
  ),
  "BESTAND-GEEN-TEKST": fault(
    "Het bestand bevat geen tekst{soort}.",
    "Open het bestand in Excel, kies Opslaan als, en dan 'CSV UTF-8'. Lever dat bestand.",
  ),
  "PARQUET-ONLEESBAAR": fault(
    "Dit Parquet-bestand is niet te lezen.",
    "Maak het bestand opnieuw, of lever het als CSV of Excel.",
  ),
  "KOP-ONTBREEKT": fault(
    "Op de bovenste regel staat geen enkele kop die bij {tabel} hoort.",
    "Zet de koppen op de eerste regel: {kolommen}. In het sjabloon staan ze goed.",
  ),
  "KOLOM-ONBEKEND": fault(
    "Deze kolom hoort niet bij {tabel}.",
    "Haal de kolom weg. Hoort hij er wel bij, geef hem dan een van deze koppen: {kolommen}.",
  ),
  "KOLOM-DUBBEL": fault("Deze kolom staat er meer dan één keer in.", "Laat één van deze kolommen staan."),
  "KOLOM-ZONDER-NAAM": fault(
    "Een kolom heeft geen kop.",
    "Zet een kop boven de kolom. Is de kolom leeg, haal haar dan weg.",
  ),
  "KOLOM-ONTBREEKT": fault(
    "Deze verplichte kolom ontbreekt.",
    "Voeg de kolom {kolom} toe. In het sjabloon staat wat erin hoort.",
  ),
  "KOLOM-TYPE": fault(
    "De kolom bevat in dit Parquet-bestand een ander soort gegevens dan erin hoort.",
    "Vraag wie het bestand maakt om deze kolom te schrijven als {type}, of lever het als CSV of Excel.",
  ),
  "RIJ-AANTAL-VELDEN": fault(
    "Deze rij heeft meer of minder cellen dan er koppen zijn.",
    "Kijk of in deze rij een puntkomma of komma te veel of te weinig staat. Staat zo'n teken in een tekst, zet die tekst dan tussen aanhalingstekens. Als Excel-bestand leveren voorkomt dit.",
  ),
  "RIJ-AANHALINGSTEKEN": fault(
    'In deze rij staat een aanhalingsteken (") te veel of te weinig.',
    "Haal het aanhalingsteken weg. Als Excel-bestand leveren voorkomt dit.",
  ),
  "WAARDE-ONTBREEKT": fault("Deze verplichte cel is leeg.", "Vul deze kolom in elke rij."),
  "DATUM-ONGELDIG": fault("Hier staat geen datum.", "Schrijf een datum als 31-12-2025 of 2025-12-31."),
  "DATUM-BESTAAT-NIET": fault(
    "Deze datum staat niet op de kalender.",
    "Verbeter de dag of de maand. Let op de volgorde: dag, maand, jaar.",
  ),
  "DATUM-BEREIK": fault(
    "De datum ligt voor 1900 of na 2100.",
    "Verbeter het jaar. Is een einde nog niet bekend, laat de cel dan leeg.",
  ),
  "GETAL-ONGELDIG": fault(
    "Hier staat geen getal.",
    "Schrijf alleen cijfers, zo nodig met één komma of punt, zoals 32,5.",
  ),
  "GETAL-BEREIK": fault("Dit getal is te laag of te hoog.", "Vul een getal in van {van} tot en met {tot}."),
  "CODE-ONBEKEND": fault("Dit woord of deze code kennen wij niet.", "Gebruik een van deze: {codes}."),
  "JANEE-ONGELDIG": fault("Hier staat geen ja of nee.", "Schrijf J of N."),
  "TEKST-ONGELDIG": fault("Wat hier staat, is niet goed geschreven.", "Wat hier hoort: {vorm}."),
  "TEKST-TE-LANG": fault(
    "De tekst is langer dan 200 tekens.",
    "Schrijf hier een code of een korte naam, geen zinnen.",
  ),
  "SLEUTEL-DUBBEL": fault(
    "Deze rij staat er dubbel: een eerdere rij heeft dezelfde waarde in {kolommen}.",
    "Vergelijk de twee rijen. Zijn zij gelijk, haal er dan één weg. Verschillen zij, dan moet {kolommen} in elke rij anders zijn: verbeter dat in uw pakket. Vaak zijn twee exports onder elkaar geplakt, of maakt het pakket een rij per maand of per contract.",
  ),
  "VERWIJZING-ONBEKEND": fault(
    "Deze rij noemt {wie} niet is geleverd.",
    "Zoek het nummer uit deze kolom op in het bestand met {meervoud}. Staat het er niet in, voeg die rij dan toe. Staat het er anders geschreven in, maak de nummers dan gelijk. {oorzaak}",
  ),
  "DEELTIJDFACTOR-AANGENOMEN": remark(
    "De deeltijdfactor ontbreekt, en is niet uit uren en voltijdnorm te berekenen. Wij rekenen met 1: een volle baan.",
    "Vul de deeltijdfactor in, of de uren en de voltijdnorm.",
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
