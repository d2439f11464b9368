import { everything, type Report } from "./define.ts";
import type { Language } from "./language.ts";

/** Keys of a definition under which a reader's text stands; all others hold ids. */
const textKeys = [
  ...["titel", "omschrijving", "deel", "inleiding", "onderwerp", "zin", "label"],
  ...["een", "meer", "alle", "kort", "deze", "ontbreekt"],
  ...["hoogHoog", "hoogLaag", "laagHoog", "laagLaag"],
];

/** The choice of a report about everything together, which no report writes down. */
const own: Readonly<Record<string, string>> = {
  [everything.alle]: "all sectors together",
  [everything.kort]: "all sectors",
};

interface Translated {
  readonly report: Report;
  /** Texts that have no English, as they stand in the report. */
  readonly dutch: ReadonlySet<string>;
}

const known = new WeakMap<Report, Translated>();
const none: ReadonlySet<string> = new Set();

/** A report in a language: its own English where it has it, and Dutch for the rest. */
export function reportIn(report: Report, language: Language): Translated {
  if (language === "nl") return { report, dutch: none };
  const made = known.get(report) ?? inEnglish(report);
  known.set(report, made);
  return made;
}

function inEnglish(report: Report): Translated {
  const { engels, ...dutchReport } = report;
  const words = new Map(Object.entries({ ...own, ...engels }));
  const dutch = new Set<string>();
  const english = (text: string) => {
    const found = words.get(text);
    if (found === undefined && text !== "") dutch.add(text);
    return found ?? text;
  };
  return { report: mapTexts(dutchReport, english), dutch };
}

/** The same value with every text for a reader put through `make`. */
function mapTexts<T>(value: T, make: (text: string) => string, isText = false): T {
  if (typeof value === "string") return (isText ? make(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, make, isText)) as T;
  if (value === null || typeof value !== "object") return value;
  const pairs = Object.entries(value).map(([key, own]) => [key, mapTexts(own, make, textKeys.includes(key))]);
  return Object.fromEntries(pairs) as T;
}

/** Every Dutch text of a report for a reader, each once. */
export function textsIn(report: Report): string[] {
  const { engels: _, ...dutch } = report;
  const found = new Set<string>();
  mapTexts(dutch, (text) => {
    if (text !== "") found.add(text);
    return text;
  });
  return [...found];
}
