import { defineReport } from "../src/report/define.ts";

const verzuim = "het verzuimpercentage";

/** One sector beside all sectors: the figures an O&O fund starts its sector analysis with. */
export const report = defineReport({
  id: "sectorrapport",
  titel: "Sectorrapport",
  omschrijving:
    "Verzuim, scholing en werk in één sector, naast alle sectoren samen en de cijfers van het CBS.",
  keuze: {
    dimensie: "sector",
    een: "de sector",
    alle: "alle sectoren samen",
    kort: "alle sectoren",
    deze: "deze sector",
  },
  tabel: "sector-grootte",
  dekking: "werkgelegenheid-personen",
  sections: [
    {
      kind: "key-figures",
      id: "kerncijfers",
      titel: "Acht kerncijfers",
      onderwerp: verzuim,
      inleiding: [
        "Verschillen tussen groepen kunnen toeval zijn, of komen doordat de ene groep anders is samengesteld dan de andere. Alleen het gestandaardiseerde verzuim is gecorrigeerd, voor leeftijd, geslacht en bedrijfsgrootte.",
      ],
      cijfers: [
        {
          indicator: "verzuimpercentage",
          titel: "Verzuimpercentage",
          zin: "Van alle contracttijd ging {waarde} verloren door ziekte, zonder zwangerschaps- en bevallingsverlof.",
          naast: [
            { indicator: "verzuimpercentage-verwacht", titel: "Verwacht naar leeftijd, geslacht en grootte" },
            { indicator: "verzuimpercentage-gestandaardiseerd", titel: "Gestandaardiseerd" },
          ],
        },
        {
          indicator: "verzuimpercentage-inclusief-zwangerschap",
          titel: "Verzuim met zwangerschapsverlof",
          zin: "Met zwangerschaps- en bevallingsverlof erbij ging {waarde} van de contracttijd verloren.",
        },
        {
          indicator: "meldingsfrequentie",
          titel: "Meldingsfrequentie",
          zin: "Een medewerker meldde zich gemiddeld {waarde} ziek.",
        },
        {
          indicator: "gemiddelde-verzuimduur",
          titel: "Gemiddelde verzuimduur",
          zin: "Een ziektegeval dat in {jaar} eindigde, had gemiddeld {waarde} geduurd.",
        },
        {
          indicator: "nulverzuim",
          titel: "Nulverzuim",
          zin: "Van de medewerkers die heel {jaar} in dienst waren, was {waarde} geen dag ziek.",
        },
        {
          indicator: "scholingsdeelname",
          titel: "Scholingsdeelname",
          zin: "Van de medewerkers volgde {waarde} in {jaar} scholing.",
        },
        {
          indicator: "scholingsuren",
          titel: "Scholingsuren",
          zin: "Een medewerker besteedde gemiddeld {waarde} aan scholing.",
        },
        {
          indicator: "werkgelegenheid-banen",
          titel: "Banen",
          zin: "Op {peildatum} was dit voor {werkgelegenheid-personen|persoon|personen} de hoofdbaan; samen zijn de banen {werkgelegenheid-fte} fte.",
        },
      ],
    },
    {
      kind: "trend",
      id: "verzuim-per-kwartaal",
      titel: "Verzuim per kwartaal",
      indicator: "verzuimpercentage",
      onderwerp: verzuim,
    },
    {
      kind: "by-class",
      id: "verzuim-naar-grootte",
      titel: "Verzuim naar bedrijfsgrootte",
      tabel: "sector-grootte",
      dimensie: "grootte",
      chart: "bars",
      klasse: { een: "grootteklasse", meer: "grootteklassen" },
      noemtUitersten: true,
      inleiding: ["De grootte van een bedrijf is het aantal werkzame personen bij de werkgever."],
      cijfers: [{ indicator: "verzuimpercentage", onderwerp: verzuim }],
    },
    {
      kind: "by-class",
      id: "verzuim-naar-regio",
      titel: "Verzuim naar arbeidsmarktregio",
      tabel: "sector-regio",
      dimensie: "regio",
      chart: "dots",
      klasse: { een: "arbeidsmarktregio", meer: "arbeidsmarktregio’s" },
      noemtUitersten: false,
      inleiding: [
        "De regio is die van de werkgever, niet die van de woonplaats van de medewerker. De regio’s staan op alfabet: dit is geen ranglijst.",
      ],
      cijfers: [{ indicator: "verzuimpercentage", onderwerp: verzuim }],
    },
    {
      kind: "by-breakdown",
      id: "verzuim-naar-duur",
      titel: "Verzuim naar duur",
      indicator: "verzuim-naar-duur-rijk",
      geheel: "verzuimpercentage",
      onderwerp: verzuim,
      klasse: { een: "duurklasse", meer: "duurklassen" },
      inleiding: [
        "Elk ziektegeval telt in één duurklasse mee: die van zijn hele duur. De klassen tellen samen op tot het verzuimpercentage, op afronding na.",
      ],
    },
    {
      kind: "by-class",
      id: "scholing-naar-leeftijd",
      titel: "Scholing naar leeftijd",
      tabel: "sector-leeftijd",
      dimensie: "leeftijd",
      chart: "bars",
      klasse: { een: "leeftijdsklasse", meer: "leeftijdsklassen" },
      noemtUitersten: true,
      inleiding: ["Alleen scholing die de werkgever heeft vastgelegd en aangeleverd telt mee."],
      cijfers: [
        { indicator: "scholingsdeelname", onderwerp: "de scholingsdeelname" },
        { indicator: "scholingsuren", onderwerp: "het aantal scholingsuren per medewerker" },
      ],
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
});
