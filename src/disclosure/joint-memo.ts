import type { Linked } from "./past.ts";
import type { Pattern } from "./pattern.ts";

interface Known {
  readonly nested: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly pattern: Pattern;
}

/**
 * Patterns of earlier rounds, by the place of their population. A round that hides a few cells more leaves most
 * populations as they were, and suppression gives the same for the same.
 */
export class Memo {
  readonly #known = new Map<number, Known[]>();
  readonly #linked = new Map<number, Linked>();

  /** The pattern for what is hidden elsewhere and what is asked, if it was made before. */
  find(place: number, nested: ReadonlySet<string>, asked: ReadonlySet<string>): Pattern | undefined {
    const before = this.#known.get(place) ?? [];
    return before.find((one) => isSame(one.nested, nested) && isSame(one.asked, asked))?.pattern;
  }

  keep(place: number, nested: ReadonlySet<string>, asked: ReadonlySet<string>, pattern: Pattern): void {
    const before = this.#known.get(place) ?? [];
    this.#known.set(place, [...before, { nested: new Set(nested), asked: new Set(asked), pattern }]);
  }

  /** A population on the same unknowns as the past, from before or made now. */
  linked(place: number, make: () => Linked): Linked {
    const linked = this.#linked.get(place) ?? make();
    this.#linked.set(place, linked);
    return linked;
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
