import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { openStore } from "../../src/store/store.ts";
import { type Outcome, run } from "../support/cli.ts";
import { sound, writeDelivery } from "../support/delivery.ts";
import { root } from "../support/root.ts";

const newHome = () => join(mkdtempSync(join(tmpdir(), "intake-e2e-")), "home");

function expectNoTrace({ out, error }: Outcome): void {
  expect(`${out}${error}`).not.toMatch(/\n\s+at |node:internal|Error:|\.ts:\d+/);
}

const lastLine = (text: string) => JSON.parse(text.trim().split("\n").at(-1) ?? "");

describe("check and import on the command line", () => {
  test("a sound delivery: checked, loaded, and the second time unchanged", async () => {
    const home = newHome();
    const folder = join(root, "data-samples", "canonical-schoon");
    const checked = await run(["check", folder], home);
    expect(checked.code).toBe(0);
    expect(readdirSync(join(home, "..")), "check makes no home").toEqual([]);
    const loaded = await run(["import", folder], home);
    expect([loaded.code, loaded.error.trim().split("\n").at(-1)]).toEqual([
      0,
      "De levering is geladen als nummer 1.",
    ]);
    expect(lastLine(loaded.out)).toMatchObject({ soort: "levering", uitkomst: "geladen" });
    const again = await run(["import", folder], home);
    expect([again.code, lastLine(again.out).uitkomst]).toEqual([0, "ongewijzigd"]);
    for (const outcome of [checked, loaded, again]) expectNoTrace(outcome);
  });

  test("a bad delivery: exit 65, every fault in lines of JSON or as text, nothing loaded", async () => {
    const home = newHome();
    const folder = join(root, "data-samples", "canonical-fout");
    const refused = await run(["import", folder], home);
    expect(refused.code).toBe(65);
    const lines = refused.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ soort: "levering", akkoord: false, uitkomst: "geweigerd" });
    expect(lines).toContainEqual(expect.objectContaining({ code: "BESTAND-LEEG", bestand: "paspoort.csv" }));
    const text = await run(["check", folder, "--format", "text"], home);
    expect(text.code).toBe(65);
    expect(text.out).toContain("FOUT SLEUTEL-DUBBEL");
    const store = await openStore(loadConfig({}, { home }));
    expect(await store.row("select count(*) as n from werkgever")).toEqual({ n: 0 });
    expect(await store.rows("select stand from levering")).toEqual([{ stand: "gecontroleerd" }]);
    store.close();
    expectNoTrace(refused);
    expectNoTrace(text);
  });

  test.each([
    ["a path that is not there", ["import", "/geen/map"], 64, "Het pad /geen/map bestaat niet"],
    ["no path", ["import"], 64, "Geef de map"],
    ["an unknown profile", ["check", "data-samples", "--profile", "../x"], 64, "Het profiel"],
    ["a bad period", ["check", "data-samples", "--period", "gisteren"], 64, "De periode"],
    ["a folder without tables", ["check", "docs"], 65, "LEVERING-LEEG"],
  ])("%s", async (_name, args, code, words) => {
    const outcome = await run(args, newHome());
    expect(outcome.code).toBe(code);
    expect(outcome.out + outcome.error).toContain(words);
    expectNoTrace(outcome);
  });

  test("a home that cannot be written: exit 78", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "intake-e2e-")), "bestand");
    writeFileSync(file, "");
    const outcome = await run(["import", writeDelivery(sound)], join(file, "home"));
    expect(outcome.code).toBe(78);
    expect(outcome.error).toContain("werkmap");
    expectNoTrace(outcome);
  });
});
