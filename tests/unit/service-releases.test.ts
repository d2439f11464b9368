import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Release } from "../../src/release/open.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { testService } from "../support/service.ts";

afterEach(() => vi.restoreAllMocks());

const later = { id: "2025-1.1.0", made: "2026-04-01T00:00:00.000Z" };

describe("a new release", () => {
  test("is picked up without a restart, and answers change with it", async () => {
    const service = await testService();
    const before = await service.get("/v1/indicatoren");
    const tag = before.headers.get("ETag") ?? "";
    await writeReleaseFolder(service.home, later);
    expect(await (await service.get("/gezond")).json()).toMatchObject({ publicatie: "2025-1.0.0" });
    service.advance(1000);
    await service.get("/gezond");
    await service.releases.settled();
    expect(await (await service.get("/gezond")).json()).toMatchObject({ publicatie: "2025-1.1.0" });
    const after = await service.get("/v1/indicatoren", { "If-None-Match": tag });
    expect(after.status).toBe(200);
    const { publicaties } = (await (await service.get("/v1/publicaties")).json()) as {
      publicaties: { id: string }[];
    };
    expect(publicaties.map(({ id }) => id)).toEqual(["2025-1.1.0", "2025-1.0.0"]);
    await service.close();
  });

  test("is the first one: the next request has it", async () => {
    const service = await testService("none");
    await writeReleaseFolder(service.home);
    service.advance(1000);
    expect((await service.get("/v1/indicatoren")).status).toBe(200);
    await service.close();
  });

  test("does not close the old one under a reader that is half way", async () => {
    // By a server of its own: what was downloaded to its end comes from a file after that.
    const other = await testService();
    const whole = await (await other.get("/v1/tabellen/sector-grootte/waarnemingen?formaat=csv")).text();
    await other.close();
    const service = await testService();
    const close = vi.spyOn(Release.prototype, "close");
    const slow = await service.get("/v1/tabellen/sector-grootte/waarnemingen?formaat=csv");
    await writeReleaseFolder(service.home, later);
    service.advance(1000);
    await service.get("/gezond");
    await service.releases.settled();
    expect(close).not.toHaveBeenCalled();
    expect(await slow.text()).toBe(whole);
    expect(close).toHaveBeenCalledTimes(1);
    await service.close();
  });

  test("that is damaged is refused and told; the old one stays", async () => {
    const service = await testService();
    const folder = await writeReleaseFolder(service.home, later);
    writeFileSync(join(folder, "changes.json"), "{}");
    service.advance(1000);
    await service.get("/gezond");
    await service.releases.settled();
    expect(await (await service.get("/gezond")).json()).toMatchObject({ publicatie: "2025-1.0.0" });
    expect(service.logged).toHaveLength(1);
    service.advance(1000);
    await service.get("/gezond");
    await service.releases.settled();
    expect(service.logged).toHaveLength(1);
    await service.close();
  });
});

test("the folder is looked at once a second at most", async () => {
  const home = mkdtempSync(join(tmpdir(), "releases-"));
  await writeReleaseFolder(home);
  let now = 0;
  const source = await ReleaseSource.open(home, { clock: () => now });
  const open = vi.spyOn(Release, "open");
  await writeReleaseFolder(home, later);
  for (now = 0; now < 1000; now += 10) (await source.lease())?.done();
  await source.settled();
  expect(open).not.toHaveBeenCalled();
  for (now = 1000; now < 3000; now += 10) (await source.lease())?.done();
  await source.settled();
  expect(open).toHaveBeenCalledTimes(1);
  await source.close();
  rmSync(home, { recursive: true });
});

test("a start on a damaged release is refused with the file that is wrong", async () => {
  const home = mkdtempSync(join(tmpdir(), "releases-"));
  writeFileSync(join(await writeReleaseFolder(home), "cells.parquet"), "");
  await expect(ReleaseSource.open(home)).rejects.toMatchObject({
    code: "RELEASE_DAMAGED",
    problems: [{ file: "cells.parquet" }],
  });
  rmSync(home, { recursive: true });
});
