import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AuditEvent, auditFolder, bookNames } from "../../src/service/access/audit-book.ts";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { AuditLog } from "../../src/service/access/audit-log.ts";
import { newestLines, removeOldBooks } from "../../src/service/access/audit-read.ts";
import { root } from "../support/root.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "audit-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const event = (object: string): AuditEvent => ({
  actie: "lezen",
  object,
  resultaat: "gelukt",
  oorsprong: "proef",
  actor: "sleutel:abc",
});

/** A book with the given objects, opened at a moment. */
async function book(moment: string, ...objects: string[]): Promise<void> {
  const log = new AuditLog(home, () => new Date(moment));
  for (const object of objects) await log.append(event(object));
  await log.close();
}

const fileOf = async (index: number) => join(auditFolder(home), (await bookNames(home))[index] ?? "");

test("a line has the six fields, and every line hangs on the one before", async () => {
  await book("2026-01-01T10:00:00Z", "een", "twee");
  const lines = readFileSync(await fileOf(0), "utf8")
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatchObject({ nr: 3, tijdstempel: "2026-01-01T10:00:00.000Z", ...event("twee") });
  expect(lines[2].vorige).toBe(lines[1].hash);
  expect(await checkAuditLog(home)).toMatchObject({ boeken: 1, regels: 3, fouten: [], afgebroken: [] });
});

test("a home without a log holds", async () => {
  expect(await checkAuditLog(home)).toEqual({ boeken: 0, regels: 0, fouten: [], afgebroken: [], kop: null });
});

const lines = (text: string) => text.split("\n");
const tampering: readonly [string, (text: string) => string, number][] = [
  ["a changed field", (text) => text.replace('"object":"twee"', '"object":"acht"'), 3],
  ["a changed last line", (text) => text.replace('"object":"vier"', '"object":"acht"'), 5],
  ["a removed line", (text) => lines(text).toSpliced(2, 1).join("\n"), 3],
  [
    "a line twice",
    (text) =>
      lines(text)
        .toSpliced(2, 0, lines(text)[2] ?? "")
        .join("\n"),
    4,
  ],
  [
    "two lines in the other order",
    (text) => {
      const all = lines(text);
      return [all[0], all[2], all[1], ...all.slice(3)].join("\n");
    },
    2,
  ],
  ["a field more", (text) => text.replace('"object":"twee"', '"object":"twee","meer":1'), 3],
  ["a space more", (text) => text.replace('"object":"twee"', '"object": "twee"'), 3],
  ["an empty line", (text) => lines(text).toSpliced(3, 0, "").join("\n"), 4],
  ["a first line that is gone", (text) => lines(text).slice(1).join("\n"), 1],
  ["a broken line in the middle", (text) => text.replace('"actie":"lezen","object":"drie"', '"actie'), 4],
];

test.each(tampering)("%s is found, and the first broken line is named", async (_, change, regel) => {
  await book("2026-01-01T10:00:00Z", "een", "twee", "drie", "vier");
  const file = await fileOf(0);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  const { fouten } = await checkAuditLog(home);
  expect(fouten).toHaveLength(1);
  expect(fouten[0]).toMatchObject({ regel, melding: "de regel is veranderd, verwijderd of ingevoegd" });
});

test("a line that was sealed anew with another content does not carry the next", async () => {
  await book("2026-01-01T10:00:00Z", "een", "twee", "drie");
  const { sealed } = await import("../../src/service/access/audit-book.ts");
  const file = await fileOf(0);
  const all = lines(readFileSync(file, "utf8"));
  const { hash: _, ...content } = JSON.parse(all[2] ?? "");
  const { text } = sealed({ ...content, object: "acht" });
  writeFileSync(file, all.toSpliced(2, 1, text.trimEnd()).join("\n"));
  expect((await checkAuditLog(home)).fouten).toMatchObject([{ regel: 4 }]);
});

test("lines cut off an older book, and an older book that is gone, are missed by the next", async () => {
  await book("2026-01-01T10:00:00Z", "een", "twee");
  await book("2026-01-02T10:00:00Z", "drie");
  const file = await fileOf(0);
  const text = readFileSync(file, "utf8");
  truncateSync(file, lines(text).slice(0, 2).join("\n").length + 1);
  expect((await checkAuditLog(home)).fouten).toMatchObject(
    [{ regel: 3, melding: /ontbreekt/ }].map(({ regel }) => ({ regel })),
  );
  rmSync(file);
  expect((await checkAuditLog(home)).fouten).toMatchObject([{ regel: 0 }]);
});

test("a book that was written anew with sound hashes is another one than the next book saw", async () => {
  await book("2026-01-01T10:00:00Z", "een");
  const [name = ""] = await bookNames(home);
  await book("2026-01-02T10:00:00Z", "twee");
  const { sealed, beforeFirst } = await import("../../src/service/access/audit-book.ts");
  const forged = { nr: 1, tijdstempel: "2026-01-01T10:00:00.000Z", ...event("iets anders") };
  const first = sealed({ ...forged, vorige: beforeFirst(name) });
  const second = sealed({ ...forged, nr: 2, vorige: first.line.hash });
  writeFileSync(join(auditFolder(home), name), first.text + second.text);
  expect((await checkAuditLog(home)).fouten).toMatchObject([{ boek: name, regel: 2 }]);
});

test("a head that was kept elsewhere finds lines cut off the newest book", async () => {
  await book("2026-01-01T10:00:00Z", "een", "twee");
  const { kop } = await checkAuditLog(home);
  expect((await checkAuditLog(home, kop ?? "")).fouten).toEqual([]);
  const file = await fileOf(0);
  truncateSync(file, lines(readFileSync(file, "utf8")).slice(0, 2).join("\n").length + 1);
  expect((await checkAuditLog(home)).fouten).toEqual([]);
  expect((await checkAuditLog(home, kop ?? "")).fouten).toMatchObject([{ regel: 3 }]);
});

test("half a line at the end of a book is told and is no fault; half a line elsewhere is", async () => {
  await book("2026-01-01T10:00:00Z", "een");
  const [name] = await bookNames(home);
  appendFileSync(await fileOf(0), '{"nr":3,"tijdst');
  expect(await checkAuditLog(home)).toMatchObject({ regels: 2, fouten: [], afgebroken: [name] });
  await book("2026-01-01T11:00:00Z", "twee");
  expect(await checkAuditLog(home)).toMatchObject({ fouten: [], afgebroken: [name] });
  appendFileSync(await fileOf(0), "\n");
  expect((await checkAuditLog(home)).fouten).toMatchObject([{ boek: name, regel: 3 }]);
});

test("the newest lines come first, from all books; old books leave with a line that says so", async () => {
  await book("2026-01-01T10:00:00Z", "een", "twee");
  await book("2026-09-01T10:00:00Z", "drie", "vier");
  expect((await newestLines(home, 2)).map(({ object }) => object)).toEqual(["vier", "drie"]);
  expect((await newestLines(home, 2, 3)).map(({ object }) => object)).toEqual(["twee", "een"]);
  const now = new Date("2026-10-01T10:00:00Z");
  const log = new AuditLog(home, () => now);
  const actor = { oorsprong: "opdracht", actor: "werkplek:proef" };
  await expect(removeOldBooks(home, log, actor, { days: 182, now })).rejects.toMatchObject({ code: "USAGE" });
  expect(await removeOldBooks(home, log, actor, { days: 200, now })).toHaveLength(1);
  await log.close();
  expect(await checkAuditLog(home)).toMatchObject({ boeken: 2, fouten: [] });
});

test("every day has a book of its own", async () => {
  let now = new Date("2026-01-01T10:00:00Z");
  const log = new AuditLog(home, () => now);
  await log.append(event("een"));
  now = new Date("2026-01-02T10:00:00Z");
  await log.append(event("twee"));
  await log.close();
  expect(await checkAuditLog(home)).toMatchObject({ boeken: 2, regels: 4, fouten: [] });
});

test("many events at once get a line each, in order", async () => {
  const log = new AuditLog(home);
  await Promise.all(Array.from({ length: 500 }, (_, index) => log.append(event(`nr ${index}`))));
  await log.close();
  expect(await checkAuditLog(home)).toMatchObject({ boeken: 1, regels: 501, fouten: [] });
  expect((await newestLines(home, 1))[0]?.object).toBe("nr 499");
});

test("processes that are killed while they write leave a log that holds, with all that was said to stand", async () => {
  const written = await Promise.all(
    ["a", "b", "c"].map((name, index) => killedWriter(name, 150 + 60 * index)),
  );
  const report = await checkAuditLog(home);
  expect(report.fouten).toEqual([]);
  const objects = new Set((await newestLines(home, 100_000)).map(({ object }) => object));
  for (const [index, count] of written.entries()) {
    expect(count).toBeGreaterThan(0);
    const name = ["a", "b", "c"][index];
    for (let nr = 1; nr <= count; nr++)
      for (let part = 0; part < 5; part++) expect(objects).toContain(`${name} ${nr}.${part}`);
  }
}, 30_000);

/** Lets a process write for a while, kills it, and gives the last count that it told. */
function killedWriter(name: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/audit-writer.ts", home, name], {
    cwd: root,
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    if (out === "") setTimeout(() => child.kill("SIGKILL"), milliseconds);
    out += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", () => resolve(Number(out.slice(0, out.lastIndexOf("\n")).split("\n").at(-1))));
  });
}
