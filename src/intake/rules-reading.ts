/** Rules of reading a file: what it is, how it is written, and what stands around its rows. */
export const readingRules = {
  "BESTAND-NULTEKEN": {
    ernst: "fout",
    melding:
      "In het bestand staat een teken dat in tekst niet voorkomt. Het bestand is waarschijnlijk beschadigd.",
    advies: "Maak de export opnieuw.",
  },
  "CODERING-GEMENGD": {
    ernst: "fout",
    melding:
      "Het bestand is op twee manieren geschreven: letters met accenten zijn niet overal te lezen. Vaak zijn twee bestanden onder elkaar geplakt.",
    advies:
      "Maak de export opnieuw. Of open het bestand in Excel, kijk of de namen kloppen, en kies Opslaan als 'CSV UTF-8'.",
  },
  "CODERING-OMGEZET": {
    ernst: "opmerking",
    melding: "Het bestand heeft de tekenset {codering}. Wij hebben het omgezet.",
    advies: "U hoeft niets te doen. Kies UTF-8 als uw pakket dat aanbiedt.",
  },
  "CODERING-VERMINKT": {
    ernst: "waarschuwing",
    melding:
      "Letters met accenten zijn kapot, zoals Ã« in plaats van ë. Dat gebeurde al voordat u het bestand stuurde.",
    advies: "Maak de export opnieuw. Kies UTF-8 als uw pakket daarnaar vraagt.",
  },
  "EXCEL-ONLEESBAAR": {
    ernst: "fout",
    melding: "Het Excel-bestand is niet te lezen: het is beschadigd, of er zit een wachtwoord op.",
    advies: "Sla het bestand opnieuw op zonder wachtwoord, of kies Opslaan als 'CSV UTF-8'.",
  },
  "EXCEL-TE-GROOT": {
    ernst: "fout",
    melding: "Het Excel-bestand is te groot om te lezen.",
    advies: "Open het in Excel, kies Opslaan als 'CSV UTF-8', en stuur dat bestand.",
  },
  "EXCEL-BLAD-OVERGESLAGEN": {
    ernst: "waarschuwing",
    melding:
      "Dit Excel-bestand heeft bladen met gegevens die wij niet hebben gelezen. Geteld van links: {nummers}.",
    advies:
      "Moet zo'n blad mee, geef het dan een naam die wij kennen, zoals verzuim. Moet het niet mee, haal het dan weg.",
  },
  "KOP-GEEN-NAMEN": {
    ernst: "fout",
    melding: "Boven de gegevens staan geen koppen: op de eerste regel staan al gegevens.",
    advies: "Zet een regel met koppen boven de gegevens. In het sjabloon staan ze goed.",
  },
  "KOP-HERHAALD": {
    ernst: "opmerking",
    melding: "De koppen staan verderop in het bestand nog een keer. Die regels hebben wij overgeslagen.",
    advies: "U hoeft niets te doen. Exporteer liever zonder koppen op elke bladzijde.",
  },
  "KOLOM-LEEG-ZONDER-NAAM": {
    ernst: "opmerking",
    melding: "Een lege kolom zonder kop hebben wij overgeslagen.",
    advies: "U hoeft niets te doen.",
  },
  "SCHEIDINGSTEKEN-ONBEKEND": {
    ernst: "fout",
    melding:
      "Wij zien niet waar een cel eindigt en de volgende begint: de regels hebben niet evenveel cellen.",
    advies:
      "Exporteer het bestand met een puntkomma of komma tussen de cellen, of lever het als Excel-bestand.",
  },
  "REGEL-BOVEN-KOP": {
    ernst: "opmerking",
    melding: "Regels boven of onder de koppen bevatten geen gegevens. Die hebben wij overgeslagen.",
    advies: "U hoeft niets te doen als dit titels of toelichtingen zijn.",
  },
  "REGEL-LEEG": {
    ernst: "opmerking",
    melding: "Lege regels hebben wij overgeslagen.",
    advies: "U hoeft niets te doen.",
  },
  "REGEL-TOTAAL": {
    ernst: "opmerking",
    melding: "Regels met een totaal hebben wij overgeslagen.",
    advies: "U hoeft niets te doen. Exporteer liever zonder totalen.",
  },
  "REGELEINDE-GEMENGD": {
    ernst: "opmerking",
    melding:
      "De regels van dit bestand eindigen niet allemaal met hetzelfde teken. Wij hebben het toch kunnen lezen.",
    advies: "U hoeft niets te doen.",
  },
  "RIJ-TE-LANG": {
    ernst: "fout",
    melding: "Deze rij is langer dan een miljoen tekens.",
    advies:
      'Waarschijnlijk staat ergens een aanhalingsteken (") te veel. Als Excel-bestand leveren voorkomt dit.',
  },
  "CEL-ALS-FORMULE": {
    ernst: "opmerking",
    melding: 'Cellen zijn geschreven als formule, zoals ="00123". Wij hebben de tekst erin gelezen.',
    advies: "U hoeft niets te doen.",
  },
  "DATUM-ANDERE-VORM": {
    ernst: "opmerking",
    melding: "Datums zijn anders geschreven: {vorm}. Zo hebben wij ze gelezen.",
    advies: "U hoeft niets te doen. 31-12-2025 of 2025-12-31 is het duidelijkst.",
  },
  "DATUM-EIND-OPEN": {
    ernst: "opmerking",
    melding:
      "Een einddatum die 'nog niet bekend' betekent, zoals 31-12-9999 of een streepje, hebben wij als leeg gelezen.",
    advies: "U hoeft niets te doen. Laat zo'n cel liever leeg.",
  },
  "DATUM-PLAATSHOUDER": {
    ernst: "fout",
    melding:
      "Deze datum betekent 'onbekend', zoals 01-01-1900 of een streepje. Hier moet een echte datum staan.",
    advies: "Vul de echte datum in.",
  },
  "DATUM-VOLGORDE-AANGENOMEN": {
    ernst: "opmerking",
    melding: "Aan deze kolom is niet te zien of de dag of de maand voorop staat. Wij lezen de dag eerst.",
    advies: "Controleer een paar datums. Exporteer liever als 2025-12-31.",
  },
  "DATUM-MAAND-VOOROP": {
    ernst: "waarschuwing",
    melding: "In deze kolom staat de maand voor de dag, zoals 12/31/2025. Zo hebben wij alle datums gelezen.",
    advies: "Controleer een paar datums. Exporteer liever als 31-12-2025 of 2025-12-31.",
  },
  "GETAL-DUBBELZINNIG": {
    ernst: "fout",
    melding: "Dit getal is op twee manieren te lezen: 1.250 kan 1250 zijn, en ook 1,25.",
    advies:
      "Schrijf getallen zonder punt voor duizend, zoals 1250 of 1250,50. Doe dat in de hele kolom gelijk.",
  },
  "GETAL-TEKEN-AANGENOMEN": {
    ernst: "waarschuwing",
    melding:
      "In deze kolom staan getallen met een {teken} en drie cijfers, zoals 1.250. Wij lezen dat als teken voor {lezing}.",
    advies:
      "Controleer een paar getallen. Schrijf ze liever zonder punt voor duizend, zoals 1250 of 1250,50.",
  },
  "GETAL-DUIZENDTEKEN": {
    ernst: "opmerking",
    melding: "Getallen met een teken voor duizend, zoals 1.250, hebben wij gelezen als 1250.",
    advies: "U hoeft niets te doen. Schrijf liever 1250,50.",
  },
  "GETAL-MACHT": {
    ernst: "opmerking",
    melding:
      "Excel heeft lange getallen korter geschreven, zoals 1,2E+03. Wij hebben ze teruggerekend; de laatste cijfers kunnen weg zijn.",
    advies: "Kies in Excel voor deze kolom de opmaak Getal, en exporteer opnieuw.",
  },
  "GETAL-EENHEID": {
    ernst: "opmerking",
    melding: "Tekens om het getal heen, zoals €, % of ,- hebben wij weggelaten.",
    advies: "U hoeft niets te doen. Lever liever alleen het getal.",
  },
  "DEEL-NOTATIE": {
    ernst: "opmerking",
    melding:
      "De hele kolom is anders geschreven dan dit formaat zegt: als {vorm}. Zo hebben wij haar gelezen.",
    advies: "Controleer een paar waarden.",
  },
  "JANEE-KRUISJES": {
    ernst: "opmerking",
    melding: "In deze kolom staan alleen kruisjes. Een lege cel hebben wij als nee gelezen.",
    advies: "U hoeft niets te doen. Schrijf liever J en N.",
  },
  "SLEUTEL-MACHT": {
    ernst: "fout",
    melding: "Excel heeft dit nummer korter geschreven, zoals 1,23E+08. De laatste cijfers zijn weg.",
    advies: "Kies voor deze kolom de opmaak Tekst voordat u het bestand vult, en exporteer opnieuw.",
  },
  "SLEUTEL-NULLEN": {
    ernst: "fout",
    melding:
      "Dit nummer lijkt op een nummer van {meervoud}, maar de nullen vooraan zijn weg: 123 in plaats van 00123.",
    advies:
      "Geef de kolom in beide bestanden de opmaak Tekst voordat u ze vult. Excel haalt anders de nullen vooraan weg.",
  },
} as const;
