import type { Engine } from "../engine/engine.ts";
import { storeColumn, table } from "../store/schema.ts";
import type { ColumnSpec, TableName, TableSpec } from "../store/table-spec.ts";
import { isKey } from "./columns.ts";
import { type Finding, finding, kept, type Summary, summary, toIssues, toMarks } from "./findings.ts";
import { fillHelpers, readsAny } from "./helpers.ts";
import { type Issue, placesKept, type Severity, withPlace } from "./issue.ts";
import { referring } from "./keys.ts";
import { joinedMarks, type Marks, noMarks } from "./marks.ts";
import type { ReadFile } from "./read.ts";
import { wordsOf } from "./table-words.ts";
import { type Fault, faultBits, faults, ruleOf } from "./values.ts";
import { lostZeros } from "./zeros.ts";

/** What the intake needs of a query of queries/checks. The catalogue's Check fits. */
export interface RowCheck {
  readonly code: string;
  readonly ernst: Severity;
  readonly tabel: string;
  readonly kolom: string;
  readonly melding: string;
  readonly advies: string;
  readonly sql: string;
}

export interface Inspected {
  readonly issues: readonly Issue[];
  /** Empty when they were not asked for. */
  readonly marks: Marks;
}

/**
 * Everything that is wrong with the staged rows: cell by cell, keys, references, and the given checks.
 * @param all whether every row with a finding is wanted, and not only the first of each.
 */
export async function inspect(
  engine: Engine,
  files: readonly ReadFile[],
  checks: readonly RowCheck[],
  all = false,
): Promise<Inspected> {
  const complete = files.filter((file) => file.complete);
  const broken = files.filter((file) => !file.complete).map(({ file }) => file.tabel as string);
  const findings: Finding[] = [];
  // Of a table in several files every row is wanted, to be counted with its own file.
  const every = ({ parts }: ReadFile) => all || parts !== undefined;
  for (const file of complete) {
    findings.push(...(await cellFindings(engine, file, every(file))));
    findings.push(...repairFindings(file));
    findings.push(...(await unknownReferences(engine, file, broken, every(file))));
    findings.push(...(await lostZeros(engine, file)));
  }
  for (const file of complete) findings.push(...(await duplicateKeys(engine, file, every(file))));
  const tables = new Map(complete.map((file) => [file.file.tabel as string, file]));
  const possible = checks.filter(({ sql, tabel }) => tables.has(tabel) && !readsAny(sql, broken));
  await fillHelpers(engine, possible);
  for (const check of possible) {
    const file = tables.get(check.tabel);
    if (file !== undefined) findings.push(...(await runCheck(engine, file, check, every(file))));
  }
  const read = files.flatMap(({ marks }) => marks ?? []);
  const marks = joinedMarks([...read, all ? await toMarks(findings) : noMarks]);
  return { issues: await toIssues(findings), marks };
}

/** Counts the faults per column and kind in one pass over the rows that have one. */
export async function cellFindings(engine: Engine, file: ReadFile, all = false): Promise<Finding[]> {
  const spec = file.spec ?? table(file.file.tabel);
  const source = `gelezen_${spec.name}`;
  if (file.faults === 0n) return [];
  const kinds = Object.values(faults);
  const cells = spec.columns.flatMap((column, index) =>
    kinds.map((fault) => ({ column, fault, digit: `((fouten >> ${index * faultBits}) & 7) = ${fault}` })),
  );
  const sums = cells.map(
    ({ digit }, index) =>
      `count(*) filter (${digit}) as n${index}, ${kept("rowid + 1", all)} filter (${digit}) as r${index}`,
  );
  const counted = await engine.row(`select ${sums.join(",\n")} from ${source} where fouten <> 0`);
  return cells.flatMap(({ column, fault }, index) => {
    const found = { aantal: Number(counted[`n${index}`]), rijen: counted[`r${index}`] as number[] | null };
    if (fault === faults.missing && !file.mapping.columns.has(column.name)) return [];
    return finding(ruleOf(column, fault as Fault), file, column.name, found, factsOf(column));
  });
}

function factsOf(column: ColumnSpec): Readonly<Record<string, string>> {
  const [van, tot] = (column.range ?? []).map((bound) =>
    column.kind === "jaar" ? String(bound) : bound.toLocaleString("nl-NL"),
  );
  return {
    van: van ?? "",
    tot: tot ?? "",
    codes: column.codes?.join(", ") ?? "",
    vorm: column.form?.words ?? "",
  };
}

/** What was repaired or decided while the values were read. */
export function repairFindings(file: ReadFile): Finding[] {
  return file.repairs.flatMap(({ code, kolom, facts, ...found }) => finding(code, file, kolom, found, facts));
}

async function unknownReferences(
  engine: Engine,
  file: ReadFile,
  broken: readonly string[],
  all: boolean,
): Promise<Finding[]> {
  const spec = file.spec ?? table(file.file.tabel);
  const findings: Finding[] = [];
  for (const column of spec.columns) {
    const { to } = column;
    if (to === undefined || broken.includes(to) || !referring(file, to).includes(column)) continue;
    findings.push(...(await unknownKeys(engine, file, { column, to, all })));
  }
  return findings;
}

/** References to rows that are not there; apart, those that are there but for their leading zeros. */
async function unknownKeys(
  engine: Engine,
  file: ReadFile,
  { column, to, all }: { readonly column: ColumnSpec; readonly to: TableName; readonly all: boolean },
): Promise<Finding[]> {
  const name = file.file.tabel;
  const missing = `t.${storeColumn(column)} is null`;
  const { open } = await engine.row<{ open: boolean }>(
    `select count(*) > 0 as open from ${name} as t where ${missing}`,
  );
  if (!open) return [];
  await engine.run(`create or replace table onbekend as
    select t.rij, g.${column.name} as sleutel from ${name} as t join gelezen_${name} as g on g.rowid + 1 = t.rij
    where ${missing} and g.${column.name} is not null`);
  const zeros = `select rij from onbekend where ltrim(sleutel, '0') in (select ltrim(sleutel, '0') from sleutel_${to})`;
  const lost = await engine.row<Summary>(summary(zeros, all));
  const rest = await engine.row<Summary>(
    summary(`select rij from onbekend where rij not in (${zeros})`, all),
  );
  return [
    ...finding("SLEUTEL-NULLEN", file, column.name, lost, { ...wordsOf(to) }),
    ...finding("VERWIJZING-ONBEKEND", file, column.name, rest, { ...wordsOf(to) }),
  ];
}

/** Finds every further row of a key, and takes it out, so that no check reports the same row again. */
async function duplicateKeys(engine: Engine, file: ReadFile, all: boolean): Promise<Finding[]> {
  const spec = file.spec ?? table(file.file.tabel);
  const [first] = spec.key;
  if (first === undefined || !keyDelivered(spec, file)) return [];
  const source = keySource(spec);
  const { twice } = await engine.row<{ twice: boolean }>(
    `select count(distinct hash(${source.columns})) < count(*) as twice from (${source.sql})`,
  );
  if (!twice) return [];
  await engine.run(
    `create or replace table dubbel as select rij, andere from (
       select rij, min(rij) over (partition by ${source.columns}) as andere from (${source.sql})
     ) where rij > andere`,
  );
  const found = await engine.row<Summary>(summary("select rij from dubbel", all));
  await engine.run(`delete from ${spec.name} where rij in (select rij from dubbel)`);
  const anderen = await othersOf(engine, "select rij, andere from dubbel", all);
  const facts = { kolommen: spec.key.join(" en ") };
  return finding("SLEUTEL-DUBBEL", file, first, found, facts).map((one) => ({ ...one, anderen }));
}

/** The other row of each row that was found: the first there is. */
async function othersOf(engine: Engine, source: string, all: boolean): Promise<ReadonlyMap<number, number>> {
  const rows = await engine.rows<{ rij: number; andere: number }>(
    `select rij, min(andere) as andere from (${source}) group by rij order by rij ${all ? "" : `limit ${placesKept}`}`,
  );
  return new Map(rows.map(({ rij, andere }) => [rij, andere]));
}

function keyDelivered(spec: TableSpec, file: ReadFile): boolean {
  return spec.columns.every(
    ({ name, required }) => !(required && spec.key.includes(name)) || file.mapping.columns.has(name),
  );
}

/** A key of one column is compared as delivered, since its number is that of the row; others by their numbers. */
function keySource(spec: TableSpec): { readonly sql: string; readonly columns: string } {
  const parts = spec.columns.filter(({ name }) => spec.key.includes(name));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && isKey(only)) {
    const sql = `select rowid + 1 as rij, ${only.name} from gelezen_${spec.name} where ${only.name} is not null`;
    return { sql, columns: only.name };
  }
  const columns = parts.map(storeColumn).join(", ");
  const filled = parts
    .filter(({ required }) => required)
    .map((column) => `${storeColumn(column)} is not null`);
  return { sql: `select rij, ${columns} from ${spec.name} where ${filled.join(" and ")}`, columns };
}

async function runCheck(engine: Engine, file: ReadFile, check: RowCheck, all: boolean): Promise<Finding[]> {
  const found = await engine.row<Summary>(summary(`select distinct rij from (${check.sql})`, all));
  if (found.aantal === 0) return [];
  const make = (place: Parameters<typeof withPlace>[1]) => withPlace(check, place);
  const given = await engine.describe(check.sql);
  const two = given.some(({ name }) => name === "andere");
  const anderen = two ? { anderen: await othersOf(engine, check.sql, all) } : {};
  return [{ file, kolom: check.kolom, rijen: found.rijen ?? [], aantal: found.aantal, ...anderen, make }];
}
