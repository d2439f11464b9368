import { appendFileSync, cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { Tested } from "../../src/catalog/tested.ts";
import { Engine } from "../../src/engine/engine.ts";
import { root } from "../support/root.ts";

const folder = () => mkdtempSync(join(tmpdir(), "regiespiegel-getoetst-"));
const marks = folder();

function copyOfQueries(): string {
  const copy = folder();
  cpSync(join(root, "queries"), join(copy, "queries"), { recursive: true });
  return copy;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("the same queries are tested once, and give the same catalogue without an engine", async () => {
  const first = await loadCatalog(root, new Tested(root, marks));
  const open = vi.spyOn(Engine, "open");
  const again = await loadCatalog(root, new Tested(root, marks));
  expect(open).not.toHaveBeenCalled();
  expect(again).toEqual(first);
});

test("a query that changed is tested again, and a fault is never taken for known", async () => {
  const copy = copyOfQueries();
  expect(new Tested(copy, marks).isKnown).toBe(true);
  const file = join(copy, "queries", "indicators", "werkgelegenheid-banen.sql");
  appendFileSync(file, "\nqualify 1 = 1\n");
  for (const _ of [1, 2]) {
    const tested = new Tested(copy, marks);
    expect(tested.isKnown).toBe(false);
    await expect(loadCatalog(copy, tested)).rejects.toMatchObject({ code: "CATALOG_INVALID" });
  }
});

test("where no mark can be written, every start tests again", async () => {
  const file = join(folder(), "bestand");
  writeFileSync(file, "");
  await loadCatalog(root, new Tested(root, join(file, "merken")));
  expect(new Tested(root, join(file, "merken")).isKnown).toBe(false);
});
