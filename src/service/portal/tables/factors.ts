import { breakdownNames, dimensionNames, periodName } from "../../../export/labels.ts";
import type { Release } from "../../../release/open.ts";
import type { Cell, ReleaseIndicator } from "../../../release/types.ts";
import type { Display } from "../../../report/numbers.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import type { Choice } from "./choice.ts";

/** Something in which the cells of a choice differ from each other: a dimension, the period, the indicator. */
export interface Factor {
  readonly id: string;
  readonly title: string;
  readonly codeOf: (cell: Cell) => string;
  readonly name: (code: string) => string;
}

/** All that a choice is made of, in the order in which a row names it. */
export function factorsOf(release: Release, choice: Choice): Factor[] {
  const { table, indicators } = choice;
  const titles = new Map(release.definitions.indicatoren.map(({ id, titel }) => [id, titel]));
  const chosen = indicatorsOf(release, choice);
  const parts = new Map(chosen.flatMap((one) => [...breakdownNames(release, one)]));
  const list = chosen.find(({ uitsplitsing }) => uitsplitsing !== null)?.uitsplitsing;
  const title = list == null ? undefined : release.codeLists.get(list)?.titel;
  return [
    ...(indicators.length < 2
      ? []
      : [
          factor(
            "indicator",
            texts.indicator,
            ({ indicator }) => indicator,
            (code) => titles.get(code) ?? code,
          ),
        ]),
    ...table.dimensies.map((id) => {
      const names = dimensionNames(release, id);
      const known = release.definitions.dimensies.find((one) => one.id === id)?.titel ?? id;
      return factor(
        id,
        known,
        (cell) => cell.dimensies[id] ?? "",
        (code) => names.get(code) ?? code,
      );
    }),
    ...(title === undefined
      ? []
      : [
          factor(
            "uitsplitsing",
            title,
            (cell) => cell.uitsplitsing ?? "",
            (code) => parts.get(code) ?? "–",
          ),
        ]),
    factor("periode", "Periode", ({ periode }) => periode, periodName),
  ];
}

function factor(id: string, title: string, codeOf: Factor["codeOf"], name: Factor["name"]): Factor {
  return { id, title, codeOf, name };
}

/** Whether a choice leaves more than one value of a factor. */
export function isVarying({ codes, periods }: Choice, { id }: Factor): boolean {
  if (id === "indicator" || id === "uitsplitsing") return true;
  if (id === "periode") return periods.length > 1;
  return codes[id]?.length !== 1;
}

/** The indicators of a choice in its own order. */
export function indicatorsOf({ definitions }: Release, { indicators }: Choice): ReleaseIndicator[] {
  return indicators.flatMap((id) => definitions.indicatoren.find((one) => one.id === id) ?? []);
}

/** How the values of an indicator are written; a class by the names of its list. */
export function displayOf(release: Release, indicator: ReleaseIndicator | undefined): Display {
  const list = indicator?.uitkomst == null ? undefined : release.codeLists.get(indicator.uitkomst);
  if (list === undefined) return indicator?.weergave ?? "";
  return new Map(list.codes.map(({ code, naam }) => [code, naam]));
}
