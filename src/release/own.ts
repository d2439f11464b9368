import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Engine, quote } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { type Release, sha256 } from "./open.ts";

/** The part of a release that holds each employer's own figures, a file each, and the list of their hashes. */
export const ownFolder = "own";
export const ownList = `${ownFolder}/inhoud.json`;

/** How the file of an employer is called: a keyed hash, nothing that was delivered. */
export const ownName = /^[0-9a-f]{32}$/;

/**
 * The name of an employer's file.
 * @param code the replaced key of the employer, as the store holds it.
 */
export function ownNameOf(secret: Uint8Array, code: string): string {
  return createHmac("sha256", secret).update(`eigen|${code}`).digest("hex").slice(0, 32);
}

/** A public cell that the employer is a part of, by table and codes. */
export interface Beside {
  readonly tabel: string;
  readonly dimensies: Readonly<Record<string, string>>;
  /**
   * Whether the release vouches for it: it is public, holds without this employer, and holds so together with the
   * others that it vouches for (docs/adr/0039).
   */
  readonly houdt: boolean;
  /** Quarter of the employers of this cell, lowest first; null with too few of them, or when it is not vouched for. */
  readonly kwart: 1 | 2 | 3 | 4 | null;
}

/** One figure of one employer about itself, beside a public cell of the same release. */
export interface OwnFigure {
  readonly indicator: string;
  readonly uitsplitsing: string | null;
  readonly periode: string;
  readonly status: "getoond" | "niet-te-tonen";
  readonly waarde: number | null;
  /** Persons in the fullest quarter, by which figures are rounded. */
  readonly personen: number | null;
  /** The figure drawn towards that of the comparison group by as much as it may be chance; null: not reckoned. */
  readonly geschat: number | null;
  /** Quarter of the employers of the comparison group, lowest first. */
  readonly kwart: 1 | 2 | 3 | 4 | null;
  /** The public cell to lay it beside, by table and codes; null: none. Its value stands in the public cells. */
  readonly tabel: string | null;
  readonly dimensies: Readonly<Record<string, string | null>>;
  /** The cells around it, those that matter most first; left out in releases that vouch for one cell alone. */
  readonly naast?: readonly Beside[];
}

/**
 * The own figures of one employer: the only way to read them, and only by its name.
 * @param name as `ownName`.
 * @returns undefined when this release holds nothing of such an employer.
 * @throws AppError RELEASE_DAMAGED
 */
export async function readOwn(release: Release, name: string): Promise<OwnFigure[] | undefined> {
  if (!ownName.test(name)) throw new Error("not the name of a file of own figures");
  const { folder, manifest, definitions } = release;
  if (manifest.bestanden[ownList] === undefined) return undefined;
  const list = await readFile(join(folder, ownList), "utf8").catch(() => undefined);
  if (list === undefined) return undefined;
  if (sha256(list) !== manifest.bestanden[ownList]) throw damaged(ownList);
  const expected = (JSON.parse(list) as Readonly<Record<string, string>>)[name];
  if (expected === undefined) return undefined;
  const file = join(folder, ownFolder, `${name}.parquet`);
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined || sha256(content) !== expected) throw damaged(`${ownFolder}/*.parquet`);
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    const rows = await engine.rows<Record<string, unknown>>(`select * from read_parquet(${quote(file)})`);
    return rows.map((row) => ({
      indicator: String(row.indicator),
      uitsplitsing: row.uitsplitsing as string | null,
      periode: String(row.periode),
      status: row.status as OwnFigure["status"],
      waarde: row.waarde as number | null,
      personen: row.personen as number | null,
      geschat: row.geschat as number | null,
      kwart: row.kwart as OwnFigure["kwart"],
      tabel: row.tabel as string | null,
      dimensies: Object.fromEntries(
        definitions.dimensies.map(({ id }) => [id, (row[id] as string | null) ?? null]),
      ),
      ...(typeof row.naast === "string" ? { naast: besideIn(row.naast) } : {}),
    }));
  } finally {
    engine.close();
  }
}

/** The cells around a figure as one text, and back. */
export function besideText(cells: readonly Beside[]): string {
  return JSON.stringify(cells.map(({ tabel, dimensies, houdt, kwart }) => [tabel, dimensies, houdt, kwart]));
}

function besideIn(text: string): Beside[] {
  const rows = JSON.parse(text) as readonly (readonly [
    Beside["tabel"],
    Beside["dimensies"],
    Beside["houdt"],
    Beside["kwart"],
  ])[];
  return rows.map(([tabel, dimensies, houdt, kwart]) => ({ tabel, dimensies, houdt, kwart }));
}

function damaged(file: string): AppError {
  return new AppError("RELEASE_DAMAGED", "De eigen cijfers in deze publicatie zijn niet te vertrouwen.", [
    { file, message: "ontbreekt of is gewijzigd na de publicatie" },
  ]);
}
