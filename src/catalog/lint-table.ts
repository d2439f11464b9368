import { type Expression, type Fault, fault, type TableRef } from "./lint-tree.ts";
import { functionAdvice } from "./portable.ts";

const joinAdvice: Readonly<Record<string, string>> = {
  ASOF: "ASOF JOIN mag niet: zoek met max(begin) … group by de rij die gold, en koppel die.",
  NATURAL: "NATURAL JOIN mag niet: noem de kolommen na 'on'.",
  POSITIONAL: "POSITIONAL JOIN mag niet: koppel op een sleutel.",
  DEPENDENT: "LATERAL mag niet: maak er een with-stap van en koppel die.",
  SEMI: "SEMI JOIN mag niet: gebruik x in (select …) of een join met group by.",
  ANTI: "ANTI JOIN mag niet: gebruik left join met 'is null'.",
};

/** The faults of what stands after `from`: only tables and with-steps, joined on conditions. */
export function lintTable(table: TableRef | null | undefined): Fault[] {
  if (table == null) return [];
  const faults = lintTable(table.left).concat(lintTable(table.right));
  if (table.sample != null) {
    faults.push(fault("Een steekproef mag niet: een cijfer moet morgen hetzelfde zijn.", table));
  }
  switch (table.type) {
    case "BASE_TABLE": {
      const plain = /^[a-z][a-z0-9_]*$/i.test(table.table_name ?? "") && table.schema_name === "";
      return plain
        ? faults
        : [...faults, fault("Alleen de naam van een tabel mag: geen bestand of schema.", table)];
    }
    case "EMPTY":
      return faults;
    case "JOIN": {
      const advice = joinAdvice[table.ref_type ?? ""] ?? joinAdvice[table.join_type ?? ""];
      return advice === undefined ? faults : [...faults, fault(advice, table)];
    }
    case "TABLE_FUNCTION": {
      const advice = functionAdvice(table.function?.function_name ?? "", false);
      return [...faults, fault(advice ?? "Een tabelfunctie mag niet.", table.function ?? table)];
    }
    case "SUBQUERY":
      return [
        ...faults,
        fault("Een subquery of LATERAL na 'from' mag niet: geef de stap een naam met 'with'.", table),
      ];
    default:
      return [...faults, fault("Alleen tabellen en with-stappen mogen na 'from' staan.", table)];
  }
}

/** The conditions of all joins. */
export function conditions(table: TableRef | null | undefined): Expression[] {
  if (table == null) return [];
  const own = table.condition == null ? [] : [table.condition];
  return [...own, ...conditions(table.left), ...conditions(table.right)];
}

/** The names by which columns of these tables are called. */
export function tableNames(table: TableRef | null | undefined): Set<string> {
  if (table == null) return new Set();
  const own = table.type === "BASE_TABLE" ? [table.alias || (table.table_name ?? "")] : [];
  return new Set([...own, ...tableNames(table.left), ...tableNames(table.right)]);
}
