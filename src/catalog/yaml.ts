import { readFileSync } from "node:fs";
import { isMap, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "../errors.ts";

type Issue = z.core.$ZodIssue;

/** The value when everything is right; otherwise nothing, and the reasons are among the problems. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML against a schema, without forgiveness: an unknown key, a key that stands there twice, a missing
 * key and a wrong value are each a problem with the line in `file`. `firstLine` is the line in the file of
 * the first line of `text` (from 1).
 */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, firstLine = 1): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message:
        error.code === "DUPLICATE_KEY"
          ? "Deze sleutel staat er twee keer."
          : "Dit is geen geldige YAML. Zet tekst met een dubbele punt of een hekje tussen aanhalingstekens.",
    }));
    return { problems };
  }
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    describe(issue, raw).map(({ message, path }) => {
      const node = document.getIn(path.slice(0, -1), true);
      const key = path.at(-1);
      const offset = isMap(node)
        ? node.items.find((pair) => String(pair.key) === String(key))?.key
        : document.getIn(path, true);
      return { file, message, line: lineAt(offsetOf(offset) ?? offsetOf(node) ?? 0) };
    }),
  );
  return { problems };
}

/** As readYaml, for a whole file. */
export function readYamlFile<T>(path: string, file: string, schema: z.ZodType<T>): Read<T> {
  return readYaml(readFileSync(path, "utf8"), file, schema);
}

function offsetOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range?.[0];
}

interface Described {
  readonly message: string;
  readonly path: readonly PropertyKey[];
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

const typeNames: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een geheel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "een reeks sleutels met waarden",
};

function present(raw: unknown, path: readonly PropertyKey[]): boolean {
  let value: unknown = raw;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !(key in value)) return false;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return true;
}
