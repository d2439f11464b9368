import type { nlHome } from "./nl-home.ts";

const what =
  "How often are people sick, how much do they learn, and how is that elsewhere? Regiespiegel shows sectors and employers where they stand with sustainable employability.";

/** What the front page says, in English. */
export const enHome: typeof nlHome = {
  title: "Figures on sustainable employability",
  heading: "Look in the mirror of your sector",
  what,
  ways: [
    {
      path: "/regios",
      title: "Your region",
      says: "A map of the labour market regions, and the key figures of each region.",
    },
    {
      path: "/tabellen",
      title: "Make a table",
      says: "Choose subject, groups and periods yourself; keep or share the address.",
    },
    {
      path: "/indicatoren",
      title: "Find a subject",
      says: "What each figure means, how it develops and how certain it is.",
    },
    {
      path: "/downloads",
      title: "Downloads and API",
      says: "Whole tables for Excel, as CSV or Parquet, and for programs.",
    },
  ],
  empty: {
    heading: "The figures of your sector will be here",
    lead: "There is no release yet. As soon as the first one is ready, its figures are on this page.",
    what: "What is Regiespiegel?",
  },
  facts: {
    notice: "Please note",
    newest: "Newest release",
    made: "Made on",
    version: "Version",
    changes: "what has changed",
    about: "Years",
  },
  standsOut: (year) => `What stands out in ${year}`,
  choose: "Choose your sector",
  chooseLead:
    "Each sector has a page with key figures and a report: absence, training and employment, beside all sectors together.",
  reports: "Reports",
  noReport: "This release has no reports by sector. The figures can be downloaded.",
  use: "Use the figures yourself",
  useLead: "The figures are there for everyone.",
  hidden: (word, reason) => `${word}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  list: {
    caption: (year) => `Figures for ${year}`,
    sector: "Sector",
    heads: { verzuimpercentage: "Absence", scholingsdeelname: "Took training" },
  },
  findings: {
    absence: (year) => `of working time was lost to sickness in ${year}.`,
    same: (year) => `That is as much as in ${year}.`,
    differs: (size, isMore, year, doubt) =>
      `That is ${size} ${isMore ? "more" : "less"} than in ${year}.${doubt}`,
    range: (low, high) => `${low} to ${high}`,
    spread: "sickness absence: this is how far apart the sectors are.",
    extremes: (low, high) =>
      `It is lowest in ${low} and highest in ${high}. Small sectors and sectors without a figure do not count here.`,
    training: (year) => `of employees took a course or training in ${year}.`,
    bySize: (small, least, large, most) =>
      `At employers with ${small} it was ${least}, at employers with ${large} it was ${most}.`,
    neverAbsent: (year) => `of employees did not report sick even once in ${year}.`,
    workers: (year) => `jobs were there on the last day of ${year} at the employers in these figures.`,
  },
};
