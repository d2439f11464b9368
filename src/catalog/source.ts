import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Problem } from "../errors.ts";
import { type Read, readYaml } from "./yaml.ts";

/** One query file, its header checked. */
export interface Source<T> {
  /** Path from the root, as it is named to the reader. */
  readonly file: string;
  readonly header: T;
  /** The SQL as written, with empty lines for the header, so that line numbers are those of the file. */
  readonly body: string;
}

/** The files with this extension in queries/<folder>, by name; none when the folder is not there. */
export function list(root: string, folder: string, extension: string): string[] {
  try {
    return readdirSync(join(root, "queries", folder))
      .filter((name) => name.endsWith(extension))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
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
): Read<Source<T>> {
  const match = form.exec(text);
  if (match?.[1] === undefined) {
    const message = "Het bestand moet beginnen met een kop: '/*---', dan de sleutels, dan '---*/'.";
    return { problems: [{ file, line: 1, message }] };
  }
  const { value: header, problems } = readYaml(match[1], file, schema, 2);
  if (header === undefined) return { problems };
  const expected = basename(file, ".sql");
  if (header.id !== expected) {
    const message = `De id '${header.id}' is niet de naam van het bestand ('${expected}').`;
    return { problems: [{ file, line: lineOf(match[1], /^id\s*:/), message }] };
  }
  const body = match[0].replace(/[^\n]/g, "") + text.slice(match[0].length);
  if (body.trim() === "") return { problems: [{ file, message: "Onder de kop staat geen query." }] };
  return { value: { file, header, body }, problems: [] };
}

function lineOf(yaml: string, key: RegExp): number {
  return yaml.split("\n").findIndex((line) => key.test(line)) + 2;
}
