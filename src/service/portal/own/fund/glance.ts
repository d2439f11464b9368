import type { Release } from "../../../../release/open.ts";
import type { Cell } from "../../../../release/types.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import { coverageOf } from "../../../../report/coverage.ts";
import type { Report } from "../../../../report/define.ts";
import { compareNames } from "../../../../report/numbers.ts";
import { isShown } from "../../../../report/words.ts";

/** One sector of a fund: what was delivered, what can be seen, and what to look at first. */
export interface SectorGlance {
  readonly code: string;
  readonly naam: string;
  readonly personen: Cell | undefined;
  readonly respons: Cell | undefined;
  readonly verzuim: Cell | undefined;
  readonly scholing: Cell | undefined;
  /** `12% van 340 werkgevers`; null where the population is not known. */
  readonly dekking: string | null;
  /** Figures of the newest year that are shown, and all that there are with what is hidden. */
  readonly getoond: number;
  readonly alle: number;
  /** What needs action, the most urgent first. */
  readonly letOp: readonly string[];
}

const indicators = {
  personen: "werkgelegenheid-personen",
  respons: "respons",
  verzuim: "verzuimpercentage",
  scholing: "scholingsdeelname",
} as const;

/** A response below this is worth asking after. */
const half = 0.5;

export interface Glance {
  /** Code of the newest year. */
  readonly jaar: string;
  /** What needs action first; then by name. */
  readonly sectoren: readonly SectorGlance[];
}

/** The sectors of a fund in the newest year of a release; undefined when there is none. */
export async function glanceOf(
  release: Release,
  report: Report,
  codes: readonly string[],
): Promise<Glance | undefined> {
  const { manifest, definitions } = release;
  const jaar = manifest.perioden
    .filter((code) => code.endsWith("JJ00"))
    .toSorted()
    .at(-1);
  const table = definitions.tabellen.find(({ id }) => id === report.tabel);
  if (jaar === undefined || table === undefined || !table.dimensies.includes("sector")) return undefined;
  const others = Object.fromEntries(
    table.dimensies.filter((id) => id !== "sector").map((id) => [id, [TOTAL]] as const),
  );
  const where = { tabel: table.id, periode: [jaar], dimensies: others };
  const known = Object.values(indicators).filter((id) =>
    definitions.indicatoren.some((one) => one.id === id),
  );
  const cells = await release.cells({ ...where, indicator: known });
  const tallies = await release.tally({ tabel: table.id, periode: [jaar] }, "sector");
  const at = (indicator: string, code: string) =>
    cells.find((cell) => cell.indicator === indicator && cell.dimensies.sector === code);
  const all = [{ code: TOTAL, naam: "Alle sectoren samen" }, ...codesOf(release, "sector")];
  const sectoren = all
    .filter(({ code }) => codes.includes(code))
    .map(({ code, naam }): SectorGlance => {
      const own = tallies.filter((one) => one.code === code && !notThere.includes(one.status));
      const sum = (list: typeof own) => list.reduce((total, { aantal }) => total + aantal, 0);
      const found = {
        ...{ code, naam, personen: at(indicators.personen, code), respons: at(indicators.respons, code) },
        ...{ verzuim: at(indicators.verzuim, code), scholing: at(indicators.scholing, code) },
        dekking: coverageOf(release, at(indicators.personen, code)),
        getoond: sum(own.filter(({ status }) => status !== "onderdrukt")),
        alle: sum(own),
      };
      return { ...found, letOp: attention(found) };
    });
  return { jaar, sectoren: sectoren.toSorted(byUrgency) };
}

const notThere = ["niet-geleverd", "niet-van-toepassing", "niet-te-berekenen"];

function attention({ alle, personen, verzuim, respons }: Omit<SectorGlance, "letOp">): string[] {
  if (alle === 0) return ["Nog niets geleverd"];
  const isHidden = [personen, verzuim].some((cell) => cell?.status === "onderdrukt");
  return [
    ...(isHidden ? ["Kerncijfers zijn verborgen"] : []),
    ...(isShown(respons) && respons.waarde < half ? ["Minder dan de helft antwoordde"] : []),
  ];
}

function byUrgency(a: SectorGlance, b: SectorGlance): number {
  const total = Number(b.code === TOTAL) - Number(a.code === TOTAL);
  const empty = Number(b.alle === 0) - Number(a.alle === 0);
  return total || empty || b.letOp.length - a.letOp.length || compareNames(a.naam, b.naam);
}
