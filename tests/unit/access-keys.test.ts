import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeyStore } from "../../src/service/access/keys.ts";

let home: string;
let now: number;
let store: KeyStore;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "keys-"));
  now = Date.parse("2026-06-01T10:00:00Z");
  store = new KeyStore(home, () => new Date(now));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const day = 24 * 60 * 60 * 1000;
const wanted = { rol: "werkgever", organisatie: "bakkerij-zuid", omschrijving: "", days: 30 } as const;
const folder = () => join(home, "access", "keys");

test("a key is kept as its start and a hash, in a file that only its owner can read", async () => {
  const { sleutel, key } = await store.make(wanted);
  expect(sleutel).toMatch(/^rs_[a-z2-7]{10}_[A-Za-z0-9_-]{43}$/);
  const [name = ""] = readdirSync(folder());
  expect(name).toBe(`${key.begin}.json`);
  const text = readFileSync(join(folder(), name), "utf8");
  expect(text).not.toContain(sleutel.slice(14));
  expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(await store.list())).not.toContain(key.hash);
});

test("a key tells whose it is until it ends", async () => {
  const { sleutel, key } = await store.make(wanted);
  const who = await store.verify(sleutel);
  expect(who).toEqual({
    ...{ soort: "sleutel", actor: `sleutel:${key.begin}`, tot: key.verloopt },
    rechten: [{ rol: "werkgever", organisatie: "bakkerij-zuid" }],
  });
  now += 30 * day - 1;
  expect(await store.verify(sleutel)).toBeDefined();
  now += 1;
  expect(await store.verify(sleutel)).toBeUndefined();
  expect((await store.list())[0]?.stand).toBe("verlopen");
});

test("a revoked key is nobody, for another server of the home as well", async () => {
  const { sleutel, key } = await store.make(wanted);
  const other = new KeyStore(home, () => new Date(now));
  expect(await other.verify(sleutel)).toBeDefined();
  await store.revoke(key.begin);
  expect(await other.verify(sleutel)).toBeUndefined();
  await expect(store.rotate(key.begin, 30, 7)).rejects.toMatchObject({ code: "USAGE" });
  for (const begin of ["", "aaaaaaaaaa", "../../toegang"]) {
    await expect(store.revoke(begin)).rejects.toMatchObject({ code: "USAGE" });
  }
});

test("after rotation both work for a while, and then only the new one", async () => {
  const { sleutel: old, key } = await store.make(wanted);
  const { sleutel: next, key: made } = await store.rotate(key.begin, 60, 7);
  expect(made).toMatchObject({ rol: key.rol, organisatie: key.organisatie });
  expect([await store.verify(old), await store.verify(next)].every((one) => one !== undefined)).toBe(true);
  now += 7 * day;
  expect(await store.verify(old)).toBeUndefined();
  expect(await store.verify(next)).toBeDefined();
});

test("rotation never makes an old key live longer", async () => {
  const { sleutel, key } = await store.make({ ...wanted, days: 3 });
  await store.rotate(key.begin, 60, 7);
  now += 3 * day;
  expect(await store.verify(sleutel)).toBeUndefined();
});

test("the last use is known to the minute", async () => {
  const { sleutel } = await store.make(wanted);
  expect((await store.list())[0]?.gebruikt).toBeNull();
  await store.verify(sleutel);
  const first = new Date(now).toISOString();
  now += 59_000;
  await store.verify(sleutel);
  expect((await store.list())[0]?.gebruikt).toBe(first);
  now += 2_000;
  await store.verify(sleutel);
  expect((await store.list())[0]?.gebruikt).toBe(new Date(now).toISOString());
});

test("a file that was changed into something else is no key", async () => {
  const { sleutel, key } = await store.make(wanted);
  const file = join(folder(), `${key.begin}.json`);
  const text = readFileSync(file, "utf8");
  for (const changed of [
    "",
    "{",
    text.replace("werkgever", "koning"),
    text.replace(key.begin, "aaaaaaaaaa"),
  ]) {
    writeFileSync(file, changed);
    expect(await store.verify(sleutel)).toBeUndefined();
  }
});
