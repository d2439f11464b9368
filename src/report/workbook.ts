import writeExcelFile from "write-excel-file/node";
import type { Block, Definition, Fact, Figure, ReportDocument } from "./document.ts";
import type { Texts } from "./texts/nl.ts";
import { textsOf } from "./texts/texts.ts";
import { keyFigureSheet, type NumberCell, type Sheet, tableSheet, type Value } from "./workbook-table.ts";

type Words = Texts["page"]["workbook"];

/** What Excel allows in the name of a sheet. */
const longestName = 31;

/**
 * The sheets of a workbook with all figures of a report: what it is and which sheet holds what, the key figures, one
 * per table, the definitions. A figure that is not shown has an empty number, and the word for it in the column
 * beside it: a word is never where a number could stand.
 */
export function sheetsOf(report: ReportDocument): Sheet[] {
  const words = textsOf(report.taal).page.workbook;
  const taken = new Set([words.about, words.definitions, words.keyFigures].map((name) => name.toLowerCase()));
  const blocks = report.sections.flatMap(({ blocks: own, titel, headline }) =>
    own.map((block) => ({ block, titel, headline })),
  );
  const keyFigures = blocks.flatMap(({ block }) => (block.kind === "key-figures" ? block.figures : []));
  const tables = blocks.flatMap(({ block, titel, headline }) => {
    const found = tableOf(block);
    if (found === undefined) return [];
    const { caption, notes, table } = found;
    return [
      { caption, notes, titel, headline, sheet: tableSheet(nameFor(titel, taken, words), table, words) },
    ];
  });
  const definitions = blocks.flatMap(({ block }) => (block.kind === "definition" ? [block.definition] : []));
  const about = tables.flatMap(({ sheet, caption, titel, headline, notes }): Value[][] => [
    [sheet.name, caption],
    ["", headline === null ? titel : headline],
    ...notes.map((note): Value[] => ["", note]),
  ]);
  return [
    {
      name: words.about,
      heads: words.aboutHeads,
      rows: [
        [words.report, report.titel],
        [words.subject, report.omschrijving],
        ...report.kenmerken.map(({ term, value }) => [term, value]),
        ...(report.melding === null ? [] : [[words.notice, report.melding]]),
        ...publisherRows(report, words),
        [words.noNumber, words.noNumberText],
        [words.marked, words.markedText],
        ...about,
      ],
    },
    ...(keyFigures.length === 0 ? [] : [keyFigureSheet(keyFigures, words)]),
    ...tables.map(({ sheet }) => sheet),
    ...(definitions.length === 0 ? [] : [definitionSheet(definitions, words)]),
  ];
}

/** The table of a block, when it has one with rows. */
function tableOf(block: Block): Pick<Figure, "caption" | "notes" | "table"> | undefined {
  const found =
    block.kind === "figure"
      ? block.figure
      : block.kind === "strips"
        ? { caption: block.strips.table.caption, notes: [], table: block.strips.table }
        : undefined;
  return found === undefined || found.table.rows.length === 0 ? undefined : found;
}

/** Who publishes, how to reach them and what they say of the report. */
function publisherRows({ theme }: ReportDocument, words: Words): Value[][] {
  if (theme === undefined) return [];
  const said = (term: string, texts: readonly string[]) =>
    texts.map((text, at) => [at === 0 ? term : "", text]);
  const { contact } = theme;
  const reach = contact === undefined ? [] : [contact.naam, contact.email, contact.telefoon, contact.url];
  const line = reach.filter((one) => one !== undefined).join(", ");
  return [
    [words.publisher, theme.naam],
    ...(line === "" ? [] : [[words.contact, line]]),
    ...said(words.foreword, theme.inleiding),
    ...said(words.colophon, theme.colofon),
  ];
}

/**
 * The workbook of a report as XLSX; the same bytes for the same document.
 * @returns the file's content.
 */
export async function renderWorkbook(report: ReportDocument): Promise<Buffer> {
  const sheets = sheetsOf(report).map(({ name, heads, rows }) => ({
    sheet: name,
    data: [
      heads.map((value) => ({ value: cleaned(value), fontWeight: "bold" as const, wrap: true })),
      ...rows.map((row) => row.map(written)),
    ],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: heads.map((_, column) => ({ width: widthOf(heads, rows, column) })),
  }));
  return withoutClock(await writeExcelFile(sheets).toBuffer());
}

/** The first date that a zip can hold, in its own form: the time in the lower half, the date in the upper. */
const firstDate = 0x0021_0000;

/**
 * The workbook with that date on all its parts, written over the clock of this machine: once in the list at the end
 * of a zip, and once before each part (APPNOTE 4.3.7, 4.3.12 and 4.3.16).
 */
export function withoutClock(workbook: Buffer): Buffer {
  const end = workbook.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let entry = workbook.readUInt32LE(end + 16);
  for (let left = workbook.readUInt16LE(end + 10); left > 0; left--) {
    workbook.writeUInt32LE(firstDate, entry + 12);
    workbook.writeUInt32LE(firstDate, workbook.readUInt32LE(entry + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((at) => workbook.readUInt16LE(entry + at));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return workbook;
}

function definitionSheet(definitions: readonly Definition[], words: Words): Sheet {
  const terms = [...new Set(definitions.flatMap((one) => everyFact(one).map(({ term }) => term)))];
  return {
    name: words.definitions,
    heads: [...words.definitionHeads, ...terms],
    rows: definitions.map((one) => [
      one.titel,
      one.id,
      one.vraag,
      ...terms.map((term) => everyFact(one).find((fact) => fact.term === term)?.value ?? null),
    ]),
  };
}

function everyFact({ facts, short }: Definition): readonly Fact[] {
  return [...facts, ...short];
}

/** Excel refuses these signs, longer names, and two sheets of one name, whatever the case of their letters. */
function nameFor(title: string, taken: Set<string>, { untitled }: Words): string {
  const base =
    cleaned(title)
      .replaceAll(/[\\/?*[\]:']/g, " ")
      .trim() || untitled;
  let name = [...base].slice(0, longestName).join("").trimEnd();
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const tail = ` ${number}`;
    name =
      [...base]
        .slice(0, longestName - tail.length)
        .join("")
        .trimEnd() + tail;
  }
  taken.add(name.toLowerCase());
  return name;
}

function written(value: Value | NumberCell) {
  if (value === null || value === "") return null;
  if (typeof value === "string") return { type: String, value: cleaned(value), wrap: true };
  if (typeof value === "number") return { type: Number, value };
  return { type: Number, ...value };
}

/** Control characters cannot stand in a workbook. */
function cleaned(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, "\ufffd");
}

function widthOf(heads: readonly string[], rows: Sheet["rows"], column: number): number {
  const length = (value: Value | NumberCell | undefined) =>
    value === null || value === undefined ? 0 : typeof value === "object" ? 10 : String(value).length;
  const longest = Math.max(heads[column]?.length ?? 0, ...rows.map((row) => length(row[column])));
  return Math.min(Math.max(longest + 2, 12), 70);
}
