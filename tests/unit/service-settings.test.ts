import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { root } from "../support/root.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "settings-"));
});
afterEach(() => rmSync(home, { recursive: true }));

function load(text: string) {
  writeFileSync(join(home, "settings.yml"), text);
  return loadConfig({}, { home });
}

test("the settings in the guide for keepers are taken", () => {
  const guide = readFileSync(join(root, "docs/beheer.md"), "utf8");
  const [, example = ""] = /```yaml\n([\s\S]+?)```/.exec(guide) ?? [];
  expect(load(example)).toMatchObject({
    public_url: "https://regiespiegel.example",
    trusted_proxies: ["127.0.0.1", "10.0.0.0/8"],
    requests_per_minute: 3000,
    metrics: { port: 9464, host: "127.0.0.1" },
    security: { expires: "2027-06-30" },
    planned_releases: [{ date: "2027-03-15", title: "Cijfers over 2026" }],
  });
  expect(load("")).toMatchObject({ trusted_proxies: [] });
  expect(load("").requests_per_minute).toBeUndefined();
  expect(load("").metrics).toBeUndefined();
});

test.each([
  ["trusted_proxies: [proxy.example]"],
  ["trusted_proxies: [10.0.0.0/33]"],
  ["trusted_proxies: [10.0.0.0/8/8]"],
  ["public_url: ftp://x.example"],
  ["requests_per_minute: -1"],
  ["connections: 0"],
  ["planned_releases: [{ date: 15-03-2027, title: x }]"],
  ['planned_releases: [{ date: 2027-03-15, title: "" }]'],
  ["metrics: { port: 70000 }"],
  ["security: { contact: [], expires: 2027-01-01 }"],
  ['security: { contact: ["mailto:a b"], expires: 2027-01-01 }'],
  ['security: { contact: ["mailto:a@b.example\\nX: y"], expires: 2027-01-01 }'],
  ['security: { contact: ["mailto:a@b.example"] }'],
])("%s is refused", (text) => {
  expect(() => load(text)).toThrowError(expect.objectContaining({ code: "SETTINGS_INVALID" }));
});

test("what the container and the unit need is there", () => {
  const container = readFileSync(join(root, "deploy/Containerfile"), "utf8");
  const sources = [...container.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, list = ""]) => list.split(" "));
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  const unit = readFileSync(join(root, "deploy/regiespiegel.service"), "utf8");
  // What writes in the home with access on is named in the file beside it, and the home is the same in both.
  const more = readFileSync(join(root, "deploy/regiespiegel-toegang.conf"), "utf8");
  const home = /--home (\S+)$/m.exec(unit)?.[1];
  expect(/^ReadWritePaths=(\S+)$/m.exec(more)?.[1]).toBe(home);
  expect(unit).toMatch(/^ProtectSystem=strict$/m);
  const start = /^ExecStart=\S+ --import tsx (\S+) serve/m.exec(unit)?.[1] ?? "";
  expect(existsSync(join(root, start))).toBe(true);
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: object;
  };
  expect(Object.keys(dependencies)).toContain("tsx");
});
