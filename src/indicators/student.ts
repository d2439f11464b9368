/** Lanczos approximation of ln Γ(x), x > 0 (g = 7, 9 terms; relative error below 1e-14). */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  const shifted = x - 1;
  const [first = 0, ...rest] = lanczos;
  const series = rest.reduce((sum, term, index) => sum + term / (shifted + index + 1), first);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The continued fraction of the incomplete beta function, by the method of Lentz. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      step = d * c;
      result *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}

/** I_x(a, b), the regularised incomplete beta function (NIST DLMF 8.17). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

const known = new Map<number, number>();

/**
 * The value that Student's t with `freedom` degrees of freedom exceeds, upwards or downwards, in 5 % of cases:
 * 12.706 for 1, 2.228 for 10, towards 1.960.
 */
export function student95(freedom: number): number {
  const found = known.get(freedom);
  if (found !== undefined) return found;
  // P(|T| > t) = I_x(freedom / 2, 1/2) with x = freedom / (freedom + t²); halve the range until it is found.
  let [low, high] = [1, 13];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    const beyond = incompleteBeta(freedom / (freedom + middle * middle), freedom / 2, 0.5);
    if (beyond > 0.05) low = middle;
    else high = middle;
  }
  known.set(freedom, high);
  return high;
}
