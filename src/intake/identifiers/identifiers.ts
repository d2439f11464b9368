import type { Engine } from "../../engine/engine.ts";
import { type Issue, issue } from "../issue.ts";
import { shownHead } from "../layouts/heads.ts";
import type { DeliveredFile } from "./delivered.ts";
import { headEvidence } from "./heads.ts";
import { judge } from "./judge.ts";
import { statisticsOf } from "./statistics.ts";
import { valuesOf } from "./values.ts";

/** What the values of a file tell before anything of it is stored. */
export interface Looked {
  readonly issues: readonly Issue[];
  /** Cells of columns that hold usual keys only: a few letters at most, then digits, and nothing around them. */
  readonly plain: ReadonlySet<string>;
}

/**
 * Finds what must not be delivered in the columns of one file: identifiers of persons, free text, reasons of
 * absence, and keys that can be traced back. Looks at all rows; an issue names the column and the number of
 * cells, never a value. Run before anything of the file is stored.
 * @param now the moment after which nobody is born.
 */
export async function lookAtColumns(engine: Engine, file: DeliveredFile, now: Date): Promise<Looked> {
  const heads = headEvidence(file.columns);
  const statistics = await statisticsOf(engine, file);
  const issues: Issue[] = [];
  const plain = new Set<string>();
  for (const column of file.columns) {
    const counted = statistics.get(column);
    if (counted === undefined) continue;
    if (counted.filled > 0 && counted.bare) plain.add(column.cell);
    const values = await valuesOf(engine, file, column, counted, now);
    const place = { bestand: file.bestand, kolom: shownHead(column.naam), kolomletter: column.letter };
    for (const { code, bewijs, aantal } of judge(column, heads.get(column) ?? [], counted, values, now)) {
      issues.push(issue(code, { ...place, aantal }, { bewijs }));
    }
  }
  return { issues, plain };
}

/** The issues of `lookAtColumns` alone. */
export async function findIdentifiers(engine: Engine, file: DeliveredFile, now: Date): Promise<Issue[]> {
  return [...(await lookAtColumns(engine, file, now)).issues];
}
