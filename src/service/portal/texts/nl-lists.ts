/** What the lists of reports, of downloads and of changes say, and the pages of failures, in Dutch. */
export const nlLists = {
  reports: {
    title: "Rapporten",
    lead: "Rapporten om te lezen, te printen en door te geven. Elk rapport komt uit één publicatie.",
    one: "rapport",
    many: "rapporten",
    choose: (count: string) => `Kies uit ${count}`,
    pdf: "PDF",
    excel: "Excel",
    download: "Download:",
    about: "Over dit rapport",
    cite: "Zo verwijst u naar dit rapport",
  },
  downloads: {
    title: "Downloads en API",
    lead: "Alle cijfers van deze publicatie, om mee verder te rekenen.",
    tables: "Tabellen",
    counts: (id: string, all: string, hidden: string) =>
      `Publicatie ${id} heeft ${all} cijfers. Daarvan zijn er ${hidden} niet getoond: die hebben de status`,
    fractions: "en geen waarde. Percentages staan als breuk in de bestanden: 0,051 is 5,1%.",
    api: "Open API",
    apiLead:
      "Programma’s halen de cijfers op zonder sleutel. Kies met parameters wat u wilt hebben, bijvoorbeeld het verzuim van de sector C:",
    /** Each address with what it gives and what follows. */
    links: {
      documentation: ["Documentatie van de API", ", met voorbeelden en wijzigingen"],
      description: ["Beschrijving voor programma’s", " (OpenAPI 3.1), ook als "],
      reports: ["Rapporten", " als HTML, PDF en Excel"],
      quality: "Kwaliteit van de publicatie",
      indicators: "Indicatoren met hun definitie",
      tables: ["Tabellen", " en "],
      codes: "codelijsten",
      releases: "Publicaties",
      failures: "Wat foutmeldingen betekenen",
    },
    formats: {
      "csv-excel": "CSV voor Excel",
      csv: "CSV",
      xlsx: "Excel (XLSX)",
      "json-stat": "JSON-stat",
      parquet: "Parquet",
    },
    choose: "Kies zelf",
  },
  changes: {
    title: "Wat er veranderd is",
    compared: (id: string, previous: string, step: string) =>
      `Publicatie ${id} vergeleken met ${previous}. ${step}`,
    table: (title: string) => `Tabel: ${title}`,
    heads: { indicator: "Indicator", table: "Tabel", count: "Cijfers", why: "Waardoor" },
    numbering: "Hoe wij versies nummeren",
    numberingTexts: [
      "Een versie heeft drie getallen, bijvoorbeeld 1.2.0. Het eerste gaat omhoog als er cijfers verdwijnen, het tweede als er cijfers bijkomen of herzien worden, het derde bij een verandering waarbij de cijfers gelijk blijven.",
      "Wat ooit is gepubliceerd, blijft bekend. Daarom verbergen wij een getoond cijfer niet achteraf, en tonen wij een herziening alleen als die niets verklapt over een paar personen of werkgevers. Cijfers die nog op hun herziening wachten, heten voorlopig.",
    ],
    all: "Alle publicaties",
    made: "gemaakt op",
  },
};
