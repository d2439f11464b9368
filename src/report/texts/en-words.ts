import { numbersOf } from "../numbers.ts";
import type { nlWords } from "./nl-words.ts";

const { formatCount, formatList } = numbersOf("en");

const hidden = "Not shown";
const reason = "There are too few people or employers, or it is needed to protect other figures.";
const directions = { hoger: "higher", lager: "lower", gelijk: "the same" } as const;
const dimensions: Readonly<Record<string, string>> = {
  regio: "region",
  grootte: "firm size",
  leeftijd: "age",
};

/** Words for one figure, its doubt and its sources, in English. */
export const enWords: typeof nlWords = {
  hidden,
  reason,
  absent: "No data",
  without: {
    onderdrukt: hidden,
    "niet-geleverd": "Not delivered",
    "niet-van-toepassing": "Not applicable",
    "niet-te-berekenen": "Cannot be calculated",
  },
  marks: { voorlopig: "provisional", indicatief: "indicative" },
  unknown: "not known",
  concealed: "not shown",
  incalculable: "impossible to calculate",
  withheld: (subject, phrase, why, plural) => `In ${phrase}, ${subject} ${plural ? "are" : "is"} ${why}.`,
  persons: (count) => formatCount(count, "person", "people"),
  base: (persons, employers) => `${persons} at ${formatCount(employers, "employer", "employers")}`,
  compared: {
    sameClass: (all) => `the same as in ${all}`,
    otherClass: (all, text) => `different from ${all} (${text})`,
    same: (all) => `the same as in ${all}`,
    alike: (all, text) => `about the same as in ${all} (${text})`,
    differs: (size, direction, all, text) => `${size} ${directions[direction]} than in ${all} (${text})`,
  },
  hiddenNote: (labels) => `${hidden}: ${formatList(labels)}. ${reason}`,
  absentNote: (labels) => `No data delivered: ${formatList(labels)}.`,
  sample: "Made-up data: this is an example. Only the figures of Statistics Netherlands (CBS) are real.",
  doubt: "That difference cannot be demonstrated: it may be chance.",
  sure: "That difference is demonstrable.",
  range: (low, high) => `${low} to ${high}`,
  margin: (range: string) => `margin ${range}`,
  missingParts: (names) => `${formatList(names)} ${names.length === 1 ? "is" : "are"} missing`,
  hardly: "less than 0.1%",
  nearly: "more than 99.9%",
  coverage: {
    little: "less than 1",
    share: (share, known) => `${share}% of ${formatCount(known, "known employer", "known employers")}`,
    none: "not known: it was not stated how many employers there are",
    against: (sources) => `measured against ${sources.join("; ")}`,
  },
  references: {
    background: "as background",
    otherMethod: "another method",
    differences: (reasons) => `Difference from our figure: ${reasons.join("; ")}.`,
    country: "the whole of the Netherlands",
    quarters: (numbers) => formatList(numbers.map((one) => `Q${one}`)),
    none: "no figure",
    bySize: (name, period, parts) => `${name}, ${period}, all sectors together: ${formatList(parts)}.`,
  },
  broken: (subject, period, _, why) =>
    `From ${period} on, ${subject} is made in another way: ${why}. Do not simply compare it with earlier figures.`,
  thisFigure: "this figure",
  thatFigure: "that figure",
  figureOf: (name) => `the figure of ${name}`,
  namedFigure: (title) => `the figure “${title}”`,
  dimension: (id) => dimensions[id] ?? id,
  many: (kort) => kort.replace(/^all /, ""),
  demonstrable: (direction) => `demonstrably ${directions[direction]}`,
  unknownClass: "Unknown",
};
