import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import type { GlossaryTerm, IndicatorDefinition } from "./types.ts";
import { readYamlFile } from "./yaml.ts";

const file = "queries/glossary.yml";
const text = z.string().trim().min(1);

const glossarySchema = z.array(
  z.strictObject({
    term: text,
    betekenis: text,
    bron: text,
    engels: text,
    /** A word of the whole project, which no indicator needs to name. */
    algemeen: z.boolean().default(false),
  }),
);
type Entry = z.output<typeof glossarySchema>[number];

/**
 * Reads queries/glossary.yml and sets it beside the headers: a term that an indicator names and that is not in
 * the list is a problem, and so is a term that nobody names and that is not marked as general.
 */
export function readGlossary(
  root: string,
  named: readonly { readonly file: string; readonly definition: IndicatorDefinition }[],
  problems: Problem[],
): GlossaryTerm[] {
  const { value: entries, problems: found } = readYamlFile(join(root, file), file, glossarySchema);
  problems.push(...found);
  if (entries === undefined) return [];
  const known = new Set(entries.map(({ term }) => term));
  entries.forEach(({ term }, index) => {
    if (entries.findIndex((other) => other.term === term) < index) {
      problems.push({ file, message: `Het begrip '${term}' staat er twee keer.` });
    }
  });
  const used = new Set<string>();
  for (const { file: header, definition } of named) {
    for (const term of definition.begrippen ?? []) {
      used.add(term);
      if (!known.has(term)) {
        problems.push({ file: header, message: `Het begrip '${term}' staat niet in ${file}.` });
      }
    }
  }
  problems.push(...leftOver(entries, used));
  return entries.map(({ term, betekenis, bron, engels }) => ({ term, betekenis, bron, engels }));
}

function leftOver(entries: readonly Entry[], used: ReadonlySet<string>): Problem[] {
  return entries
    .filter(({ term, algemeen }) => !algemeen && !used.has(term))
    .map(({ term }) => ({
      file,
      message: `Geen indicator noemt het begrip '${term}': noem het bij 'begrippen', of zet hier 'algemeen: true'.`,
    }));
}
