/** The part of node:events that the intake uses; what was told comes as a list, as with Node. */
export function once(
  source: { once(name: string, tell: (...told: unknown[]) => void): void },
  name: string,
): Promise<unknown[]> {
  return new Promise((resolve) => source.once(name, (...told) => resolve(told)));
}
