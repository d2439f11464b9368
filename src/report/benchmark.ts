import type { Release } from "../release/open.ts";
import type { OwnFigure } from "../release/own.ts";
import { formatPeriod } from "../release/period.ts";
import type { Cell, ReleaseIndicator } from "../release/types.ts";
import { type BesideName, besideNames } from "./beside.ts";
import { codesOf, TOTAL } from "./codes.ts";
import { formatValue } from "./numbers.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** One figure of an employer beside its comparison group, in words; `null` where there is no value. */
export interface BenchmarkLine {
  readonly indicator: string;
  readonly titel: string;
  readonly periode: string;
  readonly periode_tekst: string;
  readonly eigen: number | null;
  readonly eigen_tekst: string;
  readonly geschat: number | null;
  readonly geschat_tekst: string;
  readonly groep: number | null;
  readonly groep_tekst: string;
  readonly groep_naam: string;
  readonly kwart: number | null;
  readonly plaats_tekst: string;
  readonly opmerkingen: readonly string[];
  /** The public cells around it by name, without what they hold. */
  readonly naast: readonly BesideName[];
}

export const { remarks, quarters } = nl.own;

const dash = "–";
const counts: readonly string[] = ["som", "aantal"];
/**
 * What one employer may see, in the order of the definitions. The value of the group is read from the public cells,
 * so that it is the same for whoever looks.
 */
export async function benchmarkLines(
  release: Release,
  figures: readonly OwnFigure[],
): Promise<BenchmarkLine[]> {
  const order = release.definitions.indicatoren;
  const lines: BenchmarkLine[] = [];
  for (const indicator of order) {
    for (const figure of figures.filter((own) => own.indicator === indicator.id)) {
      lines.push(lineOf(release, indicator, figure, await groupOf(release, figure)));
    }
  }
  return lines;
}

/** The public cell that a figure of an employer is laid beside; undefined when there is none. */
export async function groupOf(release: Pick<Release, "cells">, figure: OwnFigure): Promise<Cell | undefined> {
  if (figure.tabel === null) return undefined;
  const codes = Object.entries(figure.dimensies).flatMap(([dimension, code]) =>
    code === null ? [] : [[dimension, [code]] as const],
  );
  const found = await release.cells({
    indicator: [figure.indicator],
    tabel: figure.tabel,
    periode: [figure.periode],
    dimensies: Object.fromEntries(codes),
  });
  return found.find(({ uitsplitsing, waarde }) => uitsplitsing === figure.uitsplitsing && waarde !== null);
}

function lineOf(
  release: Release,
  indicator: ReleaseIndicator,
  figure: OwnFigure,
  group: Cell | undefined,
): BenchmarkLine {
  const text = (value: number | null, persons: number | null) =>
    value === null ? dash : formatValue(indicator.weergave, value, persons);
  const part = nameIn(release, indicator.uitsplitsing, figure.uitsplitsing);
  return {
    indicator: figure.indicator,
    titel: part === null ? indicator.titel : `${indicator.titel}: ${part}`,
    periode: figure.periode,
    periode_tekst: formatPeriod(figure.periode),
    eigen: figure.waarde,
    eigen_tekst: figure.waarde === null ? nl.own.hidden : text(figure.waarde, figure.personen),
    geschat: figure.geschat,
    geschat_tekst: text(figure.geschat, figure.personen),
    groep: group?.waarde ?? null,
    groep_tekst: text(group?.waarde ?? null, group?.personen ?? null),
    groep_naam: group === undefined ? dash : groupName(release, group),
    kwart: figure.kwart,
    plaats_tekst: figure.kwart === null ? dash : quarters[figure.kwart],
    opmerkingen: remarksOn(indicator, figure, group),
    naast: besideNames(figure, { texts: nl, codes: (dimension) => codesOf(release, dimension) }),
  };
}

function remarksOn(indicator: ReleaseIndicator, figure: OwnFigure, group: Cell | undefined): string[] {
  if (figure.waarde === null) return [remarks.hidden];
  if (counts.includes(indicator.maat)) return [remarks.count];
  if (group === undefined) return [remarks.noGroup];
  // Classes of a breakdown stand beside the group, and are not placed in it.
  if (figure.uitsplitsing !== null) return [];
  if (figure.geschat === null) return [withoutEstimate(indicator)];
  return figure.kwart === null ? [remarks.estimate, remarks.noDifference] : [remarks.estimate];
}

/** Why an own figure beside a group has no estimate and no quarter. */
export function withoutEstimate({ maat }: Pick<ReleaseIndicator, "maat">, { own }: Texts = nl): string {
  return maat === "mediaan" || maat === "afgeleid" ? own.remarks.noChance : own.remarks.fewEmployers;
}

/** `Industrie, 10 tot 50 werkzame personen`; of the total `alle werkgevers`. */
export function groupName(
  release: Pick<Release, "definitions" | "codeLists">,
  { dimensies }: Cell,
  { own }: Texts = nl,
): string {
  const names = release.definitions.dimensies.flatMap(({ id, codelijst }) => {
    const code = dimensies[id] ?? TOTAL;
    return code === TOTAL ? [] : [nameIn(release, codelijst, code) ?? code];
  });
  return names.length === 0 ? own.everyone : names.join(", ");
}

function nameIn(
  { codeLists }: Pick<Release, "codeLists">,
  list: string | null,
  code: string | null,
): string | null {
  if (code === null) return null;
  const known = list === null ? undefined : codeLists.get(list);
  return known?.codes.find((own) => own.code === code)?.naam ?? code;
}
