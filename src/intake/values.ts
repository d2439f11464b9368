import { quote } from "../engine/engine.ts";
import { storeType } from "../store/schema.ts";
import type { ColumnSpec, TableSpec } from "../store/table-spec.ts";
import type { Profile } from "./profile.ts";
import { isOdd, isQuickPlaceholder, looksUsual, usualDaySql } from "./reading/dates.ts";
import { ends } from "./reading/decide.ts";
import type { Notation } from "./reading/notation.ts";
import { isAmbiguous, type NumberNotation, numberSql, roomy } from "./reading/numbers.ts";
import type { RuleCode } from "./rules.ts";

/** What can be wrong with one cell; a row keeps one digit per column. 0 is right. */
export const faults = { missing: 1, invalid: 2, range: 3, variant: 4, assumed: 5, placeholder: 6 } as const;
export type Fault = (typeof faults)[keyof typeof faults];
export const faultBits = 3;

export interface ColumnSql {
  /** The typed value, from the column `ruw_<name>`. */
  readonly value: string;
  /** An integer expression over the typed `<name>` and `ruw_<name>`: a number of `faults`, or 0. */
  readonly fault: string;
  /** True only where `fault` is 0: cheaper, so that most rows need no sum of faults. */
  readonly sound: string;
}

/** Families of types that a delivered column may have. */
export type Family = "text" | "whole" | "number" | "flag" | "date" | "moment";

/** The family of a DuckDB type; undefined for types that no table column can hold. */
export function familyOf(type: string): Family | undefined {
  if (/^(VARCHAR|ENUM|UUID)/.test(type)) return "text";
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return "whole";
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type)) return "number";
  if (type === "BOOLEAN") return "flag";
  if (type === "DATE") return "date";
  return type.startsWith("TIMESTAMP") ? "moment" : undefined;
}

/** True when a column of this kind can be read from this family. */
export function accepts(column: ColumnSpec, family: Family): boolean {
  switch (column.kind) {
    case "datum":
      return family === "text" || family === "date" || family === "moment";
    case "ja-nee":
      return family === "text" || family === "flag";
    case "getal":
    case "percentage":
    case "geheel":
    case "jaar":
      return family === "text" || family === "whole" || family === "number";
    default:
      return family === "text" || family === "whole";
  }
}

/**
 * SQL that turns the delivered `ruw_<name>` into a typed `<name>`, and tells what is wrong with it.
 * @param notation how the whole column is written; see `decide`.
 */
export function columnSql(column: ColumnSpec, notation: Notation, profile: Profile): ColumnSql {
  const raw = `ruw_${column.name}`;
  switch (column.kind) {
    case "sleutel":
    case "verwijzing":
      return notation.plain === true ? { value: raw, ...faultSql(column, raw) } : keySql(column, raw);
    case "datum":
      return dateColumn(column, raw, notation, profile);
    case "geheel":
    case "jaar":
    case "percentage":
    case "getal":
      return numberColumn(column, raw, notation);
    case "ja-nee":
      return flagSql(column, raw, notation);
    case "code":
      return codeSql(column, raw);
    case "tekst":
      return textSql(column, raw);
  }
}

/** The delivered text of a column: dates and numbers are trimmed only where they are odd, which is faster. */
export function rawSql(column: ColumnSpec, source: string, { plain = false }: Notation = {}): string {
  const lazy = ["datum", "geheel", "jaar", "percentage", "getal"].includes(column.kind);
  return lazy || plain ? source : trimmed(source);
}

/**
 * A delivered text without its outer blanks; empty means not there. Tests the ends first: trimming every cell
 * would cost more than reading the file.
 */
export function trimmed(source: string): string {
  const ends = [" ", "\t", "\u00a0"].flatMap((blank) => [
    `prefix(${source}, '${blank}')`,
    `suffix(${source}, '${blank}')`,
  ]);
  return `case when ${source} = '' or ${ends.join(" or ")}
    then nullif(trim(${source}, ' \t\u00a0'), '') else ${source} end`;
}

/** The rule that a fault of this column breaks. */
export function ruleOf(column: ColumnSpec, fault: Fault): RuleCode {
  if (fault === faults.missing) return "WAARDE-ONTBREEKT";
  if (fault === faults.assumed) return "DEELTIJDFACTOR-AANGENOMEN";
  if (fault === faults.placeholder) return "DATUM-PLAATSHOUDER";
  const [invalid, range, variant] = ruleNames(column);
  return fault === faults.invalid ? invalid : fault === faults.range ? range : variant;
}

function ruleNames(column: ColumnSpec): readonly [RuleCode, RuleCode, RuleCode] {
  switch (column.kind) {
    case "sleutel":
    case "verwijzing":
      return ["SLEUTEL-MACHT", "SLEUTEL-MACHT", "SLEUTEL-MACHT"];
    case "datum":
      return ["DATUM-ONGELDIG", "DATUM-BEREIK", "DATUM-BESTAAT-NIET"];
    case "ja-nee":
      return ["JANEE-ONGELDIG", "JANEE-ONGELDIG", "JANEE-ONGELDIG"];
    case "code":
      return ["CODE-ONBEKEND", "CODE-ONBEKEND", "CODE-ONBEKEND"];
    case "tekst":
      return ["TEKST-ONGELDIG", "TEKST-TE-LANG", "TEKST-ONGELDIG"];
    default:
      return ["GETAL-ONGELDIG", "GETAL-BEREIK", "GETAL-DUBBELZINNIG"];
  }
}

function faultSql(
  column: ColumnSpec,
  raw: string,
  more: { range?: string } = {},
): Pick<ColumnSql, "fault" | "sound"> {
  const { name } = column;
  const whens = [
    `when ${raw} is null then ${column.required ? faults.missing : 0}`,
    `when ${name} is null then ${faults.invalid}`,
    ...(more.range === undefined ? [] : [`when ${more.range} then ${faults.range}`]),
  ];
  const within = more.range === undefined ? "" : ` and not (${more.range})`;
  return {
    fault: `case ${whens.join(" ")} else 0 end`,
    sound: soundSql(column, raw, `${name} is not null${within}`),
  };
}

function soundSql({ required }: ColumnSpec, raw: string, right: string): string {
  return required ? `(${raw} is not null and ${right})` : `(${raw} is null or ${right})`;
}

/** A key such as 1,23E+08 has lost its last digits in a spreadsheet, and cannot be mended. */
function keySql(column: ColumnSpec, raw: string): ColumnSql {
  const power = `contains(${raw}, '+') and regexp_full_match(upper(${raw}), '[0-9]([.,][0-9]+)?E[+][0-9]{1,3}')`;
  return { value: `case when ${power} then null else ${raw} end`, ...faultSql(column, raw) };
}

/**
 * Day number, for dates in one of the two usual forms; a column with odd ones has them filled in afterwards by
 * `oddUpdate`. The shape is tested with LIKE before the text is read, since both readers are laxer.
 */
function dateColumn(
  column: ColumnSpec,
  raw: string,
  { date = "dag-maand", dutch = false, odd }: Notation,
  profile: Profile,
): ColumnSql {
  const { name, required } = column;
  const wrong = `case when ${isQuickPlaceholder(raw)} then ${ends.has(name) ? 0 : faults.placeholder}
    when ${looksUsual(raw)} then ${faults.variant} else ${faults.invalid} end`;
  return {
    value: `(${usualDaySql(raw, date, dutch)})${shiftOf(column, profile)}`,
    fault: `case when ${raw} is null then ${required ? faults.missing : 0}
      ${odd === undefined ? "" : `when ${name} is null and ${isOdd(raw)} then 0`}
      when ${name} is null then ${wrong} when ${outside(name)} then ${faults.range} else 0 end`,
    sound: soundSql(column, raw, `not (${outside(name)})`),
  };
}

/**
 * The statement that fills in the odd dates of a column, and what is wrong with them.
 * @param text the column of `source` with the delivered text.
 */
export function oddUpdate(
  target: {
    readonly spec: TableSpec;
    readonly column: ColumnSpec;
    readonly source: string;
    readonly text: string;
  },
  { date = "dag-maand", odd }: Notation,
  profile: Profile,
): string {
  const { spec, column, source, text } = target;
  const { name, required } = column;
  const day = `((${date === "dag-maand" ? "o.dag_maand" : "o.maand_dag"}) - date '1970-01-01')${shiftOf(column, profile)}`;
  const fault = `case when o.vorm = 'leeg' then ${required ? faults.missing : 0}
    when o.vorm = 'plaatshouder' then ${ends.has(name) ? 0 : faults.placeholder}
    when o.vorm = 'geen' then ${faults.invalid} when ${day} is null then ${faults.variant}
    when ${outside(day)} then ${faults.range} else 0 end`;
  return `update gelezen_${spec.name} as g set ${name} = ${day},
      fouten = g.fouten + ((${fault})::bigint << ${spec.columns.indexOf(column) * faultBits})
    from ${source} as s join ${odd} as o on o.tekst = s.${text} where s.rowid = g.rowid`;
}

function shiftOf({ name }: ColumnSpec, { hersteld }: Profile): string {
  return name === "hersteld" && hersteld === "laatste-ziektedag" ? " + 1" : "";
}

/** Before 1900 or after 2100. */
function outside(day: string): string {
  return `${day} not between -25567 and 47846`;
}

function numberColumn(column: ColumnSpec, raw: string, { number = usualSigns }: Notation): ColumnSql {
  const { name, required, kind } = column;
  const whole = kind === "geheel" || kind === "jaar";
  const type = storeType(column);
  const read = numberSql(
    raw,
    whole || number.divisor !== 1 || name === "deeltijdfactor" ? roomy : type,
    number,
  );
  const [low, high] = column.range ?? [];
  const range = low === undefined ? "" : `when ${name} not between ${low} and ${high} then ${faults.range}`;
  return {
    value: whole
      ? `case when (${read}) = floor(${read}) then try_cast(${read} as ${type}) end`
      : divided(column, raw, read, number.divisor),
    fault: `case when ${raw} is null then ${required ? faults.missing : 0}
      when ${name} is null then case when trim(${raw}, ' \t\u00a0') = '' then ${required ? faults.missing : 0}
        when ${isAmbiguous(raw, number)} then ${faults.variant} else ${faults.invalid} end ${range} else 0 end`,
    sound: soundSql(
      column,
      raw,
      low === undefined ? `${name} is not null` : `${name} between ${low} and ${high}`,
    ),
  };
}

const usualSigns: NumberNotation = { point: "decimaal", comma: "decimaal", divisor: 1, odd: false };

/** A share as the table holds it: a percent sign in a factor column says how that cell is written. */
function divided(column: ColumnSpec, raw: string, read: string, divisor: number): string {
  const type = storeType(column);
  const scaled = divisor === 1 ? read : `try_cast((${read}) / ${divisor} as ${type})`;
  if (column.name !== "deeltijdfactor") return scaled;
  return `case when contains(${raw}, '%') then try_cast((${read}) / 100 as ${type}) else ${scaled} end`;
}

const yes = ["j", "ja", "true", "1", "x", "waar", "y", "yes", "w"];
const no = ["n", "nee", "false", "0", "onwaar", "no"];

function flagSql(column: ColumnSpec, raw: string, { crosses }: Notation): ColumnSql {
  const list = (words: readonly string[]) => words.map(quote).join(", ");
  const value = `case when lower(${raw}) in (${list(yes)}) then true when lower(${raw}) in (${list(no)}) then false end`;
  return {
    value: crosses === true ? `coalesce(${value}, case when ${raw} is null then false end)` : value,
    ...faultSql(column, raw),
  };
}

/** As packages write it besides M, V and X. */
const sexes = [
  ["man", "M"],
  ["vrouw", "V"],
  ["1", "M"],
  ["2", "V"],
  ["male", "M"],
  ["female", "V"],
  ["anders", "X"],
] as const;

function codeSql(column: ColumnSpec, raw: string): ColumnSql {
  const codes = column.codes ?? [];
  const others = column.name === "geslacht" ? sexes : [];
  const whens = [...codes.map((code) => [code.toLowerCase(), code] as const), ...others].map(
    ([text, code]) => `when ${quote(text)} then ${quote(code)}`,
  );
  const value = `case lower(${raw}) ${whens.join(" ")} end`;
  return { value, ...faultSql(column, raw) };
}

function formed({ name, form }: ColumnSpec, raw: string): string {
  if (form?.isName === true) return `regexp_replace(${raw}, '\\s+', ' ', 'g')`;
  return name === "sbi_code" ? `replace(${raw}, '.', '')` : `upper(${raw})`;
}

function textSql(column: ColumnSpec, raw: string): ColumnSql {
  if (column.form === undefined) {
    return { value: raw, ...faultSql(column, raw, { range: `length(${raw}) > 200` }) };
  }
  const value = `case when regexp_full_match(upper(${raw}), ${quote(column.form.pattern)})
    then ${formed(column, raw)} end`;
  return { value, ...faultSql(column, raw) };
}
