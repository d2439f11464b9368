import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeliveryService, deliveryService } from "../support/delivery-service.ts";
import { root } from "../support/root.ts";
import { compile } from "../support/typed-client.ts";

let service: DeliveryService;
beforeAll(async () => {
  service = await deliveryService();
});
afterAll(() => service.close());

test("the description with access and deliveries keeps the rules: no error, no warning", async () => {
  const file = join(service.home, "openapi.json");
  writeFileSync(file, await (await service.ask("GET", "/openapi.json")).text());
  const spectral = join(root, "node_modules/@stoplight/spectral-cli/dist/index.js");
  const rules = join(root, "tests/support/api-rules.yaml");
  const args = [spectral, "lint", file, "--ruleset", rules, "--format", "json", "--quiet"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 << 20 }).catch(
    (error: { stdout: string }) => error,
  );
  expect(
    JSON.parse(stdout).map(({ code, path }: { code: string; path: string[] }) => [code, path.join("/")]),
  ).toEqual([]);
});

test("the page with the description names every operation", async () => {
  const document = (await (await service.ask("GET", "/openapi.json")).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const answer = await service.app.request("http://localhost/documentatie");
  expect(answer.status).toBe(200);
  const page = await answer.text();
  for (const operations of Object.values(document.paths))
    for (const { operationId } of Object.values(operations)) expect(page).toContain(`id="${operationId}"`);
});

const program = (stand: string) => `
import createClient from "openapi-fetch";
import type { paths } from "./api.ts";

const client = createClient<paths>({ baseUrl: "http://localhost/v1", headers: { "X-Api-Key": "x" } });
const made = await client.POST("/leveringen", { body: { periode: "2025" } });
const id = made.data?.id ?? "";
const path = { id, naam: "verzuim.csv" };
const sent = await client.PUT("/leveringen/{id}/bestanden/{naam}", { params: { path }, body: "a,b" });
export const hash: string | undefined = sent.data?.sha256;
const begun = await client.POST("/leveringen/{id}/_controleer", { params: { path: { id } } });
export const isDone: boolean = begun.data?.status === "${stand}";
export const why: string | undefined = begun.error?.detail;
`;

test("a client generated from the description compiles, and refuses what is not described", async () => {
  const document = await (await service.ask("GET", "/openapi.json")).text();
  const types = astToString(await openapiTS(document));
  expect(compile(program("klaar"), types)).toEqual([]);
  expect(compile(program("onzin"), types).join()).toMatch(/no overlap/);
});
