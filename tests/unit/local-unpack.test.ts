import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { TooLarge, unpack } from "../../src/service/portal/local-check/browser/unpack.ts";

const text = (size: number) => new TextEncoder().encode("a,b\n".repeat(size / 4));
const zip = (content: Parameters<typeof zipSync>[0]) =>
  new File([zipSync(content) as BlobPart], "export.zip", { lastModified: 7 });

test("a zip becomes the files in it, as the page for deliveries takes them", async () => {
  const { files, said } = await unpack(
    zip({
      "map/verzuim.csv": text(400),
      "lees mij.docx": text(4),
      "__MACOSX/x": text(4),
      "a.parquet": text(8),
    }),
    1_000,
  );
  expect(files.map(({ name, size, lastModified }) => [name, size, lastModified])).toEqual([
    ["verzuim.csv", 400, 7],
    ["a.parquet", 8, 7],
  ]);
  expect(said).toBe("In export.zip is 1 ander bestand overgeslagen.");
});

test("what is wrong with a zip is said with its name, and nothing of it is taken", async () => {
  const broken = new File(["PK nee"], "export.zip");
  expect(await unpack(broken, 1_000)).toEqual({
    files: [],
    said: expect.stringMatching(/^export\.zip is niet te lezen/),
  });
  const twice = await unpack(zip({ "a/x.csv": text(4), "b/x.csv": text(4) }), 1_000);
  expect(twice).toEqual({ files: [], said: expect.stringContaining("twee bestanden met dezelfde naam") });
  expect(await unpack(zip({ "x.docx": text(4) }), 1_000)).toEqual({
    files: [],
    said: "In export.zip staat geen bestand dat wij kunnen lezen.",
  });
});

test("a zip is unpacked to no more than is checked at once", async () => {
  const bomb = zip({ "a.csv": text(4_000_000), "b.csv": text(4_000_000) });
  expect(bomb.size).toBeLessThan(50_000);
  await expect(unpack(bomb, 5_000_000)).rejects.toThrow(TooLarge);
  expect((await unpack(bomb, 8_000_000)).files).toHaveLength(2);
});
