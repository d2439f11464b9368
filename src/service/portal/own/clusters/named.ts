import { formatList } from "../../../../report/numbers.ts";
import type { AccessFile } from "../../../access/access-file.ts";

/**
 * The organisations that the lines of a field name, each by its short name or by the name that this site shows, in
 * capitals or not; or what to mend, per line.
 *
 * One sentence for a name that is not known, one of an organisation that cannot be a member, and one that more of them
 * have: which organisations there are is not to be asked here (docs/adr/0034). What was typed is in no sentence.
 */
export function organisationsIn(
  text: string,
  file: AccessFile,
): { readonly ids: readonly string[] } | { readonly fault: string } {
  const find = finder(file);
  const unknown: number[] = [];
  const twice: number[] = [];
  const ids: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (plain(line) === "") continue;
    const id = find(plain(line));
    if (id === undefined) unknown.push(index + 1);
    else if (ids.includes(id)) twice.push(index + 1);
    else ids.push(id);
  }
  const faults = [
    ...(unknown.length === 0
      ? []
      : [
          `${linesText(unknown)}: ${unknown.length === 1 ? "deze organisatie" : "deze organisaties"} kennen wij niet, of ${unknown.length === 1 ? "zij kan" : "zij kunnen"} geen lid zijn. Kijk of de naam goed is geschreven. Vraag anders de organisatie hoe zij hier heet: dat ziet zij naast ‘Afmelden’.`,
        ]),
    ...(twice.length === 0 ? [] : [`${linesText(twice)}: deze organisatie staat er al. Haal de regel weg.`]),
  ];
  return faults.length === 0 ? { ids } : { fault: faults.join(" ") };
}

function finder({ organisaties }: AccessFile): (line: string) => string | undefined {
  const members = organisaties.filter(({ eigen }) => eigen !== undefined);
  const ids = new Set(members.map(({ id }) => id));
  const named = new Map<string, string[]>();
  for (const { id, naam } of members) named.set(plain(naam), [...(named.get(plain(naam)) ?? []), id]);
  return (line) => {
    if (ids.has(line)) return line;
    const found = named.get(line) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
}

/** The same for names that read the same. */
function plain(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("nl");
}

function linesText(lines: readonly number[]): string {
  return `${lines.length === 1 ? "Regel" : "Regels"} ${formatList(lines.map(String))}`;
}

/** A short name made of a name: `Haven & Noord` gives `haven-noord`; empty where nothing of it can be kept. */
export function shortNameOf(name: string): string {
  const parts = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 60)
    .replace(/-$/, "");
}
