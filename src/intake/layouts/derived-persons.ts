import type { Engine } from "../../engine/engine.ts";
import { storeType, table } from "../../store/schema.ts";
import { type Issue, issue } from "../issue.ts";
import { referring } from "../keys.ts";
import type { ReadFile } from "../read.ts";
import type { PackageRead } from "./read-package.ts";

/**
 * A package without a list of persons still names them: by the keys in its other files. They get a row in the
 * staging tables, so that references hold; nothing of it is stored, so that what an earlier delivery told of
 * these persons stays.
 */
export async function derivePersons(
  engine: Engine,
  files: readonly ReadFile[],
  packages: readonly PackageRead[],
): Promise<{ readonly files: readonly ReadFile[]; readonly issues: readonly Issue[] }> {
  const none = { files: [], issues: [] };
  if (files.some(({ file }) => file.tabel === "medewerker")) return none;
  const naming = packages
    .flatMap((one) => one.files)
    .filter((file) => file.complete && referring(file, "medewerker").length > 0);
  const [first] = naming;
  if (first === undefined) return none;
  const keys = naming.flatMap((file) =>
    referring(file, "medewerker").map(
      ({ name }) => `select ${name} as sleutel from gelezen_${file.file.tabel}`,
    ),
  );
  const spec = table("medewerker");
  const empty = spec.columns
    .filter(({ kind }) => kind !== "sleutel")
    .map((column) => `null::${storeType(column)} as ${column.name}`);
  await engine.run(
    `create or replace table gelezen_medewerker as
     select sleutel as medewerker_id, ${empty.join(", ")}, 0::bigint as fouten
     from (select distinct sleutel from (${keys.join(" union all ")}) where sleutel is not null) order by sleutel`,
  );
  const { rows } = await engine.row<{ rows: number }>("select count(*) as rows from gelezen_medewerker");
  const key = { index: 0, naam: "medewerker_id", letter: "", type: "VARCHAR" };
  const { parts: _, ...rest } = first;
  const derived: ReadFile = {
    ...rest,
    file: { ...first.file, tabel: "medewerker" },
    spec,
    rows,
    faults: 0n,
    repairs: [],
    mapping: { ...first.mapping, columns: new Map([["medewerker_id", key]]) },
    lines: () => Promise.resolve(new Map()),
    afgeleid: true,
    issues: [],
  };
  return { files: [derived], issues: [issue("MEDEWERKER-AFGELEID", { bestand: first.file.naam })] };
}
