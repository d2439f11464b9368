import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { silent } from "../../src/progress.ts";
import type { Result, Task } from "../../src/service/deliveries/messages.ts";
import { doTask } from "../../src/service/deliveries/work.ts";
import { options, sound, writeDelivery } from "../support/delivery.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "work-"));
  mkdirSync(join(home, "map"));
});
afterEach(() => rmSync(home, { recursive: true }));

const checks = () => Promise.resolve({ checks: options.checks, references: options.references });

async function work<S extends Task["soort"]>(
  soort: S,
  more: Partial<Task> = {},
  content: Readonly<Record<string, string>> = sound,
): Promise<Extract<Result, { soort: S }>> {
  const folder = writeDelivery(content);
  const task: Task = {
    ...{ soort, config: { ...loadConfig({}, { home }), now: options.now, threads: 1 }, leverancier: "west" },
    ...{
      periode: "2025",
      profiel: "canonical",
      map: join(home, "map"),
      door: "sleutel:proef",
      reden: undefined,
    },
    bestanden: readdirSync(folder).map((name) => join(folder, name)),
    ...{ verwacht: undefined, geaccepteerd: [], leveringNr: undefined, ...more },
  };
  return (await doTask(task, checks, silent)) as Extract<Result, { soort: S }>;
}

test("a check stores nothing, and its report holds no delivered value but in the workbook of its owner", async () => {
  const bad = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}GEHEIM-7,1066,Q\n` };
  const { controle } = await work("controle", {}, bad);
  expect(controle).toMatchObject({ akkoord: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const folder = join(home, "map");
  expect(readdirSync(folder).toSorted()).toEqual(["rapport.csv", "rapport.json", "rapport.xlsx"]);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  const text =
    readFileSync(join(folder, "rapport.json"), "utf8") + readFileSync(join(folder, "rapport.csv"), "utf8");
  expect(text).not.toMatch(/GEHEIM|1066/);
  expect(JSON.parse(readFileSync(join(folder, "rapport.json"), "utf8"))).toMatchObject({
    vergelijking: null,
  });
  expect(await work("intrekken", { verwacht: controle.hash })).toMatchObject({ rijen: 0, grootboek: [] });
});

test("what is done twice, since its end was not heard, is done once", async () => {
  const { controle } = await work("controle");
  const verwacht = controle.hash;
  const geaccepteerd = controle.waarschuwingen.map(({ regel }) => regel);
  const given = { verwacht, geaccepteerd, reden: geaccepteerd.length === 0 ? undefined : "klopt" };
  expect(await work("laden", given)).toMatchObject({ uitkomst: "geladen", leveringNr: 1 });
  expect(await work("laden", given)).toMatchObject({ uitkomst: "ongewijzigd", leveringNr: 1 });
  // No one knows the number: the content tells which it was.
  const first = await work("intrekken", { verwacht });
  expect(first.rijen).toBeGreaterThan(0);
  expect(first.grootboek).toEqual([{ nr: 1, stand: "ingetrokken" }]);
  expect(await work("intrekken", { verwacht, leveringNr: 1 })).toMatchObject({ rijen: 0 });
});

test("content that changed after the check is not loaded, whoever changed it", async () => {
  const { controle } = await work("controle");
  const other = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P3,2000,X\n` };
  await expect(work("laden", { verwacht: controle.hash }, other)).rejects.toMatchObject({
    code: "DELIVERY_CHANGED",
  });
  expect((await work("intrekken", { verwacht: controle.hash })).grootboek).toEqual([]);
});
