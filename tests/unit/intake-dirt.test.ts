import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDelivery } from "../../src/intake/check.ts";
import { silent } from "../../src/progress.ts";
import { makeSample } from "../../src/sample/sample.ts";
import { options } from "../support/delivery.ts";

test("all planted dirt is found by file, line and column, and nothing else is a fault", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "intake-dirt-")), "vuil");
  const { dirt } = await makeSample({ out, workers: 2000, seed: 7, dirt: true }, silent);
  const planted = dirt
    .filter(({ geweigerd }) => geweigerd)
    .map((one) => `${one.bestand}:${one.regel} ${one.kolom}`);
  expect(planted.length).toBeGreaterThan(10);
  const { issues } = await checkDelivery([out], options, silent);
  const faults = issues.filter(({ ernst }) => ernst === "fout");
  const found = faults.flatMap(({ bestand, regels, kolom }) =>
    regels.map((regel) => `${bestand}:${regel} ${kolom}`),
  );
  expect(found.sort()).toEqual(planted.sort());
});
