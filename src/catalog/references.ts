import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import { idsIn, list } from "./source.ts";
import type { CodeList, ReferenceSeries } from "./types.ts";
import { readYamlFile } from "./yaml.ts";

const folder = "references";
const text = z.string().trim().min(1);

/** queries/references/<id>.yml: what the series is; its figures are in <id>.csv (sector;periode;waarde). */
const referenceSchema = z.strictObject({
  id: text,
  titel: text,
  indicator: text,
  bron: text,
  licentie: text,
  methode: text,
});

type Observation = ReferenceSeries["waarnemingen"][number];

/** Reads queries/references: figures of others, as fractions, per SBI section ('T' = all) and period. */
export function readReferences(
  root: string,
  codeLists: readonly CodeList[],
  problems: Problem[],
): ReferenceSeries[] {
  const sectors = new Set(codeLists.find(({ id }) => id === "sbi2008-sectie")?.codes.map(({ code }) => code));
  const indicators = idsIn(root, "indicators", ".sql");
  return list(root, folder, ".yml").flatMap((name) => {
    const file = `queries/${folder}/${name}`;
    const { value, problems: found, at } = readYamlFile(root, file, referenceSchema);
    problems.push(...found);
    if (value === undefined) return [];
    if (`${value.id}.yml` !== name) problems.push(at(["id"], "De id is niet de naam van het bestand."));
    if (!indicators.has(value.indicator)) {
      problems.push(at(["indicator"], `De indicator '${value.indicator}' bestaat niet.`));
    }
    return [
      { ...value, waarnemingen: readObservations(root, name.replace(/\.yml$/, ".csv"), sectors, problems) },
    ];
  });
}

function readObservations(
  root: string,
  name: string,
  sectors: ReadonlySet<string>,
  problems: Problem[],
): Observation[] {
  const file = `queries/${folder}/${name}`;
  let rows: string[][];
  try {
    rows = parse(readFileSync(join(root, file)), { delimiter: ";" });
  } catch {
    problems.push({ file, message: "Het bestand met de cijfers ontbreekt of is niet te lezen." });
    return [];
  }
  const [head, ...body] = rows;
  if (head?.join(";") !== "sector;periode;waarde") {
    problems.push({ file, line: 1, message: "De kolommen moeten zijn: sector;periode;waarde." });
    return [];
  }
  const seen = new Set<string>();
  return body.map(([sector = "", periode = "", value = ""], index) => {
    const refuse = (message: string) => problems.push({ file, line: index + 2, message });
    if (sector !== "T" && sectors.size > 0 && !sectors.has(sector))
      refuse("De sector is geen sectie van de SBI 2008.");
    if (!/^\d{4}(JJ00|KW0[1-4])$/.test(periode)) refuse("De periode heeft geen code van het CBS.");
    if (!/^\d+(\.\d+)?$/.test(value)) refuse("De waarde is geen getal.");
    if (seen.has(`${sector} ${periode}`)) refuse("Deze sector en periode staan er twee keer.");
    seen.add(`${sector} ${periode}`);
    return { sector, periode, waarde: Number(value) };
  });
}
