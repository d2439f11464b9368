import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { histories } from "../../src/intake/history.ts";
import { snapshot } from "../../src/publish/coverage.ts";
import { createStatements, openStore, schemaVersion } from "../../src/store/store.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "migration-"));
});

/** A store as version 1 made it, with two deliveries of one employer. */
async function makeVersion1(): Promise<void> {
  const engine = await Engine.open(join(home, "store.duckdb"));
  const later = /^create (table (levering|levering_stap|levering_waarschuwing|op_te_ruimen) |view )/;
  for (const statement of createStatements()) if (!later.test(statement)) await engine.run(statement);
  await engine.run("update schema_versie set versie = 1");
  await engine.run(
    `create table levering (levering_nr integer primary key, leverancier varchar not null, periode varchar not null,
       hash varchar not null, profiel varchar not null, geladen_op timestamp not null,
       waarschuwingen integer not null, aanvaard_omdat varchar)`,
  );
  await engine.run(
    `create view dekking as
     select t.tabel, w.werkgever_nr, j.jaar, max(t.levering_nr) as levering_nr
     from levering_tabel as t
     join levering_jaar as j on j.levering_nr = t.levering_nr
     join levering_werkgever as w on w.levering_nr = t.levering_nr
     group by t.tabel, w.werkgever_nr, j.jaar`,
  );
  await engine.run(
    `insert into levering values
       (1, 'A', '2024', 'h1', 'canonical', timestamp '2025-01-15 10:00:00', 0, null),
       (2, 'A', '2025', 'h2', 'canonical', timestamp '2026-01-15 10:00:00', 3, 'gezien')`,
  );
  await engine.run("insert into levering_jaar values (1, 2024), (2, 2024), (2, 2025)");
  await engine.run("insert into levering_tabel values (1, 'werkgever', 1), (2, 'werkgever', 1)");
  await engine.run("insert into levering_werkgever values (1, 7), (2, 7)");
  await engine.run("insert into sleutel_werkgever values (7, 'code')");
  await engine.run(
    "insert into werkgever (levering_nr, werkgever_nr, sbi_code) values (1, 7, '8610'), (2, 7, '8720')",
  );
  engine.close();
}

describe("a store of version 1", () => {
  test("is brought up to date with all its rows, and its deliveries as loaded", async () => {
    await makeVersion1();
    const store = await openStore(loadConfig({}, { home }));
    expect(await store.row("select versie from schema_versie")).toEqual({ versie: schemaVersion });
    expect(await store.rows("select levering_nr, werkgever_nr, sbi_code from werkgever order by 1")).toEqual([
      { levering_nr: 1, werkgever_nr: 7, sbi_code: "8610" },
      { levering_nr: 2, werkgever_nr: 7, sbi_code: "8720" },
    ]);
    expect(await store.rows("select * from dekking order by jaar")).toEqual([
      { tabel: "werkgever", werkgever_nr: 7, jaar: 2024, levering_nr: 2 },
      { tabel: "werkgever", werkgever_nr: 7, jaar: 2025, levering_nr: 2 },
    ]);
    const all = await histories(store);
    expect(all.map(({ hash, stand, waarschuwingen, rijen }) => [hash, stand, waarschuwingen, rijen])).toEqual(
      [
        ["h1", "geladen", 0, 1],
        ["h2", "geladen", 3, 1],
      ],
    );
    expect(all[1]?.stappen).toEqual([
      { stand: "bevestigd", moment: "2026-01-15T10:00:00Z", door: null, reden: "gezien" },
      { stand: "geladen", moment: "2026-01-15T10:00:00Z", door: null, reden: null },
    ]);
    expect((await snapshot(store)).deliveries).toBe(2);
    store.close();
    const again = await openStore(loadConfig({}, { home }));
    expect(await histories(again)).toEqual(all);
    again.close();
  });

  test("has the tables that a new store has", async () => {
    const shape = async (store: Engine) => {
      const columns = await store.rows(
        `select table_name, column_name, data_type, is_nullable from information_schema.columns
         order by table_name, ordinal_position`,
      );
      store.close();
      return columns;
    };
    await makeVersion1();
    const migrated = await shape(await openStore(loadConfig({}, { home })));
    const fresh = await shape(
      await openStore(loadConfig({}, { home: mkdtempSync(join(tmpdir(), "migration-")) })),
    );
    expect(migrated).toEqual(fresh);
  });
});

test("a store of a later version is refused, and left alone", async () => {
  const store = await openStore(loadConfig({}, { home }));
  await store.run(`update schema_versie set versie = ${schemaVersion + 1}`);
  store.close();
  await expect(openStore(loadConfig({}, { home }))).rejects.toMatchObject({ code: "STORE_INVALID" });
});

test("what a killed rewriting of the store left behind goes when the store opens", async () => {
  (await openStore(loadConfig({}, { home }))).close();
  writeFileSync(join(home, "store.duckdb.nieuw"), "half");
  (await openStore(loadConfig({}, { home }))).close();
  expect(readdirSync(home)).toEqual(["store.duckdb"]);
});
