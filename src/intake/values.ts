import { quote } from "../engine/engine.ts";
import { storeType } from "../store/schema.ts";
import type { ColumnSpec } from "../store/table-spec.ts";
import type { Profile } from "./profile.ts";
import type { RuleCode } from "./rules.ts";

/** What can be wrong with one cell; a row keeps one digit per column. 0 is right. */
export const faults = { missing: 1, invalid: 2, range: 3, variant: 4, assumed: 5 } as const;
export type Fault = (typeof faults)[keyof typeof faults];
export const faultBits = 3;

export interface ColumnSql {
  /** The typed value, from the column `ruw_<name>`. */
  readonly value: string;
  /** An integer expression over the typed `<name>` and `ruw_<name>`: a number of `faults`, or 0. */
  readonly fault: string;
  /** Marks of how a number was written (1 decimal comma, 2 a point before three digits); absent when it has none. */
  readonly shape?: string;
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

/** SQL that turns the delivered `ruw_<name>` into a typed `<name>`, and tells what is wrong with it. */
export function columnSql(column: ColumnSpec, family: Family, profile: Profile): ColumnSql {
  const raw = `ruw_${column.name}`;
  switch (column.kind) {
    case "sleutel":
    case "verwijzing":
      return { value: raw, fault: faultSql(column, raw) };
    case "datum":
      return dateSql(column, raw, family, profile);
    case "geheel":
    case "jaar":
    case "percentage":
    case "getal":
      return numberSql(column, raw, family, profile);
    case "ja-nee":
      return { value: family === "flag" ? raw : yesNo(raw), fault: faultSql(column, raw) };
    case "code":
      return codeSql(column, raw);
    case "tekst":
      return textSql(column, raw);
  }
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
  const [invalid, range, variant] = ruleNames(column);
  return fault === faults.invalid ? invalid : fault === faults.range ? range : variant;
}

function ruleNames(column: ColumnSpec): readonly [RuleCode, RuleCode, RuleCode] {
  switch (column.kind) {
    case "datum":
      return ["DATUM-ONGELDIG", "DATUM-BEREIK", "DATUM-BESTAAT-NIET"];
    case "ja-nee":
      return ["JANEE-ONGELDIG", "JANEE-ONGELDIG", "JANEE-ONGELDIG"];
    case "code":
      return ["CODE-ONBEKEND", "CODE-ONBEKEND", "CODE-ONBEKEND"];
    case "tekst":
      return ["TEKST-ONGELDIG", "TEKST-TE-LANG", "TEKST-ONGELDIG"];
    default:
      return ["GETAL-ONGELDIG", "GETAL-BEREIK", "GETAL-DUIZENDTEKEN"];
  }
}

function faultSql(column: ColumnSpec, raw: string, more: { range?: string; variant?: string } = {}): string {
  const { name } = column;
  const whens = [
    `when ${raw} is null then ${column.required ? faults.missing : 0}`,
    ...(more.variant === undefined
      ? []
      : [`when ${name} is null and ${more.variant} then ${faults.variant}`]),
    `when ${name} is null then ${faults.invalid}`,
    ...(more.range === undefined ? [] : [`when ${more.range} then ${faults.range}`]),
  ];
  return `case ${whens.join(" ")} else 0 end`;
}

/**
 * Day number. The shape is tested with LIKE before the text is read, since both readers are laxer than the
 * contract; of the two, strptime with one format is five times as fast as with a list.
 */
function dateSql(column: ColumnSpec, raw: string, family: Family, profile: Profile): ColumnSql {
  const date =
    family === "text"
      ? `case when ${raw} like '__-__-____' then try_strptime(${raw}, '%d-%m-%Y')::date
           when ${raw} like '____-__-__' then try_cast(${raw} as date) end`
      : family === "date"
        ? raw
        : `case when ${raw} = date_trunc('day', ${raw}) then ${raw}::date end`;
  const shift = column.name === "hersteld" && profile.hersteld === "laatste-ziektedag" ? " + 1" : "";
  const shape = `regexp_full_match(${raw}, '([0-9]{2}-[0-9]{2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})')`;
  return {
    value: `((${date}) - date '1970-01-01')${shift}`,
    fault: faultSql(column, raw, {
      range: `${column.name} not between -25567 and 47846`,
      ...(family === "text" ? { variant: shape } : {}),
    }),
  };
}

function numberSql(column: ColumnSpec, raw: string, family: Family, profile: Profile): ColumnSql {
  const whole = column.kind === "geheel" || column.kind === "jaar";
  const type = storeType(column);
  const digits = whole ? "-?[0-9]+" : "-?[0-9]+([.,][0-9]+)?";
  const percent = column.name === "deeltijdfactor" && profile.deeltijd === "procent" ? " / 100" : "";
  const plain =
    family === "text"
      ? `case when regexp_full_match(${raw}, '${digits}')
           then try_cast(${whole ? raw : `replace(${raw}, ',', '.')`} as ${type}) end`
      : `case when ${whole ? `${raw} = floor(${raw})` : "true"} then try_cast(${raw} as ${type}) end`;
  const [low, high] = column.range ?? [];
  const value = percent === "" ? plain : `try_cast((${plain})${percent} as ${type})`;
  return {
    value,
    fault: faultSql(column, raw, {
      ...(low === undefined ? {} : { range: `${column.name} not between ${low} and ${high}` }),
      ...(family === "text" ? { variant: `regexp_full_match(${raw}, ${quote(thousands)})` } : {}),
    }),
    ...(family === "text" && !whole
      ? {
          shape: `case when contains(${raw}, ',') then 1
            when regexp_full_match(${raw}, '-?[1-9][0-9]{0,2}[.][0-9]{3}') then 2 else 0 end`,
        }
      : {}),
  };
}

const thousands =
  "-?[0-9]{1,3}(([.][0-9]{3})+(,[0-9]+)?|(,[0-9]{3})+([.][0-9]+)?|([ '][0-9]{3})+([.,][0-9]+)?)";

function yesNo(raw: string): string {
  return `case lower(${raw}) when 'j' then true when 'ja' then true when 'true' then true
    when 'n' then false when 'nee' then false when 'false' then false end`;
}

function codeSql(column: ColumnSpec, raw: string): ColumnSql {
  const codes = column.codes ?? [];
  const whens = codes.map((code) => `when ${quote(code.toLowerCase())} then ${quote(code)}`);
  const value = `case lower(${raw}) ${whens.join(" ")} end`;
  return { value, fault: faultSql(column, raw) };
}

function textSql(column: ColumnSpec, raw: string): ColumnSql {
  if (column.form === undefined) {
    return { value: raw, fault: faultSql(column, raw, { range: `length(${raw}) > 200` }) };
  }
  const value = `case when regexp_full_match(upper(${raw}), ${quote(column.form.pattern)})
    then ${column.name === "sbi_code" ? `replace(${raw}, '.', '')` : `upper(${raw})`} end`;
  return { value, fault: faultSql(column, raw) };
}
