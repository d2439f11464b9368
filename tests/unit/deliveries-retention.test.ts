import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Config, loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { histories } from "../../src/intake/history.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { firstKeptYear, removeExpired } from "../../src/intake/retention.ts";
import { silent } from "../../src/progress.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";
import { type Files, options, writeDelivery } from "../support/delivery.ts";

let home: string;
let config: Config;
const now = new Date("2026-02-01T09:00:00Z");
const event = { moment: now, door: "beheer" };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "retention-"));
  config = { ...loadConfig({}, { home }), now };
});

async function inStore<T>(work: (store: Engine) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function load(files: Files, eerste: number, laatste: number, settings: Partial<Config> = {}) {
  const all = { ...options, leverancier: "A", jaren: { eerste, laatste }, aanvaard: "voor de proef" };
  return importToHome({ ...config, ...settings }, [writeDelivery(files)], all, silent);
}

/** Everything in the files of the home. */
function bytes(): Buffer {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    entries.filter((one) => one.isFile()).map((one) => readFileSync(join(one.parentPath, one.name))),
  );
}

/** P1 left in 2021 and was ill in 2020; P2 is still there, ill in 2021, over New Year 2022 and in 2023. */
const delivery: Files = {
  "werkgever.csv": "werkgever_id,sbi_code,regio\nW1,8610,AM05\n",
  "medewerker.csv": "medewerker_id,geboortejaar\nP1,1961\nP2,1990\n",
  "dienstverband.csv": `dienstverband_id,medewerker_id,werkgever_id,begin,eind,deeltijdfactor,functiegroep
D1,P1,W1,2010-01-01,2021-06-30,1,merkteken-oud
D2,P2,W1,2015-01-01,,1,merkteken-nieuw
`,
  "verzuim.csv": `verzuim_id,dienstverband_id,begin,hersteld
V1,D1,2020-03-01,2020-03-10
V2,D2,2021-03-01,2021-03-10
V3,D2,2021-12-20,2022-01-10
V4,D2,2023-03-01,2023-03-10
V5,D1,2021-06-20,
`,
  "verzuim_deel.csv": "verzuim_id,vanaf,ao_pct\nV1,2020-03-01,50\nV3,2021-12-20,50\n",
  "scholing.csv":
    "scholing_id,medewerker_id,werkgever_id,begin,uren\nS1,P2,W1,2021-05-01,8\nS2,P2,W1,2022-05-01,8\n",
};

describe("retention", () => {
  test.each([
    [5, 2021],
    [0, 2026],
    [undefined, undefined],
  ])(
    "a term of %s years after the end of a year: the first year that is kept in 2026 is %s",
    (years, first) => {
      expect(firstKeptYear(now, years)).toBe(first);
    },
  );

  test("rows that ended before the first kept year go, what ran on stays, and persons of whom nothing is left", async () => {
    await load(delivery, 2020, 2023);
    const removed = await inStore((store) => removeExpired(store, home, 2022, event));
    // One job, three spells, one part, one course and one person.
    expect(removed).toEqual({ jaren: [2020, 2021], ingetrokken: [], rijen: 1 + 3 + 1 + 1 + 1 });
    await inStore(async (store) => {
      const text = "select strftime(date '1970-01-01' + begin, '%Y-%m-%d') as begin from";
      expect(await store.rows(`${text} verzuim order by 1`)).toEqual([
        { begin: "2021-12-20" },
        { begin: "2023-03-01" },
      ]);
      expect(await store.rows(`${text} scholing`)).toEqual([{ begin: "2022-05-01" }]);
      expect(await store.rows("select geboortejaar from medewerker")).toEqual([{ geboortejaar: 1990 }]);
      expect(await store.row("select count(*) as n from sleutel_medewerker")).toEqual({ n: 1 });
      expect(await store.row("select count(*) as n from verzuim_deel")).toEqual({ n: 1 });
      expect(await store.rows("select distinct jaar from dekking order by jaar")).toEqual([
        { jaar: 2022 },
        { jaar: 2023 },
      ]);
      const [one] = await histories(store);
      expect(one?.stand).toBe("geladen");
      expect(one?.stappen.at(-1)).toMatchObject({ stand: "geladen", reden: expect.stringContaining("2022") });
      expect(await removeExpired(store, home, 2022, event), "a second time").toEqual({
        jaren: [],
        ingetrokken: [],
        rijen: 0,
      });
    });
  });

  test("a delivery of which nothing is left is withdrawn; the copy of its files goes, releases stay", async () => {
    await load(delivery, 2020, 2021, { keep_deliveries: true });
    await load(delivery, 2022, 2023, { keep_deliveries: true });
    mkdirSync(join(home, "releases", "r1"), { recursive: true });
    writeFileSync(join(home, "releases", "r1", "manifest.json"), "{}");
    expect(readdirSync(join(home, "deliveries"))).toEqual(["1", "2"]);
    await inStore((store) => removeExpired(store, home, 2022, event));
    const states = await inStore(async (store) => (await histories(store)).map(({ stand }) => stand));
    expect(states).toEqual(["ingetrokken", "geladen"]);
    expect(readdirSync(join(home, "deliveries"))).toEqual(["2"]);
    expect(readdirSync(join(home, "releases"))).toEqual(["r1"]);
  });

  test("a rehearsal tells the same and changes nothing", async () => {
    await load(delivery, 2020, 2023);
    const told = await inStore((store) => removeExpired(store, home, 2022, event, true));
    expect(told.rijen).toBe(7);
    expect(await inStore((store) => removeExpired(store, home, 2022, event))).toEqual(told);
  });

  test("the removed values are in no file of the home, those that stay are", async () => {
    await load(delivery, 2020, 2023);
    expect(bytes().includes("merkteken-oud")).toBe(true);
    const store = await openStore(config);
    await removeExpired(store, home, 2022, event);
    await closeCompacted(store, config);
    expect(bytes().includes("merkteken-oud")).toBe(false);
    expect(bytes().includes("merkteken-nieuw")).toBe(true);
  });

  test("with a term in the settings every import removes what is past it", async () => {
    const result = await load(delivery, 2020, 2023, { retention_years: 4 });
    expect(result).toMatchObject({ uitkomst: "geladen", verwijderd: [2020, 2021] });
    expect(bytes().includes("merkteken-oud")).toBe(false);
    expect(readdirSync(home).sort()).toEqual(["locks", "secret.key", "store.duckdb"]);
    const again = await load(delivery, 2020, 2023, { retention_years: 4 });
    expect(again.uitkomst).toBe("ongewijzigd");
  });
});
