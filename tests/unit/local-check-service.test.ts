import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localCheckPaths } from "../../src/commands/serve.ts";
import { makeBundle } from "../../src/service/portal/local-check/bundle.ts";
import { LocalCheck } from "../../src/service/portal/local-check/local-check.ts";
import { type TestService, testService } from "../support/service.ts";

const path = "/lokale-controle";

/** The directives of a policy, by name. */
function directives(response: Response): Map<string, string> {
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  return new Map(
    policy.split("; ").map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]),
  );
}

describe("the files of the page for checking on one's own machine", () => {
  let service: TestService;
  let page: Response;
  let text: string;
  beforeAll(async () => {
    service = await testService({}, { localCheck: new LocalCheck(localCheckPaths()) });
    page = await service.get(path);
    text = await page.text();
  });
  afterAll(() => service?.close());

  const addressOf = (name: string) =>
    new RegExp(`"(${path}/${name}-[0-9a-f]{16}\\.\\w+)"`).exec(text)?.[1] ?? "";

  test("the page may connect to nothing and runs no script of its own text", () => {
    const policy = directives(page);
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("connect-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy.get("worker-src")).toBe("'self' blob:");
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/);
    expect(text).not.toMatch(/<(form|input|select)[^>]*\s(name|action)="(?!vraag|\/zoeken)/);
  });

  test("only the thread that fetches may connect, and to this server alone", async () => {
    const loader = directives(await service.get(addressOf("ophalen")));
    expect(loader.get("connect-src")).toBe("'self'");
    expect(loader.get("default-src")).toBe("'none'");
    for (const name of ["pagina", "controle"]) {
      expect(directives(await service.get(addressOf(name))).get("default-src")).toBe("'none'");
      expect(directives(await service.get(addressOf(name))).has("connect-src")).toBe(false);
    }
  });

  test.each(["pagina", "ophalen", "controle"])(
    "%s is kept for ever, with and without wrapping",
    async (name) => {
      const plain = await service.get(addressOf(name));
      expect(plain.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
      const wrapped = await service.get(addressOf(name), { "Accept-Encoding": "gzip" });
      expect(wrapped.headers.get("Content-Encoding")).toBe("gzip");
      const unwrapped = gunzipSync(new Uint8Array(await wrapped.arrayBuffer()));
      expect(unwrapped.equals(new Uint8Array(await plain.arrayBuffer()))).toBe(true);
    },
  );

  test("the engine is the library's own file", async () => {
    const response = await service.get(addressOf("duckdb"));
    expect(response.headers.get("Content-Type")).toBe("application/wasm");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
    expect(text).toContain(`data-bytes="${bytes.length}"`);
    expect((await service.get(`${path}/duckdb-0000000000000000.wasm`)).status).toBe(404);
  });

  test("help names the page; a service without it does not have or name it, and makes nothing", async () => {
    expect(await (await service.get("/hulp")).text()).toContain(path);
    const plain = await testService();
    expect((await plain.get(path)).status).toBe(404);
    expect(await (await plain.get("/hulp")).text()).not.toContain(path);
    await plain.close();
    const broken = await testService(
      {},
      { localCheck: new LocalCheck({ worker: "/nergens.ts", profiles: "/nergens" }) },
    );
    expect((await broken.get("/hulp")).status).toBe(200);
    expect((await broken.get(path)).status).toBe(500);
    await broken.close();
  });

  test("a module that needs more of Node than there are counterparts for makes no bundle", async () => {
    const { profiles } = localCheckPaths();
    const worker = new URL("../../src/service/deliveries/work-process.ts", import.meta.url).pathname;
    await expect(makeBundle({ worker, profiles })).rejects.toThrow(
      /no counterpart|Could not resolve|No matching/,
    );
  });
});
