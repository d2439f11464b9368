import type { Engine } from "../engine/engine.ts";

/**
 * Brings a store of version 1 up to version 2, with its data: every delivery becomes a record in state `geladen`
 * with its load, and the acceptance of its warnings, as steps. Runs inside a transaction of the caller.
 * @param statements make the tables and the view that version 2 has in place of the table `levering`.
 */
export async function migrate(engine: Engine, statements: readonly string[]): Promise<void> {
  await engine.run("create table levering_1 as select * from levering");
  await engine.run("drop view dekking");
  await engine.run("drop table levering");
  for (const statement of statements) await engine.run(statement);
  await engine.run(
    `insert into levering
     select levering_nr, leverancier, periode, hash, profiel, 0, waarschuwingen, 'geladen', null from levering_1`,
  );
  await engine.run(
    `insert into levering_stap
     select levering_nr, 1, 'bevestigd', geladen_op, null, aanvaard_omdat from levering_1
     union all
     select levering_nr, 2, 'geladen', geladen_op, null, null from levering_1`,
  );
  await engine.run("drop table levering_1");
  await engine.run("update schema_versie set versie = 2");
}
