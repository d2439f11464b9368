import type { StepScale } from "./chart-data.ts";
import { niceStep } from "./chart-style.ts";
import type { Numbers } from "./numbers.ts";

/** Words between the edges of classes. */
export interface ScaleWords {
  readonly below: (edge: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly above: (edge: string) => string;
  readonly hidden: string;
  readonly thin: string;
}

const most = 4;

/** At most four classes of equal width with round edges; the data decide where they lie, never how many are in each. */
export function stepScale(
  values: readonly number[],
  display: string,
  { scale: words, numbers }: { readonly scale: ScaleWords; readonly numbers: Numbers },
  someHidden: boolean,
): StepScale {
  const said = { hidden: someHidden ? words.hidden : null, thin: words.thin };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || high - low < 1e-9) {
    const only = values[0];
    const label = only === undefined ? [] : [numbers.formatTick(display, Math.abs(only) / 10 || 1)(only)];
    return { edges: [], labels: label, ...said };
  }
  const { step, edges } = edgesOf(low, high);
  const tick = numbers.formatTick(display, step);
  const named = edges.map((edge) => tick(edge));
  const labels = [...named, ""].map((name, i) => {
    if (i === 0) return words.below(name);
    if (i === edges.length) return words.above(named[i - 1] ?? "");
    return words.between(named[i - 1] ?? "", name);
  });
  return { edges, labels, ...said };
}

/** Multiples of a round step strictly within the range. */
function edgesOf(low: number, high: number): { readonly step: number; readonly edges: readonly number[] } {
  for (let parts = most + 1; parts >= 1; parts--) {
    const step = niceStep(high - low, parts);
    const first = Math.floor(low / step + 1e-9) + 1;
    const last = Math.ceil(high / step - 1e-9) - 1;
    const count = last - first + 1;
    if (count >= most) continue;
    if (count < 1) continue;
    const edges = Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
    return { step, edges };
  }
  const step = (high - low) / 2;
  return { step, edges: [Number((low + step).toPrecision(2))] };
}

/** Class of a value, from 0; a value on an edge belongs to the class above it. */
export function stepOf({ edges }: Pick<StepScale, "edges">, value: number): number {
  return edges.filter((edge) => value >= edge - 1e-12).length;
}

/** Which shade of the four a class gets, so that few classes still lie far apart. */
export function shadeOf({ edges }: StepScale, value: number): number {
  const classes = edges.length + 1;
  const shades = classes === 1 ? [1] : classes === 2 ? [0, 2] : classes === 3 ? [0, 1, 2] : [0, 1, 2, 3];
  return shades[stepOf({ edges }, value)] ?? 3;
}
