import { readFileSync } from "node:fs";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { Shape } from "./chart-data.ts";

/** Borders by code of the region. */
export type RegionShapes = ReadonlyMap<string, Shape>;

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** Properties that files of CBS and of others keep the code in. */
const codeNames = ["code", "statcode", "CODE", "STATCODE"];

/**
 * Borders from a GeoJSON that the user gives: degrees, or metres of the national grid.
 * @throws AppError SETTINGS_INVALID when the file is not a collection of polygons with codes.
 */
export function readShapes(file: string): RegionShapes {
  const invalid = (message: string) =>
    new AppError("SETTINGS_INVALID", "Het bestand met regiogrenzen is niet te gebruiken.", [
      { file, message },
    ]);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw invalid("het is niet te lezen als GeoJSON");
  }
  const parsed = collection.safeParse(content);
  if (!parsed.success) throw invalid("verwacht een FeatureCollection met vlakken (Polygon of MultiPolygon)");
  const shapes = new Map<string, Shape>();
  for (const { properties, geometry } of parsed.data.features) {
    const code = codeNames.map((name) => properties?.[name]).find((value) => typeof value === "string");
    if (typeof code === "string") shapes.set(code.replace(/^AM(?=\d$)/, "AM0"), geometry);
  }
  if (shapes.size === 0) throw invalid(`geen enkel vlak heeft een code in ${codeNames.join(", ")}`);
  return shapes;
}
