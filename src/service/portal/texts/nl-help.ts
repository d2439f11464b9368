import type { TextPage } from "./text-page.ts";

const help: TextPage = {
  title: "Hulp",
  lead: "Zoek op wat bij u past en loop de stappen af. Elke stap zegt waar u klikt.",
  sections: [
    {
      id: "leverancier",
      title: "U levert gegevens",
      texts: [
        "Bijvoorbeeld als medewerker van personeelszaken. Aan het eind zijn uw gegevens geladen. Ze tellen dan mee in de volgende publicatie.",
      ],
      steps: [
        "Open [Leveren](/leveringen) en meld u aan. Mag u er niet in? Vraag uw fonds of de beheerder om toegang.",
        "Maak een export uit uw pakket, of vul een sjabloon in. De sjablonen staan onderaan die pagina. Laat namen, adressen en burgerservicenummers weg: een bestand met zulke gegevens wordt geweigerd.",
        "Wilt u eerst zelf kijken? [Controleer uw bestanden op uw eigen computer](/lokale-controle). Daarbij wordt niets verstuurd.",
        "Kies de periode en het pakket, en klik op “Beginnen”.",
        "Kies uw bestanden en klik op “Versturen”. Klik daarna op “Controleren”.",
        "Verbeter wat bij “Verbeteren” staat. Bij elke fout staan het bestand, de kolom, de regel en wat u kunt doen. Verstuur het bestand opnieuw en klik weer op “Controleren”.",
        "Staat er iets bij “Nakijken” dat toch klopt? Vink het aan, zeg waarom, en klik op “Accepteren”.",
        "Lees bij “Vergelijken” wat er verandert, en klik op “Bevestigen en laden”. Staat er “De levering is geladen”? Dan bent u klaar.",
      ],
      more: [
        "U kunt tussendoor weggaan: bij “Nog niet klaar” gaat u verder waar u was. Bent u iets vergeten? Lever dezelfde periode opnieuw; de nieuwste levering komt in de plaats van de oude. Of trek de levering in.",
      ],
    },
    {
      id: "werkgever",
      title: "U leidt een organisatie of een cluster",
      texts: ["Aan het eind hebt u uw eigen cijfers naast die van anderen, om over te praten."],
      steps: [
        "Open [Mijn Regiespiegel](/mijn) en meld u aan. Mag u er niet in? Vraag uw fonds of de beheerder om toegang.",
        "Kies “[Uw spiegel](/mijn/spiegel)”. U ziet acht cijfers over uw organisatie, met ernaast het cijfer van de groep.",
        "Lees “Waarover u het eerst kunt praten”. Een verschil is nog geen oordeel, en een klein verschil kan toeval zijn.",
        "Staat er “Niet te tonen”? Dan zou dat cijfer te veel zeggen over een paar mensen of over een andere werkgever.",
        "Klik bovenaan op “PDF om te printen” of op “Excel”.",
        "Wilt u zich met een eigen groep vergelijken? Open [Clusters](/mijn/clusters). Daar zegt u ja tegen een cluster. Een clusterbeheerder maakt er ook clusters en vraagt leden. Het telt mee vanaf de volgende publicatie.",
      ],
      more: [
        "Wij maken geen ranglijst, en niemand ziet de cijfers van een andere werkgever. Wilt u zich niet aanmelden? Kijk dan bij [uw sector](/sectoren).",
      ],
    },
    {
      id: "fonds",
      title: "U bent data-analist bij een fonds",
      texts: ["Aan het eind hebt u de cijfers van uw sectoren als bestand, en van elke sector een rapport."],
      steps: [
        "Open [Mijn Regiespiegel](/mijn), meld u aan en kies “[Uw fonds](/mijn/fonds)”. Daar staan uw sectoren, met het aantal werkgevers dat leverde en de respons.",
        "Klik daar op “Maak uw rapporten”, vink aan welke bestanden u wilt, en klik op “Maak alle rapporten”. Is het klaar, klik dan op “Download het archief”.",
        "Wilt u weten wat een andere drempel zou tonen en verbergen? Open [Beleid](/mijn/beleid) en doe een voorstel. Er verandert dan nog niets.",
        "Wilt u zelf rekenen? Haal bij [Downloads](/downloads) een hele tabel op, als CSV, Excel of Parquet. Een percentage staat daarin als breuk: 0,051 is 5,1%.",
        "Hebt u maar een deel nodig? [Maak een tabel](/tabellen). Onder de tabel staan de downloads en de API-aanvraag voor uw programma.",
        "Kijk naar de kolom met de status: een cijfer met de status “onderdrukt” is er niet, en is dus geen nul. Waarom dat zo is, staat bij [Wat wij tonen](/beleid).",
        "Zoek bij [Indicatoren](/indicatoren) de formule op van elk cijfer dat u gebruikt, met de breuken in de reeks.",
        "Verschijnt er een nieuwe publicatie? Dan staat zij eerst op [Uw fonds](/mijn/fonds). Zie ook de [kalender](/kalender).",
      ],
    },
    {
      id: "beleidsmaker",
      title: "U maakt beleid of doet onderzoek",
      texts: [
        "Aan het eind hebt u een cijfer met zijn bron, voor in uw stuk. U hoeft zich niet aan te melden.",
      ],
      steps: [
        "Kies uw [sector](/sectoren) of [regio](/regios), of [zoek](/zoeken) een onderwerp. U ziet acht kerncijfers, met ernaast het cijfer van alle sectoren of regio’s samen.",
        "Is een verschil echt? Onder de titel staat of het eerste verschil aantoonbaar is. Kijk verder naar de marges. Raken de marges elkaar niet, dan is het verschil aantoonbaar. Raken ze elkaar wel, kijk dan naar het oordeel in het rapport.",
        "Wilt u meer weten? Klik onderaan op “Lees het rapport”, of download het als PDF of Excel.",
        "Zoekt u iets anders? [Maak een tabel](/tabellen): kies een onderwerp en een indeling en klik op “Maak de tabel”. Vink daarna aan wat u wilt zien, en klik op “Ververs de tabel”.",
        "Download de tabel onderaan bij “Meenemen”. Voor Excel kiest u “CSV voor Excel”.",
        "Kopieer daar ook de verwijzing en zet haar in uw stuk. Daarin staat het vaste adres: dat laat altijd dezelfde cijfers zien, ook na een nieuwe publicatie.",
      ],
    },
    {
      id: "vrijgeven",
      title: "U geeft publicaties vrij of beheert de site",
      texts: [
        "Alles begint op [Mijn Regiespiegel](/mijn). Daar staat alleen wat bij uw rol hoort.",
        [
          "Een publicist kijkt bij [Vrijgeven](/mijn/vrijgave) een publicatie na en biedt haar aan. Een andere publicist keurt haar goed.",
          "Een beheerder ziet bij [Beheer](/mijn/beheer) wie binnen mag en wat wij hoe lang bewaren.",
          "Een auditor leest bij [Logboek](/mijn/logboek) wie wat deed, en of het logboek klopt.",
        ],
      ],
    },
    {
      id: "programmeur",
      title: "U maakt een programma",
      texts: [
        [
          "Alle openbare cijfers zijn zonder sleutel op te halen. Bij elke tabel staat de API-aanvraag die erbij hoort.",
          "De beschrijving in OpenAPI is te gebruiken om een programma te laten maken.",
          "Wie levert of de eigen cijfers ophaalt, maakt een sleutel bij [Sleutels](/mijn/sleutels).",
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
        "Wat betekent “Niet getoond”? Het cijfer is er, maar het zou iets kunnen verklappen over een persoon of een werkgever. Staat er een ander woord in plaats van een getal? Zie [Geen getal](/begrippen#geen-getal).",
        "Wat is er anders dan in de vorige publicatie? Zie [Wat er veranderd is](/wijzigingen).",
        "Wat is een marge? Met 95% zekerheid ligt de waarde tussen die twee getallen.",
        "Is een verschil echt? Raken de marges elkaar niet, dan is het verschil aantoonbaar. Raken ze elkaar wel, kijk dan naar het oordeel in het rapport.",
        "Mag ik de cijfers gebruiken? Ja, ook voor uw werk. Noem de bron; de verwijzing staat op elke pagina met cijfers.",
        "Hoe loop ik met het toetsenbord door een grafiek? Ga met Tab naar de grafiek en gebruik de pijltjes. Dezelfde cijfers staan in de tabel eronder.",
      ],
      links: [{ path: "/begrippen", label: "Begrippen" }],
    },
  ],
};

const accessibility: TextPage = {
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
          "De documentatie van de API en de pagina’s na het aanmelden zijn er alleen in het Nederlands.",
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

const privacy: TextPage = {
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

const colophon: TextPage = {
  title: "Colofon",
  lead: "Wie deze site maakt, en wat u met de cijfers mag doen.",
  sections: [
    {
      id: "licentie",
      title: "Gebruik van de cijfers",
      texts: [
        "Onze cijfers vallen onder de licentie CC BY 4.0: u mag ze gebruiken en doorgeven, als u Regiespiegel en de publicatie noemt. Ook de cijfers van het CBS vallen onder CC BY 4.0; noem dan het CBS.",
        "Het programma is open: de licentie is EUPL-1.2.",
      ],
    },
  ],
};

/** The pages about the site, in Dutch. */
export const nlHelp = {
  help,
  accessibility,
  privacy,
  colophon,
  contact: "Contact",
  release: "Deze publicatie",
  software: "Versie van het programma",
};
