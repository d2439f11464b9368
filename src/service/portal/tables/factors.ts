import { breakdownNames } from "../../../export/labels.ts";
import type { Cell, ReleaseIndicator } from "../../../release/types.ts";
import { TOTAL } from "../../../report/codes.ts";
import type { Display } from "../../../report/numbers.ts";
import { type Edition, namesOf } from "../edition.ts";
import { periodIn } from "../voice.ts";
import type { Choice } from "./choice.ts";

/** Something in which the cells of a choice differ from each other: a dimension, the period, the indicator. */
export interface Factor {
  readonly id: string;
  readonly title: string;
  readonly codeOf: (cell: Cell) => string;
  readonly name: (code: string) => string;
  /** Where a code stands among the others: the total first, then as its list has them. */
  readonly place: (code: string) => number;
}

/** All that a choice is made of, in the order in which a row names it. */
export function factorsOf(edition: Edition, choice: Choice): Factor[] {
  const { definitions, manifest, codeLists, voice } = edition;
  const texts = voice.texts.tables;
  const { table, indicators } = choice;
  const titles = definitions.indicatoren.map(({ id, titel }) => [id, titel] as const);
  const chosen = indicatorsOf(edition, choice);
  const parts = chosen.flatMap((one) => [...breakdownNames(edition, one)]);
  const list = chosen.find(({ uitsplitsing }) => uitsplitsing !== null)?.uitsplitsing;
  const title = list == null ? undefined : codeLists.get(list)?.titel;
  const periods = manifest.perioden.toSorted().map((code) => [code, periodIn(voice, code)] as const);
  return [
    ...(indicators.length < 2
      ? []
      : [factor("indicator", texts.indicator, titles, ({ indicator }) => indicator)]),
    ...table.dimensies.map((id) => {
      const known = definitions.dimensies.find((one) => one.id === id)?.titel ?? id;
      return factor(id, known, namesOf(edition, id), (cell) => cell.dimensies[id] ?? "");
    }),
    ...(title === undefined
      ? []
      : [factor("uitsplitsing", title, [["", "–"], ...parts], (cell) => cell.uitsplitsing ?? "")]),
    factor("periode", texts.period, periods, ({ periode }) => periode),
  ];
}

function factor(
  id: string,
  title: string,
  known: Iterable<readonly [string, string]>,
  codeOf: Factor["codeOf"],
): Factor {
  const names = new Map(known);
  const places = new Map([...names.keys()].map((code, at) => [code, at]));
  return {
    id,
    title,
    codeOf,
    name: (code) => names.get(code) ?? code,
    place: (code) => (code === TOTAL ? -1 : (places.get(code) ?? places.size)),
  };
}

/** Cells in the order in which a reader looks for them: by each factor, the first one first. */
export function inOrder(factors: readonly Factor[], cells: readonly Cell[]): Cell[] {
  const ranked = cells.map((cell) => ({
    cell,
    ranks: factors.map(({ codeOf, place }) => place(codeOf(cell))),
  }));
  const compare = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((rank, index) => rank !== b[index]);
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  return ranked.sort((a, b) => compare(a.ranks, b.ranks)).map(({ cell }) => cell);
}

/** Whether a choice leaves more than one value of a factor. */
export function isVarying({ codes, periods }: Choice, { id }: Factor): boolean {
  if (id === "indicator" || id === "uitsplitsing") return true;
  if (id === "periode") return periods.length > 1;
  return codes[id]?.length !== 1;
}

/** The indicators of a choice in its own order. */
export function indicatorsOf({ definitions }: Edition, { indicators }: Choice): ReleaseIndicator[] {
  return indicators.flatMap((id) => definitions.indicatoren.find((one) => one.id === id) ?? []);
}

/** How the values of an indicator are written; a class by the names of its list. */
export function displayOf({ codeLists }: Edition, indicator: ReleaseIndicator | undefined): Display {
  const list = indicator?.uitkomst == null ? undefined : codeLists.get(indicator.uitkomst);
  if (list === undefined) return indicator?.weergave ?? "";
  return new Map(list.codes.map(({ code, naam }) => [code, naam]));
}
