import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { isSystemError, type Problem } from "./errors.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The value when everything is right; otherwise nothing, and the reasons are among the problems. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** Where something stands: a problem at a path such as ["dimensies", 2, "id"], with file, line and column. */
  readonly at: (path: Path, message: string) => Problem;
}

/**
 * Reads YAML against a schema, without forgiveness: an unknown key, a key that stands there twice, a missing
 * key and a wrong value are each a problem with the line and column in `file`. `firstLine` is the line in the
 * file of the first line of `text` (from 1).
 */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, firstLine = 1): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: `kolom ${col}` };
  };
  const at = (path: Path, message: string) => ({ ...placeOf(offsetOf(document, path)), message });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...placeOf(error.pos[0]),
      message:
        error.code === "DUPLICATE_KEY"
          ? "Deze sleutel staat er twee keer."
          : "Dit is geen geldige YAML. Zet tekst met een dubbele punt of een hekje tussen aanhalingstekens.",
    }));
    return { problems, at };
  }
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    // An anchor that is not there, or aliases of aliases that would fill the memory.
    return {
      problems: [at([], "Dit bestand verwijst naar zichzelf. Schrijf de tekst voluit, zonder & en *.")],
      at,
    };
  }
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, problems: [], at };
  const found = result.error.issues.flatMap((issue) => describe(issue, raw));
  return { problems: found.map(({ message, path }) => at(path, message)), at };
}

/** As readYaml, for a whole file under `root`; a file that is not there is a problem too. */
export function readYamlFile<T>(root: string, file: string, schema: z.ZodType<T>): Read<T> {
  try {
    return readYaml(readFileSync(join(root, file), "utf8"), file, schema);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
    const at = (_path: Path, message: string) => ({ file, message });
    return { problems: [at([], "Het bestand is er niet.")], at };
  }
}

/** The key of the last step, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const node = isMap(parent)
      ? parent.items.find((pair) => String(pair.key) === String(key))?.key
      : document.getIn(path.slice(0, length), true);
    const offset = (node as Node | undefined)?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return 0;
}

interface Described {
  readonly message: string;
  readonly path: Path;
}

function describe(issue: Issue, raw: unknown): Described[] {
  const { path } = issue;
  const name = path.length === 0 ? "De inhoud" : `De sleutel '${path.join(".")}'`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        message: `De sleutel '${[...path, key].join(".")}' is onbekend.`,
        path: [...path, key],
      }));
    case "invalid_value":
      if (!present(raw, path)) return [{ message: `${name} ontbreekt.`, path }];
      return [{ message: `${name} moet een van deze zijn: ${issue.values.join(", ")}.`, path }];
    case "invalid_union":
      return [{ message: present(raw, path) ? `${name} ${issue.message}` : `${name} ontbreekt.`, path }];
    case "invalid_type":
      if (!present(raw, path)) return [{ message: `${name} ontbreekt.`, path }];
      return [{ message: `${name} moet ${typeNames[issue.expected] ?? issue.expected} zijn.`, path }];
    case "too_small":
      return [{ message: `${name} is leeg of te klein.`, path }];
    case "invalid_format":
      return [{ message: `${name} heeft een verkeerde vorm.`, path }];
    default:
      return [{ message: `${name}: ${issue.message}`, path }];
  }
}

/** What zod expects, in Dutch. */
export const typeNames: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een geheel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "een reeks sleutels met waarden",
  record: "een reeks sleutels met waarden",
};

function present(raw: unknown, path: Path): boolean {
  let value: unknown = raw;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !(key in value)) return false;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return true;
}
