import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { Cube, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import { noPast } from "./conflict.ts";
import { cellId } from "./groups.ts";
import { earlierOf, type History, splitByHistory } from "./history.ts";
import { Memo } from "./joint-memo.ts";
import { type Linked, linkPast } from "./past.ts";
import { isHidden, type Pattern, type Prepared } from "./pattern.ts";
import type { Policy } from "./policy.ts";
import { type Made, prepareTask, type SuppressTask, suppressTask } from "./suppress-task.ts";

/** What the tests of the gate asked to hide besides: ids of cells, by the name of the pattern. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** A population with its pattern, what earlier releases told of it, and what it took. */
export interface Suppressed extends Pick<Linked, "past"> {
  readonly given: Population;
  readonly pattern: Pattern;
  readonly seconds: number;
}

/** All that the patterns depend on. */
export interface Joint {
  readonly cube: Cube;
  readonly policy: Policy;
  readonly history: History;
  readonly asked: Asked;
  /** Patterns of earlier rounds with the same cube, policy and history. */
  readonly memo: Memo;
}

/** Populations that do not wait for each other. */
export interface Wave {
  readonly tasks: readonly SuppressTask[];
  /** Of a single task that comes back: made ready once, in this thread. */
  readonly prepared?: (() => Prepared) | undefined;
  /** Populations that are done, and all. */
  readonly done: number;
  readonly total: number;
}

/** Asks for patterns wave by wave, and is given them in the order of the tasks. */
type Waves<T> = Generator<Wave, T, readonly Made[]>;

export const label = "Cijfers beveiligen";

/**
 * Primary rules and joint suppression of every population of a cube, with all that was published before, so that
 * what one pattern hides no other gives away.
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
  const waves = suppression({ cube, policy, history, asked, memo });
  let step = waves.next([]);
  while (step.done !== true) {
    const { tasks, prepared, done, total } = step.value;
    const made = tasks.map((task, n) => {
      progress(label, done + n, total);
      return suppressTask(task, prepared);
    });
    step = waves.next(made);
  }
  return step.value;
}

/** As `suppressAll`, for whoever has the tasks done elsewhere. */
export function* suppression(joint: Joint): Waves<Suppressed[]> {
  const order = joint.cube.populations
    .filter((population) => population.measures.length > 0)
    .toSorted((a, b) => strictness(a) - strictness(b) || (a.id < b.id ? -1 : 1))
    .flatMap((population) => splitByHistory(population, patternName(population), joint.history));
  const round = new Round(joint, order);
  const hidden = yield* agree(order.filter(countsPersons), round);
  let left = order.filter((population) => !countsPersons(population));
  const others = left;
  while (left.length > 0) {
    const ready = left.filter((population) =>
      waitsFor(population, others).every((other) => round.pattern(other) !== undefined),
    );
    const [first] = left;
    if (ready.length === 0) throw new Error(`population ${first?.id} lies within one that is not there`);
    yield* round.run(
      ready.map((population) => {
        const whole = wholeOf(population, others);
        const nested = whole === undefined ? hidden : new Set([...hidden, ...hiddenIn(round.pattern(whole))]);
        return { population, nested };
      }),
    );
    left = left.filter((population) => !ready.includes(population));
  }
  return round.outcome();
}

/** The population of which this is a breakdown, and the first of those with the same name: what they hide counts here. */
function waitsFor(population: Population, others: readonly Population[]): Population[] {
  const whole = wholeOf(population, others);
  if (population.within !== undefined && whole === undefined)
    throw new Error(`population ${population.id} lies within one that is not there`);
  const twin = twinOf(population, others);
  return [whole, twin].flatMap((one) => (one === undefined || one === population ? [] : [one]));
}

function wholeOf(population: Population, others: readonly Population[]): Population | undefined {
  if (population.within === undefined) return undefined;
  return others.find((other) => other.id === population.within && classOf(other) === classOf(population));
}

function twinOf(population: Population, order: readonly Population[]): Population | undefined {
  return order.find((other) => patternName(other) === patternName(population));
}

interface Wanted {
  readonly population: Population;
  /** Ids of cells that are hidden elsewhere. */
  readonly nested: ReadonlySet<string>;
}

/** The patterns of one round, as far as they are there. */
class Round {
  readonly #joint: Joint;
  readonly #order: readonly Population[];
  readonly #done = new Map<Population, Suppressed>();

  constructor(joint: Joint, order: readonly Population[]) {
    this.#joint = joint;
    this.#order = order;
  }

  pattern(population: Population): Pattern | undefined {
    return this.#done.get(population)?.pattern;
  }

  outcome(): Suppressed[] {
    return this.#order.flatMap((population) => this.#done.get(population) ?? []);
  }

  ready(population: Population): Prepared {
    const { cube, policy } = this.#joint;
    return prepareTask({ ...this.#linked(population), dimensions: cube.dimensions, policy });
  }

  /** The patterns that were made before, and the others in one wave. */
  *run(wanted: readonly Wanted[], prepared?: () => Prepared): Waves<void> {
    const { memo, asked, policy, cube } = this.#joint;
    const tasks = wanted.map(({ population, nested }): SuppressTask => {
      const twin = twinOf(population, this.#order);
      const before = twin === undefined || twin === population ? [] : hiddenIn(this.pattern(twin));
      return {
        ...this.#linked(population),
        ...{ dimensions: cube.dimensions, policy, nested: new Set([...nested, ...before]) },
        asked: asked.get(patternName(population)) ?? new Set(),
      };
    });
    const place = (n: number) => this.#order.indexOf(wanted[n]?.population as Population);
    const known = tasks.map((own, n) => memo.find(place(n), own.nested, own.asked));
    const open = [...tasks.keys()].filter((n) => known[n] === undefined);
    const wave = { done: this.#done.size, total: this.#order.length, prepared };
    const made = open.length === 0 ? [] : yield { ...wave, tasks: open.map((n) => tasks[n] as SuppressTask) };
    tasks.forEach(({ past, nested, asked: own }, n) => {
      const given = wanted[n]?.population as Population;
      const before = known[n];
      const { pattern, seconds } =
        before === undefined ? (made[open.indexOf(n)] as Made) : { pattern: before, seconds: 0 };
      if (before === undefined) memo.keep(place(n), nested, own, pattern);
      this.#done.set(given, { given, past, pattern, seconds });
    });
  }

  #linked(population: Population): Linked {
    const { memo, cube, policy, history } = this.#joint;
    const make = () => link(population, cube.dimensions, policy, history);
    return memo.linked(this.#order.indexOf(population), make);
  }
}

/**
 * Structure populations must agree with each other: what one hides of its own accord, the others hide, until nothing
 * is added.
 * @returns the ids of all cells that are hidden in one of them.
 */
function* agree(structural: readonly Population[], round: Round): Waves<Set<string>> {
  const parts = structural.map((population) => ({
    population,
    prepared: once(() => round.ready(population)),
    own: new Set<string>(),
    /** Its own of before, that a later run would show: what others hide because of it must stay hidden here. */
    lost: new Set<string>(),
    asked: -1,
  }));
  for (let added = true; added; ) {
    added = false;
    for (const part of parts) {
      const { population, prepared } = part;
      const others = parts.flatMap((other) => (other === part ? [] : [...other.own]));
      const nested = new Set([...others, ...part.lost]);
      if (nested.size === part.asked) continue;
      part.asked = nested.size;
      yield* round.run([{ population, nested }], prepared);
      const hidden = new Set(hiddenIn(round.pattern(population)));
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
