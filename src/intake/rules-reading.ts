/** Rules of reading a file: what it is, how it is written, and what stands around its rows. */
export const readingRules = {
  "BESTAND-NULTEKEN": {
    ernst: "fout",
    melding: "In het bestand staat een teken dat in tekst niet voorkomt (NUL).",
    advies: "Maak de export opnieuw; het bestand is beschadigd of geen tekst.",
  },
  "CODERING-GEMENGD": {
    ernst: "fout",
    melding: "Een deel van het bestand is UTF-8 en een deel niet.",
    advies: "Sla het hele bestand op met één codering, bij voorkeur UTF-8.",
  },
  "CODERING-OMGEZET": {
    ernst: "opmerking",
    melding: "Het bestand heeft codering {codering} en is omgezet naar UTF-8.",
    advies: "Er is niets nodig; kies UTF-8 als het pakket dat aanbiedt.",
  },
  "CODERING-VERMINKT": {
    ernst: "waarschuwing",
    melding: "Letters met accenten zijn verminkt: de tekst is eerder met een verkeerde codering gelezen.",
    advies: "Maak de export opnieuw met codering UTF-8.",
  },
  "EXCEL-ONLEESBAAR": {
    ernst: "fout",
    melding: "Het Excel-bestand is niet te lezen: het is beschadigd of beveiligd met een wachtwoord.",
    advies: "Sla het bestand opnieuw op zonder wachtwoord, of lever de tabel als CSV.",
  },
  "EXCEL-TE-GROOT": {
    ernst: "fout",
    melding: "Het Excel-bestand is te groot om te lezen.",
    advies: "Lever de tabel als CSV of Parquet.",
  },
  "EXCEL-BLAD-OVERGESLAGEN": {
    ernst: "waarschuwing",
    melding:
      "Dit Excel-bestand heeft bladen met gegevens die niet zijn gelezen; geteld van links: {nummers}.",
    advies:
      "Geef een blad dat mee moet de naam van een tabel, zoals verzuim; haal bladen die niet mee moeten weg.",
  },
  "KOP-GEEN-NAMEN": {
    ernst: "fout",
    melding: "De eerste regel met gegevens bevat waarden in plaats van namen van kolommen.",
    advies: "Zet een regel met de namen van de kolommen boven de gegevens.",
  },
  "KOP-HERHAALD": {
    ernst: "opmerking",
    melding: "De kopregel komt verderop in het bestand opnieuw voor; deze regels zijn overgeslagen.",
    advies: "Er is niets nodig; exporteer liever zonder paginakoppen.",
  },
  "KOLOM-LEEG-ZONDER-NAAM": {
    ernst: "opmerking",
    melding: "Een kolom zonder naam en zonder waarden is overgeslagen.",
    advies: "Er is niets nodig; haal liever het scheidingsteken aan het eind van de regels weg.",
  },
  "SCHEIDINGSTEKEN-ONBEKEND": {
    ernst: "fout",
    melding: "Het scheidingsteken is niet te herkennen: bij geen enkel teken zijn de regels even breed.",
    advies: "Exporteer met een puntkomma, komma, tab of verticale streep tussen de velden.",
  },
  "REGEL-BOVEN-KOP": {
    ernst: "opmerking",
    melding: "Regels rond de kopregel bevatten geen gegevens en zijn overgeslagen.",
    advies: "Er is niets nodig, als dit titels of toelichtingen zijn.",
  },
  "REGEL-LEEG": {
    ernst: "opmerking",
    melding: "Lege regels zijn overgeslagen.",
    advies: "Er is niets nodig.",
  },
  "REGEL-TOTAAL": {
    ernst: "opmerking",
    melding: "Regels met een totaal zijn overgeslagen.",
    advies: "Er is niets nodig; exporteer liever zonder totalen.",
  },
  "REGELEINDE-GEMENGD": {
    ernst: "opmerking",
    melding:
      "De regels eindigen niet allemaal op dezelfde manier, of met een teken dat nu ongebruikelijk is.",
    advies: "Er is niets nodig.",
  },
  "RIJ-TE-LANG": {
    ernst: "fout",
    melding: "De rij is langer dan een miljoen tekens.",
    advies: "Controleer of een aanhalingsteken of regeleinde ontbreekt.",
  },
  "CEL-ALS-FORMULE": {
    ernst: "opmerking",
    melding: 'Waarden zijn geschreven als formule (="00123"); de tekst erin is gelezen.',
    advies: "Er is niets nodig.",
  },
  "DATUM-ANDERE-VORM": {
    ernst: "opmerking",
    melding: "Datums zijn gelezen uit een andere schrijfwijze: {vorm}.",
    advies: "Er is niets nodig; jjjj-mm-dd of dd-mm-jjjj is het duidelijkst.",
  },
  "DATUM-EIND-OPEN": {
    ernst: "opmerking",
    melding:
      "Een einddatum die 'nog niet bekend' betekent, zoals 31-12-9999 of een streepje, is als leeg gelezen.",
    advies: "Er is niets nodig; laat een einde dat nog niet bekend is liever leeg.",
  },
  "DATUM-PLAATSHOUDER": {
    ernst: "fout",
    melding: "Deze datum betekent 'onbekend', zoals 01-01-1900 of een streepje, en kan hier niet leeg zijn.",
    advies: "Vul de echte datum in.",
  },
  "DATUM-VOLGORDE-AANGENOMEN": {
    ernst: "opmerking",
    melding: "Uit de kolom blijkt niet of de dag of de maand voorop staat; de dag is aangenomen.",
    advies: "Controleer een paar datums, of leg de volgorde vast in het profiel.",
  },
  "DATUM-MAAND-VOOROP": {
    ernst: "waarschuwing",
    melding:
      "In deze kolom staat de maand voor de dag: een van de tweede getallen is hoger dan 12 en geen van de eerste.",
    advies: "Controleer een paar datums; exporteer liever als jjjj-mm-dd of dd-mm-jjjj.",
  },
  "GETAL-DUBBELZINNIG": {
    ernst: "fout",
    melding: "Een punt of komma met drie cijfers is in deze kolom voor twee uitleggen vatbaar.",
    advies: "Gebruik in de hele kolom hetzelfde decimaalteken, zonder scheidingsteken voor duizendtallen.",
  },
  "GETAL-TEKEN-AANGENOMEN": {
    ernst: "waarschuwing",
    melding:
      "Uit de kolom blijkt niet of een {teken} met drie cijfers decimalen of duizendtallen scheidt; gelezen als {lezing}.",
    advies: "Controleer een paar getallen; schrijf ze liever zonder scheidingsteken voor duizendtallen.",
  },
  "GETAL-DUIZENDTEKEN": {
    ernst: "opmerking",
    melding: "Getallen met een scheidingsteken voor duizendtallen zijn gelezen zonder dat teken.",
    advies: "Er is niets nodig; schrijf getallen liever zonder, zoals 1250,50.",
  },
  "GETAL-MACHT": {
    ernst: "opmerking",
    melding:
      "Getallen in de notatie met een macht van tien (1,2E+03) zijn omgerekend; cijfers achteraan kunnen ontbreken.",
    advies: "Maak de kolom in Excel op als getal voordat u exporteert.",
  },
  "GETAL-EENHEID": {
    ernst: "opmerking",
    melding: "Tekens om het getal heen, zoals €, % of ,- zijn weggelaten.",
    advies: "Er is niets nodig; lever liever alleen het getal.",
  },
  "DEEL-NOTATIE": {
    ernst: "opmerking",
    melding: "De hele kolom is anders geschreven dan het profiel zegt: als {vorm}. Zo is zij gelezen.",
    advies: "Controleer een paar waarden, of leg de schrijfwijze vast in het profiel.",
  },
  "JANEE-KRUISJES": {
    ernst: "opmerking",
    melding: "In deze kolom staan alleen kruisjes; een lege cel is als nee gelezen.",
    advies: "Er is niets nodig; lever liever J en N.",
  },
  "SLEUTEL-MACHT": {
    ernst: "fout",
    melding:
      "De sleutel is door een rekenblad geschreven als macht van tien (1,23E+08); de laatste cijfers zijn weg.",
    advies: "Maak de kolom op als tekst voordat u exporteert, en exporteer opnieuw.",
  },
  "SLEUTEL-NULLEN": {
    ernst: "fout",
    melding: "De sleutel lijkt op een sleutel van de tabel {tabel}, maar zonder de nullen vooraan.",
    advies: "Maak de kolom in beide bestanden op als tekst, zodat de nullen vooraan blijven staan.",
  },
} as const;
