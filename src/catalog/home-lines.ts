import { type CsvError, parse } from "csv-parse/sync";
import type { Problem } from "../errors.ts";
import type { Catalog } from "./types.ts";

/** The lines of a file that the fund puts in the home. */
export interface HomeLine {
  readonly fields: readonly string[];
  /** Of the file, from 1; the head is 1. */
  readonly line: number;
}

/** Reads a file of the home: these columns, separated by ';'. Nothing when it cannot be read or has another head. */
export function readLines(
  file: string,
  text: string,
  columns: readonly string[],
  problems: Problem[],
): HomeLine[] {
  let read: string[][];
  try {
    read = parse(text, { delimiter: ";", bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const line = (error as CsvError).lines;
    const message = "Elke regel moet evenveel velden hebben, gescheiden door ';'.";
    problems.push({ file, message, ...(typeof line === "number" ? { line } : {}) });
    return [];
  }
  const [head, ...body] = read;
  if (head?.join(";") !== columns.join(";")) {
    problems.push({ file, line: 1, message: `De kolommen moeten zijn: ${columns.join(";")}.` });
    return [];
  }
  return body.map((fields, index) => ({ fields, line: index + 2 }));
}

/** Says of a row which of its codes are neither T nor on the list of their dimension. */
export function codesOutside<Id extends string>(
  catalog: Catalog,
  ids: readonly Id[],
): (row: Readonly<Record<Id, string>>) => string[] {
  const lists = ids.map((id) => {
    const list = catalog.dimensions.find((dimension) => dimension.id === id)?.codelijst;
    return [
      id,
      new Set(catalog.codeLists.find((one) => one.id === list)?.codes.map(({ code }) => code)),
    ] as const;
  });
  return (row) =>
    lists.flatMap(([id, codes]) =>
      row[id] === "T" || codes.has(row[id])
        ? []
        : [`De code in '${id}' staat niet in de codelijst en is geen T.`],
    );
}

export function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

export function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}
