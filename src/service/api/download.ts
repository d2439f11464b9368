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
import { whenGone } from "../gone.ts";
import { asksPart, sendFile } from "../ranges.ts";
import type { Filters, TableFormat } from "./observation-query.ts";

type FileFormat = Exclude<TableFormat, "json">;

export interface Download {
  readonly table: ReleaseTable;
  readonly filters: Filters;
  readonly format: FileFormat;
  readonly tag: string;
  readonly files: AppOptions["files"];
}

/**
 * A table as a file. CSV goes out while it is being made; a part of it, and Parquet, come from a file that is made
 * once.
 */
export async function download(c: ServiceContext, asked: Download): Promise<Response> {
  const { table, filters, format, tag, files } = asked;
  const model = tableModel(c.var.lease.release, table, filters);
  const isText = format === "csv" || format === "csv-excel";
  c.header("Content-Type", isText ? textFormats[format].mediaType : fileTypes[format]);
  c.header("Content-Disposition", `attachment; filename="${fileName(model, endings[format] ?? format)}"`);
  if (!isText || asksPart(c, tag)) {
    if (files === undefined) throw new Error("this server makes no files");
    const stat = () => jsonStat(c.var.lease.release, table, filters);
    return sendFile(c, await files.get(tag, (path) => write(model, format, path, stat)), tag);
  }
  c.header("Accept-Ranges", "bytes");
  if (c.req.method === "HEAD") return c.body(null);
  const parts = textFormats[format].bytes(model);
  const release = c.var.keep();
  const stay = whenGone(c, () => void parts.return(undefined).then(release, release));
  const ended = () => {
    stay();
    release();
  };
  return c.body(stream(parts, ended, (error) => breakOff(c, error)));
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
