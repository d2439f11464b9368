import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { type CsvDialect, excelCsv, openCsv, writeCsv } from "../../src/export/csv.ts";
import { tableModel } from "../../src/export/table.ts";
import { silent } from "../../src/progress.ts";
import { Release } from "../../src/release/open.ts";
import type { Cell, Definitions, Status } from "../../src/release/types.ts";
import { writeRelease } from "../../src/release/write.ts";
import { compose } from "../support/composites.ts";
import { definition, type MicroRow, cubeOf as microCube } from "../support/disclosure-cube.ts";
import { cubeOf, figure, Population } from "../support/population.ts";

/** The traps of domain.md 8 that are about the frame, not about one indicator. */

const plan = { dimensions: ["sector", "leeftijd"], tables: { t: ["sector", "leeftijd"] }, year: 2025 };
const share = definition("aandeel", {
  ...{
    klasse: "gezondheid",
    maat: "verhouding",
    weergave: "procent",
    eenheid: "medewerker",
    interval: "wilson",
  },
});

/** Ten employers of a hundred people in every quarter, of whom `ill` count; fewer employers where it is thin. */
function group(sector: string, age: string, ill: number, employers = 10): MicroRow[] {
  return [1, 2, 3, 4].flatMap((quarter) =>
    Array.from({ length: employers }, (_, employer) => ({
      quarter: `2025KW0${quarter}`,
      employer: employer + sector.charCodeAt(0) * 100 + age.length * 10,
      codes: [sector, age],
      persons: 100,
      having: ill,
      lacking: 100 - ill,
      values: [[ill, 100]] as const,
    })),
  );
}

test("T1: the figure of all is that of all days together, not the mean of the percentages", async () => {
  const p = new Population();
  for (let firm = 0; firm < 6; firm += 1) {
    const [small, large] = [p.employer({ sbi: "10" }), p.employer({ sbi: "86" })];
    // 10 % of 1 fte in industry, 4 % of 10 fte in care.
    p.absent(p.employed(small), "2025-01-01", "2025-02-06", [["2025-02-06", 100]]);
    for (let person = 0; person < 10; person += 1) {
      p.absent(p.employed(large), "2025-01-01", "2025-01-15");
    }
  }
  const cube = await cubeOf(p, { indicators: ["verzuimpercentage"] });
  const at = (sector: string) => figure(cube, "verzuimpercentage", "2025JJ00", { sector })?.value ?? 0;
  expect(at("C")).toBeCloseTo(36 / 365, 12);
  expect(at("Q")).toBeCloseTo(14 / 365, 12);
  expect(at("T")).toBeCloseTo((36 + 140) / (11 * 365), 12);
  expect(at("T")).not.toBeCloseTo((at("C") + at("Q")) / 2, 3);
});

test("T7: a published year is computed from its own contributions, not from its published quarters", () => {
  const rows = [...group("A", "jong", 10), ...group("B", "jong", 20)];
  const cells = Protected.protect(
    microCube(plan, [
      {
        id: "alle",
        definitions: [share],
        // The last quarter has four times the base and twice the share.
        rows: rows.map((row) =>
          row.quarter === "2025KW04" ? { ...row, values: [[80, 400]] as const } : row,
        ),
      },
    ]),
    defaultPolicy,
    silent,
  ).cells();
  const own = (periode: string) =>
    cells.find(
      (one) => one.periode === periode && one.dimensies.sector === "A" && one.dimensies.leeftijd === "jong",
    )?.waarde;
  // (10 + 10 + 10 + 80) of (100 + 100 + 100 + 400) is 15.7 %; the mean of the quarters is 12.5 %.
  expect(own("2025KW04")).toBe(0.2);
  expect(own("2025JJ00")).toBe(0.157);
});

const definitions: Definitions = {
  indicatoren: [
    {
      ...{
        id: "aandeel",
        code: null,
        titel: "Aandeel; =1+1",
        vraag: "",
        eenheid: "medewerker",
        maat: "verhouding",
      },
      ...{
        weergave: "procent",
        richting: "neutraal",
        klasse: "gezondheid",
        teller: "",
        noemer: "",
        thema: "",
      },
      ...{ uitsplitsing: null, bron: "", let_op: null, versie: 1, tijd: "stroom" },
    },
  ],
  tabellen: [{ id: "t", titel: "t", dimensies: ["sector", "leeftijd"] }],
  dimensies: plan.dimensions.map((id) => ({ id, titel: id, codelijst: id })),
  begrippen: [],
  referenties: [],
  beleid: [],
} as unknown as Definitions;

/** The release of these rows, written, opened and exported; then only the text is left. */
async function exported(rows: readonly MicroRow[], dialect: CsvDialect): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "valkuil-"));
  try {
    const cells = Protected.protect(
      microCube(plan, [{ id: "alle", definitions: [share], rows }]),
      defaultPolicy,
      silent,
    );
    const folder = await writeRelease(home, cells, {
      definitions,
      codeLists: [],
      changes: { vorige: null, soort: "eerste", wijzigingen: [] },
      manifest: {
        ...{
          id: "2025-1.0.0",
          versie: "1.0.0",
          vorige: null,
          gemaakt: "2026-03-01T09:30:00.000Z",
          perioden: [],
        },
        ...{ voorbeeld: false, code_versie: "", beleid_hash: "", gegevens_hash: "" },
        aantallen: { cellen: 0, onderdrukt: 0, leveringen: 1 },
        controle: { uitslag: "veilig", toetsen: [] },
      },
    });
    const release = await Release.open(folder);
    try {
      let text = "";
      const [table] = release.definitions.tabellen;
      if (table === undefined) throw new Error("no table");
      for await (const part of writeCsv(tableModel(release, table), dialect)) text += part;
      return text;
    } finally {
      release.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const thin = [
  ...["A", "B", "C"].flatMap((sector) =>
    ["jong", "oud"].flatMap((age) => group(sector, age, 20, sector === "C" && age === "oud" ? 2 : 10)),
  ),
];

test("T15: what is hidden stands nowhere in the CSV and does not follow from it", async () => {
  const records = parse(await exported(thin, openCsv), { columns: true }) as Record<string, string>[];
  const hidden = records.filter(({ status }) => status === "onderdrukt");
  expect(hidden.some(({ sector, leeftijd }) => sector === "C" && leeftijd === "oud")).toBe(true);
  for (const { waarde, ondergrens, bovengrens, personen, werkgevers } of hidden) {
    expect([waarde, ondergrens, bovengrens, personen, werkgevers]).toEqual(["", "", "", "", ""]);
  }
  // One cell is too thin; alone it would be total minus the rest, so others keep it company.
  expect(hidden.filter(({ periode }) => periode === "2025KW01").length).toBeGreaterThan(1);
  const number = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
  const cells = records.map(
    (record): Cell => ({
      ...{ indicator: record.indicator ?? "", tabel: "t", periode: record.periode ?? "", uitsplitsing: null },
      dimensies: { sector: record.sector ?? null, leeftijd: record.leeftijd ?? null },
      ...{
        waarde: number(record.waarde),
        personen: number(record.personen),
        werkgevers: number(record.werkgevers),
      },
      ...{ ondergrens: number(record.ondergrens), bovengrens: number(record.bovengrens) },
      status: record.status as Status,
    }),
  );
  expect(auditPublic(definitions, cells)).toEqual({ leaks: [], tested: hidden.length });
  // The audit does find it when the company is shown after all.
  const given = cells.map((cell) =>
    cell.status === "onderdrukt" && !(cell.dimensies.sector === "C" && cell.dimensies.leeftijd === "oud")
      ? { ...cell, waarde: 0.2, personen: 1000, werkgevers: 10, status: "gepubliceerd" as const }
      : cell,
  );
  expect(auditPublic(definitions, given).leaks.length).toBeGreaterThan(0);
});

test("T21: reciprocity is level and skew; low on both sides is no perfect score", async () => {
  const sides = [
    { "aanbod-werkgever": 0.1, "initiatief-werknemer": 0.1 },
    { "aanbod-werkgever": 0.7, "initiatief-werknemer": 0.7 },
    { "aanbod-werkgever": 0.8, "initiatief-werknemer": 0.3 },
  ];
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4));
  expect(await compose("wederkerigheidsniveau", sides)).toEqual(close([0.1, 0.7, 0.4899]));
  expect(await compose("scheefheid", sides)).toEqual(close([0, 0, 0.4545]));
});

test("T22: the CSV for Excel has a mark, semicolons and decimal commas; the open one RFC 4180", async () => {
  const excel = await exported(thin, excelCsv);
  const open = await exported(thin, openCsv);
  expect(excel.startsWith("\uFEFFindicator;")).toBe(true);
  expect(open.startsWith("indicator,")).toBe(true);
  const read = (text: string, delimiter: string) =>
    parse(text, { columns: true, bom: true, delimiter }) as Record<string, string>[];
  const [dutch, plain] = [read(excel, ";"), read(open, ",")];
  const shown = plain.findIndex(({ status }) => status !== "onderdrukt");
  for (const column of ["waarde", "ondergrens", "bovengrens"]) {
    expect(plain[shown]?.[column]).toMatch(/^0\.\d+$/);
    expect(dutch[shown]?.[column]).toBe(plain[shown]?.[column]?.replace(".", ","));
  }
  // No separator of thousands in either.
  expect(plain.some(({ personen }) => Number(personen) >= 1000)).toBe(true);
  for (const { personen } of [...dutch, ...plain]) expect(personen).toMatch(/^\d*$/);
});
