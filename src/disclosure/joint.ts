import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { Cube, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import { noPast } from "./conflict.ts";
import { cellId } from "./groups.ts";
import { earlierOf, type History, splitByHistory } from "./history.ts";
import { Memo } from "./joint-memo.ts";
import { type Linked, linkPast } from "./past.ts";
import { isHidden, type Pattern, type Prepared, prepare, suppressPrepared } from "./pattern.ts";
import type { Policy } from "./policy.ts";
import { tightTotals } from "./room.ts";

/** What the tests of the gate asked to hide besides: ids of cells, by the name of the pattern. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** A population with its pattern, what earlier releases told of it, and what it took. */
export interface Suppressed extends Pick<Linked, "past"> {
  readonly given: Population;
  readonly pattern: Pattern;
  readonly seconds: number;
}

/**
 * Primary rules and joint suppression of every population of a cube, with all that was published before, so that
 * what one pattern hides no other gives away.
 * @param memo patterns of earlier rounds with the same cube, policy and history.
 * @throws AppError DISCLOSURE when a cell cannot be protected.
 */
export function suppressAll(
  cube: Cube,
  policy: Policy,
  progress: Progress,
  history: History,
  asked: Asked,
  memo: Memo = new Memo(),
): Suppressed[] {
  const order = cube.populations
    .filter((population) => population.measures.length > 0)
    .toSorted((a, b) => strictness(a) - strictness(b) || (a.id < b.id ? -1 : 1))
    .flatMap((population) => splitByHistory(population, patternName(population), history));
  const linked = new Map(order.map((given) => [given, link(given, cube.dimensions, policy, history)]));
  const ready = (population: Population) => {
    const { population: joined, past } = linked.get(population) as Linked;
    return prepare(joined, cube.dimensions, policy, past);
  };
  const structural = order.filter(countsPersons);
  const done = new Map<Population, Suppressed>();
  const run = (population: Population, nested: ReadonlySet<string>, prepared?: () => Prepared): Pattern => {
    progress("Cijfers beveiligen", done.size, order.length);
    const start = performance.now();
    const twin = order.find((other) => patternName(other) === patternName(population));
    const before = twin === undefined || twin === population ? [] : hiddenIn(done.get(twin)?.pattern);
    const all = new Set([...nested, ...before]);
    const extra = asked.get(patternName(population));
    const make = () => suppressRoomily((prepared ?? (() => ready(population)))(), all, policy, extra);
    const pattern = memo.pattern(order.indexOf(population), all, extra, make);
    const { past } = linked.get(population) as Linked;
    done.set(population, { given: population, past, pattern, seconds: (performance.now() - start) / 1000 });
    return pattern;
  };
  const hidden = agree(structural, run, ready);
  const others = order.filter((population) => !structural.includes(population));
  for (const population of others.filter(({ within }) => within === undefined)) run(population, hidden);
  for (const population of others.filter(({ within }) => within !== undefined)) {
    const whole = others.find(
      (other) => other.id === population.within && classOf(other) === classOf(population),
    );
    const pattern = whole === undefined ? undefined : done.get(whole)?.pattern;
    if (pattern === undefined)
      throw new Error(`population ${population.id} lies within one that is not there`);
    run(population, new Set([...hidden, ...hiddenIn(pattern)]));
  }
  return order.flatMap((population) => done.get(population) ?? []);
}

/** As `suppressPrepared`; totals that leave the hidden cells in them no room are hidden too. It ends: each round hides more. */
function suppressRoomily(
  prepared: Prepared,
  nested: ReadonlySet<string>,
  policy: Policy,
  asked: ReadonlySet<string> = new Set(),
): Pattern {
  const repairs = new Set<number>();
  prepared.structure.population.keys.forEach((key, cell) => {
    if (asked.size > 0 && asked.has(cellId(key))) repairs.add(cell);
  });
  for (;;) {
    const pattern = suppressPrepared(prepared, nested, repairs);
    const tight = tightTotals(prepared.structure.population, pattern.states, policy);
    const added = tight.filter((cell) => !repairs.has(cell));
    if (added.length === 0) return pattern;
    for (const cell of added) repairs.add(cell);
  }
}

/**
 * Structure populations must agree with each other: what one hides of its own accord, the others hide, until nothing
 * is added.
 * @returns the ids of all cells that are hidden in one of them.
 */
function agree(
  structural: readonly Population[],
  run: (population: Population, nested: ReadonlySet<string>, prepared: () => Prepared) => Pattern,
  ready: (population: Population) => Prepared,
): Set<string> {
  const parts = structural.map((population) => ({
    population,
    prepared: once(() => ready(population)),
    own: new Set<string>(),
    /** Its own of before, that a later run would show: what others hide because of it must stay hidden here. */
    lost: new Set<string>(),
    asked: -1,
  }));
  for (let added = true; added; ) {
    added = false;
    for (const part of parts) {
      const others = parts.flatMap((other) => (other === part ? [] : [...other.own]));
      const nested = new Set([...others, ...part.lost]);
      if (nested.size === part.asked) continue;
      part.asked = nested.size;
      const hidden = new Set(hiddenIn(run(part.population, nested, part.prepared)));
      const before = part.own.size + part.lost.size;
      for (const id of part.own) if (!hidden.has(id)) part.lost.add(id);
      for (const id of hidden) if (!nested.has(id)) part.own.add(id);
      added ||= part.own.size + part.lost.size > before;
    }
  }
  return new Set(parts.flatMap(({ own }) => [...own]));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function link(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  history: History,
): Linked {
  const earlier = earlierOf(history, patternName(population), population);
  if (earlier.length === 0) return { population, past: noPast };
  return linkPast(population, dimensions, policy, earlier, history.fingerprint(population));
}

/** Under which a population is known in every release. */
export function patternName(population: Population): string {
  return `${classOf(population)}|${population.id}`;
}

/** Ids of the cells that a pattern hides. */
export function hiddenIn(pattern: Pattern | undefined): string[] {
  if (pattern === undefined) return [];
  return pattern.population.keys.filter((_, cell) => isHidden(pattern.states[cell])).map(cellId);
}

function strictness({ measures }: Population): number {
  return Math.max(...measures.map(({ definition }) => classes.indexOf(definition.klasse)));
}

/**
 * Populations of jobs and people in the figures on structure, in which those of other figures nearly lie. Of
 * employers there is nothing to subtract: their number stands beside every figure.
 */
export function countsPersons(population: Population): boolean {
  const unit = population.measures[0]?.definition.eenheid;
  return classOf(population) === "structuur" && (unit === "dienstverband" || unit === "medewerker");
}

function classOf(population: Population): DisclosureClass {
  return classes[strictness(population)] ?? "gezondheid";
}
