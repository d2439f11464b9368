import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Engine } from "../../src/engine/engine.ts";
import { readRaw } from "../../src/intake/raw.ts";

export interface FuzzCount {
  readonly files: number;
  readonly read: number;
  readonly refused: number;
}

const parts = [
  ";",
  ",",
  '"',
  "\n",
  "\r",
  "\r\n",
  "\t",
  "|",
  "\0",
  "\u001a",
  '="',
  "sep=;\n",
  "Totaal",
  "é",
  "Ã©",
  " ",
];
const bases = [
  'nr;naam;uren\n1;Ann;8\n2;Bo;16\n3;"C;d";24\n4;"E\nf";32\n',
  "id,begin,eind\r\nA1,01-02-2025,\r\nA2,03-04-2025,31-12-9999\r\n",
  "Titel\n\ncode\tbedrag\nX\t1.234,50\nTotaal\t1\n",
];

const mutation = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), part: fc.constantFrom(...parts) }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(), length: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant("byte" as const), at: fc.nat(), value: fc.nat({ max: 255 }) }),
  fc.record({ kind: fc.constant("repeat" as const), at: fc.nat(), times: fc.integer({ min: 2, max: 300 }) }),
);

const file = fc.tuple(
  fc.constantFrom(...bases),
  fc.constantFrom<BufferEncoding>("utf8", "latin1", "utf16le"),
  fc.array(mutation, { minLength: 1, maxLength: 6 }),
);

/**
 * Reads mutated files: each within seconds either a table with as many rows as it says, or at least one fault.
 * @param seed of the mutations; the same seed gives the same files.
 */
export async function fuzz(engine: Engine, seed: number, files: number): Promise<FuzzCount> {
  const folder = mkdtempSync(join(tmpdir(), "intake-fuzz-"));
  const count = { files: 0, read: 0, refused: 0 };
  const one = async ([base, encoding, mutations]: [string, BufferEncoding, Mutation[]]) => {
    const path = join(folder, "a.csv");
    writeFileSync(path, mutations.reduce(mutated, Buffer.from(base, encoding)));
    const { table, issues } = await withinSeconds(readRaw(engine, path, { nr: 1, naam: "a" }));
    count.files++;
    const faults = issues.filter(({ ernst }) => ernst === "fout");
    if (table === undefined && faults.length === 0) throw new Error("refused without a reason");
    if (table !== undefined && faults.length > 0) throw new Error("read in spite of a fault");
    if (table === undefined) count.refused++;
    else {
      count.read++;
      const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from ${table.name}`);
      const lines = await table.lines([...Array(rows).keys()].map((row) => row + 1));
      if (rows !== table.rows || lines.size !== rows) throw new Error("rows without a line");
    }
  };
  try {
    await fc.assert(fc.asyncProperty(file, one), { seed, numRuns: files, endOnFailure: true });
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Buffer, change: Mutation): Buffer {
  const at = bytes.length === 0 ? 0 : change.at % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.kind) {
    case "insert":
      return Buffer.concat([before, Buffer.from(change.part), after]);
    case "delete":
      return Buffer.concat([before, after.subarray(change.length)]);
    case "byte":
      return Buffer.concat([before, Buffer.from([change.value]), after.subarray(1)]);
    case "repeat":
      return Buffer.concat([before, ...Array<Buffer>(change.times).fill(after.subarray(0, 30)), after]);
  }
}

async function withinSeconds<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer within twenty seconds")), 20_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
