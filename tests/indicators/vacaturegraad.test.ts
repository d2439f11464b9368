import { expect, test } from "vitest";
import { Population, theCatalog } from "../support/population.ts";
import { bySectorAndRegion, marketOf, ofRelease, stated } from "../support/statements.ts";

const id = "vacaturegraad";

test("open vacancies per job, for each place that the fund gave", async () => {
  const catalog = await marketOf(
    "T;T;T;400000;8000000;360000;bron;2025",
    "T;Q;T;60000;1500000;;bron;2025",
    "T;T;AM01;900;20000;500;bron;2025",
    "T;Q;AM01;0;5000;500;bron;2025",
    "0111;T;T;500;1000;10;bron;2025",
  );
  const cells = await stated(catalog, id);
  expect(bySectorAndRegion(cells)).toEqual({ "T T": 0.05, "Q T": 0.04, "T AM01": 0.045, "Q AM01": 0 });
  expect(cells.filter(({ dimensies }) => dimensies.sector === "Q" && dimensies.grootte === "T")).toHaveLength(
    1,
  );
  expect(new Set(cells.map(({ personen }) => personen))).toEqual(new Set([null]));
});

test("an unknown number or no job gives no figure, and another year is another year", async () => {
  const catalog = await marketOf(
    "T;T;T;100;;50;bron;2025",
    "T;Q;T;;100;50;bron;2025",
    "T;C;T;10;0;50;bron;2025",
    "T;T;T;100;1000;50;bron;2024",
  );
  const cells = await stated(catalog, id, [2024, 2025]);
  const own = cells.filter(({ tabel }) => tabel === "sector-regio");
  expect(
    own.map(({ periode, dimensies: { sector }, waarde, status }) => [periode, sector, waarde, status]),
  ).toEqual([
    ["2024JJ00", "T", 0.1, "gepubliceerd"],
    ["2025JJ00", "T", null, "niet-geleverd"],
  ]);
});

test("without the file it says that nothing was delivered; it is never zero", async () => {
  const cells = await stated(await ofRelease(new Population(), await theCatalog()), id);
  expect(cells).toHaveLength(4);
  for (const { waarde, status } of cells) expect([waarde, status]).toEqual([null, "niet-geleverd"]);
});
