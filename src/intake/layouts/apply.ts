import type { Engine } from "../../engine/engine.ts";
import { table } from "../../store/schema.ts";
import type { SourceColumn } from "../columns.ts";
import type { PackageFile } from "../delivery.ts";
import type { Profile } from "../profile.ts";
import type { RawTable } from "../raw.ts";
import type { ReadFile } from "../read.ts";
import { caseEvents } from "./case-events.ts";
import { casePeriods } from "./case-periods.ts";
import { caseRows } from "./case-rows.ts";
import { sourceFile } from "./files.ts";
import { firstPerKey } from "./first-per-key.ts";
import type { TableMatch } from "./heads.ts";
import { jobHistory } from "./job-history.ts";
import { noted } from "./noted.ts";
import type { LayoutInput, Outcome } from "./outcome.ts";
import { hasWrong, soundLines, soundValues } from "./sound.ts";
import { cellIssues, rowsOf, type TypedTable, typeRows } from "./typed.ts";
import { wideSurvey } from "./wide-survey.ts";

export interface PackageOptions {
  readonly profile: Profile;
  /** Number of the raw staging table. */
  readonly nr: number;
  /** The only employer of the delivery, when there is exactly one. */
  readonly werkgever: string | undefined;
  /** Nobody is born after it. */
  readonly now: Date;
  readonly progress: (bytes: number) => void;
  /** Whether every refused row is wanted, and not only the first of each finding. */
  readonly geweigerd: boolean;
}

export interface ApplyOptions extends PackageOptions {
  readonly file: PackageFile;
  readonly hash: string;
  readonly bytes: number;
}

/** Turns the raw rows into the tables of one part of the profile: typed first, then brought into our layout. */
export async function applyLayout(
  engine: Engine,
  raw: RawTable,
  match: TableMatch,
  options: ApplyOptions,
): Promise<ReadFile[]> {
  const { indeling = "rij" } = match.table;
  if (indeling === "breed") return [await wideSurvey(engine, raw, match, options)];
  const typed = await typeRows(engine, raw, match, options);
  if (indeling === "rij") return [{ ...typed.read, issues: typed.issues }];
  const cells = await cellIssues(engine, typed, options.geweigerd);
  const issues = [...typed.issues, ...cells.issues];
  const { marks } = cells;
  if (indeling === "uniek") return [{ ...(await firstPerKey(engine, raw, typed, issues)), marks }];
  const sound = indeling === "historie" ? soundValues(typed) : soundLines(typed);
  await engine.run(`create or replace table regel as ${sound}`);
  const input: LayoutInput = {
    profile: options.profile,
    delivered: new Set(typed.read.mapping.columns.keys()),
  };
  const outcome = layouts[indeling](input);
  for (const statement of outcome.statements) await engine.run(statement);
  const notes = await noted(engine, raw, outcome.notes, typed.read);
  // A job without one of its changes would end on a wrong day, and lead to reports that are not true.
  const complete = indeling !== "historie" || !(await hasWrong(engine, typed));
  return Promise.all(
    outcome.tables.map(async (one, index) => ({
      ...(await outcomeFile(engine, raw, typed, one, options)),
      complete,
      ...(index === 0 ? { marks } : {}),
      issues: index === 0 ? [...issues, ...notes] : [],
    })),
  );
}

const layouts = {
  geval: caseRows,
  deelperiode: casePeriods,
  gebeurtenis: caseEvents,
  historie: jobHistory,
} as const satisfies Record<string, (input: LayoutInput) => Outcome>;

async function outcomeFile(
  engine: Engine,
  raw: RawTable,
  { read }: TypedTable,
  { tabel, from }: Outcome["tables"][number],
  options: ApplyOptions,
): Promise<ReadFile> {
  const columns = new Map<string, SourceColumn>();
  for (const [name, source] of Object.entries(from)) {
    const column = read.mapping.columns.get(source);
    if (column !== undefined) columns.set(name, column);
    else if (name.endsWith("_id") || name === "ao_pct")
      columns.set(name, { index: 0, naam: name, letter: "", type: "VARCHAR" });
  }
  const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from gelezen_${tabel}`);
  return {
    ...read,
    file: sourceFile(options.file, tabel, read.file.profile),
    spec: table(tabel),
    rows,
    faults: 0n,
    repairs: [],
    mapping: { ...read.mapping, columns },
    lines: rowsOf(engine, raw, `gelezen_${tabel}`),
  };
}
