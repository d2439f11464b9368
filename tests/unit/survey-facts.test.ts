import { describe, expect, test } from "vitest";
import type { Scale } from "../../src/catalog/types.ts";
import { check, short, sound } from "../support/delivery.ts";
import { cubeOf, figure, Population, theCatalog } from "../support/population.ts";
import { type Answers, answered, cubeWithScales } from "../support/population-survey.ts";

const trust = (value: number): Answers => ({ relatie: { TRU1: value, TRU2: value } });
const id = "vertrouwen";
const periods = ["2025KW01", "2025KW02", "2025KW03", "2025KW04", "2025JJ00"] as const;

async function values(p: Population, indicator = id, years: readonly number[] = [2025]) {
  const cube = await cubeOf(p, { indicators: [indicator], years });
  return (period: string, codes = {}) => figure(cube, indicator, period, codes);
}

describe("what an answer is", () => {
  test("T13: the codes 8 and 9 are no answers, whatever the scale's other answers are", async () => {
    const p = new Population();
    const employer = p.employer();
    for (const code of [8, 9, 88, 98, 99, -1]) {
      answered(p, employer, { "eigen-regie-willen": { ERW1: 2, ERW2: 4, ERW3: code }, ...trust(code) });
    }
    const at = await values(p, "eigen-regie-willen");
    expect(at("2025JJ00")).toMatchObject({ value: 50, persons: 6 });
    expect((await values(p))("2025JJ00")).toBeUndefined();
  });

  test("T13: an 8 or 9 that the scale has as an answer stays one", async () => {
    const p = new Population();
    for (const mark of [8, 9]) answered(p, p.employer(), { was: { WAS1: mark } });
    expect((await values(p, "werkvermogen"))("2025JJ00")?.value).toBe(8.5);
  });

  test("an item answered twice counts once when both are equal, and not at all when they differ", async () => {
    const p = new Population();
    const employer = p.employer();
    for (const again of [4, 2]) {
      const respondent = answered(p, employer, { drie: {}, "drie-richtingen": { ZOR1: 4 } });
      answered(p, employer, { "drie-richtingen": { ZOR1: again } }, { respondent });
    }
    expect((await values(p, "zorg"))("2025JJ00")).toMatchObject({ value: 75, persons: 1 });
  });

  test("an item under the name of another scale counts nowhere", async () => {
    const p = new Population();
    answered(p, p.employer(), { veiligheid: { TRU1: 5, TRU2: 5 } });
    expect((await values(p))("2025JJ00")).toBeUndefined();
  });
});

describe("waves", () => {
  test("in every period the last answer of a respondent speaks, in the year that of the year", async () => {
    const p = new Population();
    const employer = p.employer();
    const on = (wave: string, date: string, respondent?: number) => ({
      wave,
      date,
      ...(respondent === undefined ? {} : { respondent }),
    });
    const respondent = answered(p, employer, trust(1), on("a", "2025-01-10"));
    answered(p, employer, trust(2), on("b", "2025-03-31", respondent));
    answered(p, employer, trust(4), on("c", "2025-04-01", respondent));
    answered(p, employer, trust(5), on("d", "2024-12-31", respondent));
    const at = await values(p, id, [2024, 2025]);
    expect(periods.map((period) => at(period)?.value)).toEqual([25, 75, undefined, undefined, 75]);
    expect(at("2025JJ00")).toMatchObject({ persons: 1, units: 1 });
    expect(at("2024JJ00")?.value).toBe(100);
  });

  test("a respondent at two employers counts at both, and is one person", async () => {
    const p = new Population();
    const [one, other] = [p.employer({ region: "AM01" }), p.employer({ region: "AM02" })];
    const respondent = answered(p, one, trust(1), { wave: "a", date: "2025-05-01" });
    answered(p, other, trust(5), { wave: "b", date: "2025-06-01", respondent });
    const at = await values(p);
    expect(at("2025JJ00", { regio: "AM01" })?.value).toBe(0);
    expect(at("2025JJ00", { regio: "AM02" })?.value).toBe(100);
    expect(at("2025JJ00")).toMatchObject({ value: 50, persons: 1, units: 2 });
  });

  test("without a date the last one of the wave holds; a wave without dates counts in the year of its name", async () => {
    const p = new Population();
    const employer = p.employer();
    answered(p, employer, trust(3), { wave: "najaar", date: "2025-08-20" });
    answered(p, employer, trust(5), { wave: "najaar", date: null });
    answered(p, employer, trust(1), { wave: "2025", date: null });
    answered(p, employer, trust(1), { wave: "nulmeting", date: null });
    const at = await values(p);
    expect(periods.map((period) => at(period)?.value)).toEqual([undefined, undefined, 75, undefined, 50]);
    expect(at("2025JJ00")?.persons).toBe(3);
  });
});

describe("who answered", () => {
  test("the age is that which was delivered, as code or as name; of the last time in the year", async () => {
    const p = new Population();
    const employer = p.employer();
    const aged = (leeftijd: string) => ({ traits: { leeftijd } });
    answered(p, employer, trust(5), aged("25-35"));
    answered(p, employer, trust(5), aged("25 tot 35 jaar"));
    answered(p, employer, trust(5), aged("dertiger"));
    answered(p, employer, trust(5), { traits: { afdeling: "25-35" } });
    const respondent = answered(p, employer, trust(5), { ...aged("25-35"), date: "2025-02-01", wave: "a" });
    answered(p, employer, trust(5), { ...aged("35-45"), date: "2025-09-01", wave: "b", respondent });
    const at = await values(p);
    const counts = ["25-35", "35-45", "?"].map((leeftijd) => at("2025JJ00", { leeftijd })?.persons);
    expect(counts).toEqual([2, 1, 2]);
  });

  test("T16: only the delivery that speaks for the survey of an employer in a year counts", async () => {
    const p = new Population();
    const employer = p.employer();
    answered(p, employer, trust(1));
    const newer = p.delivery();
    answered(p, p.again(employer, newer), trust(5));
    const without = p.delivery({ without: ["enquete", "enquete_antwoord"] });
    p.again(employer, without);
    expect((await values(p))("2025JJ00")).toMatchObject({ value: 100, persons: 1 });
  });
});

describe("versions", () => {
  test("T20: answers to a later version of a scale, as after the break of the NEA in 2022, meet no earlier figure", async () => {
    const catalog = await theCatalog();
    const later = catalog.scales.map(
      (scale): Scale => ({
        ...scale,
        versie: 2,
        geleverd_als: `${scale.geleverd_als}-2022`,
        breuk: "andere vragen",
      }),
    );
    const p = new Population();
    const employer = p.employer();
    const all = (suffix: string, high: boolean): Answers => {
      const answers: Record<string, Record<string, number>> = {};
      for (const { geleverd_als, items } of catalog.scales) {
        const own = items.map(({ id: item, omgekeerd, min, max }) => [item, high === omgekeerd ? min : max]);
        const name = `${geleverd_als}${suffix}`;
        answers[name] = { ...answers[name], ...Object.fromEntries(own) };
      }
      return answers;
    };
    answered(p, employer, all("", false), { wave: "2021", date: "2021-10-01" });
    answered(p, employer, all("-2022", true), { wave: "2022", date: "2022-10-01" });
    p.rows.set("levering_jaar", [...(p.rows.get("levering_jaar") ?? []), [1, 2021], [1, 2022]]);
    const cube = await cubeWithScales(p, later, [2021, 2022]);
    const figures = catalog.indicators
      .filter(({ definition }) => definition.eenheid === "respondent")
      .filter(({ definition }) => !definition.populatie.endsWith("respondenten"))
      .map(({ definition }) => definition.id);
    expect(figures.length).toBeGreaterThan(20);
    for (const one of figures) {
      expect(figure(cube, one, "2021JJ00")?.persons, one).toBe(1);
      expect(figure(cube, one, "2022JJ00"), one).toBeUndefined();
    }
    expect(cube.populations.flatMap(({ measures }) => measures).length).toBeGreaterThan(20);
  });
});

describe("reversed items", () => {
  test("T14: one that was delivered turned already is noticed, and not flipped", async () => {
    const people = Array.from({ length: 30 }, (_, index) => index);
    const lines = (head: string, rows: readonly string[]) => `${[head, ...rows].join("\n")}\n`;
    const value = (index: number) => 1 + (index % 5);
    const crowd = {
      "medewerker.csv": `${sound["medewerker.csv"]}${people.map((n) => `K${n},${1960 + n},V\n`).join("")}`,
      "dienstverband.csv": `${sound["dienstverband.csv"]}${people.map((n) => `J${n},K${n},W1,2020-01-01,,1\n`).join("")}`,
      "enquete.csv": lines(
        "respondent_id,werkgever_id,golf",
        people.map((n) => `R${n},W1,1`),
      ),
    };
    const asGiven = people.flatMap((n) => [
      `R${n},1,veiligheid,PV1,${value(n)}`,
      `R${n},1,veiligheid,PV2,${value(n)}`,
      `R${n},1,veiligheid,PV3,${6 - value(n)}`,
    ]);
    const turned = asGiven.map((row, at) =>
      at % 3 === 2 ? `${row.slice(0, -1)}${value((at - 2) / 3)}` : row,
    );
    const head = "respondent_id,golf,schaal,item,waarde";
    const found = async (rows: readonly string[]) =>
      short(await check({ ...sound, ...crowd, "enquete_antwoord.csv": lines(head, rows) }));
    expect(await found(asGiven)).toEqual([]);
    expect(await found(turned)).toEqual(["ANTWOORD-AL-OMGEKEERD enquete_antwoord.csv:4 item"]);

    const p = new Population();
    answered(p, p.employer(), { veiligheid: { PV1: 5, PV2: 5, PV3: 5 } });
    const score = (100 * ((5 + 5 + 1) / 3 - 1)) / 4;
    expect((await values(p, "psychologische-veiligheid"))("2025JJ00")?.value).toBeCloseTo(score, 9);
  });
});
