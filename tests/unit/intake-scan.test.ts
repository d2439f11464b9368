import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, scanFile } from "../../src/intake/scan.ts";

const folder = mkdtempSync(join(tmpdir(), "intake-scan-"));
const file = join(folder, "a.csv");

function scan(content: string | Uint8Array) {
  writeFileSync(file, content);
  return scanFile(file, ";", () => undefined);
}

const field = fc.oneof(
  fc.stringMatching(/^[a-zé0-9 ]{0,6}$/),
  fc.stringMatching(/^[a-z;"\n]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const record = fc.array(field, { minLength: 2, maxLength: 3 }).map((fields) => fields.join(";"));

describe("scan of a text file", () => {
  test("counts records and finds their lines as csv-parse does", async () => {
    const end = fc.constantFrom("\n", "\r\n");
    const blanks = fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        end,
        blanks,
        async (rows, eol, gaps) => {
          const text = rows.map((row, index) => eol.repeat(gaps[index] ?? 0) + row).join(eol);
          const expected: number[] = [];
          let line = 1;
          for (const [index, row] of rows.entries()) {
            line += gaps[index] ?? 0;
            expected.push(line);
            line += row.split("\n").length;
          }
          const found = await scan(text);
          const parsed = parse(text, { delimiter: ";", relax_column_count: true, skip_empty_lines: true });
          expect(found.records).toBe(parsed.length);
          const lines = await linesOf(
            file,
            rows.map((_, index) => index),
          );
          expect([...lines.values()]).toEqual(expected);
          const even = rows.every((row, index) => !row.includes("\n") && (gaps[index] ?? 0) === 0);
          expect(found.plain).toBe(even);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("reads on over the border of a block, also inside a character", async () => {
    const text = `${"a".repeat((1 << 20) - 1)}é;b\nc;d\n`;
    expect(await scan(text)).toMatchObject({ encoding: "utf-8", records: 2, plain: true });
    const cut = Buffer.from(text).subarray(0, (1 << 20) - 1 + 1);
    expect(await scan(cut)).toMatchObject({ encoding: "windows-1252" });
  });

  test("sees a carriage return that is cut from its line feed by the border of a block", async () => {
    const text = `${"a".repeat((1 << 20) - 1)}\r\nb\r\n`;
    expect(await scan(text)).toMatchObject({ records: 2, mixedEnds: false, plain: true });
  });

  test.each([
    ["a\r\nb\nc\r\n", true],
    ["a\rb\rc\r", true],
    ['a;"x\ry"\nb;c\n', false],
    ["a\r\nb\r\n", false],
  ])("line ends of case %#", async (text, mixed) => {
    expect((await scan(text)).mixedEnds).toBe(mixed);
  });

  test("tells Windows-1252 from UTF-8 and an open quote from a closed one", async () => {
    expect((await scan(Buffer.from("naam\ncaf\xe9\n", "latin1"))).encoding).toBe("windows-1252");
    const pasted = Buffer.concat([Buffer.from("naam\ncafé ë ö\n"), Buffer.from("ren\xe9\n", "latin1")]);
    expect(await scan(pasted)).toMatchObject({ encoding: "gemengd", invalidAt: pasted.length - 2 });
    expect((await scan('a;b\n1;"2\n')).openQuote).toBe(true);
    expect((await scan('a;b\n1;"2"\n')).openQuote).toBe(false);
  });

  test("counts delimiters outside quotes, and sees a quote in the middle of a cell", async () => {
    expect(await scan('a;b;c\n1;"2;3";4\n')).toMatchObject({ delimiters: 4, strayQuote: false });
    expect(await scan('a;b\n1;x"y;z"\n')).toMatchObject({ strayQuote: true });
    expect(await scan("a;b\n1;2\0\n")).toMatchObject({ zeroAt: 7 });
  });
});
