import type { TextPage } from "./about.ts";

export const helpPage: TextPage = {
  title: "Hulp",
  lead: "Wat u hier kunt doen, en waar. Zoek uw rol op en begin bij de eerste stap.",
  sections: [
    {
      id: "beleidsmaker",
      title: "U maakt beleid of doet onderzoek",
      texts: [
        [
          "Kies uw sector of regio. U ziet acht kerncijfers, met ernaast het cijfer van alle sectoren of regio’s samen.",
          "Lees het hele rapport, of download het als PDF of Excel.",
          "Wilt u iets anders weten? Maak een tabel. Kies een onderwerp en een indeling, vink aan wat u wilt zien en ververs de tabel.",
          "Onder de tabel staan de downloads, het adres om te delen en de verwijzing voor uw stuk.",
        ],
        "Er is een vast adres en een gewoon adres. Het vaste adres laat altijd dezelfde cijfers zien. Het gewone adres laat de nieuwste cijfers zien.",
      ],
      links: [
        { path: "/sectoren", label: "Sectoren" },
        { path: "/regios", label: "Regio’s" },
        { path: "/tabellen", label: "Maak een tabel" },
      ],
    },
    {
      id: "werkgever",
      title: "U bent werkgever of hoort bij een cluster",
      texts: [
        [
          "Zoek eerst het cijfer van uw sector. Daarvoor hoeft u zich niet aan te melden.",
          "Uw eigen cijfers ernaast ziet alleen uw eigen organisatie. Vraag uw fonds of de beheerder om toegang.",
          "Ziet u een groot verschil? Kijk of de marges elkaar raken. Dan kan het toeval zijn.",
        ],
        "Wij maken geen ranglijst van werkgevers, en niemand ziet de cijfers van een andere werkgever.",
      ],
      links: [{ path: "/sectoren", label: "Zoek uw sector" }],
    },
    {
      id: "leverancier",
      title: "U levert gegevens",
      texts: [
        [
          "Lever bestanden zonder namen, adressen en burgerservicenummers. Bestanden met zulke gegevens worden geweigerd.",
          "Elke fout krijgt een regel, een kolom en een advies. Verbeter het bestand en lever het opnieuw.",
          "Twee keer hetzelfde leveren geeft niet. Een nieuwere levering komt in de plaats van de oude.",
        ],
        "Wie mag leveren en hoe, regelt uw fonds of de beheerder. De documentatie noemt de adressen voor programma’s.",
      ],
      links: [{ path: "/documentatie", label: "Documentatie van de API" }],
    },
    {
      id: "fonds",
      title: "U werkt bij een fonds",
      texts: [
        [
          "Bekijk de rapporten van uw sectoren, en bij datakwaliteit wie er leverden.",
          "Wilt u weten waarom een cijfer niet te zien is? Lees wat wij tonen. De precieze reden zeggen wij nooit.",
          "In de kalender staat wanneer de volgende publicatie komt.",
        ],
      ],
      links: [
        { path: "/rapporten", label: "Rapporten" },
        { path: "/kwaliteit", label: "Datakwaliteit" },
        { path: "/kalender", label: "Kalender" },
      ],
    },
    {
      id: "programmeur",
      title: "U maakt een programma",
      texts: [
        [
          "Alle cijfers zijn zonder sleutel op te halen. Bij elke tabel staat de API-aanvraag die erbij hoort.",
          "De beschrijving in OpenAPI is te gebruiken om een programma te laten maken.",
        ],
      ],
      links: [
        { path: "/documentatie", label: "Documentatie van de API" },
        { path: "/downloads", label: "Downloads" },
      ],
    },
    {
      id: "vragen",
      title: "Veel gestelde vragen",
      texts: [
        "Wat betekent “Niet getoond”? Het cijfer is er, maar het zou iets kunnen verklappen over een persoon of een werkgever.",
        "Wat is een marge? Met 95% zekerheid ligt de waarde tussen die twee getallen.",
        "Mag ik de cijfers gebruiken? Ja, ook voor uw werk. Noem de bron; de verwijzing staat op elke pagina met cijfers.",
        "Hoe loop ik met het toetsenbord door een grafiek? Ga met Tab naar de grafiek en gebruik de pijltjes. Dezelfde cijfers staan in de tabel eronder.",
      ],
      links: [{ path: "/begrippen", label: "Begrippen" }],
    },
  ],
};

export const accessibilityPage: TextPage = {
  title: "Toegankelijkheid",
  lead: "Iedereen moet deze site kunnen gebruiken. Wij bouwen haar volgens WCAG 2.2, niveau AA.",
  sections: [
    {
      id: "wat",
      title: "Wat wij doen",
      texts: [
        [
          "Alles werkt met alleen het toetsenbord, en zonder script.",
          "Elke grafiek heeft een tabel met dezelfde cijfers.",
          "Kleur is nooit het enige verschil. Tekst heeft genoeg contrast, ook in donkere weergave.",
          "De site past op een scherm van 320 pixels breed.",
          "Een PDF is opgezet volgens PDF/UA-1.",
        ],
        "Bij elke verandering toetst een programma alle soorten pagina’s, licht en donker, breed en smal.",
      ],
    },
    {
      id: "wat-niet",
      title: "Wat nog niet kan",
      texts: [
        [
          "De site is nog niet onderzocht door een onafhankelijk bureau. Er is daarom nog geen toegankelijkheidsverklaring.",
          "Brede tabellen schuiven op een klein scherm opzij binnen hun eigen vak.",
          "De rapporten zijn er alleen in het Nederlands.",
        ],
      ],
    },
    {
      id: "melden",
      title: "Werkt iets niet?",
      texts: [
        "Laat het ons weten. Onderaan elke pagina staat hoe u ons bereikt. Noem het adres van de pagina.",
      ],
    },
  ],
};

export const privacyPage: TextPage = {
  title: "Privacy",
  lead: "U leest deze site zonder dat wij weten wie u bent.",
  sections: [
    {
      id: "bezoek",
      title: "Als u deze site bezoekt",
      texts: [
        [
          "Wij gebruiken geen cookies om u te volgen. Alleen wie zich aanmeldt, krijgt een cookie, voor die aanmelding.",
          "Pagina’s halen niets op bij een andere site.",
          "Het logboek van de server bewaart geen adressen van bezoekers en geen zoekvragen.",
        ],
      ],
    },
    {
      id: "cijfers",
      title: "De gegevens achter de cijfers",
      texts: [
        "Werkgevers leveren gegevens zonder namen. Kenmerken waaraan iemand te herkennen is, worden bij binnenkomst vervangen en niet bewaard.",
        "De site heeft geen gegevens van personen nodig: zij leest alleen de gepubliceerde cijfers.",
        "Een werkgever ziet alleen zijn eigen cijfers. Alles wat iemand met toegang doet, staat in een logboek.",
      ],
      links: [{ path: "/beleid", label: "Wat wij tonen en wat niet" }],
    },
  ],
};

export const colophonPage: TextPage = {
  title: "Colofon",
  lead: "Wie deze site maakt, en wat u met de cijfers mag doen.",
  sections: [
    {
      id: "licentie",
      title: "Gebruik van de cijfers",
      texts: [
        "U mag de cijfers gebruiken en doorgeven. Noem daarbij Regiespiegel en de publicatie. De cijfers van het CBS vallen onder CC BY 4.0.",
        "Het programma is open: de licentie is EUPL-1.2.",
      ],
    },
  ],
};

export const colophonWords = {
  contact: "Contact",
  release: "Deze publicatie",
  software: "Versie van het programma",
} as const;
