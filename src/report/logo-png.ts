import { crc32, inflateSync } from "node:zlib";
import type { Checked } from "./logo.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A small file can hold a picture that fills the memory. */
const mostPixels = 4_000_000;

/** Values per pixel by type of colour, and the depths it may have: PNG specification, 11.2.2. */
const colourTypes: ReadonlyMap<number, { readonly values: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { values: 1, depths: [1, 2, 4, 8, 16] }],
    [2, { values: 3, depths: [8, 16] }],
    [3, { values: 1, depths: [1, 2, 4, 8] }],
    [4, { values: 2, depths: [8, 16] }],
    [6, { values: 4, depths: [8, 16] }],
  ]);

/** Whether a PNG is whole: every part has its checksum, and the pixels are all there. */
export function checkPng(content: Buffer): Checked {
  const wrong = (message: string): Checked => ({ flaws: [{ message }] });
  const parts = partsOf(content);
  const head = parts?.[0];
  if (parts === undefined || head?.kind !== "IHDR" || head.data.length !== 13) {
    return wrong("Dit is geen PNG, of het bestand is beschadigd. Bewaar het logo opnieuw als PNG of SVG.");
  }
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  if (width * height > mostPixels) {
    return wrong(
      `Het logo is ${width} bij ${height} pixels. Maak het kleiner: hooguit 1000 pixels breed is genoeg.`,
    );
  }
  if (head.data[12] !== 0) return wrong("Bewaar de PNG zonder ‘interlacing’.");
  if (parts.some(({ kind }) => kind === "acTL")) return wrong("Een logo mag niet bewegen.");
  const rowBits = bitsOfRow(width, head.data);
  if (
    height === 0 ||
    width === 0 ||
    rowBits === undefined ||
    !isWhole(parts, height * (1 + Math.ceil(rowBits / 8)))
  ) {
    return wrong("De PNG is beschadigd. Bewaar het logo opnieuw.");
  }
  return { width, height };
}

interface Part {
  readonly kind: string;
  readonly data: Buffer;
}

/** The parts up to and including the end; undefined when one is broken. */
function partsOf(content: Buffer): Part[] | undefined {
  if (!content.subarray(0, 8).equals(signature)) return undefined;
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > content.length) return undefined;
    if (crc32(content.subarray(at + 4, end)) !== content.readUInt32BE(end)) return undefined;
    parts.push({ kind: content.toString("latin1", at + 4, at + 8), data: content.subarray(at + 8, end) });
    if (parts.at(-1)?.kind === "IEND") return parts;
    at = end + 4;
  }
  return undefined;
}

function bitsOfRow(width: number, head: Buffer): number | undefined {
  const [depth = 0, type = 0, packing, filter] = head.subarray(8, 12);
  const known = colourTypes.get(type);
  if (known === undefined || !known.depths.includes(depth) || packing !== 0 || filter !== 0) return undefined;
  return width * known.values * depth;
}

function isWhole(parts: readonly Part[], bytes: number): boolean {
  const isIndexed = parts[0]?.data[9] === 3;
  if (isIndexed && !parts.some(({ kind }) => kind === "PLTE")) return false;
  const packed = Buffer.concat(parts.flatMap(({ kind, data }) => (kind === "IDAT" ? [data] : [])));
  try {
    return inflateSync(packed, { maxOutputLength: bytes + 1 }).length === bytes;
  } catch {
    return false;
  }
}
