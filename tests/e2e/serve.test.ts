import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

let home: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "serve-"));
  await writeReleaseFolder(home);
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly output: { out: string; error: string };
  readonly exit: Promise<number | null>;
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], { cwd: root });
  running.add(child);
  const output = { out: "", error: "" };
  child.stdout?.on("data", (part) => {
    output.out += String(part);
  });
  child.stderr?.on("data", (part) => {
    output.error += String(part);
  });
  const exit = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, output, exit };
}

/** Starts the server on a free port and waits for the address that it prints. */
async function serve(folder = home): Promise<Run & { readonly url: string }> {
  const started = run("serve", "--home", folder, "--port", "0");
  for (;;) {
    const line = started.output.out.split("\n")[0] ?? "";
    if (line.endsWith("}")) return { ...started, url: (JSON.parse(line) as { adres: string }).adres };
    if (started.child.exitCode !== null) throw new Error(started.output.error);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test("serves pages and API, and ends cleanly on SIGTERM", async () => {
  const { url, child, exit, output } = await serve();
  const front = await fetch(`${url}/`);
  expect(front.status).toBe(200);
  expect(await front.text()).toContain("<h1>");
  const report = await fetch(`${url}/rapporten/sectorrapport/C`, { headers: { "Accept-Encoding": "gzip" } });
  expect(report.headers.get("Content-Encoding")).toBe("gzip");
  expect(await report.text()).toContain("Industrie");
  const csv = await fetch(`${url}/v1/tabellen/sector-regio/waarnemingen`, {
    headers: { Accept: "text/csv" },
  });
  expect((await csv.text()).split("\r\n").length).toBeGreaterThan(100);
  const again = await fetch(`${url}/v1/indicatoren`);
  await again.text();
  const unchanged = await fetch(`${url}/v1/indicatoren`, {
    headers: { "If-None-Match": again.headers.get("ETag") ?? "" },
  });
  expect(unchanged.status).toBe(304);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  const lines = output.error.trim().split("\n");
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ niveau: "info", methode: "GET" });
});

test("Ctrl+C finishes the answer that is under way", async () => {
  const { url, child, exit } = await serve();
  const whole = await (await fetch(`${url}/v1/tabellen/sector-grootte/waarnemingen?formaat=csv`)).text();
  const [answer] = await Promise.all([
    fetch(`${url}/v1/tabellen/sector-grootte/waarnemingen?formaat=csv`).then((response) => {
      child.kill("SIGINT");
      return response.text();
    }),
  ]);
  expect(answer).toBe(whole);
  expect(await exit).toBe(0);
});

test("a new release is served by the running server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  const { url, child, exit } = await serve(folder);
  expect((await fetch(`${url}/v1/indicatoren`)).status).toBe(503);
  expect(await (await fetch(`${url}/`)).text()).toContain("Er is nog geen publicatie");
  await writeReleaseFolder(folder);
  await expect
    .poll(async () => (await fetch(`${url}/v1/indicatoren`)).status, { timeout: 10_000, interval: 200 })
    .toBe(200);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  rmSync(folder, { recursive: true });
});

describe("a start that cannot be", () => {
  test("on a port that is taken says so and gives advice", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const { exit, output } = run("serve", "--home", home, "--port", String(port));
    expect(await exit).toBe(78);
    expect(output.error).toContain(`Poort ${port}`);
    expect(output.error).toContain("--port");
    expect(output.error).not.toMatch(/ at |EADDRINUSE/);
    taken.close();
  });

  test("on a damaged release names the file that is wrong", async () => {
    const folder = mkdtempSync(join(tmpdir(), "serve-"));
    writeFileSync(join(await writeReleaseFolder(folder), "definitions.json"), "{}");
    const { exit, output } = run("serve", "--home", folder, "--port", "0");
    expect(await exit).toBe(65);
    expect(output.error).toContain("definitions.json");
    expect(output.out).toBe("");
    rmSync(folder, { recursive: true });
  });
});
