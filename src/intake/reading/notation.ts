import type { Engine } from "../../engine/engine.ts";
import type { ColumnSpec } from "../../store/table-spec.ts";
import { type Summary, summary } from "../findings.ts";
import type { Profile } from "../profile.ts";
import type { Repair } from "../read.ts";
import type { RuleCode } from "../rules.ts";
import type { DateOrder } from "./dates.ts";
import type { NumberNotation } from "./numbers.ts";

/** How the values of a column are written, decided from the whole column. */
export interface Notation {
  readonly date?: DateOrder;
  /** The table with the different odd texts of a column of dates and their values (see `oddDates`). */
  readonly odd?: string;
  /** True when every filled cell of a column of dates has the Dutch form, so that no cell needs its form tested. */
  readonly dutch?: boolean;
  /** True when the column holds usual keys only: letters and digits, with nothing around them. */
  readonly plain?: boolean;
  readonly number?: NumberNotation;
  /** True when X is yes and empty is no. */
  readonly crosses?: boolean;
}

/** One column while it is decided. */
export interface Deciding {
  readonly engine: Engine;
  /** Table with the delivered texts. */
  readonly source: string;
  readonly column: ColumnSpec;
  /** Name of the delivered text: k0, k1 … */
  readonly text: string;
  readonly profile: Profile;
}

export interface Decision {
  readonly notation: Notation;
  readonly repairs: readonly Repair[];
}

/** A repair of the cells for which this is true. */
export async function said(
  code: RuleCode,
  { engine, source, column }: Deciding,
  where: string,
  facts: Readonly<Record<string, string>> = {},
): Promise<Repair> {
  const found = await engine.row<Summary>(summary(`select rowid + 1 as rij from ${source} where ${where}`));
  return { code, kolom: column.name, aantal: found.aantal, rijen: found.rijen ?? [], facts };
}
