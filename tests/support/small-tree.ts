import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { Catalog } from "../../src/catalog/types.ts";
import { root } from "./root.ts";

/**
 * A dozen and a half figures of every kind: jobs and persons, sums and shares, health, a breakdown, a median, a figure
 * of the year, composites. Enough to go the whole way; all of them have tests of their own.
 */
export const fewIndicators: readonly string[] = [
  "werkgelegenheid-banen",
  "werkgelegenheid-personen",
  "werkgelegenheid-fte",
  "verzuimpercentage",
  "verzuimpercentage-verwacht",
  "verzuimpercentage-gestandaardiseerd",
  "verzuimpercentage-inclusief-zwangerschap",
  "verzuim-naar-duur-vernet",
  "meldingsfrequentie",
  "gemiddelde-verzuimduur",
  "mediane-verzuimduur",
  "nulverzuim",
  "scholingsdeelname",
  "scholingsuren",
  "instroom",
  "uitstroom",
  "loopbruggen-gestart",
];

/** The catalogue with the figures of `fewIndicators` only. */
export function withFew(catalog: Catalog): Catalog {
  const kept = ({ definition }: { readonly definition: { readonly id: string } }) =>
    fewIndicators.includes(definition.id);
  return {
    ...catalog,
    indicators: catalog.indicators.filter(kept),
    composites: catalog.composites.filter(kept),
    statements: catalog.statements.filter(kept),
  };
}

/**
 * The project under `copy`, with these indicators only and without the largest table: a release of it takes a tenth of
 * the time.
 */
export function copySmallTree(copy: string, indicators: readonly string[] = fewIndicators): void {
  for (const part of ["src", "queries", "reports", "package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  const folder = join(copy, "queries", "indicators");
  const kept = new Set(indicators.map((id) => `${id}.sql`));
  for (const file of readdirSync(folder)) if (!kept.has(file)) rmSync(join(folder, file));
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  withoutStrays(join(copy, "queries"), texts, new Set(indicators));
  const tables = join(copy, "queries", "tables.yml");
  writeFileSync(tables, readFileSync(tables, "utf8").replace(/^.*id: sector-regio,.*\n/m, ""));
}

/** Steps, reference series and terms that nothing reads any more are faults of the catalogue. */
function withoutStrays(queries: string, texts: readonly string[], kept: ReadonlySet<string>): void {
  const steps = join(queries, "steps");
  for (const file of readdirSync(steps))
    if (!texts.some((text) => text.includes(`stap_${file.replace(".sql", "")}`))) rmSync(join(steps, file));
  const references = join(queries, "references");
  for (const file of readdirSync(references).filter((name) => name.endsWith(".yml"))) {
    const { indicator } = parse(readFileSync(join(references, file), "utf8")) as { indicator: string };
    if (!kept.has(indicator)) rmSync(join(references, file));
  }
  const glossary = join(queries, "glossary.yml");
  const named = new Set(
    texts.flatMap((text) => /^begrippen:\s*\[(.*)\]/m.exec(text)?.[1]?.split(/\s*,\s*/) ?? []),
  );
  const terms = (parse(readFileSync(glossary, "utf8")) as { term: string; algemeen?: boolean }[]).map(
    (entry) => (named.has(entry.term) ? entry : { ...entry, algemeen: true }),
  );
  writeFileSync(glossary, stringify(terms));
}
