import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { architectureProblems } from "../support/architecture.ts";
import { root } from "../support/root.ts";

function sourcesOf(...folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

describe("the house", () => {
  test("stands: imports run one way, without cycles", () => {
    expect(architectureProblems(sourcesOf("src", "reports"))).toEqual([]);
  });

  const breaches: readonly [string, Record<string, string>, RegExp][] = [
    [
      "a report that opens the store",
      { "src/report/a.ts": 'import { openStore } from "../store/store.ts";' },
      /src\/report\/a.ts may not import src\/store\/store.ts/,
    ],
    [
      "a type from the closed wing in the open wing",
      { "src/service/a.ts": 'import type { Cube } from "../indicators/types.ts";' },
      /may not import/,
    ],
    [
      "a detour to the closed wing",
      {
        "src/commands/serve.ts": 'import { a } from "./a.ts";',
        "src/commands/a.ts": 'import { openStore } from "../store/store.ts";',
      },
      /src\/commands\/serve.ts reaches src\/store\/store.ts/,
    ],
    [
      "a detour by a dynamic import",
      { "src/service/a.ts": 'const a = await import("../publish/make-release.ts");' },
      /may not import/,
    ],
    [
      "the release room taking more than a type from disclosure",
      { "src/release/write.ts": 'import { Protected } from "../disclosure/protected.ts";' },
      /may not import/,
    ],
    [
      "the ground floor leaning on a room",
      { "src/engine/a.ts": 'import { a } from "../store/schema.ts";' },
      /may not import/,
    ],
    [
      "intake leaning on the catalogue",
      { "src/intake/a.ts": 'import { a } from "../catalog/load.ts";' },
      /may not import/,
    ],
    [
      "a report that reaches into a room",
      { "reports/a.ts": 'import { a } from "../src/release/open.ts";' },
      /defineReport/,
    ],
    [
      "an audit that uses the rules of the suppression",
      { "src/disclosure/audit-rules.ts": 'import { primaryRules } from "./primary.ts";' },
      /audit-rules.ts shares src\/disclosure\/primary.ts/,
    ],
    [
      "an audit that gets there by a detour",
      {
        "src/disclosure/audit.ts": 'import { a } from "./audit-a.ts";',
        "src/disclosure/audit-a.ts": 'import { a } from "../disclosure/row-basis.ts";',
      },
      /audit.ts shares src\/disclosure\/row-basis.ts/,
    ],
    [
      "a suppression that borrows from the audit",
      { "src/disclosure/pattern.ts": 'import { Shown } from "./audit-span.ts";' },
      /pattern.ts borrows src\/disclosure\/audit-span.ts/,
    ],
    [
      "a cycle",
      { "src/report/a.ts": 'import { b } from "./b.ts";', "src/report/b.ts": 'import { a } from "./a.ts";' },
      /import cycle/,
    ],
    ["a barrel", { "src/report/index.ts": 'export * from "./words.ts";' }, /says nothing/],
    [
      "a second reader of the environment",
      { "src/report/a.ts": "const a = process.env.HOME;" },
      /process.env/,
    ],
  ];

  test.each(breaches)("falls with %s", (_, sources, message) => {
    expect(architectureProblems(new Map(Object.entries(sources))).join("\n")).toMatch(message);
  });

  test("allows what the design allows", () => {
    const sources = {
      "src/release/write.ts": 'import type { Protected } from "../disclosure/protected.ts";',
      "src/service/deliveries/upload.ts": 'import { checkDelivery } from "../../intake/check.ts";',
      "src/publish/make-release.ts": 'import { writeRelease } from "../release/write.ts";',
    };
    expect(architectureProblems(new Map(Object.entries(sources)))).toEqual([]);
  });
});
