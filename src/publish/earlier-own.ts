import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Engine, quote } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { sha256 } from "../release/open.ts";
import { type OwnFigure, ownFolder, ownList, ownName } from "../release/own.ts";
import type { PastRelease } from "./archive.ts";

/**
 * The own figures that earlier releases told, by the name of the employer; of each figure the newest.
 * @param past oldest first.
 * @param wanted indicators of which they matter.
 * @throws AppError ARCHIVE_DAMAGED
 */
export async function earlierOwn(
  past: readonly PastRelease[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly OwnFigure[]>> {
  const found = new Map<string, Map<string, OwnFigure>>();
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    for (const { folder, entry } of past) {
      for (const name of await namesIn(folder, entry.manifest)) {
        const file = join(folder, ownFolder, `${name}.parquet`);
        const rows = await engine.rows<Record<string, unknown>>(`select * from read_parquet(${quote(file)})`);
        const own = found.get(name) ?? new Map<string, OwnFigure>();
        for (const row of rows.filter(({ indicator }) => wanted.has(String(indicator)))) {
          const figure = figureOf(row, entry.dimensies);
          if (figure.waarde !== null)
            own.set(JSON.stringify([figure.indicator, figure.uitsplitsing, figure.periode]), figure);
        }
        found.set(name, own);
      }
    }
  } finally {
    engine.close();
  }
  return new Map([...found].map(([name, own]) => [name, [...own.values()]]));
}

/** The employers of an archived release, when each of its files is as it was written; none of one without own figures. */
async function namesIn(folder: string, manifest: string): Promise<string[]> {
  if (!existsSync(join(folder, ownList))) return [];
  const text = await readFile(join(folder, "manifest.json"), "utf8");
  const { bestanden } = JSON.parse(text) as { bestanden: Readonly<Record<string, string>> };
  const list = await readFile(join(folder, ownList), "utf8");
  if (sha256(text) !== manifest || sha256(list) !== bestanden[ownList]) throw damaged();
  const hashes = JSON.parse(list) as Readonly<Record<string, string>>;
  for (const [name, expected] of Object.entries(hashes)) {
    const content = await readFile(join(folder, ownFolder, `${name}.parquet`)).catch(() => undefined);
    if (!ownName.test(name) || content === undefined || sha256(content) !== expected) throw damaged();
  }
  return Object.keys(hashes);
}

function damaged(): AppError {
  return new AppError("ARCHIVE_DAMAGED", "De eigen cijfers in het archief zijn niet te vertrouwen.", [
    { file: `${ownFolder}/*.parquet`, message: "ontbreekt of is gewijzigd na de publicatie" },
  ]);
}

function figureOf(row: Readonly<Record<string, unknown>>, dimensions: readonly string[]): OwnFigure {
  return {
    ...{ indicator: String(row.indicator), uitsplitsing: row.uitsplitsing as string | null },
    ...{ periode: String(row.periode), status: row.status as OwnFigure["status"] },
    ...{ waarde: row.waarde as number | null, personen: row.personen as number | null },
    ...{ geschat: row.geschat as number | null, kwart: row.kwart as OwnFigure["kwart"] },
    tabel: row.tabel as string | null,
    dimensies: Object.fromEntries(dimensions.map((id) => [id, (row[id] as string | null) ?? null])),
  };
}
