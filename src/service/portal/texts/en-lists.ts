import type { nlLists } from "./nl-lists.ts";

/** What the lists of reports, of downloads and of changes say, and the pages of failures, in English. */
export const enLists: typeof nlLists = {
  reports: {
    title: "Reports",
    lead: "Reports to read, to print and to pass on. Each report comes from one release.",
    one: "report",
    many: "reports",
    choose: (count) => `Choose from ${count}`,
    pdf: "PDF",
    excel: "Excel",
    download: "Download:",
    about: "About this report",
    cite: "How to refer to this report",
  },
  downloads: {
    title: "Downloads and API",
    lead: "All figures of this release, to work with yourself.",
    tables: "Tables",
    counts: (id, all, hidden) =>
      `Release ${id} has ${all} figures. Of these, ${hidden} are not shown: they have the status`,
    fractions:
      "(hidden) and no value. Percentages are fractions in the files: 0.051 is 5.1%. Names and codes in the files are Dutch.",
    api: "Open API",
    apiLead:
      "Programs get the figures without a key. Say with parameters what you want, for example the absence in sector C:",
    links: {
      documentation: ["API documentation (in Dutch)", ", with examples and changes"],
      description: ["Description for programs", " (OpenAPI 3.1), also as "],
      reports: ["Reports", " as HTML, PDF and Excel"],
      quality: "Quality of the release",
      indicators: "Indicators with their definition",
      tables: ["Tables", " and "],
      codes: "code lists",
      releases: "Releases",
      failures: "What error messages mean (in Dutch)",
    },
    formats: {
      "csv-excel": "CSV for Excel",
      csv: "CSV",
      xlsx: "Excel (XLSX)",
      "json-stat": "JSON-stat",
      parquet: "Parquet",
    },
    choose: "Choose yourself",
  },
  changes: {
    title: "What has changed",
    compared: (id, previous, step) => `Release ${id} compared with ${previous}. ${step}`,
    table: (title) => `Table: ${title}`,
    heads: { indicator: "Indicator", table: "Table", count: "Figures", why: "Why" },
    numbering: "How we number versions",
    numberingTexts: [
      "A version has three numbers, for example 1.2.0. The first goes up when figures disappear. The second goes up when figures are added or revised. The third goes up with a change that leaves the figures the same.",
      "What was once published stays known. That is why we do not hide a figure afterwards. We show a revision only if it tells nothing about a few people or employers. Figures that still wait for their revision are called provisional.",
    ],
    all: "All releases",
    made: "made on",
  },
};
