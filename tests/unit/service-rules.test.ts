import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { accessService } from "../support/access-service.ts";
import { root } from "../support/root.ts";
import { type TestService, testService } from "../support/service.ts";

const run = promisify(execFile);
let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await testService();
  folder = mkdtempSync(join(tmpdir(), "rules-"));
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

interface Found {
  readonly code: string;
  /** 0 is an error, 1 a warning. */
  readonly severity: number;
  readonly path: readonly string[];
}

/** What the linter finds against our file of the NL API Design Rules. */
async function lint(name: string, document: string): Promise<Found[]> {
  const file = join(folder, name);
  writeFileSync(file, document);
  const spectral = join(root, "node_modules/@stoplight/spectral-cli/dist/index.js");
  const rules = join(root, "tests/support/api-rules.yaml");
  const args = [spectral, "lint", file, "--ruleset", rules, "--format", "json", "--quiet"];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64 << 20 }).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as Found[];
}

test("the description of the API keeps the rules: no error, no warning", async () => {
  const document = await (await service.get("/v1/openapi.json")).text();
  expect(await lint("openapi.json", document)).toEqual([]);
});

test("the YAML says the same as the JSON", async () => {
  const response = await service.get("/v1/openapi.yaml");
  expect(response.headers.get("Content-Type")).toBe("application/yaml");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(parse(await response.text())).toEqual(await (await service.get("/v1/openapi.json")).json());
});

test("every rule of the file finds its breach", async () => {
  const problem = { description: "Fout", content: { "application/json": { schema: { type: "object" } } } };
  const operation = (more: object) => ({
    summary: "x",
    responses: { 200: { description: "Gelukt" }, 422: problem },
    ...more,
  });
  const bad = {
    openapi: "3.1.0",
    info: { title: "x", version: "1" },
    servers: [{ url: "/api" }],
    paths: {
      "/v1/Dingen.json/": {
        get: operation({
          parameters: [{ name: "paginaGrootte_x", in: "query", schema: { type: "string" } }],
        }),
        post: operation({}),
        trace: operation({}),
      },
    },
    components: {
      schemas: {
        een_ding: {
          type: "object",
          properties: {
            geboorteDatum: { type: "string", format: "date-time" },
            tijdstip: { type: "string", format: "time" },
          },
        },
      },
    },
  };
  const found = new Set((await lint("bad.json", JSON.stringify(bad))).map(({ code }) => code));
  const own = Object.keys((parse(await rulesText()) as { rules: object }).rules).filter(
    (name) => !["doc-openapi", "oas3-valid-media-example", "operation-tag-defined"].includes(name),
  );
  expect(own.filter((name) => !found.has(name))).toEqual([]);
});

async function rulesText(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return readFile(join(root, "tests/support/api-rules.yaml"), "utf8");
}

test("with access on the description keeps the rules too, and has another entity tag", async () => {
  const own = await accessService();
  try {
    for (const name of ["openapi.json", "openapi.yaml"]) {
      const [closed, open] = [await own.ask(`/v1/${name}`), await service.get(`/v1/${name}`)];
      expect(closed.headers.get("ETag")).not.toBe(open.headers.get("ETag"));
      const tag = closed.headers.get("ETag") ?? "";
      expect((await own.ask(`/v1/${name}`, { headers: { "If-None-Match": tag } })).status).toBe(304);
      const document = await closed.text();
      expect(document).toContain("/clusters");
      expect(await lint(name, document)).toEqual([]);
    }
    const page = await own.ask("/documentatie");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("PATCH /v1/clusters/{id}");
  } finally {
    await own.close();
  }
}, 60_000);
