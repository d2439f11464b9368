import type { Engine, NewColumn } from "../engine/engine.ts";
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

/** A query with its macros as plain calls (expandMacros), and the file it stands in. */
export interface Readable {
  readonly calls: string;
  readonly file: string;
}

/**
 * Checks that queries stay inside the portable subset of SQL, on the engine's own parse tree; the tables need not
 * exist. All at once: a statement for each takes ten times as long.
 * @returns parallel to `queries`.
 */
export async function lintQueries(engine: Engine, queries: readonly Readable[]): Promise<Linted[]> {
  const columns: NewColumn[] = [
    { name: "nr", type: "integer" },
    { name: "tekst", type: "varchar" },
  ];
  const texts = queries.map(({ calls }, nr) => [nr, calls]);
  await engine.createTable("lint_tekst", columns, texts);
  const trees = await engine.rows<{ tree: string }>(
    "select json_serialize_sql(tekst) as tree from lint_tekst order by nr",
  );
  await engine.run("drop table lint_tekst");
  return queries.map((query, nr) => lintTree(query, JSON.parse(trees[nr]?.tree ?? "") as Parsed));
}

function lintTree({ calls, file }: Readable, parsed: Parsed): Linted {
  const place = placer(calls);
  const problems = faultsOf(parsed).map(({ message, offset }) => {
    const found = offset === null ? undefined : place(offset);
    if (found === undefined) return { file, message };
    return { file, line: found.line, message: `${message} (teken ${found.column})` };
  });
  const tables = new Set<string>();
  collectTables(parsed, tables);
  return { parsed: parsed.statements?.length === 1, tables, problems };
}

function collectTables(tree: unknown, found: Set<string>): void {
  if (tree === null || typeof tree !== "object") return;
  if ("table_name" in tree && typeof tree.table_name === "string") found.add(tree.table_name);
  for (const part of Object.values(tree)) collectTables(part, found);
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
