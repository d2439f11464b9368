import type { Problem } from "../errors.ts";

interface Ordered {
  readonly file: string;
  readonly header: { readonly id: string; readonly na: readonly string[] };
}

/** Facts in an order in which each comes after those it builds on; by name where that leaves a choice. */
export function orderFacts<T extends Ordered>(facts: readonly T[], problems: Problem[]): T[] {
  const known = new Set(facts.map(({ header }) => header.id));
  for (const { file, header } of facts) {
    for (const before of header.na) {
      if (!known.has(before)) problems.push({ file, message: `Het feit '${before}' bij 'na' bestaat niet.` });
    }
  }
  const done = new Set<string>();
  const ordered: T[] = [];
  let waiting = [...facts].sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
  while (waiting.length > 0) {
    const ready = waiting.find(({ header }) => header.na.every((id) => done.has(id) || !known.has(id)));
    if (ready === undefined) {
      const names = waiting.map(({ header }) => header.id).join(", ");
      for (const { file } of waiting) {
        problems.push({ file, message: `Deze feiten wachten op elkaar: ${names}. Haal een 'na' weg.` });
      }
      break;
    }
    done.add(ready.header.id);
    ordered.push(ready);
    waiting = waiting.filter((fact) => fact !== ready);
  }
  return ordered;
}
