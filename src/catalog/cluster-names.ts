import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import type { Catalog } from "./types.ts";

/** The file in the home that gives clusters a name. */
export const clusterFile = "clusters.yml";

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]+$/);

/** `clusters.yml`: per code of a cluster, as it is delivered, its name. */
const namesSchema = z.strictObject({ clusters: z.record(code, z.string().trim().min(1)) });

/**
 * The catalogue with the clusters that the home names in its list `cluster`; as it is without the file. A name for a
 * cluster that nobody delivers is no fault: it waits for the delivery.
 * @throws AppError SETTINGS_INVALID with all problems of the file.
 */
export function withClusterNames(catalog: Catalog, home: string): Catalog {
  if (!existsSync(join(home, clusterFile))) return catalog;
  const read = readYamlFile(home, clusterFile, namesSchema);
  const problems = [...read.problems];
  const codes = Object.entries(read.value?.clusters ?? {}).map(([code, naam]) => ({ code, naam }));
  const byName = new Map<string, string>();
  for (const { code, naam } of codes) {
    const other = byName.get(naam);
    if (other !== undefined) {
      problems.push(read.at(["clusters", code], `De clusters '${other}' en '${code}' hebben dezelfde naam.`));
    }
    byName.set(naam, code);
  }
  if (problems.length > 0) {
    throw new AppError("SETTINGS_INVALID", "De namen van de clusters bevatten fouten.", problems);
  }
  const codeLists = catalog.codeLists.map((list) => (list.id === "cluster" ? { ...list, codes } : list));
  return { ...catalog, codeLists };
}
