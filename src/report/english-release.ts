import type {
  Code,
  Definitions,
  ReleaseCodeList,
  ReleaseIndicator,
  ReleaseReference,
  ReleaseScale,
  SeriesBreak,
} from "../release/types.ts";
import type { Unlocking } from "../release/unlock.ts";
import type { Published } from "./figures.ts";
import type { Language } from "./language.ts";

interface Translated {
  readonly release: Published;
  /** Texts of the release that have no English, as they stand in it. */
  readonly dutch: ReadonlySet<string>;
}

type Words = Pick<Published, "manifest" | "definitions" | "codeLists"> & {
  readonly dutch: ReadonlySet<string>;
};

/** A release does not change: its words are made once for all reports of it. */
const known = new WeakMap<Definitions, Words>();
const none: ReadonlySet<string> = new Set();

/**
 * A release with its texts in a language. Releases of before there was English, and texts without it, keep Dutch.
 * Names of places and of clusters are the same in both.
 */
export function releaseIn(release: Published, language: Language): Translated {
  if (language === "nl") return { release, dutch: none };
  const words = known.get(release.definitions) ?? wordsOf(release);
  known.set(release.definitions, words);
  const { manifest, definitions, codeLists, dutch } = words;
  const { changes, unlocking, tally } = release;
  const translated: Published = {
    ...{ manifest, definitions, codeLists },
    ...(changes === undefined ? {} : { changes }),
    ...(unlocking === undefined ? {} : { unlocking: unlockingOf(unlocking) }),
    ...(tally === undefined ? {} : { tally: tally.bind(release) }),
    cells: release.cells.bind(release),
  };
  return { release: translated, dutch };
}

/** The English of a text, or the text itself after noting that it is Dutch. */
type Say = <T extends string | null | undefined>(dutch: T, english: string | undefined) => T | string;

function wordsOf({ definitions, codeLists, manifest }: Published): Words {
  const dutch = new Set<string>();
  const say: Say = (text, english) => {
    if (english !== undefined) return english;
    // A name in capitals, such as CBS, is no Dutch word.
    if (typeof text === "string" && /[a-z]/.test(text)) dutch.add(text);
    return text;
  };
  if (definitions.indicatoren.every(({ engels }) => engels === undefined)) {
    // Of before there was English: names without it are Dutch, and not the same in every language.
    for (const { codes } of codeLists.values()) for (const { naam } of codes) dutch.add(naam);
  }
  const { controle } = manifest;
  const toetsen = controle.toetsen.map((text, i) => say(text, controle.toetsen_engels?.[i]));
  return {
    dutch,
    manifest: { ...manifest, controle: { ...controle, toetsen } },
    definitions: definitionsOf(definitions, say),
    codeLists: new Map([...codeLists].map(([id, list]) => [id, listOf(list)])),
  };
}

function definitionsOf(definitions: Definitions, say: Say): Definitions {
  const { indicatoren, begrippen, referenties, schalen, tabellen, dimensies, beleid } = definitions;
  const terms = new Map(begrippen.map(({ term, engels }) => [term, engels]));
  const named = <T extends { readonly titel: string; readonly engels?: string }>(one: T): T => ({
    ...one,
    titel: say(one.titel, one.engels),
  });
  return {
    ...definitions,
    beleid: beleid.map((text, i) => say(text, definitions.beleid_engels?.[i])),
    indicatoren: indicatoren.map((one) => indicatorOf(one, terms, say)),
    tabellen: tabellen.map(named),
    dimensies: dimensies.map(named),
    begrippen: begrippen.map((one) => ({
      ...one,
      term: one.engels === "" ? say(one.term, undefined) : one.engels,
      betekenis: say(one.betekenis, one.betekenis_engels),
      bron: say(one.bron, undefined),
    })),
    referenties: referenties.map((one) => referenceOf(one, say)),
    ...(schalen === undefined ? {} : { schalen: schalen.map((one) => scaleOf(one, say)) }),
  };
}

function indicatorOf(one: ReleaseIndicator, terms: ReadonlyMap<string, string>, say: Say): ReleaseIndicator {
  const { engels } = one;
  return {
    ...one,
    titel: say(one.titel, engels?.titel),
    vraag: say(one.vraag, engels?.vraag),
    teller: say(one.teller, engels?.teller),
    noemer: say(one.noemer, engels?.noemer),
    let_op: say(one.let_op, engels?.let_op),
    bron: say(one.bron, undefined),
    ...(one.breuken === undefined ? {} : { breuken: one.breuken.map((own) => breakOf(own, say)) }),
    ...(one.formule === undefined ? {} : { formule: say(one.formule, engels?.formule) }),
    ...(one.begrippen === undefined
      ? {}
      : { begrippen: one.begrippen.map((term) => terms.get(term) || term) }),
  };
}

function referenceOf(one: ReleaseReference, say: Say): ReleaseReference {
  const { engels, verschillen, breuken } = one;
  return {
    ...one,
    titel: say(one.titel, engels?.titel),
    methode: say(one.methode, engels?.methode),
    bron: say(one.bron, undefined),
    licentie: say(one.licentie, undefined),
    ...(breuken === undefined ? {} : { breuken: breuken.map((own) => breakOf(own, say)) }),
    ...(verschillen === undefined
      ? {}
      : { verschillen: verschillen.map((text, i) => say(text, engels?.verschillen[i])) }),
  };
}

function breakOf(one: SeriesBreak, say: Say): SeriesBreak {
  return { ...one, uitleg: say(one.uitleg, one.engels) };
}

function scaleOf(one: ReleaseScale, say: Say): ReleaseScale {
  const { engels } = one;
  return {
    ...one,
    titel: say(one.titel, engels?.titel),
    let_op: say(one.let_op, engels?.let_op),
    breuk: say(one.breuk, engels?.breuk),
  };
}

function listOf(list: ReleaseCodeList): ReleaseCodeList {
  return {
    ...list,
    titel: list.engels ?? list.titel,
    codes: list.codes.map(({ omvat, ...code }) => ({
      ...inEnglish(code),
      ...(omvat === undefined ? {} : { omvat: omvat.map(inEnglish) }),
    })),
  };
}

function inEnglish<T extends Pick<Code, "naam" | "engels">>(one: T): T {
  return { ...one, naam: one.engels ?? one.naam };
}

function unlockingOf(unlocking: Unlocking): Unlocking {
  return {
    ...unlocking,
    indelingen: unlocking.indelingen.map(({ groepen, ...division }) => ({
      ...division,
      titel: division.engels ?? division.titel,
      groepen: groepen.map((group) => ({ ...group, naam: group.engels ?? group.naam })),
    })),
  };
}
