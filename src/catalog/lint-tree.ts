/** A fault at an offset in the query, in bytes; null when the parser gives none. */
export interface Fault {
  readonly message: string;
  readonly offset: number | null;
}

/** The parts of DuckDB's parse tree (json_serialize_sql) that the lint looks at. Every part is optional. */
export interface TreeNode {
  readonly type: string;
  readonly class?: string;
  readonly alias?: string;
  readonly query_location?: number;
  readonly modifiers?: readonly Modifier[];
  readonly cte_map?: {
    readonly map: readonly {
      readonly key: string;
      readonly value: { readonly query: { readonly node: TreeNode } };
    }[];
  };
  readonly select_list?: readonly Expression[];
  readonly from_table?: TableRef | null;
  readonly where_clause?: Expression | null;
  readonly group_expressions?: readonly Expression[];
  readonly aggregate_handling?: string;
  readonly having?: Expression | null;
  readonly qualify?: Expression | null;
  readonly sample?: unknown;
  readonly setop_type?: string;
  readonly setop_all?: boolean;
  readonly left?: TreeNode;
  readonly right?: TreeNode;
}

export interface Modifier {
  readonly type: string;
  readonly orders?: readonly Order[];
  readonly distinct_on_targets?: readonly Expression[];
}

export interface Order {
  readonly null_order: string;
  readonly expression: Expression;
}

export interface TableRef {
  readonly type: string;
  readonly alias?: string;
  readonly query_location?: number;
  readonly table_name?: string;
  readonly schema_name?: string;
  readonly sample?: unknown;
  readonly join_type?: string;
  readonly ref_type?: string;
  readonly left?: TableRef;
  readonly right?: TableRef;
  readonly condition?: Expression | null;
  readonly function?: Expression;
}

export interface Expression {
  readonly class: string;
  readonly type: string;
  readonly alias?: string;
  readonly query_location?: number;
  readonly function_name?: string;
  readonly column_names?: readonly string[];
  readonly relation_name?: string;
  readonly exclude_list?: readonly unknown[];
  readonly replace_list?: readonly unknown[];
  readonly children?: readonly Expression[];
  readonly filter?: Expression | null;
  readonly order_bys?: { readonly orders: readonly Order[] };
  readonly orders?: readonly Order[];
  readonly arg_orders?: readonly Order[];
  readonly cast_type?: { readonly id: string };
  readonly try_cast?: boolean;
  readonly child?: Expression | null;
  /** Ends of a window frame. */
  readonly start?: string;
  readonly end?: string;
  readonly exclude_clause?: string;
  readonly ignore_nulls?: boolean;
  readonly subquery_type?: string;
  readonly comparison_type?: string;
  readonly subquery?: { readonly node: TreeNode };
  readonly value?: { readonly type: { readonly id: string }; readonly is_null: boolean };
}

/** DuckDB writes "nowhere" as 2^64 - 1. */
export function offsetOf(part: { readonly query_location?: number } | null | undefined): number | null {
  const offset = part?.query_location;
  return offset === undefined || offset > Number.MAX_SAFE_INTEGER ? null : offset;
}

/** A fault at the place of a part. */
export function fault(message: string, part?: { readonly query_location?: number } | null): Fault {
  return { message, offset: offsetOf(part) };
}

/** The expressions directly inside this one, whatever the keys are called; subqueries are not entered. */
export function inner(expression: Expression): Expression[] {
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === "object") {
      if ("class" in value && "type" in value) found.push(value as Expression);
      else for (const [key, item] of Object.entries(value)) if (key !== "subquery") visit(item);
    }
  };
  for (const [key, item] of Object.entries(expression))
    if (key !== "subquery" && key !== "value") visit(item);
  return found;
}

/** The expression and everything in it, subqueries not entered. */
export function withInner(expression: Expression): Expression[] {
  return [expression, ...inner(expression).flatMap(withInner)];
}
