/** What the search page says, in Dutch. */
export const nlSearch = {
  title: "Zoeken",
  lead: "Zoek een sector, een regio, een indicator, een tabel, een rapport of een begrip.",
  label: "Waar zoekt u naar?",
  search: "Zoek",
  found: (count: string, question: string) => `${count} gevonden voor “${question}”.`,
  /** Said where no page has all words. */
  parts: "Geen pagina heeft al deze woorden. Dit zijn de pagina’s met een van de woorden.",
  /** By which reports are found too. */
  ofReports: "rapport pdf excel printen download",
  one: "1 pagina",
  many: (count: string) => `${count} pagina’s`,
  nothing: (question: string) => `Niets gevonden voor “${question}”.`,
  advice: [
    "Probeer een korter woord, of een deel ervan.",
    "Een kleine tikfout geeft niet; een ander woord misschien wel.",
  ],
  advisePages: "Kijk anders in een van deze lijsten:",
  tooLong: (most: number) => `Een vraag heeft hooguit ${most} tekens; de rest is weggelaten.`,
  more: (shown: number) => `Dit zijn de eerste ${shown}. Een langere vraag geeft er minder.`,
  within: {
    sector: (name: string) => `Bedrijfstak in de sector ${name}.`,
    regio: (name: string) => `Gemeente in de arbeidsmarktregio ${name}.`,
  },
  kinds: {
    sector: "Sector",
    regio: "Regio",
    indicator: "Indicator",
    tabel: "Tabel",
    rapport: "Rapport",
    begrip: "Begrip",
    pagina: "Pagina",
  },
  lists: [
    { path: "/sectoren", label: "Sectoren" },
    { path: "/regios", label: "Regio’s" },
    { path: "/indicatoren", label: "Indicatoren" },
    { path: "/begrippen", label: "Begrippen" },
  ],
  examples: "Bijvoorbeeld:",
  exampleWords: ["verzuim", "scholing", "Groningen", "eigen regie"],
  pages: [
    {
      path: "/methode",
      title: "Methode",
      words: "hoe wij de cijfers bepalen, bronnen, breuken, onzekerheid, marge",
    },
    {
      path: "/beleid",
      title: "Wat wij tonen",
      words: "bescherming, niet getoond, verborgen, privacy, drempel, anoniem",
    },
    { path: "/kwaliteit", title: "Datakwaliteit", words: "respons, dekking, wie leverde, ontbreekt" },
    {
      path: "/begrippen#begrip-betrouwbaarheidsinterval",
      title: "Marge (betrouwbaarheidsinterval)",
      words: "onzekerheid, zekerheid, verschil, aantoonbaar, toeval",
    },
    {
      path: "/begrippen#geen-getal",
      title: "Geen getal",
      words: "niet getoond, geen gegevens, niet geleverd, niet te berekenen, onderdrukt",
    },
    { path: "/rapporten", title: "Rapporten", words: "pdf, excel, printen, download" },
    { path: "/wijzigingen", title: "Wat er veranderd is", words: "wijzigingen, herzien, nieuw, versie" },
    { path: "/hulp", title: "Hulp", words: "uitleg, vragen, werkgever, leverancier, fonds, beleidsmaker" },
    { path: "/publicaties", title: "Publicaties", words: "versies, wijzigingen, nieuwste, archief" },
    { path: "/kalender", title: "Kalender", words: "planning, wanneer, datum, volgende publicatie" },
    {
      path: "/downloads",
      title: "Downloads en API",
      words: "bestanden, csv, excel, pdf, parquet, open data, programma",
    },
    {
      path: "/toegankelijkheid",
      title: "Toegankelijkheid",
      words: "toegankelijkheidsverklaring, schermlezer, toetsenbord",
    },
    { path: "/privacy", title: "Privacy", words: "persoonsgegevens, avg, cookies" },
    { path: "/colofon", title: "Colofon", words: "contact, licentie, wie zijn wij" },
  ],
};
