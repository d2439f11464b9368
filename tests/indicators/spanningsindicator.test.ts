import { expect, test } from "vitest";
import { Population, theCatalog } from "../support/population.ts";
import { bySectorAndRegion, marketOf, ofRelease, stated } from "../support/statements.ts";

const id = "spanningsindicator";

test("vacancies per person who has been on benefit for less than six months", async () => {
  const catalog = await marketOf(
    "T;T;T;400000;8000000;250000;bron;2025",
    "T;Q;T;60000;;15000;bron;2025",
    "T;T;AM01;100;20000;400;bron;2025",
    "0111;T;T;900;1000;10;bron;2025",
    "0111;Q;T;900;1000;10;bron;2025",
  );
  expect(bySectorAndRegion(await stated(catalog, id))).toEqual({ "T T": 1.6, "Q T": 4, "T AM01": 0.25 });
});

test("nobody on benefit or an unknown number gives no figure; without the file nothing was delivered", async () => {
  const catalog = await marketOf(
    "T;T;T;100;9;;bron;2025",
    "T;Q;T;100;9;0;bron;2025",
    "T;C;T;;9;50;bron;2025",
    "T;G;T;0;9;50;bron;2025",
  );
  expect(bySectorAndRegion(await stated(catalog, id))).toEqual({ "T T": null, "G T": 0 });
  const silent = await stated(await ofRelease(new Population(), await theCatalog()), id);
  expect(silent.map(({ status }) => status)).toEqual(new Array(4).fill("niet-geleverd"));
});
