import { defineReport } from "../src/report/define.ts";
import { sharedEnglish } from "./gedeeld/engels.ts";

const personen = "werkgelegenheid-personen";

/** What the figures are worth: who delivered, what is shown, what is missing and what cannot be compared. */
export const report = defineReport({
  id: "datakwaliteit",
  titel: "Datakwaliteit",
  omschrijving:
    "Wat de cijfers waard zijn: wie gegevens leverde, hoeveel mensen antwoordden, wat te zien is, wat ontbreekt en wat niet met eerder te vergelijken is.",
  tabel: "sector-grootte",
  dekking: personen,
  sections: [
    {
      kind: "key-figures",
      id: "kerncijfers",
      titel: "Respons en gaten",
      onderwerp: "de respons",
      cijfers: [
        {
          indicator: "respons",
          titel: "Respons",
          zin: "Van wie een vragenlijst kreeg, antwoordde {waarde}.",
        },
        {
          indicator: "aangevulde-scores",
          titel: "Aangevulde scores",
          zin: "Van de scores is {waarde} berekend terwijl één antwoord ontbrak.",
        },
        {
          indicator: "weet-niet",
          titel: "Weet niet",
          zin: "Van de antwoorden is {waarde} “weet niet” of “niet van toepassing”.",
        },
        {
          indicator: "initiatief-onbekend",
          titel: "Initiatief onbekend",
          zin: "Van de scholing is bij {waarde} niet bekend wie het initiatief nam.",
        },
        {
          indicator: "bestemming-onbekend",
          titel: "Bestemming onbekend",
          zin: "Van wie vertrok is bij {waarde} de bestemming niet bekend.",
        },
        {
          indicator: "plaatsing-uitkomst-onbekend",
          titel: "Uitkomst onbekend",
          zin: "Van de contracten na een loopbrug is bij {waarde} niet bekend of iemand na een jaar nog in dienst was.",
        },
      ],
    },
    { kind: "shown-by-theme", id: "getoond", titel: "Wat er te zien is" },
    {
      kind: "coverage",
      id: "dekking-sector",
      titel: "Dekking per sector",
      tabel: "sector-grootte",
      dimensie: "sector",
      klasse: { een: "sector", meer: "sectoren" },
      personen,
      respons: "respons",
    },
    {
      kind: "coverage",
      id: "dekking-regio",
      titel: "Dekking per arbeidsmarktregio",
      tabel: "sector-regio",
      dimensie: "regio",
      klasse: { een: "regio", meer: "regio’s" },
      personen,
      respons: "respons",
    },
    {
      kind: "missing",
      id: "ontbreekt",
      titel: "Wat er ontbreekt",
      inleiding: ["Een cijfer dat ontbreekt is iets anders dan nul."],
    },
    {
      kind: "scales",
      id: "vragenlijsten",
      titel: "De vragenlijsten",
      inleiding: [
        "Een score komt uit enkele vragen die samen één ding moeten meten. Hangen de antwoorden weinig samen, lees de score dan met voorbehoud.",
      ],
    },
    { kind: "breaks", id: "breuken", titel: "Breuken" },
    { kind: "definitions", id: "definities", titel: "Definities" },
    { kind: "colophon", id: "colofon", titel: "Colofon" },
  ],
  engels: {
    ...sharedEnglish,
    Datakwaliteit: "Data quality",
    "Wat de cijfers waard zijn: wie gegevens leverde, hoeveel mensen antwoordden, wat te zien is, wat ontbreekt en wat niet met eerder te vergelijken is.":
      "What the figures are worth: who delivered data, how many people answered, what can be seen, what is missing and what cannot be compared with earlier figures.",
    "Respons en gaten": "Response and gaps",
    "Weet niet": "Don’t know",
    "Van de antwoorden is {waarde} “weet niet” of “niet van toepassing”.":
      "Of the answers, {waarde} are “don’t know” or “not applicable”.",
    "Uitkomst onbekend": "Outcome not known",
    "Van de contracten na een loopbrug is bij {waarde} niet bekend of iemand na een jaar nog in dienst was.":
      "For {waarde} of the contracts after a job-to-job bridge it is not known whether the person was still employed after a year.",
    "Wat er te zien is": "What can be seen",
    "Dekking per sector": "Coverage by sector",
    "Dekking per arbeidsmarktregio": "Coverage by labour market region",
    regio: "region",
    "regio’s": "regions",
    "Een cijfer dat ontbreekt is iets anders dan nul.":
      "A figure that is missing is something else than zero.",
    "De vragenlijsten": "The questionnaires",
    "Een score komt uit enkele vragen die samen één ding moeten meten. Hangen de antwoorden weinig samen, lees de score dan met voorbehoud.":
      "A score comes from a few questions that together should measure one thing. If the answers hardly hang together, read the score with reserve.",
  },
});
