import { readFileSync, statSync } from "node:fs";
import { unzipSync } from "fflate";

/** A workbook is held in memory whole; what is larger than this after unpacking is refused. */
export const largestWorkbook = 1 << 29;

const listing = "xl/workbook.xml";

/** The names of the sheets of a workbook, in order; none when it cannot be read: that is told when it is read. */
export function sheetNames(path: string): readonly string[] {
  try {
    if (statSync(path).size > largestWorkbook) return [];
    const found = unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) => name === listing && originalSize < 1 << 24,
    })[listing];
    const text = new TextDecoder().decode(found);
    return [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname=(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, double, single]) => plain(double ?? single ?? ""),
    );
  } catch {
    return [];
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (name !== undefined) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
