import type { Published } from "./figures.ts";

/** Answers that are kept: those about everyone come back in every report, those about the chosen one do not. */
const kept = 60;

/**
 * The same release, that answers the same question once. Half of what a report asks is about all choices together, and
 * is asked again for every choice. A release does not change, and nobody changes the cells that it gives.
 */
export function remembering(release: Published): Published {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(question: unknown, ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
    // The one that was asked longest ago stands first.
    known.delete(key);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    return answer;
  };
  const { tally } = release;
  return {
    manifest: release.manifest,
    definitions: release.definitions,
    codeLists: release.codeLists,
    ...(release.unlocking === undefined ? {} : { unlocking: release.unlocking }),
    ...(release.changes === undefined ? {} : { changes: release.changes }),
    ...(tally === undefined
      ? {}
      : {
          tally: (query, dimension) =>
            once(["tally", query, dimension], () => tally.call(release, query, dimension)),
        }),
    cells: (query) => once(["cells", query], () => release.cells(query)),
  };
}
