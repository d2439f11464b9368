import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../support/cli.ts";
import { root } from "../support/root.ts";

const sample = join(root, "data-samples", "afas-verloopregels");

test("profile list, draft, and the draft used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "profile-e2e-"));
  const home = join(folder, "home");
  const list = await run(["profile", "list"], home);
  expect(list.code).toBe(0);
  const known = list.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(known).toContainEqual(expect.objectContaining({ id: "canonical", geverifieerd: "ja" }));
  expect(known).toContainEqual(expect.objectContaining({ id: "nmbrs", geverifieerd: "deels" }));
  expect(known).toContainEqual(expect.objectContaining({ id: "afas", geverifieerd: "nee" }));

  const out = join(folder, "voorstel.yml");
  const drafted = await run(["profile", "draft", join(sample, "Medewerkers.csv"), "--out", out], home);
  expect(drafted.code).toBe(0);
  expect(readFileSync(out, "utf8")).toContain("tabel: dienstverband");
  const again = await run(["profile", "draft", join(sample, "Medewerkers.csv"), "--out", out], home);
  expect([again.code, again.error]).toEqual([64, expect.stringContaining("bestaat al")]);

  const files = [join(sample, "Medewerkers.csv"), join(sample, "werkgever.csv")];
  const checked = await run(["check", ...files, "--profile", out], home);
  expect(checked.out).toContain('"tabel":"dienstverband"');
  const wrong = await run(["profile", "nergens"], home);
  expect(wrong.code).toBe(64);
  expect(existsSync(home), "a proposal makes no home").toBe(false);
});

test("a delivery of a package is loaded by its profile", async () => {
  const home = join(mkdtempSync(join(tmpdir(), "profile-e2e-")), "home");
  const loaded = await run(["import", sample, "--profile", "afas", "--accept-warnings", "proef"], home);
  expect([loaded.code, JSON.parse(loaded.out.trim().split("\n").at(-1) ?? "{}").uitkomst]).toEqual([
    0,
    "geladen",
  ]);
});
