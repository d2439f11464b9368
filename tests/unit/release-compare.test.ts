import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellKey, compareCells, nextVersion } from "../../src/release/compare.ts";
import type { Cell } from "../../src/release/types.ts";

function cell(sector: string, waarde: number | null): Cell {
  return {
    indicator: "verzuimpercentage",
    tabel: "sector-grootte",
    periode: "2025JJ00",
    dimensies: { sector, grootte: "T", regio: null },
    uitsplitsing: null,
    waarde,
    ondergrens: null,
    bovengrens: null,
    personen: waarde === null ? null : 100,
    werkgevers: waarde === null ? null : 10,
    status: waarde === null ? "onderdrukt" : "gepubliceerd",
  };
}

describe("comparing releases", () => {
  test("a figure that is not shown any more makes it major, whatever was added", () => {
    const changes = compareCells(
      "2025-1.0.0",
      [cell("A", 0.05), cell("B", null)],
      [cell("A", null), cell("B", 0.04)],
      false,
    );
    expect(changes.soort).toBe("groot");
    expect(changes.wijzigingen.map(({ soort, aantal }) => [soort, aantal])).toEqual([
      ["nieuw", 1],
      ["verdwenen", 1],
    ]);
  });

  test("an added or a revised figure makes it minor", () => {
    expect(compareCells("x", [cell("A", 0.05)], [cell("A", 0.05), cell("B", 0.04)], false).soort).toBe(
      "klein",
    );
    expect(compareCells("x", [cell("A", 0.05)], [cell("A", 0.06)], true).soort).toBe("klein");
  });

  test("another wrapping makes it a correction, and nothing at all nothing", () => {
    expect(compareCells("x", [cell("A", 0.05)], [cell("A", 0.05)], true).soort).toBe("correctie");
    expect(compareCells("x", [cell("A", 0.05)], [cell("A", 0.05)], false).soort).toBe("geen");
  });

  test("a cell that was hidden and stays hidden is no change", () => {
    expect(compareCells("x", [cell("A", null)], [cell("A", null)], false).wijzigingen).toEqual([]);
  });

  test("a table without a dimension is another cell than its total", () => {
    const total = cell("A", 1);
    expect(cellKey(total)).not.toBe(
      cellKey({ ...total, dimensies: { sector: "A", grootte: null, regio: "T" } }),
    );
  });

  test("a figure that waits for its revision is kept, not revised", () => {
    const kept: Cell = { ...cell("A", 0.05), status: "voorlopig" };
    const changes = compareCells("x", [cell("A", 0.05), cell("B", 0.05)], [kept, cell("B", 0.05)], false);
    expect(changes.soort).toBe("correctie");
    expect(changes.wijzigingen).toEqual([
      { soort: "aangehouden", indicator: "verzuimpercentage", tabel: "sector-grootte", aantal: 1 },
    ]);
    expect(compareCells("x", [kept], [{ ...kept, waarde: 0.06 }], false).wijzigingen[0]?.soort).toBe(
      "herzien",
    );
  });

  test("versions rise by the rule", () => {
    expect(nextVersion(null, "eerste")).toBe("1.0.0");
    expect(nextVersion("1.4.2", "groot")).toBe("2.0.0");
    expect(nextVersion("1.4.2", "klein")).toBe("1.5.0");
    expect(nextVersion("1.4.2", "correctie")).toBe("1.4.3");
  });

  test("property: a release compared with itself has no change", () => {
    const figures = fc.array(
      fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.option(fc.double({ min: 0, max: 1, noNaN: true }))),
    );
    fc.assert(
      fc.property(figures, (list) => {
        const cells = [...new Map(list).entries()].map(([sector, waarde]) => cell(sector, waarde));
        expect(compareCells("x", cells, [...cells].reverse(), false).soort).toBe("geen");
      }),
    );
  });
});
