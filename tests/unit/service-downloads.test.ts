import { writeFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpenAPIHono, z } from "@hono/zod-openapi";
import fc from "fast-check";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine, quote } from "../../src/engine/engine.ts";
import { excelCsv, openCsv, writeCsv } from "../../src/export/csv.ts";
import { csvBytes } from "../../src/export/csv-bytes.ts";
import { tableModel } from "../../src/export/table.ts";
import { defineReport } from "../../src/report/define.ts";
import { mount } from "../../src/service/api/operation.ts";
import type { ServiceEnv } from "../../src/service/context.ts";
import { FileStore } from "../../src/service/file-store.ts";
import { parseRange } from "../../src/service/ranges.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService({ title: '=1+1; "verzuim"' });
});
afterAll(() => service.close());

const observations = "/v1/tabellen/sector-grootte/waarnemingen";
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

async function whole(parts: AsyncIterable<Uint8Array | string>): Promise<string> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(Buffer.from(part));
  return Buffer.concat(all).toString();
}

describe("CSV put together by the engine", () => {
  test.each([
    ["open", openCsv],
    ["for Excel", excelCsv],
  ])("%s has the bytes of the plain writer, whatever is asked", async (_, dialect) => {
    const lease = await service.releases.lease();
    if (lease === undefined) throw new Error("no release");
    const { release } = lease;
    for (const table of release.definitions.tabellen) {
      for (const query of [
        {},
        { periode: ["2025JJ00"] },
        { dimensies: { sector: ["C", "Q"] } },
        { indicator: [] },
      ]) {
        const model = tableModel(release, table, query);
        const plain = await whole(writeCsv(model, dialect));
        expect(await whole(csvBytes(model, dialect))).toBe(plain);
      }
    }
    lease.done();
  });

  test("writes numbers as JavaScript does, for everything that a release can hold", async () => {
    const engine = await Engine.open(":memory:", { threads: 1 });
    const { prepareLines, writeLines } = await import("../../src/release/lines.ts");
    const rounded = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    const numbers = [...fc.sample(rounded, 2000), 0, 0.1 + 0.2, 1e15, 123456789012, 1 / 3];
    const rows = numbers.map((number) => [number]);
    await engine.createTable("cellen", [{ name: "waarde", type: "double" }], rows);
    const parts = [{ number: "waarde", decimal: "." }, { fixed: "\n" }] as const;
    const all = { where: " where true", params: {} };
    const text = await whole(writeLines(engine, await prepareLines(engine, parts, all), all));
    const { csvNumber } = await import("../../src/export/csv.ts");
    expect(text.trimEnd().split("\n")).toEqual(numbers.map((number) => csvNumber(number, openCsv)));
    engine.close();
  });

  test("comes from the file that is kept of it, once it was asked for to the end", async () => {
    const own = await testService();
    const asked = `${observations}?formaat=csv&sector=C`;
    const left = await own.get(asked);
    await left.body?.cancel();
    const first = await own.get(asked);
    expect(first.headers.get("Content-Length")).toBeNull();
    const bytes = await bytesOf(first);
    const again = await own.get(asked);
    expect(again.headers.get("Content-Length")).toBe(String(bytes.length));
    expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
    expect((await bytesOf(again)).equals(bytes)).toBe(true);
    await own.close();
  });

  test("goes out although no copy of it can be kept", async () => {
    const base = await mkdtemp(join(tmpdir(), "gone-"));
    const files = await FileStore.open(1024, base);
    await rm(base, { recursive: true });
    const own = await testService({}, { files });
    const response = await own.get(`${observations}?formaat=csv`);
    expect((await response.text()).split("\n").length).toBeGreaterThan(10);
    await own.close();
  });

  test("a title that Excel would run is text in the file for Excel, and as it is in the open one", async () => {
    const excel = await (await service.get(`${observations}?formaat=csv-excel`)).text();
    expect(excel).toContain(`"'=1+1; ""verzuim"""`);
    expect(excel).not.toMatch(/(^|;)"?[=+@]/m);
    expect(await (await service.get(`${observations}?formaat=csv`)).text()).toContain(
      `,"=1+1; ""verzuim""",`,
    );
  });
});

describe("parts of a file", () => {
  test.each([
    ["bytes=0-0", 10, { first: 0, last: 0 }],
    ["bytes=5-", 10, { first: 5, last: 9 }],
    ["bytes=-3", 10, { first: 7, last: 9 }],
    ["bytes=-99", 10, { first: 0, last: 9 }],
    ["bytes=2-99", 10, { first: 2, last: 9 }],
    ["bytes=10-", 10, "none"],
    ["bytes=-0", 10, "none"],
    ["bytes=5-2", 10, undefined],
    ["bytes=0-1,3-4", 10, undefined],
    ["bytes=-", 10, undefined],
    ["regels=0-1", 10, undefined],
    [undefined, 10, undefined],
  ])("%s of %i", (header, size, expected) => {
    expect(parseRange(header, size)).toEqual(expected);
  });

  test.each([
    `${observations}?formaat=csv`,
    `${observations}?formaat=parquet`,
    "/v1/rapporten/sectorrapport/keuzes/C?formaat=xlsx",
  ])("of %s come together to the whole", async (path) => {
    const response = await service.get(path);
    const all = await bytesOf(response);
    const tag = response.headers.get("ETag") ?? "";
    expect(response.headers.get("Accept-Ranges")).toBe("bytes");
    const parts: Buffer[] = [];
    for (const range of ["bytes=0-99", "bytes=100-1999", "bytes=2000-"]) {
      const part = await service.get(path, { Range: range, "If-Range": tag, "Accept-Encoding": "gzip" });
      expect(part.status).toBe(206);
      expect(part.headers.get("ETag")).toBe(tag);
      expect(part.headers.get("Content-Encoding")).toBeNull();
      const bytes = await bytesOf(part);
      expect(part.headers.get("Content-Length")).toBe(String(bytes.length));
      expect(part.headers.get("Content-Range")).toMatch(new RegExp(`^bytes \\d+-\\d+/${all.length}$`));
      parts.push(bytes);
    }
    expect(Buffer.concat(parts).equals(all)).toBe(true);
    const stale = await service.get(path, { Range: "bytes=0-9", "If-Range": '"ander"' });
    expect([stale.status, (await bytesOf(stale)).length]).toEqual([200, all.length]);
    const beyond = await service.get(path, { Range: `bytes=${all.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get("Content-Range")).toBe(`bytes */${all.length}`);
    expect(await beyond.json()).toMatchObject({ status: 416 });
    const unchanged = await service.get(path, { Range: "bytes=0-9", "If-None-Match": tag });
    expect(unchanged.status).toBe(304);
  });
});

test("Parquet has the rows of the CSV", async () => {
  const response = await service.get(`${observations}?sector=C`, {
    Accept: "application/vnd.apache.parquet",
  });
  expect(response.headers.get("Content-Type")).toBe("application/vnd.apache.parquet");
  expect(response.headers.get("Content-Disposition")).toContain(".parquet");
  const folder = await mkdtemp(join(tmpdir(), "parquet-"));
  const file = join(folder, "tabel.parquet");
  await writeFile(file, await bytesOf(response));
  const engine = await Engine.open(":memory:");
  const { rows } = await engine.row<{ rows: number }>(
    `select count(*) as rows from read_parquet(${quote(file)})`,
  );
  engine.close();
  await rm(folder, { recursive: true });
  const csv = await (await service.get(`${observations}?sector=C&formaat=csv`)).text();
  expect(rows).toBe(csv.trimEnd().split("\r\n").length - 1);
});

describe("reports", () => {
  test("are listed with their choices and files, and every file is there", async () => {
    const { rapporten } = (await (await service.get("/v1/rapporten")).json()) as {
      rapporten: { id: string }[];
    };
    expect(rapporten.map(({ id }) => id)).toContain("sectorrapport");
    expect(rapporten.map(({ id }) => id)).not.toContain("werkgeversspiegel");
    const one = (await (await service.get("/v1/rapporten/sectorrapport")).json()) as {
      keuzes: { code: string; link: string }[];
    };
    const link = one.keuzes.find(({ code }) => code === "C")?.link ?? "";
    const choice = (await (await service.get(link)).json()) as {
      bestanden: { mediatype: string; link: string }[];
    };
    expect(choice.bestanden).toHaveLength(3);
    for (const { mediatype, link: file } of choice.bestanden) {
      const response = await service.get(file);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toContain(mediatype);
      const bytes = await bytesOf(response);
      expect(bytes.length).toBe(Number(response.headers.get("Content-Length")));
      const start = bytes.subarray(0, 5).toString("latin1");
      expect(start).toMatch(
        mediatype === "application/pdf" ? /^%PDF-/ : mediatype === "text/html" ? /^<!doc/ : /^PK/,
      );
    }
  });

  test("of an employer, of an unknown choice and in an unknown format are refused", async () => {
    for (const path of [
      "werkgeversspiegel",
      "werkgeversspiegel/keuzes/T",
      "sectorrapport/keuzes/ZZ",
      "x/keuzes/T",
    ]) {
      expect((await service.get(`/v1/rapporten/${path}`)).status).toBe(404);
    }
    const path = "/v1/rapporten/sectorrapport/keuzes/C";
    expect((await service.get(`${path}?formaat=docx`)).status).toBe(400);
    expect((await service.get(path, { Accept: "image/png" })).status).toBe(406);
  });

  test("come in English when asked, under their own name and tag, and in Dutch without", async () => {
    const path = "/v1/rapporten/sectorrapport/keuzes/C";
    const [dutch, english] = await Promise.all([
      service.get(`${path}?formaat=html`),
      service.get(`${path}?formaat=html&taal=en`),
    ]);
    expect(await dutch.text()).toContain('<html lang="nl">');
    expect(await english.text()).toContain('<html lang="en-GB">');
    expect(english.headers.get("etag")).not.toBe(dutch.headers.get("etag"));
    expect(english.headers.get("content-disposition")).toContain("sectorrapport-sector-C-en-");
    const { bestanden } = (await (await service.get(`${path}?taal=en`)).json()) as {
      bestanden: { link: string }[];
    };
    for (const { link } of bestanden) expect(link).toMatch(/\?formaat=(html|pdf|xlsx)&taal=en$/);
    expect((await service.get(`${path}?taal=fr`)).status).toBe(400);
  });

  test("lie beside what the reader names, where the report can", async () => {
    const keuze = {
      ...{ dimensie: "sector", een: "de sector", alle: "alle sectoren samen", kort: "alle sectoren" },
      ...{ deze: "deze sector", naast: [{ dimensie: "grootte", een: "de grootteklasse" }] },
    };
    const head = { id: "proef", titel: "Proef", omschrijving: "Proef.", tabel: "sector-grootte" };
    const report = defineReport({ ...head, keuze, dekking: "werkgelegenheid-personen", sections: [] });
    const own = await testService({}, { reports: [report] });
    const path = "/v1/rapporten/proef/keuzes/C";
    const beside = await own.get(`${path}?grootte=10-50`);
    const { bestanden } = (await beside.json()) as { bestanden: { link: string }[] };
    for (const { link } of bestanden) expect(link).toMatch(/\?formaat=(html|pdf|xlsx)&grootte=10-50$/);
    expect(beside.headers.get("etag")).not.toBe((await own.get(path)).headers.get("etag"));
    for (const query of ["grootte=9", "grootte=10-50&grootte=1-10", "regio=AM01"]) {
      expect([query, (await own.get(`${path}?${query}`)).status]).toEqual([query, 400]);
    }
    await own.close();
  });

  test("as a workbook hold text that Excel would run as text", async () => {
    const response = await service.get("/v1/rapporten/sectorrapport/keuzes/C?formaat=xlsx");
    const bytes = await bytesOf(response);
    const { unzipSync, strFromU8 } = await import("fflate");
    const sheets = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) =>
      name.startsWith("xl/worksheets/"),
    );
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, content] of sheets) expect(strFromU8(content)).not.toContain("<f>");
    const rows = JSON.stringify(await readXlsx(bytes));
    expect(rows.length).toBeGreaterThan(100);
  });
});

test("the quality counts every observation once, by its status", async () => {
  const { indicatoren } = (await (await service.get("/v1/kwaliteit?tabel=sector-grootte")).json()) as {
    indicatoren: { aantallen: Record<string, number> }[];
  };
  const counted = indicatoren.flatMap(({ aantallen }) => Object.values(aantallen)).reduce((a, b) => a + b, 0);
  const { totaal } = (await (await service.get(observations)).json()) as { totaal: number };
  expect(counted).toBe(totaal);
  expect((await service.get("/v1/kwaliteit?tabel=x&periode=y&z=1")).status).toBe(400);
});

describe("the store of files", () => {
  test("makes a file once, also for many at a time, and the longest unused make room", async () => {
    const store = await FileStore.open(25);
    let made = 0;
    const make = async (path: string) => {
      made += 1;
      await writeFile(path, "0123456789");
    };
    const files = await Promise.all(Array.from({ length: 20 }, () => store.get("a", make)));
    expect(new Set(files.map(({ path }) => path)).size).toBe(1);
    await store.get("b", make);
    await store.get("a", make);
    expect(made).toBe(2);
    await store.get("c", make);
    await store.get("a", make);
    expect(made).toBe(3);
    await store.get("b", make);
    expect(made).toBe(4);
    await store.close();
  });

  test("keeps nothing of what failed, and leaves nothing behind", async () => {
    const base = await mkdtemp(join(tmpdir(), "store-"));
    const store = await FileStore.open(100, base);
    const fail = async (path: string) => {
      writeFileSync(path, "half");
      throw new Error("no");
    };
    await expect(store.get("a", fail)).rejects.toThrow("no");
    const [folder = ""] = await readdir(base);
    expect(await readdir(join(base, folder))).toEqual([]);
    const { path } = await store.get("a", (file) => writeFile(file, "whole"));
    expect(await readFile(path, "utf8")).toBe("whole");
    await store.close();
    expect(await readdir(base)).toEqual([]);
    await rm(base, { recursive: true });
  });
});

test("what is outdated says so in its headers and in the description", async () => {
  const api = new OpenAPIHono<ServiceEnv>();
  const operation = {
    path: "/oud",
    id: "oud",
    tag: "x",
    summary: "x",
    description: "x",
    schema: z.object({}),
  };
  const deprecated = {
    since: new Date("2026-11-22T00:00:00Z"),
    until: new Date("2027-12-31T00:00:00Z"),
    successor: "/v2/nieuw",
  };
  mount(api, { ...operation, deprecated }, async (c) => c.json({}));
  const { headers } = await api.request("/oud");
  expect(headers.get("Deprecation")).toBe("@1795305600");
  expect(headers.get("Sunset")).toBe("Fri, 31 Dec 2027 00:00:00 GMT");
  expect(headers.get("Link")).toContain('</documentatie#wijzigingen>; rel="deprecation"');
  expect(headers.get("Link")).toContain('</v2/nieuw>; rel="successor-version"');
  const document = api.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "x", version: "1.0.0" } });
  expect(document.paths?.["/oud"]?.get?.deprecated).toBe(true);
});
