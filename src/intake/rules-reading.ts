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
    melding: "Het Excel-bestand heeft meer dan één blad met gegevens; alleen het eerste dat past is gelezen.",
    advies: "Lever elke tabel in een eigen bestand, of haal de andere bladen weg.",
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
} as const;
