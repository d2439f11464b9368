import type { Cell, Change, ChangeReason, Changes } from "./types.ts";

/** What identifies a cell in every release: indicator, table, period, codes and breakdown. */
export function cellKey(cell: Cell): string {
  const codes = Object.entries(cell.dimensies)
    .filter(([, code]) => code !== null)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .sort();
  return [cell.indicator, cell.tabel, cell.periode, ...codes, cell.uitsplitsing ?? ""].join("|");
}

/** Why cells of an indicator and table changed in this way. */
export type ReasonsOf = (
  change: Omit<Change, "aantal" | "redenen">,
  periods: readonly string[],
) => ChangeReason[];

/**
 * What changed between two releases. Only published figures count: a cell that was shown and is not any more
 * has disappeared, whatever the reason.
 * `groot` = something disappeared, `klein` = added or revised, `correctie` = the same figures in another
 * wrapping (a text, a definition, the mark that a revision follows), `geen` = nothing.
 */
export function compareCells(
  previousId: string,
  previous: readonly Cell[],
  next: readonly Cell[],
  wrappingChanged: boolean,
  reasonsOf: ReasonsOf = () => [],
): Changes {
  const before = new Map(previous.filter(isShown).map((cell) => [cellKey(cell), cell]));
  const found = new Map<string, Cell[]>();
  const note = (soort: Change["soort"], cell: Cell) => {
    const key = JSON.stringify([soort, cell.indicator, cell.tabel]);
    const own = found.get(key);
    if (own === undefined) found.set(key, [cell]);
    else own.push(cell);
  };
  for (const cell of next.filter(isShown)) {
    const key = cellKey(cell);
    const old = before.get(key);
    if (old === undefined) note("nieuw", cell);
    else if (!sameFigure(old, cell)) note(isHeldBack(old, cell) ? "aangehouden" : "herzien", cell);
    before.delete(key);
  }
  for (const cell of before.values()) note("verdwenen", cell);
  const wijzigingen = [...found].map(([key, cells]): Change => {
    const [soort, indicator, tabel] = JSON.parse(key) as [Change["soort"], string, string];
    const periods = [...new Set(cells.map(({ periode }) => periode))];
    const redenen = reasonsOf({ soort, indicator, tabel }, periods);
    return { soort, indicator, tabel, aantal: cells.length, ...(redenen.length > 0 ? { redenen } : {}) };
  });
  return { vorige: previousId, soort: kindOf(wijzigingen, wrappingChanged), wijzigingen };
}

function kindOf(changes: readonly Change[], wrappingChanged: boolean): Changes["soort"] {
  const has = (...kinds: readonly Change["soort"][]) => changes.some(({ soort }) => kinds.includes(soort));
  if (has("verdwenen")) return "groot";
  if (has("nieuw", "herzien")) return "klein";
  return has("aangehouden") || wrappingChanged ? "correctie" : "geen";
}

/** The same figure, with the mark that its revision follows. */
function isHeldBack(old: Cell, cell: Cell): boolean {
  return cell.status === "voorlopig" && sameFigure({ ...old, status: "voorlopig" }, cell);
}

/** The version after `previous`: major when something disappeared, minor when added or revised, else patch. */
export function nextVersion(previous: string | null, kind: Changes["soort"]): string {
  const [major = 0, minor = 0, patch = 0] = (previous ?? "1.0.0").split(".").map(Number);
  if (previous === null || kind === "geen") return `${major}.${minor}.${patch}`;
  if (kind === "groot") return `${major + 1}.0.0`;
  if (kind === "klein") return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

function isShown(cell: Cell): boolean {
  return cell.waarde !== null;
}

function sameFigure(a: Cell, b: Cell): boolean {
  return (
    a.waarde === b.waarde &&
    a.ondergrens === b.ondergrens &&
    a.bovengrens === b.bovengrens &&
    a.personen === b.personen &&
    a.werkgevers === b.werkgevers &&
    a.status === b.status
  );
}
