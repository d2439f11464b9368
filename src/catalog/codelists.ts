import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import { englishName } from "./english.ts";
import { idsIn } from "./source.ts";
import type { CodeList, CodeListEntry } from "./types.ts";

const folder = "codelists";
const about = "queries/codelists/lists.yml";
const text = z.string().trim().min(1);

/** queries/codelists/lists.yml: what every list is, by the name of its file. */
const listsSchema = z.record(
  z.string(),
  z.strictObject({
    titel: text,
    engels: englishName,
    versie: text,
    bron: text,
    licentie: text,
    let_op: text.optional(),
    /** The columns after code and naam. */
    kolommen: z.array(text).default([]),
    /** Column → the list in which each of its values must be a code. */
    verwijst: z.record(z.string(), z.string()).default({}),
    /** Columns with the bounds of a class; is the upper bound in it (1-7) or the first value beyond it (1, 10)? */
    klassen: z
      .strictObject({
        van: text,
        tot: text,
        eind: z.enum(["mee", "niet-mee"]),
        gaten: z.enum(["mogen", "nee"]),
      })
      .optional(),
  }),
);
type About = z.output<typeof listsSchema>[string];

/** Reads queries/codelists/*.csv with what lists.yml says of them; a list with a fault is left out. */
export function readCodeLists(root: string, problems: Problem[]): CodeList[] {
  const { value: lists, problems: found, at } = readYamlFile(root, about, listsSchema);
  problems.push(...found);
  if (lists === undefined) return [];
  const files = idsIn(root, folder, ".csv");
  for (const id of files) {
    if (!Object.hasOwn(lists, id)) {
      problems.push({ file: `queries/${folder}/${id}.csv`, message: "Deze lijst staat niet in lists.yml." });
    }
  }
  for (const [id, { verwijst }] of Object.entries(lists)) {
    for (const [column, target] of Object.entries(verwijst)) {
      if (Object.hasOwn(lists, target)) continue;
      problems.push(at([id, "verwijst", column], `De lijst '${target}' is er niet.`));
    }
  }
  const result = Object.entries(lists).flatMap(([id, meta]) => {
    if (!files.has(id)) {
      problems.push(at([id], `De lijst '${id}' heeft geen bestand ${id}.csv.`));
      return [];
    }
    const faults: Problem[] = [];
    const codes = readCodes(root, id, meta, faults);
    problems.push(...faults);
    if (faults.length > 0) return [];
    const { titel, engels, versie, kolommen, verwijst } = meta;
    return [
      { id, titel, engels, versie, bron: `${meta.bron} (${meta.licentie})`, kolommen, verwijst, codes },
    ];
  });
  checkReferences(lists, result, problems);
  return result;
}

function readCodes(root: string, id: string, meta: About, problems: Problem[]): CodeListEntry[] {
  const file = `queries/${folder}/${id}.csv`;
  let rows: string[][];
  try {
    rows = parse(readFileSync(join(root, file)), { delimiter: ";", relax_column_count: false });
  } catch (error) {
    const line = (error as CsvError).lines;
    const message =
      "Het bestand is niet te lezen: elke regel moet evenveel velden hebben, gescheiden door ';'.";
    problems.push({ file, message, ...(typeof line === "number" ? { line } : {}) });
    return [];
  }
  const [head, ...body] = rows;
  const expected = ["code", "naam", ...(head?.[2] === "engels" ? ["engels"] : []), ...meta.kolommen];
  if (head?.join(";") !== expected.join(";")) {
    problems.push({ file, line: 1, message: `De kolommen moeten zijn: ${expected.join(";")}.` });
    return [];
  }
  const seen = new Set<string>();
  const entries = body.map((row, index) => {
    const refuse = (message: string) => problems.push({ file, line: index + 2, message });
    const [code = "", naam = ""] = row;
    if (code === "" || naam === "") refuse("De code of de naam ontbreekt.");
    if (expected[2] === "engels" && row[2]?.trim() === "") refuse("De Engelse naam ontbreekt.");
    if (code === "T") refuse("De code T is van het totaal.");
    if (code === "?") refuse("De code ? betekent 'onbekend' en mag niet in een lijst staan.");
    if (seen.has(code)) refuse(`De code '${code}' staat er twee keer.`);
    seen.add(code);
    return Object.fromEntries(
      expected.map((column, at) => [column, row[at] ?? ""]),
    ) as unknown as CodeListEntry;
  });
  if (meta.klassen !== undefined) checkRanges(file, entries, meta.klassen, problems);
  return entries;
}

/** Classes rise, do not overlap, and where they must join leave no gap; only the last may be open at the top. */
function checkRanges(
  file: string,
  entries: readonly CodeListEntry[],
  classes: NonNullable<About["klassen"]>,
  problems: Problem[],
): void {
  const step = classes.eind === "mee" ? 1 : 0;
  let previous: number | undefined;
  entries.forEach((entry, index) => {
    const refuse = (message: string) => problems.push({ file, line: index + 2, message });
    const last = index === entries.length - 1;
    const from = number(entry[classes.van]);
    const to = entry[classes.tot] === "" && last ? Number.POSITIVE_INFINITY : number(entry[classes.tot]);
    if (from === undefined || to === undefined) {
      refuse("De grenzen moeten hele getallen zijn; alleen de laatste bovengrens mag leeg zijn.");
      return;
    }
    if (to + step <= from) refuse("De klasse is leeg: de bovengrens ligt voor de ondergrens.");
    if (previous !== undefined && from < previous) refuse("De klasse overlapt met de vorige.");
    if (previous !== undefined && from > previous && classes.gaten === "nee") {
      refuse("Tussen deze klasse en de vorige zit een gat.");
    }
    previous = to + step;
  });
}

function number(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function checkReferences(
  lists: Readonly<Record<string, About>>,
  read: readonly CodeList[],
  problems: Problem[],
): void {
  for (const { id, codes } of read) {
    for (const [column, target] of Object.entries(lists[id]?.verwijst ?? {})) {
      const other = read.find((candidate) => candidate.id === target);
      if (other === undefined) continue;
      const known = new Set(other.codes.map(({ code }) => code));
      codes.forEach((entry, index) => {
        if (known.has(entry[column] ?? "")) return;
        const message = `De waarde in '${column}' is geen code van de lijst '${target}'.`;
        problems.push({ file: `queries/${folder}/${id}.csv`, line: index + 2, message });
      });
    }
  }
}
