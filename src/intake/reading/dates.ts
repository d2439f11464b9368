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
export const isoForm = "____-__-__";
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

/** A text as the slow road sees it: lower case, without outer blanks and without the time 00:00. */
export function dateText(source: string): string {
  return `regexp_replace(lower(trim(${source}, ' \t\u00a0')), '[ t]+0?0:00(:00([.,]0+)?)?(z|\\+00(:00)?)?$', '')`;
}

/** True for a text that says that there is no date. */
export function isPlaceholder(source: string): string {
  return `${dateText(source)} in (${placeholders.map(quote).join(", ")})`;
}

/** SQL that names the form of a date which is not in one of the two usual forms. */
export function formSql(source: string): string {
  const text = dateText(source);
  const whens = (["los", "kort", "jaar-eerst", "aaneen", "getal", "maandnaam"] as const).map(
    (form) => `when regexp_full_match(${text}, ${quote(patterns[form])}) then '${form}'`,
  );
  return `case when ${text} in (${placeholders.map(quote).join(", ")}) then 'plaatshouder'
    when regexp_full_match(${text}, ${quote(usualDate)}) then 'gewoon' ${whens.join(" ")} else 'geen' end`;
}

/** SQL for the first two numbers of a date with its year last, as the column wrote them. */
export function partsSql(source: string): { readonly first: string; readonly second: string } {
  const pattern = "^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]'?([0-9]{4}|[0-9]{2})$";
  const part = (group: number) =>
    `try_cast(regexp_extract(${dateText(source)}, ${quote(pattern)}, ${group}) as integer)`;
  return { first: part(1), second: part(2) };
}

/** SQL for the date in `source`; null when it is none. Placeholders are null too. */
export function dateSql(source: string, order: DateOrder): string {
  const dutch = order === "dag-maand" ? "%d-%m-%Y" : "%m-%d-%Y";
  return `case
    when ${isQuickPlaceholder(source)} then null
    when ${source} like '${dutchForm}' then try_strptime(${source}, '${dutch}')::date
    when ${source} like '${isoForm}' then try_cast(${source} as date)
    else ${slow(source, order)} end`;
}

/** Placeholders in the two usual forms. */
export function isQuickPlaceholder(source: string): string {
  const usual = placeholders.filter((text) => /^(\d\d-\d\d-\d{4}|\d{4}-\d\d-\d\d)$/.test(text));
  return `${source} in (${usual.map(quote).join(", ")})`;
}

function slow(source: string, order: DateOrder): string {
  const text = dateText(source);
  const get = (form: keyof typeof patterns, group: number) =>
    `regexp_extract(${text}, ${quote(`^${patterns[form]}$`)}, ${group})`;
  const [day, month] = order === "dag-maand" ? [1, 2] : [2, 1];
  const dated = (form: "los" | "kort", year: string) => built(year, get(form, month), get(form, day));
  const branches: readonly (readonly [keyof typeof patterns, string])[] = [
    ["los", dated("los", get("los", 3))],
    ["kort", dated("kort", century(get("kort", 3)))],
    ["jaar-eerst", built(get("jaar-eerst", 1), get("jaar-eerst", 2), get("jaar-eerst", 3))],
    ["aaneen", built(get("aaneen", 1), get("aaneen", 2), get("aaneen", 3))],
    ["getal", serial(get("getal", 1))],
    ["maandnaam", built(century(get("maandnaam", 3)), monthNumber(get("maandnaam", 2)), get("maandnaam", 1))],
  ];
  const whens = branches.map(
    ([form, value]) => `when regexp_full_match(${text}, ${quote(patterns[form])}) then ${value}`,
  );
  return `case when ${isPlaceholder(source)} then null ${whens.join("\n")} end`;
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
