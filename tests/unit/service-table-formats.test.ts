import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonStat } from "../../src/export/json-stat.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const chosen =
  "/v1/tabellen/sector-grootte/waarnemingen?indicator=verzuimpercentage,verzuim-naar-duur-rijk&sector=C,Q";

interface Dataset {
  readonly version: string;
  readonly class: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: Readonly<Record<string, readonly string[]>>;
  readonly dimension: Readonly<
    Record<
      string,
      {
        readonly category: {
          readonly index: readonly string[];
          readonly label: Readonly<Record<string, string>>;
        };
      }
    >
  >;
  readonly value: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, string>>;
}

interface Json {
  readonly waarnemingen: readonly {
    readonly indicator: string;
    readonly periode: string;
    readonly dimensies: Readonly<Record<string, string>>;
    readonly uitsplitsing: string | null;
    readonly waarde: number | null;
    readonly personen: number | null;
    readonly status: string;
  }[];
}

const observations = async () =>
  ((await (await service.get(`${chosen}&paginaGrootte=10000`)).json()) as Json).waarnemingen;

test("JSON-stat has every observation in its place, and hidden ones without a value but with their status", async () => {
  const response = await service.get(`${chosen}&formaat=json-stat`);
  expect(response.headers.get("Content-Type")).toBe("application/vnd.json-stat+json");
  expect(response.headers.get("Content-Disposition")).toBe(
    'attachment; filename="sector-grootte-verzuim-naar-duur-rijk-verzuimpercentage-C-Q-2025-1.0.0.json-stat.json"',
  );
  const data = (await response.json()) as Dataset;
  expect([data.version, data.class]).toEqual(["2.0", "dataset"]);
  expect(data.id).toEqual(["indicator", "periode", "sector", "grootte", "uitsplitsing", "maat"]);
  expect(data.size).toEqual(data.id.map((id) => data.dimension[id]?.category.index.length));
  expect(data.role).toEqual({ time: ["periode"], metric: ["maat"] });
  const place = (codes: readonly string[]) =>
    codes.reduce((at, code, axis) => {
      const index = data.dimension[data.id[axis] ?? ""]?.category.index ?? [];
      expect(index).toContain(code);
      return at * (data.size[axis] ?? 0) + index.indexOf(code);
    }, 0);
  const all = await observations();
  expect(all.some(({ waarde }) => waarde === null)).toBe(true);
  for (const { indicator, periode, dimensies, uitsplitsing, waarde, personen, status } of all) {
    const codes = [indicator, periode, dimensies.sector ?? "", dimensies.grootte ?? "", uitsplitsing ?? "-"];
    expect(data.value[place([...codes, "waarde"])] ?? null).toBe(waarde);
    expect(data.value[place([...codes, "personen"])] ?? null).toBe(personen);
    expect(data.status[place([...codes, "waarde"])]).toBe(status);
  }
  expect(Object.keys(data.status)).toHaveLength(all.length);
  expect(data.dimension.sector?.category.label).toEqual({
    C: "Industrie",
    Q: "Gezondheids- en welzijnszorg",
  });
});

test("JSON-stat of a table by region says that this is where it is", async () => {
  const lease = await service.releases.lease();
  const table = lease?.release.definitions.tabellen.find(({ id }) => id === "sector-regio");
  if (lease === undefined || table === undefined) throw new Error("no release");
  const data = JSON.parse(await jsonStat(lease.release, table, { indicator: ["nulverzuim"] })) as Dataset;
  lease.done();
  expect(data.role.geo).toEqual(["regio"]);
  expect(data.id).not.toContain("uitsplitsing");
});

test("a workbook has the columns and rows of the CSV, with empty cells where nothing is shown", async () => {
  const response = await service.get(`${chosen}&formaat=xlsx`);
  expect(response.headers.get("Content-Type")).toMatch(/spreadsheetml\.sheet$/);
  const bytes = Buffer.from(await response.arrayBuffer());
  const csv = await (await service.get(`${chosen}&formaat=csv`)).text();
  const sheets = await readWorkbook(bytes);
  const sheet = sheets.find((one) => one.sheet === "Cijfers")?.data ?? [];
  expect(sheet[0]).toEqual(csv.split("\r\n")[0]?.split(","));
  const column = (name: string) => (sheet[0] ?? []).indexOf(name);
  expect(sheet.slice(1).map((row) => row[column("waarde")] ?? null)).toEqual(
    (await observations()).map(({ waarde }) => waarde),
  );
  const about = sheets.find((one) => one.sheet === "Toelichting")?.data ?? [];
  expect(about.map(([subject]) => subject)).toContain("Publicatie");
});

test("the same workbook has the same bytes, so that its tag tells the truth", async () => {
  const other = await testService();
  const [one, two] = await Promise.all(
    [service, other].map(async (from) =>
      Buffer.from(await (await from.get(`${chosen}&formaat=xlsx`)).arrayBuffer()),
    ),
  );
  await other.close();
  expect(one?.equals(two as Buffer)).toBe(true);
});

test.each(["json-stat", "xlsx"])("%s comes whole and not by page", async (format) => {
  const response = await service.get(`${chosen}&formaat=${format}&pagina=2`);
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain("niet-bij-bestand");
});
