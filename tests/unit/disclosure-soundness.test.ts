import { expect, test } from "vitest";
import { suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import type { AppError } from "../../src/errors.ts";
import type { Measure, Population } from "../../src/indicators/types.ts";
import { changesBetween } from "../../src/publish/preview.ts";
import type { Cell } from "../../src/release/types.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";

const plan: Plan = {
  dimensions: ["sector", "regio"],
  tables: { sectoren: ["sector"], "sector-regio": ["sector", "regio"] },
  year: 2025,
};
const rows = ["A", "B"].flatMap((sector, s) =>
  ["R1", "R2"].flatMap((regio, r) =>
    Array.from(
      { length: 4 },
      (_, i): MicroRow => ({
        quarter: "2025KW01",
        employer: 100 * s + 10 * r + i,
        codes: [sector, regio],
        persons: 6,
        values: [[6, 6]],
      }),
    ),
  ),
);
const [sound] = cubeOf(plan, [{ id: "p", definitions: [definition("banen")], rows }]).populations as [
  Population,
];

function refusal(population: Population): AppError | undefined {
  try {
    suppress(population, plan.dimensions, defaultPolicy, new Set());
  } catch (error) {
    return error as AppError;
  }
  return undefined;
}

test("a cube that agrees with itself is protected", () => expect(refusal(sound)).toBeUndefined());

test("a cell that is something else in another table is refused, with both tables", () => {
  const at = sound.keys.findIndex(({ table, codes }) => table === "sectoren" && codes[0] === "A");
  const members = sound.members.with(at, (sound.members[at] ?? new Uint32Array()).slice(1));
  const error = refusal({ ...sound, members });
  expect(error).toMatchObject({ code: "DISCLOSURE", message: "Twee indelingen spreken elkaar tegen." });
  expect(error?.problems.map(({ file, message }) => `${file}: ${message}`)).toContainEqual(
    expect.stringMatching(
      /^queries\/tables.yml: A × T .* in tabel sector-regio iets anders dan in tabel sectoren$/,
    ),
  );
});

test("a code that is larger than its total is refused", () => {
  const isTotal = (cell: number) => sound.keys[cell]?.codes.every((code) => code === null || code === "T");
  const members = sound.members.map((own, cell) => (isTotal(cell) ? own.slice(0, 1) : own));
  expect(refusal({ ...sound, members })?.problems[0]?.message).toMatch(/ligt niet binnen/);
});

test("a measure of which the parts are not the whole is refused, with its file", () => {
  const [measure] = sound.measures as [Measure];
  const isBroken = (cell: number) => sound.keys[cell]?.codes.join() === "A,R1";
  const facts = measure.facts.map((own, cell) =>
    own !== undefined && isBroken(cell)
      ? { ...own, numerator: { ...own.numerator, sum: own.numerator.sum + 1 } }
      : own,
  );
  const error = refusal({ ...sound, measures: [{ ...measure, facts }] });
  expect(error?.message).toBe("Een maat telt niet op en is daarom niet te beveiligen.");
  expect(error?.problems).toEqual([
    {
      file: "queries/indicators/banen.sql",
      message: expect.stringMatching(/^maat aantal: in tabel .* zijn de delen van .* samen niet het geheel$/),
    },
  ]);
});

const cell = (regio: string, status: Cell["status"]): Cell => ({
  indicator: "banen",
  tabel: "t",
  periode: "2025KW01",
  dimensies: { sector: null, regio },
  uitsplitsing: null,
  waarde: null,
  ondergrens: null,
  bovengrens: null,
  personen: null,
  werkgevers: null,
  status,
});

test("another policy: which cells appear and disappear, by name and without a value", () => {
  const before = [cell("R1", "onderdrukt"), cell("R2", "gepubliceerd"), cell("R3", "niet-geleverd")];
  const after = [cell("R1", "indicatief"), cell("R2", "onderdrukt"), cell("R3", "niet-geleverd")];
  expect(changesBetween(before, after)).toEqual([
    { indicator: "banen", tabel: "t", verschijnt: ["R1 2025KW01"], verdwijnt: ["R2 2025KW01"] },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
