import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import { englishReference } from "./english.ts";
import { seriesBreaks } from "./headers.ts";
import { comparabilities, type ReferenceSeries } from "./series.ts";
import { idsIn, list } from "./source.ts";
import type { CodeList } from "./types.ts";

const folder = "references";
const text = z.string().trim().min(1);

/**
 * queries/references/<id>.yml: what the series is; its figures are in <id>.csv (sector;periode;waarde, or with
 * `grootteschema` sector;grootte;periode;waarde).
 */
const referenceSchema = z.strictObject({
  id: text,
  titel: text,
  indicator: text,
  populatie: text,
  bron: text,
  licentie: text,
  vergelijkbaar: z.enum(comparabilities),
  verschillen: z.array(text).min(1),
  methode: text,
  engels: englishReference,
  breuken: seriesBreaks,
  grootteschema: text.optional(),
});

type Observation = ReferenceSeries["waarnemingen"][number];
type Codes = ReadonlySet<string> | undefined;

/** Reads queries/references: figures of others, as fractions, per SBI section and size class ('T' = all) and period. */
export function readReferences(
  root: string,
  codeLists: readonly CodeList[],
  problems: Problem[],
): ReferenceSeries[] {
  const codesOf = (id: string): Codes => {
    const found = codeLists.find((one) => one.id === id);
    return found === undefined ? undefined : new Set(found.codes.map(({ code }) => code));
  };
  const sectors = codesOf("sbi2008-sectie");
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
    if (value.engels !== undefined && value.engels.verschillen.length !== value.verschillen.length) {
      problems.push(
        at(["engels", "verschillen"], "Er zijn niet evenveel Engelse als Nederlandse verschillen."),
      );
    }
    const { grootteschema } = value;
    const sizes = grootteschema === undefined ? undefined : codesOf(grootteschema);
    if (grootteschema !== undefined && sizes === undefined) {
      problems.push(at(["grootteschema"], `De codelijst '${grootteschema}' bestaat niet.`));
    }
    const figures = name.replace(/\.yml$/, ".csv");
    const split = grootteschema !== undefined;
    return [{ ...value, waarnemingen: readObservations(root, figures, { split, sectors, sizes }, problems) }];
  });
}

function readObservations(
  root: string,
  name: string,
  { split, sectors, sizes }: { readonly split: boolean; readonly sectors: Codes; readonly sizes: Codes },
  problems: Problem[],
): Observation[] {
  const file = `queries/${folder}/${name}`;
  const columns = split ? ["sector", "grootte", "periode", "waarde"] : ["sector", "periode", "waarde"];
  let rows: string[][];
  try {
    rows = parse(readFileSync(join(root, file)), { delimiter: ";" });
  } catch {
    problems.push({ file, message: "Het bestand met de cijfers ontbreekt of is niet te lezen." });
    return [];
  }
  const [head, ...body] = rows;
  if (head?.join(";") !== columns.join(";")) {
    problems.push({ file, line: 1, message: `De kolommen moeten zijn: ${columns.join(";")}.` });
    return [];
  }
  const seen = new Set<string>();
  return body.map((row, index) => {
    const refuse = (message: string) => problems.push({ file, line: index + 2, message });
    const [sector = "", grootte = "T", periode = "", value = ""] = split
      ? row
      : [row[0], "T", row[1], row[2]];
    if (outside(sectors, sector)) refuse("De sector is geen sectie van de SBI 2008.");
    if (split && outside(sizes, grootte)) refuse("De grootte is geen code van het grootteschema.");
    if (!/^\d{4}(JJ00|KW0[1-4])$/.test(periode)) refuse("De periode heeft geen code van het CBS.");
    if (!/^\d+(\.\d+)?$/.test(value)) refuse("De waarde is geen getal.");
    const key = `${sector} ${grootte} ${periode}`;
    if (seen.has(key)) refuse("Deze sector en periode staan er twee keer.");
    seen.add(key);
    return { sector, grootte, periode, waarde: Number(value) };
  });
}

/** Whether a code is neither the total nor on the list; a list with a fault of its own says nothing. */
function outside(codes: Codes, code: string): boolean {
  return code !== "T" && codes !== undefined && !codes.has(code);
}
