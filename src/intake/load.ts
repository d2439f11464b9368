import type { Engine } from "../engine/engine.ts";
import { tables } from "../store/contract.ts";
import { storeColumn } from "../store/schema.ts";
import type { TableSpec } from "../store/table-spec.ts";
import type { CheckResult } from "./check.ts";
import { isKey } from "./columns.ts";

/** What a delivery is recorded with besides its check. */
export interface LoadFacts {
  readonly now: Date;
  readonly aanvaard: string | undefined;
  /** Deliveries whose rows this one replaces. */
  readonly replaced: readonly number[];
  /** The code by which a later import knows that it has the same secret. */
  readonly proef: string;
}

/**
 * Copies the staged tables into the store and records the delivery. Runs inside a transaction of the caller.
 * @returns the number of the delivery.
 */
export async function loadStaged(
  engine: Engine,
  store: string,
  result: CheckResult,
  facts: LoadFacts,
): Promise<number> {
  const { nr } = await engine.row<{ nr: number }>(
    `select (coalesce(max(levering_nr), 0) + 1)::integer as nr from ${store}.levering`,
  );
  await removeDeliveries(engine, store, facts.replaced);
  await engine.run(
    `insert into ${store}.sleutel_proef
     select $proef where not exists (select 1 from ${store}.sleutel_proef)`,
    { proef: facts.proef },
  );
  for (const domain of ["werkgever", "medewerker"]) {
    await engine.run(
      `insert into ${store}.sleutel_${domain} select store_nr, code from nummer_${domain} where nieuw`,
    );
  }
  const delivered = tables.filter(({ name }) => result.tabellen.some(({ tabel }) => tabel === name));
  const offsets = await offsetsOf(engine, store);
  for (const spec of delivered) await engine.run(copyStatement(spec, store, nr, offsets));
  await record(engine, store, nr, result, facts);
  await engine.run(employersStatement(delivered, store, nr));
  return nr;
}

/** Takes the rows of deliveries out of every table; keys stay, so that people keep their numbers. */
async function removeDeliveries(engine: Engine, store: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const administration = ["levering", "levering_jaar", "levering_tabel", "levering_werkgever"];
  for (const name of [...tables.map((spec) => spec.name), ...administration]) {
    await engine.run(`delete from ${store}.${name} where levering_nr in (${numbers.join(", ")})`);
  }
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
  result: CheckResult,
  { now, aanvaard }: LoadFacts,
): Promise<void> {
  await engine.run(
    `insert into ${store}.levering values
       ($nr, $leverancier, $periode, $hash, $profiel, $nu::timestamp, $waarschuwingen, $aanvaard)`,
    {
      nr,
      leverancier: result.leverancier,
      periode: result.periode,
      hash: result.hash,
      profiel: result.profiel,
      nu: now.toISOString().slice(0, 19),
      waarschuwingen: result.telling.waarschuwing,
      aanvaard: aanvaard ?? null,
    },
  );
  await engine.run(`insert into ${store}.levering_jaar select ${nr}, jaar from leveringsjaar`);
  for (const { tabel, rijen } of result.tabellen) {
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
