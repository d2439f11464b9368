import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { silent } from "../../src/progress.ts";
import { dirtKinds } from "../../src/sample/dirt.ts";
import { makeSample, type SampleSummary } from "../../src/sample/sample.ts";
import { tables } from "../../src/store/contract.ts";

let base: string;
let clean: SampleSummary;
let dirty: SampleSummary;
const size = { workers: 1500, seed: 3 };

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "sample-dirt-"));
  clean = await makeSample({ out: join(base, "schoon"), ...size }, silent);
  dirty = await makeSample({ out: join(base, "vuil"), ...size, dirt: true }, silent);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function lines(folder: string, file: string): string[] {
  return readFileSync(join(base, folder, file), "utf8")
    .trimEnd()
    .split("\n");
}

describe("dirt", () => {
  test("every kind is planted twice and listed in vuil.json; a clean sample has none", () => {
    const codes = dirty.dirt.map((plant) => plant.code).toSorted();
    expect(codes).toEqual(dirtKinds.flatMap(({ code }) => [code, code]).toSorted());
    expect(JSON.parse(readFileSync(join(base, "vuil", "vuil.json"), "utf8"))).toEqual(dirty.dirt);
    expect(clean.dirt).toEqual([]);
    expect(existsSync(join(base, "schoon", "vuil.json"))).toBe(false);
  });

  test.each(tables.map(({ name }) => `${name}.csv`))(
    "%s: the listed lines differ from the clean file, no others",
    (file) => {
      const before = lines("schoon", file);
      const header = before[0]?.split(",") ?? [];
      const planted = new Map(
        dirty.dirt.filter((plant) => plant.bestand === file).map((plant) => [plant.regel, plant]),
      );
      let next = 0;
      for (const [index, line] of lines("vuil", file).entries()) {
        const plant = planted.get(index + 1);
        if (plant === undefined) {
          expect(line === before[next], `regel ${index + 1}`).toBe(true);
          next += 1;
        } else if (dirtKinds.find(({ code }) => code === plant.code)?.adds === true) {
          expect(line.split(",")[0]).toBe(before[next - 1]?.split(",")[0]);
        } else {
          const column = header.indexOf(plant.kolom);
          const differs = cells(line).flatMap((cell, at) =>
            cell === cells(before[next] ?? "")[at] ? [] : [at],
          );
          expect(differs).toEqual([column]);
          next += 1;
        }
      }
      expect(next).toBe(before.length);
    },
  );

  test("the summary counts the rows that were added", () => {
    expect(dirty.rows.medewerker).toBe((clean.rows.medewerker ?? 0) + 2);
    expect(lines("vuil", "medewerker.csv")).toHaveLength((dirty.rows.medewerker ?? 0) + 1);
    expect(dirty.rows.verzuim).toBe(clean.rows.verzuim);
  });

  test("the same seed plants the same dirt", async () => {
    const again = await makeSample({ out: join(base, "weer"), ...size, dirt: true }, silent);
    expect(again.dirt).toEqual(dirty.dirt);
    expect(lines("weer", "dienstverband.csv")).toEqual(lines("vuil", "dienstverband.csv"));
  });
});

/** Cells of a line in which a cell with a comma is quoted. */
function cells(line: string): string[] {
  return (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) =>
    cell.replace(/,$/, "").replaceAll('"', ""),
  );
}

describe("the folder", () => {
  async function refusal(
    out: string,
    options: Partial<{ workers: number; employers: number; seed: number }> = {},
  ) {
    const made = await makeSample({ out, ...size, ...options }, silent).catch((error: unknown) => error);
    expect(made).toBeInstanceOf(AppError);
    return made as AppError;
  }

  test("an earlier sample is replaced as a whole, its vuil.json too", async () => {
    const out = join(base, "weer");
    await makeSample({ out, ...size }, silent);
    expect(readdirSync(out).toSorted()).toEqual(readdirSync(join(base, "schoon")).toSorted());
    expect(lines("weer", "verzuim.csv")).toEqual(lines("schoon", "verzuim.csv"));
  });

  test("a folder with anything else is refused and left as it is", async () => {
    const out = join(base, "vreemd");
    mkdirSync(out);
    writeFileSync(join(out, "aantekening.txt"), "van iemand");
    const error = await refusal(out);
    expect(error.code).toBe("USAGE");
    expect(error.message).toMatch(/niet leeg/);
    expect(readdirSync(out)).toEqual(["aantekening.txt"]);
  });

  test("tables of another supplier are refused", async () => {
    const out = join(base, "echt");
    mkdirSync(out);
    writeFileSync(join(out, "verzuim.csv"), "verzuim_id\n");
    writeFileSync(join(out, "levering.yml"), "leverancier: iemand-anders\nperiode: 2024\n");
    expect((await refusal(out)).code).toBe("USAGE");
    expect(readFileSync(join(out, "verzuim.csv"), "utf8")).toBe("verzuim_id\n");
  });

  test("a file in the place of the folder is refused", async () => {
    const out = join(base, "bestand");
    writeFileSync(out, "");
    const error = await refusal(out);
    expect([error.code, error.message]).toEqual(["USAGE", expect.stringMatching(/geen map/)]);
  });

  test("numbers that will not do are refused, all at once, and nothing is made", async () => {
    const out = join(base, "nooit");
    const error = await refusal(out, { workers: 10, employers: 8, seed: -1 });
    expect(error.code).toBe("USAGE");
    expect(error.problems).toHaveLength(3);
    expect(existsSync(out)).toBe(false);
  });
});
