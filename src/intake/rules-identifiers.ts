import type { Severity } from "./issue.ts";

interface Rule {
  readonly ernst: Severity;
  readonly melding: string;
  readonly advies: string;
}

const pseudonym =
  "Haal de kolom weg. Hebt u haar nodig om mensen uit elkaar te houden, lever dan een nummer dat buiten uw organisatie niets zegt.";
const leaveOut = "Haal de kolom uit het bestand, en stuur het opnieuw.";

/** What must not be delivered: identifiers of persons, and why somebody was ill. `{bewijs}` says how it was seen. */
export const identifierRules = {
  "IDENT-BSN": fault("Deze kolom bevat burgerservicenummers (gezien aan {bewijs}).", pseudonym),
  "IDENT-BSN-MOGELIJK": warning(
    "In deze kolom kunnen burgerservicenummers staan. Er zijn te weinig rijen om het zeker te weten.",
    "Kijk wat er in de kolom staat. Zijn het burgerservicenummers, haal de kolom dan weg. Zijn het er geen, accepteer dan deze waarschuwing.",
  ),
  "IDENT-ONDERWIJSNUMMER": fault("Deze kolom bevat onderwijsnummers (gezien aan {bewijs}).", pseudonym),
  "IDENT-IBAN": fault("Deze kolom bevat rekeningnummers (gezien aan {bewijs}).", leaveOut),
  "IDENT-EMAIL": fault("Deze kolom bevat e-mailadressen (gezien aan {bewijs}).", leaveOut),
  "IDENT-TELEFOON": fault("Deze kolom bevat telefoonnummers (gezien aan {bewijs}).", leaveOut),
  "IDENT-WEBADRES": fault("Deze kolom bevat webadressen of IP-adressen (gezien aan {bewijs}).", leaveOut),
  "IDENT-POSTCODE": fault(
    "Deze kolom bevat postcodes met letters (gezien aan {bewijs}).",
    "Lever de gemeente of de arbeidsmarktregio van de werkgever, en geen postcode.",
  ),
  "IDENT-ADRES": fault("Deze kolom bevat een adres of een huisnummer (gezien aan {bewijs}).", leaveOut),
  "IDENT-GEBOORTEDATUM": fault(
    "Deze kolom bevat volledige geboortedatums (gezien aan {bewijs}).",
    "Lever alleen het geboortejaar.",
  ),
  "IDENT-NAAM": fault("Deze kolom bevat namen van mensen (gezien aan {bewijs}).", pseudonym),
  "IDENT-NAAM-MOGELIJK": warning(
    "In deze kolom kunnen namen van mensen staan.",
    "Kijk wat er in de kolom staat. Zijn het namen van mensen, haal de kolom dan weg. Zijn het er geen, accepteer dan deze waarschuwing.",
  ),
  "IDENT-VRIJE-TEKST": fault(
    "Deze kolom bevat zinnen of opmerkingen (gezien aan {bewijs}).",
    "Haal de kolom weg, of lever een code. In vrije tekst staat vaak iets over mensen.",
  ),
  "IDENT-GEZONDHEID": fault(
    "Deze kolom gaat over de gezondheid of over de reden van het verzuim (gezien aan {bewijs}).",
    "Haal de kolom weg. Een werkgever mag niet vastleggen waarom iemand ziek is.",
  ),
  "IDENT-HASH-HERLEIDBAAR": fault(
    "De nummers in deze kolom zijn versleuteld op een manier die iedereen kan terugdraaien (een gewone hash).",
    "Lever een nummer dat niets zegt, zoals een volgnummer. Of vraag uw ICT-afdeling om een HMAC-SHA256 met een geheim.",
  ),
  "IDENT-HASH-ZONDER-DOEL": fault(
    "Deze kolom bevat versleutelde nummers (hashes) die wij nergens voor nodig hebben.",
    "Haal de kolom weg.",
  ),
  "IDENT-HASH-MOGELIJK": warning(
    "De nummers in deze kolom lijken versleuteld met MD5 of SHA-1. Aan de nummers is niet te zien of daarbij een geheim is gebruikt; zonder geheim zijn zij terug te draaien.",
    "Vraag uw ICT-afdeling of er een geheim is gebruikt, zoals bij HMAC-SHA256. Is dat zo, accepteer dan deze waarschuwing. Anders: lever een nummer dat niets zegt, zoals een volgnummer.",
  ),
  "IDENT-SLEUTEL-VERBORGEN": warning(
    "Deze kolom heeft in elke rij een andere waarde. Zij kan een nummer van mensen zijn dat niet is opgegeven.",
    "Haal de kolom weg als zij rijen of mensen nummert.",
  ),
} as const satisfies Record<string, Rule>;

function fault(melding: string, advies: string): Rule {
  return { ernst: "fout", melding, advies };
}

function warning(melding: string, advies: string): Rule {
  return { ernst: "waarschuwing", melding, advies };
}
