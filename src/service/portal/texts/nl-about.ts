import { nlTables } from "./nl-tables.ts";
import type { TextPage } from "./text-page.ts";

const method: TextPage = {
  title: "Methode",
  lead: "Hoe een cijfer tot stand komt, hoe zeker het is en waarmee u het kunt vergelijken.",
  sections: [
    {
      id: "stappen",
      title: "Van levering naar cijfer",
      texts: [
        [
          "Werkgevers en fondsen leveren gegevens zonder namen: over banen, verzuim, scholing, gesprekken en vragenlijsten.",
          "Een programma controleert elke levering. Een levering met fouten gaat terug; zij telt dan niet mee.",
          "Elk cijfer wordt berekend met één vaste formule. Die staat bij de indicator.",
          "Cijfers waaruit iets over één persoon of één werkgever te halen is, worden verborgen. Dat wordt daarna nog eens getoetst.",
          "Wat overblijft, wordt vastgelegd in een publicatie. Die verandert daarna nooit meer.",
        ],
        "Alles op deze site komt uit zo’n publicatie. Andere cijfers staan er niet op de server.",
      ],
      links: [
        { path: "/indicatoren", label: "Alle indicatoren met hun formule" },
        { path: "/beleid", label: "Wat wij tonen en wat niet" },
      ],
    },
    {
      id: "voor-wie",
      title: "Over wie de cijfers gaan",
      texts: [
        "De cijfers gaan over de werkgevers die gegevens leverden. Dat zijn niet alle werkgevers in een sector. Wij tellen de cijfers niet op naar heel Nederland.",
        "De sector volgt de indeling van bedrijven van het CBS. De regio is de arbeidsmarktregio van de werkgever.",
      ],
      links: [{ path: "/kwaliteit", label: "Wie er leverden, en wat er ontbreekt" }],
    },
    {
      id: "zekerheid",
      title: "Hoe zeker een cijfer is",
      texts: [
        "Achter veel cijfers staat een marge, bijvoorbeeld 4,9% tot 6,2%. Met 95% zekerheid ligt de waarde daartussen. Hoe minder mensen, hoe groter de marge.",
        "Een verschil tussen twee groepen kan toeval zijn. Raken de marges elkaar niet, dan is het verschil aantoonbaar. Raken ze elkaar wel, kijk dan naar het oordeel: waar een rapport twee cijfers vergelijkt, zegt het erbij of het verschil aantoonbaar is.",
        [
          `${nlTables.indicative} Een marge is breed als er tussen de ondergrens en de bovengrens meer zit dan 20 procentpunt (bij een deel van de personen), 20 punten (bij een score van 0 tot 100) of de helft van de waarde (bij andere cijfers). Een cijfer dat uit andere is berekend, is indicatief als een daarvan dat is.`,
          "Voorlopig: er komt een herziening aan.",
          "Niet getoond: het cijfer is er wel, maar zou iets verklappen. Het is nooit nul.",
        ],
      ],
    },
    {
      id: "vergelijken",
      title: "Vergelijken",
      texts: [
        "Groepen verschillen in leeftijd, geslacht en grootte van bedrijven. Alleen het gestandaardiseerde verzuim houdt daar rekening mee.",
        "Cijfers van anderen, zoals het CBS, zijn anders gemaakt. Bij de indicator staat wat er verschilt.",
      ],
      links: [{ path: "/rapporten/methode", label: "Het hele methoderapport" }],
    },
  ],
};

const policy: TextPage = {
  title: "Wat wij tonen",
  lead: "Geen cijfer op deze site gaat over één persoon of één werkgever. Hier staat hoe wij daarvoor zorgen.",
  sections: [
    {
      id: "niet-getoond",
      title: "Waarom staat er “Niet getoond”?",
      texts: [
        "Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen. Welke van die twee het is, zeggen wij niet: ook dat kan iets verklappen.",
        "Ook een totaal kan verborgen zijn om andere cijfers te beschermen.",
        "Een voorbeeld. Een sector heeft vier grootteklassen en in een ervan zit maar één werkgever. Dat cijfer tonen wij niet. Maar wie het totaal kent en de drie andere cijfers, rekent het vierde zo uit. Daarom verbergen wij er nog een bij.",
      ],
    },
    {
      id: "gevolgen",
      title: "Wat u daarvan merkt",
      texts: [
        [
          "Een verborgen cijfer is verborgen in elk rapport, elke tabel, elk bestand en in de API.",
          "Een verborgen cijfer is leeg en heeft een woord erbij. Het is nooit nul.",
          "Cijfers zijn afgerond, bij kleine groepen grover.",
          "Wat eenmaal is gepubliceerd, blijft bekend. Wij verbergen het later niet.",
        ],
      ],
      links: [{ path: "/methode#toetsen", label: "Hoe wij dit toetsen" }],
    },
  ],
};

const quality: TextPage = {
  title: "Datakwaliteit",
  lead: "Wat de cijfers waard zijn: wie leverde, hoeveel mensen antwoordden, wat te zien is en wat ontbreekt.",
  sections: [],
};

/** The pages about the figures, in Dutch. */
export const nlAbout = {
  method,
  policy,
  quality,
  glossary: {
    title: "Begrippen",
    lead: "De woorden van deze site, met hun betekenis en bron.",
    source: "Bron:",
    /** Before the name of a term in the other language. */
    other: "",
    letters: "Letters",
    /** What stands where there is no number, and what it means. */
    numberless: "Geen getal",
    numberlessLead: "Waar geen getal kan staan, staat een woord. Dat is nooit hetzelfde als nul.",
    words: [
      [
        "Niet getoond",
        "Het cijfer is er, maar wij tonen het niet. Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen. In bestanden heet dit “onderdrukt”.",
      ],
      [
        "Geen gegevens geleverd",
        "Niemand leverde hiervoor gegevens. In een tabel staat er ook wel “Geen gegevens” of “Niet geleverd”.",
      ],
      ["Niet te berekenen", "Er ontbreekt een cijfer dat voor de berekening nodig is."],
      ["Niet van toepassing", "De vraag past hier niet: er is bijvoorbeeld niemand om over te tellen."],
      [
        "Niet in deze publicatie",
        "De publicatie gaat niet over deze periode. Anderen, zoals het CBS, kunnen er wel een cijfer over hebben.",
      ],
      ["Geen cijfer", "Het CBS of een andere bron heeft hierover geen cijfer, of nog niet."],
      ["–", "Dit hoort bij een cijfer dat er niet staat, of dit cijfer heeft geen marge."],
    ] as readonly (readonly [string, string])[],
    empty: "Deze publicatie heeft geen begrippenlijst.",
  },
  tests: "Hoe deze publicatie is getoetst",
  onThisPage: "Op deze pagina",
  report: {
    full: "Het hele rapport",
    web: "Lezen",
    pdf: "PDF (toegankelijk)",
    xlsx: "Excel",
  },
};
