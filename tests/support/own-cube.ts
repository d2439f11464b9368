import type { IndicatorDefinition } from "../../src/catalog/types.ts";
import type { Protected } from "../../src/disclosure/protected.ts";
import type { Cube } from "../../src/indicators/types.ts";
import type { OwnFigure } from "../../src/release/own.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "./disclosure-cube.ts";

export const ownPlan: Plan = {
  dimensions: ["sector", "grootte"],
  tables: { "sector-grootte": ["sector", "grootte"] },
  year: 2025,
};

export const ownDefinition = definition("aandeel", { maat: "verhouding", weergave: "procent" });

/** One employer of sector A in one quarter, with this share. */
export function firm(employer: number, persons: number, share: number, size = "10-50"): MicroRow {
  return { quarter: "2025KW01", employer, codes: ["A", size], persons, values: [[persons * share, persons]] };
}

/** So many employers of equal size, numbered from `first` on. */
export function firms(
  first: number,
  count: number,
  persons: number,
  size = "10-50",
  share?: number,
): MicroRow[] {
  return Array.from({ length: count }, (_, i) =>
    firm(first + i, persons, share ?? 0.1 + 0.005 * (i % 20), size),
  );
}

export function ownCube(rows: readonly MicroRow[], change: Partial<IndicatorDefinition> = {}): Cube {
  return cubeOf(ownPlan, [{ id: "alle", definitions: [{ ...ownDefinition, ...change }], rows }]);
}

/** The only own figure of an employer, by its number. */
export function ownOf(cells: Protected, employer: number): OwnFigure {
  const figures = cells.own().get(employer.toString(16).padStart(32, "0")) ?? [];
  if (figures.length !== 1 || figures[0] === undefined) throw new Error(`${figures.length} own figures`);
  return figures[0];
}
