import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { findDelivery } from "../../src/intake/delivery.ts";
import { histories } from "../../src/intake/history.ts";
import { type ImportOptions, importDelivery } from "../../src/intake/import.ts";
import { Ledger } from "../../src/intake/ledger.ts";
import { keepable } from "../../src/intake/originals.ts";
import { unchanged } from "../../src/intake/unchanged.ts";
import { withdraw } from "../../src/intake/withdraw.ts";
import { silent } from "../../src/progress.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";
import { check, type Files, options, short, sound, writeDelivery } from "../support/delivery.ts";

const secret = Buffer.from("0123456789abcdef0123456789abcdef");
const event = { moment: new Date("2026-02-01T09:00:00Z"), door: "beheer", reden: "verkeerd bestand" };
const young: Files = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P3,2015,M\n` };
let home: string;
let store: Engine;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "deliveries-"));
  store = await openStore(loadConfig({}, { home }));
});
afterEach(() => store.close());

function load(files: Files, more: Partial<ImportOptions> = {}) {
  const years = { eerste: 2025, laatste: 2025 };
  const all = { ...options, leverancier: "A", jaren: years, home, secret, door: "anna", ...more };
  return importDelivery(store, [writeDelivery(files)], all, silent);
}

async function states(): Promise<string[]> {
  return (await histories(store)).map((one) => `${one.levering_nr} ${one.stand}`);
}

describe("the states of a delivery", () => {
  test("a load goes through ontvangen, gecontroleerd, bevestigd, geladen, each with its moment and who", async () => {
    await load(sound);
    const [one] = await histories(store);
    expect(one?.stappen.map(({ stand, door, reden }) => [stand, door, reden])).toEqual([
      ["ontvangen", "anna", null],
      ["gecontroleerd", "anna", null],
      ["bevestigd", "anna", null],
      ["geladen", "anna", null],
    ]);
    const moments = one?.stappen.map(({ moment }) => moment) ?? [];
    expect(moments).toEqual([...moments].sort());
    expect(moments[0]).toMatch(/^2026-01-15T12:00:\d\dZ$/);
    expect(one?.tabellen).toEqual([
      { tabel: "dienstverband", rijen: 2 },
      { tabel: "medewerker", rijen: 2 },
      { tabel: "werkgever", rijen: 2 },
    ]);
  });

  test("warnings wait for acceptance, which is kept: what, who, why and when", async () => {
    expect((await load(young)).uitkomst).toBe("geweigerd");
    expect(await states()).toEqual(["1 gecontroleerd"]);
    expect(await store.rows("select * from dienstverband")).toEqual([]);
    const accepted = await load(young, { aanvaard: "krantenbezorger", door: "bea" });
    expect(accepted).toMatchObject({ uitkomst: "geladen", levering_nr: 1 });
    const [one] = await histories(store);
    expect(one?.meldingen).toEqual([{ code: "MEDEWERKER-LEEFTIJD", aantal: 1 }]);
    expect(one?.stappen.find(({ stand }) => stand === "bevestigd")).toEqual({
      stand: "bevestigd",
      door: "bea",
      reden: "krantenbezorger",
      moment: expect.stringMatching(/^2026-01-15T12:00/),
    });
    expect(one?.stappen.map(({ stand }) => stand)).toEqual([
      "ontvangen",
      "gecontroleerd",
      "ontvangen",
      "gecontroleerd",
      "bevestigd",
      "geladen",
    ]);
  });

  test("a replaced delivery keeps its record, and so does one that waited in vain", async () => {
    await load(sound);
    await load(young);
    const more = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P4,1970,X\n` };
    expect(await load(more)).toMatchObject({ uitkomst: "geladen", levering_nr: 3, vervangt: [1] });
    const all = await histories(store);
    expect(all.map(({ stand, vervangen_door, rijen }) => [stand, vervangen_door, rijen])).toEqual([
      ["vervangen", 3, 6],
      ["vervangen", 3, 0],
      ["geladen", null, 7],
    ]);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(3);
    expect(all[0]?.stappen.at(-1)?.reden).toBe("vervangen door nummer 3");
    expect(await store.rows("select distinct levering_nr as nr from medewerker")).toEqual([{ nr: 3 }]);
    expect(await store.rows("select distinct levering_nr as nr from dekking")).toEqual([{ nr: 3 }]);
  });

  test("a waiting delivery after which another came in gets a new number: the highest is the newest", async () => {
    await load(young);
    await load(sound, { leverancier: "B" });
    expect(await load(young, { aanvaard: "klopt" })).toMatchObject({ levering_nr: 3 });
    expect(await states()).toEqual(["1 vervangen", "2 geladen", "3 geladen"]);
  });

  test("a step that may not follow is refused", async () => {
    await load(young);
    const ledger = new Ledger(store, "store");
    await expect(ledger.advance([1], "geladen", event)).rejects.toThrow("cannot go from gecontroleerd");
    await ledger.advance([1], "ingetrokken", event);
    await expect(ledger.advance([1], "bevestigd", event)).rejects.toThrow("cannot go from ingetrokken");
  });
});

describe("withdrawal", () => {
  test("takes the rows and leaves the record, with who, when and why", async () => {
    await load(sound);
    await load(sound, { leverancier: "B" });
    expect(await withdraw(store, home, 1, event)).toMatchObject({ rijen: 6, verving: [], spreekt: [] });
    expect(await states()).toEqual(["1 ingetrokken", "2 geladen"]);
    const [one] = await histories(store);
    expect(one).toMatchObject({ rijen: 6, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(one?.stappen.at(-1)).toEqual({
      stand: "ingetrokken",
      moment: "2026-02-01T09:00:00Z",
      door: "beheer",
      reden: "verkeerd bestand",
    });
    expect(await store.rows("select distinct levering_nr as nr from dienstverband")).toEqual([{ nr: 2 }]);
    expect(await store.row("select count(*) as n from sleutel_medewerker"), "codes of B alone").toEqual({
      n: 2,
    });
    expect(await store.row("select count(*) as n from sleutel_werkgever")).toEqual({ n: 2 });
  });

  test("what it replaced does not come back, what still stands beside it speaks again", async () => {
    await load(sound, { jaren: { eerste: 2024, laatste: 2025 } });
    await load(sound);
    await load({ ...sound, "verzuim.csv": "verzuim_id,dienstverband_id,begin\nV1,D1,2025-01-06\n" });
    expect(await withdraw(store, home, 3, event)).toMatchObject({ verving: [2], spreekt: [1] });
    expect(await states()).toEqual(["1 geladen", "2 vervangen", "3 ingetrokken"]);
    expect(await store.rows("select distinct levering_nr as nr from dekking where jaar = 2025")).toEqual([
      { nr: 1 },
    ]);
  });

  test.each([
    ["a number that is not there", 9, "DELIVERY_NOT_FOUND"],
    ["one that was replaced", 1, "DELIVERY_STATE"],
    ["one that was withdrawn", 2, "DELIVERY_STATE"],
  ])("%s: refused", async (_name, nr, code) => {
    await load(sound);
    await load({ ...sound, "verzuim.csv": "verzuim_id,dienstverband_id,begin\nV1,D1,2025-01-06\n" });
    await withdraw(store, home, 2, event);
    await expect(withdraw(store, home, nr, event)).rejects.toMatchObject({ code });
  });

  test("leaves nothing of its texts in the files of the home, once the store is written anew", async () => {
    const marked = `${sound["dienstverband.csv"]?.split("\n")[0]},functiegroep\nD1,P1,W1,2025-01-01,,1,merkteken-1\n`;
    await load({ ...sound, "dienstverband.csv": marked }, { leverancier: "B" });
    await load(sound);
    const inFile = () =>
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes("merkteken-1"));
    await store.run("checkpoint");
    expect(inFile()).toBe(true);
    await withdraw(store, home, 1, event);
    await closeCompacted(store, loadConfig({}, { home }));
    expect(inFile()).toBe(false);
    store = await openStore(loadConfig({}, { home }));
    expect(await states()).toEqual(["1 ingetrokken", "2 geladen"]);
    expect(await store.row("select count(*) as n from dienstverband")).toEqual({ n: 2 });
  });

  test("a store that was to be written anew when its process died is written anew when it opens", async () => {
    await load(sound);
    const before = statSync(join(home, "store.duckdb")).ino;
    await withdraw(store, home, 1, event);
    store.close();
    store = await openStore(loadConfig({}, { home }));
    expect(statSync(join(home, "store.duckdb")).ino).not.toBe(before);
    expect(await store.rows("select * from op_te_ruimen")).toEqual([]);
    expect(await states()).toEqual(["1 ingetrokken"]);
  });
});

describe("the original files", () => {
  const kept = () => (readdirSync(home).includes("deliveries") ? readdirSync(join(home, "deliveries")) : []);

  test("are not kept, and their hash is", async () => {
    await load(sound);
    expect(kept()).toEqual([]);
    expect((await histories(store))[0]?.hash).toBe((await check(sound)).hash);
  });

  test("are kept when asked for, for their owner alone, as long as the rows are there", async () => {
    await load(sound, { bewaren: true });
    const folder = join(home, "deliveries", "1");
    expect(readdirSync(folder).sort()).toEqual(Object.keys(sound).sort());
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, "medewerker.csv"), "utf8")).toBe(sound["medewerker.csv"]);
    await load(young, { bewaren: true, aanvaard: "klopt" });
    expect(kept()).toEqual(["2"]);
    await withdraw(store, home, 2, event);
    expect(kept()).toEqual([]);
  });
});

test("a file of which the profile leaves columns behind is not kept", () => {
  const file = (path: string, achterlaten: readonly string[]) => ({
    path,
    naam: path,
    profile: { namen: [path], achterlaten, tabellen: [] },
  });
  const packages = [file("verzuim.csv", ["Reden"]), file("personen.csv", [])];
  expect(keepable({ files: [], packages })).toEqual(["personen.csv"]);
});

describe("a file that goes or changes while it is read", () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `P${index}`);
  const files = { ...sound, "medewerker.csv": `medewerker_id\n${many.join("\n")}\n` };

  test.each([
    ["removed", (path: string) => rmSync(path)],
    [
      "replaced by one of the same length",
      (path: string) => {
        rmSync(path);
        writeFileSync(path, files["medewerker.csv"].replace("P1", "Q1"));
      },
    ],
    ["grown", (path: string) => appendFileSync(path, "P1\n")],
    ["cut off", (path: string) => truncateSync(path, 1000)],
  ])("%s: nothing is loaded, and the next import is sound", async (_name, harm) => {
    const folder = writeDelivery(files);
    const all = {
      ...options,
      leverancier: "A",
      jaren: { eerste: 2025, laatste: 2025 },
      home,
      secret,
      door: "anna",
    };
    let harmed = false;
    const reading = importDelivery(store, [folder], all, (label) => {
      if (harmed || !label.includes("medewerker.csv")) return;
      harmed = true;
      harm(join(folder, "medewerker.csv"));
    });
    await expect(reading).rejects.toMatchObject({ code: "DELIVERY_CHANGED" });
    expect(harmed).toBe(true);
    expect(await store.rows("select * from levering")).toEqual([]);
    expect(await store.rows("select * from medewerker")).toEqual([]);
    expect((await load(sound)).uitkomst).toBe("geladen");
  });
});

test("a file that went before it was read at all is said in words", async () => {
  const folder = writeDelivery(sound);
  const delivery = findDelivery([folder], options.profile);
  rmSync(join(folder, "medewerker.csv"));
  const reading = unchanged(delivery, () => Promise.resolve("read"));
  await expect(reading).rejects.toMatchObject({ code: "DELIVERY_CHANGED" });
});

describe("beside earlier deliveries", () => {
  const many = (count: number): Files => ({
    "werkgever.csv": sound["werkgever.csv"] ?? "",
    "medewerker.csv": `medewerker_id\n${Array.from({ length: count }, (_, index) => `P${index}`).join("\n")}\n`,
  });
  const year = (jaar: number) => ({ jaren: { eerste: jaar, laatste: jaar } });
  const codes = (result: Awaited<ReturnType<typeof load>>) =>
    short(result).filter((line) => line.startsWith("LEVERING-"));

  test("half the rows or a table less: a warning", async () => {
    await load({
      ...many(40),
      "gesprek.csv": "medewerker_id,werkgever_id,datum,soort\nP1,W1,2025-03-01,welzijn\n",
    });
    expect(codes(await load(many(19), { dryRun: true }))).toEqual([
      "LEVERING-TABEL-VERDWENEN levering",
      "LEVERING-VEEL-MINDER medewerker.csv",
    ]);
    expect(codes(await load(many(20), { dryRun: true }))).toEqual(["LEVERING-TABEL-VERDWENEN levering"]);
  });

  test("all tables that are missing now are named in one warning, which is accepted as a whole", async () => {
    const talk = "medewerker_id,werkgever_id,datum,soort\nP1,W1,2025-03-01,welzijn\n";
    const leave = "dienstverband_id,begin,eind,soort\nD1,2025-03-01,2025-03-02,overig\n";
    await load({ ...sound, "gesprek.csv": talk, "verlof.csv": leave });
    const { issues } = await load(sound, { dryRun: true });
    expect(issues.filter(({ code }) => code === "LEVERING-TABEL-VERDWENEN")).toMatchObject([
      {
        aantal: 2,
        melding: "In deze levering ontbreken: gesprek en verlof. In de levering die zij vervangt niet.",
      },
    ]);
    const one = await load({ ...sound, "gesprek.csv": talk }, { dryRun: true });
    expect(one.issues.find(({ code }) => code === "LEVERING-TABEL-VERDWENEN")).toMatchObject({
      aantal: 1,
      melding: "In deze levering ontbreekt: verlof. In de levering die zij vervangt niet.",
    });
  });

  test("years that are missing in between: a warning; years that others hold as well: a remark, once", async () => {
    await load(sound, year(2021));
    expect(codes(await load(sound, { ...year(2024), dryRun: true }))).toEqual(["LEVERING-GAT levering"]);
    expect(codes(await load(sound, { ...year(2022), dryRun: true }))).toEqual([]);
    const wide = { jaren: { eerste: 2020, laatste: 2021 }, dryRun: true };
    const loaded = await load(sound, wide);
    expect(codes(loaded)).toEqual(["LEVERING-OVERLAP levering"]);
    expect(loaded.issues.find(({ code }) => code === "LEVERING-OVERLAP")?.melding).toBe(
      "Over 2021 is ook al geleverd, met een andere periode: nummer 1 (2021).",
    );
    // The older of the two, sent again as it is, stays the older.
    await load(sound, { jaren: wide.jaren });
    expect(codes(await load(sound, year(2021)))).toEqual([]);
  });

  test("the same content that was withdrawn or replaced: a warning", async () => {
    await load(sound);
    await load(young, { aanvaard: "klopt" });
    expect(codes(await load(sound))).toEqual(["LEVERING-EERDER-VERVANGEN levering"]);
    await withdraw(store, home, 2, event);
    expect(codes(await load(young))).toEqual(["LEVERING-EERDER-INGETROKKEN levering"]);
  });

  test("a period past its term: refused whole, told in part", async () => {
    expect(await load(sound, { ...year(2020), eersteJaar: 2021 })).toMatchObject({
      uitkomst: "geweigerd",
      issues: [{ code: "LEVERING-BEWAARTERMIJN", ernst: "fout" }],
    });
    const partly = { jaren: { eerste: 2020, laatste: 2022 }, eersteJaar: 2021 };
    expect(codes(await load(sound, partly))).toEqual(["LEVERING-BEWAARTERMIJN-DEEL levering"]);
  });
});
