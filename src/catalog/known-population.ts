import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError, type Problem } from "../errors.ts";
import { codesOutside, isCount, isYear, readLines } from "./home-lines.ts";
import { codeListTableName } from "./reference-tables.ts";
import type { Catalog, CodeListEntry } from "./types.ts";

/** The file in the home that says how many employers and workers there are. */
export const populationFile = "populatie.csv";

const columns = ["sector", "regio", "grootte", "werkgevers", "werknemers", "bron", "jaar"];

/** A population counts for its own year and, where no newer one is known, at most this many years on. */
const yearsOn = 2;

/** A line of the file; 0 = not known. */
interface Row {
  readonly sector: string;
  readonly regio: string;
  readonly grootte: string;
  readonly werkgevers: string;
  readonly werknemers: string;
  /** The source. */
  readonly naam: string;
  readonly jaar: string;
}

/**
 * The catalogue with the known population from the home in its list `populatie`; without the file, without the
 * composites that need one. In the file a code T stands for all, an empty number for not known; every row counts for
 * a year and its quarters.
 * @throws AppError SETTINGS_INVALID with all problems of the file.
 */
export function withKnownPopulation(catalog: Catalog, home: string): Catalog {
  if (!existsSync(join(home, populationFile))) return withoutPopulation(catalog);
  const problems: Problem[] = [];
  const rows = readRows(catalog, readFileSync(join(home, populationFile), "utf8"), problems);
  if (problems.length > 0) {
    throw new AppError("SETTINGS_INVALID", "Het bestand met de bekende populatie bevat fouten.", problems);
  }
  const codes = rows.flatMap((row) => periodsOf(row, rows).map((periode) => known(row, periode)));
  const codeLists = catalog.codeLists.map((list) => (list.id === "populatie" ? { ...list, codes } : list));
  return { ...catalog, codeLists };
}

function withoutPopulation(catalog: Catalog): Catalog {
  const composites = catalog.composites.filter(({ sql }) => !sql.includes(codeListTableName("populatie")));
  return { ...catalog, composites };
}

function readRows(catalog: Catalog, text: string, problems: Problem[]): Row[] {
  const check = checker(catalog);
  return readLines(populationFile, text, columns, problems).map(({ fields, line }) => {
    const [sector = "", regio = "", grootte = "", werkgevers = "", werknemers = "", naam = "", jaar = ""] =
      fields;
    const row = {
      sector,
      regio,
      grootte,
      werkgevers: count(werkgevers),
      werknemers: count(werknemers),
      naam,
      jaar,
    };
    problems.push(...check(row).map((message) => ({ file: populationFile, line, message })));
    return row;
  });
}

function count(text: string): string {
  return text === "" ? "0" : text;
}

function checker(catalog: Catalog): (row: Row) => string[] {
  const seen = new Set<string>();
  const outside = codesOutside(catalog, ["sector", "regio", "grootte"]);
  return (row) => {
    const key = `${place(row)} ${row.jaar}`;
    const again = seen.has(key);
    seen.add(key);
    return [
      ...outside(row),
      ...(["werkgevers", "werknemers"] as const).flatMap((id) =>
        isCount(row[id]) ? [] : [`'${id}' is geen geheel getal zonder punten.`],
      ),
      ...(isYear(row.jaar) ? [] : ["'jaar' is geen jaar."]),
      ...(row.naam === "" ? ["De bron ontbreekt: zonder bron is een populatie niet te controleren."] : []),
      ...(again ? ["Deze sector, regio en grootte staan er voor dit jaar twee keer."] : []),
    ];
  };
}

/** The periods for which a row is the newest that is known. */
function periodsOf(row: Row, rows: readonly Row[]): string[] {
  const year = Number(row.jaar);
  const next = Math.min(
    ...rows
      .filter((other) => place(other) === place(row))
      .map(({ jaar }) => Number(jaar))
      .filter((one) => one > year),
    year + yearsOn + 1,
  );
  const years = Array.from({ length: next - year }, (_, index) => year + index);
  return years.flatMap((one) => ["JJ00", "KW01", "KW02", "KW03", "KW04"].map((part) => `${one}${part}`));
}

function place({ sector, regio, grootte }: Row): string {
  return `${sector} ${regio} ${grootte}`;
}

/** As a row of the code list `populatie`. */
function known(row: Row, periode: string): CodeListEntry {
  return { ...row, code: `${place(row)} ${periode}`, periode };
}
