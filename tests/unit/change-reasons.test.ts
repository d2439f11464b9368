import { describe, expect, test } from "vitest";
import type { DeliveryLine } from "../../src/publish/coverage.ts";
import { reasonsBetween, type Side } from "../../src/publish/reasons.ts";
import type { Change, Definitions } from "../../src/release/types.ts";
import { changeKinds, reasonText } from "../../src/report/change-words.ts";

const indicator = (id: string, versie = 1, delen: readonly string[] = []) =>
  ({ id, versie, delen }) as unknown as Definitions["indicatoren"][number];
const table = (id: string) => ({ id, titel: id, dimensies: [] });

function side(change: Partial<Side> = {}): Side {
  const definitions = {
    indicatoren: [indicator("verzuim"), indicator("index", 1, ["verzuim"]), indicator("banen")],
    tabellen: [table("sectoren")],
  } as unknown as Definitions;
  return {
    definitions,
    manifest: { perioden: ["2025JJ00"], beleid_hash: "a", code_versie: "1" },
    deliveries: [["leverancier", "2025", "h1"]],
    ...change,
  };
}

const why = (next: Side, indicatorId = "verzuim", soort: Change["soort"] = "herzien", tabel = "sectoren") =>
  reasonsBetween(side(), next)({ soort, indicator: indicatorId, tabel }, ["2025JJ00"]);

describe("why figures changed", () => {
  test.each<[string, readonly DeliveryLine[], readonly string[]]>([
    [
      "a delivery more",
      [
        ["leverancier", "2025", "h1"],
        ["ander", "2025", "h2"],
      ],
      ["nagekomen-levering"],
    ],
    ["another content", [["leverancier", "2025", "h9"]], ["gecorrigeerde-levering"]],
    ["a delivery less", [], ["ingetrokken-levering"]],
    ["the same in another order", [["leverancier", "2025", "h1"]], ["andere-bron"]],
  ])("%s", (_, deliveries, expected) => {
    expect(why(side({ deliveries }))).toEqual(expected);
  });

  test("the version of an indicator is a reason for it and for what is computed from it", () => {
    const definitions = {
      ...side().definitions,
      indicatoren: [indicator("verzuim", 2), indicator("index", 1, ["verzuim"]), indicator("banen")],
    };
    expect(why(side({ definitions }))).toEqual(["definitie"]);
    expect(why(side({ definitions }), "index")).toEqual(["definitie"]);
    expect(why(side({ definitions }), "banen")).toEqual(["andere-bron"]);
  });

  test("policy and program are reasons beside the others", () => {
    const manifest = { perioden: ["2025JJ00"], beleid_hash: "b", code_versie: "2" };
    expect(why(side({ manifest, deliveries: [] }))).toEqual(["ingetrokken-levering", "beleid", "methode"]);
  });

  test("what came or went as a whole needs no other reason", () => {
    const { definitions } = side();
    const fewer = { ...definitions, indicatoren: [indicator("banen")], tabellen: [] };
    expect(why(side({ definitions: fewer, deliveries: [] }), "verzuim", "verdwenen")).toEqual([
      "vervallen-indicator",
    ]);
    expect(why(side({ definitions: fewer }), "banen", "verdwenen")).toEqual(["vervallen-tabel"]);
    expect(why(side(), "nieuw-cijfer", "nieuw")).toContain("nieuwe-indicator");
    expect(why(side(), "banen", "nieuw", "regios")).toContain("nieuwe-tabel");
    const later = reasonsBetween(side(), side());
    expect(later({ soort: "nieuw", indicator: "banen", tabel: "sectoren" }, ["2026JJ00"])).toEqual([
      "nieuwe-periode",
    ]);
  });

  test("every kind and reason has words", () => {
    expect(changeKinds.map(({ soort }) => soort).sort()).toEqual([
      "aangehouden",
      "herzien",
      "nieuw",
      "verdwenen",
    ]);
    const change: Change = {
      soort: "herzien",
      indicator: "verzuim",
      tabel: "sectoren",
      aantal: 2,
      redenen: ["definitie", "nagekomen-levering"],
    };
    expect(reasonText(change)).toBe("de definitie is veranderd en er zijn later nog gegevens geleverd");
  });
});
