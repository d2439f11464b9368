import { html, raw } from "hono/html";
import type { Cell } from "../../../release/types.ts";
import type { Edition } from "../edition.ts";
import type { Html } from "../layout.ts";
import { addressOf, type Choice } from "./choice.ts";
import { type Factor, factorsOf } from "./factors.ts";
import { type Measure, measures, ordered } from "./sort.ts";

/** The cells of a choice in the order that it asks, where it asks for one that a list has. */
export function sortedCells(edition: Edition, choice: Choice, cells: readonly Cell[]): readonly Cell[] {
  const { sort } = choice;
  if (sort === undefined) return cells;
  const { compareNames } = edition.voice.report.numbers;
  const inOrder = (rankOf: Parameters<typeof ordered<Cell>>[2]) =>
    ordered(cells, sort.down, rankOf, compareNames);
  const measure = measures.find((one) => one === sort.by);
  if (measure !== undefined) return inOrder((cell) => measureOf(cell, measure));
  const factor = factorsOf(edition, choice).find(({ id }) => id === sort.by);
  return factor === undefined ? cells : inOrder((cell) => nameRank(factor, cell));
}

/** A count that belongs to a hidden figure is hidden with it. */
function measureOf(cell: Cell, measure: Measure): number | null {
  return cell.waarde === null ? null : cell[measure];
}

/** Periods in time, all else by its name. */
export function nameRank({ id, codeOf, name }: Factor, cell: Cell): string {
  return id === "periode" ? codeOf(cell) : name(codeOf(cell));
}

/** The head of a column as a link to the table in its order: first one way, then the other, then as it was. */
export function sortHead(
  { voice, lang }: Edition,
  choice: Choice,
  column: { readonly by: string; readonly title: string; readonly side?: boolean },
): Html {
  const { by, title, side = false } = column;
  const { sort } = choice;
  const isOwn = sort?.by === by;
  const now = isOwn ? raw(` aria-sort="${sort.down ? "descending" : "ascending"}"`) : "";
  const address = addressOf(next(choice, by, !side));
  return html`<th scope="col"${side ? raw(' class="side"') : ""}${now}><a href="${voice.to(address)}#cijfers" rel="nofollow"${lang(title)}>${title}</a></th>`;
}

/** Numbers begin with the highest, names with the first. */
function next(choice: Choice, by: string, downFirst: boolean): Choice {
  const { sort, ...rest } = { ...choice, page: 1 };
  if (sort?.by !== by) return { ...rest, sort: { by, down: downFirst } };
  return sort.down === downFirst ? { ...rest, sort: { by, down: !downFirst } } : rest;
}
