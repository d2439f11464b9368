import { numbersOf } from "../numbers.ts";

const { formatCount, formatList } = numbersOf("nl");

/** The public words for every suppression: which rule hid a cell is never told. */
const hidden = "Niet getoond";
const reason = "Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen.";

/** Words for one figure, its doubt and its sources, in Dutch. */
export const nlWords = {
  hidden,
  reason,
  absent: "Geen gegevens",
  /** Of cells without a value. */
  without: {
    onderdrukt: hidden,
    "niet-geleverd": "Niet geleverd",
    "niet-van-toepassing": "Niet van toepassing",
    "niet-te-berekenen": "Niet te berekenen",
  } as Readonly<Record<string, string>>,
  /** Behind a value that is not simply published. */
  marks: { voorlopig: "voorlopig", indicatief: "indicatief" } as Readonly<Record<string, string>>,
  unknown: "niet bekend",
  concealed: "niet te tonen",
  incalculable: "niet te berekenen",
  withheld: (subject: string, phrase: string, why: string, plural: boolean) =>
    `Van ${phrase} ${plural ? "zijn" : "is"} ${subject} ${why}.`,
  persons: (count: number) => formatCount(count, "persoon", "personen"),
  base: (persons: string, employers: number) =>
    `${persons} bij ${formatCount(employers, "werkgever", "werkgevers")}`,
  compared: {
    sameClass: (all: string) => `hetzelfde als in ${all}`,
    otherClass: (all: string, text: string) => `anders dan in ${all} (${text})`,
    same: (all: string) => `even hoog als in ${all}`,
    alike: (all: string, text: string) => `ongeveer even hoog als in ${all} (${text})`,
    differs: (size: string, direction: "hoger" | "lager", all: string, text: string) =>
      `${size} ${direction} dan in ${all} (${text})`,
  },
  hiddenNote: (labels: readonly string[]) => `${hidden}: ${formatList(labels)}. ${reason}`,
  absentNote: (labels: readonly string[]) => `Geen gegevens geleverd: ${formatList(labels)}.`,
  sample: "Verzonnen gegevens: dit is een voorbeeld. Alleen de cijfers van CBS zijn echt.",
  doubt: "Dat verschil is niet aantoonbaar: het kan toeval zijn.",
  sure: "Dat verschil is aantoonbaar.",
  range: (low: string, high: string) => `${low} tot ${high}`,
  margin: (range: string) => `marge ${range}`,
  missingParts: (names: readonly string[]) =>
    `${formatList(names)} ${names.length === 1 ? "ontbreekt" : "ontbreken"}`,
  /** Never 0% of something, nor 100% of not everything. */
  hardly: "minder dan 0,1%",
  nearly: "meer dan 99,9%",
  coverage: {
    little: "minder dan 1",
    share: (share: string, known: number) =>
      `${share}% van ${formatCount(known, "bekende werkgever", "bekende werkgevers")}`,
    none: "niet bekend: er is niet opgegeven hoeveel werkgevers er zijn",
    against: (sources: readonly string[]) => `ten opzichte van ${sources.join("; ")}`,
  },
  references: {
    background: "ter achtergrond",
    otherMethod: "andere methode",
    differences: (reasons: readonly string[]) => `Verschil met ons cijfer: ${reasons.join("; ")}.`,
    country: "heel Nederland",
    quarters: (numbers: readonly number[]) => `${formatList(numbers.map((one) => `${one}e`))} kwartaal`,
    none: "geen cijfer",
    bySize: (name: string, period: string, parts: readonly string[]) =>
      `${name}, ${period}, alle sectoren samen: ${formatList(parts)}.`,
  },
  /** What a reader must know before laying old beside new. */
  broken: (subject: string, period: string, isQuarter: boolean, why: string) =>
    `Vanaf ${isQuarter ? "het " : ""}${period} is ${subject} anders gemaakt: ${why}. Vergelijk het niet zomaar met eerder.`,
  thisFigure: "dit cijfer",
  thatFigure: "dat cijfer",
  figureOf: (name: string) => `het cijfer van ${name}`,
  namedFigure: (title: string) => `het cijfer “${title}”`,
  /** What a dimension is called in a sentence. */
  dimension: (id: string) => id,
  /** `alle sectoren` without the word for all. */
  many: (kort: string) => kort.replace(/^alle /, ""),
  demonstrable: (direction: "hoger" | "lager" | "gelijk") => `aantoonbaar ${direction}`,
  unknownClass: "Onbekend",
};
