import type { nlSearch } from "./nl-search.ts";

/** What the search page says, in English. */
export const enSearch: typeof nlSearch = {
  title: "Search",
  lead: "Search for a sector, a region, an indicator, a table, a report or a term.",
  label: "What are you looking for?",
  search: "Search",
  found: (count, question) => `${count} found for “${question}”.`,
  one: "1 page",
  many: (count) => `${count} pages`,
  nothing: (question) => `Nothing found for “${question}”.`,
  advice: [
    "Try a shorter word, or a part of it.",
    "A small typing error does not matter; another word may help.",
  ],
  advisePages: "Or look in one of these lists:",
  tooLong: (most) => `A question has at most ${most} characters; the rest was left out.`,
  more: (shown) => `These are the first ${shown}. A longer question gives fewer.`,
  within: {
    sector: (name) => `Division of the sector ${name}.`,
    regio: (name) => `Municipality in the labour market region ${name}.`,
  },
  kinds: {
    sector: "Sector",
    regio: "Region",
    indicator: "Indicator",
    tabel: "Table",
    rapport: "Report",
    begrip: "Term",
    pagina: "Page",
  },
  lists: [
    { path: "/sectoren", label: "Sectors" },
    { path: "/regios", label: "Regions" },
    { path: "/indicatoren", label: "Indicators" },
    { path: "/begrippen", label: "Glossary" },
  ],
  examples: "For example:",
  exampleWords: ["absence", "training", "Groningen", "self-direction"],
  parts: "No page has all of these words. These are the pages with one of the words.",
  ofReports: "report pdf excel print download",
  pages: [
    {
      path: "/methode",
      title: "Method",
      words: "how we make the figures, sources, breaks, uncertainty, margin",
    },
    {
      path: "/beleid",
      title: "What we show",
      words: "protection, not shown, hidden, privacy, threshold, anonymous, policy",
    },
    { path: "/kwaliteit", title: "Data quality", words: "response, coverage, who delivered, missing" },
    {
      path: "/begrippen#begrip-confidence-interval",
      title: "Margin (confidence interval)",
      words: "uncertainty, certainty, difference, demonstrable, chance",
    },
    {
      path: "/begrippen#geen-getal",
      title: "No number",
      words: "not shown, no data, not delivered, cannot be calculated, onderdrukt",
    },
    { path: "/rapporten", title: "Reports", words: "pdf, excel, print, download" },
    { path: "/wijzigingen", title: "What has changed", words: "changes, revised, new, version" },
    { path: "/hulp", title: "Help", words: "explanation, questions, employer, supplier, fund, policymaker" },
    { path: "/publicaties", title: "Releases", words: "versions, changes, newest, archive, publications" },
    { path: "/kalender", title: "Calendar", words: "planning, when, date, next release" },
    {
      path: "/downloads",
      title: "Downloads and API",
      words: "files, csv, excel, parquet, open data, program",
    },
    {
      path: "/toegankelijkheid",
      title: "Accessibility",
      words: "accessibility statement, screen reader, keyboard",
    },
    { path: "/privacy", title: "Privacy", words: "personal data, gdpr, cookies" },
    { path: "/colofon", title: "Colophon", words: "contact, licence, who we are" },
  ],
};
