import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { listReports } from "../../src/report/list.ts";
import { createApp } from "../../src/service/app.ts";
import type { ReleaseSource } from "../../src/service/releases.ts";
import { mirrorRelease } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";

/** The whole service over a release in memory that has clusters. */
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const releases = {
    lease: async () => ({ release: mirrorRelease(), done: () => undefined }),
    peek: async () => undefined,
  };
  app = createApp({
    releases: releases as unknown as ReleaseSource,
    reports: await listReports(root),
    contact: { naam: "Beheer", email: "beheer@regiespiegel.example", url: "https://regiespiegel.example" },
    log: () => undefined,
    clock: () => new Date("2026-03-02T10:00:00Z"),
  });
});

const get = (path: string) => app.request(new Request(`http://localhost${path}`));

test("the mirror of every cluster is listed and served, and none of all clusters together", async () => {
  const { document } = new JSDOM(await (await get("/rapporten")).text()).window;
  const section = document.querySelector('section[aria-labelledby="clusterspiegel"]');
  expect(section?.querySelector("summary")?.textContent).toBe("Kies uit 2 rapporten");
  // Beside each is its PDF, which a release in memory cannot give.
  const links = [...(section?.querySelectorAll('a[href^="/rapporten/"]') ?? [])].map((link) =>
    link.getAttribute("href"),
  );
  expect(links).toEqual(["/rapporten/clusterspiegel/HAVEN", "/rapporten/clusterspiegel/DORP"]);
  for (const link of links) expect((await get(link ?? "")).status).toBe(200);
  const report = new JSDOM(await (await get("/rapporten/clusterspiegel/HAVEN")).text()).window.document;
  expect(report.querySelector("h1")?.textContent).toBe("Haven & <proef>");
  for (const other of ["", "/T", "/NERGENS"]) {
    expect((await get(`/rapporten/clusterspiegel${other}`)).status).toBe(404);
  }
});

test("the mirror of an employer is neither listed nor served", async () => {
  expect(await (await get("/rapporten")).text()).not.toMatch(/werkgeversspiegel/i);
  const slash = await get("/rapporten/werkgeversspiegel/?employer=1");
  expect([slash.status, slash.headers.get("Location")]).toEqual([
    301,
    "/rapporten/werkgeversspiegel?employer=1",
  ]);
  for (const path of ["", "/T", "/C", "/HAVEN"]) {
    const answer = await get(`/rapporten/werkgeversspiegel${path}?employer=1&kenmerk=abc`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/Uw organisatie/);
  }
});
