import { AppError } from "../errors.ts";
import { codesOf, TOTAL } from "./codes.ts";
import type { Choice } from "./define.ts";
import type { Published } from "./figures.ts";

/** A published cell that takes the place of the total: the same for whoever looks. */
export interface Comparator {
  readonly tabel: string;
  /** Allowed codes per dimension of the table: one each. */
  readonly dimensies: Readonly<Record<string, readonly string[]>>;
  /** In a sentence and beside a mark: `de sector Industrie`, `Industrie`. */
  readonly phrase: string;
  readonly short: string;
}

/**
 * The comparator that a selection names besides its choice, such as `{ cluster: "HAVEN", sector: "C" }`.
 * @returns undefined when it names none: then figures are laid beside the total.
 * @throws AppError UNKNOWN_SELECTION with the known codes, or when no table crosses what is named.
 */
export function comparatorOf(
  release: Published,
  { naast = [] }: Choice,
  selection: Readonly<Record<string, string>>,
): Comparator | undefined {
  const named = naast.flatMap(({ dimensie, een }) => {
    const code = selection[dimensie];
    return code === undefined ? [] : [{ dimensie, een, code, naam: nameOf(release, dimensie, code) }];
  });
  if (named.length === 0) return undefined;
  const table = release.definitions.tabellen.find(({ dimensies }) =>
    named.every(({ dimensie }) => dimensies.includes(dimensie)),
  );
  if (table === undefined) {
    const tables = release.definitions.tabellen.map(({ dimensies }) => dimensies.join(" met "));
    throw new AppError("UNKNOWN_SELECTION", "Deze vergelijking is niet gepubliceerd.", [
      { message: `gepubliceerd zijn: ${tables.join("; ")}` },
    ]);
  }
  const codes = new Map(named.map(({ dimensie, code }) => [dimensie, code]));
  return {
    tabel: table.id,
    dimensies: Object.fromEntries(table.dimensies.map((id) => [id, [codes.get(id) ?? TOTAL]])),
    phrase: named.map(({ een, naam }) => `${een} ${naam}`).join(" binnen "),
    short: named.map(({ naam }) => naam).join(", "),
  };
}

function nameOf(release: Published, dimension: string, code: string): string {
  const known = codesOf(release, dimension);
  const found = known.find((one) => one.code === code);
  if (found !== undefined) return found.naam;
  const codes = known.map((one) => `${one.code} (${one.naam})`).join(", ");
  throw new AppError("UNKNOWN_SELECTION", `Kies om naast te leggen een bekende code voor ${dimension}.`, [
    { message: `bekende codes voor ${dimension}: ${codes}` },
  ]);
}
