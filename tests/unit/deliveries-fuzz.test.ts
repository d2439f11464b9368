import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeliveryService, deliveryService } from "../support/delivery-service.ts";
import { type FakeWorker, fakeWorker, says } from "../support/fake-worker.ts";

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
}

let service: DeliveryService;
let worker: FakeWorker;
let home: string;
let key: string;
let operations: Operation[];
/** Names of deliveries and processings that are there. */
const known: string[] = [];

beforeAll(async () => {
  worker = fakeWorker();
  worker.plan("profielen", says.formats);
  worker.plan("controle", says.checked(["A", "B"]), says.failed(), says.checked([], false), says.checked());
  worker.plan("laden", says.loaded("geweigerd", 1, ["C"]), says.loaded("geladen", 2));
  worker.plan("intrekken", says.withdrawn(2));
  home = mkdtempSync(join(tmpdir(), "fuzz-"));
  service = await deliveryService({
    home,
    worker: worker.path,
    deliveries: { open: 1_000, file_mb: 1 } as never,
  });
  key = await service.key();
  const { paths } = (await (await service.ask("GET", "/openapi.json")).json()) as {
    paths: Record<string, Record<string, { tags: string[]; responses: object }>>;
  };
  operations = Object.entries(paths).flatMap(([path, all]) =>
    Object.entries(all)
      .filter(([, { tags }]) => tags.some((tag) => tag === "Leveringen" || tag === "Verwerkingen"))
      .map(([method, { responses }]) => ({
        method: method.toUpperCase(),
        path,
        statuses: Object.keys(responses),
      })),
  );
});
afterAll(async () => {
  await service.close();
  worker.close();
  rmSync(home, { recursive: true, force: true });
});

/** Half of the time the first: what is wrong in every way at once is refused for one of them. */
const mostly = (first: string, ...others: readonly string[]) =>
  fc.oneof(fc.constant(first), fc.constantFrom(...others));

const odd = fc.oneof(
  fc.constantFrom(
    "",
    "..",
    ".",
    "%2e%2e",
    "a/b",
    "\0",
    "%00",
    "%zz",
    "x".repeat(300),
    "__proto__",
    "20260101-aaaaaaaaaa",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const name = fc.oneof(
  fc.constantFrom("verzuim.csv", "a.xlsx", "a.txt", "levering.yml", "a.exe", ".csv"),
  odd,
);
const body = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(
    "",
    "{",
    "[]",
    "null",
    '{"periode":"2025"}',
    '{"regels":[{"regel":"A"}]}',
    '{"reden":"x"}',
    '{"__proto__":1}',
  ),
  fc.integer({ min: 1990, max: 2100 }).map((year) => JSON.stringify({ periode: String(year) })),
  fc.json().map(String),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.constant("x".repeat(1_200_000)),
);
const type = mostly(
  "application/json",
  "",
  "application/json",
  "text/csv",
  "multipart/form-data",
  "application/octet-stream",
  "\tx",
);
const query = mostly(
  "",
  "?pagina=1",
  "?pagina=0",
  "?formaat=csv",
  "?formaat=xlsx",
  "?formaat=x",
  "?x",
  "?pagina=1&pagina=2",
);
const accept = mostly("*/*", "text/html", "image/png", "application/json", "text/csv", "onzin");

const safe = (text: string) => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, "_"));

test("every answer to whatever is asked is one that is described, and none is a failure of the server", async () => {
  for (let year = 1991; year < 1996; year++) {
    const made = await service.ask("POST", "/leveringen", { key, json: { periode: String(year) } });
    const id = made.headers.get("location")?.split("/").at(-1) ?? "";
    await service.ask("PUT", `/leveringen/${id}/bestanden/verzuim.csv`, { key, body: "a\n" });
    known.push(id);
  }
  const counts: Record<string, number> = {};
  const often = fc.nat(9).map((number) => number > 1);
  const which = fc.tuple(fc.nat(), fc.nat(), often, odd, name);
  await fc.assert(
    fc.asyncProperty(
      which,
      body,
      type,
      query,
      accept,
      async ([at, one, isKnown, wrong, naam], content, kind, asked, wants) => {
        const operation = operations[at % operations.length];
        if (operation === undefined) return;
        const { method, path, statuses } = operation;
        const fits = known.filter((id) => /-\d+$/.test(id) === path.startsWith("/verwerkingen"));
        const id = isKnown && fits.length > 0 ? (fits[one % fits.length] ?? "") : safe(wrong);
        const answer = await service.ask(
          method,
          path.replace("{id}", id).replace("{naam}", safe(naam)) + asked,
          {
            key,
            headers: { Accept: wants, ...(kind === "" ? {} : { "Content-Type": kind }) },
            ...(content === undefined || method === "GET" ? {} : { body: content }),
          },
        );
        const text = await answer.text();
        const location = answer.headers.get("location")?.split("/").at(-1);
        if (location !== undefined && location !== "bestanden" && !known.includes(location))
          known.push(location);
        counts[answer.status] = (counts[answer.status] ?? 0) + 1;
        // An address that is cut short by what was put in it may be another one, or none.
        expect([...statuses, "404", "405", "413"]).toContain(String(answer.status));
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) {
          expect(answer.headers.get("content-type")).toBe("application/problem+json");
          expect(JSON.parse(text)).toMatchObject({ status: answer.status });
        }
        expect(text).not.toMatch(/at .*\.ts:\d+|\/tmp\//);
      },
    ),
    { numRuns: 1_500, seed: 32 },
  );
  console.log("requests:", JSON.stringify(counts));
  expect(Object.keys(counts)).toEqual(
    expect.arrayContaining(["200", "201", "202", "400", "404", "409", "413", "415"]),
  );
  expect(readdirSync(home).toSorted()).toEqual(["access", "ontvangst", "settings.yml", "toegang.yml"]);
});
