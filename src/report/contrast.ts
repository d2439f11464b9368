/** Relative luminance of `#rrggbb`: WCAG 2.2, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const part = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Contrast of two colours `#rrggbb`, from 1 to 21: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
