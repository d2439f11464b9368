import { closeSync, openSync, readSync } from "node:fs";
import type { RuleCode } from "../rules.ts";

/** What a file is, by its first bytes; its name only helps where the bytes say nothing. */
export type Kind =
  | { readonly soort: "tekst" }
  | { readonly soort: "utf-16le" | "utf-16be" }
  | { readonly soort: "xlsx" }
  | { readonly soort: "parquet" }
  | { readonly soort: "geen"; readonly code: RuleCode; readonly facts?: Readonly<Record<string, string>> };

const blockSize = 1 << 18;

/** The first block of a file, which the dialect is read from. */
export function firstBytes(path: string, size = blockSize): Buffer {
  const block = Buffer.alloc(size);
  const file = openSync(path, "r");
  try {
    return block.subarray(0, readSync(file, block, 0, size, 0));
  } finally {
    closeSync(file);
  }
}

/** Tells text from Excel, Parquet and what is none of these. */
export function kindOf(block: Buffer, extension: string): Kind {
  if (extension === ".parquet" || block.subarray(0, 4).toString("latin1") === "PAR1")
    return { soort: "parquet" };
  if (block.length === 0) return { soort: "geen", code: "BESTAND-LEEG" };
  const start = block.subarray(0, 4).toString("latin1");
  if (start === "PK\u0003\u0004") {
    if (block.includes("xl/") || extension === ".xlsx" || block.includes("[Content_Types].xml"))
      return { soort: "xlsx" };
    return noText("; het lijkt een zipbestand");
  }
  // A workbook with a password is kept in the container of old Excel files.
  if (start === "\u00d0\u00cf\u0011\u00e0" && extension === ".xlsx")
    return { soort: "geen", code: "EXCEL-ONLEESBAAR" };
  if (start === "\u00d0\u00cf\u0011\u00e0") return noText("; het lijkt een oud Excel-bestand (.xls)");
  if (start === "%PDF") return noText("; het lijkt een pdf");
  if (block[0] === 0xff && block[1] === 0xfe) return { soort: "utf-16le" };
  if (block[0] === 0xfe && block[1] === 0xff) return { soort: "utf-16be" };
  if (block.includes(0)) {
    const wide = zeroSide(block);
    if (wide !== undefined) return wide;
  }
  if (isBinary(block)) return noText("");
  if (block.toString("utf8").replace("\ufeff", "").trim() === "")
    return { soort: "geen", code: "BESTAND-LEEG" };
  return { soort: "tekst" };
}

function noText(soort: string): Kind {
  return { soort: "geen", code: "BESTAND-GEEN-TEKST", facts: { soort } };
}

/** Latin letters in UTF-16 have a zero in every second byte. */
function zeroSide(block: Buffer): Kind | undefined {
  const zeros = [0, 0];
  const sample = block.subarray(0, 1000);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > sample.length / 50 || Math.max(even, odd) < sample.length / 4) return undefined;
  return { soort: odd > even ? "utf-16le" : "utf-16be" };
}

/** A stray control character does not make a text something else; many of them do. */
function isBinary(block: Buffer): boolean {
  let controls = 0;
  for (const byte of block) {
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) controls++;
  }
  return controls * 10 > block.length;
}
