import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestService, testService } from "../support/service.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type: string; readonly enum?: readonly string[] };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly headers: object; readonly content?: Readonly<Record<string, object>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: object;
}

let service: TestService;
let document: Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  service = await testService();
  document = (await (await service.get("/v1/openapi.json")).json()) as Document;
  ajv.addSchema(document, "api");
});
afterAll(() => service.close());

/** The check of one answer that the document describes. */
function validator(path: string, status: string, type: string): ValidateFunction {
  const steps = ["paths", path, "get", "responses", status, "content", type, "schema"];
  const pointer = steps.map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
  const known = validators.get(pointer);
  if (known !== undefined) return known;
  const made = ajv.compile({ $ref: `api#/${encodeURI(pointer)}` });
  validators.set(pointer, made);
  return made;
}

const good: Readonly<Record<string, readonly string[]>> = {
  indicatoren: ["verzuimpercentage"],
  tabellen: ["sector-grootte", "sector-regio"],
  codelijsten: ["grootte"],
  publicaties: ["2025-1.0.0"],
  rapporten: ["sectorrapport", "beleidsbeeld"],
  keuze: ["C", "T", "F"],
  sector: ["C", "C,F", "T"],
  regio: ["AM01"],
  grootte: ["250+", "10-50"],
  leeftijd: ["T"],
  indicator: ["verzuimpercentage", "nulverzuim,scholingsuren"],
  periode: ["2025JJ00", "2025JJ00,2025KW01"],
  tabel: ["sector-grootte"],
  pagina: ["1", "2"],
  paginaGrootte: ["1", "7", "500"],
};
const odd = fc.oneof(
  fc.constantFrom(
    "",
    ",",
    "-1",
    "0",
    "1e9",
    "9".repeat(30),
    "' or 1=1 --",
    "../../../etc/passwd",
    "%2e%2e%2f",
    "\0",
  ),
  fc.constantFrom(
    "x".repeat(9000),
    "\r\nSet-Cookie: a=b",
    "{{7*7}}",
    "<script>",
    "\u202e",
    "💥",
    "null",
    "[]",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const safe = (text: string) => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, "_"));

/** Mostly good values, so that requests come deep enough to break something. */
const anyValue = ({ name, schema }: Parameter, path: string) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        ...(schema.enum ?? good[name === "id" ? (path.split("/")[1] ?? "") : name] ?? ["x"]),
      ),
    },
    { weight: 1, arbitrary: odd },
  );

const tags = fc.constantFrom("*", '"x"', "W/", ",,,", "Sun, 22 Nov 2026 00:00:00 GMT");
/** Rarely there, so that most requests get past them. */
const now = (many: number, ...values: string[]) =>
  fc.option(fc.constantFrom(...values), { freq: many, nil: undefined });
const sent = fc
  .record({
    Accept: now(2, "*/*", "application/json", "text/csv", "application/pdf", "text/html", "image/png", ";;"),
    Range: now(2, "bytes=0-9", "bytes=-5", "bytes=999999999-", "bytes=5-2", "bytes=0-1,3-4", "x=1"),
    "If-None-Match": fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: tags },
    ),
    "If-Range": fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: tags }),
    "Content-Length": fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom("0", "5", "99999999999", "-1", "x") },
    ),
    "Accept-Encoding": now(2, "gzip", "identity", "br"),
  })
  .map(
    (all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >,
  );

const counts = new Map<string, number>();
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** What of an answer does not fit the document. */
async function misfits(path: string, { responses }: Operation, response: Response): Promise<string[]> {
  const status = String(response.status);
  const described = responses[status];
  if (described === undefined) return [`${status} is not described`];
  const absent = ["API-Version", "X-Request-Id"].filter((name) => !response.headers.has(name));
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  const body = response.headers.has("Content-Encoding")
    ? await new Response(response.body?.pipeThrough(new DecompressionStream("gzip")) ?? null).text()
    : await response.text();
  if (body === "") return absent;
  if (described.content?.[type] === undefined) return [...absent, `${status} ${type} is not described`];
  if (!type.endsWith("json") || status === "206") return absent;
  const fits = validator(path, status, type);
  return fits(JSON.parse(body)) ? absent : [...absent, ajv.errorsText(fits.errors)];
}

test("every answer to every request fits the description, and none is a failure of the server", async () => {
  const runs = 200;
  for (const [path, { get: operation }] of Object.entries(document.paths)) {
    const parameters = operation.parameters ?? [];
    const query = parameters.filter((one) => one.in === "query");
    const request = fc.record({
      names: fc.tuple(...parameters.filter((one) => one.in === "path").map((one) => anyValue(one, path))),
      pairs: fc.uniqueArray(
        fc.constantFrom(...query, { name: "vreemd", in: "query", schema: { type: "string" } }),
        {
          maxLength: 3,
        },
      ),
      values: fc.array(fc.tuple(...query.map((one) => anyValue(one, path))), { minLength: 1, maxLength: 1 }),
      twice: fc.integer({ min: 0, max: 30 }),
      headers: sent,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ names, pairs, values, twice, headers }) => {
        const left = [...names];
        const filled = path.replaceAll(/\{\w+\}/g, () => safe(left.shift() ?? ""));
        const parts = pairs.map((one) => `${one.name}=${safe(values[0]?.[query.indexOf(one)] ?? "x")}`);
        if (twice === 0 && parts[0] !== undefined) parts.push(parts[0]);
        const response = await service.get(
          `/v1${filled}${parts.length > 0 ? `?${parts.join("&")}` : ""}`,
          headers,
        );
        count(String(response.status));
        count("all");
        // An empty or odd name makes another path, whose answers are described elsewhere.
        if (response.status === 404 && names.some((name) => /^$|[/\0]/.test(name))) return;
        expect(await misfits(path, operation, response)).toEqual([]);
        expect(response.status).not.toBe(500);
      }),
      { numRuns: runs, seed: 20261124 },
    );
  }
  expect(service.logged).toEqual([]);
  expect(counts.get("all")).toBe(runs * Object.keys(document.paths).length);
  for (const status of ["200", "206", "304", "400", "404", "406", "413", "414", "415", "416"])
    expect([status, (counts.get(status) ?? 0) > 0]).toEqual([status, true]);
  console.info(
    `${counts.get("all")} requests: ${JSON.stringify(Object.fromEntries([...counts].toSorted()))}`,
  );
});
