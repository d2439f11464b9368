import type { Engine } from "../../engine/engine.ts";
import { type Issue, issue } from "../issue.ts";
import { shownHead } from "../layouts/heads.ts";
import type { DeliveredFile } from "./delivered.ts";
import { headEvidence } from "./heads.ts";
import { judge } from "./judge.ts";
import { statisticsOf } from "./statistics.ts";
import { valuesOf } from "./values.ts";

/**
 * Finds what must not be delivered in the columns of one file: identifiers of persons, free text, reasons of
 * absence, and keys that can be traced back. Looks at all rows; an issue names the column and the number of
 * cells, never a value. Run before anything of the file is stored.
 * @param now the moment after which nobody is born.
 */
export async function findIdentifiers(engine: Engine, file: DeliveredFile, now: Date): Promise<Issue[]> {
  const heads = headEvidence(file.columns);
  const statistics = await statisticsOf(engine, file);
  const issues: Issue[] = [];
  for (const column of file.columns) {
    const counted = statistics.get(column);
    if (counted === undefined) continue;
    const values = await valuesOf(engine, file, column, counted, now);
    const place = { bestand: file.bestand, kolom: shownHead(column.naam), kolomletter: column.letter };
    for (const { code, bewijs, aantal } of judge(column, heads.get(column) ?? [], counted, values, now)) {
      issues.push(issue(code, { ...place, aantal }, { bewijs }));
    }
  }
  return issues;
}
