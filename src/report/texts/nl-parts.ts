import { capital, noted } from "../letters.ts";
import { numbersOf } from "../numbers.ts";

const { formatCount, formatList, formatNumber } = numbersOf("nl");

/** A value with the names of the classes that have it. */
export interface Extreme {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Of classes, which part has a figure to show. */
export interface Spread {
  readonly subject: string;
  readonly year: string;
  readonly phrase: string;
  readonly one: string;
  readonly many: string;
  readonly shown: number;
  readonly of: number;
  /** The row of whom the class is not known, where there is one: it stands below the classes and is none. */
  readonly unknown: string | null;
  readonly low: Extreme;
  readonly high: Extreme;
  /** Whether the classes of the lowest and highest may be named. */
  readonly named: boolean;
}

/** The classes of a breakdown with the largest value. */
export interface Largest {
  readonly subject: string;
  readonly phrase: string;
  readonly one: string;
  readonly many: string;
  readonly labels: readonly string[];
  readonly text: string;
}

const quoted = (labels: readonly string[]) => formatList(labels.map((label) => `“${label}”`));
const noun = ({ labels, one, many }: Largest) => (labels.length === 1 ? one : many);

/** Sentences of the sections that show figures by themselves, and of the head of a report, in Dutch. */
export const nlParts = {
  head: {
    title: (report: string, name: string) => `${report} ${name}`,
    about: (all: string) => `Rapport over ${all}`,
    notice: "Let op",
    period: "Periode",
    covers: "In de cijfers",
    release: "Publicatie",
    made: (id: string, date: string) => `${id}, gemaakt op ${date}`,
    nothing: "Geen gegevens geleverd",
    language: "Taal",
    /** Said once where a report in another language holds text that is only there in Dutch. */
    partlyDutch: "",
    instead: (all: string) =>
      `Dit rapport laat wel de cijfers van ${all} zien, de cijfers van anderen waar die er zijn, en hoe elk cijfer is bepaald.`,
    undelivered: (phrase: string) => `Over ${phrase} is in deze publicatie niets geleverd.`,
    hidden: (phrase: string, reason: string) =>
      `${capital(phrase)} heeft wel gegevens, maar geen enkel cijfer is te tonen. ${reason}`,
  },
  keyFigures: {
    withheld: (subject: string, phrase: string, year: string, why: string) =>
      `Over ${year} is ${subject} van ${phrase} ${why}.`,
    nothingOf: (subject: string, phrase: string, year: string) =>
      `Over ${subject} van ${phrase} zijn voor ${year} geen gegevens geleverd.`,
    was: (subject: string, phrase: string, year: string, text: string) =>
      `In ${year} was ${subject} in ${phrase} ${text}`,
    share: (share: string, all: string, text: string) => `Dat is ${share} van ${all} (${text}).`,
    partly: "Een deel van de cijfers hierbij is niet te tonen.",
    incalculable: (why: string) => `Dit cijfer is niet te berekenen: ${why}.`,
    unsaid: (who: string, why: string) => `Dit cijfer is voor ${who} ${why}.`,
    undelivered: "Er zijn geen gegevens geleverd.",
    only: (employers: number, phrase: string) =>
      `Dit gaat over de ${employers === 1 ? "ene werkgever die gegevens leverde" : `${formatNumber(employers)} werkgevers die gegevens leverden`}, niet over alle werkgevers in ${phrase}.`,
    incomplete: "Onvolledig",
    base: "Basis",
    coverage: "Dekking",
  },
  trend: {
    axis: (quarter: number, roomy: boolean) => `${quarter}e${roomy ? " kw" : ""}`,
    otherMethod: "andere methode",
    subject: (subject: string) => `${subject} per kwartaal`,
    within: (year: string) => `In ${year}`,
    span: (first: string, last: string) => `Van het ${first} tot en met het ${last}`,
    part: ", in de kwartalen die te tonen zijn,",
    constant: (span: string, subject: string, phrase: string, part: string, text: string) =>
      `${span} was ${subject} in ${phrase}${part} per kwartaal ${text}.`,
    between: (span: string, subject: string, phrase: string, part: string, low: Extreme, high: Extreme) =>
      `${span} lag ${subject} per kwartaal in ${phrase}${part} tussen ${noted(low.text, formatList(low.labels))} en ${noted(high.text, formatList(high.labels))}.`,
    source: (name: string) => `${/^[A-Z]+$/.test(name) ? "het " : ""}${name}`,
    noReference: (name: string, phrase: string) =>
      `${capital(name)} heeft over deze kwartalen geen cijfer voor ${phrase}.`,
    reference: (name: string, phrase: string, low: string, high: string) =>
      `${capital(name)} komt voor ${phrase} in dezelfde kwartalen ${low === high ? `op ${low}` : `uit op cijfers van ${low} tot ${high}`}.`,
    open: (quarters: readonly string[]) => `Nog zonder cijfer: ${formatList(quarters)}.`,
    sourceNote: (title: string, source: string, licence: string) => `Bron ${title}: ${source}, ${licence}.`,
    caption: (title: string, phrase: string) => `${title} per kwartaal, ${phrase}`,
    description: (band: boolean, series: readonly string[]) =>
      `Lijndiagram${band ? " met een band voor de marge van 95%," : ""} met ${formatList(series)}. De cijfers staan in de tabel.`,
    quarter: "Kwartaal",
    noFigure: "Geen cijfer",
    /** A quarter of which only others have a figure. */
    onlyOthers: (period: string, names: readonly string[]) => `${period} (alleen ${formatList(names)})`,
    oneYear: (year: string, before: string, subject: string) =>
      `Deze publicatie gaat alleen over ${year}. Of ${subject} steeg of daalde sinds ${before}, is daarmee niet te zeggen. Vergelijk daarvoor ook geen kwartalen van één jaar: een cijfer kan per seizoen verschillen.`,
    sinceHidden: (subject: string, year: string, before: string) =>
      `Of ${subject} in ${year} hoger of lager was dan in ${before}, is niet te zeggen: een van die twee cijfers ontbreekt.`,
    since: (subject: string, year: string, text: string, than: string) =>
      `Over heel ${year} was ${subject} ${text}, ${than}.`,
    asMuch: (before: string, text: string) => `ongeveer evenveel als in ${before} (${text})`,
    differs: (size: string, direction: "hoger" | "lager", before: string, text: string) =>
      `${size} ${direction} dan in ${before} (${text})`,
    outside: "Niet in deze publicatie",
  },
  byClass: {
    caption: (title: string, one: string, year: string, phrase: string) =>
      `${title} naar ${one} in ${year}, ${phrase}`,
    wholeCaption: (title: string, year: string, phrase: string) => `${title} in ${year}, ${phrase}`,
    subject: (subject: string, one: string) => `${subject} naar ${one}`,
    scheme: (title: string, source: string) => `Indeling: ${title} (${source}).`,
    only: (subject: string, phrase: string, one: string, label: string, text: string) =>
      `${capital(subject)} is in ${phrase} voor één ${one} te tonen: ${label}, ${text}.`,
    spread: ({ subject, year, phrase, one, many, shown, of, unknown, low, high, named }: Spread) => {
      const apart = unknown === null ? "" : ` “${unknown}” is geen ${one} en telt daarin niet mee.`;
      const part =
        shown === of
          ? ""
          : ` Dat geldt voor de ${formatNumber(shown)} van de ${formatNumber(of)} ${many} die te tonen zijn.${apart}`;
      if (low.text === high.text)
        return `In ${year} was ${subject} in ${phrase} in elke ${one} ${low.text}.${part}`;
      const side = ({ text, labels }: Extreme) => (named ? noted(text, formatList(labels)) : text);
      return `In ${year} liep ${subject} in ${phrase} per ${one} uiteen van ${side(low)} tot ${side(high)}.${part}`;
    },
    some: (subject: string, phrase: string, many: string, parts: readonly string[]) =>
      `Van ${subject} in ${phrase} zijn alleen deze ${many} te tonen: ${formatList(parts)}.`,
    largest: (input: Largest, whole: string) => {
      const points = input.text.replace("%", " procentpunt");
      return `Van ${input.subject} van ${whole} in ${input.phrase} komt het grootste deel uit de ${noun(input)} ${quoted(input.labels)}:${input.labels.length === 1 ? "" : " elk"} ${points}.`;
    },
    largestShare: (input: Largest, complete: boolean) =>
      `Van ${input.subject} in ${input.phrase} valt het grootste deel${complete ? "" : " dat te tonen is"} in de ${noun(input)} ${quoted(input.labels)}: ${input.text}.`,
    description: (kind: "bars" | "dots", rows: number, beside: string | null) =>
      `${kind === "bars" ? "Staafdiagram" : "Puntendiagram op alfabet"} met ${formatCount(rows, "rij", "rijen")}${beside === null ? "" : `, met ${beside} ter vergelijking`}. De cijfers staan in de tabel.`,
    incomplete: (labels: readonly string[], parts: readonly string[]) =>
      `Niet te berekenen: ${formatList(labels)}. Daar ontbreekt een deel: ${formatList(parts)}.`,
    coverage: "Dekking",
  },
  closing: {
    read: (count: number, phrase: string) =>
      `Voor dit rapport zijn ${formatCount(count, "cijfer", "cijfers")} over ${phrase} gelezen.`,
    nothingHidden: "Daarvan is er geen weggelaten.",
    hidden: (count: number) =>
      `Daarvan ${count === 1 ? "wordt" : "worden"} ${formatCount(count, "cijfer", "cijfers")} niet getoond.`,
    unlock: (phrase: string) => `Zo is er meer te zien over ${phrase}:`,
    publisher: "Uitgever",
    version: (id: string, version: string) => `${id}, versie ${version}`,
    made: "Gemaakt op",
    periods: "Perioden",
    data: "Gegevens",
    deliveries: (count: number) => formatCount(count, "levering", "leveringen"),
    program: "Programma",
    licence: "Licentie",
    licenceText: "CC BY 4.0: gebruik is vrij, met vermelding van Regiespiegel en de publicatie",
    licenceAddress: "https://creativecommons.org/licenses/by/4.0/deed.nl",
    coverage: "Dekking",
    references: "Vergelijkingscijfers",
    use: "Gebruik",
    contact: "Contact",
    website: "Website",
  },
};
