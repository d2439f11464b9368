import { Engine } from "../engine/engine.ts";
import { expandMacros } from "../engine/macros.ts";
import { AppError, type Problem } from "../errors.ts";
import { bindQueries } from "./bind.ts";
import { readCodeLists } from "./codelists.ts";
import { readGlossary } from "./glossary.ts";
import { checkHeader, factHeader, indicatorHeader } from "./headers.ts";
import { checkIndicators } from "./indicators.ts";
import { lintSql } from "./lint.ts";
import { orderFacts } from "./order.ts";
import { readReferences } from "./references.ts";
import { readSources, type Source } from "./source.ts";
import { readTables } from "./tables.ts";
import type { Catalog } from "./types.ts";

/**
 * Reads `<root>/queries`: every header, list and term is checked, every query is linted and bound against the
 * empty schema. What it returns is ready to run.
 * @throws AppError CATALOG_INVALID with all problems of all files in one list.
 */
export async function loadCatalog(root: string): Promise<Catalog> {
  const problems: Problem[] = [];
  const codeLists = readCodeLists(root, problems);
  const plans = readTables(root, codeLists, problems);
  const sources = {
    facts: orderFacts(readSources(root, "facts", factHeader, problems), problems),
    indicators: readSources(root, "indicators", indicatorHeader, problems),
    checks: readSources(root, "checks", checkHeader, problems),
  };
  const definitions = sources.indicators.map(({ file, header }) => ({ file, definition: header }));
  const glossary = readGlossary(root, definitions, problems);
  problems.push(...checkIndicators(definitions, codeLists));
  const sectors = new Set(codeLists.find(({ id }) => id === "sbi2008-sectie")?.codes.map(({ code }) => code));
  const ids = new Set(definitions.map(({ definition }) => definition.id));
  const references = readReferences(root, sectors, ids, problems);

  const engine = await Engine.open(":memory:", { threads: 1 });
  const prepare = (source: Source<unknown>) => prepareSql(engine, source, problems);
  try {
    const queries = {
      facts: await each(sources.facts, async (source) => ({
        id: source.header.id,
        file: source.file,
        sql: await prepare(source),
      })),
      indicators: await each(sources.indicators, async (source) => ({
        definition: source.header,
        file: source.file,
        sql: await prepare(source),
      })),
      checks: await each(sources.checks, async (source) => ({
        ...source.header,
        file: source.file,
        sql: await prepare(source),
      })),
    };
    problems.push(...(await bindQueries(codeLists, queries)));
    if (problems.length > 0) throw invalid(problems);
    return { ...queries, ...plans, codeLists, glossary, references };
  } finally {
    engine.close();
  }
}

async function each<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Expands and lints one query; the empty lines of its header stay, so that the engine's line numbers hold. */
async function prepareSql(engine: Engine, source: Source<unknown>, problems: Problem[]): Promise<string> {
  const expanded = expandMacros(source.body, source.file);
  problems.push(...expanded.problems);
  for (const { name } of expanded.parameters) {
    const message = `De parameter '${name}' wordt nergens gevuld: gebruik de tabel periode of een codelijst.`;
    problems.push({ file: source.file, message });
  }
  problems.push(...(await lintSql(engine, expanded.calls, source.file)));
  return expanded.sql;
}

function invalid(problems: readonly Problem[]): AppError {
  const count = problems.length === 1 ? "is 1 fout" : `zijn ${problems.length} fouten`;
  return new AppError("CATALOG_INVALID", `In de map queries ${count} gevonden.`, problems);
}
