import { lintExpression } from "./lint-expression.ts";
import { conditions, lintTable, tableNames } from "./lint-table.ts";
import {
  type Expression,
  type Fault,
  fault,
  type Modifier,
  type Order,
  type TreeNode,
  withInner,
} from "./lint-tree.ts";

interface Place {
  /** Names of the with-steps that can be read here. */
  readonly steps: ReadonlySet<string>;
  /** The last select of the file. */
  readonly last: boolean;
  /** The right side of UNION ALL, where the names of the left side hold. */
  readonly named?: boolean;
  /** Inside `x in (select …)`: there every column must say of which table it is, so that none is correlated. */
  readonly inSubquery: boolean;
}

/** All faults of one select or set operation, with everything in it. */
export function lintNode(
  node: TreeNode,
  place: Place = { steps: new Set(), last: true, inSubquery: false },
): Fault[] {
  const steps = new Set(place.steps);
  const faults: Fault[] = [];
  for (const { key, value } of node.cte_map?.map ?? []) {
    faults.push(
      ...lintNode(value.query.node, { ...place, steps: new Set(steps), last: false, named: false }),
    );
    steps.add(key);
  }
  faults.push(...(node.modifiers ?? []).flatMap(lintModifier));
  if (node.type === "SELECT_NODE") return [...faults, ...lintSelect(node, { ...place, steps })];
  if (node.type === "SET_OPERATION_NODE") {
    const [left, right] = [node.left, node.right].map((side, index) =>
      side === undefined
        ? []
        : lintNode(side, { ...place, steps, last: false, named: place.named === true || index === 1 }),
    );
    if (node.setop_type !== "UNION" || node.setop_all !== true) {
      faults.push(fault("Alleen UNION ALL mag; ontdubbel met group by, vergelijk met een join."));
    }
    return [...faults, ...(left ?? []), ...(right ?? [])];
  }
  return [...faults, fault("Een recursieve with mag niet: gebruik dim_dag, dim_maand of een vaste tabel.")];
}

function lintModifier(modifier: Modifier): Fault[] {
  if (modifier.type === "ORDER_MODIFIER") {
    const orders = modifier.orders ?? [];
    const inside = orders.flatMap(({ expression }) => withInner(expression)).flatMap(lintExpression);
    const all = orders.filter(({ expression }) => expression.type === "STAR");
    return [
      ...lintOrders(orders),
      ...inside,
      ...all.map(({ expression }) => fault("ORDER BY ALL mag niet: noem de kolommen.", expression)),
    ];
  }
  if (modifier.type === "DISTINCT_MODIFIER") {
    const [target] = modifier.distinct_on_targets ?? [];
    return target === undefined
      ? []
      : [fault("DISTINCT ON mag niet: gebruik row_number of group by.", target)];
  }
  return [fault("LIMIT mag niet: een query geeft alle rijen.")];
}

function lintOrders(orders: readonly Order[]): Fault[] {
  return orders
    .filter((order) => order.null_order === "ORDER_DEFAULT")
    .map((order) =>
      fault("Zeg bij order by waar lege waarden staan: nulls last of nulls first.", order.expression),
    );
}

function lintSelect(node: TreeNode, place: Place): Fault[] {
  const items = node.select_list ?? [];
  const faults = [...lintTable(node.from_table), ...lintItems(items, node, place)];
  if (node.qualify != null) {
    faults.push(fault("QUALIFY mag niet: tel in een with-stap en kies de rijen met where.", node.qualify));
  }
  if (node.sample != null)
    faults.push(fault("Een steekproef mag niet: een cijfer moet morgen hetzelfde zijn."));
  if (node.aggregate_handling === "FORCE_AGGREGATES") {
    faults.push(fault("GROUP BY ALL mag niet: noem de kolommen."));
  }
  const others = [node.where_clause, node.having, node.qualify, ...(node.group_expressions ?? [])];
  const roots = [...items, ...others, ...conditions(node.from_table)].filter((root) => root != null);
  const tables = tableNames(node.from_table);
  for (const root of roots) faults.push(...lintRoot(root, tables, place));
  return faults;
}

function lintRoot(root: Expression, tables: ReadonlySet<string>, place: Place): Fault[] {
  return withInner(root).flatMap((expression) => {
    const faults = lintExpression(expression);
    faults.push(...lintOrders([...(expression.orders ?? []), ...(expression.arg_orders ?? [])]));
    if (expression.type === "STAR" && expression !== root)
      faults.push(fault("Noem de kolommen.", expression));
    const subquery = expression.subquery?.node;
    if (subquery !== undefined) {
      faults.push(...lintNode(subquery, { ...place, last: false, named: true, inSubquery: true }));
    }
    const qualifier = expression.column_names?.length === 2 ? expression.column_names[0] : undefined;
    if (place.inSubquery && expression.column_names !== undefined && !tables.has(qualifier ?? "")) {
      faults.push(
        fault(
          "Schrijf in een subquery tabel.kolom, van een tabel uit die subquery; een gecorreleerde subquery mag niet: gebruik een join.",
          expression,
        ),
      );
    }
    return faults;
  });
}

function lintItems(items: readonly Expression[], node: TreeNode, place: Place): Fault[] {
  const faults: Fault[] = [];
  for (const item of items) {
    if (item.type === "STAR") {
      const from = node.from_table;
      const step = from?.type === "BASE_TABLE" && place.steps.has(from.table_name ?? "");
      const bare =
        item.relation_name === "" && item.exclude_list?.length === 0 && item.replace_list?.length === 0;
      if (!(place.last && items.length === 1 && step && bare)) {
        faults.push(
          fault("select * mag alleen als laatste regel, van een with-stap; noem anders de kolommen.", item),
        );
      }
    } else if (item.type !== "COLUMN_REF" && (item.alias ?? "") === "" && place.named !== true) {
      faults.push(fault("Geef deze uitkomst een naam met 'as'.", item));
    }
  }
  const windows = items.filter((item) => withInner(item).some((part) => part.class === "WINDOW"));
  if (windows.length > 0 && !items.some((item) => item.type === "COLUMN_REF" || item.type === "STAR")) {
    faults.push(fault("Een select met vensterfuncties moet ook een gewone kolom teruggeven.", windows[0]));
  }
  return faults;
}
