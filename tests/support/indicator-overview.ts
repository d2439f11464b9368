import { existsSync } from "node:fs";
import { join } from "node:path";
import { Release } from "../../src/release/open.ts";
import type { Cell, ReleaseIndicator } from "../../src/release/types.ts";
import { formatValue } from "../../src/report/numbers.ts";
import { root } from "./root.ts";

export interface OverviewRow {
  readonly code: string;
  readonly id: string;
  readonly titel: string;
  readonly bestand: string;
  /** Its own test file; undefined when it has none. */
  readonly toets: string | undefined;
  readonly zaad: string;
  readonly bron: string;
  /** For the whole country in the last year, or why there is none. */
  readonly waarde: string;
  readonly getoond: boolean;
}

/** Every indicator of a release with the value for the whole country: all sectors, all sizes, the last year. */
export async function overview(folder: string): Promise<OverviewRow[]> {
  const release = await Release.open(folder);
  try {
    const periode = release.manifest.perioden.filter((code) => code.endsWith("JJ00")).at(-1) ?? "";
    const dimensies = { sector: ["T"], grootte: ["T"] };
    const cells = await release.cells({ tabel: "sector-grootte", periode: [periode], dimensies });
    return release.definitions.indicatoren
      .map((indicator) => {
        const own = cells.filter((cell) => cell.indicator === indicator.id);
        return rowOf(indicator, own, release);
      })
      .toSorted(byCode);
  } finally {
    release.close();
  }
}

function rowOf(indicator: ReleaseIndicator, cells: readonly Cell[], release: Release): OverviewRow {
  const { id, titel, zaad, bron } = indicator;
  const test = `tests/indicators/${id}.test.ts`;
  const display = displayOf(indicator, release);
  const texts = cells.map(({ waarde, personen, status, uitsplitsing }) => {
    const text = waarde === null ? status : formatValue(display, waarde, personen);
    return uitsplitsing === null ? text : `${uitsplitsing}: ${text}`;
  });
  return {
    code: indicator.code ?? "",
    ...{ id, titel, zaad: zaad ?? "", bron, bestand: `queries/indicators/${id}.sql` },
    toets: existsSync(join(root, test)) ? test : undefined,
    waarde: texts.length === 0 ? "geen" : texts.join("; "),
    getoond: cells.some(({ waarde }) => waarde !== null),
  };
}

function displayOf({ weergave, uitkomst }: ReleaseIndicator, { codeLists }: Release) {
  if (weergave !== "klasse" || uitkomst == null) return weergave;
  return new Map((codeLists.get(uitkomst)?.codes ?? []).map(({ code, naam }) => [code, naam]));
}

/** RL8 before RL10; what has no code at the end. */
function byCode(a: OverviewRow, b: OverviewRow): number {
  const key = ({ code, id }: OverviewRow) =>
    `${code === "" ? "~" : code.replace(/\d+/, (n) => n.padStart(3, "0"))} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
