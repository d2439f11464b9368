import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileName, textFormats } from "../../export/format.ts";
import { jsonStat, jsonStatType } from "../../export/json-stat.ts";
import { writeParquet } from "../../export/parquet.ts";
import { type TableModel, tableModel } from "../../export/table.ts";
import { xlsxBytes, xlsxType } from "../../export/xlsx.ts";
import type { ReleaseTable } from "../../release/types.ts";
import { withoutClock } from "../../report/workbook.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import type { FileStore } from "../file-store.ts";
import { whenGone } from "../gone.ts";
import { problem } from "../problem.ts";
import { asksPart, sendFile } from "../ranges.ts";
import type { Turnstile } from "../turnstile.ts";
import type { Filters, TableFormat } from "./observation-query.ts";

type FileFormat = Exclude<TableFormat, "json">;

export interface Download {
  readonly table: ReleaseTable;
  readonly filters: Filters;
  readonly format: FileFormat;
  readonly tag: string;
  readonly files: AppOptions["files"];
  /** How much of this is done at a time. */
  readonly gates: { readonly streams: Turnstile; readonly making: Turnstile };
}

/**
 * A table as a file. CSV goes out while it is being made the first time, and from the file that is kept of it after
 * that; a part of it, and Parquet, come from a file that is made once.
 */
export async function download(c: ServiceContext, asked: Download): Promise<Response> {
  const { table, filters, format, tag, files, gates } = asked;
  const model = tableModel(c.var.lease.release, table, filters);
  const isText = format === "csv" || format === "csv-excel";
  c.header("Content-Type", isText ? textFormats[format].mediaType : fileTypes[format]);
  c.header("Content-Disposition", `attachment; filename="${fileName(model, endings[format] ?? format)}"`);
  if (!isText || asksPart(c, tag)) {
    if (files === undefined) throw new Error("this server makes no files");
    if (gates.making.isFull) return busy(c);
    const stat = () => jsonStat(c.var.lease.release, table, filters);
    const make = (path: string) => inTurn(gates.making, () => write(model, format, path, stat));
    return sendFile(c, await files.get(tag, make), tag);
  }
  const kept = files?.find(tag);
  if (kept !== undefined) return sendFile(c, kept, tag);
  c.header("Accept-Ranges", "bytes");
  if (c.req.method === "HEAD") return c.body(null);
  const leave = await gates.streams.enter();
  if (leave === undefined) return busy(c);
  const parts = copied(textFormats[format].bytes(model), files, tag);
  const release = c.var.keep();
  const done = () => {
    leave();
    release();
  };
  const stay = whenGone(c, () => void parts.return(undefined).then(done, done));
  const ended = () => {
    stay();
    done();
  };
  return c.body(stream(parts, ended, (error) => breakOff(c, error)));
}

/** The same bytes, of which a copy is kept when they were asked for to the end and the disk could take it. */
async function* copied(
  parts: AsyncGenerator<Uint8Array>,
  files: FileStore | undefined,
  tag: string,
): AsyncGenerator<Uint8Array> {
  let copy = await files?.copy(tag).catch(() => undefined);
  try {
    for await (const part of parts) {
      await copy?.add(part).catch(async () => {
        await copy?.drop();
        copy = undefined;
      });
      yield part;
    }
    await copy?.keep().catch(() => undefined);
    copy = undefined;
  } finally {
    await copy?.drop();
  }
}

/**
 * Tells the log what went wrong after the answer had begun, and closes the connection: that is the only way left to
 * say that this is not the whole. Node's adaptor would write the words of the error into the file.
 */
function breakOff(c: ServiceContext, error: unknown): void {
  c.var.fail(error instanceof Error ? error : new Error("unknown"));
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  incoming?.socket.destroy();
}

function busy(c: ServiceContext): Response {
  c.header("Retry-After", "10");
  return problem(c, "te-druk", "Er worden al te veel tabellen tegelijk opgehaald.");
}

async function inTurn(turns: Turnstile, work: () => Promise<void>): Promise<void> {
  const leave = await turns.enter();
  if (leave === undefined) throw new Error("too many files are being made");
  try {
    await work();
  } finally {
    leave();
  }
}

const fileTypes = {
  parquet: "application/vnd.apache.parquet",
  xlsx: xlsxType,
  "json-stat": jsonStatType,
} as const;
const endings: Partial<Readonly<Record<FileFormat, string>>> = { "json-stat": "json-stat.json" };

async function write(
  model: TableModel,
  format: FileFormat,
  path: string,
  stat: () => Promise<string>,
): Promise<void> {
  if (format === "parquet") return writeParquet(model, path);
  if (format === "json-stat") return writeFile(path, await stat());
  if (format === "xlsx") return writeFile(path, withoutClock(await xlsxBytes(model)));
  await pipeline(Readable.from(textFormats[format].bytes(model)), createWriteStream(path));
}

/** Bytes as they are asked for; `ended` is called at the end and when the reader goes away halfway. */
function stream(
  parts: AsyncGenerator<Uint8Array>,
  ended: () => void,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await parts.next();
        if (next.done !== true) return controller.enqueue(next.value);
        controller.close();
      } catch (error) {
        failed(error);
        controller.error(new Error("afgebroken"));
      }
      ended();
    },
    cancel: () => parts.return(undefined).then(ended, ended),
  });
}
