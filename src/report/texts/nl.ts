import { capital, inBrackets, valued as valuedIn } from "../letters.ts";
import { numbersOf } from "../numbers.ts";
import type { Verdict } from "../verdict.ts";
import { nlChanges } from "./nl-changes.ts";
import { nlDefinition } from "./nl-definition.ts";
import { mirror } from "./nl-mirror.ts";
import { nlOwn } from "./nl-own.ts";
import { nlPage } from "./nl-page.ts";
import { nlParts } from "./nl-parts.ts";
import { nlQuality } from "./nl-quality.ts";
import { nlUnlock } from "./nl-unlock.ts";
import { nlWords } from "./nl-words.ts";

const { formatCount, formatList, formatNumber } = numbersOf("nl");

/** How a figure lies beside its comparator, for a sentence. */
export interface Compared {
  readonly subject: string;
  readonly year: string;
  readonly phrase: string;
  readonly text: string;
  readonly margin: string | null;
  readonly verdict: Verdict | null;
}

/** Of many classes, which lie demonstrably beside the comparator. */
export interface Counted {
  readonly subject: string;
  readonly year: string;
  readonly shown: number;
  readonly of: number;
  readonly one: string;
  readonly many: string;
  readonly whole: string;
  readonly wholeText: string;
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  readonly judged: number;
  readonly named: boolean;
}

const valued = (text: string, range: string | null) => valuedIn(text, range, "marge");

/** Never more than the interval allows: a difference is named only when it is demonstrable. */
function verdictText({ sure, direction, size, all, allText }: Verdict): string {
  if (sure === true)
    return `Dat is aantoonbaar ${direction} dan in ${all} (${allText}), met een verschil van ${size}.`;
  if (sure === false) return `Dat is niet aantoonbaar anders dan in ${all} (${allText}).`;
  return `In ${all} was dat ${allText}; of het verschil toeval kan zijn, is bij dit cijfer niet te zeggen.`;
}

function shownPart(shown: number, of: number, many: string): string {
  return shown === 1
    ? `Van de ${formatNumber(of)} ${many} is er maar één te tonen.`
    : `Dat geldt voor de ${formatNumber(shown)} van de ${formatNumber(of)} ${many} die te tonen zijn.`;
}

function namedList(names: readonly string[], one: string, many: string, named: boolean): string {
  const count = formatCount(names.length, one, many);
  return named && names.length > 0 ? `${count} (${formatList(names)})` : count;
}

/** All sentences and words of a report in Dutch; those of the sections that compare stand here themselves. */
export const nl = {
  numbers: numbersOf("nl"),
  words: nlWords,
  definition: nlDefinition,
  changes: nlChanges,
  ...nlParts,
  page: nlPage,
  unlocking: nlUnlock,
  own: nlOwn,
  mirror,
  quality: nlQuality,
  margin: "Marge",
  persons: "Personen",
  employers: "Werkgevers",
  difference: "Verschil",
  thin: "indicatief",
  incalculable: (labels: readonly string[]) => `Niet te berekenen: ${formatList(labels)}.`,
  no: "niet aantoonbaar",
  scale: {
    below: (edge: string) => `minder dan ${edge}`,
    between: (low: string, high: string) => `${low} tot ${high}`,
    above: (edge: string) => `${edge} of meer`,
    hidden: "niet getoond",
    thin: "indicatief",
  },
  unavailable: (subject: string, phrase: string, why: string) => `Van ${phrase} is ${subject} ${why}.`,
  /** Added where the chosen one has no figure and all together do. */
  instead: (phrase: string, text: string) => `In ${phrase} was dat ${text}.`,
  compared: ({ subject, year, phrase, text, margin: range, verdict }: Compared) =>
    `In ${year} was ${subject} in ${phrase} ${valued(text, range)}.${verdict === null ? "" : ` ${verdictText(verdict)}`}`,
  counted: (input: Counted) => {
    const { subject, year, shown, of, one, many, whole, wholeText, higher, lower, judged, named } = input;
    const part = shown === of ? "" : ` ${shownPart(shown, of, many)}`;
    const start = `In ${year} was ${subject} in ${whole} ${wholeText}.`;
    if (judged === 0)
      return `${start} Of ${many} daarvan verschillen, is niet te zeggen: er zijn geen marges.${part}`;
    if (higher.length + lower.length === 0) {
      return `${start} Van geen enkele ${one} verschilt het aantoonbaar daarvan.${part}`;
    }
    const parts = [
      ...(higher.length === 0 ? [] : [`in ${namedList(higher, one, many, named)} aantoonbaar hoger`]),
      ...(lower.length === 0 ? [] : [`in ${namedList(lower, one, many, named)} aantoonbaar lager`]),
    ];
    const rest = shown - higher.length - lower.length;
    const others = rest === 0 ? "" : " Bij de andere is het verschil niet aantoonbaar of niet te beoordelen.";
    return `${start} Het was ${formatList(parts)}.${others}${part}`;
  },
  intervals: {
    caption: (title: string, per: string, year: string, phrase: string) =>
      `${title} per ${per} in ${year}, ${phrase}`,
    description: (rows: number, line: string | null, message: string) =>
      `Puntendiagram met ${formatCount(rows, "rij", "rijen")} en marges van 95%${line === null ? "" : `, naast de lijn van ${line}`}. ${message}`,
    note: "De streep om elke punt is de marge van 95%. Raken de marges elkaar niet, dan is het verschil aantoonbaar. Raken ze elkaar wel, kijk dan naar het oordeel in de tabel.",
  },
  profile: {
    caption: (title: string, year: string, phrase: string) => `${title} in ${year}, ${phrase}`,
    description: (rows: number, message: string) =>
      `Puntendiagram met ${formatCount(rows, "cijfer", "cijfers")} en marges van 95%. ${message}`,
    bottleneck: "knelpunt",
    head: "Onderdeel",
    lowest: (label: string, text: string, range: string | null) =>
      `Het laagst scoort “${label}”, met ${valued(text, range)}.`,
    sure: (next: string, text: string) =>
      `Dat is aantoonbaar lager dan het volgende, “${next}” (${text}): dit is het knelpunt.`,
    unsure: (next: string, text: string) =>
      `Dat is niet aantoonbaar lager dan “${next}” (${text}): het knelpunt is niet met zekerheid aan te wijzen.`,
    incomplete: "Niet alle onderdelen zijn te tonen; daarom is er geen knelpunt aan te wijzen.",
    overall: (year: string, phrase: string, parts: readonly string[]) =>
      `De cijfers over ${year} van ${phrase}: ${parts.join("; ")}.`,
    part: (label: string, text: string) => `${label.toLowerCase()} ${text}`,
    against: (label: string, text: string, all: string) =>
      `“${label}” (${inBrackets(text)} tegen ${inBrackets(all)})`,
    beside: (all: string, higher: readonly string[], lower: readonly string[], judged: number) => {
      if (judged === 0) return "";
      if (higher.length + lower.length === 0) {
        return `Geen van de onderdelen die te tonen zijn, is aantoonbaar anders dan in ${all}.`;
      }
      const more = higher.length === 0 ? "" : ` Aantoonbaar hoger: ${formatList(higher)}.`;
      const less = lower.length === 0 ? "" : ` Aantoonbaar lager: ${formatList(lower)}.`;
      const rest =
        judged > higher.length + lower.length ? " Bij de andere is het verschil niet aantoonbaar." : "";
      return `Vergeleken met ${all}.${more}${less}${rest}`.replace(". Aantoonbaar", ": aantoonbaar");
    },
  },
  plane: {
    caption: (x: string, y: string, year: string) => `${x} en ${y.toLowerCase()} in ${year}`,
    description: (points: number, message: string) =>
      `Vlak van twee assen met ${formatCount(points, "punt", "punten")}. ${message}`,
    median: (text: string) => `mediaan ${text}`,
    place: (year: string, phrase: string, corner: string) =>
      `In ${year} viel ${phrase} in het vak “${corner}”.`,
    side: (subject: string, text: string, middle: string) => `${subject} ${text} (mediaan ${middle})`,
    sides: (x: string, y: string) => `Daar was ${x} en ${y}.`,
    unsure: (subjects: readonly string[]) =>
      `Dat vak is niet zeker: de mediaan ligt binnen de marge van ${formatList(subjects)}.`,
    noMargin: "Deze cijfers hebben geen marge: een klein verschil met de mediaan kan toeval zijn.",
    noMiddle: (least: number, many: string) =>
      `Van minder dan ${formatNumber(least)} ${many} zijn beide cijfers te tonen. Daarom is er geen mediaan en geen vak.`,
    overall: (count: string, corners: readonly string[]) =>
      `Van ${count} zijn beide cijfers te tonen: ${formatList(corners)}.`,
    inCorner: (count: number, corner: string) => `${formatNumber(count)} in “${corner}”`,
    note: "De mediaan is het midden van wie te tonen is: de helft ligt er altijd onder. Een vak is een plaats tussen de anderen en geen oordeel.",
    classes: (one: string): [string, string, string, string] => [`1 ${one}`, "2", "3 of 4", "5 of meer"],
    corner: "Vak",
    between: (many: string) => `de plaats tussen ${many}`,
  },
  funnel: {
    caption: (title: string, phrase: string) => `${title}, ${phrase}`,
    description: (message: string) =>
      `Staafdiagram van stappen die op elkaar volgen, met marges van 95%. ${message}`,
    unavailable: (title: string, phrase: string, why: string) =>
      `Van ${phrase} zijn de stappen bij “${title}” ${why}.`,
    step: (group: string, label: string, text: string, range: string | null) =>
      `${group} ${label} ${valued(text, range)}.`,
    note: "De groepen zijn niet dezelfde mensen: elk deel heeft zijn eigen noemer, en wie te kort te volgen is telt nog niet mee.",
    row: (group: string, label: string, year: string) => `${group} ${label}, ${year}`,
    head: "Stap",
  },
  flows: {
    caption: (title: string, year: string) => `${title} in ${year}`,
    description: (message: string) =>
      `Tabel van vakken: regels zijn waarvandaan, kolommen waarheen. ${message}`,
    most: (subject: string, phrase: string, year: string, to: string, text: string, range: string | null) =>
      `In ${year} ging van ${subject} uit ${phrase} het grootste deel dat te tonen is naar ${to}: ${valued(text, range)}.`,
    from: "Van",
    to: "naar",
    hidden: (phrase: string) => `Van geen enkele stroom uit ${phrase} is een cijfer te tonen.`,
    absent: (phrase: string) => `Over stromen uit ${phrase} zijn geen gegevens geleverd.`,
  },
  regions: {
    description: (shown: number, of: number, message: string) =>
      `Kaart met een vak per regio; ${formatNumber(shown)} van de ${formatNumber(of)} hebben een cijfer. ${message}`,
    note: "De vakken liggen ongeveer waar de regio’s liggen en zijn even groot. Dit is geen ranglijst.",
    one: "regio",
    by: (subject: string) => `${subject} per regio`,
    many: "regio’s",
    head: "Regio",
  },
  benchmark: {
    own: "hier valt uw organisatie",
    bands: ["laagste kwart", "tweede kwart van onderen", "tweede kwart van boven", "hoogste kwart"] as [
      string,
      string,
      string,
      string,
    ],
    none: "Zonder de eigen cijfers van een werkgever is hier niets te tonen.",
    noQuarter: "Van geen van de cijfers is te zeggen in welk kwart van de werkgevers uw organisatie valt.",
    count: (placed: number, of: number) => {
      const whole = of === 1 ? "het ene cijfer" : `alle ${formatNumber(of)} cijfers`;
      const part = `${formatNumber(placed)} van de ${formatNumber(of)} cijfers`;
      return `Van ${placed === of ? whole : part} is te zeggen in welk kwart van de werkgevers uw organisatie valt.`;
    },
    meaning: "Een kwart is een plaats en geen rang. Bij minder dan twintig werkgevers tonen wij het niet.",
    caption: (year: string) => `Uw plaats tussen vergelijkbare werkgevers in ${year}`,
    description: (message: string) => `Per cijfer vier vakken, waarvan het eigen kwart is gevuld. ${message}`,
    unplaced: "Staan er bij een cijfer geen vakken, dan is niet te zeggen in welk kwart u valt.",
    columns: ["Cijfer", "Eigen waarde", "Groep", "Plaats"] as readonly string[],
  },
  funnelPlot: {
    own: "uw organisatie",
    group: "de groep",
    axis: "medewerkers",
    people: (count: number) => formatCount(count, "medewerker", "medewerkers"),
    inner: "grens van 95%",
    outer: "grens van 99,8%",
    inside: (subject: string, text: string, persons: string, group: string) =>
      `Met ${text} bij ${persons} is ${subject} van uw organisatie niet aantoonbaar anders dan in ${group}.`,
    between: (subject: string, text: string, persons: string, group: string) =>
      `Met ${text} bij ${persons} ligt ${subject} van uw organisatie buiten de grens van 95% rond ${group}. Dat komt bij één op de twintig werkgevers ook door toeval voor.`,
    outside: (subject: string, text: string, persons: string, group: string) =>
      `Met ${text} bij ${persons} ligt ${subject} van uw organisatie verder van ${group} dan toeval verklaart.`,
    noOwn: (subject: string) =>
      `${capital(subject)} van uw organisatie is niet te tonen. Daarom staat hier geen diagram.`,
    noLimits:
      "De grenzen van toeval zijn niet te berekenen: bij de groep staat geen marge die verschillen tussen werkgevers meetelt.",
    note: "De grenzen tellen mee dat werkgevers onderling meer verschillen dan door toeval alleen. Alleen uw eigen punt staat erin.",
    caption: (title: string, year: string) => `${title} en het aantal medewerkers in ${year}`,
    description: (message: string) => `Trechterdiagram met alleen het eigen punt. ${message}`,
    columns: [
      "Aantal medewerkers",
      "Ondergrens 95%",
      "Bovengrens 95%",
      "Ondergrens 99,8%",
      "Bovengrens 99,8%",
    ] as readonly string[],
  },
};

export type Texts = typeof nl;
