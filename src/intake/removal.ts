import type { Engine } from "../engine/engine.ts";
import { tables } from "../store/contract.ts";
import { storeColumn } from "../store/schema.ts";

/** Takes the rows of deliveries out of every table. Their records and counts stay. */
export async function removeRows(engine: Engine, store: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  for (const name of [...tables.map((spec) => spec.name), "levering_werkgever"]) {
    await engine.run(`delete from ${store}.${name} where levering_nr in (${numbers.join(", ")})`);
  }
}

/**
 * Takes away the codes of persons of whom no row is left, and notes that the store must be written anew to free the
 * place of what was removed. Codes of employers stay: their numbers must never come to mean another employer.
 */
export async function forgetPersons(engine: Engine, store: string, moment: Date): Promise<void> {
  await engine.run(
    `delete from ${store}.sleutel_medewerker where medewerker_nr not in (
       select medewerker_nr from ${store}.medewerker where medewerker_nr is not null union ${personsIn(store)}
     )`,
  );
  await engine.run(`insert into ${store}.op_te_ruimen values ($moment::timestamp)`, {
    moment: moment.toISOString().slice(0, 19),
  });
}

/** SQL for `nr`: every person that some row mentions, other than the row about the person itself. */
export function personsIn(store: string): string {
  return tables
    .flatMap((spec) =>
      spec.columns.filter(({ to }) => to === "medewerker").map((column) => ({ spec, column })),
    )
    .map(
      ({ spec, column }) =>
        `select ${storeColumn(column)} as nr from ${store}.${spec.name} where ${storeColumn(column)} is not null`,
    )
    .join(" union ");
}
