import { quote } from "../../engine/engine.ts";

/** How the numbers of a column are written. */
export interface NumberNotation {
  /** What a point before exactly three digits is. */
  readonly point: "decimaal" | "duizend" | "dubbelzinnig";
  /** What a comma before exactly three digits is. */
  readonly comma: "decimaal" | "duizend" | "dubbelzinnig";
  /** What the number is divided by; a percent sign divides by 100 where the column is a factor. */
  readonly divisor: number;
  /** True when cells hold more than digits with one comma or point. */
  readonly odd: boolean;
}

/** Ways of writing a number besides digits alone. */
export type NumberForm =
  | "komma"
  | "punt"
  | "komma-drie"
  | "punt-drie"
  | "duizend-punt"
  | "duizend-komma"
  | "duizend-spatie"
  | "macht"
  | "rest";

const point3 = "-?[1-9][0-9]{0,2}[.][0-9]{3}";
const comma3 = "-?[1-9][0-9]{0,2},[0-9]{3}";

const patterns: readonly (readonly [NumberForm, string])[] = [
  ["punt-drie", point3],
  ["komma-drie", comma3],
  ["punt", "-?[0-9]+[.][0-9]+"],
  ["komma", "-?[0-9]+,[0-9]+"],
  ["duizend-punt", "-?[0-9]{1,3}(([.][0-9]{3})+,[0-9]+|([.][0-9]{3}){2,})"],
  ["duizend-komma", "-?[0-9]{1,3}((,[0-9]{3})+[.][0-9]+|(,[0-9]{3}){2,})"],
  ["duizend-spatie", "-?[0-9]{1,3}([ '\u00a0\u202f][0-9]{3})+([.,][0-9]+)?"],
  ["macht", "-?[0-9]([.,][0-9]+)?e[+-][0-9]{1,3}"],
];

/** The type of a number before it is divided or judged: wider than that of any column. */
export const roomy = "decimal(18, 6)";

/** Digits alone, or with one comma or point: what most numbers look like. */
export const usualNumber = "-?[0-9]+([.,][0-9]+)?";

/** The text of a number without its unit: €, EUR, % and the ,- of whole euros. */
export function bareNumber(source: string): string {
  const blank = "[ \\t\u00a0]*";
  return `regexp_replace(lower(${source}), '^${blank}(€|eur)?${blank}|(,-{1,2}|,=|[.]-)?${blank}(%|€|eur|fte|uur|u)?${blank}$', '', 'g')`;
}

/** SQL that names the form of a number; null when it is digits alone. */
export function numberFormSql(source: string): string {
  const text = bareNumber(source);
  const whens = patterns.map(
    ([form, pattern]) => `when regexp_full_match(${text}, ${quote(pattern)}) then '${form}'`,
  );
  return `case when regexp_full_match(${text}, '-?[0-9]+') then null ${whens.join(" ")} else 'rest' end`;
}

/** SQL for the number in `source`; null when it is none, or when it can be read in two ways. */
export function numberSql(
  source: string,
  type: string,
  { point, comma, odd: unusual }: NumberNotation,
): string {
  const odd = [
    ...(point === "decimaal"
      ? []
      : [`when regexp_full_match(${source}, ${quote(point3)}) then ${reading(source, type, point, ".")}`]),
    ...(comma === "decimaal"
      ? []
      : [`when regexp_full_match(${source}, ${quote(comma3)}) then ${reading(source, type, comma, ",")}`]),
  ];
  return `case ${odd.join(" ")}
    when regexp_full_match(${source}, '${usualNumber}') then try_cast(replace(${source}, ',', '.') as ${type})
    ${unusual ? `else ${slow(source, type, { point, comma })}` : ""} end`;
}

function reading(source: string, type: string, what: "duizend" | "dubbelzinnig", sign: string): string {
  return what === "duizend" ? `try_cast(replace(${source}, '${sign}', '') as ${type})` : "null";
}

function slow(
  source: string,
  type: string,
  { point, comma }: Pick<NumberNotation, "point" | "comma">,
): string {
  const text = bareNumber(source);
  const cast = (digits: string) => `try_cast(${digits} as ${type})`;
  const decimal = cast(`replace(${text}, ',', '.')`);
  const without = (signs: string) => `translate(${text}, ${quote(signs)}, '')`;
  const values: Readonly<Record<NumberForm, string>> = {
    "punt-drie": point === "decimaal" ? decimal : point === "duizend" ? cast(without(".")) : "null",
    "komma-drie": comma === "decimaal" ? decimal : comma === "duizend" ? cast(without(",")) : "null",
    punt: decimal,
    komma: decimal,
    "duizend-punt": cast(`replace(${without(".")}, ',', '.')`),
    "duizend-komma": cast(without(",")),
    "duizend-spatie": cast(`replace(${without(" '\u00a0\u202f")}, ',', '.')`),
    macht: cast(`try_cast(replace(${text}, ',', '.') as double)`),
    rest: "null",
  };
  const whens = patterns.map(
    ([form, pattern]) => `when regexp_full_match(${text}, ${quote(pattern)}) then ${values[form]}`,
  );
  return `case when regexp_full_match(${text}, '-?[0-9]+') then ${cast(text)} ${whens.join("\n")} end`;
}

/** True for a cell whose sign before three digits has two meanings in this column. */
export function isAmbiguous(source: string, { point, comma }: NumberNotation): string {
  const tests = [
    ...(point === "dubbelzinnig" ? [`regexp_full_match(${bareNumber(source)}, ${quote(point3)})`] : []),
    ...(comma === "dubbelzinnig" ? [`regexp_full_match(${bareNumber(source)}, ${quote(comma3)})`] : []),
  ];
  return tests.length === 0 ? "false" : `(${tests.join(" or ")})`;
}
