import type { Release } from "../../../release/open.ts";
import { codesOf } from "../../../report/codes.ts";
import type { Report } from "../../../report/define.ts";
import { choices } from "../../../report/selection.ts";
import { addressOf, firstChoice } from "../tables/choice.ts";
import { searchTexts as texts } from "../texts/search.ts";
import { fitOf, wordsOf } from "./match.ts";

export interface Entry {
  readonly kind: keyof typeof texts.kinds;
  readonly path: string;
  readonly title: string;
  /** One sentence under the title; empty where the title says it all. */
  readonly says: string;
  readonly titleWords: readonly string[];
  readonly otherWords: readonly string[];
}

const known = new WeakMap<Release, Promise<readonly Entry[]>>();

/** All that can be found in a release; gathered once. */
export function entriesOf(release: Release, reports: readonly Report[]): Promise<readonly Entry[]> {
  let entries = known.get(release);
  if (entries === undefined) {
    entries = gather(release, reports);
    known.set(release, entries);
  }
  return entries;
}

async function gather(release: Release, reports: readonly Report[]): Promise<Entry[]> {
  const { indicatoren, tabellen, begrippen } = release.definitions;
  const tables = await Promise.all(
    tabellen.map(async (table) =>
      entry(
        "tabel",
        addressOf(await firstChoice(release, table)),
        table.titel,
        "",
        table.dimensies.join(" "),
      ),
    ),
  );
  return [
    ...codesOf(release, "sector").map(({ code, naam }) =>
      entry("sector", `/sectoren/${code}`, naam, "", code),
    ),
    ...codesOf(release, "regio").map(({ code, naam }) => entry("regio", `/regios/${code}`, naam, "", code)),
    ...indicatoren.map(({ id, titel, vraag, code, begrippen: terms = [] }) =>
      entry(
        "indicator",
        `/indicatoren/${id}`,
        titel,
        vraag,
        `${vraag} ${id} ${code ?? ""} ${terms.join(" ")}`,
      ),
    ),
    ...tables,
    ...reports
      .filter((report) => choices(release, report).length > 0)
      .map(({ id, titel, omschrijving, keuze }) =>
        entry(
          "rapport",
          keuze.dimensie === null ? `/rapporten/${id}` : `/rapporten#${id}`,
          titel,
          omschrijving,
          omschrijving,
        ),
      ),
    ...begrippen.map(({ term, betekenis, engels }) =>
      entry("begrip", `/begrippen#${anchorOf(term)}`, term, betekenis, `${betekenis} ${engels}`),
    ),
    ...texts.pages.map(({ path, title, words }) => entry("pagina", path, title, "", words)),
  ];
}

function entry(kind: Entry["kind"], path: string, title: string, says: string, others: string): Entry {
  return { kind, path, title, says, titleWords: wordsOf(title), otherWords: wordsOf(others) };
}

/** The place of a term on the page of the glossary. */
export function anchorOf(term: string): string {
  return `begrip-${wordsOf(term).join("-")}`;
}

/** The entries in which every word of the question is found, the best first; titles count most. */
export function search(entries: readonly Entry[], question: string): Entry[] {
  const asked = [...new Set(wordsOf(question))];
  if (asked.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
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
