import type { ReportDocument } from "./document.ts";
import type { Texts } from "./texts/nl.ts";

/** The document with the texts in it that stand in Dutch all the same, and a word about them at its head. */
export function withDutch(
  document: ReportDocument,
  dutch: readonly ReadonlySet<string>[],
  { head }: Texts,
): ReportDocument {
  const left = new Set([...stringsOf(document)].filter((text) => dutch.some((known) => known.has(text))));
  if (left.size === 0) return document;
  const kenmerken = [...document.kenmerken, { term: head.language, value: head.partlyDutch }];
  return { ...document, kenmerken, dutch: left };
}

/** Every text that stands by itself in a document, without what a fund says in its theme. */
function stringsOf({ theme: _, ...document }: ReportDocument): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") found.add(value);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(document);
  return found;
}
