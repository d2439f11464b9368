import { describe, expect, test } from "vitest";
import type { Composite, CompositeDefinition } from "../../src/catalog/types.ts";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { computeComposites } from "../../src/disclosure/composites.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";

const dimensions = ["sector", "grootte"];

function composite(id: string, delen: readonly string[], sql: string, change = {}): Composite {
  const definition: CompositeDefinition = {
    ...{ id, titel: id, vraag: "", maat: "afgeleid", weergave: "index", richting: "neutraal", klasse: "hr" },
    ...{ thema: "", zaad: "", bron: "", versie: 1, delen, formule: "" },
    ...change,
  };
  return { definition, file: `queries/indicators/${id}.sql`, sql };
}

function cell(indicator: string, sector: string, waarde: number | null, change: Partial<Cell> = {}): Cell {
  const shown = waarde !== null;
  return {
    ...{
      indicator,
      tabel: "t",
      periode: "2025JJ00",
      dimensies: { sector, grootte: "T" },
      uitsplitsing: null,
    },
    ...{ waarde, ondergrens: null, bovengrens: null },
    ...{ personen: shown ? 400 : null, werkgevers: shown ? 20 : null },
    status: shown ? "gepubliceerd" : "onderdrukt",
    ...change,
  };
}

const mean = `select g.cel, avg(g.waarde) as waarde
  from gepubliceerd as g
  group by g.cel
  having count(*) >= 2`;

function compute(cells: readonly Cell[], ...composites: readonly Composite[]): Promise<Cell[]> {
  return computeComposites(cells, dimensions, { composites, codeLists: [], scales: [] }, silent);
}

describe("a composite", () => {
  const three = composite("mix", ["a", "b", "c"], mean);

  test("is computed per place from what is shown, and stands on the smallest part", async () => {
    const made = await compute(
      [
        cell("a", "C", 0.4, { personen: 150, werkgevers: 31 }),
        cell("b", "C", 0.61, { personen: 900, werkgevers: 12 }),
        cell("c", "C", null),
        cell("z", "C", 100),
      ],
      three,
    );
    expect(made).toEqual([
      {
        ...{ indicator: "mix", tabel: "t", periode: "2025JJ00", dimensies: { sector: "C", grootte: "T" } },
        ...{ uitsplitsing: null, waarde: 0.51, ondergrens: null, bovengrens: null },
        ...{ personen: 150, werkgevers: 12, status: "gepubliceerd", ontbreekt: ["c"] },
      },
    ]);
  });

  test("below 100 persons it is written with one digit less", async () => {
    const [made] = await compute([cell("a", "C", 0.4, { personen: 99 }), cell("b", "C", 0.61)], three);
    expect(made?.waarde).toBe(0.5);
  });

  test("is there for the periods in which all parts are: one part of a year only makes it of a year", async () => {
    const quarter = { periode: "2025KW01" };
    const parts = [cell("a", "C", 0.4), cell("a", "C", 0.2, quarter), cell("c", "C", 0.6, quarter)];
    const made = await compute([...parts, cell("b", "C", 0.6), cell("c", "C", 0.8)], three);
    expect(made).toMatchObject([{ periode: "2025JJ00", waarde: 0.6 }]);
    expect(
      (await compute(parts, composite("mix", ["a", "c", "d"], mean))).map(({ waarde }) => waarde),
    ).toEqual([0.4]);
  });

  test("is not computable where too few parts are shown, and says which are missing", async () => {
    const [made] = await compute([cell("a", "C", 0.4), cell("b", "C", null), cell("c", "C", null)], three);
    expect(made).toMatchObject({
      ...{ waarde: null, personen: null, werkgevers: null, status: "niet-te-berekenen" },
      ontbreekt: ["b", "c"],
    });
  });

  test("nobody at all is not delivered; all parts without an outcome is not applicable", async () => {
    const none = { status: "niet-geleverd", personen: 0, werkgevers: 0 } as const;
    const nobody = await compute([cell("a", "C", null, none), cell("b", "C", null, none)], three);
    expect(nobody.map(({ status, ontbreekt }) => [status, ontbreekt])).toEqual([
      ["niet-geleverd", undefined],
    ]);
    const undefinedRatio = composite(
      "deel",
      ["a"],
      "select g.cel, 1 / nullif(g.waarde, 0) as waarde from gepubliceerd as g",
    );
    const [made] = await compute([cell("a", "C", 0)], undefinedRatio);
    expect(made).toMatchObject({ status: "niet-van-toepassing", waarde: null });
  });

  test("an indicative part makes it indicative", async () => {
    const [made] = await compute([cell("a", "C", 0.4, { status: "indicatief" }), cell("b", "C", 0.6)], three);
    expect(made?.status).toBe("indicatief");
  });

  test("builds on a composite before it, as that is published", async () => {
    const later = composite(
      "later",
      ["mix"],
      "select g.cel, g.waarde * 10 as waarde from gepubliceerd as g",
      {
        weergave: "dagen",
      },
    );
    const made = await compute([cell("a", "C", 0.111), cell("b", "C", 0.222)], three, later);
    // The mean 0.1665 is published as 0.17.
    expect(made.map(({ indicator, waarde }) => [indicator, waarde])).toEqual([
      ["mix", 0.17],
      ["later", 1.7],
    ]);
  });

  test("sees the codes of its place, so that a sector can be set beside the middle of all", async () => {
    const label = composite(
      "label",
      ["a"],
      `with midden as (
        select g.tabel, g.periode, quantile_cont(g.waarde, 0.5) as midden
        from gepubliceerd as g where g.sector <> 'T' and g.grootte = 'T' group by g.tabel, g.periode
      )
      select g.cel, case when g.waarde >= m.midden then 1 else 2 end as waarde
      from gepubliceerd as g join midden as m on m.tabel = g.tabel and m.periode = g.periode`,
      { weergave: "klasse" },
    );
    const made = await compute([cell("a", "C", 0.1), cell("a", "G", 0.2), cell("a", "Q", 0.4)], label);
    expect(made.map(({ dimensies, waarde }) => [dimensies.sector, waarde])).toEqual([
      ["C", 2],
      ["G", 1],
      ["Q", 1],
    ]);
  });

  test.each([
    [
      "a cell twice",
      "select g.cel, 1 as waarde from gepubliceerd as g union all select g.cel, 2 from gepubliceerd as g",
    ],
    ["a cell that is not there", "select g.cel + 7 as cel, 1 as waarde from gepubliceerd as g"],
    ["a value that is no number", "select g.cel, 1e308 * 10 * g.waarde as waarde from gepubliceerd as g"],
  ])("%s is a fault in its query", async (fault, sql) => {
    await expect(compute([cell("a", "C", 0.4)], composite("fout", ["a"], sql))).rejects.toThrow(fault);
  });
});

test("the audit from public cells takes composites as they are: nothing is hidden in them", async () => {
  const parts = ["T", "C", "G", "Q"].map((sector) =>
    cell("a", sector, sector === "G" || sector === "Q" ? null : 0.3),
  );
  const made = await compute(
    parts,
    composite("dubbel", ["a"], "select g.cel, g.waarde * 2 as waarde from gepubliceerd as g"),
  );
  expect(made.map(({ status }) => status)).toEqual([
    ...["gepubliceerd", "niet-te-berekenen", "niet-te-berekenen", "gepubliceerd"],
  ]);
  const plan = {
    dimensies: dimensions.map((id) => ({ id })),
    indicatoren: [
      { id: "a", klasse: "hr" },
      { id: "dubbel", klasse: "hr" },
    ],
  };
  const alone = auditPublic(plan, parts);
  expect(auditPublic(plan, [...parts, ...made])).toEqual(alone);
  expect(alone).toMatchObject({ leaks: [], tested: 2 });
});
