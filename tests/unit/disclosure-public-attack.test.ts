import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { exposed } from "../../src/disclosure/audit.ts";
import { auditPublic, type PublicPlan } from "../../src/disclosure/audit-public.ts";
import { tighten } from "../../src/disclosure/audit-public-bounds.ts";
import { possibleCounts } from "../../src/disclosure/audit-public-values.ts";
import { dominates } from "../../src/disclosure/audit-rules.ts";
import { primes, Shown } from "../../src/disclosure/audit-span.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import type { Cell } from "../../src/release/types.ts";
import { fixture, fixtures } from "../support/disclosure-oracle.ts";

const dimensies = [{ id: "sector" }];
const counts: PublicPlan = { dimensies, indicatoren: [{ id: "i", klasse: "structuur", maat: "aantal" }] };

function cell(sector: string | null, waarde: number | null, change: Partial<Cell> = {}): Cell {
  const hidden = waarde === null;
  return {
    ...{ indicator: "i", tabel: "s", periode: "2025KW01", dimensies: { sector }, uitsplitsing: null, waarde },
    ...{ ondergrens: null, bovengrens: null, personen: hidden ? null : 40, werkgevers: hidden ? null : 6 },
    status: hidden ? "onderdrukt" : "gepubliceerd",
    ...change,
  };
}
const proofs = (cells: readonly Cell[], plan = counts) =>
  auditPublic(plan, cells).leaks.map(({ proof }) => proof);

test("three hidden cells that are not empty and are 3 together are 1 each", () => {
  const hidden = ["A", "B", "C"].map((code) => cell(code, null));
  expect(proofs([cell("T", 43), cell("D", 40), ...hidden])).toHaveLength(3);
  expect(proofs([cell("T", 44), cell("D", 40), ...hidden])).toEqual([]);
});

test("figures that contradict each other prove nothing", () => {
  expect(proofs([cell("T", 30), cell("D", 40), cell("A", null), cell("B", null)])).toEqual([]);
  expect(
    tighten({ low: Float64Array.of(5, 0), high: Float64Array.of(5, 3) }, [{ total: 0, parts: [1] }]),
  ).toBe(undefined);
});

test("a hidden cell with a base, a bound or a number of employers is not hidden", () => {
  const base = [cell("T", 90), cell("A", null), cell("B", null)];
  expect(proofs(base)).toEqual([]);
  for (const change of [{ personen: 7 }, { werkgevers: 2 }, { bovengrens: 0.4 }, { waarde: 0.1 }])
    expect(proofs([...base, cell("C", null, change)])).toHaveLength(1);
});

test("a word that gives the reason is a leak", () => {
  const reason = cell("A", null, { status: "te-weinig-personen" as Cell["status"] });
  expect(proofs([reason, cell("B", null)])).toContain(
    "s A 2025KW01: het woord bij deze cel verklapt een reden",
  );
});

test("a category that was not delivered, shown as the total, gives the hidden ones away", () => {
  const shown = [cell("T", 90), cell("A", 40), cell("?", null), cell("B", null)];
  expect(proofs(shown)).toEqual([]);
  // NULL taken for the total: its row disappears from the parts.
  expect(proofs(shown.filter(({ dimensies: { sector } }) => sector !== "?"))).toHaveLength(1);
});

test("a composite and all of its parts but one give that one", () => {
  const plan: PublicPlan = {
    dimensies,
    indicatoren: [
      { id: "in", klasse: "hr" },
      { id: "uit", klasse: "hr" },
      { id: "saldo", klasse: "hr", delen: ["in", "uit"] },
    ],
  };
  const part = (indicator: string, waarde: number | null) => cell("A", waarde, { indicator });
  expect(proofs([part("in", 9), part("uit", null), part("saldo", 4)], plan)).toHaveLength(1);
  expect(proofs([part("in", 9), part("uit", null), part("saldo", null)], plan)).toEqual([]);
  const without = { ...part("saldo", 4), ontbreekt: ["uit"] };
  expect(proofs([part("in", 9), part("uit", null), without], plan)).toEqual([]);
});

test("a rate with its denominator is its numerator: 0.07 of 14 is one person", () => {
  expect(possibleCounts(0.07, 14)).toEqual([1]);
  expect(possibleCounts(0.071, 28)).toEqual([2]);
  expect(possibleCounts(0.5, 1000).length).toBeGreaterThan(0);
  const plan: PublicPlan = {
    dimensies,
    indicatoren: [{ id: "i", klasse: "gezondheid", interval: "wilson" }],
  };
  const share = (waarde: number, personen: number) => cell("A", waarde, { personen });
  expect(proofs([share(0.07, 14)], plan)).toHaveLength(1);
  expect(proofs([share(0.93, 14)], plan)).toHaveLength(1);
  expect(proofs([share(0.36, 14)], plan)).toEqual([]);
  expect(
    proofs([share(0.07, 14)], { dimensies, indicatoren: [{ id: "i", klasse: "hr", interval: "wilson" }] }),
  ).toEqual([]);
});

test.skipIf(!existsSync(fixtures))(
  "the rules on the largest employers say of the examples what is written there",
  () => {
    const rows = fixture("17-handmade-remainder-insider-delta", "primary_rule_examples.csv");
    const bare = {
      ...defaultPolicy.klassen.hr,
      dominantie: [[1, 100]] as [1 | 2, number][],
      p_procent: 1e-9,
    };
    for (const row of rows) {
      const parts = (row.contributions ?? "").split(";").map(Number);
      const [top1 = 0, top2 = 0] = parts;
      const share = { sum: parts.reduce((a, b) => a + b, 0), top1, top2 };
      const verdict = (change: Partial<typeof bare>) =>
        dominates(share, { ...bare, ...change }) ? "unsafe" : "ok";
      expect(verdict({ dominantie: [[1, 50]] })).toBe(row["dominance_1_50(unsafe if x1>50%)"]);
      expect(verdict({ dominantie: [[2, 67]] })).toBe(row["dominance_2_67(unsafe if x1+x2>67%)"]);
      expect(verdict({ p_procent: 10 })).toBe(row.p10_unsafe);
      expect(verdict({ p_procent: 25 })).toBe(row.p25_unsafe);
    }
  },
);

/** Columns over inner cells by name, to ask whether a sum follows from others. */
function follows(
  inner: readonly string[],
  shown: readonly (readonly string[])[],
  asked: readonly string[],
): boolean {
  const column = (names: readonly string[]) =>
    Uint32Array.from(names.map((name) => inner.indexOf(name)).sort((a, b) => a - b));
  const system = new Shown(shown.map(column), inner.length, primes[0]);
  return exposed(system, [column(asked)], 1)[0] === true;
}

test("age bands that were drawn twice give away what lies between (handbook)", () => {
  const ages = ["<20", "20-24", "25-39", "40+"];
  const first = [["<20"], ["20-24", "25-39"], ["40+"]];
  const second = [["<20", "20-24"], ["25-39"], ["40+"]];
  expect(follows(ages, first, ["20-24"])).toBe(false);
  expect(follows(ages, [...first, ...second], ["20-24"])).toBe(true);
});

test.skipIf(!existsSync(fixtures))(
  "tables of living and of working, linked: the women follow (handbook)",
  () => {
    const inner = [
      "man hier",
      "man elders",
      "man van elders",
      "vrouw hier",
      "vrouw elders",
      "vrouw van elders",
    ];
    const shown = [
      ["man hier", "man elders", "vrouw hier", "vrouw elders"],
      ["man hier", "man van elders", "vrouw hier", "vrouw van elders"],
      ["man hier", "vrouw hier"],
      ...[["man hier"], ["man elders"], ["man van elders"]],
    ];
    const derived = fixture("11-handbook-attack-examples", "linking_area_A_expected_derived.csv");
    expect(derived).toHaveLength(3);
    for (const women of ["vrouw hier", "vrouw elders", "vrouw van elders"])
      expect(follows(inner, shown, [women])).toBe(true);
    expect(follows(inner, shown.slice(0, 3), ["vrouw hier"])).toBe(false);
  },
);
