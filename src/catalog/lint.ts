import type { Engine } from "../engine/engine.ts";
import type { Problem } from "../errors.ts";
import { lintNode } from "./lint-node.ts";
import type { Fault, TreeNode } from "./lint-tree.ts";

interface Parsed {
  readonly error: boolean;
  readonly error_type?: string;
  readonly position?: string;
  readonly statements?: readonly { readonly node: TreeNode }[];
}

export interface Linted {
  /** True when the text is one select. */
  readonly parsed: boolean;
  /** The tables and with-steps that it reads. */
  readonly tables: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Checks that a query stays inside the portable subset of SQL, on the engine's own parse tree. `calls` is the
 * query with its macros as plain calls (expandMacros); the tables need not exist.
 */
export async function lintSql(engine: Engine, calls: string, file: string): Promise<Linted> {
  const { tree } = await engine.row<{ tree: string }>("select json_serialize_sql($sql::varchar) as tree", {
    sql: calls,
  });
  const parsed = JSON.parse(tree) as Parsed;
  const place = placer(calls);
  const problems = faultsOf(parsed).map(({ message, offset }) => {
    const found = offset === null ? undefined : place(offset);
    if (found === undefined) return { file, message };
    return { file, line: found.line, message: `${message} (teken ${found.column})` };
  });
  return { parsed: parsed.statements?.length === 1, tables: tablesIn(parsed), problems };
}

function tablesIn(tree: unknown): Set<string> {
  if (tree === null || typeof tree !== "object") return new Set();
  const own = "table_name" in tree && typeof tree.table_name === "string" ? [tree.table_name] : [];
  return new Set([...own, ...Object.values(tree).flatMap((part) => [...tablesIn(part)])]);
}

function faultsOf(parsed: Parsed): readonly Fault[] {
  if (parsed.error) {
    const syntax = parsed.error_type === "parser";
    const offset = syntax && parsed.position !== undefined ? Number(parsed.position) : null;
    const message = syntax
      ? "De query is geen geldige SQL."
      : "Alleen een gewone select mag: geen opdracht die iets maakt of wijzigt, en geen PIVOT.";
    return [{ message, offset }];
  }
  const [first, ...more] = parsed.statements ?? [];
  if (first === undefined) return [{ message: "Er staat geen query.", offset: null }];
  if (more.length > 0) return [{ message: "Er mag maar één query in een bestand staan.", offset: null }];
  return lintNode(first.node);
}

/** From an offset in bytes to line and column, both from 1. */
function placer(text: string): (offset: number) => { line: number; column: number } {
  const bytes = Buffer.from(text, "utf8");
  return (offset) => {
    const lines = bytes.subarray(0, offset).toString("utf8").split("\n");
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  };
}
