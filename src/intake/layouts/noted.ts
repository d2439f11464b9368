import type { Engine } from "../../engine/engine.ts";
import { type Summary, summary } from "../findings.ts";
import { type Issue, issue } from "../issue.ts";
import { dividePlaces } from "../parts.ts";
import type { RawTable } from "../raw.ts";
import type { ReadFile } from "../read.ts";
import type { Note } from "./outcome.ts";

/** What a layout noticed, with the lines of the delivered file. */
export async function noted(
  engine: Engine,
  raw: RawTable,
  notes: readonly Note[],
  { mapping }: ReadFile,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { code, kolom, sql } of notes) {
    const { aantal, rijen } = await engine.row<Summary>(summary(sql, raw.parts !== undefined));
    if (aantal === 0) continue;
    const lines = await raw.lines(rijen ?? []);
    const numbers = (rijen ?? []).map((rij) => lines.get(rij) ?? rij);
    const kolomletter = mapping.columns.get(kolom)?.letter || undefined;
    for (const place of dividePlaces(raw, numbers, { aantal, kolomletter }))
      issues.push(issue(code, { ...place, kolom }));
  }
  return issues;
}
