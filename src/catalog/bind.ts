import { type Column, Engine, identifier } from "../engine/engine.ts";
import type { Problem } from "../errors.ts";
import { storeColumn, storeType, tables } from "../store/schema.ts";
import { createStore } from "../store/store.ts";
import { createReferenceTables } from "./reference-tables.ts";
import type { Check, CodeList, Fact, Indicator, IndicatorDefinition } from "./types.ts";

/**
 * Binds every query against the empty schema, without running one: facts in their order, so that what follows
 * finds their tables; then indicators; then checks, against the staging tables of the intake.
 */
export async function bindQueries(
  codeLists: readonly CodeList[],
  queries: {
    readonly facts: readonly Fact[];
    readonly indicators: readonly Indicator[];
    readonly checks: readonly Check[];
  },
): Promise<Problem[]> {
  return [
    ...(await inMemory(async (engine) => {
      await createStore(engine);
      await createReferenceTables(engine, codeLists);
      await engine.run(
        "create temp table periode (code varchar, soort varchar, jaar integer, van integer, tot integer)",
      );
      const problems: Problem[] = [];
      for (const fact of queries.facts) problems.push(...(await bindFact(engine, fact)));
      for (const indicator of queries.indicators) problems.push(...(await bindIndicator(engine, indicator)));
      return problems;
    })),
    ...(await inMemory(async (engine) => {
      await createStaging(engine);
      await createReferenceTables(engine, codeLists);
      const problems: Problem[] = [];
      for (const check of queries.checks) problems.push(...(await bindCheck(engine, check)));
      return problems;
    })),
  ];
}

async function inMemory(work: (engine: Engine) => Promise<Problem[]>): Promise<Problem[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

async function createStaging(engine: Engine): Promise<void> {
  for (const table of tables) {
    const columns = table.columns.map((column) => `${storeColumn(column)} ${storeType(column)}`);
    if (table.open === true) columns.push("kenmerken json");
    await engine.run(`create table ${table.name} (rij bigint, ${columns.join(", ")})`);
  }
}

async function bindFact(engine: Engine, { id, file, sql }: Fact): Promise<Problem[]> {
  try {
    await engine.run(`create temp table ${identifier(`feit_${id}`)} as ${sql}\nwith no data`);
    return [];
  } catch (error) {
    return [bindProblem(error, file)];
  }
}

async function bindIndicator(engine: Engine, { definition, file, sql }: Indicator): Promise<Problem[]> {
  try {
    return checkColumns(await engine.describe(sql), expectedColumns(definition), file);
  } catch (error) {
    return [bindProblem(error, file)];
  }
}

async function bindCheck(engine: Engine, { file, sql, tabel, kolom }: Check): Promise<Problem[]> {
  const spec = tables.find(({ name }) => name === tabel);
  const problems: Problem[] = [];
  if (!spec?.columns.some(({ name }) => name === kolom)) {
    problems.push({ file, message: `De tabel '${tabel}' heeft geen kolom '${kolom}'.` });
  }
  try {
    problems.push(...checkColumns(await engine.describe(sql), { rij: "geheel" }, file));
  } catch (error) {
    problems.push(bindProblem(error, file));
  }
  return problems;
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

/** The engine's own words stay behind the Dutch ones: they name the table or column that is not there. */
function bindProblem(error: unknown, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /^LINE (\d+):/m.exec(message)?.[1];
  const [first = ""] = message.split("\n");
  const said = first.replace(/^(Binder|Catalog|Parser|Conversion|Not implemented) Error: /, "");
  return {
    file,
    message: `De query past niet op de tabellen: ${said}`,
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}
