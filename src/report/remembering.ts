import type { CellQuery } from "../release/open.ts";
import { TOTAL } from "./codes.ts";
import type { Published } from "./figures.ts";

/** Answers that are kept: those about everyone come back in every report, those about the chosen one do not. */
const kept = 60;

const known = new WeakMap<Published, Published>();

/**
 * The same release, answering each question once for all its reports; its cells come in no order. Half of what a report
 * asks is about all choices together, and is asked again for every choice. A release does not change, and nobody changes
 * the cells that it gives.
 */
export function remembering(release: Published): Published {
  const made = known.get(release) ?? withMemory(release);
  known.set(release, made);
  return made;
}

function withMemory(release: Published): Published {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(question: unknown, ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    const answer = (answers.get(key) as Promise<T> | undefined) ?? ask();
    // The one that was asked longest ago stands first.
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    for (const oldest of answers.keys()) {
      if (answers.size <= kept) break;
      answers.delete(oldest);
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
    cells: async (query = {}) => {
      const parts = apart(query).map((part) => once(["cells", part], () => release.cells(part)));
      return (await Promise.all(parts)).flat();
    },
  };
}

/** A question about the chosen one and the total as two, of which the second is asked in every report. */
function apart(query: CellQuery): CellQuery[] {
  const { dimensies = {} } = query;
  const [id, codes = []] =
    Object.entries(dimensies).find(([, own]) => own.length === 2 && own.includes(TOTAL)) ?? [];
  if (id === undefined) return [query];
  return codes.map((code) => ({ ...query, dimensies: { ...dimensies, [id]: [code] } }));
}
