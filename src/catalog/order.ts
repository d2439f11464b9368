import type { Problem } from "../errors.ts";
import type { FactHeader } from "./headers.ts";
import type { Source } from "./source.ts";

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
  const here = new Set(facts.map(({ header }) => header.id));
  const done = new Set<string>();
  const ordered: Fact[] = [];
  let waiting = [...facts].sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
  while (waiting.length > 0) {
    const ready = waiting.find(({ header }) => header.na.every((id) => done.has(id) || !here.has(id)));
    if (ready === undefined) {
      const names = waiting.map(({ header }) => header.id).join(", ");
      for (const { at } of waiting) {
        problems.push(at("na", `Deze feiten wachten op elkaar: ${names}. Haal een verwijzing weg.`));
      }
      break;
    }
    done.add(ready.header.id);
    ordered.push(ready);
    waiting = waiting.filter((fact) => fact !== ready);
  }
  return ordered;
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
