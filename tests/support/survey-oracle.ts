import type { Scale } from "../../src/catalog/types.ts";
import type { Period } from "../../src/indicators/types.ts";
import { Population } from "./population.ts";
import { answered } from "./population-survey.ts";

/** One answer sheet: who filled it in where and when, and what was answered under which name. */
export interface Sheet {
  readonly respondent: number;
  readonly employer: number;
  readonly wave: string;
  /** ISO date. */
  readonly date: string;
  readonly answers: ReadonlyMap<string, number>;
}

export interface SurveyWorld {
  readonly sectors: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly population: Population;
}

/** mulberry32: the same numbers in [0, 1) for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const divisions = { C: "10", Q: "86", G: "47" } as const;

/** People with all that makes scoring hard: skipped items, codes, answers out of range, several waves in a year. */
export function randomSurvey(seed: number, people: number, scales: readonly Scale[]): SurveyWorld {
  const next = random(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const names = Object.keys(divisions) as (keyof typeof divisions)[];
  const sectors = Array.from({ length: 7 }, (_, index) => names[index % names.length] as string);
  const sheets: Sheet[] = [];
  for (let respondent = 1; respondent <= people; respondent += 1) {
    const employer = int(0, sectors.length - 1);
    for (let wave = 0; wave < 3; wave += 1) {
      if (next() < 0.35) continue;
      const month = String(int(1, 12)).padStart(2, "0");
      const date = `${int(2024, 2025)}-${month}-${String(int(1, 28)).padStart(2, "0")}`;
      const answers = new Map<string, number>();
      const diligence = next();
      for (const { geleverd_als, items } of scales) {
        for (const { id, min, max, stap } of items) {
          const kind = next();
          if (kind > 0.3 + diligence) continue;
          const valid = min + stap * int(0, (max - min) / stap);
          const odd = [8, 9, 88, 98, 99, -1, max + 1, min - 2, min + 0.5 * stap][int(0, 8)] as number;
          answers.set(`${geleverd_als}/${id}`, kind < 0.08 ? odd : valid);
        }
      }
      sheets.push({ respondent, employer, wave: `golf ${wave}`, date, answers });
    }
  }
  return { sectors, sheets, population: stored(sectors, sheets) };
}

function stored(sectors: readonly string[], sheets: readonly Sheet[]): Population {
  const p = new Population();
  const firms = sectors.map((sector) => p.employer({ sbi: divisions[sector as keyof typeof divisions] }));
  for (const { respondent, employer, wave, date, answers } of sheets) {
    const byScale: Record<string, Record<string, number>> = {};
    for (const [key, value] of answers) {
      const [scale = "", item = ""] = key.split("/");
      byScale[scale] = { ...byScale[scale], [item]: value };
    }
    const firm = firms[employer];
    if (firm !== undefined) answered(p, firm, byScale, { wave, date, respondent });
  }
  return p;
}

/** The sheet of every respondent that speaks in a period: the last of it. */
export function lastSheets(world: SurveyWorld, period: Period, sector: string): Sheet[] {
  const last = new Map<number, Sheet>();
  for (const sheet of world.sheets) {
    const day = Date.parse(sheet.date) / 86_400_000;
    if (day < period.from || day >= period.to) continue;
    const other = last.get(sheet.respondent);
    const isLater =
      other === undefined ||
      sheet.date > other.date ||
      (sheet.date === other.date && sheet.wave > other.wave);
    if (isLater) last.set(sheet.respondent, sheet);
  }
  return [...last.values()].filter(({ employer }) => sector === "T" || world.sectors[employer] === sector);
}

export interface Scored {
  /** Mean of the valid answers, in one direction. */
  readonly mean: number;
  readonly score: number;
  readonly isComplete: boolean;
}

/** The score of one sheet on one scale as domain.md 3.2 says it, an item at a time; nothing without enough answers. */
export function scoreOf({ answers }: Sheet, scale: Scale): Scored | undefined {
  const valid: number[] = [];
  for (const { id, omgekeerd, min, max, stap } of scale.items) {
    const given = answers.get(`${scale.geleverd_als}/${id}`);
    const isAnswer =
      given !== undefined && given >= min && given <= max && Number.isInteger((given - min) / stap);
    if (isAnswer) valid.push(omgekeerd ? min + max - given : given);
  }
  const all = scale.items.length;
  const needed = all <= 2 || scale.scoring === "sum" ? all : Math.ceil(all / 2);
  if (valid.length < needed) return undefined;
  const mean = valid.reduce((sum, answer) => sum + answer, 0) / valid.length;
  const scores = {
    mean,
    sum: mean * all,
    "0-100": ((mean - scale.min) / (scale.max - scale.min)) * 100,
  };
  return { mean, score: scores[scale.scoring], isComplete: valid.length === all };
}
