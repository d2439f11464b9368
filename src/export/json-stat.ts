import type { CellQuery } from "../release/open.ts";
import type { Cell, ReleaseTable } from "../release/types.ts";
import { breakdownNames, dimensionNames, periodName } from "./labels.ts";
import type { Source } from "./table.ts";

export const jsonStatType = "application/vnd.json-stat+json";

interface Axis {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly codeOf: (cell: Cell) => string;
}

const measures = {
  waarde: "Waarde",
  ondergrens: "Ondergrens (95%)",
  bovengrens: "Bovengrens (95%)",
  personen: "Personen",
  werkgevers: "Werkgevers",
} as const;
const whole = "-";

/**
 * Cells of a table as one JSON-stat 2.0 dataset (https://json-stat.org/full/): a dimension for the indicator, the
 * period, each dimension of the table, the breakdown where there is one, and the measure. A cell without a value has
 * none here either; its status says why, at its measure `waarde`.
 */
export async function jsonStat(
  release: Source,
  table: ReleaseTable,
  query: Omit<CellQuery, "tabel" | "limit" | "offset"> = {},
): Promise<string> {
  const cells = await release.cells({ ...query, tabel: table.id });
  const axes = axesOf(release, table, cells);
  const kinds = Object.keys(measures) as (keyof typeof measures)[];
  const places = axes.map(({ codes }) => new Map(codes.map((code, at) => [code, at])));
  const value: Record<number, number> = {};
  const status: Record<number, string> = {};
  for (const cell of cells) {
    const at = axes.reduce(
      (index, { codes, codeOf }, axis) => index * codes.length + (places[axis]?.get(codeOf(cell)) ?? 0),
      0,
    );
    kinds.forEach((kind, measure) => {
      const number = cell[kind];
      if (number !== null) value[at * kinds.length + measure] = number;
    });
    status[at * kinds.length] = cell.status;
  }
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: table.titel,
    source: `Regiespiegel, publicatie ${release.manifest.id}`,
    updated: release.manifest.gemaakt,
    id: [...axes.map(({ id }) => id), "maat"],
    size: [...axes.map(({ codes }) => codes.length), kinds.length],
    role: {
      time: ["periode"],
      metric: ["maat"],
      ...(table.dimensies.includes("regio") ? { geo: ["regio"] } : {}),
    },
    dimension: {
      ...Object.fromEntries(axes.map((axis) => [axis.id, described(axis)])),
      maat: { label: "Maat", category: { index: kinds, label: measures } },
    },
    value,
    status,
  });
}

function described({ label, codes, names }: Axis) {
  const labels = Object.fromEntries(codes.map((code) => [code, names.get(code) ?? code]));
  return { label, category: { index: codes, label: labels } };
}

function axesOf(release: Source, table: ReleaseTable, cells: readonly Cell[]): Axis[] {
  const { indicatoren, dimensies } = release.definitions;
  const present = new Set(cells.map(({ indicator }) => indicator));
  const chosen = indicatoren.filter(({ id }) => present.has(id));
  const parts = new Map([
    [whole, "Geen"],
    ...chosen.flatMap((one) => [...breakdownNames(release, one)]),
  ] as const);
  const axis = (
    id: string,
    label: string,
    names: ReadonlyMap<string, string>,
    codeOf: (cell: Cell) => string,
  ): Axis => {
    const found = new Set(cells.map(codeOf));
    return { id, label, names, codeOf, codes: [...names.keys()].filter((code) => found.has(code)) };
  };
  const periods = new Map(release.manifest.perioden.toSorted().map((code) => [code, periodName(code)]));
  const titles = new Map(chosen.map(({ id, titel }) => [id, titel]));
  return [
    axis("indicator", "Indicator", titles, ({ indicator }) => indicator),
    axis("periode", "Periode", periods, ({ periode }) => periode),
    ...table.dimensies.map((id) =>
      axis(
        id,
        dimensies.find((one) => one.id === id)?.titel ?? id,
        dimensionNames(release, id),
        (cell) => cell.dimensies[id] ?? "",
      ),
    ),
    ...(cells.some(({ uitsplitsing }) => uitsplitsing !== null)
      ? [axis("uitsplitsing", "Uitsplitsing", parts, ({ uitsplitsing }) => uitsplitsing ?? whole)]
      : []),
  ];
}
