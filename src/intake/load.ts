import type { Engine } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { tables } from "../store/contract.ts";
import { storeColumn } from "../store/schema.ts";
import type { TableSpec } from "../store/table-spec.ts";
import type { CheckResult } from "./check.ts";
import { isKey } from "./columns.ts";
import { removeRows } from "./removal.ts";

export interface LoadFacts {
  /** The number of the delivery in the ledger. */
  readonly nr: number;
  /** Deliveries whose rows this one replaces. */
  readonly replaced: readonly number[];
  /** The code by which a later import knows that it has the same secret. */
  readonly proef: string;
}

/** Copies the staged tables into the store. Runs inside a transaction of the caller. */
export async function loadStaged(
  engine: Engine,
  store: string,
  result: CheckResult,
  { nr, replaced, proef }: LoadFacts,
  progress: Progress,
): Promise<void> {
  await removeRows(engine, store, replaced);
  await engine.run(
    `insert into ${store}.sleutel_proef
     select $proef where not exists (select 1 from ${store}.sleutel_proef)`,
    { proef },
  );
  for (const domain of ["werkgever", "medewerker"]) {
    await engine.run(
      `insert into ${store}.sleutel_${domain} select store_nr, code from nummer_${domain} where nieuw`,
    );
  }
  const rows = rowsPerTable(result);
  const delivered = tables.filter(({ name }) => rows.has(name));
  const offsets = await offsetsOf(engine, store);
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const spec of delivered) {
    progress(`Laden: ${spec.name}`, done, total, { rijen: done });
    await engine.run(copyStatement(spec, store, nr, offsets));
    done += rows.get(spec.name) ?? 0;
  }
  await record(engine, store, nr, rows);
  await engine.run(employersStatement(delivered, store, nr));
}

function rowsPerTable({ tabellen }: CheckResult): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { tabel, rijen } of tabellen) rows.set(tabel, (rows.get(tabel) ?? 0) + (rijen ?? 0));
  return rows;
}

/** The highest number in use per table that numbers its own rows. */
async function offsetsOf(engine: Engine, store: string): Promise<ReadonlyMap<string, number>> {
  const offsets = new Map<string, number>();
  for (const spec of tables) {
    const key = spec.columns.find(({ kind }) => kind === "sleutel");
    if (key === undefined || isShared(spec.name)) continue;
    const { hoogste } = await engine.row<{ hoogste: number }>(
      `select coalesce(max(${storeColumn(key)}), 0) as hoogste from ${store}.${spec.name}`,
    );
    offsets.set(spec.name, hoogste);
  }
  return offsets;
}

function isShared(name: string): boolean {
  return name === "werkgever" || name === "medewerker";
}

function copyStatement(
  spec: TableSpec,
  store: string,
  nr: number,
  offsets: ReadonlyMap<string, number>,
): string {
  const joins: string[] = [];
  const columns = spec.columns.map((column, index) => {
    const name = storeColumn(column);
    const target = column.kind === "sleutel" ? spec.name : column.to;
    if (!isKey(column) || target === undefined) return `t.${name}`;
    if (!isShared(target)) return `t.${name} + ${offsets.get(target) ?? 0}`;
    joins.push(`left join nummer_${target} as n${index} on n${index}.nr = t.${name}`);
    return `n${index}.store_nr`;
  });
  if (spec.open === true) columns.push("t.kenmerken");
  return `insert into ${store}.${spec.name}
    select ${nr}, ${columns.join(", ")} from ${spec.name} as t ${joins.join("\n")}`;
}

async function record(
  engine: Engine,
  store: string,
  nr: number,
  rows: ReadonlyMap<string, number>,
): Promise<void> {
  await engine.run(`insert into ${store}.levering_jaar select ${nr}, jaar from leveringsjaar`);
  for (const [tabel, rijen] of rows) {
    await engine.run(`insert into ${store}.levering_tabel values ($nr, $tabel, $rijen)`, {
      nr,
      tabel,
      rijen,
    });
  }
}

/**
 * The employers a delivery speaks for: those it describes, and those its rows are of. The receiving employer of
 * a loopbrug is only mentioned: it must not lose the figures that its own delivery gave it.
 */
function employersStatement(delivered: readonly TableSpec[], store: string, nr: number): string {
  const columns = delivered.flatMap((spec) =>
    spec.columns
      .filter(
        ({ name, kind, to }) =>
          isOwn(name) && (to === "werkgever" || (kind === "sleutel" && isShared(spec.name))),
      )
      .map((column) => `select ${storeColumn(column)} as nr from ${spec.name}`),
  );
  if (columns.length === 0) return "select 1";
  return `insert into ${store}.levering_werkgever
    select ${nr}, n.store_nr from (${columns.join(" union ")}) as w join nummer_werkgever as n on n.nr = w.nr`;
}

function isOwn(name: string): boolean {
  return name === "werkgever_id" || name === "latende_werkgever";
}
