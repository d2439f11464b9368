/** The pages about the site and its figures, in Dutch. A text is a paragraph; a list of texts is a list. */

export type Text = string | readonly string[];

export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly Text[];
  readonly links?: readonly { readonly path: string; readonly label: string }[];
}

export interface TextPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
}

export const methodPage: TextPage = {
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
        "Een verschil tussen twee groepen kan toeval zijn. Waar een rapport twee cijfers vergelijkt, zegt het erbij of het verschil aantoonbaar is.",
        [
          "Indicatief: er zijn weinig mensen, of de marge is groot. Gebruik dit cijfer voorzichtig.",
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

export const policyPage: TextPage = {
  title: "Wat wij tonen",
  lead: "Geen cijfer op deze site gaat over één persoon of één werkgever. Hier staat hoe wij daarvoor zorgen.",
  sections: [
    {
      id: "niet-getoond",
      title: "Waarom staat er “Niet getoond”?",
      texts: [
        "Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen. Welke van die twee het is, zeggen wij niet: ook dat kan iets verklappen.",
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
    },
  ],
};

export const qualityPage: TextPage = {
  title: "Datakwaliteit",
  lead: "Wat de cijfers waard zijn: wie leverde, hoeveel mensen antwoordden, wat te zien is en wat ontbreekt.",
  sections: [],
};

export const glossaryPage = {
  title: "Begrippen",
  lead: "De woorden van deze site, met hun betekenis en bron.",
  source: "Bron:",
  used: "Komt voor bij:",
  letters: "Letters",
  empty: "Deze publicatie heeft geen begrippenlijst.",
} as const;

export const reportWords = {
  full: "Het hele rapport",
  web: "Lezen",
  pdf: "PDF (toegankelijk)",
  xlsx: "Excel",
} as const;
