import type { Engine } from "../engine/engine.ts";
import { identifier } from "../engine/engine.ts";
import type { TableName } from "../store/table-spec.ts";
import { type Event, Ledger } from "./ledger.ts";
import { dropOriginals } from "./originals.ts";
import { dayOfYear } from "./period.ts";
import { forgetPersons, personsIn, removeRows } from "./removal.ts";

export interface Removed {
  /** The years that deliveries no longer speak for, ascending; empty when nothing was past its term. */
  readonly jaren: readonly number[];
  /** Deliveries of which nothing is left. */
  readonly ingetrokken: readonly number[];
  readonly rijen: number;
}

/** A year is kept until `years` years after its end; undefined when no term was agreed. */
export function firstKeptYear(now: Date, years: number | undefined): number | undefined {
  return years === undefined ? undefined : now.getUTCFullYear() - years;
}

/**
 * Removes the micro-data of the years before `firstYear`: rows that ended before it, and whole deliveries that speak
 * for earlier years only. What was still running stays, releases stay, and so do the records of the deliveries.
 * Write the store anew afterwards to free the place of the values; see closeCompacted.
 * @param rehearse tells what would go, and leaves everything as it is.
 */
export async function removeExpired(
  engine: Engine,
  home: string,
  firstYear: number,
  event: Event,
  rehearse = false,
): Promise<Removed> {
  const { name } = await engine.row<{ name: string }>("select current_database() as name");
  const scene = { engine, store: identifier(name), ledger: new Ledger(engine, identifier(name)), event };
  let removed: Removed = { jaren: [], ingetrokken: [], rijen: 0 };
  await engine
    .transaction(async () => {
      removed = await remove(scene, firstYear);
      if (rehearse || nothing(removed)) throw new Unwanted();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Unwanted)) throw error;
    });
  if (!rehearse && !nothing(removed)) await dropOriginals(home, await untouched(scene, firstYear));
  return removed;
}

/** True when no row and no year is past its term. */
export function nothing({ jaren, rijen }: Removed): boolean {
  return jaren.length === 0 && rijen === 0;
}

/** Takes a rehearsal back. */
class Unwanted extends Error {}

interface Scene {
  readonly engine: Engine;
  readonly store: string;
  readonly ledger: Ledger;
  readonly event: Event;
}

/** When a row is past its term: `$dag` is the first day that is kept, `$jaar` its year. */
const past: readonly (readonly [TableName, string])[] = [
  ["dienstverband", "eind < $dag"],
  ["verzuim", "hersteld <= $dag"],
  ["verlof", "eind < $dag"],
  ["scholing", "coalesce(eind, begin) < $dag"],
  ["leerbudget", "jaar < $jaar"],
  ["fondsbudget", "jaar < $jaar"],
  ["gesprek", "datum < $dag"],
  ["enquete", "datum < $dag"],
  ["deelname", "coalesce(eind, begin) < $dag"],
  ["loopbrug", "greatest(aanmelddatum, startdatum, contractdatum) < $dag"],
  ["paspoort", "greatest(aangemaakt, bijgewerkt_werknemer, bijgewerkt_werkgever) < $dag"],
];

/** Rows that hang on another row of their delivery, and go with it. */
const hanging: readonly (readonly [TableName, TableName, string])[] = [
  ["verzuim", "dienstverband", "dienstverband_nr"],
  ["verlof", "dienstverband", "dienstverband_nr"],
  ["verzuim_deel", "verzuim", "verzuim_nr"],
  ["enquete_antwoord", "enquete", "respondent_nr"],
];

async function remove(scene: Scene, firstYear: number): Promise<Removed> {
  const { engine, store, ledger, event } = scene;
  const years = await engine.rows<{ levering_nr: number; jaar: number; laatste: number }>(
    `select j.levering_nr, j.jaar, max(j.jaar) over (partition by j.levering_nr) as laatste
     from ${store}.levering_jaar as j join ${store}.levering as l on l.levering_nr = j.levering_nr
     where l.stand = 'geladen' order by j.jaar, j.levering_nr`,
  );
  const old = years.filter(({ jaar }) => jaar < firstYear);
  const numbers = (rows: typeof years) => [...new Set(rows.map(({ levering_nr }) => levering_nr))];
  const whole = numbers(old.filter(({ laatste }) => laatste < firstYear));
  const before = await rowCount(scene);
  await engine.run(`create or replace temp table mensen as ${personsIn(store)}`);
  await removeRows(engine, store, whole);
  await removePast(scene, firstYear);
  await engine.run(
    `delete from ${store}.medewerker where medewerker_nr in (select nr from mensen)
       and medewerker_nr not in (${personsIn(store)})`,
  );
  await engine.run("drop table mensen");
  const rijen = before - (await rowCount(scene));
  await engine.run(
    `delete from ${store}.levering_jaar where jaar < $firstYear
       and levering_nr in (select levering_nr from ${store}.levering where stand = 'geladen')`,
    { firstYear },
  );
  const reden = `bewaartermijn: gegevens van voor ${firstYear} verwijderd`;
  await ledger.advance(whole, "ingetrokken", { ...event, reden });
  const partly = numbers(old).filter((nr) => !whole.includes(nr));
  await ledger.advance(partly, "geladen", { ...event, reden });
  await forgetPersons(engine, store, event.moment);
  return { jaren: [...new Set(old.map(({ jaar }) => jaar))], ingetrokken: whole, rijen };
}

async function removePast({ engine, store }: Scene, firstYear: number): Promise<void> {
  const day = dayOfYear(firstYear);
  for (const [table, condition] of past) {
    const bounds = condition.includes("$dag") ? { dag: day } : { jaar: firstYear };
    await engine.run(`delete from ${store}.${table} where ${condition}`, bounds);
  }
  for (const [table, parent, column] of hanging) {
    await engine.run(
      `delete from ${store}.${table} as t where ${column} is not null and not exists (
         select 1 from ${store}.${parent} as p
         where p.levering_nr = t.levering_nr and p.${column} = t.${column}
       )`,
    );
  }
}

async function rowCount({ engine, store }: Scene): Promise<number> {
  const tables = [...past, ...hanging].map(([table]) => table);
  const parts = [...new Set(["medewerker", "werkgever", ...tables])].map(
    (table) => `select count(*) as n from ${store}.${table}`,
  );
  const { n } = await engine.row<{ n: number }>(
    `select sum(n)::bigint as n from (${parts.join(" union all ")})`,
  );
  return n;
}

/** Loaded deliveries whose original files hold no year that was removed. */
async function untouched({ ledger }: Scene, firstYear: number): Promise<number[]> {
  const entries = await ledger.entries();
  return entries
    .filter(({ stand, periode }) => stand === "geladen" && Number(periode.slice(0, 4)) >= firstYear)
    .map(({ levering_nr }) => levering_nr);
}
