import type { Definitions } from "../../../release/types.ts";
import { codesOf } from "../../../report/codes.ts";
import type { Report } from "../../../report/define.ts";
import { reportIn } from "../../../report/english-report.ts";
import { choices } from "../../../report/selection.ts";
import type { Edition } from "../edition.ts";
import { addressOf, firstChoice } from "../tables/choice.ts";
import type { PortalTexts } from "../texts/nl.ts";
import { fitOf, wordsOf } from "./match.ts";

export interface Entry {
  readonly kind: keyof PortalTexts["search"]["kinds"];
  readonly path: string;
  readonly title: string;
  /** One sentence under the title; empty where the title says it all. */
  readonly says: string;
  readonly titleWords: readonly string[];
  readonly otherWords: readonly string[];
}

/** By the definitions in one language: they are the same as long as the release is held. */
const known = new WeakMap<Definitions, Promise<readonly Entry[]>>();

/** All that can be found in a release in one language; gathered once. Dutch names are found in English too. */
export function entriesOf(edition: Edition, reports: readonly Report[]): Promise<readonly Entry[]> {
  let entries = known.get(edition.definitions);
  if (entries === undefined) {
    entries = gather(edition, reports);
    known.set(edition.definitions, entries);
  }
  return entries;
}

async function gather(edition: Edition, reports: readonly Report[]): Promise<Entry[]> {
  const { tabellen, begrippen } = edition.definitions;
  const { voice, release } = edition;
  const tables = await Promise.all(
    tabellen.map(async (table) =>
      entry(
        "tabel",
        addressOf(await firstChoice(edition, table)),
        table.titel,
        "",
        table.dimensies.join(" "),
      ),
    ),
  );
  return [
    ...places(edition, "sector", "/sectoren"),
    ...places(edition, "regio", "/regios"),
    ...indicatorEntries(edition),
    ...tables,
    ...reports
      .filter((report) => choices(edition, report).length > 0)
      .map((report) => reportIn(report, voice.language).report)
      .map(({ id, titel, omschrijving, keuze }) =>
        entry(
          "rapport",
          keuze.dimensie === null ? `/rapporten/${id}` : `/rapporten#${id}`,
          titel,
          omschrijving,
          `${omschrijving} ${voice.texts.search.ofReports}`,
        ),
      ),
    ...begrippen.map(({ term, betekenis, engels }, at) => {
      const other = voice.language === "nl" ? engels : release.definitions.begrippen[at]?.term;
      return entry("begrip", `/begrippen#${anchorOf(term)}`, term, betekenis, `${betekenis} ${other ?? ""}`);
    }),
    ...voice.texts.search.pages.map(({ path, title, words }) => entry("pagina", path, title, "", words)),
    ...partsOf(edition, "sector", "/sectoren"),
    ...partsOf(edition, "regio", "/regios"),
  ];
}

function places(edition: Edition, kind: "sector" | "regio", path: string): Entry[] {
  const dutch = codesOf(edition.release, kind);
  return codesOf(edition, kind).map(({ code, naam }, at) => {
    const other = dutch[at]?.naam ?? naam;
    return entry(kind, `${path}/${code}`, naam, "", other === naam ? code : `${code} ${other}`);
  });
}

/** What lies within places, such as municipalities: they lead to the place, and stand behind all else. */
function partsOf(edition: Edition, kind: "sector" | "regio", path: string): Entry[] {
  const dutch = codesOf(edition.release, kind);
  const says = edition.voice.texts.search.within[kind];
  return codesOf(edition, kind).flatMap(({ code, naam: whole, omvat = [] }, at) =>
    omvat
      .map(({ naam }, part) => ({ naam, other: dutch[at]?.omvat?.[part]?.naam ?? naam }))
      .filter(({ naam }) => naam !== whole)
      .map(({ naam, other }) =>
        entry(kind, `${path}/${code}`, naam, says(whole), other === naam ? "" : other),
      ),
  );
}

function indicatorEntries({ definitions, release }: Edition): Entry[] {
  return definitions.indicatoren.map(({ id, titel, vraag, code, begrippen: terms = [] }, at) => {
    const other = release.definitions.indicatoren[at]?.titel ?? titel;
    const words = `${vraag} ${id} ${code ?? ""} ${terms.join(" ")}`;
    return entry(
      "indicator",
      `/indicatoren/${id}`,
      titel,
      vraag,
      other === titel ? words : `${words} ${other}`,
    );
  });
}

function entry(kind: Entry["kind"], path: string, title: string, says: string, others: string): Entry {
  return { kind, path, title, says, titleWords: wordsOf(title), otherWords: wordsOf(others) };
}

/** The place of a term on the page of the glossary. */
export function anchorOf(term: string): string {
  return `begrip-${wordsOf(term).join("-")}`;
}

/**
 * The entries in which every word of the question is found, the best first; titles count most. Where no entry has
 * them all: those in whose title one of the words stands as it is, such as a subject and a sector.
 */
export function search(entries: readonly Entry[], question: string): Entry[] {
  const asked = [...new Set(wordsOf(question))];
  if (asked.length === 0) return [];
  const whole = ranked(entries, (entry) => scoreOf(entry, asked));
  if (whole.length > 0 || asked.length === 1) return whole;
  const words = asked.filter((word) => word.length > 2);
  return ranked(entries, (entry) =>
    words.reduce((sum, word) => sum + (startsWith(entry, word) ? scoreOf(entry, [word]) : 0), 0),
  );
}

/** Whether a question is answered with entries that have all of its words. */
export function isWhole(found: Entry | undefined, question: string): boolean {
  return found === undefined || scoreOf(found, [...new Set(wordsOf(question))]) > 0;
}

const startsWith = ({ titleWords }: Entry, word: string) => titleWords.some((one) => one.startsWith(word));

function ranked(entries: readonly Entry[], score: (entry: Entry) => number): Entry[] {
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length)
    .map(({ entry }) => entry);
}

const titleCounts = 4;

function scoreOf({ titleWords, otherWords, kind }: Entry, asked: readonly string[]): number {
  let sum = 0;
  for (const word of asked) {
    const best = Math.max(fitOf(word, titleWords) * titleCounts, fitOf(word, otherWords));
    if (best === 0) return 0;
    sum += best;
  }
  const whole = asked.length === titleWords.length ? 2 : 0;
  const place = kind === "sector" || kind === "regio" ? 3 : kind === "begrip" ? 0 : 1;
  return sum + whole + place;
}
