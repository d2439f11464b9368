import { numbersOf } from "../numbers.ts";
import type { nlQuality } from "./nl-quality.ts";

const { formatCount, formatList, formatNumber } = numbersOf("en");

const figures = (count: number) => formatCount(count, "figure", "figures");

/** Sentences and words of the sections on the quality of the figures and on the method, in English. */
export const enQuality: typeof nlQuality = {
  share: "Shown",
  indicative: "Of which indicative",
  hidden: "Not shown",
  without: "Without a value",
  count: "Figures",
  theme: "Theme",
  indicator: "Figure",
  why: "Why",
  response: "Response",
  coverageHead: "Coverage of employers",
  unknown: "not known",
  none: "no figures",
  ownLabel: "part that is shown",
  coverage: {
    headline: (year, delivered, of, one, many) =>
      delivered === of
        ? `For ${year}, something was delivered for every ${one}.`
        : `For ${year}, something was delivered for ${formatNumber(delivered)} of the ${formatNumber(of)} ${many}.`,
    half: (delivered, half) =>
      delivered === 0
        ? ""
        : half === 0
          ? ` For none of those ${formatNumber(delivered)} can at least half of the yearly figures be shown.`
          : ` For ${half === delivered ? "each" : formatNumber(half)} of those ${formatNumber(delivered)}, at least half of the yearly figures can be shown.`,
    caption: (one, year) => `Part of the yearly figures that is shown by ${one}, ${year}`,
    description: (message) => `For each row, the part of the figures that is shown. ${message}`,
    note: "The part that is shown is about the yearly figures of the group as a whole, not split by size, region or age. A group for which nothing was delivered has no figures to count.",
    noPopulation:
      "The coverage is not known: it was not stated how many employers there really are. So these figures are about those who delivered, and not about everyone.",
  },
  shown: {
    headline: ({ year, all, shown, indicative }) =>
      `Of the ${figures(all)} for ${year}, in all tables together, ${shown} can be seen. ${indicative === null ? "None of it is indicative." : `Of what can be seen, ${indicative} is indicative.`}`,
    empty: (year) => `There are no figures for ${year}.`,
    caption: (year) => `Part of the yearly figures that is shown by theme, ${year}`,
    description: (message) => `Bar chart with one bar for each theme. ${message}`,
    note: "All yearly figures of this release are counted, also those by sector, region, size and age. The finer a table, the more has to stay hidden.",
  },
  missing: {
    headline: (missing, of) =>
      missing === 0
        ? `For each of the ${figures(of)}, a value can be seen somewhere in this release.`
        : `For ${formatNumber(missing)} of the ${figures(of)}, no value can be seen anywhere in this release.`,
    caption: "Figures without any value, and why",
    description: (message) => message,
    reasons: {
      statement: "No statement delivered: this figure is not about deliveries of employers",
      absent: "No data delivered",
      hidden: "There are data, but every figure stays hidden to protect people and employers",
      part: "Cannot be calculated: a figure from which it is calculated is missing",
      inapplicable: "Not applicable",
    },
    heading: (theme, list) => `${theme}: ${formatList(list)}.`,
  },
  scales: {
    headline: (low, judged) =>
      judged === 0
        ? "No questionnaire has enough answers to say whether its questions measure the same thing."
        : low.length === 0
          ? `In all ${formatNumber(judged)} questionnaires that can be judged, the answers to the questions hang together well enough.`
          : `In ${formatNumber(low.length)} of the ${formatNumber(judged)} questionnaires that can be judged, the questions do not clearly measure one thing${low.length > 4 ? "" : `: ${formatList(low)}`}.`,
    caption: (year) => `How the questions of each questionnaire hang together, ${year}`,
    description: (message) => `Dot chart with one dot for each questionnaire. ${message}`,
    columns: ["Questionnaire", "Consistency", "Measure", "Fully answered", "Prorated"],
    measure: { alfa: "Cronbach’s alpha", "spearman-brown": "Spearman-Brown" },
    ownLabel: "consistency from 0 to 1",
    open: "too few answers",
    note: "Below 0.70 the consistency is low. The questions are of this project itself and have not been validated yet.",
  },
  breaks: {
    none: "No break is recorded in this release: for no figure and no questionnaire does it say that the way it is made has changed.",
    some: (count) =>
      `For ${formatCount(count, "figure or questionnaire", "figures and questionnaires")}, the way ${count === 1 ? "it is" : "they are"} made has changed. Do not simply compare ${count === 1 ? "it" : "them"} with earlier ones.`,
    scale: (titel, versie, breuk) => `Questionnaire “${titel}”, version ${versie}: ${breuk}`,
    indicator: (titel, why) => `${titel}: ${why}.`,
  },
  policy: {
    tests: "Before this release appeared, it was tested:",
    rules: "The rules:",
  },
  changes: {
    heading: (vorige) => `Compared with release ${vorige}.`,
    item: (titel, tabel, count, why) =>
      `${titel} (${tabel.toLowerCase()}): ${figures(count)}, because ${why}.`,
    kind: (title, meaning) => `${title}. ${meaning}`,
  },
  sources: {
    none: "There are no figures of others in this release.",
    some: (count, exact) =>
      `Beside our own figures ${count === 1 ? "there is" : "there are"} ${formatCount(count, "series", "series")} of others.${exact ? "" : " None of them measures exactly the same thing."}`,
    beside: "Stands beside",
    background: "This measures something else and only serves as background.",
  },
  terms: (count) => `${formatCount(count, "term", "terms")}, with where the meaning comes from.`,
  definitions: (count, theme) =>
    count === 0
      ? `This release defines no figures in the theme “${theme}”.`
      : `${formatCount(count, "figure", "figures")} in the theme “${theme}”, as this release defines ${count === 1 ? "it" : "them"}.`,
};
