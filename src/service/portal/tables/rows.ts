import { html } from "hono/html";
import type { Release } from "../../../release/open.ts";
import type { Cell } from "../../../release/types.ts";
import { formatNumber } from "../../../report/numbers.ts";
import { marginOf } from "../../../report/uncertain.ts";
import { isShown, textOf } from "../../../report/words.ts";
import type { Html } from "../layout.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import type { Choice } from "./choice.ts";
import { displayOf, type Factor, factorsOf, isVarying } from "./factors.ts";

/** How many rows a page has of a list, and of a table with columns. */
export const rowsPerPage = { lijst: 100, kruistabel: 50 } as const;
const mostColumns = 8;

/** The factors that stand in the rows of a list: those in which rows differ, and at least one. */
function rowFactors(release: Release, choice: Choice): Factor[] {
  const all = factorsOf(release, choice);
  const varying = all.filter((factor) => isVarying(choice, factor));
  return varying.length > 0 ? varying : all.slice(-1);
}

/** The cells one under another, each with its margin and its base. */
export function listTable(
  release: Release,
  choice: Choice,
  cells: readonly Cell[],
  caption: string,
  id = "tabel-titel",
): Html {
  const factors = rowFactors(release, choice);
  const displays = displaysOf(release);
  const heads = [texts.value, texts.margin, texts.persons, texts.employers];
  return framed(
    caption,
    html`<thead><tr>${factors.map(({ title }) => html`<th scope="col" class="side">${title}</th>`)}${heads.map(
      (title) => html`<th scope="col">${title}</th>`,
    )}</tr></thead>
<tbody>
${cells.map((cell) => {
  const display = displays(cell);
  return html`<tr>${factors.map(({ codeOf, name }) => html`<th scope="row">${name(codeOf(cell))}</th>`)}${value(
    cell,
    textOf(cell, display),
  )}<td>${marginOf(cell, display) ?? "–"}</td>${base(cell, "personen")}${base(cell, "werkgevers")}</tr>
`;
})}</tbody>`,
    id,
  );
}

/** A table with columns, as its rows in order; undefined when no factor fits the columns. */
export interface CrossTable {
  readonly rows: number;
  readonly page: (from: number, caption: string) => Html;
}

/** The cells crossed: one factor in the columns, all others in the rows. */
export function crossTable(release: Release, choice: Choice, cells: readonly Cell[]): CrossTable | undefined {
  const factors = rowFactors(release, choice);
  const column = columnOf(factors, cells);
  if (column === undefined) return undefined;
  const others = factors.filter((factor) => factor !== column);
  const codes = codesOf(column, cells);
  const rows = new Map<string, { readonly first: Cell; readonly byCode: Map<string, Cell> }>();
  for (const cell of cells) {
    const key = others.map(({ codeOf }) => codeOf(cell)).join("|");
    const row = rows.get(key) ?? { first: cell, byCode: new Map() };
    row.byCode.set(column.codeOf(cell), cell);
    rows.set(key, row);
  }
  const displays = displaysOf(release);
  const page = (from: number, caption: string) =>
    framed(
      caption,
      html`<thead><tr>${others.map(({ title }) => html`<th scope="col" class="side">${title}</th>`)}${codes.map(
        (code) => html`<th scope="col">${column.name(code)}</th>`,
      )}</tr></thead>
<tbody>
${[...rows.values()].slice(from, from + rowsPerPage.kruistabel).map(
  ({ first, byCode }) =>
    html`<tr>${others.map(({ codeOf, name }) => html`<th scope="row">${name(codeOf(first))}</th>`)}${codes.map(
      (code) => crossed(byCode.get(code), displays),
    )}</tr>
`,
)}</tbody>`,
    );
  return { rows: rows.size, page };
}

function crossed(cell: Cell | undefined, displays: ReturnType<typeof displaysOf>): Html {
  if (cell === undefined || !isShown(cell)) return value(cell, textOf(cell, ""));
  const display = displays(cell);
  const margin = marginOf(cell, display);
  return html`<td>${textOf(cell, display)}${margin === null ? "" : html`<small>${margin}</small>`}</td>`;
}

/** Periods read best from left to right; else the last factor that is not too wide. */
function columnOf(factors: readonly Factor[], cells: readonly Cell[]): Factor | undefined {
  if (factors.length < 2) return undefined;
  const fits = (factor: Factor) => {
    const count = codesOf(factor, cells).length;
    return count > 1 && count <= mostColumns;
  };
  const period = factors.find(({ id }) => id === "periode");
  const rest = factors.filter(({ id }) => id !== "periode").toReversed();
  return [...(period === undefined ? [] : [period]), ...rest].find(fits);
}

function codesOf({ codeOf, place }: Factor, cells: readonly Cell[]): string[] {
  return [...new Set(cells.map(codeOf))].toSorted((a, b) => place(a) - place(b));
}

function displaysOf(release: Release) {
  const known = new Map(release.definitions.indicatoren.map((one) => [one.id, displayOf(release, one)]));
  return ({ indicator }: Cell) => known.get(indicator) ?? "";
}

function value(cell: Cell | undefined, text: string): Html {
  return isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`;
}

function base(cell: Cell, kind: "personen" | "werkgevers"): Html {
  const count = isShown(cell) ? cell[kind] : null;
  return html`<td>${count === null ? "–" : formatNumber(count)}</td>`;
}

function framed(caption: string, content: Html, id = "tabel-titel"): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table class="data">
<caption id="${id}">${caption}</caption>
${content}
</table>
</div>`;
}
