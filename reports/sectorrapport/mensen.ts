import type { Section } from "../../src/report/define.ts";
import { delen } from "./delen.ts";

/** Who works there, how far they steer themselves, and what the two sides do for each other. */
export const people: readonly Section[] = [
  {
    kind: "key-figures",
    id: "wie",
    deel: delen.wie,
    titel: "Wie er werken",
    onderwerp: "het aantal banen",
    inleiding: [
      "Deze cijfers gaan over de werkgevers die gegevens hebben geleverd, niet over de hele sector.",
    ],
    cijfers: [
      {
        indicator: "werkgelegenheid-banen",
        titel: "Banen",
        zin: "Op {peildatum} waren er {waarde} banen, voor {werkgelegenheid-personen|persoon|personen}.",
      },
      { indicator: "voltijders", titel: "Voltijders", zin: "Van de medewerkers werkte {waarde} voltijd." },
      {
        indicator: "flexibele-arbeidsrelatie",
        titel: "Flexibel contract",
        zin: "Van de medewerkers had {waarde} een flexibele arbeidsrelatie.",
      },
      {
        indicator: "mediane-ancienniteit",
        titel: "Tijd in dienst",
        zin: "De helft van de medewerkers is langer dan {waarde} in dienst.",
      },
      {
        indicator: "mkb-aandeel-werknemers",
        titel: "Werknemers in het mkb",
        zin: "Van de werknemers werkte {waarde} bij een werkgever met minder dan 250 werkzame personen.",
      },
      {
        indicator: "dekking-werkgevers",
        titel: "Dekking van werkgevers",
        zin: "Van de bekende werkgevers heeft {waarde} gegevens geleverd.",
      },
    ],
  },
  {
    kind: "by-class",
    id: "banen-naar-leeftijd",
    deel: delen.wie,
    titel: "Medewerkers naar leeftijd",
    tabel: "sector-leeftijd",
    dimensie: "leeftijd",
    chart: "bars",
    klasse: { een: "leeftijdsklasse", meer: "leeftijdsklassen" },
    noemtUitersten: true,
    cijfers: [{ indicator: "werkgelegenheid-personen", onderwerp: "het aantal medewerkers" }],
  },
  {
    kind: "profile",
    id: "eigen-regie",
    deel: delen.regie,
    titel: "Eigen-regieprofiel",
    onderwerp: "het eigen-regieprofiel",
    knelpunt: true,
    inleiding: [
      "Eigen regie is zelf het stuur in handen nemen, keuzes maken en tot actie komen. Willen, weten, kunnen, mogen en durven zijn voorwaarden; doen is gedrag. De scores lopen van 0 tot 100.",
      "De vragen zijn van dit project zelf en nog niet gevalideerd.",
    ],
    cijfers: [
      { indicator: "eigen-regie-willen", label: "Willen" },
      { indicator: "eigen-regie-weten", label: "Weten" },
      { indicator: "eigen-regie-kunnen", label: "Kunnen" },
      { indicator: "eigen-regie-mogen", label: "Mogen" },
      { indicator: "eigen-regie-durven", label: "Durven" },
      { indicator: "eigen-regie-doen", label: "Doen" },
    ],
  },
  {
    kind: "plane",
    id: "wederkerigheid",
    deel: delen.wederkerig,
    titel: "Aanbod en initiatief",
    stap: 0.05,
    inleiding: [
      "Wederkerigheid heeft twee kanten: wat de werkgever biedt en wat de medewerker zelf onderneemt. Elk loopt van nul tot een. Beide laag is ook in balans, en toch weinig; daarom staan niveau en richting apart.",
    ],
    x: { indicator: "aanbod-werkgever", titel: "Aanbod van de werkgever", onderwerp: "het aanbod" },
    y: {
      indicator: "initiatief-werknemer",
      titel: "Initiatief van de werknemer",
      onderwerp: "het initiatief",
    },
    vakken: {
      hoogHoog: "wederkerig",
      hoogLaag: "onbenut aanbod",
      laagHoog: "eigen kracht",
      laagLaag: "stilstand",
    },
  },
  {
    kind: "quadrant",
    id: "flexicurity",
    deel: delen.wederkerig,
    titel: "Flexibiliteit en zekerheid",
    inleiding: [
      "Flexicurity is dat beweeglijkheid van het bedrijf en werkzekerheid van de medewerker samengaan.",
    ],
    x: {
      indicator: "functionele-flexibiliteit",
      titel: "Functionele flexibiliteit",
      onderwerp: "de functionele flexibiliteit",
    },
    y: {
      indicator: "werkzekerheid",
      titel: "Ervaren werkzekerheid",
      onderwerp: "de ervaren werkzekerheid",
    },
    vakken: {
      hoogHoog: "flexibel en werkzeker",
      hoogLaag: "flexibel en minder werkzeker",
      laagHoog: "minder flexibel en werkzeker",
      laagLaag: "minder flexibel en minder werkzeker",
    },
  },
  {
    kind: "profile",
    id: "relatie",
    deel: delen.relatie,
    titel: "De werkrelatie in scores",
    onderwerp: "de werkrelatie",
    knelpunt: false,
    inleiding: [
      "Wie alleen naar verzuim kijkt, mist waar het begint: vertrouwen, duidelijkheid en steun. De scores lopen van 0 tot 100.",
    ],
    cijfers: [
      { indicator: "vertrouwen", label: "Vertrouwen" },
      { indicator: "rolhelderheid", label: "Rolhelderheid" },
      { indicator: "psychologische-veiligheid", label: "Psychologische veiligheid" },
      { indicator: "zorg", label: "Zorg" },
      { indicator: "samenwerking", label: "Samenwerking" },
      { indicator: "legitimering", label: "Legitimering" },
      { indicator: "leiderschap", label: "Leiderschap" },
    ],
  },
  {
    kind: "profile",
    id: "kwetsbare-momenten",
    deel: delen.relatie,
    titel: "Kwetsbare momenten",
    onderwerp: "wat er gebeurt op kwetsbare momenten",
    knelpunt: false,
    cijfers: [
      { indicator: "aandacht-gesprek", label: "Gesprek in het laatste jaar" },
      { indicator: "contact-eerste-week", label: "Contact in de eerste week van een ziekte" },
      { indicator: "verzuimgesprek-acht-weken", label: "Verzuimgesprek binnen acht weken" },
      { indicator: "werkhervatting-binnen-jaar", label: "Weer aan het werk binnen een jaar" },
      { indicator: "terugval-na-herstel", label: "Terugval na herstel" },
      { indicator: "vrijwillig-verloop", label: "Vrijwillig verloop" },
      { indicator: "vroeg-verloop", label: "Vertrek in het eerste jaar" },
    ],
  },
];
