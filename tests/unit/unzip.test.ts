import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readZip, ZipRefused } from "../../src/service/portal/suppliers/unzip.ts";

const text = (length: number) => new TextEncoder().encode("a,b\n".repeat(length / 4));

/** Bytes that do not pack. */
let state = 1;
const noise = Uint8Array.from({ length: 40_000 }, () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state >>> 24;
});

/** A zip in parts as they come over a line. */
function stream(bytes: Uint8Array, size = 700): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function unpack(bytes: Uint8Array, refuse?: string) {
  const files: Record<string, number> = {};
  const done = readZip(stream(bytes), async (name, content) => {
    if (name === refuse) return false;
    files[name] = (await new Response(content).arrayBuffer()).byteLength;
    return true;
  });
  return { files, ...(await done) };
}

describe("a zip with files of a delivery", () => {
  test("gives each file on, whatever folder it is in, and leaves what other programs put in", async () => {
    const zip = zipSync({
      "map/verzuim.csv": text(400_000),
      "map/werkgever.csv": [text(40), { level: 0 }],
      "map/leeg/": new Uint8Array(0),
      "__MACOSX/map/._verzuim.csv": text(40),
      "map/.DS_Store": text(40),
      "map/levering.yml": text(40),
      "foto.png": text(40_000),
    });
    expect(await unpack(zip)).toEqual({
      ...{ files: { "verzuim.csv": 400_000, "werkgever.csv": 40 }, taken: 2, skipped: 2, refused: false },
    });
  });

  test("what comes after a file that is refused is not read", async () => {
    const zip = zipSync({ "a.csv": text(40), "b.csv": text(4_000_000), "c.csv": text(40) });
    expect(await unpack(zip, "b.csv")).toEqual({
      files: { "a.csv": 40 },
      taken: 1,
      skipped: 0,
      refused: true,
    });
  });

  test.each([
    ["no zip at all", text(4_000), "onleesbaar"],
    [
      "a zip that ends too soon",
      zipSync({ "a.csv": [text(40_000), { level: 0 }] }).slice(0, 20_000),
      "onleesbaar",
    ],
    ["a zip that ends in the middle of a file", zipSync({ "a.csv": noise }).slice(0, 20_000), "onleesbaar"],
    ["two files of one name", zipSync({ "een/a.csv": text(40), "twee/a.csv": text(40) }), "dubbele-naam"],
  ])("%s is refused with the reason", async (_, bytes, reason) => {
    const error = await unpack(bytes).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ZipRefused);
    expect((error as ZipRefused).reason).toBe(reason);
  });
});
