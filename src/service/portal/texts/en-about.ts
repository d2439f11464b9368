import { enTables } from "./en-tables.ts";
import type { nlAbout } from "./nl-about.ts";
import type { TextPage } from "./text-page.ts";

const method: TextPage = {
  title: "Method",
  lead: "How a figure is made, how certain it is and what you can compare it with.",
  sections: [
    {
      id: "stappen",
      title: "From delivery to figure",
      texts: [
        [
          "Employers and funds deliver data without names: about jobs, absence, training, talks and questionnaires.",
          "A program checks every delivery. A delivery with errors goes back; it does not count.",
          "Every figure is calculated with one fixed formula. It is on the page of the indicator.",
          "Figures that could tell something about one person or one employer are hidden. After that, this is tested once more.",
          "What is left is fixed in a release. It never changes after that.",
        ],
        "Everything on this site comes from such a release. There are no other figures on the server.",
      ],
      links: [
        { path: "/indicatoren", label: "All indicators with their formula" },
        { path: "/beleid", label: "What we show and what not" },
      ],
    },
    {
      id: "voor-wie",
      title: "Who the figures are about",
      texts: [
        "The figures are about the employers that delivered data. Those are not all employers in a sector. We do not extrapolate the figures to the whole of the Netherlands.",
        "The sector follows the classification of firms of Statistics Netherlands (CBS). The region is the labour market region of the employer.",
      ],
      links: [{ path: "/kwaliteit", label: "Who delivered, and what is missing" }],
    },
    {
      id: "zekerheid",
      title: "How certain a figure is",
      texts: [
        "Many figures have a margin, for example 4.9% to 6.2%. With 95% certainty the value lies in between. The fewer people, the larger the margin.",
        "A difference between two groups may be chance. If the margins do not touch, the difference is demonstrable. If they do touch, look at the verdict: where a report compares two figures, it says whether the difference is demonstrable.",
        [
          `${enTables.indicative} A margin is wide when there is more between its limits than 20 percentage points (for a share of people), 20 points (for a score from 0 to 100) or half of the value (for other figures). A figure that is calculated from others is indicative when one of them is.`,
          "Provisional: a revision will follow.",
          "Not shown: there is a figure, but it would give something away. It is never zero.",
        ],
      ],
    },
    {
      id: "vergelijken",
      title: "Comparing",
      texts: [
        "Groups differ in age, sex and size of firms. Only the standardised absence rate takes that into account.",
        "Figures of others, such as CBS, are made in another way. The page of the indicator says what differs.",
      ],
      links: [{ path: "/rapporten/methode", label: "The whole report on the method" }],
    },
  ],
};

const policy: TextPage = {
  title: "What we show",
  lead: "No figure on this site is about one person or one employer. Here is how we make sure of that.",
  sections: [
    {
      id: "niet-getoond",
      title: "Why does it say “Not shown”?",
      texts: [
        "There are too few people or employers, or it is needed to protect other figures. We do not say which of the two it is: that could give something away too.",
        "A total, too, can be hidden to protect other figures.",
        "An example. A sector has four size classes, and in one of them there is only one employer. We do not show that figure. But anyone who knows the total and the three other figures can work out the fourth. That is why we hide another one as well.",
      ],
    },
    {
      id: "gevolgen",
      title: "What you notice of it",
      texts: [
        [
          "A hidden figure is hidden in every report, every table, every file and in the API.",
          "A hidden figure is empty and has a word beside it. It is never zero.",
          "Figures are rounded, and more coarsely for small groups.",
          "What was once published stays known. We do not hide it later.",
        ],
      ],
      links: [{ path: "/methode#toetsen", label: "How we test this" }],
    },
  ],
};

const quality: TextPage = {
  title: "Data quality",
  lead: "What the figures are worth: who delivered, how many people answered, what can be seen and what is missing.",
  sections: [],
};

/** The pages about the figures, in English. */
export const enAbout: typeof nlAbout = {
  method,
  policy,
  quality,
  glossary: {
    title: "Glossary",
    lead: "The words of this site, with their meaning and source.",
    source: "Source:",
    other: "In Dutch: ",
    letters: "Letters",
    numberless: "No number",
    numberlessLead: "Where there can be no number, there is a word. That is never the same as zero.",
    words: [
      [
        "Not shown",
        "There is a figure, but we do not show it. There are too few people or employers, or it is needed to protect other figures. In files this is called “onderdrukt”.",
      ],
      [
        "No data delivered",
        "Nobody delivered data for this. A table may also say “No data” or “Not delivered”.",
      ],
      ["Cannot be calculated", "A figure that the calculation needs is missing."],
      ["Not applicable", "The question does not fit here: there is, for example, nobody to count."],
      [
        "Not in this release",
        "The release is not about this period. Others, such as Statistics Netherlands (CBS), may have a figure for it.",
      ],
      ["No figure", "CBS or another source has no figure for this, or not yet."],
      ["–", "This belongs to a figure that is not there, or this figure has no margin."],
    ],
    empty: "This release has no glossary.",
  },
  tests: "How this release was tested",
  onThisPage: "On this page",
  report: {
    full: "The whole report",
    web: "Read",
    pdf: "PDF (accessible)",
    xlsx: "Excel",
  },
};
