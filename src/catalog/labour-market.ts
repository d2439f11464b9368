import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError, type Problem } from "../errors.ts";
import { codesOutside, isCount, isYear, readLines } from "./home-lines.ts";
import type { Catalog, CodeListEntry } from "./types.ts";

/** The file in the home with vacancies, jobs and people who are briefly unemployed. */
export const labourMarketFile = "arbeidsmarkt.csv";

const columns = ["functiegroep", "sector", "regio", "vacatures", "banen", "ww_kort", "bron", "jaar"];
const numbers = ["vacatures", "banen", "ww_kort"] as const;

/** A line of the file; an empty number is not known. */
interface Row {
  readonly functiegroep: string;
  readonly sector: string;
  readonly regio: string;
  readonly vacatures: string;
  readonly banen: string;
  readonly ww_kort: string;
  /** The source. */
  readonly naam: string;
  readonly jaar: string;
}

/**
 * The catalogue with the labour market from the home in its list `arbeidsmarkt`; as it is without the file. A code T
 * stands for all. A number counts for its own year only: tension changes too fast to carry it on.
 * @throws AppError SETTINGS_INVALID with all problems of the file.
 */
export function withLabourMarket(catalog: Catalog, home: string): Catalog {
  const path = join(home, labourMarketFile);
  if (!existsSync(path)) return catalog;
  const problems: Problem[] = [];
  const check = checker(catalog);
  const rows = readLines(labourMarketFile, readFileSync(path, "utf8"), columns, problems).map(
    ({ fields, line }) => {
      const row = rowOf(fields);
      problems.push(...check(row).map((message) => ({ file: labourMarketFile, line, message })));
      return row;
    },
  );
  if (problems.length > 0) {
    throw new AppError("SETTINGS_INVALID", "Het bestand met de arbeidsmarkt bevat fouten.", problems);
  }
  const codes = rows.map(
    (row): CodeListEntry => ({ ...row, code: `${place(row)} ${row.jaar}`, periode: `${row.jaar}JJ00` }),
  );
  const codeLists = catalog.codeLists.map((list) => (list.id === "arbeidsmarkt" ? { ...list, codes } : list));
  return { ...catalog, codeLists };
}

function rowOf(fields: readonly string[]): Row {
  const [functiegroep = "", sector = "", regio = "", vacatures = "", banen = "", ww_kort = ""] = fields;
  const [naam = "", jaar = ""] = fields.slice(6);
  return { functiegroep, sector, regio, vacatures, banen, ww_kort, naam, jaar };
}

function checker(catalog: Catalog): (row: Row) => string[] {
  const seen = new Set<string>();
  const outside = codesOutside(catalog, ["sector", "regio"]);
  return (row) => {
    const key = `${place(row)} ${row.jaar}`;
    const again = seen.has(key);
    seen.add(key);
    const given = numbers.filter((id) => row[id] !== "");
    return [
      ...(/^(T|\d{2,4})$/.test(row.functiegroep)
        ? []
        : ["De code in 'functiegroep' is geen code van de BRC 2014 en geen T."]),
      ...outside(row),
      ...given.flatMap((id) => (isCount(row[id]) ? [] : [`'${id}' is geen geheel getal zonder punten.`])),
      ...(given.length === 0 ? ["Er staat geen enkel aantal."] : []),
      ...(isYear(row.jaar) ? [] : ["'jaar' is geen jaar."]),
      ...(row.naam === "" ? ["De bron ontbreekt: zonder bron is een aantal niet te controleren."] : []),
      ...(again ? ["Deze functiegroep, sector en regio staan er voor dit jaar twee keer."] : []),
    ];
  };
}

function place({ functiegroep, sector, regio }: Row): string {
  return `${functiegroep} ${sector} ${regio}`;
}
