import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, quote } from "../../src/engine/engine.ts";
import { sha256 } from "../../src/release/open.ts";

/** Puts own figures beside a release that was written by hand: per name the value of one figure. */
export async function writeOwnFigures(
  folder: string,
  values: Readonly<Record<string, number>>,
): Promise<void> {
  mkdirSync(join(folder, "own"), { recursive: true });
  const hashes: Record<string, string> = {};
  const engine = await Engine.open(":memory:", { threads: 1 });
  for (const [name, value] of Object.entries(values)) {
    const file = join(folder, "own", `${name}.parquet`);
    await engine.run(
      `copy (select 'verzuimpercentage' as indicator, null::varchar as uitsplitsing, '2025JJ00' as periode,
         'getoond' as status, ${value}::double as waarde, 40 as personen, null::double as geschat,
         null::integer as kwart, 'sector-grootte' as tabel, 'C' as sector, null::varchar as regio,
         'T' as grootte, null::varchar as leeftijd) to ${quote(file)} (format parquet)`,
    );
    hashes[name] = sha256(readFileSync(file));
  }
  engine.close();
  const list = JSON.stringify(hashes);
  writeFileSync(join(folder, "own", "inhoud.json"), list);
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  manifest.bestanden["own/inhoud.json"] = sha256(list);
  writeFileSync(path, JSON.stringify(manifest));
}
