import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const key = fc.oneof(
  fc.constantFrom("sector", "grootte", "regio", "indicator", "periode", "pagina", "paginaGrootte", "formaat"),
  fc.constantFrom("__proto__", "constructor", "", "sector[]", "$filter", "SECTOR"),
  fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
  fc.constantFrom(
    "C",
    "T",
    "?",
    "C,F",
    "250+",
    "1-10",
    "2025JJ00",
    "verzuimpercentage",
    "json",
    "csv",
    "1",
    "2",
  ),
  fc.constantFrom(
    "",
    ",",
    ",,",
    "-1",
    "0",
    "1e9",
    "NaN",
    "9".repeat(30),
    "' or 1=1 --",
    "\0",
    "\r\nX: y",
    "%",
    "%zz",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const pair = fc.tuple(key, value, fc.boolean());
const query = fc.array(pair, { maxLength: 6 }).map((pairs) =>
  pairs
    .map(([name, text, raw]) => (raw ? `${name}=${text}` : `${safe(name)}=${safe(text)}`))
    .join("&")
    .replaceAll("#", "%23"),
);

function safe(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, "_"));
}

const path = fc.oneof(
  fc.constantFrom(
    "/v1/tabellen/sector-grootte/waarnemingen",
    "/v1/tabellen/sector-regio/waarnemingen",
    "/v1/tabellen",
    "/v1/indicatoren/verzuimpercentage",
    "/v1/publicaties",
    "/v1/openapi.json",
    "/",
    "/sectoren",
    "/rapporten/sectorrapport/C",
    "/gezond",
  ),
  fc
    .array(
      fc.oneof(fc.constantFrom("v1", "tabellen", "rapporten", "..", "%2e%2e", "%00", "%"), fc.string()),
      { maxLength: 5 },
    )
    .map((parts) => `/${parts.map((part) => part.replaceAll(/[?#\\]/g, "")).join("/")}`),
);
const headers = fc.record(
  {
    Accept: fc.oneof(
      fc.constantFrom("*/*", "text/csv", "application/json;q=0.1", ";;;", "a/b;q=", "text/csv;q=2,*/*;q=-1"),
      fc.string({ unit: fc.constantFrom(...'abt/*;,=q.01 "\\'), maxLength: 30 }),
    ),
    "If-None-Match": fc.constantFrom("*", '"x"', "W/", ",,,", '"'),
    "Accept-Encoding": fc.constantFrom("gzip", "identity", "*;q=0", ""),
  },
  { requiredKeys: [] },
);

const allowed = new Set([200, 301, 304, 400, 404, 406]);

test("no query, path or header makes the server fail, and every refusal of the API explains itself", async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(path, query, headers, async (where, asked, sent) => {
      const response = await service.get(`${where}?${asked}`, sent);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(allowed).toContain(response.status);
      // A slash too many: to a page of this server, never elsewhere.
      if (response.status === 301) expect(response.headers.get("Location")).toMatch(/^\/[\w.~%-]/);
      const text = await response.text();
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      if (!new URL(`http://localhost${where}`).pathname.startsWith("/v1/")) return;
      expect(response.headers.get("API-Version")).not.toBeNull();
      if (response.status < 400 || response.headers.has("Content-Encoding")) return;
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(JSON.parse(text)).toMatchObject({ status: response.status });
    }),
    { numRuns: 1500, seed: 20260301 },
  );
  expect(service.logged).toEqual([]);
  // The generator must reach more than refusals.
  for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0).toBeGreaterThan(20);
});
