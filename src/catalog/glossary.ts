import { z } from "zod";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import { idsIn, type Source } from "./source.ts";
import type { AnyDefinition, GlossaryTerm } from "./types.ts";

const file = "queries/glossary.yml";
const text = z.string().trim().min(1);

const glossarySchema = z.array(
  z.strictObject({
    term: text,
    betekenis: text,
    bron: text,
    engels: text,
    betekenis_engels: text.optional(),
    /** A word of the whole project, which no indicator needs to name. */
    algemeen: z.boolean().default(false),
  }),
);

/**
 * Reads queries/glossary.yml and sets it beside the headers: a term that an indicator names and that is not in
 * the list is a problem, and so is a term that nobody names and that is not marked as general (only said when
 * every header could be read).
 */
export function readGlossary(
  root: string,
  indicators: readonly Source<AnyDefinition>[],
  problems: Problem[],
): GlossaryTerm[] {
  const complete = indicators.length === idsIn(root, "indicators", ".sql").size;
  const { value: entries, problems: found, at } = readYamlFile(root, file, glossarySchema);
  problems.push(...found);
  if (entries === undefined) return [];
  const terms = entries.map(({ term }) => term);
  const known = new Set(terms);
  const used = new Set<string>();
  for (const indicator of indicators) {
    for (const term of indicator.header.begrippen ?? []) {
      used.add(term);
      if (!known.has(term))
        problems.push(indicator.at("begrippen", `Het begrip '${term}' staat niet in ${file}.`));
    }
  }
  entries.forEach(({ term, algemeen }, index) => {
    const path = [index, "term"];
    if (terms.indexOf(term) < index) problems.push(at(path, `Het begrip '${term}' staat er twee keer.`));
    if (algemeen || used.has(term) || !complete) return;
    const message = `Geen indicator noemt het begrip '${term}' bij 'begrippen'; is het een algemeen woord, zet dan 'algemeen: true'.`;
    problems.push(at(path, message));
  });
  return entries.map(({ algemeen: _, ...entry }) => entry);
}
