import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import { type EarlierCell, type EarlierPattern, measureName, type Prints, rowNames } from "./earlier.ts";
import { cellId } from "./groups.ts";
import type { Policy } from "./policy.ts";
import { breaksRule, groupedBy } from "./revision.ts";
import type { Column } from "./row-basis.ts";
import { type Variables, variablesOf } from "./variables.ts";

/** A column that is no cell of this release, under the name of one that may be told. */
export interface NamedColumn {
  readonly key: CellKey;
  readonly column: Column;
}

/** What earlier releases mean for a pattern of this one; columns are over the variables. */
export interface Past {
  /** Ids of cells of which the present figure is public already: hiding it hides nothing. */
  readonly known: ReadonlySet<string>;
  /** Figures that are public and not those of a present cell. */
  readonly published: readonly NamedColumn[];
  /** What must stay unknown besides the present primary cells: hidden figures of then, and small revisions. */
  readonly secrets: readonly NamedColumn[];
}

export interface Linked {
  /** The population, with variables for inner cells. */
  readonly population: Population;
  readonly past: Past;
}

/** One column that a cell had: in an earlier release, or now. */
interface Version {
  readonly at: number;
  readonly column: Uint32Array;
  readonly published: boolean;
  /** Published, and every measure of the present pattern with it. */
  readonly whole: boolean;
  readonly secret: boolean;
  readonly key: CellKey;
}

/**
 * Puts a population and what earlier releases told about it on the same unknowns. Every published figure of every
 * release is a known sum of them, whatever was revised since.
 * @param earlier patterns of this population, oldest first.
 * @param prints of the present contributors.
 */
export function linkPast(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  earlier: readonly EarlierPattern[],
  prints: Prints,
): Linked {
  const variables = variablesOf(population, rowNames(population), earlier, prints);
  const present = earlier.length;
  const columnOf = (at: number, rows: Uint32Array) =>
    Uint32Array.from([...rows].flatMap((row) => variables.of(at, row))).sort();
  const members = population.members.map((rows) => columnOf(present, rows));
  const versions = versionsOf(population, members, earlier, columnOf);
  const definitions = population.measures.map(({ definition }) => definition);
  const age = dimensions.indexOf("leeftijd");
  const judge = (older: Version, newer: Version) => {
    if (older.published && newer.published) return undefined;
    const revision = revisionOf(older, newer);
    const parts = [...revision.rows].flatMap((variable) => variables.parts(variable));
    if (parts.length === 0) return undefined;
    const byAge = (newer.key.codes[age] ?? TOTAL) !== TOTAL;
    return breaksRule(parts, definitions, policy, byAge) ? revision : undefined;
  };
  return {
    population: refined(population, members, variables),
    past: pastOf([...versions], present, judge, (at) => earlier[at]?.release ?? ""),
  };
}

function refined(population: Population, members: Uint32Array[], variables: Variables): Population {
  return { ...population, members, innerCount: variables.count, contributors: variables.contributors };
}

/** Per cell its versions, oldest first, the present one last; equal columns once. */
function versionsOf(
  population: Population,
  members: readonly Uint32Array[],
  earlier: readonly EarlierPattern[],
  columnOf: (at: number, rows: Uint32Array) => Uint32Array,
): Map<string, Version[]> {
  const periods = new Set(population.keys.map(({ period }) => period));
  const wanted = population.measures.map(measureName);
  const all = earlier.flatMap(({ cells, measures }, at) => {
    const whole = wanted.every((measure) => measures.includes(measure));
    return cells
      .filter(({ key, rows }) => periods.has(key.period) && rows.length > 0)
      .map((cell) => ({ id: cell.id, version: versionOf(cell, at, columnOf(at, cell.rows), whole) }));
  });
  population.keys.forEach((key, cell) => {
    const column = members[cell] ?? new Uint32Array();
    if (column.length === 0) return;
    const version = { at: earlier.length, column, published: false, whole: false, secret: false, key };
    all.push({ id: cellId(key), version });
  });
  return new Map(
    [...groupedBy(all, ({ id }) => id)].map(([id, own]) => [id, merged(own.map(({ version }) => version))]),
  );
}

function versionOf({ state, key }: EarlierCell, at: number, column: Uint32Array, whole: boolean): Version {
  const published = state === "getoond";
  return { at, column, published, whole: published && whole, secret: state === "geheim", key };
}

/** Versions with the same column are one: public when it was ever shown, and as recent as the last of them. */
function merged(versions: readonly Version[]): Version[] {
  return [...groupedBy(versions, ({ column }) => column.join()).values()]
    .map((same) => ({
      ...(same.at(-1) as Version),
      published: same.some(({ published }) => published),
      whole: same.some(({ whole }) => whole),
      secret: same.some(({ secret }) => secret),
    }))
    .sort((a, b) => a.at - b.at);
}

function pastOf(
  versions: readonly (readonly [string, readonly Version[]])[],
  present: number,
  judge: (older: Version, newer: Version) => Column | undefined,
  releaseAt: (at: number) => string,
): Past {
  const known = new Set<string>();
  const published: NamedColumn[] = [];
  const secrets = new Map<string, NamedColumn>();
  const keep = (key: CellKey, column: Column) => {
    const name = `${column.rows.join()}|${column.weights?.join() ?? ""}`;
    if (!secrets.has(name)) secrets.set(name, { key, column });
  };
  for (const [id, own] of versions) {
    for (const version of own) {
      const { at, column } = version;
      const key = { ...version.key, table: `${version.key.table} (${releaseAt(at)})` };
      if (version.whole && at === present) known.add(id);
      else if (version.published) published.push({ key, column: { rows: column } });
      else if (version.secret && at !== present) keep(key, { rows: column });
    }
    for (const [n, newer] of own.entries()) {
      for (const older of own.slice(0, n)) {
        const revision = judge(older, newer);
        if (revision !== undefined) keep(newer.key, revision);
      }
    }
  }
  return { known, published, secrets: [...secrets.values()] };
}

/** newer − older; both ascending. */
function revisionOf(older: Version, newer: Version): Column {
  const before = new Set(older.column);
  const now = new Set(newer.column);
  const changed = [
    ...[...newer.column].filter((variable) => !before.has(variable)).map((variable) => [variable, 1]),
    ...[...older.column].filter((variable) => !now.has(variable)).map((variable) => [variable, -1]),
  ].sort(([a = 0], [b = 0]) => a - b);
  return {
    rows: Uint32Array.from(changed, ([variable = 0]) => variable),
    weights: Float64Array.from(changed, ([, weight = 0]) => weight),
  };
}
