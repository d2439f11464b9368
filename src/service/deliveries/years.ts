/**
 * The years of a period that was accepted, in order.
 * @param period `2025` or `2024-2025`.
 */
export function yearsOf(period: string): number[] {
  const [first = 0, last = first] = period.split("-").map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
