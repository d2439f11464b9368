import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textsOf } from "../../src/report/texts/texts.ts";
import { portalTexts } from "../../src/service/portal/texts/texts.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

async function page(path: string) {
  const response = await service.get(path);
  expect(response.status).toBe(200);
  return new JSDOM(await response.text()).window.document;
}

test("a report on the site has a way back, its files, a citation and one footer with that of the site", async () => {
  const document = await page("/rapporten/sectorrapport/C");
  const crumbs = [...document.querySelectorAll(".crumbs a")].map((one) => one.getAttribute("href"));
  expect(crumbs).toEqual(["/", "/rapporten", "/rapporten#sectorrapport"]);
  const links = [...document.querySelectorAll(".above p a")].map((one) => one.getAttribute("href"));
  const file = "/v1/rapporten/sectorrapport/keuzes/C?formaat=";
  expect(links).toEqual([`${file}pdf`, `${file}xlsx`]);
  expect(document.querySelector(".above .address")?.textContent).toContain(
    "/publicaties/2025-1.0.0/rapporten/sectorrapport/C",
  );
  expect(document.querySelectorAll("footer")).toHaveLength(1);
  expect(document.querySelector('footer a[href="/privacy"]')).not.toBeNull();
});

test("a page at a fixed address says so, and the same page elsewhere does not", async () => {
  const said = "U ziet publicatie 2025-1.0.0 (vast adres).";
  expect((await page("/publicaties/2025-1.0.0/sectoren/C")).body.textContent).toContain(said);
  expect((await page("/sectoren/C")).body.textContent).not.toContain(said);
});

test.each(["nl", "en"] as const)("every word that stands for a number is explained: %s", (language) => {
  const { words, trend, head } = textsOf(language);
  const told = JSON.stringify(portalTexts(language).about.glossary.words).toLowerCase();
  const used = [words.hidden, words.absent, ...Object.values(words.without)];
  for (const word of [...used, trend.noFigure, trend.outside, head.nothing]) {
    expect(told).toContain(word.toLowerCase());
  }
});
