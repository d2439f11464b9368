import { closeSync, openSync, readSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { RuleCode } from "./rules.ts";

export interface Head {
  readonly delimiter: string;
  readonly fields: readonly string[];
  /** Line of the head, from 1; records follow below it. */
  readonly line: number;
}

export type HeadResult =
  | { readonly head: Head }
  | { readonly code: RuleCode; readonly facts?: Readonly<Record<string, string>> };

/**
 * Finds the dialect of a text file from its first block: the delimiter is the one under which most fields are
 * heads that the table knows. Refuses what is not UTF-8 text.
 */
export function readHead(path: string, known: ReadonlySet<string>): HeadResult {
  const block = firstBlock(path);
  const refusal = refuse(block);
  if (refusal !== undefined) return refusal;
  const text = block.toString("utf8");
  const candidates = delimiters.flatMap((delimiter) => {
    const record = firstRecord(text, delimiter);
    return record === undefined ? [] : [{ delimiter, ...record }];
  });
  const score = (fields: readonly string[]) =>
    fields.filter((field) => known.has(field.trim().toLowerCase())).length * 1000 + fields.length;
  const [best] = candidates.toSorted((a, b) => score(b.fields) - score(a.fields));
  return best === undefined ? { code: "RIJ-AANHALINGSTEKEN" } : { head: best };
}

const delimiters = [";", ",", "\t", "|"] as const;
const blockSize = 1 << 18;

function firstBlock(path: string): Buffer {
  const block = Buffer.alloc(blockSize);
  const file = openSync(path, "r");
  try {
    return block.subarray(0, readSync(file, block, 0, blockSize, 0));
  } finally {
    closeSync(file);
  }
}

function refuse(block: Buffer): HeadResult | undefined {
  if (block[0] === 0xff && block[1] === 0xfe) return { code: "CODERING-UTF16" };
  if (block[0] === 0xfe && block[1] === 0xff) return { code: "CODERING-UTF16" };
  const start = block.subarray(0, 4).toString("latin1");
  if (start === "PK\u0003\u0004") {
    return { code: "BESTAND-GEEN-TEKST", facts: { soort: "; het lijkt een Excel- of zipbestand" } };
  }
  if (start === "PAR1") return { code: "BESTAND-GEEN-TEKST", facts: { soort: "; het lijkt Parquet" } };
  if (block.includes(0)) return { code: alternatesZero(block) ? "CODERING-UTF16" : "BESTAND-GEEN-TEKST" };
  if (hasControls(block)) return { code: "BESTAND-GEEN-TEKST" };
  if (block.toString("utf8").replace("\ufeff", "").trim() === "") return { code: "BESTAND-LEEG" };
  return undefined;
}

/** Latin letters in UTF-16 have a zero in every second byte. */
function alternatesZero(block: Buffer): boolean {
  const sample = block.subarray(0, 200);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) > sample.length / 4;
}

function hasControls(block: Buffer): boolean {
  return block.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}

function firstRecord(text: string, delimiter: string): Omit<Head, "delimiter"> | undefined {
  try {
    const [first] = parse(text, {
      delimiter,
      bom: true,
      to: 1,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return first === undefined ? undefined : { fields: first.record, line: first.info.lines };
  } catch {
    return undefined;
  }
}
