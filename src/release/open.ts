import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Engine, identifier, quote, type Value } from "../engine/engine.ts";
import { AppError, type Problem } from "../errors.ts";
import { type LinePart, type PreparedLines, prepareLines, writeLines } from "./lines.ts";
import type { Cell, Changes, Definitions, Manifest, ReleaseCodeList, Status } from "./types.ts";
import { parseUnlocking, type Unlocking, unlockFile } from "./unlock.ts";

/** Which cells to read. Everything that is left out is not a condition. */
export interface CellQuery {
  readonly tabel?: string;
  readonly indicator?: readonly string[];
  readonly periode?: readonly string[];
  /** Allowed codes per dimension id. */
  readonly dimensies?: Readonly<Record<string, readonly string[]>>;
  readonly limit?: number;
  readonly offset?: number;
}

/** How many cells of one indicator, and of one code where asked, have a status. */
export interface Tally {
  readonly indicator: string;
  readonly code: string | null;
  readonly status: Status;
  readonly aantal: number;
}

/** An opened release: verified once, read-only from then on. The only source of the open wing. */
export class Release {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly definitions: Definitions;
  readonly changes: Changes;
  readonly codeLists: ReadonlyMap<string, ReleaseCodeList>;
  /** What could help to show hidden figures; undefined in releases of before this was worked out. */
  readonly unlocking: Unlocking | undefined;
  readonly #engine: Engine;
  readonly #lines = new Map<string, Promise<PreparedLines>>();

  private constructor(folder: string, manifest: Manifest, files: Files, engine: Engine) {
    this.folder = folder;
    this.manifest = manifest;
    this.definitions = files.definitions;
    this.changes = files.changes;
    this.codeLists = files.codeLists;
    this.unlocking = files.unlocking;
    this.#engine = engine;
  }

  /**
   * Opens a release folder after checking that every file is the one the manifest names, and that the release
   * passed its audit.
   * @throws AppError RELEASE_NOT_FOUND, RELEASE_DAMAGED with every file that does not hold.
   */
  static async open(folder: string): Promise<Release> {
    const manifest = await readManifest(folder);
    await verify(folder, manifest);
    const files = await readFiles(folder, manifest);
    const engine = await Engine.open(":memory:", { threads: 1 });
    await engine.run(
      `create table cellen as select * from read_parquet(${quote(join(folder, "cells.parquet"))})`,
    );
    return new Release(folder, manifest, files, engine);
  }

  /** Cells in the order of the release: by indicator, table, period and codes. */
  async cells(query: CellQuery = {}): Promise<Cell[]> {
    const { where, params } = this.#condition(query);
    const limit = query.limit === undefined ? "" : ` limit ${Math.trunc(query.limit)}`;
    const offset = query.offset === undefined ? "" : ` offset ${Math.trunc(query.offset)}`;
    const rows = await this.#engine.rows(
      `select * from cellen${where} order by rowid${limit}${offset}`,
      params,
    );
    return rows.map((row) => this.#cell(row));
  }

  async count(query: CellQuery = {}): Promise<number> {
    const { where, params } = this.#condition(query);
    return (
      await this.#engine.row<{ aantal: number }>(`select count(*) as aantal from cellen${where}`, params)
    ).aantal;
  }

  /** Counts cells by indicator and status, and by the codes of a dimension where one is named. */
  async tally(query: CellQuery, dimension?: string): Promise<Tally[]> {
    const known = this.definitions.dimensies.some(({ id }) => id === dimension);
    if (dimension !== undefined && !known) throw new Error(`no such dimension: ${dimension}`);
    const { where, params } = this.#condition(query);
    const code = dimension === undefined ? "null" : identifier(dimension);
    const rows = await this.#engine.rows(
      `select indicator, ${code} as code, status, count(*) as aantal from cellen${where}
       group by all order by all`,
      params,
    );
    return rows.map((row) => ({
      indicator: String(row.indicator),
      code: row.code === null ? null : String(row.code),
      status: row.status as Status,
      aantal: Number(row.aantal),
    }));
  }

  /**
   * Cells of one table as lines of text in blocks of UTF-8, in the order of the release; see lines.ts.
   * @param kind tells lines of one table apart that are made of other parts; `parts` is asked once for each.
   */
  async *lines(
    query: Omit<CellQuery, "limit" | "offset"> & { readonly tabel: string },
    kind: string,
    parts: () => readonly LinePart[],
  ): AsyncGenerator<Uint8Array> {
    const key = `${query.tabel} ${kind}`;
    const whole = this.#condition({ tabel: query.tabel });
    const prepared = this.#lines.get(key) ?? prepareLines(this.#engine, parts(), whole);
    this.#lines.set(key, prepared);
    yield* writeLines(this.#engine, await prepared, this.#condition(query));
  }

  close(): void {
    this.#engine.close();
  }

  #condition(query: CellQuery): { where: string; params: Record<string, Value> } {
    const conditions: string[] = [];
    const params: Record<string, Value> = {};
    const allow = (column: string, codes: readonly string[] | undefined) => {
      if (codes === undefined) return;
      const names = codes.map((code) => {
        const name = `p${Object.keys(params).length}`;
        params[name] = code;
        return `$${name}`;
      });
      conditions.push(names.length === 0 ? "false" : `${identifier(column)} in (${names.join(", ")})`);
    };
    allow("tabel", query.tabel === undefined ? undefined : [query.tabel]);
    allow("indicator", query.indicator);
    allow("periode", query.periode);
    const known = new Set(this.definitions.dimensies.map((dimension) => dimension.id));
    for (const [dimension, codes] of Object.entries(query.dimensies ?? {})) {
      if (!known.has(dimension)) throw new Error(`no such dimension: ${dimension}`);
      allow(dimension, codes);
    }
    return { where: conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`, params };
  }

  #cell(row: Readonly<Record<string, unknown>>): Cell {
    return {
      indicator: String(row.indicator),
      tabel: String(row.tabel),
      periode: String(row.periode),
      dimensies: Object.fromEntries(
        this.definitions.dimensies.map(({ id }) => [id, (row[id] as string | null) ?? null]),
      ),
      uitsplitsing: row.uitsplitsing as string | null,
      waarde: row.waarde as number | null,
      ondergrens: row.ondergrens as number | null,
      bovengrens: row.bovengrens as number | null,
      personen: row.personen as number | null,
      werkgevers: row.werkgevers as number | null,
      status: row.status as Status,
      // Releases from before composites have no such column.
      ...(typeof row.ontbreekt === "string" ? { ontbreekt: row.ontbreekt.split(" ") } : {}),
    };
  }
}

interface Files {
  readonly definitions: Definitions;
  readonly changes: Changes;
  readonly codeLists: ReadonlyMap<string, ReleaseCodeList>;
  readonly unlocking: Unlocking | undefined;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, "manifest.json");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new AppError("RELEASE_NOT_FOUND", `In ${folder} staat geen publicatie.`, [], error);
  });
  const damaged = (message: string) =>
    new AppError(
      "RELEASE_DAMAGED",
      `De publicatie in ${folder} is niet te vertrouwen en wordt niet gebruikt.`,
      [{ file: "manifest.json", message }],
    );
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    throw damaged("is geen geldige JSON");
  }
  if (manifest?.formaat !== 1) throw damaged("heeft een onbekend formaat");
  if (manifest.controle?.uitslag !== "veilig")
    throw damaged("de publicatie heeft de onthullingstoets niet doorstaan");
  if (typeof manifest.id !== "string" || typeof manifest.bestanden !== "object")
    throw damaged("is onvolledig");
  return manifest as Manifest;
}

const closedPart = "own/";
const requiredFiles = ["cells.parquet", "definitions.json", "changes.json"];

async function verify(folder: string, manifest: Manifest): Promise<void> {
  const problems: Problem[] = [];
  for (const name of requiredFiles) {
    if (manifest.bestanden[name] === undefined)
      problems.push({ file: name, message: "ontbreekt in het manifest" });
  }
  for (const [name, hash] of Object.entries(manifest.bestanden)) {
    if (!/^[a-z0-9-]+(\/[\w.-]+)?\.[a-z]+$/.test(name) && !requiredFiles.includes(name)) {
      problems.push({ file: "manifest.json", message: "noemt een bestand met een ongeldige naam" });
      continue;
    }
    const content = await readFile(join(folder, name)).catch(() => undefined);
    // The public files may leave the house without anyone's own figures.
    if (content === undefined && name.startsWith(closedPart) && !existsSync(join(folder, closedPart)))
      continue;
    if (content === undefined) problems.push({ file: name, message: "ontbreekt" });
    else if (sha256(content) !== hash)
      problems.push({ file: name, message: "is gewijzigd na de publicatie" });
  }
  if (problems.length > 0) {
    throw new AppError(
      "RELEASE_DAMAGED",
      `De publicatie ${basename(folder)} is niet te vertrouwen en wordt niet gebruikt.`,
      problems,
    );
  }
}

async function readFiles(folder: string, manifest: Manifest): Promise<Files> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), "utf8"));
  const names = Object.keys(manifest.bestanden).filter((name) => name.startsWith("codelists/"));
  const lists = (await Promise.all(names.map(json))) as ReleaseCodeList[];
  return {
    unlocking:
      manifest.bestanden[unlockFile] === undefined ? undefined : checked(folder, await json(unlockFile)),
    definitions: (await json("definitions.json")) as Definitions,
    changes: (await json("changes.json")) as Changes,
    codeLists: new Map(lists.map((list) => [list.id, list])),
  };
}

function checked(folder: string, content: unknown): Unlocking {
  const unlocking = parseUnlocking(content);
  if (unlocking !== undefined) return unlocking;
  throw new AppError(
    "RELEASE_DAMAGED",
    `De publicatie ${basename(folder)} is niet te vertrouwen en wordt niet gebruikt.`,
    [{ file: unlockFile, message: "heeft niet de vorm die erbij hoort" }],
  );
}

/** SHA-256 as lower-case hexadecimal text. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
