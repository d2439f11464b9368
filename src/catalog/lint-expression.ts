import { type Expression, type Fault, offsetOf } from "./lint-tree.ts";
import { castTypes, expressionAdvice, expressionTypes, functionAdvice } from "./portable.ts";

/** The faults of one expression itself; what is inside it is looked at apart. */
export function lintExpression(expression: Expression): Fault[] {
  return messages(expression).map((message) => ({
    message,
    offset: offsetOf(expression) ?? offsetOf(expression.child),
  }));
}

function messages(expression: Expression): string[] {
  if (expression.class === "WINDOW") return windowMessages(expression);
  if (!expressionTypes.has(expression.type)) {
    const advice = expressionAdvice[expression.type];
    return [advice ?? `Deze vorm (${expression.type}) staat niet op de lijst van wat elke SQL-machine kent.`];
  }
  switch (expression.type) {
    case "FUNCTION":
      return functionMessages(expression);
    case "OPERATOR_CAST":
      return castMessages(expression);
    case "COLUMN_REF":
      return columnMessages(expression.column_names ?? []);
    case "SUBQUERY":
      return subqueryMessages(expression);
    case "OPERATOR_NOT":
      return expression.children?.[0]?.type === "SUBQUERY" ? [notIn] : [];
    default:
      return [];
  }
}

const notIn =
  "NOT IN en NOT EXISTS mogen niet: met een lege waarde erin verdwijnen alle rijen. Gebruik left join met 'is null'.";

function functionMessages(expression: Expression): string[] {
  const name = expression.function_name ?? "";
  const advice = functionAdvice(name, false);
  if (advice !== undefined) return [advice];
  const found: string[] = [];
  if ((expression.order_bys?.orders.length ?? 0) > 0) {
    found.push("ORDER BY in een functie mag niet: de uitkomst mag niet van een volgorde afhangen.");
  }
  if (name === "/" && !(expression.children ?? []).some(isDouble)) {
    found.push(
      "Deel alleen getallen van het type double: schrijf cast(… as double) om een van beide, of {{idiv(a, b)}}.",
    );
  }
  return found;
}

const doubles = new Set(["__median", "__pct", "__slope", "__stddev", "avg"]);
const carriers = new Set(["+", "-", "*", "/", "abs", "sum", "min", "max", "least", "greatest", "nullif"]);

/** Best effort: what can be seen to be a double without knowing the columns. */
function isDouble(expression: Expression): boolean {
  switch (expression.type) {
    case "OPERATOR_CAST":
      return expression.cast_type?.id === "DOUBLE";
    case "VALUE_CONSTANT":
      return expression.value?.type.id === "DOUBLE";
    case "OPERATOR_COALESCE":
      return (expression.children ?? []).some(isDouble);
    case "FUNCTION": {
      const name = expression.function_name ?? "";
      return doubles.has(name) || (carriers.has(name) && (expression.children ?? []).some(isDouble));
    }
    default:
      return false;
  }
}

function castMessages(expression: Expression): string[] {
  const type = expression.cast_type?.id ?? "";
  const found: string[] = [];
  if (expression.try_cast === true) {
    found.push("TRY_CAST mag niet: waarden zijn bij de inname al gecontroleerd.");
  }
  if (type === "DATE" || type.startsWith("TIMESTAMP") || type.startsWith("TIME")) {
    found.push("Datums mogen niet in SQL: gebruik dagnummers, dim_dag of {{date(…)}}.");
  } else if (type === "INTERVAL") {
    found.push("INTERVAL mag niet: tel op bij het dagnummer, of gebruik dim_maand of {{add_months(d, n)}}.");
  } else if (
    (type === "INTEGER" || type === "BIGINT") &&
    expression.child != null &&
    isDouble(expression.child)
  ) {
    found.push(
      "Een cast van double naar een geheel getal rondt niet overal gelijk af: zet er floor(…) omheen.",
    );
  } else if (!castTypes.has(type)) {
    found.push(`Een cast naar ${type.toLowerCase()} mag niet; wel naar double, integer, bigint of varchar.`);
  }
  return found;
}

const clock = /^(current_(date|time|timestamp|user|schema|catalog)|localtime(stamp)?|today|now|rowid)$/;

function columnMessages(names: readonly string[]): string[] {
  if (names.length > 2) return ["Schrijf kolom of tabel.kolom; schema's en structuren mogen niet."];
  if (names.length === 1 && clock.test(names[0] ?? "")) {
    return ["De klok en de omgeving mogen niet: de periode komt uit de tabel periode."];
  }
  return [];
}

function subqueryMessages(expression: Expression): string[] {
  if (expression.subquery_type === "ANY" && expression.comparison_type === "COMPARE_EQUAL") return [];
  return [
    "Een subquery mag alleen als x in (select …): maak er een with-stap van en koppel die met een join; bij EXISTS: join of left join met 'is null'.",
  ];
}

function windowMessages(expression: Expression): string[] {
  const name = expression.function_name ?? "";
  const advice = functionAdvice(name, true);
  const found = advice === undefined ? [] : [advice];
  if (`${expression.start} ${expression.end}`.includes("GROUPS")) {
    found.push("Een venster met GROUPS mag niet: gebruik rows, of range met hele getallen.");
  }
  if (expression.exclude_clause !== "NO_OTHER" || expression.ignore_nulls === true) {
    found.push("EXCLUDE en IGNORE NULLS mogen niet in een venster: kies de rijen in een with-stap.");
  }
  return found;
}
