import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createApp } from "../../src/service/app.ts";
import type { FileStore } from "../../src/service/file-store.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { ReportFiles } from "../../src/service/report-files.ts";
import { Turnstile } from "../../src/service/turnstile.ts";
import { underWay } from "../../src/service/under-way.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";
import { testService } from "../support/service.ts";

const contact = { naam: "Beheer", email: "beheer@regiespiegel.example", url: "https://regiespiegel.example" };
const csv = "/v1/tabellen/sector-grootte/waarnemingen?formaat=csv";

test("a turnstile gives turns in order, refuses who is too many, and forgets who stops waiting", async () => {
  const turns = new Turnstile({ running: 1, waiting: 2 });
  const first = await turns.enter();
  const order: string[] = [];
  const waits = async (name: string, signal?: AbortSignal) => {
    const leave = await turns.enter(signal);
    order.push(`${name} ${leave === undefined ? "not" : "in"}`);
    return leave;
  };
  const stop = new AbortController();
  const [gone, next] = [waits("gone", stop.signal), waits("next")];
  expect(turns.isFull).toBe(true);
  expect(await turns.enter()).toBeUndefined();
  stop.abort();
  await gone;
  const last = waits("last");
  first?.();
  // Leaving twice gives no second turn.
  first?.();
  const leave = await next;
  expect(order).toEqual(["gone not", "next in"]);
  leave?.();
  (await last)?.();
  expect(order).toEqual(["gone not", "next in", "last in"]);
  expect((await turns.enter()) === undefined).toBe(false);
});

test("work that never ends is answered at the deadline, and the service goes on", async () => {
  const files = { get: () => new Promise(() => undefined) } as unknown as FileStore;
  const service = await testService({}, { deadline: 80, files });
  const start = performance.now();
  const late = await service.get("/v1/tabellen/sector-grootte/waarnemingen?formaat=parquet");
  expect(performance.now() - start).toBeLessThan(2_000);
  expect([late.status, late.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(late.headers.get("Content-Type")).toBe("application/problem+json");
  expect(await late.json()).toMatchObject({ status: 503, type: "/fouten#duurt-te-lang" });
  expect(late.headers.get("ETag")).toBeNull();
  expect((await service.get("/v1/tabellen")).status).toBe(200);
  expect(service.logged).toHaveLength(1);
  expect(service.logged[0]).toContain("DeadlineError");
  await service.close();
});

test("who waits in vain is never worked on, and slow work keeps its turn until it ends", async () => {
  const home = mkdtempSync(join(tmpdir(), "deadline-"));
  await writeReleaseFolder(home);
  const releases = await ReleaseSource.open(home);
  const app = createApp({ releases, reports: [], contact, log: () => undefined });
  const turns = new Turnstile({ running: 1, waiting: 1 });
  let begun = 0;
  let end: () => void = () => undefined;
  app.use("/proef/*", underWay(120, turns));
  app.get("/proef/:soort", async (c) => {
    begun += 1;
    if (c.req.param("soort") === "traag")
      await new Promise<void>((resolve) => {
        end = resolve;
      });
    return c.text("klaar");
  });
  const ask = async (kind: string) => (await app.request(`/proef/${kind}`)).status;
  const slow = ask("traag");
  const waiting = ask("snel");
  // One works, one waits: the third is told at once.
  expect(await ask("snel")).toBe(503);
  expect(await Promise.all([slow, waiting])).toEqual([503, 503]);
  expect(begun).toBe(1);
  expect(await ask("snel")).toBe(503);
  end();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await ask("snel")).toBe(200);
  expect(begun).toBe(2);
  await releases.close();
  rmSync(home, { recursive: true });
});

test("of whole tables a hundred go out at a time, and one that is let go makes room", async () => {
  const service = await testService();
  const streams = await Promise.all(Array.from({ length: 100 }, () => service.get(csv)));
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await service.get(csv);
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(refused.headers.get("Content-Disposition")).toBeNull();
  expect((await service.get("/v1/tabellen/sector-grootte/waarnemingen")).status).toBe(200);
  await streams[0]?.body?.cancel();
  const next = await service.get(csv);
  expect(next.status).toBe(200);
  expect((await next.text()).length).toBeGreaterThan(100);
  for (const { body } of streams.slice(1)) await body?.cancel();
  await service.close();
});

test("a report that takes too long is left behind with its thread, and two of those are enough", async () => {
  const service = await testService();
  const hasty = new ReportFiles(root, { contact }, 25);
  const lease = await service.releases.lease();
  const order = {
    ...{ release: lease?.release.folder ?? "", report: "sectorrapport", selection: { sector: "C" } },
    format: "html" as const,
    language: "nl" as const,
  };
  const path = join(service.home, "rapport.html");
  await expect(hasty.write(order, path)).rejects.toThrow();
  await expect(hasty.write(order, path)).rejects.toThrow();
  // What is left behind ends by itself; until then no more is begun.
  expect(hasty.isBusy).toBe(true);
  await expect.poll(() => hasty.isBusy, { timeout: 20_000 }).toBe(false);
  await hasty.close();
  lease?.done();
  await service.close();
}, 30_000);
