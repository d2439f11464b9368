import type { Population } from "../indicators/types.ts";
import type { AuditedPattern } from "./audit.ts";
import { type EarlierPattern, measureName, type Prints } from "./earlier.ts";
import type { Figure } from "./figure.ts";
import { cellId } from "./groups.ts";
import type { Past } from "./past.ts";

/** What was published before this release, by whichever release; kept in the closed wing. */
export interface History {
  /** Oldest first. */
  readonly patterns: readonly EarlierPattern[];
  /** The figure of a cell as it was last shown; `id` as in `cellId`. */
  lastShown(indicator: string, breakdown: string | null, id: string): Figure | undefined;
  /** Parallel to the contributors of the population; when it has none, one unknown contributor per inner cell. */
  fingerprint(population: Population): Prints;
}

/** Of a first release. */
export const noHistory: History = {
  patterns: [],
  lastShown: () => undefined,
  fingerprint: ({ innerCount }) => ({
    starts: new Uint32Array(innerCount + 1),
    employers: new Float64Array(0),
    tokens: new Float64Array(0),
    sizes: [],
  }),
};

/** The patterns of a population in earlier releases that have a measure in common with it. */
export function earlierOf(
  { patterns }: History,
  name: string,
  { measures }: Population,
): readonly EarlierPattern[] {
  const own = new Set(measures.map(measureName));
  return patterns.filter(
    (one) => one.population === name && one.measures.some((measure) => own.has(measure)),
  );
}

/**
 * A population as one pattern per set of measures that was published together before; measures that are new form
 * one of their own, the last. A cell that is public for the old measures may be one to hide for a new one.
 */
export function splitByHistory(population: Population, name: string, { patterns }: History): Population[] {
  const newestFirst = patterns.filter((one) => one.population === name).toReversed();
  if (newestFirst.length === 0) return [population];
  const groups = new Map<number, number[]>();
  population.measures.forEach((measure, m) => {
    const found = newestFirst.findIndex(({ measures }) => measures.includes(measureName(measure)));
    const group = found === -1 ? newestFirst.length : found;
    groups.set(group, [...(groups.get(group) ?? []), m]);
  });
  if (groups.size === 1) return [population];
  return [...groups].sort(([a], [b]) => a - b).map(([, measures]) => withMeasures(population, measures));
}

function withMeasures(population: Population, numbers: readonly number[]): Population {
  const { contributors, measures } = population;
  return {
    ...population,
    measures: measures.filter((_, m) => numbers.includes(m)),
    contributors: contributors && {
      ...contributors,
      measures: contributors.measures.filter((_, m) => numbers.includes(m)),
    },
  };
}

/**
 * A pattern for the gate, with the public figures and the secrets of earlier releases as cells. A figure that is
 * shown as it was, while the present one is hidden in another pattern, goes by the name of then: the two are not
 * about the same persons.
 */
export function auditedWith(
  pattern: AuditedPattern,
  past: Past,
  hiddenSomewhere: ReadonlySet<string>,
): AuditedPattern {
  const { population, hidden } = pattern;
  const secrets = past.secrets.filter(({ column }) => column.weights === undefined);
  const old = [...past.published, ...secrets];
  const keys = population.keys.map((key) => {
    const id = cellId(key);
    return past.known.has(id) && hiddenSomewhere.has(id) ? { ...key, table: `${key.table} (eerder)` } : key;
  });
  return {
    ...pattern,
    population: {
      ...population,
      keys: [...keys, ...old.map(({ key }) => key)],
      members: [...population.members, ...old.map(({ column }) => column.rows)],
    },
    hidden: [...hidden, ...past.published.map(() => false), ...secrets.map(() => true)],
    known: [
      ...population.keys.map((key) => past.known.has(cellId(key))),
      ...past.published.map(() => true),
      ...secrets.map(() => false),
    ],
  };
}
