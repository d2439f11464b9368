import type { Cell, ReleaseIndicator } from "../../release/types.ts";
import type { Report } from "../../report/define.ts";
import type { Published } from "../../report/figures.ts";
import { choices } from "../../report/selection.ts";

/** The figures on the front page, read at once. */
export interface FrontFigures {
  /** Newest year and the year before it in the release, as period codes. */
  readonly year: string;
  readonly previous: string | undefined;
  readonly indicator: (id: string) => ReleaseIndicator | undefined;
  /** The figure of a choice of the report (T = all) at the total of everything else. */
  readonly cell: (indicator: string, code: string, period?: string) => Cell | undefined;
  /** The figure of all together for each class of size, smallest first. */
  readonly bySize: (
    indicator: string,
  ) => readonly { readonly name: string; readonly cell: Cell | undefined }[];
}

export const frontIndicators = ["verzuimpercentage", "scholingsdeelname"] as const;
const findingIndicators = [
  ...frontIndicators,
  "nulverzuim",
  "werkgelegenheid-personen",
  "werkgelegenheid-banen",
];

/** Reads what the front page and the list of sectors need; undefined when the release holds no year. */
export async function readFrontFigures(
  release: Published,
  report: Report,
): Promise<FrontFigures | undefined> {
  const { definitions, manifest } = release;
  const [year, previous] = manifest.perioden
    .filter((code) => code.endsWith("JJ00"))
    .toSorted()
    .toReversed();
  const table = definitions.tabellen.find(({ id }) => id === report.tabel);
  if (year === undefined || table === undefined) return undefined;
  const indicators = new Map(definitions.indicatoren.map((one) => [one.id, one]));
  const periods = [year, ...(previous === undefined ? [] : [previous])];
  const cells = await release.cells({
    tabel: table.id,
    indicator: findingIndicators.filter((id) => indicators.has(id)),
    periode: periods,
  });
  const { dimensie } = report.keuze;
  const others = table.dimensies.filter((id) => id !== dimensie);
  const keyOf = (cell: Cell) =>
    [cell.indicator, cell.periode, ...table.dimensies.map((id) => cell.dimensies[id])].join("|");
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const at = (indicator: string, period: string, codes: Readonly<Record<string, string>>) =>
    byKey.get([indicator, period, ...table.dimensies.map((id) => codes[id] ?? "T")].join("|"));
  const sizes = others.includes("grootte") ? sizeCodes(release) : [];
  return {
    year,
    previous,
    indicator: (id) => indicators.get(id),
    cell: (indicator, code, period = year) =>
      at(indicator, period, dimensie === null ? {} : { [dimensie]: code }),
    bySize: (indicator) =>
      sizes.map(({ code, naam }) => ({ name: naam, cell: at(indicator, year, { grootte: code }) })),
  };
}

function sizeCodes({ definitions, codeLists }: Published) {
  const list = definitions.dimensies.find(({ id }) => id === "grootte")?.codelijst;
  return list === undefined ? [] : (codeLists.get(list)?.codes ?? []);
}

/** One line of the list of sectors: a choice, its figures of the newest year, and whether anything is known. */
export interface SectorRow {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly (Cell | undefined)[];
}

/** The choices of a report that the release knows anything of, all together first. */
export function sectorRows(release: Published, report: Report, figures: FrontFigures): SectorRow[] {
  return choices(release, report)
    .map(({ code, naam }) => ({
      code,
      name: naam,
      cells: frontIndicators.map((id) => figures.cell(id, code)),
    }))
    .filter(({ code, cells }) => code === "T" || cells.some((cell) => cell !== undefined));
}
