import { createReadStream } from "node:fs";
import { type CsvError, parse } from "csv-parse";
import type { SourceFile } from "./delivery.ts";
import type { Head } from "./head.ts";
import { type Issue, issue, placesKept } from "./issue.ts";
import type { RuleCode } from "./rules.ts";

/**
 * Says which rows of a text file the engine could not read, and why. Reads the file as a stream: slow, and only
 * done when something is wrong.
 * @param failure the engine's message, which names a line when the stream finds nothing.
 */
export async function explainRejects(
  file: SourceFile,
  head: Head,
  failure: string | undefined,
): Promise<Issue[]> {
  const found = new Map<RuleCode, { readonly lines: number[]; count: number }>();
  const note = (code: RuleCode, line: number) => {
    const group = found.get(code) ?? { lines: [], count: 0 };
    if (group.lines.at(-1) === line) return;
    if (group.lines.length < placesKept) group.lines.push(line);
    group.count++;
    found.set(code, group);
  };
  await stream(file, head, note);
  if (found.size === 0)
    note("RIJ-ONLEESBAAR", Number(/on Line: (\d+)/.exec(failure ?? "")?.[1] ?? head.line + 1));
  return [...found].map(([code, { lines, count }]) =>
    issue(code, { bestand: file.naam, regels: lines, aantal: count }),
  );
}

async function stream(
  file: SourceFile,
  head: Head,
  note: (code: RuleCode, line: number) => void,
): Promise<void> {
  const parser = parse({
    delimiter: head.delimiter,
    bom: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    relax_column_count: true,
    info: true,
    max_record_size: maxRecord,
    on_skip: (error) => {
      if (error !== undefined) note(codeOf(error), Number(error.lines));
      return undefined;
    },
  });
  const source = createReadStream(file.path);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let end = 0;
  try {
    for await (const entry of parser as AsyncIterable<{
      record: string[];
      info: { lines: number; empty_lines: number };
    }>) {
      if (!fits(entry.record, head.fields.length)) note("RIJ-AANTAL-VELDEN", startOf(entry, end));
      end = entry.info.lines;
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    note(codeOf(error), Number(error.lines ?? end + 1));
  } finally {
    source.destroy();
  }
}

const maxRecord = 2 << 20;

/** One empty field too many is a delimiter at the end of the line, which the engine reads as well. */
function fits(record: readonly string[], width: number): boolean {
  return record.length === width || (record.length === width + 1 && record.at(-1) === "");
}

/** A record ends on the line that is counted; it starts as many lines earlier as it has breaks inside. */
function startOf(
  { record, info }: { record: string[]; info: { lines: number } },
  previousEnd: number,
): number {
  const breaks = record.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
  return Math.max(info.lines - breaks, previousEnd + 1);
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}

function codeOf(error: CsvError): RuleCode {
  return /QUOTE/.test(error.code) ? "RIJ-AANHALINGSTEKEN" : "RIJ-ONLEESBAAR";
}
