import type { MicroRow, Plan } from "./disclosure-cube.ts";

/** The four linked tables of this project, on 20 sections, 36 regions, 5 sizes and 7 ages. */
export const plan: Plan = {
  dimensions: ["sector", "regio", "grootte", "leeftijd"],
  tables: {
    "sector-grootte": ["sector", "grootte"],
    "sector-regio": ["sector", "regio"],
    "regio-grootte": ["regio", "grootte"],
    "sector-leeftijd": ["sector", "leeftijd"],
  },
  year: 2025,
};

/** Without T, the code of the total. */
const sections = "ABCDEFGHIJKLMNOPQRSU";

const sizes: readonly (readonly [string, number])[] = [
  ["1-10", 10],
  ["10-50", 50],
  ["50-250", 250],
  ["250+", Number.POSITIVE_INFINITY],
];

/** A small generator of numbers in [0, 1): mulberry32. */
export function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A sector in micro-rows: firm sizes with a heavy tail, uneven sections and regions, absence about 5 %. */
export function sampleRows(workers: number, employers: number, seed: number): MicroRow[] {
  const random = numbers(seed);
  const sizesOf = Array.from({ length: employers }, () => (1 - random()) ** -0.9);
  const scale = workers / sizesOf.reduce((a, b) => a + b, 0);
  return sizesOf.flatMap((raw, employer) => {
    const size = Math.max(1, Math.round(raw * scale));
    const sector = sections[Math.floor(20 * random() ** 1.6)] ?? "U";
    const regio = `AM${String(1 + Math.floor(36 * random() ** 1.4)).padStart(2, "0")}`;
    const grootte = random() < 0.02 ? "?" : (sizes.find(([, to]) => size < to)?.[0] ?? "?");
    return rowsOfEmployer(employer, size, [sector, regio, grootte], random);
  });
}

const ages = ["?", "15-25", "25-35", "35-45", "45-55", "55-65", "65-75"];
const shares = [0.005, 0.16, 0.22, 0.2, 0.2, 0.18, 0.035];

function rowsOfEmployer(
  employer: number,
  size: number,
  codes: readonly string[],
  random: () => number,
): MicroRow[] {
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < size; i++) {
    let [rest, age] = [random(), 0];
    while (age < 6 && rest >= (shares[age] ?? 0)) rest -= shares[age++] ?? 0;
    counts[age] = (counts[age] ?? 0) + 1;
  }
  return [1, 2, 3, 4].flatMap((quarter) =>
    counts.flatMap((count, age): MicroRow[] => {
      const persons = Math.round(count * (0.9 + 0.2 * random()));
      if (persons === 0) return [];
      let having = 0;
      for (let i = 0; i < persons; i++) if (random() < 0.25) having++;
      const days = having * (5 + 20 * random());
      return [
        {
          quarter: `2025KW0${quarter}`,
          employer,
          codes: [...codes, ages[age] ?? "?"],
          persons,
          having,
          lacking: persons,
          values: [[days, persons * 91]],
        },
      ];
    }),
  );
}
