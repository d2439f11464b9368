import { z } from "zod";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import { englishName } from "./english.ts";
import type { Dimension, TablePlan } from "./types.ts";

const file = "queries/tables.yml";
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** queries/tables.yml: the closed universe, which crossings are published and for which periods. */
const tablesSchema = z.strictObject({
  perioden: z.array(z.enum(["jaar", "kwartaal"])).min(1),
  dimensies: z
    .array(
      z.strictObject({
        id,
        titel: text,
        engels: englishName,
        van: z.enum(["werkgever", "medewerker"]),
        codelijst: text,
        codes: z.literal("levering").optional(),
        meervoudig: z.literal(true).optional(),
        feit: text.optional(),
      }),
    )
    .min(1),
  tabellen: z
    .array(z.strictObject({ id, titel: text, engels: englishName, dimensies: z.array(text).min(1) }))
    .min(1),
});

export interface Plans {
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TablePlan[];
  readonly periods: readonly ("jaar" | "kwartaal")[];
}

/** Reads queries/tables.yml and checks that every name in it stands for something. */
export function readTables(
  root: string,
  codeLists: ReadonlySet<string>,
  facts: ReadonlySet<string>,
  problems: Problem[],
): Plans {
  const { value, problems: found, at } = readYamlFile(root, file, tablesSchema);
  problems.push(...found);
  if (value === undefined) return { dimensions: [], tables: [], periods: [] };
  const { dimensies, tabellen, perioden } = value;
  for (const index of repeated(dimensies)) {
    problems.push(at(["dimensies", index], "Deze dimensie staat er twee keer."));
  }
  for (const index of repeated(tabellen))
    problems.push(at(["tabellen", index], "Deze tabel staat er twee keer."));
  dimensies.forEach((dimension, index) => {
    const refuse = (key: string, message: string) => problems.push(at(["dimensies", index, key], message));
    const { codelijst, feit, van, meervoudig } = dimension;
    if (!codeLists.has(codelijst)) refuse("codelijst", `De codelijst '${codelijst}' is er niet.`);
    if (feit !== undefined && !facts.has(feit)) refuse("feit", `Het feit '${feit}' is er niet.`);
    if (feit !== undefined && van !== "werkgever") {
      refuse("feit", "Alleen een dimensie van de werkgever kan een eigen feit hebben.");
    }
    if (meervoudig === true && van !== "werkgever") {
      refuse("meervoudig", "Alleen een dimensie van de werkgever kan meervoudig zijn.");
    }
  });
  tabellen.forEach((table, index) => {
    const path = ["tabellen", index, "dimensies"];
    for (const dimension of table.dimensies) {
      if (dimensies.some((known) => known.id === dimension)) continue;
      problems.push(at(path, `De dimensie '${dimension}' is er niet.`));
    }
    if (new Set(table.dimensies).size < table.dimensies.length) {
      problems.push(at(path, "Een dimensie staat er twee keer."));
    }
    const overlapping = dimensies.filter(({ id, meervoudig }) => meervoudig && table.dimensies.includes(id));
    if (overlapping.length > 1) {
      problems.push(at(path, "Een tabel kan maar één meervoudige dimensie hebben."));
    }
  });
  return { dimensions: dimensies, tables: tabellen, periods: perioden };
}

/** Where an id stands that stood there before. */
function repeated(items: readonly { readonly id: string }[]): number[] {
  const ids = items.map((item) => item.id);
  return ids.flatMap((candidate, index) => (ids.indexOf(candidate) < index ? [index] : []));
}
