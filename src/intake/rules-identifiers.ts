import type { Severity } from "./issue.ts";

interface Rule {
  readonly ernst: Severity;
  readonly melding: string;
  readonly advies: string;
}

const pseudonym =
  "Lever in plaats hiervan een pseudoniem dat met een geheim is gemaakt, of laat de kolom weg.";
const leaveOut = "Laat de kolom weg uit de levering, of laat het profiel haar achterlaten.";

/** What must not be delivered: identifiers of persons, and why somebody was ill. `{bewijs}` says how it was seen. */
export const identifierRules = {
  "IDENT-BSN": fault("Deze kolom bevat burgerservicenummers (gezien aan {bewijs}).", pseudonym),
  "IDENT-BSN-MOGELIJK": warning(
    "In deze kolom kunnen burgerservicenummers staan; er zijn te weinig waarden om het zeker te weten.",
    "Controleer de kolom. Zijn het geen burgerservicenummers, aanvaard dan deze waarschuwing.",
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
  "IDENT-NAAM": fault("Deze kolom bevat namen van personen (gezien aan {bewijs}).", pseudonym),
  "IDENT-NAAM-MOGELIJK": warning(
    "In deze kolom kunnen namen van personen staan.",
    "Controleer de kolom. Zijn het geen namen van personen, aanvaard dan deze waarschuwing.",
  ),
  "IDENT-VRIJE-TEKST": fault(
    "Deze kolom bevat vrije tekst (gezien aan {bewijs}).",
    "Lever een code of laat de kolom weg; in vrije tekst staan vaak gegevens over personen.",
  ),
  "IDENT-GEZONDHEID": fault(
    "Deze kolom gaat over de gezondheid of over de reden van het verzuim (gezien aan {bewijs}).",
    "Laat de kolom weg. Een werkgever mag niet vastleggen waarom iemand ziek is.",
  ),
  "IDENT-HASH-HERLEIDBAAR": fault(
    "De waarden zijn een gewone hash van een nummer. Iedereen kan het nummer terugvinden.",
    "Maak de sleutels met HMAC-SHA256 en een geheim, of lever willekeurige nummers.",
  ),
  "IDENT-HASH-ZONDER-DOEL": fault(
    "Deze kolom bevat hashes en is geen sleutel van de tabel.",
    "Laat de kolom weg, of lever haar als sleutel die met een geheim is gemaakt.",
  ),
  "IDENT-HASH-MOGELIJK": warning(
    "De sleutels hebben de lengte van een MD5- of SHA-1-hash; aan de waarden is niet te zien of er een geheim is gebruikt.",
    "Maak de sleutels met HMAC-SHA256 en een geheim. Is dat al zo, aanvaard dan deze waarschuwing.",
  ),
  "IDENT-SLEUTEL-VERBORGEN": warning(
    "Deze kolom heeft in elke rij een andere waarde en kan een sleutel zijn die niet is opgegeven.",
    "Laat de kolom weg als zij rijen of personen nummert.",
  ),
} as const satisfies Record<string, Rule>;

function fault(melding: string, advies: string): Rule {
  return { ernst: "fout", melding, advies };
}

function warning(melding: string, advies: string): Rule {
  return { ernst: "waarschuwing", melding, advies };
}
