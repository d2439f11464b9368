/** A figure of one firm among its peers: its value, and how far chance may carry it (a variance). */
export interface Peer {
  readonly value: number;
  readonly variance: number;
}

export interface Shrunk {
  readonly value: number;
  /** Which part of the distance to the mean of the peers is kept: 1 for a firm as large as one could wish, towards 0 for a tiny one. */
  readonly kept: number;
}

/**
 * Draws the figures of small firms towards the mean of their peers by as much as they may be chance: empirical
 * Bayes. The mean weighs by precision; the true variance between firms is estimated by moments (R. DerSimonian
 * and N. Laird, Meta-analysis in clinical trials, Controlled Clinical Trials 7, 1986). With no variance between
 * firms beyond chance every firm gets the mean.
 * @param peers at least three, each with a variance above 0; fewer stay as they are.
 * @param towards what to draw towards instead of the mean of the peers: a figure that is public already, so that
 * nobody can reckon back a mean that is not.
 */
export function shrink(peers: readonly Peer[], towards?: number): Shrunk[] {
  const usable = peers.every(({ variance }) => variance > 0);
  if (peers.length < 3 || !usable) return peers.map(({ value }) => ({ value, kept: 1 }));
  const weights = peers.map(({ variance }) => 1 / variance);
  const fixed = weightedMean(peers, weights);
  const total = sum(weights);
  const q = sum(peers.map(({ value }, index) => (weights[index] ?? 0) * (value - fixed) ** 2));
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total;
  const between = Math.max(0, (q - (peers.length - 1)) / scale);
  const mean =
    towards ??
    weightedMean(
      peers,
      peers.map(({ variance }) => 1 / (variance + between)),
    );
  return peers.map(({ value, variance }) => {
    const kept = between / (between + variance);
    return { value: mean + kept * (value - mean), kept };
  });
}

function weightedMean(peers: readonly Peer[], weights: readonly number[]): number {
  return sum(peers.map(({ value }, index) => (weights[index] ?? 0) * value)) / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
