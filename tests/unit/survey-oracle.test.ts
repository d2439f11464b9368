import { beforeAll, describe, expect, test } from "vitest";
import type { Scale } from "../../src/catalog/types.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { figure, storeOf, theCatalog } from "../support/population.ts";
import {
  lastSheets,
  randomSurvey,
  type Scored,
  type SurveyWorld,
  scoreOf,
} from "../support/survey-oracle.ts";

const score = ({ score: value }: Scored) => value;
/** 4 or 5 on average. */
const agree = ({ mean }: Scored) => (mean >= 4 ? 1 : 0);

/** Indicator → its scale, and what a respondent adds. */
const measured: readonly (readonly [string, string, (scored: Scored) => number])[] = [
  ["eigen-regie-willen", "eigen-regie-willen", score],
  ["eigen-regie-durven", "eigen-regie-durven", score],
  ["vertrouwen", "vertrouwen", score],
  ["heldere-afspraken", "heldere-afspraken", agree],
  ["legitimering", "legitimering", score],
  ["psychologische-veiligheid", "psychologische-veiligheid", score],
  ["werkzekerheid", "werkzekerheid", agree],
  ["baanzekerheid", "baanzekerheid", agree],
  ["autonomie", "autonomie", score],
  ["bevlogenheid", "uwes-9", score],
  ["bevlogenheid-kort", "uwes-3", score],
  ["rolhelderheid", "copsoq-rolhelderheid", score],
  ["werkvermogen", "was", score],
  ["werkvermogen-goed", "was", ({ mean }) => (mean >= 8 ? 1 : 0)],
];

describe.each([21, 22, 23])("random respondents, seed %i", (seed) => {
  let world: SurveyWorld;
  let cube: Cube;
  let scales: readonly Scale[];

  beforeAll(async () => {
    const all = await theCatalog();
    scales = all.scales.filter(({ nagekeken }) => nagekeken);
    world = randomSurvey(seed, 90, scales);
    const indicators = all.indicators.filter(({ definition }) => definition.eenheid === "respondent");
    const store = await storeOf(world.population);
    cube = await computeCube(store, { ...all, indicators, composites: [] }, [2024, 2025], silent);
    store.close();
  });

  function compare(
    id: string,
    parts: (sheets: ReturnType<typeof lastSheets>) => readonly [number, number][],
  ) {
    let compared = 0;
    for (const period of cube.periods) {
      for (const sector of ["T", "C", "Q", "G"]) {
        const own = parts(lastSheets(world, period, sector));
        const found = figure(cube, id, period.code, { sector });
        if (own.length === 0) {
          expect(found, `${id} ${period.code} ${sector}`).toBeUndefined();
          continue;
        }
        const sum = (at: 0 | 1) => own.reduce((total, part) => total + part[at], 0);
        expect(found?.persons, `${id} ${period.code} ${sector}`).toBe(own.length);
        expect(Math.abs((found?.value ?? Number.NaN) - sum(0) / sum(1))).toBeLessThan(1e-9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  }

  test.each(measured)("%s is what scoring sheet by sheet gives", (id, name, value) => {
    const scale = scales.find((candidate) => candidate.id === name) as Scale;
    compare(id, (sheets) =>
      sheets.flatMap((sheet): [number, number][] => {
        const scored = scoreOf(sheet, scale);
        return scored === undefined ? [] : [[value(scored), 1]];
      }),
    );
  });

  test("aangevulde-scores: the share of scores on fewer than all answers", () => {
    compare("aangevulde-scores", (sheets) =>
      sheets.flatMap((sheet): [number, number][] => {
        const scored = scales.flatMap((scale) => scoreOf(sheet, scale) ?? []);
        const prorated = scored.filter(({ isComplete }) => !isComplete).length;
        return scored.length === 0 ? [] : [[prorated, scored.length]];
      }),
    );
  });
});
