import { noted } from "../letters.ts";
import { numbersOf } from "../numbers.ts";
import type { Extreme, Largest, nlParts } from "./nl-parts.ts";

const { formatCount, formatList, formatNumber } = numbersOf("en");

const quoted = (labels: readonly string[]) => formatList(labels.map((label) => `“${label}”`));
const noun = ({ labels, one, many }: Largest) => (labels.length === 1 ? one : many);

/** Sentences of the sections that show figures by themselves, and of the head of a report, in English. */
export const enParts: typeof nlParts = {
  head: {
    title: (report, name) => `${report}: ${name}`,
    about: (all) => `Report on ${all}`,
    notice: "Please note",
    period: "Period",
    covers: "In the figures",
    release: "Release",
    made: (id, date) => `${id}, made on ${date}`,
    nothing: "No data delivered",
    language: "Language",
    partlyDutch: "Some names and texts exist in Dutch only. They are given in Dutch.",
    instead: (all) =>
      `This report does show the figures of ${all}, the figures of others where there are any, and how each figure is defined.`,
    undelivered: (phrase) => `Nothing about ${phrase} was delivered in this release.`,
    hidden: (phrase, reason) => `There are data for ${phrase}, but no figure can be shown. ${reason}`,
  },
  keyFigures: {
    withheld: (subject, phrase, year, why) => `For ${year}, ${subject} in ${phrase} is ${why}.`,
    nothingOf: (subject, phrase, year) => `No data was delivered about ${subject} in ${phrase} for ${year}.`,
    was: (subject, phrase, year, text) => `In ${year}, ${subject} in ${phrase} was ${text}`,
    share: (share, all, text) => `That is ${share} of ${all} (${text}).`,
    partly: "Some of the figures for this cannot be shown.",
    incalculable: (why) => `This figure cannot be calculated: ${why}.`,
    unsaid: (who, why) => `For ${who}, this figure is ${why}.`,
    undelivered: "No data was delivered.",
    only: (employers, phrase) =>
      `This is about the ${employers === 1 ? "one employer" : `${formatNumber(employers)} employers`} that delivered data, not about all employers in ${phrase}.`,
    incomplete: "Incomplete",
    base: "Base",
    coverage: "Coverage",
  },
  trend: {
    axis: (quarter) => `Q${quarter}`,
    otherMethod: "another method",
    subject: (subject) => `${subject} by quarter`,
    within: (year) => `In ${year}`,
    span: (first, last) => `From ${first} to ${last}`,
    part: ", in the quarters that can be shown,",
    constant: (span, subject, phrase, part, text) =>
      `${span}, ${subject} in ${phrase}${part} was ${text} in every quarter.`,
    between: (span, subject, phrase, part, low, high) =>
      `${span}, ${subject} by quarter in ${phrase}${part} was between ${noted(low.text, formatList(low.labels))} and ${noted(high.text, formatList(high.labels))}.`,
    source: (name) => name,
    noReference: (name, phrase) => `${name} has no figure for ${phrase} in these quarters.`,
    reference: (name, phrase, low, high) =>
      `In the same quarters, ${name} arrives at ${low === high ? low : `figures from ${low} to ${high}`} for ${phrase}.`,
    open: (quarters) => `No figure yet: ${formatList(quarters)}.`,
    sourceNote: (title, source, licence) => `Source of ${title}: ${source}, ${licence}.`,
    caption: (title, phrase) => `${title} by quarter, ${phrase}`,
    description: (band, series) =>
      `Line chart${band ? " with a band for the 95% margin," : ""} with ${formatList(series)}. The figures are in the table.`,
    quarter: "Quarter",
    noFigure: "No figure",
    onlyOthers: (period, names) => `${period} (${formatList(names)} only)`,
    oneYear: (year, before, subject) =>
      `This release is about ${year} only. It cannot tell whether ${subject} rose or fell since ${before}. Do not compare quarters of one year for that either: a figure may differ by season.`,
    sinceHidden: (subject, year, before) =>
      `Whether ${subject} was higher or lower in ${year} than in ${before} cannot be said: one of those two figures is missing.`,
    since: (subject, year, text, than) => `For the whole of ${year}, ${subject} was ${text}, ${than}.`,
    asMuch: (before, text) => `about as much as in ${before} (${text})`,
    differs: (size, direction, before, text) =>
      `${size} ${direction === "hoger" ? "higher" : "lower"} than in ${before} (${text})`,
    outside: "Not in this release",
  },
  byClass: {
    caption: (title, one, year, phrase) => `${title} by ${one} in ${year}, ${phrase}`,
    wholeCaption: (title, year, phrase) => `${title} in ${year}, ${phrase}`,
    subject: (subject, one) => `${subject} by ${one}`,
    scheme: (title, source) => `Classification: ${title} (${source}).`,
    only: (subject, phrase, one, label, text) =>
      `In ${phrase}, ${subject} can be shown for one ${one}: ${label}, ${text}.`,
    spread: ({ subject, year, phrase, one, many, shown, of, unknown, low, high, named }) => {
      const apart = unknown === null ? "" : ` “${unknown}” is no ${one} and does not count among them.`;
      const part =
        shown === of
          ? ""
          : ` This holds for the ${formatNumber(shown)} of the ${formatNumber(of)} ${many} that can be shown.${apart}`;
      if (low.text === high.text)
        return `In ${year}, ${subject} in ${phrase} was ${low.text} in every ${one}.${part}`;
      const side = ({ text, labels }: Extreme) => (named ? noted(text, formatList(labels)) : text);
      return `In ${year}, ${subject} in ${phrase} ranged by ${one} from ${side(low)} to ${side(high)}.${part}`;
    },
    some: (subject, phrase, many, parts) =>
      `Of ${subject} in ${phrase}, only these ${many} can be shown: ${formatList(parts)}.`,
    largest: (input, whole) => {
      const points = input.text.replace(
        "%",
        input.text === "1%" ? " percentage point" : " percentage points",
      );
      return `The largest part of ${input.subject} of ${whole} in ${input.phrase} comes from the ${noun(input)} ${quoted(input.labels)}:${input.labels.length === 1 ? "" : " each"} ${points}.`;
    },
    largestShare: (input, complete) =>
      `The largest part of ${input.subject} in ${input.phrase}${complete ? "" : " that can be shown"} falls in the ${noun(input)} ${quoted(input.labels)}: ${input.text}.`,
    description: (kind, rows, beside) =>
      `${kind === "bars" ? "Bar chart" : "Dot chart in alphabetical order"} with ${formatCount(rows, "row", "rows")}${beside === null ? "" : `, with ${beside} for comparison`}. The figures are in the table.`,
    incomplete: (labels, parts) =>
      `Cannot be calculated: ${formatList(labels)}. A part is missing there: ${formatList(parts)}.`,
    coverage: "Coverage",
  },
  closing: {
    read: (count, phrase) =>
      `For this report, ${formatCount(count, "figure", "figures")} about ${phrase} ${count === 1 ? "was" : "were"} read.`,
    nothingHidden: "None of them was left out.",
    hidden: (count) => `Of these, ${formatCount(count, "figure is", "figures are")} not shown.`,
    unlock: (phrase) => `This is how more could be seen about ${phrase}:`,
    publisher: "Publisher",
    version: (id, version) => `${id}, version ${version}`,
    made: "Made on",
    periods: "Periods",
    data: "Data",
    deliveries: (count) => formatCount(count, "delivery", "deliveries"),
    program: "Program",
    licence: "Licence",
    licenceText: "CC BY 4.0: free to use, if you name Regiespiegel and the release",
    licenceAddress: "https://creativecommons.org/licenses/by/4.0/deed.en",
    coverage: "Coverage",
    references: "Figures for comparison",
    use: "Use",
    contact: "Contact",
    website: "Website",
  },
};
