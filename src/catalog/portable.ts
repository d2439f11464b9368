import { isMacro } from "../engine/macros.ts";

/** What a query may be made of, and the portable way for what it may not: shared/portable-sql.md. */

const scalar = ["+", "-", "*", "/", "%", "abs", "floor", "ceil", "least", "greatest", "nullif", "sqrt"];
const aggregates = ["count", "count_star", "sum", "min", "max", "avg"];
const windows = ["row_number", "rank", "dense_rank", "first_value", "last_value", ...aggregates];

const functions = new Set([...scalar, ...aggregates]);
const windowFunctions = new Set(windows);

/** Types that every engine casts to alike. */
export const castTypes = new Set(["DOUBLE", "INTEGER", "BIGINT", "VARCHAR", "BOOLEAN"]);

export const expressionTypes = new Set([
  "COLUMN_REF",
  "VALUE_CONSTANT",
  "VALUE_PARAMETER",
  "FUNCTION",
  "OPERATOR_CAST",
  "OPERATOR_COALESCE",
  "OPERATOR_IS_NULL",
  "OPERATOR_IS_NOT_NULL",
  "OPERATOR_NOT",
  "COMPARE_IN",
  "COMPARE_EQUAL",
  "COMPARE_NOTEQUAL",
  "COMPARE_LESSTHAN",
  "COMPARE_GREATERTHAN",
  "COMPARE_LESSTHANOREQUALTO",
  "COMPARE_GREATERTHANOREQUALTO",
  "COMPARE_BETWEEN",
  "CONJUNCTION_AND",
  "CONJUNCTION_OR",
  "CASE_EXPR",
  "GROUPING_FUNCTION",
  "SUBQUERY",
  "STAR",
]);

/** The portable way for an expression that is not on the list. */
export const expressionAdvice: Readonly<Record<string, string>> = {
  COMPARE_NOT_IN:
    "NOT IN mag niet: gebruik left join met 'is null', of a <> 1 and a <> 2 voor een vaste lijst.",
  COMPARE_DISTINCT_FROM:
    "IS DISTINCT FROM mag niet: vergelijk met = of <> en noem het geval 'is null' apart.",
  COMPARE_NOT_DISTINCT_FROM:
    "IS NOT DISTINCT FROM mag niet: vergelijk met = en noem het geval 'is null' apart.",
  ARRAY_EXTRACT: "Lijsten en structuren mogen niet: maak er rijen of kolommen van bij de inname.",
  STRUCT_EXTRACT: "Lijsten en structuren mogen niet: maak er rijen of kolommen van bij de inname.",
  LAMBDA: "Lambda's en -> mogen niet: schrijf de berekening uit, of maak er kolommen van bij de inname.",
  COLLATE: "COLLATE mag niet: codes worden bij de inname gelijk gemaakt.",
};

const text = "Tekstfuncties mogen niet: teksten worden bij de inname omgezet in codes.";
const series = "Reeksen en lijsten mogen niet: gebruik de tabellen dim_dag en dim_maand.";
const clock = "De klok mag niet: de periode komt uit de tabel periode.";
const chance = "Toeval mag niet: een cijfer moet morgen hetzelfde zijn.";
const dates =
  "Datumfuncties mogen niet: reken met dagnummers en maandnummers, met dim_dag en dim_maand of een macro.";
const interval = "INTERVAL mag niet: tel op bij het dagnummer, of gebruik dim_maand of {{add_months(d, n)}}.";

const families: readonly (readonly [RegExp, string])[] = [
  [/^round$|^round_even$|^trunc$/, "Afronden mag niet in SQL: dat gebeurt na de beveiliging, in TypeScript."],
  [/^\/\/$|^divide$/, "Hele deling met // mag niet: gebruik {{idiv(a, b)}}."],
  [/^(median|quantile.*|percentile.*|approx_quantile)$/, "Gebruik {{median(x)}} of {{pct(x, p)}}."],
  [/^(stddev.*|var_.*|variance)$/, "Gebruik {{stddev(x)}}."],
  [/^regr_|^covar_|^corr$/, "Gebruik {{slope(y, x)}}."],
  [/^(sha256|md5|sha1|hash)$/, "Gebruik {{sha256(x)}}; sleutels worden al bij de inname vervangen."],
  [/^(lag|lead)$/, "Gebruik max(x) over (… rows between 1 preceding and 1 preceding), of 1 following."],
  [/^(ifnull|nvl)$/, "Gebruik coalesce(a, b)."],
  [/^(mod|fmod)$/, "Gebruik a % b."],
  [/^(ceiling)$/, "Gebruik ceil(x)."],
  [
    /^(any_value|first|last|arbitrary|arg_m.*|m.._by|mode)$/,
    "Kies met min, max of row_number: de uitkomst moet vastliggen.",
  ],
  [/^(random|uuid|gen_random_uuid|setseed)$/, chance],
  [/^(now|today|current_.*|get_current_.*|transaction_timestamp|localtime.*)$/, clock],
  [/^to_(year|quarter|month|week|day|hour|minute|second|millisecond)s$/, interval],
  [
    /^(range|generate_series|unnest|list.*|array.*|struct.*|map.*|json.*|row|flatten|string_agg|group_concat)$/,
    series,
  ],
  [
    /^(date.*|year|quarter|month|day|week.*|make_date|last_day|age|strftime|strptime|epoch.*|to_date|timezone|extract)$/,
    dates,
  ],
  [
    /^(\|\||~~|!~~|~~\*|!~~\*|concat.*|upper|lower|ucase|lcase|substr.*|left|right|length|len|trim|ltrim|rtrim|replace|regexp.*|split.*|like_escape|contains|starts_with|ends_with|prefix|suffix|printf|format|lpad|rpad|strip_accents|instr|position|reverse|repeat|chr|ascii|encode|decode)$/,
    text,
  ],
];

/** Why this function may not be used and what to write instead; nothing when it may. */
export function functionAdvice(name: string, window: boolean): string | undefined {
  if (isMacro(name) || (window ? windowFunctions : functions).has(name)) return undefined;
  const advice = families.find(([pattern]) => pattern.test(name))?.[1];
  return (
    advice ?? `De functie '${name}' staat niet op de lijst van functies die elke SQL-machine gelijk rekent.`
  );
}
