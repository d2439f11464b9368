import { type Column, Engine, identifier } from "../engine/engine.ts";
import type { Problem } from "../errors.ts";
import { stagingStatements } from "../store/schema.ts";
import { createStore } from "../store/store.ts";
import { readBindError } from "./bind-message.ts";
import { publishedColumns } from "./published-table.ts";
import { createReferenceTables } from "./reference-tables.ts";
import { stepView } from "./steps.ts";
import type {
  Catalog,
  Check,
  Composite,
  Fact,
  Indicator,
  IndicatorDefinition,
  Statement,
  Step,
} from "./types.ts";

type Lists = Pick<Catalog, "codeLists" | "scales" | "dimensions">;

interface Queries {
  readonly facts: readonly Fact[];
  readonly indicators: readonly Indicator[];
  readonly composites: readonly Composite[];
  readonly steps: readonly Step[];
  readonly statements: readonly Statement[];
  readonly checks: readonly Check[];
  /** Tables that are not there because their own file has a fault: a fact without SQL, a list that is wrong. */
  readonly failed: readonly string[];
}

/**
 * Binds every query against the empty schema, without running one: facts in their order, so that what follows
 * finds their tables; then indicators, on the same tables; then checks, on the staging tables of the intake with
 * the code lists beside them, statements on the code lists alone, and composites, with the steps they share, on the
 * table of published figures.
 * A query that only fails because a fact before it failed is not reported again.
 */
export async function bindQueries(
  { codeLists, scales, dimensions }: Lists,
  queries: Queries,
): Promise<Problem[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    // Of the code lists only their columns are read. They are there for all: temporary tables are in no schema.
    const heads = codeLists.map((list) => ({ ...list, codes: list.codes.slice(0, 1) }));
    await createReferenceTables(engine, heads, scales);
    return [
      ...(await inSchema(engine, "opslag", () => bindOnStore(engine, queries))),
      ...(await inSchema(engine, "levering", () => bindChecks(engine, queries))),
      ...(await bindComposites(engine, dimensions, queries)),
    ];
  } finally {
    engine.close();
  }
}

/** Tables that are made there are seen there only. */
async function inSchema(engine: Engine, schema: string, work: () => Promise<Problem[]>): Promise<Problem[]> {
  await engine.run(`create schema ${schema}; set schema = '${schema}'`);
  const problems = await work();
  await engine.run(`set schema = 'main'; drop schema ${schema} cascade`);
  return problems;
}

async function bindOnStore(engine: Engine, queries: Queries): Promise<Problem[]> {
  await createStore(engine);
  await engine.run(
    "create table periode (code varchar, soort varchar, jaar integer, van integer, tot integer)",
  );
  const failed = new Set(queries.failed);
  const problems: Problem[] = [];
  for (const fact of queries.facts) {
    const found = await bindFact(engine, fact, failed);
    if (found !== undefined) {
      failed.add(`feit_${fact.id}`);
      problems.push(...found);
    }
  }
  for (const { definition, file, sql } of queries.indicators) {
    problems.push(...(await bindOutput(engine, sql, expectedColumns(definition), file, failed)));
  }
  return problems;
}

/** Of a check that sees two rows at odds: the other of them. */
const otherRow = { andere: "geheel" } as const;

async function bindChecks(engine: Engine, queries: Queries): Promise<Problem[]> {
  for (const statement of stagingStatements()) await engine.run(statement);
  const problems: Problem[] = [];
  const failed = new Set(queries.failed);
  for (const { file, sql } of queries.checks) {
    problems.push(...(await bindOutput(engine, sql, { rij: "geheel" }, file, failed, otherRow)));
  }
  return problems;
}

/** Statements see the code lists, composites also what is published, and neither anything else. */
async function bindComposites(
  engine: Engine,
  dimensions: Lists["dimensions"],
  { composites, steps, statements, failed: before }: Queries,
): Promise<Problem[]> {
  const failed = new Set(before);
  const problems: Problem[] = [];
  for (const { file, sql } of statements) {
    problems.push(...(await bindOutput(engine, sql, stated, file, failed)));
  }
  // A column of funds or clusters is not there in every home.
  const always = dimensions.filter(({ codes }) => codes !== "levering").map(({ id }) => id);
  await engine.createTable("gepubliceerd", publishedColumns(always), []);
  for (const step of steps) {
    try {
      await engine.run(stepView(step));
    } catch (error) {
      problems.push(...bindProblems(error, step.file, failed));
      failed.add(`stap_${step.id}`);
    }
  }
  for (const { file, sql } of composites) {
    problems.push(...(await bindOutput(engine, sql, { cel: "geheel", waarde: "getal" }, file, failed)));
  }
  return problems;
}

const stated = { periode: "tekst", sector: "tekst", regio: "tekst", waarde: "getal" } as const;

/** Nothing when the fact's table now stands. */
async function bindFact(
  engine: Engine,
  { id, file, sql }: Fact,
  failed: ReadonlySet<string>,
): Promise<Problem[] | undefined> {
  try {
    await engine.run(`create table ${identifier(`feit_${id}`)} as ${sql}\nwith no data`);
    return undefined;
  } catch (error) {
    return bindProblems(error, file, failed);
  }
}

/** Binds a query that must give these columns, and may give the optional ones. */
async function bindOutput(
  engine: Engine,
  sql: string,
  expected: Expected,
  file: string,
  failed: ReadonlySet<string>,
  optional: Expected = {},
): Promise<Problem[]> {
  try {
    const columns = await engine.describe(sql);
    const given = Object.entries(optional).filter(([name]) => columns.some((column) => column.name === name));
    return checkColumns(columns, { ...expected, ...Object.fromEntries(given) }, file);
  } catch (error) {
    return bindProblems(error, file, failed);
  }
}

function bindProblems(error: unknown, file: string, failed: ReadonlySet<string>): Problem[] {
  const { message, line, missing } = readBindError(error);
  if (missing !== undefined && failed.has(missing)) return [];
  return [{ file, message, ...(line === undefined ? {} : { line }) }];
}

type Expected = Readonly<Record<string, "tekst" | "geheel" | "getal" | "sleutel">>;

function expectedColumns({ maat, noemer, uitsplitsing }: IndicatorDefinition): Expected {
  const unit = { periode: "tekst", eenheid_id: "sleutel" } as const;
  const breakdown = uitsplitsing === undefined ? {} : ({ uitsplitsing: "tekst" } as const);
  if (maat === "mediaan") return { ...unit, ...breakdown, waarde: "getal" };
  const denominator = noemer === undefined ? {} : ({ noemer: "getal" } as const);
  return { ...unit, ...breakdown, teller: "getal", ...denominator };
}

const patterns = {
  tekst: /^VARCHAR$/,
  geheel: /^(TINY|SMALL|BIG|HUGE|U)?INT(EGER)?$/,
  sleutel: /^(VARCHAR|(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/,
  getal: /^((TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\))$/,
} as const;

const kinds = {
  tekst: "een tekst",
  geheel: "een geheel getal",
  sleutel: "een geheel getal of een tekst",
  getal: "een getal",
} as const;

function checkColumns(columns: readonly Column[], expected: Expected, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const { name } of columns) {
    if (!Object.hasOwn(expected, name)) {
      problems.push({ file, column: name, message: `De query geeft een kolom te veel: '${name}'.` });
    }
  }
  for (const [name, kind] of Object.entries(expected)) {
    const [column, again] = columns.filter((candidate) => candidate.name === name);
    if (column === undefined) {
      problems.push({ file, column: name, message: `De query geeft de kolom '${name}' niet.` });
    } else if (again !== undefined) {
      problems.push({ file, column: name, message: `De query geeft de kolom '${name}' twee keer.` });
    } else if (!patterns[kind].test(column.type)) {
      const message = `De kolom '${name}' moet ${kinds[kind]} zijn, maar is ${column.type.toLowerCase()}.`;
      problems.push({ file, column: name, message });
    }
  }
  return problems;
}
