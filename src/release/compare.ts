import type { Cell, Change, Changes } from "./types.ts";

/** What identifies a cell in every release: indicator, table, period, codes and breakdown. */
export function cellKey(cell: Cell): string {
  const codes = Object.entries(cell.dimensies)
    .filter(([, code]) => code !== null)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .sort();
  return [cell.indicator, cell.tabel, cell.periode, ...codes, cell.uitsplitsing ?? ""].join("|");
}

/**
 * What changed between two releases. Only published figures count: a cell that was shown and is not any more
 * has disappeared, whatever the reason.
 * `groot` = something disappeared, `klein` = added or revised, `correctie` = the same figures in another
 * wrapping (a text, a definition), `geen` = nothing.
 */
export function compareCells(
  previousId: string,
  previous: readonly Cell[],
  next: readonly Cell[],
  wrappingChanged: boolean,
): Changes {
  const before = new Map(previous.filter(isShown).map((cell) => [cellKey(cell), cell]));
  const counts = new Map<string, { change: Omit<Change, "aantal">; aantal: number }>();
  const count = (soort: Change["soort"], cell: Cell) => {
    const key = `${soort}|${cell.indicator}|${cell.tabel}`;
    const entry = counts.get(key) ?? {
      change: { soort, indicator: cell.indicator, tabel: cell.tabel },
      aantal: 0,
    };
    entry.aantal += 1;
    counts.set(key, entry);
  };
  for (const cell of next.filter(isShown)) {
    const key = cellKey(cell);
    const old = before.get(key);
    if (old === undefined) count("nieuw", cell);
    else if (!sameFigure(old, cell)) count("herzien", cell);
    before.delete(key);
  }
  for (const cell of before.values()) count("verdwenen", cell);
  const wijzigingen = [...counts.values()].map(({ change, aantal }) => ({ ...change, aantal }));
  const has = (soort: Change["soort"]) => wijzigingen.some((change) => change.soort === soort);
  const changed = has("nieuw") || has("herzien");
  const soort = has("verdwenen") ? "groot" : changed ? "klein" : wrappingChanged ? "correctie" : "geen";
  return { vorige: previousId, soort, wijzigingen };
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
