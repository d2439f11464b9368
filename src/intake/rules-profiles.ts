import type { Severity } from "./issue.ts";

interface Rule {
  readonly ernst: Severity;
  readonly melding: string;
  readonly advies: string;
}

/** What a profile and the layouts of its files find. */
export const profileRules = {
  "PROFIEL-NIET-GEVERIFIEERD": remark(
    "Wij zagen nog geen echte export van {profiel}. Misschien lezen wij een kolom anders dan u bedoelt.",
    "Vergelijk de aantallen rijen en een paar bekende gevallen met uw pakket voordat u bevestigt.",
  ),
  "PROFIEL-BESTAND-GEWEIGERD": fault("Dit bestand herkennen wij, maar lezen wij niet. {reden}", "{advies}"),
  "PROFIEL-KOPPEN-PASSEN-NIET": fault(
    "Geen enkele kop van dit bestand hoort bij het formaat {profiel}.",
    "Kijk of u het goede formaat hebt gekozen. Is het goed, maak de koppen dan gelijk aan die van het sjabloon, of neem contact met ons op.",
  ),
  "PROFIEL-KOP-ONTBREEKT": fault(
    "De verplichte kolom {kolom} van {tabel} is niet gevonden.",
    "Een van deze koppen moet erin staan: {koppen}. Neem de kolom op in de export, of geef een kolom die naam.",
  ),
  "PROFIEL-KOP-DUBBEL": fault("Deze kop staat er meer dan één keer in.", "Laat één van deze kolommen staan."),
  "PROFIEL-KOLOM-ONGEBRUIKT": remark(
    "Deze kolom hebben wij niet nodig; er wordt niets van bewaard.",
    "Laat de kolom de volgende keer uit de export.",
  ),
  "PROFIEL-KOLOM-ACHTERGELATEN": remark(
    "Deze kolom mogen of hoeven wij niet te hebben; zij is bij het lezen weggegooid.",
    "Laat de kolom de volgende keer uit de export: wat u niet stuurt, kan niet uitlekken.",
  ),
  "PROFIEL-SLEUTEL-SAMENGESTELD": remark(
    "In dit bestand staat geen {kolom}. Wij hebben hem gemaakt van {delen}.",
    "U hoeft niets te doen, tenzij twee rijen daarin gelijk kunnen zijn. Neem dan een eigen nummer op in de export.",
  ),
  "PROFIEL-WERKGEVER-ENIGE": remark(
    "De werkgever staat niet in dit bestand. Wij nemen de enige werkgever van de levering voor alle rijen.",
    "Klopt dat niet, lever dan per werkgever apart, of voeg een kolom met de werkgever toe.",
  ),
  "PROFIEL-WERKGEVER-ONBEKEND": fault(
    "De werkgever staat niet in dit bestand, en ook niet op een andere plaats in de levering.",
    "Stuur een bestand werkgever.csv met één rij mee, of voeg een kolom met de werkgever toe.",
  ),
  "PROFIEL-RIJEN-OVERGESLAGEN": remark(
    "Deze rijen horen in dit formaat niet bij {tabel}. Wij hebben ze overgeslagen.",
    "Kijk of het aantal klopt. Klopt het niet, neem dan contact met ons op.",
  ),
  "PROFIEL-JAAR-VAN-DATUM": remark(
    "Van deze datum hebben wij alleen het jaar gelezen; de dag en de maand zijn weggegooid.",
    "Lever de volgende keer alleen het jaar.",
  ),
  "MEDEWERKER-AFGELEID": remark(
    "Er is geen bestand met medewerkers. Wij hebben hun nummers uit dit bestand gehaald.",
    "Lever geboortejaar en geslacht mee als u cijfers naar leeftijd wilt.",
  ),
  "MEDEWERKER-WISSELT": warning(
    "Deze kolom verschilt tussen rijen van dezelfde persoon. De eerste rij telt.",
    "Verbeter de rijen. Of kijk of één nummer niet voor twee mensen is gebruikt.",
  ),
  "VERZUIM-REGEL-DUBBEL": remark(
    "Deze regel staat er al eerder, precies hetzelfde. Hij telt één keer.",
    "Kijk of de export voor iemand met twee contracten twee regels maakt.",
  ),
  "DEELPERIODE-OVERLAP": warning(
    "Deze deelperiode begint voordat de vorige van hetzelfde verzuim is geëindigd. Vanaf hier telt deze.",
    "Verbeter de begin- en einddatums van de deelperioden.",
  ),
  "DEELPERIODE-GAT": warning(
    "Na deze deelperiode zit een gat in het verzuim. Die dagen tellen als volledig hersteld.",
    "Verbeter de datums. Was iemand tussendoor echt hersteld, maak er dan een nieuw verzuim van.",
  ),
  "DEELPERIODE-SAMENGEVOEGD": remark(
    "Het verzuim heeft geen eigen nummer. Deelperioden die op elkaar aansluiten, zijn samen één verzuim.",
    "Neem het nummer van het verzuimgeval op in de export.",
  ),
  "GEBEURTENIS-GECORRIGEERD": remark(
    "Een latere regel verbetert deze. De laatste telt.",
    "U hoeft niets te doen als de verbetering klopt.",
  ),
  "GEBEURTENIS-VERVALLEN": remark(
    "Een latere regel trekt deze in. Zij telt niet mee.",
    "U hoeft niets te doen als dat klopt.",
  ),
  "GEBEURTENIS-VOLGORDE": remark(
    "De regels van dit verzuim staan niet op volgorde van datum. Wij hebben ze op datum gelegd.",
    "U hoeft niets te doen als de datums kloppen.",
  ),
  "GEBEURTENIS-ZONDER-ZIEKMELDING": warning(
    "Van dit verzuim is geen ziekmelding geleverd. De eerste ziektedag van deze regel telt als begin.",
    "Lever alle regels van een verzuim, ook die van voor de periode.",
  ),
  "GEBEURTENIS-ZONDER-PERCENTAGE": fault(
    "Bij dit gedeeltelijk herstel staat geen percentage.",
    "Vul het percentage in.",
  ),
  "GEBEURTENIS-ZONDER-DATUM": fault("In deze regel ontbreekt de datum.", "Vul de datum in."),
  "HISTORIE-ZELFDE-DAG": remark(
    "Op dezelfde dag staat een latere wijziging van hetzelfde dienstverband. De laatste telt.",
    "U hoeft niets te doen als de volgorde klopt.",
  ),
  "HISTORIE-UITDIENST-ZONDER-BEGIN": warning(
    "Deze regel beëindigt een dienstverband dat niet is begonnen. Hij telt niet mee.",
    "Neem ook de indiensttreding op in de export.",
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
