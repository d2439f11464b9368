import { type Engine, identifier } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { type Entry, type Event, Ledger } from "./ledger.ts";
import { dropOriginals } from "./originals.ts";
import { forgetPersons, removeRows } from "./removal.ts";

export interface Withdrawal {
  readonly entry: Entry;
  /** Rows that went. */
  readonly rijen: number;
  /** Deliveries that it once replaced: their rows do not come back. */
  readonly verving: readonly number[];
  /** Deliveries that still stand, and that now speak for employers and years of the withdrawn one. */
  readonly spreekt: readonly number[];
}

/**
 * Takes the rows of a delivery out of the store; its record stays, with the reason. Write the store anew afterwards
 * to free the place of the values; see closeCompacted.
 * @throws AppError DELIVERY_NOT_FOUND, DELIVERY_STATE when its rows are gone already.
 */
export async function withdraw(engine: Engine, home: string, nr: number, event: Event): Promise<Withdrawal> {
  const { name } = await engine.row<{ name: string }>("select current_database() as name");
  const store = identifier(name);
  const ledger = new Ledger(engine, store);
  const entries = await ledger.entries();
  const entry = entries.find(({ levering_nr }) => levering_nr === nr);
  if (entry === undefined) {
    throw new AppError("DELIVERY_NOT_FOUND", `Er is geen levering met nummer ${nr}.`);
  }
  refuseGone(entry);
  const outcome = await engine.transaction(async () => {
    const { rijen } = await engine.row<{ rijen: number }>(
      "select coalesce(sum(rijen), 0)::bigint as rijen from levering_tabel where levering_nr = $nr",
      { nr },
    );
    await engine.run(
      `create or replace temp table sprak as select tabel, werkgever_nr, jaar from dekking where levering_nr = ${nr}`,
    );
    await removeRows(engine, store, [nr]);
    await ledger.advance([nr], "ingetrokken", event);
    const speaking = await engine.rows<{ nr: number }>(
      `select distinct d.levering_nr as nr from dekking as d
       join sprak as s on s.tabel = d.tabel and s.werkgever_nr = d.werkgever_nr and s.jaar = d.jaar order by nr`,
    );
    await engine.run("drop table sprak");
    await forgetPersons(engine, store, event.moment);
    return { rijen, spreekt: speaking.map((row) => row.nr) };
  });
  await dropOriginals(home, await ledger.loaded());
  const verving = entries.filter(({ vervangen_door }) => vervangen_door === nr);
  return { entry, ...outcome, verving: verving.map(({ levering_nr }) => levering_nr) };
}

function refuseGone({ levering_nr, stand, vervangen_door }: Entry): void {
  if (stand === "ingetrokken") {
    throw new AppError("DELIVERY_STATE", `Levering ${levering_nr} is al ingetrokken.`);
  }
  if (stand === "vervangen") {
    throw new AppError(
      "DELIVERY_STATE",
      `Levering ${levering_nr} is vervangen door nummer ${vervangen_door}; haar rijen zijn er niet meer.`,
    );
  }
}
