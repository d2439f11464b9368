import { expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import type { Cell, Status } from "../../src/release/types.ts";
import type { Report } from "../../src/report/define.ts";
import { glanceOf } from "../../src/service/portal/own/fund/glance.ts";
import { sectorSection } from "../../src/service/portal/own/fund/sectors.ts";

const year = "2025JJ00";
const cell = (tabel: string, code: string, werkgevers: number): Cell =>
  ({
    ...{
      indicator: "werkgelegenheid-personen",
      tabel,
      periode: year,
      uitsplitsing: null,
      status: "gepubliceerd",
    },
    ...{ waarde: 100, personen: 100, werkgevers },
    dimensies: tabel === "fonds" ? { fonds: code, grootte: "T" } : { sector: code, grootte: "T" },
  }) as unknown as Cell;
const counted = (code: string, status: Status, aantal: number) => ({ indicator: "x", code, status, aantal });

/** A release in which the fund has other employers than its sectors together. */
const release = (withFunds: boolean) =>
  ({
    manifest: { perioden: [year, "2024JJ00"] },
    definitions: {
      indicatoren: [{ id: "werkgelegenheid-personen", weergave: "aantal" }],
      tabellen: [
        { id: "sector-grootte", dimensies: ["sector", "grootte"] },
        ...(withFunds ? [{ id: "fonds", dimensies: ["fonds", "grootte"] }] : []),
      ],
      dimensies: [
        { id: "sector", codelijst: "sectoren" },
        { id: "fonds", codelijst: "fondsen" },
      ],
    },
    codeLists: new Map([
      ["sectoren", { codes: ["C", "F"].map((code) => ({ code, naam: `Sector ${code}` })) }],
      ["fondsen", { codes: withFunds ? [{ code: "techniek", naam: "Techniek" }] : [] }],
    ]),
    cells: async ({ tabel }: { tabel: string }) =>
      tabel === "fonds" ? [cell("fonds", "techniek", 33)] : [cell(tabel, "C", 10), cell(tabel, "F", 20)],
    tally: async ({ dimensies }: { dimensies: object }, dimensie: string) => {
      expect(dimensies).toEqual({ grootte: ["T"] });
      const codes = dimensie === "fonds" ? ["techniek"] : ["C", "F"];
      return codes.flatMap((code) => [
        counted(code, "gepubliceerd", 30),
        counted(code, "onderdrukt", 20),
        counted(code, "niet-geleverd", 50),
      ]);
    },
  }) as unknown as Release;
const report = { id: "sectorrapport", tabel: "sector-grootte" } as Report;
const glance = (withFunds: boolean, fonds: string | undefined) =>
  glanceOf(release(withFunds), report, { sectoren: ["C", "F"], fonds });

test("a fund has a row of its own from its own cells, never a sum of its sectors", async () => {
  const found = await glance(true, "techniek");
  expect(found?.fonds?.personen?.werkgevers).toBe(33);
  const page = String(await sectorSection(release(true), found));
  expect(page).toMatch(/Uw hele fonds<\/a><\/th><td>33<\/td>/);
  expect(page).toContain("/tabellen/fonds?fonds=techniek");
});

test("there is no such row where the release has no such fund, or toegang.yml names none", async () => {
  for (const [withFunds, code] of [
    [true, undefined],
    [true, "zorg"],
    [false, "techniek"],
  ] as const)
    expect((await glance(withFunds, code))?.fonds).toBeUndefined();
});

test("what is shown is counted of all figures about the whole, also those that were not delivered", async () => {
  const [row] = (await glance(false, undefined))?.sectoren ?? [];
  expect(row?.geteld).toMatchObject({ all: 100, shown: 30, hidden: 20, without: 50 });
  expect(row?.isGeleverd).toBe(true);
});

test.each([
  ["both are there", "80% van 12 werkgevers", 0.7, "Dekking en respons vallen nergens op."],
  ["neither is", null, null, "Dekking en respons zijn niet te beoordelen: er zijn geen cijfers over."],
  ["no population is known", null, 0.7, "De respons valt nergens op. De dekking is niet te beoordelen"],
  ["no response is shown", "80%", null, "De dekking valt nergens op. De respons is niet te beoordelen"],
] as const)("nothing is called unremarkable that cannot be judged: %s", async (_, dekking, respons, says) => {
  const found = await glance(false, undefined);
  if (found === undefined) throw new Error("no glance");
  const answered = respons === null ? undefined : { ...cell("sector-grootte", "C", 10), waarde: respons };
  const sectoren = found.sectoren.map((one) => ({ ...one, dekking, respons: answered }));
  const page = String(await sectorSection(release(false), { ...found, sectoren }));
  expect(page).toContain(says);
});
