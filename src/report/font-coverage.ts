/** Which characters a font can draw: the ranges of its `cmap` table (OpenType, formats 4 and 12). */
export interface Coverage {
  has(codePoint: number): boolean;
}

/** @throws Error for a file that is no TrueType or OpenType font, or has no Unicode map. */
export function coverageOf(font: Buffer): Coverage {
  const subtable = font.subarray(unicodeMap(font));
  const format = subtable.readUInt16BE(0);
  if (format === 12) return fromGroups(subtable);
  if (format === 4) return fromSegments(subtable);
  throw new Error(`font has a character map of unknown format ${format}`);
}

function unicodeMap(font: Buffer): number {
  const cmap = tableOffset(font, "cmap");
  const found = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const entry = cmap + 4 + i * 8;
    const name = `${font.readUInt16BE(entry)}.${font.readUInt16BE(entry + 2)}`;
    found.set(name, cmap + font.readUInt32BE(entry + 4));
  }
  // Windows and Unicode, first those beyond the basic plane.
  const offset = ["3.10", "0.4", "0.6", "3.1", "0.3"].map((name) => found.get(name)).find((one) => one);
  if (offset === undefined) throw new Error("font has no Unicode character map");
  return offset;
}

function tableOffset(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`font has no table ${name}`);
}

function fromGroups(table: Buffer): Coverage {
  const ranges: [number, number][] = [];
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const group = 16 + i * 12;
    ranges.push([table.readUInt32BE(group), table.readUInt32BE(group + 4)]);
  }
  return { has: (code) => ranges.some(([first, last]) => code >= first && code <= last) };
}

/** A segment with a glyph table may leave places empty: each of its characters is looked up. */
function fromSegments(table: Buffer): Coverage {
  const size = table.readUInt16BE(6);
  const segments = size / 2;
  const word = (part: number, i: number) => 14 + part * size + (part > 0 ? 2 : 0) + i * 2;
  return {
    has: (code) => {
      for (let i = 0; code <= 0xffff && i < segments; i++) {
        if (code > table.readUInt16BE(word(0, i))) continue;
        const first = table.readUInt16BE(word(1, i));
        if (code < first) return false;
        const offset = table.readUInt16BE(word(3, i));
        const delta = table.readUInt16BE(word(2, i));
        if (offset === 0) return ((code + delta) & 0xffff) !== 0;
        return table.readUInt16BE(word(3, i) + offset + (code - first) * 2) !== 0;
      }
      return false;
    },
  };
}
