/** A way to add and subtract places of an employer. */
interface Way {
  /** The places, as bits by their order. */
  readonly places: number;
  /** What it leaves, as a number in `Overlap.left`. */
  readonly left: number;
}

/** What adding and subtracting places leaves of the groups of employers that lie in them. */
export interface Overlap {
  /** The groups that some way leaves, as their numbers; each combination once. */
  readonly left: readonly (readonly number[])[];
  /** By the last place that is used. Of ways with the same places that leave the same groups one. */
  readonly ways: readonly (readonly Way[])[];
}

/** How places overlap: the same for most employers and measures, so that each is worked out once. */
export class Overlaps {
  readonly #known = new Map<string, Overlap>();

  /** @param sets for each group of employers the places in which it lies, as bits. */
  of(places: number, sets: readonly number[]): Overlap {
    const name = `${places}: ${sets.join()}`;
    const overlap = this.#known.get(name) ?? overlapOf(places, sets);
    this.#known.set(name, overlap);
    return overlap;
  }
}

/** Every way to add and subtract at least two of the places, each at most once, that leaves somebody. */
function overlapOf(places: number, sets: readonly number[]): Overlap {
  const numbers = new Map<string, number>();
  const left: (readonly number[])[] = [];
  const ways = Array.from({ length: places }, () => new Map<string, Way>());
  for (const [added, taken] of waysOf(places)) {
    const groups = sets.flatMap((set, at) => (bitsIn(set & added) === bitsIn(set & taken) ? [] : [at]));
    if (groups.length === 0) continue;
    const name = groups.join();
    const number = numbers.get(name) ?? left.push(groups) - 1;
    numbers.set(name, number);
    const used = added | taken;
    ways[31 - Math.clz32(used)]?.set(`${used} ${number}`, { places: used, left: number });
  }
  return { left, ways: ways.map((own) => [...own.values()]) };
}

const known = new Map<number, readonly (readonly [added: number, taken: number])[]>();

/** As bits. The opposite of a way leaves the same; one place alone is judged by itself. */
function waysOf(count: number) {
  const made =
    known.get(count) ??
    Array.from({ length: 3 ** count }, (_, way) => signsOf(way, count)).filter(
      ([added, taken]) => added > taken && bitsIn(added | taken) > 1,
    );
  known.set(count, made);
  return made;
}

function signsOf(way: number, count: number): readonly [added: number, taken: number] {
  let [added, taken] = [0, 0];
  for (let at = 0, left = way; at < count; at++, left = Math.floor(left / 3)) {
    if (left % 3 === 1) added |= 1 << at;
    if (left % 3 === 2) taken |= 1 << at;
  }
  return [added, taken];
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
