/** An employer of a small made-up population; several clusters with | in between. */
export interface Firm {
  readonly employer: number;
  readonly codes: readonly string[];
  readonly persons: number;
  readonly share: number;
}

type Place = Readonly<Record<string, string>>;

function liesIn({ codes }: Firm, place: Place, dimensions: readonly string[]): boolean {
  return Object.entries(place).every(
    ([dimension, code]) =>
      code === "T" || (codes[dimensions.indexOf(dimension)] ?? "").split("|").includes(code),
  );
}

/**
 * Who is left, of all ways to add and subtract these places each at most twice, without who looks; each group of
 * others once. Written by itself: it shares no code with the release.
 */
export function leaves(
  firms: readonly Firm[],
  viewer: Firm,
  places: readonly Place[],
  dimensions: readonly string[],
): Firm[][] {
  const others = firms.filter(({ employer }) => employer !== viewer.employer);
  const rows = others.map((firm) => places.map((place) => (liesIn(firm, place, dimensions) ? 1 : 0)));
  const factors = places.length > 5 ? [-1, 0, 1] : [-2, -1, 0, 1, 2];
  let ways: number[][] = [[]];
  for (const _ of places) ways = ways.flatMap((way) => factors.map((factor) => [...way, factor]));
  const found = new Map<string, Firm[]>();
  for (const way of ways) {
    const left = others.filter(
      (_, o) => (rows[o] ?? []).reduce<number>((sum, one, p) => sum + one * (way[p] ?? 0), 0) !== 0,
    );
    if (left.length > 0) found.set(left.map(({ employer }) => employer).join(), left);
  }
  return [...found.values()];
}

/**
 * The fewest others that any combination of the places with any factors leaves, up to `most`; `most + 1` when every
 * combination leaves more. By rank: some combination leaves nobody outside a group, and somebody in it, when the
 * places span less without that group than with it.
 */
export function smallestLeft(
  firms: readonly Firm[],
  viewer: Firm,
  places: readonly Place[],
  dimensions: readonly string[],
  most: number,
): number {
  const others = firms.filter(({ employer }) => employer !== viewer.employer);
  const rows = others.map((firm) => places.map((place) => (liesIn(firm, place, dimensions) ? 1 : 0)));
  // Employers that lie in the same places cancel out together or not at all.
  const kinds = new Map<string, { row: number[]; count: number }>();
  for (const row of rows) {
    const name = row.join();
    kinds.set(name, { row, count: (kinds.get(name)?.count ?? 0) + 1 });
  }
  const all = [...kinds.values()].filter(({ row }) => row.includes(1));
  const whole = rankOf(all.map(({ row }) => row));
  let least = most + 1;
  for (let chosen = 1; chosen < 2 ** all.length; chosen++) {
    const inside = all.filter((_, k) => (chosen & (1 << k)) !== 0);
    const size = inside.reduce((sum, { count }) => sum + count, 0);
    if (size >= least) continue;
    const outside = all.filter((_, k) => (chosen & (1 << k)) === 0);
    if (rankOf(outside.map(({ row }) => row)) < whole) least = size;
  }
  return least;
}

/** By elimination; entries are 0 and 1, and few. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot] ?? [], left[rank] ?? []];
    const head = left[rank] ?? [];
    for (let at = rank + 1; at < left.length; at++) {
      const factor = (left[at]?.[column] ?? 0) / (head[column] ?? 1);
      left[at] = (left[at] ?? []).map((value, c) => value - factor * (head[c] ?? 0));
    }
    rank++;
  }
  return rank;
}
