const what =
  "Hoe vaak zijn mensen ziek, hoeveel leren zij bij, en hoe ligt dat bij anderen? Regiespiegel laat sectoren en werkgevers zien hoe zij ervoor staan met duurzame inzetbaarheid.";

/** What the front page says, in Dutch. */
export const nlHome = {
  title: "Spiegelinformatie over duurzame inzetbaarheid",
  heading: "Kijk in de spiegel van uw sector",
  what,
  ways: [
    {
      path: "/regios",
      title: "Uw regio",
      says: "Een kaart van de arbeidsmarktregio’s, en per regio de kerncijfers.",
    },
    {
      path: "/tabellen",
      title: "Maak een tabel",
      says: "Kies zelf onderwerp, groepen en perioden; bewaar of deel het adres.",
    },
    {
      path: "/indicatoren",
      title: "Zoek een onderwerp",
      says: "Wat elk cijfer betekent, hoe het gaat en hoe zeker het is.",
    },
    {
      path: "/downloads",
      title: "Downloads en API",
      says: "Hele tabellen voor Excel, als CSV of Parquet, en voor programma’s.",
    },
  ],
  empty: {
    heading: "Hier komen de cijfers van uw sector",
    lead: "Er is nog geen publicatie. Zodra de eerste klaar is, staan de cijfers op deze pagina.",
    what: "Wat is Regiespiegel?",
  },
  facts: {
    notice: "Let op",
    newest: "Nieuwste publicatie",
    made: "Gemaakt op",
    version: "Versie",
    changes: "wat er veranderd is",
    about: "Over",
  },
  standsOut: (year: string) => `Wat opvalt in ${year}`,
  choose: "Kies uw sector",
  chooseLead:
    "Elke sector heeft een pagina met kerncijfers en een rapport: verzuim, scholing en werkgelegenheid, naast alle sectoren samen.",
  reports: "Rapporten",
  noReport: "Bij deze publicatie horen geen rapporten per sector. De cijfers zijn wel te downloaden.",
  use: "De cijfers zelf gebruiken",
  useLead: "De cijfers zijn er voor iedereen.",
  hidden: (word: string, reason: string) => `${word}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  /** The heads of the list of sectors. */
  list: {
    caption: (year: string) => `Cijfers over ${year}`,
    sector: "Sector",
    heads: { verzuimpercentage: "Verzuim", scholingsdeelname: "Volgde scholing" },
  },
  /** A finding is its value and a sentence that goes on where the value ends. */
  findings: {
    absence: (year: string) => `van de werktijd ging in ${year} verloren door ziekte.`,
    same: (year: string) => `Dat is evenveel als in ${year}.`,
    differs: (size: string, isMore: boolean, year: string, doubt: string) =>
      `Dat is ${size} ${isMore ? "meer" : "minder"} dan in ${year}.${doubt}`,
    range: (low: string, high: string) => `${low} tot ${high}`,
    spread: "ziekteverzuim: zo ver liggen de sectoren uit elkaar.",
    extremes: (low: string, high: string) =>
      `Het laagst is het in ${low}, het hoogst in ${high}. Kleine sectoren en sectoren zonder cijfer tellen hierin niet mee.`,
    training: (year: string) => `van de werknemers volgde in ${year} een cursus of opleiding.`,
    bySize: (small: string, least: string, large: string, most: string) =>
      `Bij werkgevers met ${small} was dat ${least}, bij werkgevers met ${large} ${most}.`,
    neverAbsent: (year: string) => `van de werknemers meldde zich in ${year} niet één keer ziek.`,
    workers: (year: string) =>
      `banen waren er op de laatste dag van ${year} bij de werkgevers in deze cijfers.`,
  },
};
