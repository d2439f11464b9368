import { numbersOf } from "../numbers.ts";

const { formatCount, formatList, formatNumber } = numbersOf("nl");

const figures = (count: number) => formatCount(count, "cijfer", "cijfers");

/** How much of all figures is shown, for a sentence. */
export interface ShownWords {
  readonly year: string;
  readonly all: number;
  readonly shown: string;
  /** Null when there is none. */
  readonly indicative: string | null;
}

/** Sentences and words of the sections on the quality of the figures and on the method, in Dutch. */
export const nlQuality = {
  share: "Getoond",
  indicative: "Waarvan indicatief",
  hidden: "Niet getoond",
  without: "Zonder waarde",
  count: "Cijfers",
  theme: "Thema",
  indicator: "Cijfer",
  why: "Waarom",
  response: "Respons",
  coverageHead: "Dekking van werkgevers",
  unknown: "niet bekend",
  none: "geen cijfers",
  ownLabel: "deel dat wordt getoond",
  coverage: {
    headline: (year: string, delivered: number, of: number, one: string, many: string) =>
      delivered === of
        ? `Over ${year} is van elke ${one} iets geleverd.`
        : `Over ${year} is van ${formatNumber(delivered)} van de ${formatNumber(of)} ${many} iets geleverd.`,
    half: (delivered: number, half: number) =>
      delivered === 0
        ? ""
        : ` Bij ${half === delivered ? "elk" : half === 0 ? "geen" : formatNumber(half)} van die ${formatNumber(delivered)} is ten minste de helft van de jaarcijfers te tonen.`,
    caption: (many: string, year: string) => `Deel van de jaarcijfers dat wordt getoond per ${many}, ${year}`,
    description: (message: string) => `Per regel het deel van de cijfers dat wordt getoond. ${message}`,
    note: "Het deel dat wordt getoond gaat over de jaarcijfers van de groep als geheel, zonder verdeling naar grootte, regio of leeftijd. Een groep waarvan niets is geleverd, heeft geen cijfers om te tellen.",
    noPopulation:
      "De dekking is niet te zeggen: er is niet opgegeven hoeveel werkgevers er in werkelijkheid zijn. Deze cijfers gaan dus over wie heeft geleverd, en niet over iedereen.",
  },
  shown: {
    headline: ({ year, all, shown, indicative }: ShownWords) =>
      `Van de ${figures(all)} over ${year}, in alle tabellen samen, is ${shown} te zien. ${indicative === null ? "Niets daarvan is indicatief." : `Van wat te zien is, is ${indicative} indicatief.`}`,
    empty: (year: string) => `Over ${year} zijn er geen cijfers.`,
    caption: (year: string) => `Deel van de jaarcijfers dat wordt getoond per thema, ${year}`,
    description: (message: string) => `Staafdiagram met een staaf per thema. ${message}`,
    note: "Geteld zijn alle jaarcijfers van deze publicatie, ook die naar sector, regio, grootte en leeftijd. Hoe fijner een tabel, hoe meer er verborgen moet blijven.",
  },
  missing: {
    headline: (missing: number, of: number) =>
      missing === 0
        ? `Van elk van de ${figures(of)} is ergens in deze publicatie een waarde te zien.`
        : `Van ${formatNumber(missing)} van de ${figures(of)} is nergens in deze publicatie een waarde te zien.`,
    caption: "Cijfers zonder enige waarde, en waarom",
    description: (message: string) => message,
    reasons: {
      statement: "Geen opgave geleverd: dit cijfer gaat niet over leveringen van werkgevers",
      absent: "Geen gegevens geleverd",
      hidden: "Wel gegevens, maar elk cijfer blijft verborgen om personen en werkgevers te beschermen",
      part: "Niet te berekenen: een cijfer waaruit het wordt berekend, ontbreekt",
      inapplicable: "Niet van toepassing",
    },
    heading: (theme: string, list: readonly string[]) => `${theme}: ${formatList(list)}.`,
  },
  scales: {
    headline: (low: readonly string[], judged: number) =>
      judged === 0
        ? "Van geen enkele vragenlijst zijn er genoeg antwoorden om te zeggen of de vragen hetzelfde meten."
        : low.length === 0
          ? `Bij alle ${formatNumber(judged)} vragenlijsten die te beoordelen zijn, hangen de antwoorden op de vragen voldoende samen.`
          : `Bij ${formatNumber(low.length)} van de ${formatNumber(judged)} vragenlijsten die te beoordelen zijn, meten de vragen niet duidelijk één ding${low.length > 4 ? "" : `: ${formatList(low)}`}.`,
    caption: (year: string) => `Samenhang tussen de vragen per vragenlijst, ${year}`,
    description: (message: string) => `Puntendiagram met een punt per vragenlijst. ${message}`,
    columns: ["Vragenlijst", "Samenhang", "Maat", "Volledig ingevuld", "Aangevuld"] as readonly string[],
    measure: { alfa: "alfa van Cronbach", "spearman-brown": "Spearman-Brown" },
    ownLabel: "samenhang van 0 tot 1",
    open: "te weinig antwoorden",
    note: "Onder 0,70 is de samenhang laag. De vragen zijn van dit project zelf en nog niet gevalideerd.",
  },
  breaks: {
    none: "In deze publicatie is geen breuk vastgelegd: van geen cijfer en geen vragenlijst staat er dat de manier van maken is veranderd.",
    some: (count: number) =>
      `Bij ${formatCount(count, "cijfer of vragenlijst is", "cijfers en vragenlijsten is")} de manier van maken veranderd. Vergelijk die niet zomaar met eerder.`,
    scale: (titel: string, versie: number, breuk: string) =>
      `Vragenlijst “${titel}”, versie ${versie}: ${breuk}`,
    indicator: (titel: string, why: string) => `${titel}: ${why}.`,
  },
  policy: {
    tests: "Voordat deze publicatie verscheen, is getoetst:",
    rules: "De regels:",
  },
  changes: {
    heading: (vorige: string) => `Vergeleken met publicatie ${vorige}.`,
    item: (titel: string, tabel: string, count: number, why: string) =>
      `${titel} (${tabel.toLowerCase()}): ${figures(count)}, want ${why}.`,
    kind: (title: string, meaning: string) => `${title}. ${meaning}`,
  },
  sources: {
    none: "Er staan geen cijfers van anderen in deze publicatie.",
    some: (count: number, exact: boolean) =>
      `Naast onze eigen cijfers ${count === 1 ? "staat" : "staan"} ${formatCount(count, "reeks", "reeksen")} van anderen.${exact ? "" : " Geen daarvan meet precies hetzelfde."}`,
    beside: "Staat naast",
    background: "Dit meet iets anders en dient alleen als achtergrond.",
  },
  terms: (count: number) =>
    `${formatCount(count, "begrip", "begrippen")}, met waar de betekenis vandaan komt.`,
  definitions: (count: number, theme: string) =>
    count === 0
      ? `Deze publicatie bepaalt geen cijfers in het thema “${theme}”.`
      : `${formatCount(count, "cijfer", "cijfers")} in het thema “${theme}”, zoals deze publicatie ${count === 1 ? "het" : "ze"} bepaalt.`,
};
