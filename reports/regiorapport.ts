import { defineReport } from "../src/report/define.ts";
import { sharedEnglish } from "./gedeeld/engels.ts";

const regio = "sector-regio";
const sector = { een: "sector", meer: "sectoren" } as const;

/** One labour-market region beside all regions, with the sectors in it. */
export const report = defineReport({
  id: "regiorapport",
  titel: "Regiorapport",
  omschrijving:
    "Duurzame inzetbaarheid in één arbeidsmarktregio: de regio naast alle regio’s samen, en de sectoren in de regio.",
  keuze: {
    dimensie: "regio",
    een: "de arbeidsmarktregio",
    alle: "alle regio’s samen",
    kort: "alle regio’s",
    deze: "deze regio",
  },
  tabel: regio,
  dekking: "werkgelegenheid-personen",
  sections: [
    {
      kind: "key-figures",
      id: "kerncijfers",
      titel: "Kerncijfers",
      onderwerp: "het aantal banen",
      inleiding: ["De regio is die van de werkgever, niet die van de woonplaats van de medewerker."],
      cijfers: [
        {
          indicator: "werkgelegenheid-banen",
          titel: "Banen",
          zin: "Op {peildatum} waren er {waarde} banen, voor {werkgelegenheid-personen|persoon|personen}.",
        },
        {
          indicator: "flexibele-arbeidsrelatie",
          titel: "Flexibel contract",
          zin: "Van de medewerkers had {waarde} een flexibele arbeidsrelatie.",
        },
        {
          indicator: "verzuimpercentage",
          titel: "Verzuim",
          zin: "Van alle contracttijd ging {waarde} verloren door ziekte.",
        },
        {
          indicator: "scholingsdeelname",
          titel: "Scholing",
          zin: "Van de medewerkers volgde {waarde} in {jaar} scholing.",
        },
        {
          indicator: "werkzekerheid",
          titel: "Werkzekerheid",
          zin: "Van wie antwoordde, verwacht {waarde} ander passend werk te vinden als dat nodig is.",
        },
        {
          indicator: "instroom",
          titel: "Instroom",
          zin: "De instroom was {waarde} van het gemiddelde aantal medewerkers.",
        },
        {
          indicator: "uitstroom",
          titel: "Uitstroom",
          zin: "De uitstroom was {waarde} van het gemiddelde aantal medewerkers.",
        },
        {
          indicator: "loopbrug-naar-match",
          titel: "Loopbruggen",
          zin: "Van de aanmeldingen voor een loopbrug, een jaar eerder, kreeg {waarde} een match.",
        },
      ],
    },
    {
      kind: "by-class",
      id: "werk-per-sector",
      titel: "Sectoren in de regio",
      tabel: regio,
      dimensie: "sector",
      chart: "bars",
      klasse: sector,
      noemtUitersten: false,
      cijfers: [{ indicator: "werkgelegenheid-personen", onderwerp: "het aantal medewerkers" }],
    },
    {
      kind: "intervals",
      id: "scholing-per-sector",
      titel: "Scholing per sector in de regio",
      over: { tabel: regio, dimensie: "sector", klasse: sector },
      noemt: true,
      indicator: "scholingsdeelname",
      onderwerp: "de scholingsdeelname",
    },
    {
      kind: "intervals",
      id: "scholing-per-regio",
      titel: "Scholing naast de andere regio’s",
      over: "keuze",
      noemt: true,
      indicator: "scholingsdeelname",
      onderwerp: "de scholingsdeelname",
      inleiding: ["De regio’s staan op volgorde van hun code: dit is geen ranglijst."],
    },
    {
      kind: "profile",
      id: "eigen-regie",
      titel: "Eigen-regieprofiel",
      onderwerp: "het eigen-regieprofiel",
      knelpunt: true,
      inleiding: [
        "Willen, weten, kunnen, mogen en durven zijn voorwaarden voor eigen regie; doen is gedrag. De scores lopen van 0 tot 100.",
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
      kind: "quadrant",
      id: "flexicurity",
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
      id: "mobiliteit",
      titel: "In-, door- en uitstroom",
      onderwerp: "de mobiliteit",
      knelpunt: false,
      cijfers: [
        { indicator: "instroom", label: "Instroom" },
        { indicator: "doorstroom", label: "Doorstroom" },
        { indicator: "uitstroom", label: "Uitstroom" },
        { indicator: "doorstroom-naar-vast", label: "Van tijdelijk naar vast" },
        { indicator: "loopbaanstap", label: "Loopbaanstap" },
      ],
    },
    {
      kind: "trend",
      id: "verzuim-per-kwartaal",
      titel: "Verzuim per kwartaal",
      indicator: "verzuimpercentage",
      onderwerp: "het verzuimpercentage",
    },
    {
      kind: "by-class",
      id: "verzuim-naar-grootte",
      titel: "Verzuim naar bedrijfsgrootte",
      tabel: "regio-grootte",
      dimensie: "grootte",
      chart: "bars",
      klasse: { een: "grootteklasse", meer: "grootteklassen" },
      noemtUitersten: true,
      cijfers: [{ indicator: "verzuimpercentage", onderwerp: "het verzuimpercentage" }],
    },
    { kind: "definitions", id: "definities", titel: "Definities" },
    {
      kind: "protection",
      id: "bescherming",
      titel: "Hoe de cijfers zijn beschermd",
      inleiding: ["Staat er “Niet getoond”, dan is het cijfer weggelaten. Dat is iets anders dan nul."],
    },
    { kind: "colophon", id: "colofon", titel: "Colofon" },
  ],
  engels: {
    ...sharedEnglish,
    Regiorapport: "Regional report",
    "de arbeidsmarktregio": "the labour market region",
    "alle regio’s samen": "all regions together",
    "alle regio’s": "all regions",
    "deze regio": "this region",
    "Duurzame inzetbaarheid in één arbeidsmarktregio: de regio naast alle regio’s samen, en de sectoren in de regio.":
      "Sustainable employability in one labour market region: the region beside all regions together, and the sectors in the region.",
    Kerncijfers: "Key figures",
    "De regio is die van de werkgever, niet die van de woonplaats van de medewerker.":
      "The region is that of the employer, not that of where the employee lives.",
    "De instroom was {waarde} van het gemiddelde aantal medewerkers.":
      "The inflow was {waarde} of the mean number of employees.",
    "De uitstroom was {waarde} van het gemiddelde aantal medewerkers.":
      "The outflow was {waarde} of the mean number of employees.",
    Loopbruggen: "Job-to-job bridges",
    "Van de aanmeldingen voor een loopbrug, een jaar eerder, kreeg {waarde} een match.":
      "Of the registrations for a job-to-job bridge, a year earlier, {waarde} got a match.",
    "Sectoren in de regio": "Sectors in the region",
    "Scholing per sector in de regio": "Training by sector in the region",
    "Scholing naast de andere regio’s": "Training beside the other regions",
    "De regio’s staan op volgorde van hun code: dit is geen ranglijst.":
      "The regions are in the order of their code: this is not a ranking.",
  },
});
