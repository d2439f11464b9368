import type { Section } from "../../src/report/define.ts";
import { delen } from "./delen.ts";

/** Movement, what works, and what the figures are worth. */
export const movement: readonly Section[] = [
  {
    kind: "funnel",
    id: "loopbruggen",
    deel: delen.mobiel,
    titel: "Van aanmelding naar duurzaam werk",
    inleiding: [
      "Een loopbrug is een stap naar een andere werkgever, met hulp. Het gaat vaak om enkele tientallen mensen.",
    ],
    groepen: [
      {
        titel: "Van wie zich een jaar eerder aanmeldde",
        stappen: [
          { indicator: "loopbrug-naar-match", label: "kreeg een match" },
          { indicator: "loopbrug-naar-contract", label: "kreeg binnen een jaar een contract" },
        ],
      },
      {
        titel: "Van wie een contract kreeg",
        stappen: [
          { indicator: "duurzame-plaatsing-6-maanden", label: "was na zes maanden nog in dienst" },
          { indicator: "duurzame-plaatsing-12-maanden", label: "was na twaalf maanden nog in dienst" },
        ],
      },
    ],
  },
  {
    kind: "flows",
    id: "stromen",
    deel: delen.mobiel,
    titel: "Van sector naar sector",
    indicator: "loopbrug-naar-sector",
    onderwerp: "de gestarte loopbruggen",
  },
  {
    kind: "profile",
    id: "mobiliteit",
    deel: delen.mobiel,
    titel: "In-, door- en uitstroom",
    onderwerp: "de mobiliteit",
    knelpunt: false,
    cijfers: [
      { indicator: "instroom", label: "Instroom" },
      { indicator: "doorstroom", label: "Doorstroom" },
      { indicator: "uitstroom", label: "Uitstroom" },
      { indicator: "doorstroom-naar-vast", label: "Van tijdelijk naar vast" },
      { indicator: "loopbaanstap", label: "Loopbaanstap" },
      { indicator: "paspoort-dekking", label: "Heeft een paspoort" },
    ],
  },
  {
    kind: "by-breakdown",
    id: "wat-werkt",
    deel: delen.werkt,
    titel: "Bewijs achter interventies",
    indicator: "interventies-naar-bewijs",
    geheel: null,
    onderwerp: "de interventies in gebruik",
    klasse: { een: "trede", meer: "treden" },
    inleiding: [
      "Een hoge trede zegt dat een interventie elders werkte, niet dat zij hier werkte. Effecten hier zijn nog niet gemeten.",
    ],
  },
  {
    kind: "key-figures",
    id: "datakwaliteit",
    deel: delen.kwaliteit,
    titel: "Wat er ontbreekt",
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
        indicator: "initiatief-onbekend",
        titel: "Initiatief onbekend",
        zin: "Van de scholing is bij {waarde} niet bekend wie het initiatief nam.",
      },
      {
        indicator: "bestemming-onbekend",
        titel: "Bestemming onbekend",
        zin: "Van wie vertrok is bij {waarde} de bestemming niet bekend.",
      },
    ],
  },
  { kind: "definitions", id: "definities", deel: delen.kwaliteit, titel: "Definities" },
  {
    kind: "protection",
    id: "bescherming",
    deel: delen.kwaliteit,
    titel: "Hoe de cijfers zijn beschermd",
    inleiding: ["Staat er “Niet getoond”, dan is het cijfer weggelaten. Dat is iets anders dan nul."],
  },
  { kind: "colophon", id: "colofon", deel: delen.kwaliteit, titel: "Colofon" },
];
