import { html, raw } from "hono/html";
import { dimensionNames } from "../../export/labels.ts";
import type { Release } from "../../release/open.ts";
import { TOTAL, UNKNOWN } from "../../report/codes.ts";
import { releaseIn } from "../../report/english-release.ts";
import type { Html } from "./layout.ts";
import type { Voice } from "./voice.ts";

type Read = Pick<Release, "manifest" | "definitions" | "codeLists" | "changes" | "cells" | "count" | "tally">;

/** A release as a page of one language has it: with its texts in that language, and what the page says itself. */
export interface Edition extends Read {
  readonly voice: Voice;
  /** The release in Dutch; a report finds its own English. */
  readonly release: Release;
  /** ` lang="nl"` for a text of the release that is Dutch on a page in English, to stand within the tag of its element. */
  readonly lang: (text: string) => ReturnType<typeof raw> | "";
  /** Such a text within others. */
  readonly say: (text: string) => Html | string;
}

const inDutch = raw(' lang="nl"');

/** The release for a page in this voice. */
export function editionOf(release: Release, voice: Voice): Edition {
  const { release: read, dutch } = releaseIn(release, voice.language);
  return {
    voice,
    release,
    manifest: read.manifest,
    definitions: read.definitions,
    codeLists: read.codeLists,
    changes: release.changes,
    cells: (query) => release.cells(query),
    count: (query) => release.count(query),
    tally: (query, dimension) => release.tally(query, dimension),
    ...marks(dutch),
  };
}

/** How texts that are Dutch all the same are marked. */
export function marks(dutch: ReadonlySet<string> | undefined): Pick<Edition, "lang" | "say"> {
  const isDutch = (text: string) => dutch?.has(text) === true;
  return {
    lang: (text) => (isDutch(text) ? inDutch : ""),
    say: (text) => (isDutch(text) ? html`<span lang="nl">${text}</span>` : text),
  };
}

/** Names by code for a dimension, with the total and the unknown. */
export function namesOf(edition: Edition, dimension: string): ReadonlyMap<string, string> {
  const { total, unknown } = edition.voice.texts.tables;
  return new Map([...dimensionNames(edition, dimension), [TOTAL, total], [UNKNOWN, unknown]]);
}
