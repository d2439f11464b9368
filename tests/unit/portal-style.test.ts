import { describe, expect, test } from "vitest";
import { contrastOf } from "../../src/report/contrast.ts";
import { type TokenName, tokens } from "../../src/report/page-style.ts";
import { portalStyle, siteStyle, workStyle } from "../../src/service/portal/portal-style.ts";
import { script } from "../../src/service/portal/script.ts";

/** What stands on what on the pages of the site: WCAG 2.2, 1.4.3 for text and 1.4.11 for the edges of what can be used. */
const texts: readonly (readonly [TokenName, TokenName])[] = [
  ["ink", "paper"],
  ["ink", "panel"],
  ["ink", "notice"],
  ["ink-soft", "paper"],
  ["ink-soft", "panel"],
  ["link", "paper"],
  ["link", "panel"],
  ["link", "notice"],
  ["accent", "paper"],
  ["accent", "panel"],
  // Buttons, and buttons under the pointer.
  ["paper", "accent"],
  ["paper", "ink"],
];
const edges: readonly (readonly [TokenName, TokenName])[] = [
  ["ink-soft", "paper"],
  ["ink-soft", "panel"],
  ["accent", "paper"],
  ["accent", "panel"],
  ["notice-line", "paper"],
];

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  test.each(texts)("text of %s reads on %s", (front, back) => {
    expect(contrastOf(tokens[scheme][front], tokens[scheme][back])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(edges)("an edge of %s is seen on %s", (front, back) => {
    expect(contrastOf(tokens[scheme][front], tokens[scheme][back])).toBeGreaterThanOrEqual(3);
  });
});

test("the style has no colour but those of the tokens, so that both schemes and print follow", () => {
  const style = portalStyle + workStyle + siteStyle;
  expect(style).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
  const names = [...style.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name);
  expect(new Set(names).size).toBeGreaterThan(5);
  for (const name of names) expect(Object.keys(tokens.light)).toContain(name);
});

test("style and script are small, and ask nothing of another host", () => {
  expect(portalStyle.length).toBeLessThan(12_000);
  expect(workStyle.length).toBeLessThan(6_500);
  expect(script.length).toBeLessThan(4_000);
  expect(portalStyle + workStyle + script).not.toMatch(
    /https?:|@import|url\(|fetch|XMLHttpRequest|eval|innerHTML/,
  );
});
