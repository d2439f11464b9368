export interface ApiChange {
  /** Semver: a new first number breaks programs, a second adds, a third mends. */
  readonly version: string;
  /** Day on which it came, jjjj-mm-dd. */
  readonly date: string;
  readonly changes: readonly string[];
}

/** Every version of the API, the newest first; the first one is what `API-Version` says. */
export const apiChanges: readonly [ApiChange, ...ApiChange[]] = [
  {
    version: "1.2.0",
    date: "2026-11-22",
    changes: [
      "Nieuw: bij indicatoren, tabellen en codelijsten staan in het veld engels de Engelse teksten.",
      "Nieuw: rapporten zijn er ook in het Engels, met taal=en.",
      "Nieuw: de waarnemingen van een tabel als JSON-stat 2.0 en als Excel (XLSX), met 'formaat'.",
      "Nieuw: een rapport kan naast een sector, regio of grootte liggen in plaats van naast het totaal.",
      "Nieuw: in het verslag van een controle staat bij een regel over twee rijen ook de andere rij, in het veld andere.",
      "Nieuw: bij de codes van sectoren en regio's staat in omvat welke bedrijfstakken en gemeenten erbij horen.",
      "Nieuw: bij elk cijfer van een spiegel zegt het veld naast welke openbare groepen ernaast staan.",
      "Nieuw: leveringen en verwerkingen, en clusters van werkgevers, met een sleutel of na aanmelden. Fouten 412 en 428, en 503 als een antwoord te lang duurt.",
    ],
  },
  {
    version: "1.1.0",
    date: "2026-11-22",
    changes: [
      "Nieuw: rapporten als HTML, PDF en Excel, de kwaliteit van een publicatie, en tabellen als Parquet.",
      "Downloads kunnen in delen worden opgehaald met de kop Range.",
      "Elk antwoord noemt hoeveel verzoeken er nog over zijn, en draagt een nummer voor meldingen.",
      "Een verzoek met inhoud, een te lang adres en te veel verzoeken worden geweigerd met uitleg.",
      "De beschrijving van de API is er ook als YAML.",
    ],
  },
  {
    version: "1.0.0",
    date: "2026-11-21",
    changes: ["Eerste versie: publicaties, indicatoren, tabellen met waarnemingen en codelijsten."],
  },
];
