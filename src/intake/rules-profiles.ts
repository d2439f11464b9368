import type { Severity } from "./issue.ts";

interface Rule {
  readonly ernst: Severity;
  readonly melding: string;
  readonly advies: string;
}

/** What a profile and the layouts of its files find. */
export const profileRules = {
  "PROFIEL-NIET-GEVERIFIEERD": remark(
    "Het profiel {profiel} is niet geverifieerd: de koppen komen niet uit een echte export of handleiding.",
    "Vergelijk de aantallen rijen en een paar bekende gevallen met het pakket voordat u de levering laadt.",
  ),
  "PROFIEL-BESTAND-GEWEIGERD": fault("Dit bestand wordt herkend maar niet gelezen. {reden}", "{advies}"),
  "PROFIEL-KOPPEN-PASSEN-NIET": fault(
    "Geen enkele kop van dit bestand komt voor in het profiel {profiel}.",
    "Kies een ander profiel, of maak er een met 'regiespiegel profile draft'.",
  ),
  "PROFIEL-KOP-ONTBREEKT": fault(
    "Voor de verplichte kolom {kolom} van de tabel {tabel} is geen kop gevonden.",
    "Verwacht wordt een van deze koppen: {koppen}. Lever de kolom mee, of verbeter het profiel.",
  ),
  "PROFIEL-KOP-DUBBEL": fault(
    "Deze kop staat er meer dan één keer, en het profiel gebruikt hem.",
    "Laat één van deze kolommen staan.",
  ),
  "PROFIEL-KOLOM-ONGEBRUIKT": remark(
    "Het profiel gebruikt deze kolom niet; er wordt niets van bewaard.",
    "Laat de kolom de volgende keer uit de export.",
  ),
  "PROFIEL-KOLOM-ACHTERGELATEN": remark(
    "Het profiel laat deze kolom achter: zij is bij het lezen weggegooid.",
    "Laat de kolom de volgende keer uit de export; wat niet wordt geleverd kan niet lekken.",
  ),
  "PROFIEL-SLEUTEL-SAMENGESTELD": remark(
    "De sleutel {kolom} van de tabel {tabel} wordt niet geleverd en is gemaakt van {delen}.",
    "Zijn er per samenstelling meer gevallen mogelijk, lever dan een eigen sleutel.",
  ),
  "PROFIEL-WERKGEVER-ENIGE": remark(
    "De werkgever staat niet in dit bestand; de enige werkgever van de levering geldt voor alle rijen.",
    "Lever per werkgever apart, of voeg een kolom met de werkgever toe.",
  ),
  "PROFIEL-WERKGEVER-ONBEKEND": fault(
    "De werkgever staat niet in dit bestand, en de levering noemt niet precies één werkgever.",
    "Lever werkgever.csv met één rij mee, voeg een kolom toe, of zet de werkgever als constante in het profiel.",
  ),
  "PROFIEL-RIJEN-OVERGESLAGEN": remark(
    "Deze rijen horen volgens het profiel niet bij de tabel {tabel} en zijn overgeslagen.",
    "Controleer het aantal; verbeter anders 'alleen' in het profiel.",
  ),
  "PROFIEL-JAAR-VAN-DATUM": remark(
    "Van deze datum is alleen het jaar gelezen; de dag en de maand zijn weggegooid.",
    "Lever de volgende keer alleen het jaar.",
  ),
  "MEDEWERKER-AFGELEID": remark(
    "Er is geen tabel medewerker; de personen zijn afgeleid uit de sleutels in dit bestand.",
    "Lever geboortejaar en geslacht mee als u cijfers naar leeftijd wilt.",
  ),
  "MEDEWERKER-WISSELT": warning(
    "Deze kolom verschilt tussen rijen van dezelfde persoon; de eerste rij telt.",
    "Verbeter de rijen, of controleer of één nummer niet voor twee personen is gebruikt.",
  ),
  "VERZUIM-REGEL-DUBBEL": remark(
    "Deze verzuimregel staat er al eerder, precies hetzelfde; hij telt één keer.",
    "Controleer of de export een rij per inkomstenverhouding maakt.",
  ),
  "DEELPERIODE-OVERLAP": warning(
    "De deelperiode begint voordat de vorige van hetzelfde geval is geëindigd; vanaf hier telt deze.",
    "Verbeter de begin- en einddatums van de deelperioden.",
  ),
  "DEELPERIODE-GAT": warning(
    "Na deze deelperiode zit een gat in het geval; die dagen tellen als volledig hersteld.",
    "Verbeter de datums, of lever na een volledig herstel een nieuw geval.",
  ),
  "DEELPERIODE-SAMENGEVOEGD": remark(
    "Het geval heeft geen eigen sleutel: opeenvolgende deelperioden zijn samengevoegd tot één geval.",
    "Lever het nummer van het verzuimgeval mee.",
  ),
  "GEBEURTENIS-GECORRIGEERD": remark(
    "Een latere regel over dezelfde gebeurtenis verbetert deze; de laatste telt.",
    "Niets te doen als de verbetering klopt.",
  ),
  "GEBEURTENIS-VERVALLEN": remark(
    "Deze regel is met een latere regel ingetrokken en telt niet mee.",
    "Niets te doen als de intrekking klopt.",
  ),
  "GEBEURTENIS-VOLGORDE": remark(
    "De gebeurtenissen van dit geval staan niet op volgorde van datum; zij zijn op datum gelegd.",
    "Niets te doen als de datums kloppen.",
  ),
  "GEBEURTENIS-ZONDER-ZIEKMELDING": warning(
    "Van dit geval is geen ziekmelding geleverd; de eerste ziektedag van deze regel telt als begin.",
    "Lever alle gebeurtenissen van een geval, ook die van voor de periode.",
  ),
  "GEBEURTENIS-ZONDER-PERCENTAGE": fault(
    "Bij dit gedeeltelijk herstel staat geen percentage.",
    "Vul het percentage in.",
  ),
  "GEBEURTENIS-ZONDER-DATUM": fault("Van deze gebeurtenis is de datum leeg.", "Vul de datum in."),
  "HISTORIE-ZELFDE-DAG": remark(
    "Op dezelfde dag volgt een latere wijziging van hetzelfde dienstverband; de laatste telt.",
    "Niets te doen als de volgorde klopt.",
  ),
  "HISTORIE-UITDIENST-ZONDER-BEGIN": warning(
    "Deze beëindiging hoort bij geen lopend dienstverband en telt niet mee.",
    "Lever ook de indiensttreding.",
  ),
} as const satisfies Record<string, Rule>;

function fault(melding: string, advies: string): Rule {
  return { ernst: "fout", melding, advies };
}

function warning(melding: string, advies: string): Rule {
  return { ernst: "waarschuwing", melding, advies };
}

function remark(melding: string, advies: string): Rule {
  return { ernst: "opmerking", melding, advies };
}
