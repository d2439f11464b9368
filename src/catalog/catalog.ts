import { Engine } from "../engine/engine.ts";
import { expandMacros } from "../engine/macros.ts";
import { AppError, type Problem } from "../errors.ts";
import { bindQueries } from "./bind.ts";
import { readCodeLists } from "./codelists.ts";
import { readGlossary } from "./glossary.ts";
import { checkHeader, factHeader, indicatorHeader, stepHeader } from "./headers.ts";
import { lintQueries } from "./lint.ts";
import { checkChecks, checkComposites, checkIndicators } from "./meaning.ts";
import { checkNamedFacts, orderComposites, orderFacts } from "./order.ts";
import { codeListTableName } from "./reference-tables.ts";
import { readReferences } from "./references.ts";
import { readScales } from "./scales.ts";
import { idsIn, readSources, type Source } from "./source.ts";
import { readTables } from "./tables.ts";
import { Tested } from "./tested.ts";
import type { AnyDefinition, Catalog } from "./types.ts";
import { readUnlockPlan } from "./unlock.ts";

/**
 * Reads `<root>/queries`: every header, list and term is checked, every query is linted and bound against the
 * empty schema, unless the same files were found without a fault before. What it returns is ready to run.
 * @throws AppError CATALOG_INVALID with all problems of all files in one list.
 */
export async function loadCatalog(root: string, tested = new Tested(root)): Promise<Catalog> {
  const problems: Problem[] = [];
  const factIds = idsIn(root, "facts", ".sql");
  const listIds = idsIn(root, "codelists", ".csv");
  const codeLists = readCodeLists(root, problems);
  const scales = readScales(root, problems);
  const plans = readTables(root, listIds, factIds, problems);
  const facts = orderFacts(readSources(root, "facts", factHeader, problems), factIds, problems);
  const all = readSources<AnyDefinition>(root, "indicators", indicatorHeader, problems);
  const { indicators, statements, composites: derived } = byKind(all);
  const composites = orderComposites(derived, problems);
  const steps = readSources(root, "steps", stepHeader, problems);
  const checks = readSources(root, "checks", checkHeader, problems);
  const glossary = readGlossary(root, all, problems);
  const references = readReferences(root, codeLists, problems);
  const ids = new Set(indicators.map(({ header }) => header.id));
  const unlock = readUnlockPlan(root, { indicators: ids, ...plans, codeLists }, problems);
  problems.push(
    ...checkIndicators(indicators, listIds),
    ...checkComposites(composites, all, idsIn(root, "indicators", ".sql"), listIds),
    ...checkChecks(checks),
  );

  const sources = [...facts, ...all, ...steps, ...checks];
  const { isKnown } = tested;
  const linted = isKnown ? expandSources(sources) : await lintSources(sources, problems);
  for (const fact of facts) {
    const tables = linted.get(fact.file)?.tables;
    if (tables !== undefined) problems.push(...checkNamedFacts(fact, tables, factIds));
  }
  const queries = {
    facts: ready(facts, linted).map(({ header, file, sql }) => ({ id: header.id, file, sql })),
    indicators: ready(indicators, linted).map(({ header, file, sql }) => ({ definition: header, file, sql })),
    composites: ready(composites, linted).map(({ header, file, sql }) => ({ definition: header, file, sql })),
    statements: ready(statements, linted).map(({ header, file, sql }) => ({ definition: header, file, sql })),
    steps: ready(steps, linted).map(({ header, file, sql }) => ({ id: header.id, file, sql })),
    checks: ready(checks, linted).map(({ header, file, sql }) => ({ ...header, file, sql })),
  };
  const failed = [
    ...missing(factIds, queries.facts).map((id) => `feit_${id}`),
    ...missing(idsIn(root, "steps", ".sql"), queries.steps).map((id) => `stap_${id}`),
    ...missing(listIds, codeLists).map(codeListTableName),
  ];
  if (!isKnown) {
    const lists = { codeLists, scales, dimensions: plans.dimensions };
    problems.push(...(await bindQueries(lists, { ...queries, failed })));
  }
  if (problems.length > 0) {
    const count = problems.length === 1 ? "is 1 fout" : `zijn ${problems.length} fouten`;
    throw new AppError("CATALOG_INVALID", `In de map queries ${count} gevonden.`, inOrder(problems));
  }
  if (!isKnown) tested.remember();
  return { ...queries, ...plans, codeLists, scales, glossary, references, unlock };
}

function byKind(all: readonly Source<AnyDefinition>[]) {
  const of = <T extends AnyDefinition>(fits: (header: AnyDefinition) => header is T) =>
    all.filter((source): source is Source<T> => fits(source.header));
  return {
    indicators: of((header) => header.maat !== "afgeleid" && header.maat !== "opgave"),
    composites: of((header) => header.maat === "afgeleid"),
    statements: of((header) => header.maat === "opgave"),
  };
}

function missing(ids: ReadonlySet<string>, there: readonly { readonly id: string }[]): string[] {
  return [...ids].filter((id) => !there.some((one) => one.id === id));
}

interface Query {
  readonly sql: string;
  readonly tables: ReadonlySet<string>;
}

/** Queries that were linted before; which tables they read was right then. */
function expandSources(sources: readonly Source<unknown>[]): ReadonlyMap<string, Query> {
  return new Map(
    sources.map(({ file, body }) => [file, { sql: expandMacros(body, file).sql, tables: new Set() }]),
  );
}

/** Expands and lints every query; by file, without those that are not a query. */
async function lintSources(
  sources: readonly Source<unknown>[],
  problems: Problem[],
): Promise<ReadonlyMap<string, Query>> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  const queries = new Map<string, Query>();
  try {
    const texts = sources.map(({ file, body }) => ({ file, expanded: expandMacros(body, file) }));
    const linted = await lintQueries(
      engine,
      texts.map(({ file, expanded }) => ({ file, calls: expanded.calls })),
    );
    for (const [at, { parsed, tables, problems: found }] of linted.entries()) {
      const { file, expanded } = texts[at] as (typeof texts)[number];
      const unfilled = expanded.parameters.map(({ name }) => ({
        file,
        message: `De parameter '${name}' wordt nergens gevuld: gebruik de tabel periode of een codelijst.`,
      }));
      problems.push(...expanded.problems, ...unfilled, ...found);
      if (parsed && expanded.problems.length === 0) queries.set(file, { sql: expanded.sql, tables });
    }
  } finally {
    engine.close();
  }
  return queries;
}

function ready<T>(sources: readonly Source<T>[], queries: ReadonlyMap<string, Query>) {
  return sources.flatMap((source) => {
    const query = queries.get(source.file);
    return query === undefined ? [] : [{ ...source, sql: query.sql }];
  });
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file = "", line = 0 }: Problem) => `${file} ${String(line).padStart(6, "0")}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
