import fc from "fast-check";
import { expect, test } from "vitest";
import { countBytes } from "../../src/intake/reading/count-bytes.ts";

test("bytes are counted as one by one, whatever the alignment and the length", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 10, 59, 127, 128, 255), { maxLength: 3000 }),
      fc.integer({ min: 0, max: 7 }),
      fc.constantFrom(0, 10, 59, 255),
      (bytes, offset, wanted) => {
        const block = Uint8Array.from([...Array(offset).fill(wanted), ...bytes]).subarray(offset);
        expect(countBytes(block, wanted)).toBe(bytes.filter((byte) => byte === wanted).length);
      },
    ),
  );
});

test("a counter is emptied before it is full", () => {
  expect(countBytes(new Uint8Array(5000).fill(10), 10)).toBe(5000);
});
