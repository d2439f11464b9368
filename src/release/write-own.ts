import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Engine, type NewColumn, quote, type Value } from "../engine/engine.ts";
import { sha256 } from "./open.ts";
import { besideText, type OwnFigure, ownFolder, ownList, ownName } from "./own.ts";

/**
 * Writes the own figures of every employer into a release that is being written: a file each under its keyed name,
 * and one list of their hashes. The public manifest holds the hash of that list alone: a hash per employer could be
 * tried against guessed figures.
 * @returns paths of all files in the release.
 */
export async function writeOwn(
  folder: string,
  dimensions: readonly string[],
  own: ReadonlyMap<string, readonly OwnFigure[]>,
): Promise<string[]> {
  await mkdir(join(folder, ownFolder), { recursive: true });
  const names = [...own.keys()].sort();
  if (!names.every((name) => ownName.test(name))) throw new Error("a name of own figures that is no hash");
  const hashes: Record<string, string> = {};
  // One thread, so that the same figures give the same bytes.
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await engine.createTable("eigen", columnsOf(dimensions), rowsOf(names, own, dimensions));
    for (const [number, name] of names.entries()) {
      const file = join(folder, ownFolder, `${name}.parquet`);
      await engine.run(
        `copy (select * exclude (nummer) from eigen where nummer = ${number} order by rowid)
        to ${quote(file)} (format parquet)`,
      );
      hashes[name] = sha256(await readFile(file));
    }
  } finally {
    engine.close();
  }
  await writeFile(join(folder, ownList), `${JSON.stringify(hashes, null, 2)}\n`);
  return [ownList, ...names.map((name) => `${ownFolder}/${name}.parquet`)];
}

function columnsOf(dimensions: readonly string[]): NewColumn[] {
  const text = (name: string): NewColumn => ({ name, type: "varchar" });
  return [
    { name: "nummer", type: "integer" },
    ...["indicator", "uitsplitsing", "periode", "status"].map(text),
    { name: "waarde", type: "double" },
    { name: "personen", type: "integer" },
    { name: "geschat", type: "double" },
    { name: "kwart", type: "integer" },
    ...["tabel", ...dimensions].map(text),
    text("naast"),
  ];
}

function* rowsOf(
  names: readonly string[],
  own: ReadonlyMap<string, readonly OwnFigure[]>,
  dimensions: readonly string[],
): Generator<Value[]> {
  for (const [number, name] of names.entries()) {
    const figures = (own.get(name) ?? []).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    for (const figure of figures) {
      yield [
        number,
        figure.indicator,
        figure.uitsplitsing,
        figure.periode,
        figure.status,
        figure.waarde,
        figure.personen,
        figure.geschat,
        figure.kwart,
        figure.tabel,
        ...dimensions.map((dimension) => figure.dimensies[dimension] ?? null),
        figure.naast === undefined ? null : besideText(figure.naast),
      ];
    }
  }
}

function orderOf({ indicator, periode, uitsplitsing }: OwnFigure): string {
  return `${indicator}\t${periode}\t${uitsplitsing ?? ""}`;
}
