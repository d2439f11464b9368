import type { CellQuery, Release, Tally } from "../release/open.ts";
import type { Cell, Code, ReleaseIndicator } from "../release/types.ts";
import { codesOf, TOTAL } from "./codes.ts";
import { indicatorsOf, type Report, type Section } from "./define.ts";
import { qualityIndicators } from "./define-quality.ts";
import type { Display } from "./numbers.ts";
import { type Reference, referencesOf } from "./references.ts";
import type { Chosen } from "./selection.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** What a report reads of a release. */
export type Published = Pick<Release, "manifest" | "definitions" | "codeLists" | "cells"> &
  Partial<Pick<Release, "unlocking" | "changes" | "tally">>;

/** Which cell of the chosen one, or of the total it is compared with. */
export interface Which {
  readonly indicator: string;
  /** The chosen one, the total, or another code of the choice (read only for sections that show them all). */
  readonly who: "own" | "all" | { readonly code: string };
  readonly periode: string;
  /** Class of another dimension, and the table that crosses it with the chosen one. */
  readonly class?: { readonly tabel: string; readonly code: string };
  readonly uitsplitsing?: string;
}

/** The cells of one report, read at once, and what they mean. */
export interface Figures {
  readonly release: Published;
  readonly report: Report;
  readonly chosen: Chosen;
  /** Period code of the newest year, and all quarters of the release in order. */
  readonly year: string;
  readonly quarters: readonly string[];
  /** All years of the release, in order. */
  readonly years: readonly string[];
  readonly texts: Texts;
  readonly cell: (which: Which) => Cell | undefined;
  readonly indicator: (id: string) => ReleaseIndicator | undefined;
  /** How its values are written; a class by the names of its list. */
  readonly display: (id: string) => Display;
  readonly codes: (dimension: string) => readonly Code[];
  readonly references: (indicator: string) => readonly Reference[];
  /** What became of all figures that a section is about, by its id; empty for sections that count nothing. */
  readonly tally: (sectionId: string) => readonly Tally[];
  /** How many cells of the chosen one were read, and how many of them are suppressed. */
  readonly counts: { readonly read: number; readonly suppressed: number };
}

/** Reads all cells that a report needs for one choice, in one query per table. */
export async function readFigures(
  release: Published,
  report: Report,
  chosen: Chosen,
  texts: Texts = nl,
): Promise<Figures> {
  const periods = [...release.manifest.perioden].sort();
  const year = periods.filter((code) => code.includes("JJ")).at(-1);
  if (year === undefined) throw new Error(`release ${release.manifest.id} holds no year`);
  const queries = queriesOf(release, report, chosen, year);
  const read = (await Promise.all(queries.map((query) => release.cells(query)))).flat();
  const dimension = report.keuze.dimensie;
  const cells = new Map(read.map((cell) => [keyOf(cell, dimension), cell]));
  for (const cell of await besideOf(release, report, chosen)) {
    const { indicator, periode, uitsplitsing } = cell;
    cells.set([indicator, report.tabel, periode, TOTAL, TOTAL, uitsplitsing ?? ""].join("|"), cell);
  }
  const own = [...cells.values()].filter(
    (cell) => dimension === null || cell.dimensies[dimension] === chosen.code,
  );
  const tallies = await readTallies(release, report, year);
  const indicators = new Map(release.definitions.indicatoren.map((one) => [one.id, one]));
  return {
    release,
    report,
    chosen,
    year,
    quarters: periods.filter((code) => code.includes("KW")),
    years: periods.filter((code) => code.includes("JJ")),
    texts,
    cell: ({ indicator, who, periode, class: among, uitsplitsing }) => {
      const code = typeof who === "object" ? who.code : who === "own" ? chosen.code : TOTAL;
      const tabel = among?.tabel ?? report.tabel;
      return cells.get([indicator, tabel, periode, code, among?.code ?? TOTAL, uitsplitsing ?? ""].join("|"));
    },
    indicator: (id) => indicators.get(id),
    display: (id) => displayOf(release, indicators.get(id)),
    codes: (id) => codesOf(release, id),
    references: (indicator) => referencesOf(release, dimension, chosen.code, indicator),
    tally: (sectionId) => tallies.get(sectionId) ?? [],
    counts: { read: own.length, suppressed: own.filter((cell) => cell.status === "onderdrukt").length },
  };
}

function displayOf(release: Published, indicator: ReleaseIndicator | undefined): Display {
  const list = indicator?.uitkomst == null ? undefined : release.codeLists.get(indicator.uitkomst);
  if (list === undefined) return indicator?.weergave ?? "";
  return new Map(list.codes.map(({ code, naam }) => [code, naam]));
}

/** Counts of the sections that are about the release as a whole. */
async function readTallies(
  release: Published,
  report: Report,
  year: string,
): Promise<ReadonlyMap<string, readonly Tally[]>> {
  const found = new Map<string, readonly Tally[]>();
  for (const section of report.sections) {
    if (section.kind === "shown-by-theme") {
      found.set(section.id, (await release.tally?.({ periode: [year] })) ?? []);
    }
    if (section.kind === "missing") found.set(section.id, (await release.tally?.({})) ?? []);
    if (section.kind === "coverage") {
      const { tabel, dimensie } = section;
      const table = release.definitions.tabellen.find(({ id }) => id === tabel);
      const others = (table?.dimensies ?? []).filter((id) => id !== dimensie);
      const dimensies = Object.fromEntries(others.map((id) => [id, [TOTAL]]));
      found.set(section.id, (await release.tally?.({ tabel, periode: [year], dimensies }, dimensie)) ?? []);
    }
  }
  return found;
}

function queriesOf(release: Published, report: Report, chosen: Chosen, year: string): CellQuery[] {
  const { dimensie } = report.keuze;
  const compared = chosen.beside === undefined ? [TOTAL] : [];
  const pair = dimensie === null ? {} : { [dimensie]: [...new Set([chosen.code, ...compared])] };
  /** The total of every dimension of a table but those that are free. */
  const totalsOf = (tabel: string, ...free: readonly (string | null)[]) => {
    const table = release.definitions.tabellen.find(({ id }) => id === tabel);
    const others = (table?.dimensies ?? []).filter((id) => !free.includes(id));
    return Object.fromEntries(others.map((id) => [id, [TOTAL]]));
  };
  const totals = totalsOf(report.tabel, dimensie);
  const queries: CellQuery[] = [
    {
      tabel: report.tabel,
      indicator: [...new Set([...indicatorsOf(report), report.dekking])],
      dimensies: { ...pair, ...totals },
    },
  ];
  for (const section of report.sections) {
    const among = crossed(section);
    if (among !== null) {
      const { dimensie: by, ...query } = among;
      queries.push({
        ...query,
        periode: [year],
        dimensies: { ...pair, ...totalsOf(query.tabel, dimensie, by) },
      });
    }
    const every = everyCode(section);
    if (every !== null) {
      queries.push({ tabel: report.tabel, indicator: every, periode: [year], dimensies: totals });
    }
  }
  return queries;
}

/** The cells that stand in for the total, when the reader chose another comparator. */
async function besideOf(release: Published, report: Report, { beside }: Chosen): Promise<Cell[]> {
  if (beside === undefined) return [];
  const { tabel, dimensies } = beside;
  return release.cells({ tabel, indicator: indicatorsOf(report), dimensies });
}

/** Which table a section crosses with the choice. */
function crossed(
  section: Section,
): { readonly tabel: string; readonly dimensie: string; readonly indicator: string[] } | null {
  if (section.kind === "by-class") {
    const { tabel, dimensie, cijfers } = section;
    return { tabel, dimensie, indicator: cijfers.map((figure) => figure.indicator) };
  }
  if (section.kind === "coverage") {
    return { tabel: section.tabel, dimensie: section.dimensie, indicator: [...qualityIndicators(section)] };
  }
  if (section.kind === "regions") {
    return { tabel: section.tabel, dimensie: section.dimensie, indicator: [section.indicator] };
  }
  if (section.kind !== "intervals" || section.over === "keuze") return null;
  return { tabel: section.over.tabel, dimensie: section.over.dimensie, indicator: [section.indicator] };
}

/** Which indicators a section shows of every code of the choice. */
function everyCode(section: Section): string[] | null {
  if (section.kind === "quadrant" || section.kind === "plane") {
    return [section.x.indicator, section.y.indicator];
  }
  if (section.kind === "flows") return [section.indicator];
  return section.kind === "intervals" && section.over === "keuze" ? [section.indicator] : null;
}

function keyOf(
  { indicator, tabel, periode, dimensies, uitsplitsing }: Cell,
  dimension: string | null,
): string {
  let other = TOTAL;
  for (const id in dimensies) {
    const code = dimensies[id];
    if (id === dimension || code === null || code === undefined || code === TOTAL) continue;
    other = code;
    break;
  }
  const code = (dimension === null ? null : dimensies[dimension]) ?? TOTAL;
  return `${indicator}|${tabel}|${periode}|${code}|${other}|${uitsplitsing ?? ""}`;
}
