/**
 * The canonical tables of the data contract (design.md 6): one list from which the templates, the checks at
 * intake, the sample and the tables of the store are made.
 *
 * In the store every delivered key is a small integer: `werkgever_id` becomes `werkgever_nr`. Every date is a
 * day number (days since 1970-01-01), every J/N is a boolean.
 */
export type Kind =
  | "sleutel" // key of this table: replaced by a number
  | "verwijzing" // key of another table
  | "datum"
  | "geheel"
  | "getal"
  | "percentage" // 0-100
  | "jaar"
  | "ja-nee"
  | "code" // one of `codes`
  | "tekst"; // a free code, such as a cao; never a sentence

export interface ColumnSpec {
  readonly name: string;
  readonly kind: Kind;
  readonly required?: boolean;
  /** Table whose key this column refers to. */
  readonly to?: TableName;
  readonly codes?: readonly string[];
  /** Allowed range of a number, both ends included. */
  readonly range?: readonly [number, number];
  /**
   * Form of a text after trimming, whole and without regard to case, with the words that explain it. A code is kept
   * in capitals, a name as it is written, with one space where there are more.
   */
  readonly form?: { readonly pattern: string; readonly words: string; readonly isName?: boolean };
}

export interface TableSpec {
  readonly name: TableName;
  readonly columns: readonly ColumnSpec[];
  /** The columns that together occur once. */
  readonly key: readonly string[];
  /** True when columns outside this list are taken as characteristics (enquete). */
  readonly open?: boolean;
}

export type TableName =
  | "werkgever"
  | "medewerker"
  | "dienstverband"
  | "verzuim"
  | "verzuim_deel"
  | "verlof"
  | "scholing"
  | "leerbudget"
  | "fondsbudget"
  | "gesprek"
  | "enquete"
  | "enquete_antwoord"
  | "interventie"
  | "deelname"
  | "loopbrug"
  | "paspoort";
