import type { Release } from "../release/open.ts";
import type { OwnFigure } from "../release/own.ts";
import { formatPeriod } from "../release/period.ts";
import type { Cell, ReleaseIndicator } from "../release/types.ts";
import { TOTAL } from "./codes.ts";
import { formatValue } from "./numbers.ts";

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
}

export const remarks = {
  hidden:
    "Niet te tonen: het cijfer gaat over te weinig van uw mensen, of over bijna iedereen. Dan kan het iets zeggen over één persoon, ook binnen uw eigen organisatie.",
  estimate:
    "Geschat: bij weinig mensen schuift het cijfer naar het gemiddelde van de vergelijkingsgroep, want toeval telt daar zwaar. Bij veel mensen blijft het bijna gelijk.",
  fewEmployers:
    "Te weinig werkgevers: de groep is te klein om toeval uit uw cijfer te halen of om te zeggen in welk kwart u valt.",
  noChance:
    "Zonder kwart: van een mediaan en van een samengesteld cijfer is niet te zeggen hoeveel ervan toeval is. Bij weinig mensen kan dat veel zijn.",
  noDifference:
    "Geen kwart: te veel werkgevers in de groep hebben (bijna) hetzelfde cijfer. Dan zeggen kwarten niets.",
  noGroup:
    "Geen groep: er is geen openbaar cijfer waarnaast dit cijfer kan staan zonder iets over een andere werkgever te zeggen.",
  count: "Een aantal leggen wij niet naast een groep: het zegt vooral hoe groot een organisatie is.",
} as const;

const dash = "–";
const counts: readonly string[] = ["som", "aantal"];
export const quarters: Readonly<Record<1 | 2 | 3 | 4, string>> = {
  1: "laagste kwart",
  2: "tweede kwart van onderen",
  3: "tweede kwart van boven",
  4: "hoogste kwart",
};

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
    eigen_tekst: figure.waarde === null ? "niet te tonen" : text(figure.waarde, figure.personen),
    geschat: figure.geschat,
    geschat_tekst: text(figure.geschat, figure.personen),
    groep: group?.waarde ?? null,
    groep_tekst: text(group?.waarde ?? null, group?.personen ?? null),
    groep_naam: group === undefined ? dash : groupName(release, group),
    kwart: figure.kwart,
    plaats_tekst: figure.kwart === null ? dash : quarters[figure.kwart],
    opmerkingen: remarksOn(indicator, figure, group),
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
export function withoutEstimate({ maat }: Pick<ReleaseIndicator, "maat">): string {
  return maat === "mediaan" || maat === "afgeleid" ? remarks.noChance : remarks.fewEmployers;
}

/** `Industrie, 10 tot 50 werkzame personen`; of the total `alle werkgevers`. */
export function groupName(release: Pick<Release, "definitions" | "codeLists">, { dimensies }: Cell): string {
  const names = release.definitions.dimensies.flatMap(({ id, codelijst }) => {
    const code = dimensies[id] ?? TOTAL;
    return code === TOTAL ? [] : [nameIn(release, codelijst, code) ?? code];
  });
  return names.length === 0 ? "alle werkgevers" : names.join(", ");
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
