import { isUtf8 as isUtf8OfNode } from "node:buffer";
import { createHash as hashOfNode } from "node:crypto";
import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Buffer as Bytes, isAscii, isUtf8 } from "../../src/service/deliveries/local/browser/bytes.ts";
import {
  basename,
  dirname,
  extname,
  join,
  resolve,
} from "../../src/service/deliveries/local/browser/path.ts";
import { createHash } from "../../src/service/deliveries/local/browser/sha256.ts";

describe("what stands in for Node in the browser does as Node does", () => {
  test("SHA-256, over bytes in parts of any length", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (parts) => {
        const [own, other] = [createHash("sha256"), hashOfNode("sha256")];
        for (const part of parts) {
          own.update(part);
          other.update(part);
        }
        expect(own.digest("hex")).toBe(other.digest("hex"));
      }),
    );
    expect(createHash("sha256").update("é€").digest("hex")).toBe(
      hashOfNode("sha256").update("é€").digest("hex"),
    );
  });

  test.each([55, 56, 57, 63, 64, 65, 119, 120, 128])("SHA-256 of %d bytes", (length) => {
    const bytes = new Uint8Array(length).fill(97);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(
      hashOfNode("sha256").update(bytes).digest("hex"),
    );
  });

  test("bytes are searched, joined and read", () => {
    const bytes = () => fc.uint8Array({ max: 3, maxLength: 30 });
    fc.assert(
      fc.property(bytes(), fc.uint8Array({ max: 3, minLength: 1, maxLength: 3 }), (hay, needle) => {
        const [own, other] = [Bytes.from(hay), Buffer.from(hay)];
        expect(own.indexOf(needle)).toBe(other.indexOf(Buffer.from(needle)));
        expect(own.includes(needle)).toBe(other.includes(Buffer.from(needle)));
        expect(own.indexOf(needle[0] as number, 2)).toBe(other.indexOf(needle[0] as number, 2));
        const parts = [own.subarray(-3), own.subarray(0, 2)];
        expect([...Bytes.concat(parts)]).toEqual([...other.subarray(-3), ...other.subarray(0, 2)]);
      }),
    );
    expect(Bytes.from("[é]").includes("é")).toBe(true);
    expect(Bytes.from([0xd0, 0xcf, 0x41]).toString("latin1")).toBe("\u00d0\u00cfA");
    expect(Bytes.from("\ufeffé").toString("utf8")).toBe("\ufeffé");
    expect(Bytes.byteLength("é€")).toBe(5);
  });

  test("encodings are known", () => {
    const bytes = () =>
      fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
      );
    fc.assert(
      fc.property(bytes(), (some) => {
        expect(isUtf8(some)).toBe(isUtf8OfNode(some));
        expect(isAscii(some)).toBe(some.every((byte) => byte < 128));
      }),
    );
  });

  test.each(["/levering/verzuim.csv", "/levering/verzuim.2025.CSV", "/levering/.csv", "/levering/geen", "/"])(
    "the parts of %s",
    (path) => {
      expect(basename(path)).toBe(posix.basename(path));
      expect(basename(path, ".csv")).toBe(posix.basename(path, ".csv"));
      expect(dirname(path)).toBe(posix.dirname(path));
      expect(extname(path)).toBe(posix.extname(path));
      expect(join(path, "ruw_1.csv")).toBe(posix.join(path, "ruw_1.csv"));
      expect(resolve(path, "..")).toBe(posix.resolve(path, ".."));
    },
  );
});
