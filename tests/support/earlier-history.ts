import { measureName } from "../../src/disclosure/earlier.ts";
import type { Figure } from "../../src/disclosure/figure.ts";
import { cellId } from "../../src/disclosure/groups.ts";
import type { History } from "../../src/disclosure/history.ts";
import type { Protected } from "../../src/disclosure/protected.ts";
import { filesOf, readPattern } from "../../src/publish/archive-files.ts";
import { fingerprintsOf } from "../../src/publish/fingerprints.ts";

const secret = Buffer.from("a secret that is long enough");
const fingerprint: History["fingerprint"] = (population) =>
  fingerprintsOf(population, secret, (number) => `employer ${number}`);

/** What releases told, by way of the files of the archive but without a home. */
export function historyFrom(
  releases: readonly (readonly [id: string, cells: Protected])[],
  dimensions: readonly string[],
): History {
  const figures = new Map<string, Figure>();
  const patterns = releases.flatMap(([id, cells]) => {
    for (const { indicator, uitsplitsing, tabel, periode, dimensies, ...figure } of cells.cells()) {
      if (figure.status === "onderdrukt" || figure.status === "niet-geleverd") continue;
      const key = { table: tabel, period: periode, codes: dimensions.map((d) => dimensies[d] ?? null) };
      figures.set(JSON.stringify([indicator, uitsplitsing, cellId(key)]), figure);
    }
    return cells.told().map((told, number) => {
      const measures = told.population.measures.map(measureName);
      const files = filesOf(told, fingerprint(told.population), measures, number);
      const content = files.map(([, bytes]) => bytes) as [Buffer, Buffer];
      return readPattern(id, content, dimensions, dimensions);
    });
  });
  return {
    patterns,
    lastShown: (indicator, breakdown, id) => figures.get(JSON.stringify([indicator, breakdown, id])),
    fingerprint,
  };
}
