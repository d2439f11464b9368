import type { Cell } from "../../release/types.ts";
import type { Titled } from "../define-titled.ts";
import type { Block, Chart, DataTable, DocumentSection, Figure, TableCell } from "../document.ts";
import type { Figures } from "../figures.ts";
import type { Display } from "../numbers.ts";
import type { Texts } from "../texts/nl.ts";
import { marginOf } from "../uncertain.ts";
import { absentNote, hiddenNote, isShown, markOf } from "../words.ts";

/** Value, margin, persons and employers of a cell, as cells of a table. */
export function cellsOf(cell: Cell | undefined, display: Display, texts: Texts): TableCell[] {
  const count = (value: number | null): TableCell => ({
    value,
    text: value === null ? "–" : texts.numbers.formatNumber(value),
  });
  return [
    markOf(cell, display, texts),
    { text: marginOf(cell, display, texts) ?? "–", value: null },
    count(isShown(cell) ? cell.personen : null),
    count(isShown(cell) ? cell.werkgevers : null),
  ];
}

/** What is hidden and what was never delivered, in words. */
export function missingNotes(
  rows: readonly { readonly label: string; readonly cell: Cell | undefined }[],
  { texts }: Pick<Figures, "texts">,
): string[] {
  const hidden = rows.filter(({ cell }) => cell?.status === "onderdrukt").map(({ label }) => label);
  const absent = rows.filter(({ cell }) => cell === undefined || cell.status === "niet-geleverd");
  const open = rows.filter(({ cell }) => cell?.status === "niet-te-berekenen").map(({ label }) => label);
  const incalculable = open.length === 0 ? null : texts.incalculable(open);
  const notes = [
    hiddenNote(hidden, texts),
    absentNote(
      absent.map(({ label }) => label),
      texts,
    ),
    incalculable,
  ];
  return notes.filter((note) => note !== null);
}

interface FigureParts {
  readonly caption: string;
  readonly description: string;
  readonly chart: Chart | null;
  readonly table: Pick<DataTable, "columns" | "rows">;
  readonly notes: readonly string[];
}

/** A section of one figure under its headline. */
export function sectionOf(section: Titled, headline: string, parts: FigureParts): DocumentSection {
  const { caption, table } = parts;
  const figure: Figure = { ...parts, id: `figuur-${section.id}`, table: { caption, ...table } };
  return {
    id: section.id,
    titel: section.titel,
    headline,
    blocks: [...intro(section), { kind: "figure", figure }],
  };
}

/** What the report's own text says before the figures of a section. */
export function intro({ inleiding = [] }: Pick<Titled, "inleiding">): Block[] {
  return paragraphs(inleiding);
}

export function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

/** How many employers a sector or region here stands for: those that delivered, which are seldom all. */
export function onlyDelivered({ cell, chosen, report, texts, year }: Figures): Block[] {
  const { dimensie } = report.keuze;
  if (chosen.isTotal || (dimensie !== "sector" && dimensie !== "regio")) return [];
  const base = cell({ indicator: report.dekking, who: "own", periode: year });
  if (!isShown(base) || base.werkgevers === null) return [];
  return paragraphs([texts.keyFigures.only(base.werkgevers, chosen.phrase)]);
}

/** A section that has nothing to show, and says why. */
export function emptySection(section: Titled, headline: string): DocumentSection {
  return { id: section.id, titel: section.titel, headline, blocks: [] };
}

/** Title of an indicator as the release has it. */
export function titleOf(figures: Figures, indicator: string, otherwise: string): string {
  return figures.indicator(indicator)?.titel ?? otherwise;
}

/** The name of a display that a chart writes values by. */
export function chartDisplay(display: Display): string {
  return typeof display === "string" ? display : "";
}
