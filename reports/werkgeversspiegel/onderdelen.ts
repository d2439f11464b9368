import type { Section } from "../../src/report/define.ts";

const percentage = "Van uw medewerkers";

/** The other own figures by subject, their place among employers, and absence between the limits of chance. */
export const ownParts: readonly Section[] = [
  {
    kind: "benchmark",
    id: "plaats",
    titel: "Uw plaats tussen vergelijkbare werkgevers",
    inleiding: [
      "De werkgevers in de groep zijn verdeeld in vier even grote kwarten, van laag naar hoog. Hoog is niet altijd goed en laag niet altijd slecht.",
      "Het cijfer van de groep is dat van alle mensen samen, niet dat van de middelste werkgever. Daarom kunt u onder de groep liggen en toch in een kwart van boven. Het kwart gaat uit van uw geschatte cijfer, met minder toeval.",
    ],
    cijfers: [
      "scholing-12-maanden",
      "ontwikkelgesprek",
      "gesprek-op-verzoek",
      "loopbaangesprek-aangeboden",
      "loopbaanstap",
      "functionele-flexibiliteit",
      "uitstroom-peildatum",
      "flexibele-arbeidsrelatie",
      "medewerkers-per-leidinggevende",
      "verzuimpercentage",
      "meldingsfrequentie",
      "gemiddelde-verzuimduur",
    ],
  },
  {
    kind: "funnel-plot",
    id: "toeval",
    titel: "Verzuim en toeval",
    indicator: "verzuimpercentage",
    onderwerp: "het verzuimpercentage",
    inleiding: [
      "Hoe minder mensen, hoe meer een cijfer door toeval op en neer gaat. Valt uw punt binnen het gekleurde vlak, dan kan het verschil met de groep toeval zijn.",
    ],
  },
  {
    kind: "own-figures",
    id: "leren",
    titel: "Leren en gesprekken",
    inleiding: [
      "De scholing in twaalf maanden in deze spiegel telt alleen wie het hele jaar bij u in dienst was. De deelname aan scholing op de openbare pagina’s telt iedereen die in dat jaar een dag of langer in dienst was. Leg die twee daarom niet naast elkaar.",
    ],
    cijfers: [
      {
        indicator: "scholing-eigen-initiatief",
        titel: "Scholing op eigen initiatief",
        zin: `${percentage} volgde {waarde} scholing op eigen initiatief, alleen of samen met u.`,
      },
      {
        indicator: "initiatiefratio",
        titel: "Initiatief",
        zin: "Van alle scholing begon {waarde} op initiatief van de medewerker, alleen of samen met u.",
      },
      {
        indicator: "leerbudget-gebruikers",
        titel: "Gebruik van het leerbudget",
        zin: "Van wie een leerbudget had, gebruikte {waarde} er iets van.",
      },
      {
        indicator: "gesprek-op-verzoek",
        titel: "Gesprek op verzoek",
        zin: `${percentage} vroeg {waarde} zelf om een gesprek.`,
      },
      {
        indicator: "loopbaangesprek-aangeboden",
        titel: "Loopbaangesprek",
        zin: "Met {waarde} van uw medewerkers was er een loopbaangesprek.",
      },
      {
        indicator: "medewerkers-per-leidinggevende",
        titel: "Medewerkers per leidinggevende",
        zin: "Een leidinggevende geeft gemiddeld leiding aan {waarde} mensen.",
      },
    ],
  },
  {
    kind: "own-figures",
    id: "mobiliteit",
    titel: "Komen, blijven en gaan",
    cijfers: [
      {
        indicator: "instroom-peildatum",
        titel: "Instroom",
        zin: "Van wie er nu werkt, werkte {waarde} een jaar eerder nog niet bij u.",
      },
      {
        indicator: "vroeg-verloop",
        titel: "Vertrek binnen een jaar",
        zin: "Van de nieuwe medewerkers was {waarde} binnen twaalf maanden weer weg.",
      },
      {
        indicator: "doorstroom-naar-vast",
        titel: "Van tijdelijk naar vast",
        zin: "Van wie een jaar eerder tijdelijk werkte, heeft {waarde} nu een vaste baan bij u.",
      },
      {
        indicator: "loopbaanstap",
        titel: "Loopbaanstap",
        zin: `${percentage} zette {waarde} in twee jaar een stap.`,
      },
    ],
  },
  {
    kind: "own-figures",
    id: "verzuim",
    titel: "Verzuim",
    inleiding: [
      "Het verwachte verzuim is wat er zou zijn als elke groep mensen even vaak ziek was als bij alle werkgevers samen. Kijk daarnaar voordat u uw verzuim naast dat van anderen legt.",
    ],
    cijfers: [
      {
        indicator: "verzuimpercentage-verwacht",
        titel: "Verwacht verzuim",
        zin: "Naar leeftijd, geslacht en grootte is een verzuim van {waarde} te verwachten.",
      },
      {
        indicator: "gemiddelde-verzuimduur",
        titel: "Gemiddelde verzuimduur",
        zin: "Een ziektegeval dat in {jaar} eindigde, had gemiddeld {waarde} geduurd.",
      },
      {
        indicator: "frequent-verzuim",
        titel: "Drie keer of vaker ziek",
        zin: `${percentage} meldde {waarde} zich drie keer of vaker ziek.`,
      },
      {
        indicator: "verzuimgesprek-acht-weken",
        titel: "Gesprek bij lang verzuim",
        zin: "Bij {waarde} van de gevallen van acht weken of langer was er in die weken een gesprek.",
      },
    ],
  },
];
