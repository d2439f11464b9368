import { html, raw } from "hono/html";
import type { Cell } from "../../../release/types.ts";
import { marginOf } from "../../../report/uncertain.ts";
import { isShown, textOf } from "../../../report/words.ts";
import type { Edition } from "../edition.ts";
import type { Html } from "../layout.ts";
import type { PortalTexts } from "../texts/nl.ts";
import type { Voice } from "../voice.ts";
import type { Choice } from "./choice.ts";
import { displayOf, type Factor, factorsOf, isVarying } from "./factors.ts";
import { ordered } from "./sort.ts";
import { nameRank, sortHead } from "./sort-head.ts";

/** How many rows a page has of a list, and of a table with columns. */
export const rowsPerPage = { lijst: 100, kruistabel: 50 } as const;
const mostColumns = 8;

/** The factors that stand in the rows of a list: those in which rows differ, and at least one. */
function rowFactors(edition: Edition, choice: Choice): Factor[] {
  const all = factorsOf(edition, choice);
  const varying = all.filter((factor) => isVarying(choice, factor));
  return varying.length > 0 ? varying : all.slice(-1);
}

/** The cells one under another, each with its margin and its base. */
export function listTable(
  edition: Edition,
  choice: Choice,
  cells: readonly Cell[],
  caption: string,
  { id = "tabel-titel", sortable = false } = {},
): Html {
  const { voice } = edition;
  const { report } = voice;
  const texts = voice.texts.tables;
  const factors = rowFactors(edition, choice);
  const displays = displaysOf(edition);
  const head = headsOf(edition, choice, sortable);
  return framed(
    caption,
    html`<thead><tr>${factors.map((factor) => head(factor.id, factor.title, true))}${head("waarde", texts.value)}${html`<th scope="col">${texts.margin}</th>`}${head("personen", texts.persons)}${head("werkgevers", texts.employers)}</tr></thead>
<tbody>
${cells.map((cell) => {
  const display = displays(cell);
  return html`<tr>${factors.map(({ codeOf, name }) => rowHead(name(codeOf(cell)), edition))}${value(
    cell,
    textOf(cell, display, report),
  )}<td>${marginOf(cell, display, report) ?? "–"}</td>${base(cell, "personen", voice)}${base(cell, "werkgevers", voice)}</tr>
`;
})}</tbody>`,
    texts,
    id,
  );
}

/** The head of a column, as a link to the table in its order where the table can be ordered. */
function headsOf(edition: Edition, choice: Choice, sortable: boolean) {
  return (by: string, title: string, side = false) => {
    if (sortable) return sortHead(edition, choice, { by, title, side });
    return html`<th scope="col"${side ? raw(' class="side"') : ""}${edition.lang(title)}>${title}</th>`;
  };
}

interface Row {
  readonly first: Cell;
  readonly byCode: Map<string, Cell>;
}

/** A table with columns, as its rows in order; undefined when no factor fits the columns. */
export interface CrossTable {
  readonly rows: number;
  readonly page: (from: number, caption: string) => Html;
}

/** The cells crossed: one factor in the columns, all others in the rows. */
export function crossTable(edition: Edition, choice: Choice, cells: readonly Cell[]): CrossTable | undefined {
  const factors = rowFactors(edition, choice);
  const column = columnOf(factors, cells);
  if (column === undefined) return undefined;
  const others = factors.filter((factor) => factor !== column);
  const codes = codesOf(column, cells);
  const rows = new Map<string, Row>();
  for (const cell of cells) {
    const key = others.map(({ codeOf }) => codeOf(cell)).join("|");
    const row = rows.get(key) ?? { first: cell, byCode: new Map() };
    row.byCode.set(column.codeOf(cell), cell);
    rows.set(key, row);
  }
  const displays = displaysOf(edition);
  const head = headsOf(edition, choice, true);
  const inTurn = sortedRows(edition, [...rows.values()], choice, others, codes);
  const page = (from: number, caption: string) =>
    framed(
      caption,
      html`<thead><tr>${others.map(({ id, title }) => head(id, title, true))}${codes.map((code) =>
        head(code, column.name(code)),
      )}</tr></thead>
<tbody>
${inTurn.slice(from, from + rowsPerPage.kruistabel).map(
  ({ first, byCode }) =>
    html`<tr>${others.map(({ codeOf, name }) => rowHead(name(codeOf(first)), edition))}${codes.map((code) =>
      crossed(byCode.get(code), displays, edition.voice),
    )}</tr>
`,
)}</tbody>`,
      edition.voice.texts.tables,
    );
  return { rows: rows.size, page };
}

function sortedRows(
  { voice }: Edition,
  rows: readonly Row[],
  { sort }: Choice,
  others: readonly Factor[],
  codes: readonly string[],
): readonly Row[] {
  if (sort === undefined) return rows;
  const { by, down } = sort;
  const inOrder = (rankOf: Parameters<typeof ordered<Row>>[2]) =>
    ordered(rows, down, rankOf, voice.report.numbers.compareNames);
  if (codes.includes(by)) return inOrder(({ byCode }) => byCode.get(by)?.waarde ?? null);
  const factor = others.find(({ id }) => id === by);
  return factor === undefined ? rows : inOrder(({ first }) => nameRank(factor, first));
}

function rowHead(name: string, { lang }: Edition): Html {
  return html`<th scope="row"${lang(name)}>${name}</th>`;
}

function crossed(cell: Cell | undefined, displays: ReturnType<typeof displaysOf>, { report }: Voice): Html {
  if (cell === undefined || !isShown(cell)) return value(cell, textOf(cell, "", report));
  const display = displays(cell);
  const margin = marginOf(cell, display, report);
  return html`<td>${textOf(cell, display, report)}${margin === null ? "" : html`<small>${margin}</small>`}</td>`;
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

function displaysOf(edition: Edition) {
  const known = new Map(edition.definitions.indicatoren.map((one) => [one.id, displayOf(edition, one)]));
  return ({ indicator }: Cell) => known.get(indicator) ?? "";
}

function value(cell: Cell | undefined, text: string): Html {
  return isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`;
}

function base(cell: Cell, kind: "personen" | "werkgevers", { report }: Voice): Html {
  const count = isShown(cell) ? cell[kind] : null;
  return html`<td>${count === null ? "–" : report.numbers.formatNumber(count)}</td>`;
}

function framed(
  caption: string,
  content: Html,
  { sideways }: PortalTexts["tables"],
  id = "tabel-titel",
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table class="data">
<caption id="${id}">${caption}</caption>
${content}
</table>
</div><p class="small aside noprint">${sideways}</p>`;
}
