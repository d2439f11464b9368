/** How well words of a question fit words of a text: 0 is not at all. */

/** Small letters without accents and signs; a sign between letters parts words. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’'`]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}

const scores = { whole: 10, start: 7, within: 4, typo: 3, typoAtStart: 2 } as const;
/** A shorter part of a word says too little. */
const shortest = { within: 4, typo: 4, twoTypos: 8 } as const;

/** The best fit of one asked word among words of a text. */
export function fitOf(asked: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (word === asked) return scores.whole;
    if (word.startsWith(asked)) best = Math.max(best, scores.start);
    else if (best < scores.within && asked.length >= shortest.within && word.includes(asked))
      best = scores.within;
    else if (best < scores.typo && asked.length >= shortest.typo) best = Math.max(best, typoFit(asked, word));
  }
  return best;
}

function typoFit(asked: string, word: string): number {
  const allowed = asked.length >= shortest.twoTypos ? 2 : 1;
  if (distance(asked, word, allowed) <= allowed) return scores.typo;
  if (word.length <= asked.length) return 0;
  // Of a long word a reader often types the first part.
  return distance(asked, word.slice(0, asked.length), allowed) <= allowed ? scores.typoAtStart : 0;
}

/**
 * Letters to change, add, leave out or swap with their neighbour, to make one word of the other; more than `most` is
 * given as one more. Optimal string alignment: F.J. Damerau, Communications of the ACM 7 (1964).
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    // A row grows by one at most, so that a swap, which goes on from the row before, brings no less.
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
