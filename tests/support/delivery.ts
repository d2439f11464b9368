import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { readCodeLists } from "../../src/catalog/codelists.ts";
import { codeListsReadBy, createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { readScales } from "../../src/catalog/scales.ts";
import { expandMacros } from "../../src/engine/macros.ts";
import { type CheckOptions, type CheckResult, checkDelivery } from "../../src/intake/check.ts";
import type { RowCheck } from "../../src/intake/inspect.ts";
import { canonical } from "../../src/intake/profiles/canonical.ts";
import { silent } from "../../src/progress.ts";
import { root } from "./root.ts";

/** The checks of queries/checks, read without the catalogue. */
export function rowChecks(): (RowCheck & { readonly id: string })[] {
  const folder = join(root, "queries", "checks");
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const header = /^\/\*---\n([\s\S]*?)\n---\*\/\n/.exec(text);
    if (header?.[1] === undefined) throw new Error(`no header: ${name}`);
    return { ...parse(header[1]), sql: expandMacros(text.slice(header[0].length), name).sql };
  });
}

const checks = rowChecks();
const codeLists = codeListsReadBy(
  readCodeLists(root, []),
  checks.map(({ sql }) => sql),
);
const scales = readScales(root, []);

export const options: CheckOptions = {
  profile: canonical,
  checks,
  references: (engine) => createReferenceTables(engine, codeLists, scales),
  now: new Date("2026-01-15T12:00:00Z"),
  threads: 1,
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a new folder and returns its path. */
export function writeDelivery(files: Files, name = "levering"): string {
  const folder = join(mkdtempSync(join(tmpdir(), "intake-test-")), name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

export function check(files: Files, more: Partial<CheckOptions> = {}): Promise<CheckResult> {
  return checkDelivery([writeDelivery(files)], { ...options, ...more }, silent);
}

/** Issues as short lines: `CODE file:line column`. */
export function short({ issues }: CheckResult): string[] {
  return issues.map(({ code, bestand, regels, kolom, aantal }) =>
    [
      code,
      `${bestand}${regels.length === 0 ? "" : `:${regels.join(",")}`}`,
      ...(kolom === undefined ? [] : [kolom]),
      ...(aantal > Math.max(1, regels.length) ? [`x${aantal}`] : []),
    ].join(" "),
  );
}

/** A small delivery without faults, to change one file of. */
export const sound: Readonly<Record<string, string>> = {
  "werkgever.csv": "werkgever_id,sbi_code,regio\nW1,8610,AM05\nW2,2511,GM0363\n",
  "medewerker.csv": "medewerker_id,geboortejaar,geslacht\nP1,1980,V\nP2,1990,M\n",
  "dienstverband.csv":
    "dienstverband_id,medewerker_id,werkgever_id,begin,eind,deeltijdfactor\nD1,P1,W1,2020-01-01,,1\nD2,P2,W2,2024-01-01,2025-06-30,0.5\n",
};
