import type { Release, Tally } from "../../../../release/open.ts";
import type { Cell, ReleaseTable } from "../../../../release/types.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import { coverageOf } from "../../../../report/coverage.ts";
import type { Report } from "../../../../report/define.ts";
import { compareNames } from "../../../../report/numbers.ts";
import { type Counted, countOf } from "../../../../report/tally.ts";
import { isShown } from "../../../../report/words.ts";

/** One sector of a fund, or the fund as a whole: what was delivered, what is shown, and what to look at first. */
export interface GlanceRow {
  readonly code: string;
  readonly naam: string;
  readonly personen: Cell | undefined;
  readonly respons: Cell | undefined;
  readonly verzuim: Cell | undefined;
  readonly scholing: Cell | undefined;
  /** `12% van 340 werkgevers`; null where the population is not known, as that of a fund. */
  readonly dekking: string | null;
  /** Figures of the newest year about the whole of it, as the report on the quality of data counts them. */
  readonly geteld: Counted;
  readonly isGeleverd: boolean;
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
  /** All employers of the fund, as the release has them: never a sum of the sectors. */
  readonly fonds: GlanceRow | undefined;
  /** What needs action first; then by name. */
  readonly sectoren: readonly GlanceRow[];
}

/** What a fund is about: codes of its sectors, and its own code where toegang.yml names that. */
export interface Scope {
  readonly sectoren: readonly string[];
  readonly fonds: string | undefined;
}

/** A fund and its sectors in the newest year of a release; undefined when there is none. */
export async function glanceOf(release: Release, report: Report, scope: Scope): Promise<Glance | undefined> {
  const { manifest, definitions } = release;
  const jaar = manifest.perioden
    .filter((code) => code.endsWith("JJ00"))
    .toSorted()
    .at(-1);
  const table = definitions.tabellen.find(({ id }) => id === report.tabel);
  if (jaar === undefined || table === undefined || !table.dimensies.includes("sector")) return undefined;
  const all = [{ code: TOTAL, naam: "Alle sectoren samen" }, ...codesOf(release, "sector")];
  const own = all.filter(({ code }) => scope.sectoren.includes(code));
  const sectoren = await rowsOf(release, jaar, table, "sector", own);
  return { jaar, fonds: await fundRow(release, jaar, scope.fonds), sectoren: sectoren.toSorted(byUrgency) };
}

/** The cells of the fund itself; undefined where the release has none. */
async function fundRow(
  release: Release,
  jaar: string,
  code: string | undefined,
): Promise<GlanceRow | undefined> {
  const table = release.definitions.tabellen.find(({ dimensies }) => dimensies.includes("fonds"));
  const known = codesOf(release, "fonds").filter((one) => one.code === code);
  if (table === undefined || known.length === 0) return undefined;
  const [row] = await rowsOf(release, jaar, table, "fonds", known);
  return row;
}

/** The places of one dimension in a table, each as a whole. */
async function rowsOf(
  release: Release,
  jaar: string,
  { id: tabel, dimensies }: ReleaseTable,
  dimensie: string,
  places: readonly { readonly code: string; readonly naam: string }[],
): Promise<GlanceRow[]> {
  const others = Object.fromEntries(
    dimensies.filter((id) => id !== dimensie).map((id) => [id, [TOTAL]] as const),
  );
  const where = { tabel, periode: [jaar], dimensies: others };
  const known = Object.values(indicators).filter((id) =>
    release.definitions.indicatoren.some((one) => one.id === id),
  );
  const cells = await release.cells({ ...where, indicator: known });
  const tallies = await release.tally(where, dimensie);
  return places.map(({ code, naam }): GlanceRow => {
    const at = (indicator: string) =>
      cells.find((cell) => cell.indicator === indicator && cell.dimensies[dimensie] === code);
    const own = tallies.filter((one) => one.code === code);
    const found = {
      ...{ code, naam, personen: at(indicators.personen), respons: at(indicators.respons) },
      ...{ verzuim: at(indicators.verzuim), scholing: at(indicators.scholing) },
      dekking: coverageOf(release, at(indicators.personen)),
      ...{ geteld: countOf(own), isGeleverd: own.some(isThere) },
    };
    return { ...found, letOp: attention(found) };
  });
}

const notThere = ["niet-geleverd", "niet-van-toepassing", "niet-te-berekenen"];
const isThere = ({ status }: Tally) => !notThere.includes(status);

function attention({ isGeleverd, personen, verzuim, respons }: Omit<GlanceRow, "letOp">): string[] {
  if (!isGeleverd) return ["Nog niets geleverd"];
  const isHidden = [personen, verzuim].some((cell) => cell?.status === "onderdrukt");
  return [
    ...(isHidden ? ["Kerncijfers zijn verborgen"] : []),
    ...(isShown(respons) && respons.waarde < half ? ["Minder dan de helft antwoordde"] : []),
  ];
}

function byUrgency(a: GlanceRow, b: GlanceRow): number {
  const total = Number(b.code === TOTAL) - Number(a.code === TOTAL);
  const empty = Number(a.isGeleverd) - Number(b.isGeleverd);
  return total || empty || b.letOp.length - a.letOp.length || compareNames(a.naam, b.naam);
}
