/** Half away from zero, after taking away the noise of binary fractions. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(snap(Math.abs(value) * factor))) / factor;
}

/** Takes away the noise of binary fractions: 0.285 × 100 is 28.499999999999996. */
export function snap(value: number): number {
  const snapped = Math.round(value * 1e9) / 1e9;
  return Number.isFinite(snapped) ? snapped : value;
}
