import type { Engine } from "../../engine/engine.ts";
import type { OtherPlace } from "../issue.ts";
import type { Mark } from "../marks.ts";
import { type RejectedTable, readSource, rowsOf } from "./rejected.ts";
import type { RejectedFile } from "./rejected-files.ts";

/** What is to be mended or looked at in the rows of one file, line by line. */
export interface MarkedTable {
  readonly bestand: string;
  /** The columns of the file that may be shown: none when it could not be read. */
  readonly columns: readonly { readonly naam: string; readonly letter: string }[];
  /** In the order of the lines of the file. */
  readonly rows: readonly MarkedRow[];
  /** Rows beyond the most that a sheet has. */
  readonly more: number;
}

export interface MarkedRow {
  readonly regel: number;
  readonly issue: Mark["issue"];
  readonly andere: OtherPlace | null;
  readonly cells: readonly (string | null)[];
}

/** A sheet has room for ten times as many; nobody mends so many by hand. */
const most = 100_000;

/** Reads the rows that a person has to look at again, to be shown beside what is the matter. */
export async function readMarked(engine: Engine, files: readonly RejectedFile[]): Promise<MarkedTable[]> {
  const tables: MarkedTable[] = [];
  for (const file of files) {
    const all = rowsOfMarks(file.marks);
    if (all.length === 0) continue;
    const shown = all.slice(0, most);
    const { table } = await readSource(engine, file);
    const lines = shown.map(({ regel }) => regel);
    const read = table === undefined ? nothing : await rowsOf(engine, table, lines);
    const visible = read.columns.flatMap(({ letter }, at) => (file.verborgen.includes(letter) ? [] : [at]));
    const cells = new Map(read.lines.map((line, at) => [line, read.rows[at] ?? []]));
    tables.push({
      bestand: file.bestand,
      columns: visible.flatMap((at) => read.columns[at] ?? []),
      rows: shown.map((row) => ({
        ...row,
        cells: visible.map((at) => cells.get(row.regel)?.[at] ?? null),
      })),
      more: all.length - shown.length,
    });
  }
  return tables;
}

const nothing: RejectedTable = { columns: [], lines: [], rows: [] };

function rowsOfMarks(marks: readonly Mark[]): Omit<MarkedRow, "cells">[] {
  const weight = ({ issue }: Pick<MarkedRow, "issue">) => (issue.ernst === "fout" ? 0 : 1);
  const letterOf = ({ issue }: Pick<MarkedRow, "issue">) =>
    [...(issue.kolomletter ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return marks
    .flatMap(({ issue, regels, andere }) =>
      regels.map((regel, at) => ({ regel, issue, andere: andere[at] ?? null })),
    )
    .sort((a, b) => a.regel - b.regel || weight(a) - weight(b) || letterOf(a) - letterOf(b));
}
