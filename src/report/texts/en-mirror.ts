import { capital, inBrackets as marked } from "../letters.ts";
import { numbersOf } from "../numbers.ts";
import { enStrips } from "./en-strips.ts";
import type { mirror } from "./nl-mirror.ts";

const { formatCount, formatList } = numbersOf("en");

const directions: Readonly<Record<string, string>> = { hoger: "higher", lager: "lower" };
const deserves = (named: number) => (named === 1 ? "This one deserves" : `These ${named} deserve`);
const figures = (count: number) => formatCount(count, "figure", "figures");

/** Sentences and words of the mirrors: of a cluster, and of one employer. */
export const enMirror: typeof mirror = {
  beside: "Compared with",
  differs: ({ subject, text, direction, other, otherText }) =>
    `${capital(subject)} (${marked(text)}) is demonstrably ${directions[direction]} than in ${other} (${marked(otherText)}).`,
  perhaps: ({ subject, text, direction, other, otherText }) =>
    `${capital(subject)} (${text}) is ${directions[direction]} than in ${other} (${marked(otherText)}). One in twenty employers is this far away by chance too.`,
  placed: (subject, text, quarter, other, otherText) =>
    `${capital(subject)} (${text}) is in the ${quarter}; in ${other} it is ${marked(otherText)}.`,
  place: "A quarter is a place and no proof of a difference.",
  count: (named) =>
    named === 1 ? "One figure deserves a talk first." : `These ${figures(named)} deserve a talk first.`,
  most: (named, of) => `For ${figures(of)}, the difference is demonstrable. ${deserves(named)} a talk first.`,
  mostOwn: (named, of) =>
    `${formatCount(of, "figure stands", "figures stand")} out. ${deserves(named)} a talk first.`,
  none: (judged, other) =>
    judged === 0
      ? "For no figure can it be said whether it is different. Therefore we point at nothing here."
      : judged === 1
        ? `One figure can be judged, and it is not demonstrably different from ${other}. Therefore we point at nothing here.`
        : `Of the ${figures(judged)} that can be judged, none is demonstrably different from ${other}. Therefore we point at nothing here.`,
  healthOnly:
    "Only sickness absence stands out. We point at nothing on that alone: absence also depends on age, work and firm size. First talk about work, learning and the relation with each other.",
  why: "A difference is not yet a judgement. It is the start of a talk: do we recognise this, and do we want to do something about it?",
  chance: (count) =>
    `${formatCount(count, "figure is", "figures are")} compared here. Of every twenty, one on average seems demonstrably different by chance.`,
  strips: enStrips,
  group: "Group",
  ownUse: "only for your own organisation; this file is not on the website",
  cards: {
    people: (persons) => formatCount(persons, "employee", "employees"),
    hidden: "Cannot be shown",
    hiddenSentence: "This could tell too much about a few of your people.",
    absent: "No figure",
    absentSentence: "Nothing can be calculated about this for your organisation.",
  },
  head: {
    name: "Your organisation",
    title: "your organisation",
    size: "Your organisation",
    groups: "Compared with",
    noGroups: "no group",
    for: "Only for",
    owner: "the employer itself. Do not share this file further than you want to.",
    mark: "Reference",
    allHidden:
      "No figure of your organisation can be shown. That takes at least ten employees. It protects your people: with fewer, a figure may be about one person. Below are the public figures around you, where there are any, and how each figure is defined.",
  },
  hidden: {
    headline: (year, hidden, of) =>
      hidden === 0
        ? `For ${year}, all ${figures(of)} of your organisation in this report can be shown.`
        : hidden === of
          ? `For ${year}, no figure of your organisation in this report can be shown.`
          : `For ${year}, ${hidden} of the ${figures(of)} of your organisation in this report cannot be shown.`,
    list: (reason, names) => `${reason} This holds for: ${formatList(names)}.`,
    absent: (names) =>
      `No figure: your delivery holds nothing about this, or not enough to calculate with. This holds for: ${formatList(names)}.`,
    never:
      "You never see a figure of another employer, a ranking, or a highest or lowest figure. Others do not see your figures either.",
    survey:
      "Employees gave their answers to questionnaires in confidence. You only see a figure of them if at least ten of them answered, and at least three answered something else than most did.",
  },
  unlock: {
    none: (phrase) =>
      `No proposal is needed here: for ${phrase}, all the figures that we examine for this can be shown.`,
    without: "This release does not yet say what would open more figures. The next one will.",
    hidden: (phrase, names) =>
      `For ${phrase}, not everything can be shown. That holds, among others, for: ${formatList(names)}.`,
    list: "This is how more can be seen:",
  },
};
