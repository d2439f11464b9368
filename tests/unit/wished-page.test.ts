import fc from "fast-check";
import { expect, test } from "vitest";
import { pageRoutes } from "../../src/service/access/page-routes.ts";
import { signInFor, wishedPage } from "../../src/service/access/wished-page.ts";

test.each([
  "/mijn",
  "/mijn/spiegel/bakkerij-zuid",
  "/mijn/fonds/publicaties/2025-1.0.0",
  "/leveringen",
  "/leveringen?pagina=2",
  "/leveringen/20260301-abcdefghij",
  "/leveringen/20260301-abcdefghij?volgen=nee",
  "/voorpublicaties/2025-2.0.0/",
  "/voorpublicaties/2025-2.0.0/tabellen/verzuim?sector=C",
])("%s is a page to come back to", (path) => {
  expect(wishedPage(path)).toBe(path);
});

test.each([
  "//evil.example",
  "//evil.example/leveringen",
  "///leveringen",
  "/\\evil.example",
  "\\\\evil.example",
  "/leveringen\\..\\..\\evil",
  "http://evil.example/leveringen",
  "https:/leveringen",
  "https:leveringen",
  "javascript:alert(1)",
  "data:text/html,x",
  "/leveringen\r\nLocation: //evil",
  "/leveringen\t",
  "/leve\nringen",
  "/leveringen\u0000",
  " /leveringen",
  "/leveringen#x",
  "leveringen",
  "",
  "?x",
  "/",
  "/sectoren",
  "/v1/leveringen",
  "/aanmelden",
  "/aanmelden/terug?code=x",
  "/afmelden",
  "/mijn/../afmelden",
  "/mijn/..//evil.example",
  "/mijn/%2e%2e/afmelden",
  "/leveringen/%2e%2e",
  "/leveringen/..%2f..%2fevil",
  "/leveringen/%5cevil",
  "/leveringen//evil.example",
  "/voorpublicaties/x//evil.example",
  "/leveringen/é",
  `/leveringen/${"a".repeat(500)}`,
])("%j is none", (path) => {
  expect(wishedPage(path)).toBeUndefined();
});

test("what a form is sent to is no page to come back to", () => {
  const looked = new Set(
    Object.values(pageRoutes).flatMap(({ method, path }) => (method === "get" ? [path] : [])),
  );
  const sent = Object.values(pageRoutes).flatMap(({ method, path }) =>
    method === "post" && !looked.has(path as never) ? [path.replaceAll(/\{\w+\}/g, "x")] : [],
  );
  const steps = ["bestanden", "weghalen", "controleren", "accepteren", "bevestigen", "intrekken", "afbreken"];
  const all = [...sent, ...steps.map((step) => `/leveringen/x/${step}`)];
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter((path) => wishedPage(path) !== undefined)).toEqual([]);
});

test("whatever is asked, a browser stays on this server", () => {
  const pieces = [
    "/",
    "//",
    "\\",
    "leveringen",
    "mijn",
    "..",
    "@",
    ":",
    "?",
    "#",
    "%2f",
    "\t",
    "evil.example",
    "http:",
  ];
  const asked = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(asked, fc.string(), fc.webUrl()), (text) => {
      const page = wishedPage(text);
      if (page === undefined) return;
      expect(page).toMatch(/^\/(mijn|leveringen|voorpublicaties)([/?]|$)/);
      expect(new URL(page, "https://hier.example").origin).toBe("https://hier.example");
    }),
    { numRuns: 2_000 },
  );
});

test("the way to sign in names the page, and nothing that is none", () => {
  expect(signInFor("http://hier.example/leveringen/x?volgen=nee")).toBe(
    "/aanmelden?naar=%2Fleveringen%2Fx%3Fvolgen%3Dnee",
  );
  expect(signInFor("/mijn")).toBe("/aanmelden");
  expect(signInFor("/leveringen/x/controleren")).toBe("/aanmelden");
  expect(signInFor("//evil.example/leveringen")).toBe("/aanmelden?naar=%2Fleveringen");
});
