import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { AppError, type Problem } from "../errors.ts";
import type { Release } from "../release/open.ts";
import { TOTAL } from "../report/codes.ts";
import { isPublic, type Report } from "../report/define.ts";
import { type FormatName, formatNames, parseFormats } from "../report/formats.ts";
import { isLanguage, languages } from "../report/language.ts";
import { formatList } from "../report/numbers.ts";
import { choose, insistOnChoices, type Selection, selectionOf } from "../report/selection.ts";
import type { Theme } from "../report/theme.ts";
import { type Item, keyOf, whatOf } from "./report-pack.ts";

const columns = ["ontvanger", "rapport", "keuze", "formaat", "thema", "taal"] as const;
/** Columns that a list may do without. */
const optional: readonly string[] = ["formaat", "thema", "taal"];
type Row = Readonly<Record<(typeof columns)[number], string>> & { readonly line: number };

/** What one recipient gets. */
export interface Recipient {
  /** Also the name of the folder. */
  readonly name: string;
  readonly items: readonly Item[];
}

/** The word in the column keuze for a report of every choice. */
const every = "alle";

/** How long a name of a folder may be, so that a path stays short enough for every system. */
const longest = 60;
/** Names that Windows keeps for itself, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * Reads a mailing list: a CSV with the columns ontvanger, rapport, keuze, formaat, thema and taal, as Excel saves it.
 * All of it is checked before anything is made. `themeOf` reads a theme by its name.
 * @throws AppError PATH_NOT_FOUND; USAGE with every problem, its line and its column. What stands in the list is not
 * repeated: a recipient may be a person.
 */
export function readList(
  path: string,
  release: Release,
  reports: readonly Report[],
  themeOf: (name: string) => Theme,
): Recipient[] {
  const file = basename(path);
  const rows = readRows(path, file);
  const problems: Problem[] = [];
  const looks = lookReader(rows, themeOf, problems, file);
  const recipients = new Map<string, { name: string; items: Map<string, Item> }>();
  for (const row of rows) {
    const complain = (column: string, message: string) =>
      problems.push({ file, line: row.line, column, message });
    const known = recipients.get(row.ontvanger.toLowerCase());
    if (known !== undefined && known.name !== row.ontvanger) {
      complain("ontvanger", "verschilt alleen in hoofdletters van een andere ontvanger");
    }
    const wrong = folderProblem(row.ontvanger);
    if (wrong !== undefined) complain("ontvanger", wrong);
    const recipient = known ?? { name: row.ontvanger, items: new Map<string, Item>() };
    recipients.set(row.ontvanger.toLowerCase(), recipient);
    for (const item of itemsOf(row, release, reports, complain)) {
      const key = keyOf(whatOf(item));
      if (recipient.items.has(key)) complain("rapport", "dit rapport staat al bij deze ontvanger");
      const theme = looks.get(row.thema);
      recipient.items.set(key, theme === undefined ? item : { ...item, theme });
    }
  }
  if (rows.length === 0) problems.push({ file, message: "er staat geen enkele ontvanger in" });
  if (problems.length > 0) {
    throw new AppError("USAGE", "De verzendlijst klopt niet. Er is nog niets gemaakt.", problems);
  }
  return [...recipients.values()].map(({ name, items }) => ({ name, items: [...items.values()] }));
}

/** Every theme on the list, read once; what is wrong with one is said at the first line that names it. */
function lookReader(
  rows: readonly Row[],
  themeOf: (name: string) => Theme,
  problems: Problem[],
  file: string,
): ReadonlyMap<string, Theme> {
  const looks = new Map<string, Theme>();
  const broken = new Set([""]);
  for (const { thema, line } of rows) {
    if (broken.has(thema) || looks.has(thema)) continue;
    try {
      looks.set(thema, themeOf(thema));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      broken.add(thema);
      const message = error.problems.length === 0 ? error.message : "dit thema klopt niet:";
      problems.push({ file, line, column: "thema", message }, ...error.problems);
    }
  }
  return looks;
}

function readRows(path: string, file: string): Row[] {
  const text = textOf(path);
  const problem = (message: string, line?: number) =>
    new AppError("USAGE", "De verzendlijst is niet te lezen. Er is nog niets gemaakt.", [
      { file, message, ...(line === undefined ? {} : { line }) },
    ]);
  const [head = ""] = text.split(/\r?\n/, 1);
  let lines: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    lines = parse(text, {
      delimiter: head.includes(";") ? ";" : ",",
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof lines;
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : undefined;
    throw problem("een aanhalingsteken is niet gesloten, of staat midden in een vak", line);
  }
  const heads = (lines.shift()?.record ?? []).map((one) => one.toLowerCase());
  const missing = columns.filter((column) => !heads.includes(column) && !optional.includes(column));
  const strange = heads.some((one) => one !== "" && !(columns as readonly string[]).includes(one));
  if (missing.length > 0 || strange || new Set(heads).size < heads.length) {
    throw problem(`de eerste regel moet zijn: ${columns.join(";")}; ${formatList(optional)} mogen weg`, 1);
  }
  return lines
    .filter(({ record }) => record.some((value) => value !== ""))
    .map(({ record, info }) => {
      const value = (column: string) => (record[heads.indexOf(column)] ?? "").normalize("NFC");
      const fields = Object.fromEntries(columns.map((column) => [column, value(column)]));
      return { ...(fields as Record<(typeof columns)[number], string>), line: info.lines };
    });
}

/** Excel on Windows saves a CSV in its own code page, unless told otherwise. */
function textOf(path: string): string {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw new AppError("PATH_NOT_FOUND", "De verzendlijst van --list is er niet.", [], error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

function folderProblem(name: string): string | undefined {
  if (name === "") return "de naam van de ontvanger ontbreekt";
  if ([...name].length > longest) return `de naam is langer dan ${longest} tekens`;
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'’()._-]*$/u.test(name) || /[. ]$/.test(name)) {
    return "de naam is geen veilige naam voor een map: begin met een letter of cijfer; gebruik verder letters, cijfers, spaties en & ' ( ) . _ -, en geen punt aan het eind";
  }
  return reserved.test(name) ? "deze naam kan op Windows geen map zijn" : undefined;
}

function itemsOf(
  row: Row,
  release: Release,
  reports: readonly Report[],
  complain: (column: string, message: string) => void,
): Item[] {
  const formats = formatsOf(row, complain);
  const tongue = languageOf(row, complain);
  const open = reports.filter(isPublic);
  const report = open.find(({ id }) => id === row.rapport);
  if (report === undefined) {
    const isOwn = reports.some(({ id }) => id === row.rapport);
    const known = open.map(({ id }) => id).join(", ");
    complain(
      "rapport",
      isOwn
        ? "dit rapport is er alleen voor de werkgever zelf en kan niet op een lijst staan"
        : `dit rapport bestaat niet; kies uit: ${known}`,
    );
    return [];
  }
  const selections = selectionsOf(row.keuze, release, report, complain);
  return selections.flatMap((selection) =>
    formats.map((format) => ({ report, selection, format, ...tongue })),
  );
}

/** The language of a line; that of the command where it is empty. */
function languageOf({ taal }: Row, complain: (column: string, message: string) => void) {
  const asked = taal.toLowerCase();
  if (taal === "") return {};
  if (isLanguage(asked)) return { language: asked };
  complain("taal", `deze taal is er niet; kies uit: ${languages.join(", ")}`);
  return {};
}

function formatsOf({ formaat }: Row, complain: (column: string, message: string) => void) {
  try {
    return formaat === "" ? (["html"] as FormatName[]) : parseFormats(formaat.replaceAll(/[+/; ]+/g, ","));
  } catch {
    complain("formaat", `dit formaat bestaat niet; kies uit: ${formatNames.join(", ")}`);
    return [];
  }
}

/** `C`, `sector=C`, `cluster=HAVEN,sector=C`, `alle`; nothing for everything together. */
function selectionsOf(
  keuze: string,
  release: Release,
  report: Report,
  complain: (column: string, message: string) => void,
): Selection[] {
  try {
    if (keuze.toLowerCase() === every) {
      if (report.keuze.dimensie === null) return [{}];
      return insistOnChoices(release, report).map(({ code }) => selectionOf(report, code));
    }
    const selection = parseChoice(keuze, report);
    choose(release, report, selection);
    return [selection];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const all = [error.message, ...error.problems.map(({ message }) => message)];
    complain("keuze", all.join(" ").replace(": laat --for weg.", ": laat de keuze leeg."));
    return [];
  }
}

/**
 * A choice as people write it: pairs as behind --for, or a code alone.
 * @throws AppError USAGE when it is neither.
 */
export function parseChoice(text: string, report: Report): Selection {
  const { dimensie } = report.keuze;
  if (text === "") return selectionOf(report, TOTAL);
  if (dimensie !== null && !/[=,]/.test(text)) return selectionOf(report, text);
  const pairs = text.split(",").map((part) => part.split("=").map((side) => side.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(""))) {
    throw new AppError("USAGE", `Geef de keuze op als ${dimensie ?? "KEUZE"}=CODE.`);
  }
  return Object.fromEntries(pairs) as Selection;
}
