import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import type { CodeList, Dimension, TablePlan } from "./types.ts";
import { readYamlFile } from "./yaml.ts";

const file = "queries/tables.yml";
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** queries/tables.yml: the closed universe, which crossings are published and for which periods. */
const tablesSchema = z.strictObject({
  perioden: z.array(z.enum(["jaar", "kwartaal"])).min(1),
  dimensies: z
    .array(z.strictObject({ id, titel: text, van: z.enum(["werkgever", "medewerker"]), codelijst: text }))
    .min(1),
  tabellen: z.array(z.strictObject({ id, titel: text, dimensies: z.array(text).min(1) })).min(1),
});

export interface Plans {
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TablePlan[];
  readonly periods: readonly ("jaar" | "kwartaal")[];
}

/** Reads queries/tables.yml and checks that every name in it stands for something. */
export function readTables(root: string, codeLists: readonly CodeList[], problems: Problem[]): Plans {
  const { value, problems: found } = readYamlFile(join(root, file), file, tablesSchema);
  problems.push(...found);
  if (value === undefined) return { dimensions: [], tables: [], periods: [] };
  const refuse = (message: string) => problems.push({ file, message });
  for (const twice of duplicates(value.dimensies)) refuse(`De dimensie '${twice}' staat er twee keer.`);
  for (const twice of duplicates(value.tabellen)) refuse(`De tabel '${twice}' staat er twee keer.`);
  for (const { id, codelijst } of value.dimensies) {
    if (!codeLists.some((list) => list.id === codelijst)) {
      refuse(`De dimensie '${id}' noemt de codelijst '${codelijst}', en die is er niet.`);
    }
  }
  for (const table of value.tabellen) {
    for (const dimension of table.dimensies) {
      if (!value.dimensies.some((known) => known.id === dimension)) {
        refuse(`De tabel '${table.id}' noemt de dimensie '${dimension}', en die is er niet.`);
      }
    }
    if (new Set(table.dimensies).size < table.dimensies.length) {
      refuse(`De tabel '${table.id}' noemt een dimensie twee keer.`);
    }
  }
  return { dimensions: value.dimensies, tables: value.tabellen, periods: value.perioden };
}

function duplicates(items: readonly { readonly id: string }[]): string[] {
  const ids = items.map((item) => item.id);
  return ids.filter((candidate, index) => ids.indexOf(candidate) < index);
}
