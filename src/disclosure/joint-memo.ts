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

  /** The pattern for what is hidden elsewhere and what is asked, from before or made now. */
  pattern(
    place: number,
    nested: ReadonlySet<string>,
    asked: ReadonlySet<string> | undefined,
    make: () => Pattern,
  ): Pattern {
    const own = asked ?? new Set<string>();
    const before = this.#known.get(place) ?? [];
    const found = before.find((one) => isSame(one.nested, nested) && isSame(one.asked, own));
    if (found !== undefined) return found.pattern;
    const pattern = make();
    this.#known.set(place, [...before, { nested: new Set(nested), asked: new Set(own), pattern }]);
    return pattern;
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
