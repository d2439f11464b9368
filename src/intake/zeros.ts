import type { Engine } from "../engine/engine.ts";
import { table } from "../store/schema.ts";
import { isKey } from "./columns.ts";
import { type Finding, finding, type Summary, summary } from "./findings.ts";
import type { ReadFile } from "./read.ts";
import { wordsOf } from "./table-words.ts";

/**
 * Keys that lost their leading zeros in one of the files of a table: 123 here and 00123 there are two keys to the
 * program and one to the employer. Only between files: within one, both may be meant.
 */
export async function lostZeros(engine: Engine, file: ReadFile): Promise<Finding[]> {
  if (file.parts === undefined) return [];
  const { name: tabel, columns } = table(file.file.tabel);
  const findings: Finding[] = [];
  for (const column of columns.filter((one) => isKey(one) && file.mapping.columns.has(one.name))) {
    const { name, to } = column;
    // A reference to no row is already reported, for its zeros or for itself.
    const known = to === undefined ? "" : `and ${name} in (select sleutel from sleutel_${to})`;
    const lost = await engine.row<Summary>(
      summary(
        `select rowid + 1 as rij from gelezen_${tabel} where ${name} not like '0%' ${known}
           and ${name} in (select ltrim(${name}, '0') from gelezen_${tabel} where ${name} like '0%')`,
        true,
      ),
    );
    findings.push(...finding("SLEUTEL-NULLEN", file, name, lost, { ...wordsOf(to ?? tabel) }));
  }
  return findings;
}
