import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import createClient from "openapi-fetch";
import openapiTS, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";
import { compile } from "../support/typed-client.ts";

let home: string;
let server: RunningServer;
let types: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "client-"));
  await writeReleaseFolder(home);
  const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
  server = await startServer({
    config: { home, root, contact },
    host: "127.0.0.1",
    port: 0,
    log: () => undefined,
  });
  types = astToString(await openapiTS(new URL(`${server.url}/v1/openapi.json`)));
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const program = (query: string) => `
import createClient from "openapi-fetch";
import type { paths } from "./api.ts";

const client = createClient<paths>({ baseUrl: "http://localhost/v1" });
const { data, error } = await client.GET("/tabellen/{id}/waarnemingen", {
  params: { path: { id: "sector-grootte" }, query: ${query} },
});
const rows = typeof data === "object" && "waarnemingen" in data ? data.waarnemingen : [];
export const first: number | null | undefined = rows[0]?.waarde;
export const detail: string | undefined = error?.detail;
`;

test("it works against the running service", async () => {
  // The generated types are compiled below; here only the paths matter.
  type Get = (
    path: string,
    options?: object,
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  const client = createClient<Record<string, never>>({ baseUrl: `${server.url}/v1` }) as unknown as {
    GET: Get;
  };
  const params = {
    path: { id: "sector-grootte" },
    query: { sector: ["C", "F"], indicator: ["verzuimpercentage"] },
  };
  const explode = { array: { style: "form", explode: false } };
  const { data } = await client.GET("/tabellen/{id}/waarnemingen", { params, querySerializer: explode });
  const { waarnemingen } = data as { waarnemingen: { dimensies: { sector: string } }[] };
  expect(new Set(waarnemingen.map(({ dimensies }) => dimensies.sector))).toEqual(new Set(["C", "F"]));
  const refused = await client.GET("/tabellen/{id}/waarnemingen", {
    params: { path: { id: "sector-grootte" }, query: { sector: ["ZZ"] } },
    querySerializer: explode,
  });
  expect(refused.response.status).toBe(400);
  expect(refused.error).toMatchObject({ status: 400, errors: [{ pad: "sector" }] });
  const list = await client.GET("/publicaties");
  expect(list.data).toMatchObject({ publicaties: [{ id: "2025-1.0.0" }] });
});

test("a client generated from the description compiles, and refuses what is not described", () => {
  const good = '{ sector: ["C", "F"], indicator: ["verzuimpercentage"], paginaGrootte: 5 }';
  expect(compile(program(good), types)).toEqual([]);
  expect(compile(program('{ paginaGrootte: "vijf" }'), types).join()).toMatch(/string.*number/);
});
