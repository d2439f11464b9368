import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService({}, { publicUrl: "https://cijfers.example" });
});
afterAll(() => service.close());

const choice = "grootte=T&indicator=verzuimpercentage&periode=2025JJ00";

test("a chart as a file stands by itself: title, values, source with its date, and colours of its own", async () => {
  const response = await service.get(`/tabellen/sector-grootte/grafiek.svg?${choice}`);
  expect(response.headers.get("Content-Type")).toContain("image/svg+xml");
  expect(response.headers.get("Content-Disposition")).toContain(
    'filename="grafiek-sector-grootte-verzuimpercentage-2025JJ00.svg"',
  );
  const text = await response.text();
  expect(text).not.toMatch(/var\(| style=|<script|currentColor/);
  const { document } = new JSDOM(text, { contentType: "image/svg+xml" }).window;
  const [title = "", ...rest] = [...document.querySelectorAll("text")].map((one) => one.textContent ?? "");
  expect(document.querySelector("title")?.textContent).toBe(title);
  expect(title).toContain("naar sector, 2025");
  expect(rest.join(" ")).toMatch(/4,5%.*Bron: Regiespiegel \(\d{4}\).*Publicatie 2025-1\.0\.0 van \d+ \w+/);
  expect(rest.join("")).toContain("https://cijfers.example/publicaties/2025-1.0.0/tabellen/");
});

test("the page of a table leads to it, whatever its order; one figure has no chart and no file", async () => {
  const page = await (await service.get(`/tabellen/sector-grootte?${choice}&volgorde=-waarde`)).text();
  expect(page).toContain(`/tabellen/sector-grootte/grafiek.svg?${choice.replaceAll("&", "&amp;")}"`);
  expect((await service.get(`/tabellen/sector-grootte/grafiek.svg?${choice}&sector=C`)).status).toBe(404);
  expect((await service.get("/tabellen/niets/grafiek.svg")).status).toBe(404);
});
