import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TableName } from "../store/table-spec.ts";
import { type DirtKind, dirtKinds, type Fields } from "./dirt.ts";
import { constant } from "./random.ts";

/** One planted fault: its kind and where it is. `regel` is the physical line, the header being line 1. */
export interface Plant {
  readonly code: string;
  readonly uitleg: string;
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: string;
  /** False for what is odd but allowed by the contract. */
  readonly geweigerd: boolean;
}

interface Target {
  readonly kind: DirtKind;
  /** The first line, before anything was added, that may take it. */
  readonly from: number;
}

const timesEach = 2;

/**
 * Plants every kind of dirt in the files of a finished sample, twice each, on lines that follow from the seed. A row
 * takes one plant at most. `rows` is brought up to date where a row was added.
 */
export async function plantDirt(
  folder: string,
  seed: number,
  rows: Partial<Record<TableName, number>>,
): Promise<Plant[]> {
  const plants: Plant[] = [];
  for (const table of new Set(dirtKinds.map((kind) => kind.table))) {
    const count = rows[table] ?? 0;
    const targets = dirtKinds
      .filter((kind) => kind.table === table)
      .flatMap((kind) => spread(kind, seed, count))
      .toSorted((a, b) => a.from - b.from);
    plants.push(...(await rewrite(join(folder, `${table}.csv`), table, targets)));
    rows[table] =
      count + plants.filter((plant) => plant.bestand === `${table}.csv` && adds(plant.code)).length;
  }
  return plants;
}

function adds(code: string): boolean {
  return dirtKinds.some((kind) => kind.code === code && kind.adds === true);
}

/** Lines in the first nine tenths of the file, so that a row that fits still follows. */
function spread(kind: DirtKind, seed: number, count: number): Target[] {
  return Array.from({ length: timesEach }, (_, index) => {
    const chance = Number(BigInt(constant(`${seed}/${kind.code}/${index}`)) >> 11n) / 2 ** 53;
    return { kind, from: 2 + Math.floor(chance * 0.9 * count) };
  });
}

async function rewrite(path: string, table: TableName, targets: readonly Target[]): Promise<Plant[]> {
  const plants: Plant[] = [];
  const waiting = [...targets];
  const out = createWriteStream(`${path}.vuil`);
  let header: string[] = [];
  let line = 0;
  let written = 0;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    line += 1;
    if (line === 1) header = text.split(",");
    const target =
      line === 1 || (waiting[0]?.from ?? Infinity) > line ? undefined : take(waiting, line, header, text);
    const lines = target === undefined ? [text] : spoil(target.kind, header, text);
    if (target !== undefined) plants.push(plant(target.kind, table, written + lines.length));
    written += lines.length;
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  await rename(`${path}.vuil`, path);
  return plants;
}

/** The first waiting plant that this row can take. */
function take(waiting: Target[], line: number, header: readonly string[], text: string): Target | undefined {
  const row = fields(header, text);
  const index = waiting.findIndex((target) => target.from <= line && target.kind.fits(row));
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

function spoil(kind: DirtKind, header: readonly string[], text: string): string[] {
  const row = fields(header, text);
  const changed: Fields = { ...row, ...kind.change(row) };
  const cells = header.map((column) => changed[column] ?? "");
  const spoiled = cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",");
  return kind.adds === true ? [text, spoiled] : [spoiled];
}

/** No cell of the sample holds a comma, a quote or a line break. */
function fields(header: readonly string[], text: string): Fields {
  const cells = text.split(",");
  return Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));
}

function plant(kind: DirtKind, table: TableName, regel: number): Plant {
  const { code, uitleg, column, refused } = kind;
  return { code, uitleg, bestand: `${table}.csv`, regel, kolom: column, geweigerd: refused };
}
