import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { isSystemError, type Problem } from "../errors.ts";
import { readYaml } from "../yaml.ts";

/** One query file, its header checked. */
export interface Source<T> {
  /** Path from the root, as it is named to the reader. */
  readonly file: string;
  readonly header: T;
  /** The SQL as written, with empty lines for the header, so that line numbers are those of the file. */
  readonly body: string;
  /** A problem at a key of the header. */
  readonly at: (key: string, message: string) => Problem;
}

/** The files with this extension in queries/<folder>, by name; none when the folder is not there. */
export function list(root: string, folder: string, extension: string): string[] {
  try {
    return readdirSync(join(root, "queries", folder))
      .filter((name) => name.endsWith(extension))
      .sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw error;
  }
}

/**
 * The ids that a folder holds by the names of its files. Who refers to one of them is right, even when that
 * file itself is wrong: a fault is named once.
 */
export function idsIn(root: string, folder: string, extension: string): ReadonlySet<string> {
  return new Set(list(root, folder, extension).map((name) => name.slice(0, -extension.length)));
}

/** Reads every .sql file of queries/<folder>: its header against the schema, its id against its name. */
export function readSources<T extends { readonly id: string }>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Source<T>[] {
  return list(root, folder, ".sql").flatMap((name) => {
    const file = `queries/${folder}/${name}`;
    const { value, problems: found } = readSource(readFileSync(join(root, file), "utf8"), file, schema);
    problems.push(...found);
    return value === undefined ? [] : [value];
  });
}

const form = /^\/\*---\r?\n([\s\S]*?)\r?\n---\*\/[ \t]*\r?\n/;

/** Splits one file into its header (YAML in a block comment that opens on the first line) and its query. */
export function readSource<T extends { readonly id: string }>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { readonly value?: Source<T>; readonly problems: readonly Problem[] } {
  const match = form.exec(text);
  if (match?.[1] === undefined) {
    const message = "Het bestand moet beginnen met een kop: '/*---', dan de sleutels, dan '---*/'.";
    return { problems: [{ file, line: 1, message }] };
  }
  const read = readYaml(match[1], file, schema, 2);
  const header = read.value;
  if (header === undefined) return { problems: read.problems };
  const at = (key: string, message: string) => read.at([key], message);
  const expected = basename(file, ".sql");
  const problems: Problem[] = [];
  if (header.id !== expected) {
    problems.push(at("id", `De id '${header.id}' is niet de naam van het bestand ('${expected}').`));
  }
  const body = match[0].replace(/[^\n]/g, "") + text.slice(match[0].length);
  if (body.trim() === "") problems.push({ file, message: "Onder de kop staat geen query." });
  return problems.length > 0 ? { problems } : { value: { file, header, body, at }, problems };
}
