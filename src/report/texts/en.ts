import { capital, inBrackets, valued as valuedIn } from "../letters.ts";
import { numbersOf } from "../numbers.ts";
import type { Verdict } from "../verdict.ts";
import { enChanges } from "./en-changes.ts";
import { enDefinition } from "./en-definition.ts";
import { enMirror } from "./en-mirror.ts";
import { enOwn } from "./en-own.ts";
import { enPage } from "./en-page.ts";
import { enParts } from "./en-parts.ts";
import { enQuality } from "./en-quality.ts";
import { enUnlock } from "./en-unlock.ts";
import { enWords } from "./en-words.ts";
import type { Texts } from "./nl.ts";

const { formatCount, formatList, formatNumber } = numbersOf("en");

const valued = (text: string, range: string | null) => valuedIn(text, range, "margin");
const directions = { hoger: "higher", lager: "lower", gelijk: "the same" } as const;

/** Never more than the interval allows: a difference is named only when it is demonstrable. */
function verdictText({ sure, direction, size, all, allText }: Verdict): string {
  if (sure === true)
    return `That is demonstrably ${directions[direction]} than in ${all} (${allText}), by ${size}.`;
  if (sure === false) return `That is not demonstrably different from ${all} (${allText}).`;
  return `In ${all} it was ${allText}; for this figure it cannot be said whether the difference may be chance.`;
}

function shownPart(shown: number, of: number, many: string): string {
  return shown === 1
    ? `Of the ${formatNumber(of)} ${many}, only one can be shown.`
    : `This holds for the ${formatNumber(shown)} of the ${formatNumber(of)} ${many} that can be shown.`;
}

function namedList(names: readonly string[], one: string, many: string, named: boolean): string {
  const count = formatCount(names.length, one, many);
  return named && names.length > 0 ? `${count} (${formatList(names)})` : count;
}

/** All sentences and words of a report in English: plain, and never more than the interval allows. */
export const en: Texts = {
  numbers: numbersOf("en"),
  words: enWords,
  definition: enDefinition,
  changes: enChanges,
  ...enParts,
  page: enPage,
  unlocking: enUnlock,
  own: enOwn,
  mirror: enMirror,
  quality: enQuality,
  margin: "Margin",
  persons: "People",
  employers: "Employers",
  difference: "Difference",
  thin: "indicative",
  incalculable: (labels) => `Cannot be calculated: ${formatList(labels)}.`,
  no: "not demonstrable",
  scale: {
    below: (edge) => `less than ${edge}`,
    between: (low, high) => `${low} to ${high}`,
    above: (edge) => `${edge} or more`,
    hidden: "not shown",
    thin: "indicative",
  },
  unavailable: (subject, phrase, why) => `In ${phrase}, ${subject} is ${why}.`,
  instead: (phrase, text) => `In ${phrase} it was ${text}.`,
  compared: ({ subject, year, phrase, text, margin: range, verdict }) =>
    `In ${year}, ${subject} in ${phrase} was ${valued(text, range)}.${verdict === null ? "" : ` ${verdictText(verdict)}`}`,
  counted: (input) => {
    const { subject, year, shown, of, one, many, whole, wholeText, higher, lower, judged, named } = input;
    const part = shown === of ? "" : ` ${shownPart(shown, of, many)}`;
    const start = `In ${year}, ${subject} in ${whole} was ${wholeText}.`;
    if (judged === 0)
      return `${start} It cannot be said whether ${many} differ from that: there are no margins.${part}`;
    if (higher.length + lower.length === 0)
      return `${start} No ${one} differs demonstrably from that.${part}`;
    const parts = [
      ...(higher.length === 0 ? [] : [`demonstrably higher in ${namedList(higher, one, many, named)}`]),
      ...(lower.length === 0 ? [] : [`demonstrably lower in ${namedList(lower, one, many, named)}`]),
    ];
    const rest = shown - higher.length - lower.length;
    const others =
      rest === 0 ? "" : " For the others, the difference is not demonstrable or cannot be judged.";
    return `${start} It was ${formatList(parts)}.${others}${part}`;
  },
  intervals: {
    caption: (title, per, year, phrase) => `${title} by ${per} in ${year}, ${phrase}`,
    description: (rows, line, message) =>
      `Dot chart with ${formatCount(rows, "row", "rows")} and 95% margins${line === null ? "" : `, beside the line of ${line}`}. ${message}`,
    note: "The bar around each dot is the 95% margin. If the margins do not touch, the difference is demonstrable. If they do touch, look at the verdict in the table.",
  },
  profile: {
    caption: (title, year, phrase) => `${title} in ${year}, ${phrase}`,
    description: (rows, message) =>
      `Dot chart with ${formatCount(rows, "figure", "figures")} and 95% margins. ${message}`,
    bottleneck: "bottleneck",
    head: "Part",
    lowest: (label, text, range) => `“${label}” scores lowest, with ${valued(text, range)}.`,
    sure: (next, text) =>
      `That is demonstrably lower than the next one, “${next}” (${text}): this is the bottleneck.`,
    unsure: (next, text) =>
      `That is not demonstrably lower than “${next}” (${text}): the bottleneck cannot be named with certainty.`,
    incomplete: "Not all parts can be shown; therefore no bottleneck can be named.",
    overall: (year, phrase, parts) => `The figures for ${year} of ${phrase}: ${parts.join("; ")}.`,
    part: (label, text) => `${label.toLowerCase()} ${text}`,
    against: (label, text, all) => `“${label}” (${inBrackets(text)}, against ${inBrackets(all)})`,
    beside: (all, higher, lower, judged) => {
      if (judged === 0) return "";
      if (higher.length + lower.length === 0)
        return `None of the parts that can be shown is demonstrably different from ${all}.`;
      const parts = [
        ...(higher.length === 0 ? [] : [`demonstrably higher: ${formatList(higher)}`]),
        ...(lower.length === 0 ? [] : [`demonstrably lower: ${formatList(lower)}`]),
      ];
      const rest =
        judged > higher.length + lower.length ? " For the others, the difference is not demonstrable." : "";
      return `Compared with ${all}, ${parts.map((part, i) => `${i === 0 ? part : capital(part)}.`).join(" ")}${rest}`;
    },
  },
  plane: {
    caption: (x, y, year) => `${x} and ${y.toLowerCase()} in ${year}`,
    description: (points, message) =>
      `Plane of two axes with ${formatCount(points, "point", "points")}. ${message}`,
    median: (text) => `median ${text}`,
    place: (year, phrase, corner) => `In ${year}, ${phrase} fell in the quadrant “${corner}”.`,
    side: (subject, text, middle) => `${subject} was ${text} (median ${middle})`,
    sides: (x, y) => `There, ${x} and ${y}.`,
    unsure: (subjects) =>
      `That quadrant is not certain: the median lies within the margin of ${formatList(subjects)}.`,
    noMargin: "These figures have no margin: a small difference from the median may be chance.",
    noMiddle: (least, many) =>
      `Both figures can be shown for fewer than ${formatNumber(least)} ${many}. Therefore there is no median and no quadrant.`,
    overall: (count, corners) => `Both figures can be shown for ${count}: ${formatList(corners)}.`,
    inCorner: (count, corner) => `${formatNumber(count)} in “${corner}”`,
    note: "The median is the middle of those that can be shown: half of them always lie below it. A quadrant is a place among the others and not a judgement.",
    classes: (one) => [`1 ${one}`, "2", "3 or 4", "5 or more"],
    corner: "Quadrant",
    between: (many) => `the place among ${many}`,
  },
  funnel: {
    caption: (title, phrase) => `${title}, ${phrase}`,
    description: (message) => `Bar chart of steps that follow each other, with 95% margins. ${message}`,
    unavailable: (title, phrase, why) => `In ${phrase}, the steps of “${title}” are ${why}.`,
    step: (group, label, text, range) => `${group}, ${valued(text, range)} ${label}.`,
    note: "The groups are not the same people: each part has its own denominator, and those who cannot be followed long enough yet do not count.",
    row: (group, label, year) => `${group}: ${label}, ${year}`,
    head: "Step",
  },
  flows: {
    caption: (title, year) => `${title} in ${year}`,
    description: (message) => `Table of squares: rows are where from, columns are where to. ${message}`,
    most: (subject, phrase, year, to, text, range) =>
      `In ${year}, the largest part that can be shown of ${subject} from ${phrase} went to ${to}: ${valued(text, range)}.`,
    from: "From",
    to: "to",
    hidden: (phrase) => `No flow from ${phrase} has a figure that can be shown.`,
    absent: (phrase) => `No data was delivered about flows from ${phrase}.`,
  },
  regions: {
    description: (shown, of, message) =>
      `Map with a square for each region; ${formatNumber(shown)} of the ${formatNumber(of)} have a figure. ${message}`,
    note: "The squares lie roughly where the regions lie and are all the same size. This is not a ranking.",
    one: "region",
    by: (subject) => `${subject} by region`,
    many: "regions",
    head: "Region",
  },
  benchmark: {
    own: "your organisation is here",
    bands: ["lowest quarter", "second quarter from below", "second quarter from above", "highest quarter"],
    none: "Without the own figures of an employer there is nothing to show here.",
    noQuarter:
      "For none of the figures can it be said in which quarter of the employers your organisation is.",
    count: (placed, of) => {
      const whole = of === 1 ? "the one figure" : `all ${formatNumber(of)} figures`;
      const part = `${formatNumber(placed)} of the ${formatNumber(of)} figures`;
      return `For ${placed === of ? whole : part} it can be said in which quarter of the employers your organisation is.`;
    },
    meaning: "A quarter is a place and not a rank. With fewer than twenty employers we do not show it.",
    caption: (year) => `Your place among comparable employers in ${year}`,
    description: (message) => `Four boxes for each figure, of which the own quarter is filled. ${message}`,
    unplaced: "Where a figure has no boxes, it cannot be said in which quarter you are.",
    columns: ["Figure", "Own value", "Group", "Place"],
  },
  funnelPlot: {
    own: "your organisation",
    group: "the group",
    axis: "employees",
    people: (count) => formatCount(count, "employee", "employees"),
    inner: "95% limit",
    outer: "99.8% limit",
    inside: (subject, text, persons, group) =>
      `With ${text} for ${persons}, ${subject} of your organisation is not demonstrably different from ${group}.`,
    between: (subject, text, persons, group) =>
      `With ${text} for ${persons}, ${subject} of your organisation lies outside the 95% limit around ${group}. For one in twenty employers that also happens by chance.`,
    outside: (subject, text, persons, group) =>
      `With ${text} for ${persons}, ${subject} of your organisation lies further from ${group} than chance explains.`,
    noOwn: (subject) =>
      `${capital(subject)} of your organisation cannot be shown. Therefore there is no chart here.`,
    noLimits:
      "The limits of chance cannot be calculated: the group has no margin that counts differences between employers.",
    note: "The limits take into account that employers differ more from each other than by chance alone. Only your own point is in it.",
    caption: (title, year) => `${title} and the number of employees in ${year}`,
    description: (message) => `Funnel plot with only the own point. ${message}`,
    columns: [
      "Number of employees",
      "Lower limit 95%",
      "Upper limit 95%",
      "Lower limit 99.8%",
      "Upper limit 99.8%",
    ],
  },
};
