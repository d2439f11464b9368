import { PassThrough } from "node:stream";
import { finished } from "node:stream/promises";
import { expect, test } from "vitest";
import { command } from "../../src/commands/indicators.ts";
import { Terminal } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { theCatalog } from "../support/population.ts";

/** What the command writes; on a terminal or into a pipe. */
async function run(positionals: readonly string[], format?: string, interactive = false): Promise<string> {
  let text = "";
  const out = Object.assign(new PassThrough(), { isTTY: interactive });
  out.on("data", (chunk) => {
    text += String(chunk);
  });
  const terminal = new Terminal(out, new PassThrough());
  const values = format === undefined ? {} : { format };
  const config = () => loadConfig({ REGIESPIEGEL_HOME: "/nergens" }, {});
  expect(await command.run({ config, positionals, values, terminal })).toBe(0);
  out.end();
  await finished(out);
  return text;
}

test("lists every indicator: a table on a terminal, a line of JSON each in a pipe", async () => {
  const { indicators, composites, statements } = await theCatalog();
  const ids = [...indicators, ...composites, ...statements].map(({ definition }) => definition.id).sort();
  const lines = (await run([])).trimEnd().split("\n");
  const read = lines.map((line) => JSON.parse(line) as { id: string; versie: number });
  expect(read.map(({ id }) => id)).toEqual(ids);
  const [head, , ...rows] = (await run([], undefined, true)).trimEnd().split("\n");
  expect(head?.split(/\s+/)).toEqual(["indicator", "code", "titel", "thema", "klasse", "versie"]);
  expect(rows.map((row) => row.split(" ")[0])).toEqual(ids);
  expect(await run([], "text")).toBe(await run([], undefined, true));
});

test("explains one: question, formula, unit, direction, source, what it cannot tell, version, terms", async () => {
  const text = await run(["vrijwillig-verloop"], "text");
  const { indicators } = await theCatalog();
  const definition = indicators.find((one) => one.definition.id === "vrijwillig-verloop")?.definition;
  expect(text.split("\n").slice(0, 2)).toEqual([
    `${definition?.titel} (vrijwillig-verloop)`,
    definition?.vraag,
  ]);
  for (const term of [
    "Berekening",
    "Geteld per",
    "Richting",
    "Bron",
    "Wat het niet zegt",
    "Versie",
    "Begrippen",
  ]) {
    expect(text).toMatch(new RegExp(`^${term}`, "m"));
  }
  expect(text).toContain(`  ${definition?.begrippen?.[0]}: `);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(140);
});

test("finds by code, also one of several", async () => {
  const ids = (await run(["sh1"]))
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(["verschuiving-zekerheid"]);
});

test("names what is near when there is no such indicator, and refuses another format", async () => {
  await expect(run(["verzuimperc"])).rejects.toThrow(/Bedoelt u verzuimpercentage/);
  await expect(run(["xyz"])).rejects.toThrow(/regiespiegel indicators/);
  await expect(run([], "xml")).rejects.toThrow(/text of json/);
  await expect(run(["a", "b"])).rejects.toThrow(/hooguit één/);
});
