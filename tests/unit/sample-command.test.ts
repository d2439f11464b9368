import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const base = mkdtempSync(join(tmpdir(), "sample-command-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "src/cli.ts", "sample", ...args],
      { cwd: root },
      (failure, out, error) => resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });
}

test("into a pipe: one JSON line with the rows per table, the effects and the dirt", async () => {
  const { code, out } = await run(
    "--out",
    join(base, "een"),
    "--workers",
    "800",
    "--employers",
    "60",
    "--dirt",
  );
  expect(code).toBe(0);
  const facts = JSON.parse(out);
  expect(facts).toMatchObject({ werknemers: 800, werkgevers: 60, startgetal: 1 });
  expect(facts.rijen.werkgever).toBe(60);
  expect(Object.keys(facts.rijen)).toHaveLength(16);
  expect(facts.effecten.map((effect: { factor: number }) => effect.factor)).toEqual([0.85, 1.3]);
  expect(facts.vuil.length).toBeGreaterThan(10);
});

test.each([
  ["no folder", [], /--out/],
  [
    "a number with a sign",
    ["--out", join(base, "twee"), "--workers", "-5"],
    /geheel getal|ontbreekt een waarde/,
  ],
  ["a word for a number", ["--out", join(base, "twee"), "--seed", "zeven"], /geheel getal/],
  ["too few workers", ["--out", join(base, "twee"), "--workers", "3"], /werknemers/],
  ["a loose word", [join(base, "twee")], /--out/],
])("%s is refused in Dutch with exit code 64", async (_, args, message) => {
  const { code, out, error } = await run(...args);
  expect(code).toBe(64);
  expect(out).toBe("");
  expect(error).toMatch(message);
  expect(error).not.toMatch(/ at .*\.ts/);
});
