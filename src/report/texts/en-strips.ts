import { numbersOf } from "../numbers.ts";
import type { nlStrips, Side } from "./nl-strips.ts";

const { formatCount, formatList } = numbersOf("en");

/** Without the capital of a heading; names keep theirs. */
const small = (label: string) => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
const sides: Readonly<Record<Side, string>> = { hoger: "above", lager: "below" };
const directions: Readonly<Record<Side, string>> = { hoger: "higher", lager: "lower" };

export const enStrips: typeof nlStrips = {
  labels: {
    "sector-grootte": "Sector and size",
    sector: "Sector",
    grootte: "Size class",
    regio: "Region",
    fonds: "Fund",
    cluster: "Cluster",
    alle: "All employers",
  },
  phrases: {
    "sector-grootte": "your sector and size",
    sector: "your sector",
    grootte: "your size class",
    regio: "your region",
    fonds: "your fund",
    cluster: "your cluster",
    alle: "all employers",
  },
  cluster: (name) => `cluster ${name}`,
  clusterLabel: (name) => `Cluster ${name}`,
  own: "Your organisation",
  chance: "Without a real difference from the group",
  expected: "To be expected",
  expectation: "what was to be expected of your people",
  same: (who, text) => `You are level with ${who} (${text}).`,
  inside: ({ side, who, text }) => `You are ${sides[side]} ${who} (${text}); the difference may be chance.`,
  between: ({ side, who, text }) =>
    `You are ${sides[side]} ${who} (${text}). For one in twenty employers the difference is this large by chance too.`,
  outside: ({ side, who, text }) =>
    `You are demonstrably ${sides[side]} ${who} (${text}): such a difference hardly ever comes by chance.`,
  beyond: ({ side, who, text }) =>
    `You are ${sides[side]} ${who} (${text}), beyond what is to be expected without a real difference.`,
  beyondPeople: ({ side, who, text }) =>
    `You are ${sides[side]} ${who} (${text}), beyond what is to be expected without a real difference. How often employers differ this much cannot be said.`,
  plain: ({ side, who, text }) => `You are ${sides[side]} ${who} (${text}).`,
  unknown: ({ side, who, text }) =>
    `You are ${sides[side]} ${who} (${text}). It cannot be said whether the difference is chance.`,
  otherSide: (side, names) => `Beside ${formatList(names)}, you are ${sides[side]} instead.`,
  quarter: (quarter, kind, who) =>
    `Of ${kind === "alle" ? who : `the employers in ${who}`}, you are in the ${quarter}.`,
  noGroup: "There is no public figure to put beside this.",
  expectedIs: (text) => `With the age, sex and size of your firm, ${text} was to be expected.`,
  againstExpected: {
    same: "You are level with that.",
    inside: (size, side) => `You are ${size} ${directions[side]}; that may be chance.`,
    between: (size, side) =>
      `You are ${size} ${directions[side]}. For one in twenty employers that happens by chance too.`,
    outside: (size, side) => `You are ${size} ${directions[side]}, and that hardly ever comes by chance.`,
    unknown: (size, side) => `You are ${size} ${directions[side]}.`,
  },
  why: { few: "too few employers beside you", hidden: "not public" },
  people: (persons) => formatCount(persons, "employee", "employees"),
  answers: (persons) => formatCount(persons, "answer", "answers"),
  possible: (range) => `without a real difference: ${range}`,
  estimate: (text) => `estimated: ${text}`,
  nowhere: (missing) =>
    `Beside no figure here: ${missing.map(([labels, why]) => `${formatList(labels.map(small))} (${why})`).join("; ")}.`,
  table: "All figures in a table",
  caption: (title, year) => `${title}, ${year}`,
  columns: { figure: "Figure", own: "Your organisation", words: "In words" },
  verdicts: {
    same: "level",
    inside: (side) => `${directions[side]}, may be chance`,
    between: (side) => `${directions[side]}, perhaps chance`,
    outside: (side) => `demonstrably ${directions[side]}`,
    beyond: (side) => `${directions[side]}, further than without a real difference`,
    plain: (side) => directions[side],
  },
  hiddenBeside: {
    few: (names) =>
      `Too few employers beside you. Without you too few others are left, or one of the others has the largest part of it. Then the figure would tell you something about them. For one or more figures this holds for: ${formatList(names)}.`,
    hidden: (names) =>
      `Not public. This release shows that figure of that group to nobody. For one or more figures this holds for: ${formatList(names)}.`,
    more: "If more employers of your sector, region or cluster deliver, there is more to see. You can ask them to, or form a cluster with others. That does not change your own figures: for these it counts how many people work with you.",
  },
};
