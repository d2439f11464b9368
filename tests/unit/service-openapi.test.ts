import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestService, testService } from "../support/service.ts";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
}
interface Answer {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly example?: string;
    readonly schema?: { readonly example?: string };
  }[];
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact: Readonly<Record<string, string>> };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let service: TestService;
let document: Document;
beforeAll(async () => {
  service = await testService();
  document = (await (await service.get("/v1/openapi.json")).json()) as Document;
});
afterAll(() => service.close());

const operations = () => Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));

test("is OpenAPI 3.1 with a complete contact, a semver version and the version in the server address", () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Object.keys(document.info.contact).toSorted()).toEqual(["email", "name", "url"]);
  expect(document.servers.every(({ url }) => /\/v\d+$/.test(url))).toBe(true);
});

test("paths are kebab-case without a version, query keys camelCase, schemas UpperCamelCase", () => {
  expect(Object.keys(document.paths)).toHaveLength(13);
  for (const { path, parameters = [] } of operations()) {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{id\}|\{keuze\}))+$/);
    for (const one of parameters)
      if (one.in === "query") expect(one.name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
  }
  for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^([A-Z][a-z0-9]*)+$/);
});

test("every answer declares API-Version, and every failure problem+json with status, title and detail", () => {
  for (const { responses } of operations()) {
    expect(Object.keys(responses)).toContain("400");
    for (const [status, answer] of Object.entries(responses)) {
      expect(Object.keys(answer.headers ?? {})).toContain("API-Version");
      if (Number(status) < 400) continue;
      const schema = resolve(answer.content?.["application/problem+json"]?.schema);
      expect(schema?.required).toEqual(expect.arrayContaining(["status", "title", "detail"]));
    }
  }
});

test("the observations take every dimension of the release as a parameter", () => {
  const names = document.paths["/tabellen/{id}/waarnemingen"]?.get.parameters?.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "sector",
      "regio",
      "grootte",
      "leeftijd",
      "indicator",
      "periode",
      "pagina",
      "paginaGrootte",
      "formaat",
    ]),
  );
  expect(new Set(names).size).toBe(names?.length);
});

test("what the service answers has the shape that it describes", async () => {
  const ids: Record<string, string> = {
    "/indicatoren/{id}": "verzuimpercentage",
    "/tabellen/{id}": "sector-grootte",
    "/tabellen/{id}/waarnemingen": "sector-grootte",
    "/codelijsten/{id}": "grootte",
    "/publicaties/{id}": "2025-1.0.0",
    "/rapporten/{id}": "sectorrapport",
    "/rapporten/{id}/keuzes/{keuze}": "sectorrapport",
  };
  for (const { path, responses } of operations()) {
    const response = await service.get(`/v1${path.replace("{id}", ids[path] ?? "").replace("{keuze}", "C")}`);
    expect(response.status).toBe(200);
    expect(
      mismatches(await response.json(), responses["200"]?.content?.["application/json"]?.schema, path),
    ).toEqual([]);
    const problem = await (await service.get(`/v1${path.replace("{id}", "x")}?onbekend=1`)).json();
    expect(
      mismatches(problem, responses["400"]?.content?.["application/problem+json"]?.schema, path),
    ).toEqual([]);
  }
});

test("the check of shapes itself finds what is wrong", () => {
  const schema: Schema = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
  expect(mismatches({}, schema, "x")).toHaveLength(1);
  expect(mismatches({ a: 1 }, schema, "x")).toHaveLength(1);
  expect(mismatches({ a: "b", c: 1 }, schema, "x")).toHaveLength(1);
  expect(mismatches({ a: "b" }, schema, "x")).toEqual([]);
});

function resolve(schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.split("/").at(-1);
  return name === undefined ? schema : document.components.schemas[name];
}

/** All properties of a schema with those it inherits. */
function flatten(schema: Schema): Schema {
  const parts = (schema.allOf ?? []).map((part) => flatten(resolve(part) ?? {}));
  return {
    type: "object",
    properties: Object.assign({}, ...parts.map((part) => part.properties), schema.properties),
    required: [...parts.flatMap((part) => part.required ?? []), ...(schema.required ?? [])],
  };
}

/** Where a value differs from its schema: wrong type, missing property, or one that is not described. */
function mismatches(value: unknown, given: Schema | undefined, path: string): string[] {
  const found = resolve(given);
  if (found === undefined) return [`${path}: no schema`];
  const schema = found.allOf === undefined ? found : flatten(found);
  const types = [schema.type ?? []].flat();
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const fits = types.includes(type) || (Number.isInteger(value) && types.includes("integer"));
  if (types.length > 0 && !fits) return [`${path}: ${type} instead of ${types.join("|")}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${path}: not one of the values`];
  if (Array.isArray(value)) return value.flatMap((one) => mismatches(one, schema.items, `${path}[]`));
  if (type !== "object") return [];
  const object = value as Record<string, unknown>;
  const missing = (schema.required ?? [])
    .filter((key) => !(key in object))
    .map((key) => `${path}.${key}: missing`);
  const inner = Object.entries(object).flatMap(([key, one]) => {
    const property = schema.properties?.[key];
    if (property !== undefined) return mismatches(one, property, `${path}.${key}`);
    const { additionalProperties } = schema;
    return typeof additionalProperties === "object"
      ? mismatches(one, additionalProperties, `${path}.${key}`)
      : [`${path}.${key}: not described`];
  });
  return [...missing, ...inner];
}
