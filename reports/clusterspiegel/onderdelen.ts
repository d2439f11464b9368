import type { Section } from "../../src/report/define.ts";
import { differences } from "./gesprek.ts";
import { keySheet } from "./kernblad.ts";

const delen = {
  kern: "1 Kernblad",
  regie: "2 Eigen regie en relatie",
  gezond: "3 Gezondheid",
  leren: "4 Leren en mobiliteit",
  meer: "5 Meer te zien",
  kwaliteit: "6 Kwaliteit en definities",
} as const;

/** All parts of the cluster mirror, in order. */
export const clusterSections: readonly Section[] = [
  { ...keySheet, deel: delen.kern },
  { ...differences, deel: delen.kern },
  {
    kind: "profile",
    id: "eigen-regie",
    deel: delen.regie,
    titel: "Eigen-regieprofiel",
    onderwerp: "het eigen-regieprofiel",
    knelpunt: true,
    inleiding: [
      "Eigen regie is zelf het stuur in handen nemen, keuzes maken en tot actie komen. De scores lopen van 0 tot 100. Zij komen uit een vragenlijst; in een klein cluster zijn er vaak te weinig antwoorden om iets te tonen.",
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
    kind: "profile",
    id: "gesprekken",
    deel: delen.regie,
    titel: "Gesprekken tussen werkgever en medewerker",
    onderwerp: "het aandeel medewerkers met een gesprek",
    knelpunt: false,
    inleiding: [
      "Wie alleen naar verzuim kijkt, mist waar het begint. Deze cijfers komen uit wat werkgevers vastleggen: een gesprek dat niet is vastgelegd, telt niet mee.",
    ],
    cijfers: [
      { indicator: "ontwikkelgesprek", label: "Functionerings- of ontwikkelgesprek" },
      { indicator: "aandacht-gesprek", label: "Een vastgelegd gesprek" },
      { indicator: "gesprek-op-verzoek", label: "Gesprek op verzoek van de medewerker" },
      { indicator: "loopbaangesprek-aangeboden", label: "Loopbaangesprek" },
    ],
  },
  {
    kind: "profile",
    id: "relatie",
    deel: delen.regie,
    titel: "De werkrelatie in scores",
    onderwerp: "de werkrelatie",
    knelpunt: false,
    inleiding: ["De scores lopen van 0 tot 100 en komen uit een vragenlijst."],
    cijfers: [
      { indicator: "vertrouwen", label: "Vertrouwen" },
      { indicator: "rolhelderheid", label: "Rolhelderheid" },
      { indicator: "psychologische-veiligheid", label: "Psychologische veiligheid" },
      { indicator: "zorg", label: "Zorg" },
      { indicator: "leiderschap", label: "Leiderschap" },
    ],
  },
  {
    kind: "trend",
    id: "verzuim-per-kwartaal",
    deel: delen.gezond,
    titel: "Verzuim per kwartaal",
    indicator: "verzuimpercentage",
    onderwerp: "het verzuimpercentage",
    inleiding: [
      "In een klein cluster wegen enkele lange ziektegevallen zwaar. Een kwartaal kan daardoor sterk verschillen van het vorige.",
    ],
  },
  {
    kind: "profile",
    id: "verzuim-delen",
    deel: delen.gezond,
    titel: "Wie er ziek was, en hoe lang",
    onderwerp: "het verzuim",
    knelpunt: false,
    cijfers: [
      { indicator: "nulverzuim-alle", label: "Geen dag ziek" },
      { indicator: "frequent-verzuim", label: "Drie keer of vaker ziek" },
      { indicator: "langdurig-ziek-op-peildatum", label: "Langer dan zes weken ziek" },
      { indicator: "verzuimgesprek-acht-weken", label: "Gesprek bij lang verzuim" },
    ],
  },
  {
    kind: "profile",
    id: "leren",
    deel: delen.leren,
    titel: "Scholing en leerbudget",
    onderwerp: "de scholing",
    knelpunt: false,
    cijfers: [
      { indicator: "scholing-12-maanden", label: "Volgde scholing in twaalf maanden" },
      { indicator: "scholing-eigen-initiatief", label: "Volgde scholing op eigen initiatief" },
      { indicator: "leerbudget-recht", label: "Heeft recht op een leerbudget" },
      { indicator: "leerbudget-gebruikers", label: "Gebruikte het leerbudget" },
      { indicator: "bereik-fonds-medewerkers", label: "Bereikt door het fonds" },
    ],
  },
  {
    kind: "profile",
    id: "mobiliteit",
    deel: delen.leren,
    titel: "In-, door- en uitstroom",
    onderwerp: "de mobiliteit",
    knelpunt: false,
    cijfers: [
      { indicator: "instroom-peildatum", label: "Kwam in een jaar bij de werkgever" },
      { indicator: "uitstroom-peildatum", label: "Ging in een jaar weg bij de werkgever" },
      { indicator: "functionele-flexibiliteit", label: "Wisselde van functiegroep" },
      { indicator: "doorstroom-naar-vast", label: "Van tijdelijk naar vast" },
      { indicator: "loopbaanstap", label: "Loopbaanstap" },
      { indicator: "paspoort-dekking", label: "Heeft een paspoort" },
    ],
  },
  {
    kind: "unlock",
    id: "ontsluiten",
    deel: delen.meer,
    titel: "Wat zou meer laten zien",
    inleiding: [
      "Een cluster is klein, en daarom blijft veel verborgen. Dat beschermt mensen en werkgevers. Soms is er met een kleine verandering meer te tonen. Dat onderzoeken wij voor een paar belangrijke cijfers.",
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
