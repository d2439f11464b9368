import type { Problem } from "../errors.ts";
import type { FactHeader } from "./headers.ts";
import type { Source } from "./source.ts";
import type { CompositeDefinition } from "./types.ts";

type Fact = Source<FactHeader>;

/**
 * Facts in an order in which each comes after those it builds on; by name where that leaves a choice. `known`
 * has all facts, also those whose own header is wrong: who builds on them is not to blame.
 */
export function orderFacts(facts: readonly Fact[], known: ReadonlySet<string>, problems: Problem[]): Fact[] {
  for (const { header, at } of facts) {
    for (const before of header.na) {
      if (!known.has(before)) problems.push(at("na", `Het feit '${before}' bestaat niet.`));
    }
  }
  const { ordered, waiting } = order(facts, ({ na }) => na);
  for (const { at } of waiting) {
    problems.push(at("na", `Deze feiten wachten op elkaar: ${namesOf(waiting)}. Haal een verwijzing weg.`));
  }
  return ordered;
}

/** Composites in an order in which each comes after those among its parts. */
export function orderComposites(
  composites: readonly Source<CompositeDefinition>[],
  problems: Problem[],
): Source<CompositeDefinition>[] {
  const { ordered, waiting } = order(composites, ({ id, delen }) => delen.filter((part) => part !== id));
  for (const { at } of waiting) {
    problems.push(at("delen", `Deze cijfers wachten op elkaar: ${namesOf(waiting)}. Haal een deel weg.`));
  }
  return ordered;
}

function namesOf(sources: readonly Source<{ readonly id: string }>[]): string {
  return sources.map(({ header }) => header.id).join(", ");
}

/** Each after those it needs, as far as that goes; `waiting` are those that wait for each other. */
function order<T extends { readonly id: string }>(
  sources: readonly Source<T>[],
  needs: (header: T) => readonly string[],
): { readonly ordered: Source<T>[]; readonly waiting: Source<T>[] } {
  const here = new Set(sources.map(({ header }) => header.id));
  const done = new Set<string>();
  const ordered: Source<T>[] = [];
  let waiting = [...sources].sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
  while (waiting.length > 0) {
    const ready = waiting.find(({ header }) => needs(header).every((id) => done.has(id) || !here.has(id)));
    if (ready === undefined) break;
    done.add(ready.header.id);
    ordered.push(ready);
    waiting = waiting.filter((source) => source !== ready);
  }
  return { ordered, waiting };
}

/** A fact may only read the facts that its header names: the order must not be right by luck. */
export function checkNamedFacts(
  { file, header }: Fact,
  tables: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Problem[] {
  const read = [...tables].flatMap((table) => (table.startsWith("feit_") ? [table.slice(5)] : []));
  return read
    .filter((id) => known.has(id) && !header.na.includes(id))
    .map((id) => ({ file, message: `De query leest feit_${id}: noem '${id}' bij 'na'.` }));
}
