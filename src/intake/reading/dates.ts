import { quote } from "../../engine/engine.ts";

/** Which of the first two numbers of a date is the day. */
export type DateOrder = "dag-maand" | "maand-dag";

export type DateForm =
  | "kort"
  | "los"
  | "jaar-eerst"
  | "aaneen"
  | "getal"
  | "maandnaam"
  | "plaatshouder"
  | "geen";

/** The two forms of the data contract; all else takes the slow road. */
const isoForm = "____-__-__";
export const dutchForm = "__-__-____";

/** The months as Dutch and English packages write them, January first. */
const months = [
  "januari|january|jan",
  "februari|february|feb",
  "maart|march|mrt|mar",
  "april|apr",
  "mei|may",
  "juni|june|jun",
  "juli|july|jul",
  "augustus|august|aug",
  "september|sept|sep",
  "oktober|october|okt|oct",
  "november|nov",
  "december|dec",
] as const;

const usualDate = "[0-9]{2}-[0-9]{2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}";

const patterns = {
  los: "([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})",
  kort: "([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]'?([0-9]{2})",
  "jaar-eerst": "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})",
  aaneen: "((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})",
  getal: "([1-7][0-9]{4})([.,]0+)?",
  maandnaam: `([0-9]{1,2})[-/. ]*(${months.join("|")})[-/.]?[-/. ]*'?([0-9]{4}|[0-9]{2})`,
} as const;

/** Texts and dates by which a package says that there is no date. */
const placeholders = [
  ...[
    "-",
    "--",
    "n.v.t.",
    "n.v.t",
    "nvt",
    "onbekend",
    "geen",
    "0",
    "n/a",
    "00-00-0000",
    "0000-00-00",
    "00000000",
  ],
  ...["31-12-9999", "31/12/9999", "9999-12-31", "99991231", "31-12-99", "31-12-2999", "2958465"],
  ...["01-01-1900", "1-1-1900", "01/01/1900", "1/1/1900", "1900-01-01", "19000101"],
  ...["01-01-0001", "1-1-0001", "01/01/0001", "1/1/0001", "0001-01-01"],
  ...["30-12-1899", "30/12/1899", "1899-12-30", "18991230", "00-01-1900", "0-1-1900"],
];

/** Cells in one of the two usual forms take the fast road; of the others each different text is read once. */
export function isOdd(source: string): string {
  return `(${source} not like '${dutchForm}' and ${source} not like '${isoForm}')`;
}

/**
 * SQL for the day number of a date in one of the two usual forms; null for all else, and for placeholders. None of
 * these lies between 1901 and 2098, so that most days need no comparison with texts.
 * @param dutch true when the whole column has the Dutch form; the shape is tested otherwise, since both readers
 * take more than these forms.
 */
export function usualDaySql(source: string, order: DateOrder, dutch: boolean): string {
  if (!dutch) return `((${usualSql(source, order)}) - date '1970-01-01')`;
  const date = `try_strptime(${source}, '${strptimeForms[order]}')`;
  return `case when ${date} between timestamp '1901-01-01' and timestamp '2098-12-31' then ${date}::date - date '1970-01-01'
    when ${isQuickPlaceholder(source)} then null else ${date}::date - date '1970-01-01' end`;
}

const strptimeForms = { "dag-maand": "%d-%m-%Y", "maand-dag": "%m-%d-%Y" } as const;

/** SQL for a date in one of the two usual forms; null for all else, and for placeholders. */
export function usualSql(source: string, order: DateOrder): string {
  return `case when ${isQuickPlaceholder(source)} then null
    when ${source} like '${dutchForm}' then try_strptime(${source}, '${strptimeForms[order]}')::date
    when ${source} like '${isoForm}' then try_cast(${source} as date) end`;
}

/** True for digits in one of the two usual forms, whether or not the day exists. */
export function looksUsual(source: string): string {
  return `regexp_full_match(${source}, ${quote(usualDate)})`;
}

/** Placeholders in the two usual forms. */
export function isQuickPlaceholder(source: string): string {
  const usual = placeholders.filter((text) => /^(\d\d-\d\d-\d{4}|\d{4}-\d\d-\d\d)$/.test(text));
  return `${source} in (${usual.map(quote).join(", ")})`;
}

/**
 * The query that reads every different odd text of a column: `tekst`; `vorm`, its form; `een` and `twee`, the
 * numbers before a year that stands last; `dag_maand` and `maand_dag`, the date in either order.
 */
export function oddDates(source: string, column: string): string {
  const parts = "^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]'?([0-9]{4}|[0-9]{2})$";
  const part = (group: number) => `try_cast(regexp_extract(t, ${quote(parts)}, ${group}) as integer)`;
  const clean = `regexp_replace(lower(trim(tekst, ' \t\u00a0')), '[ t]+0?0:00(:00([.,]0+)?)?(z|\\+00(:00)?)?$', '')`;
  return `select tekst, vorm, ${part(1)} as een, ${part(2)} as twee,
      ${valueSql("dag-maand")} as dag_maand, ${valueSql("maand-dag")} as maand_dag
    from (select tekst, t, ${formSql()} as vorm
      from (select tekst, ${clean} as t
        from (select distinct ${column} as tekst from ${source} where ${isOdd(column)})))`;
}

type Form = keyof typeof patterns;
const forms = [
  "los",
  "kort",
  "jaar-eerst",
  "aaneen",
  "getal",
  "maandnaam",
] as const satisfies readonly Form[];

function formSql(): string {
  const whens = forms.map((form) => `when regexp_full_match(t, ${quote(patterns[form])}) then '${form}'`);
  return `case when t = '' then 'leeg' when t in (${placeholders.map(quote).join(", ")}) then 'plaatshouder'
    when regexp_full_match(t, ${quote(usualDate)}) then 'gewoon' ${whens.join(" ")} else 'geen' end`;
}

/** The date in `t`, which has the form `vorm`. */
function valueSql(order: DateOrder): string {
  const get = (form: Form, group: number) => `regexp_extract(t, ${quote(`^${patterns[form]}$`)}, ${group})`;
  const [day, month] = order === "dag-maand" ? [1, 2] : [2, 1];
  const values: Readonly<Record<Form, string>> = {
    los: built(get("los", 3), get("los", month), get("los", day)),
    kort: built(century(get("kort", 3)), get("kort", month), get("kort", day)),
    "jaar-eerst": built(get("jaar-eerst", 1), get("jaar-eerst", 2), get("jaar-eerst", 3)),
    aaneen: built(get("aaneen", 1), get("aaneen", 2), get("aaneen", 3)),
    getal: serial(get("getal", 1)),
    maandnaam: built(century(get("maandnaam", 3)), monthNumber(get("maandnaam", 2)), get("maandnaam", 1)),
  };
  const whens = forms.map((form) => `when '${form}' then ${values[form]}`);
  return `case vorm when 'gewoon' then ${usualSql("t", order)} ${whens.join("\n")} end`;
}

function built(year: string, month: string, day: string): string {
  return `try_cast(${year} || '-' || lpad(${month}, 2, '0') || '-' || lpad(${day}, 2, '0') as date)`;
}

/** Two digits up to 49 are of this century. */
function century(year: string): string {
  return `case when length(${year}) = 4 then ${year} when ${year} < '50' then '20' || ${year} else '19' || ${year} end`;
}

/** Days since 30-12-1899, as spreadsheets count: 1927 up to and including 2118. */
function serial(days: string): string {
  return `case when ${days}::integer between 10000 and 79999 then date '1899-12-30' + ${days}::integer end`;
}

function monthNumber(name: string): string {
  const whens = months.map((names, index) => {
    const list = names.split("|").map(quote).join(", ");
    return `when ${name} in (${list}) then '${index + 1}'`;
  });
  return `case ${whens.join(" ")} end`;
}
