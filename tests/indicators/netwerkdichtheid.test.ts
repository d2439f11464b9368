import { expect, test } from "vitest";
import { composeAt, type Place } from "../support/composites-places.ts";

const id = "netwerkdichtheid";

function at(
  codes: Record<string, string>,
  firms: number,
  pairs: number | null,
  tabel = "sector-regio",
): Place {
  const parts = { "netwerk-werkgevers": firms, ...(pairs === null ? {} : { "netwerk-paren": pairs }) };
  return { codes, tabel, parts };
}

test("NW1: pairs of all the pairs there could be, in both directions", async () => {
  const found = await composeAt(id, [
    at({ sector: "T", regio: "AM01" }, 20, 19),
    at({ regio: "AM01", grootte: "T" }, 20, 19, "regio-grootte"),
    at({ sector: "T", regio: "AM05" }, 10, 0),
  ]);
  expect(found).toEqual([expect.closeTo(19 / 380, 12), expect.closeTo(0.05, 12), 0]);
});

test("only for a region as a whole, and with both parts and two employers or more", async () => {
  const found = await composeAt(id, [
    at({ sector: "Q", regio: "AM01" }, 20, 19),
    at({ sector: "T", regio: "T" }, 20, 19),
    at({ sector: "T", regio: "?" }, 20, 19),
    at({ regio: "AM01", grootte: "250+" }, 20, 19, "regio-grootte"),
    at({ sector: "T", grootte: "T" }, 20, 19, "sector-grootte"),
    at({ sector: "T", regio: "AM01" }, 1, 0),
    at({ sector: "T", regio: "AM01" }, 20, null),
  ]);
  expect(found).toEqual([null, null, null, null, null, null, null]);
});
