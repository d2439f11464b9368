import readWorkbook from "read-excel-file/universal";
import { bytesOf, contentOf } from "./disk.ts";

type Options = Parameters<typeof readWorkbook>[1];

/** What read-excel-file/node does with a path, in this one thread. */
function readAt(path: string, options: Options) {
  return readWorkbook(new Uint8Array(bytesOf(contentOf(path))).buffer, options);
}

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one.
export default readAt;
