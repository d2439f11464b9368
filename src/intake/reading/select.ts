import { placesKept } from "../issue.ts";
import type { Rec } from "./records.ts";

/** What a record is. */
export type RecordKind =
  | "rij"
  | "titel"
  | "leeg"
  | "kop"
  | "totaal"
  | "aantal-velden"
  | "aanhalingsteken"
  | "te-lang";

/** How often something occurs, and on which lines first. */
export class Tally {
  count = 0;
  readonly lines: number[] = [];

  add(line: number): void {
    this.count++;
    if (this.lines.length < placesKept) this.lines.push(line);
  }
}

/**
 * Sorts the records of a file: the rows of its table, and what stands around them. Every record gets exactly
 * one kind, so that the counts add up to what was delivered.
 */
export class Selection {
  readonly tallies = new Map<RecordKind, Tally>();
  /** The lines of all records that cannot be read, and apart those of which the end is not known. */
  readonly refused = { regels: [] as number[], kapot: [] as number[] };
  records = 0;
  rows = 0;
  readonly #head: readonly string[];
  readonly #above: number;
  readonly #below: number;
  readonly #extra = new Tally();

  /**
   * @param above records before the head that are title lines or blank.
   * @param below records right below the head that are no data.
   */
  constructor(head: readonly string[], above: number, below: number) {
    this.#head = head.map(normal);
    this.#above = above;
    this.#below = below;
  }

  /** The kind of the next record, which is counted. The head itself is "kop" and not counted as repeated. */
  take(record: Rec): RecordKind {
    const index = this.records++;
    if (index === this.#above) return "kop";
    const kind = this.#kindOf(record, index);
    if (kind === "rij") this.rows++;
    else this.#note(kind, record.at ?? record.line);
    if (kind === "aantal-velden") this.refused.regels.push(record.line);
    if (kind === "aanhalingsteken" || kind === "te-lang") this.refused.kapot.push(record.line);
    return kind;
  }

  /** Takes back a row that cannot be written after all. */
  refuse(kind: RecordKind, line: number): void {
    this.rows--;
    this.refused.kapot.push(line);
    this.#note(kind, line);
  }

  #note(kind: RecordKind, line: number): void {
    const tally = this.tallies.get(kind) ?? new Tally();
    tally.add(line);
    this.tallies.set(kind, tally);
  }

  #kindOf({ cells, fault, line }: Rec, index: number): RecordKind {
    if (fault !== undefined) return fault === "quote" ? "aanhalingsteken" : "te-lang";
    if (cells.every((cell) => isBlank(cell))) return "leeg";
    if (index < this.#above || index <= this.#above + this.#below) return "titel";
    if (this.#isHead(cells)) return "kop";
    if (isTotal(cells)) return "totaal";
    if (cells.length === this.#head.length + 1 && isBlank(cells.at(-1) ?? "")) return this.#trailing(line);
    return cells.length === this.#head.length ? "rij" : "aantal-velden";
  }

  /** One empty cell too many is a delimiter at the end of the line, when every row has it: see `uneven`. */
  #trailing(line: number): RecordKind {
    this.#extra.add(line);
    return "rij";
  }

  /** Rows with one cell too many, when other rows have not: a cell may have moved. */
  get uneven(): Tally | undefined {
    return this.#extra.count > 0 && this.#extra.count < this.rows ? this.#extra : undefined;
  }

  #isHead(cells: readonly string[]): boolean {
    const { length } = this.#head;
    if (cells.length < length || cells.slice(length).some((cell) => !isBlank(cell))) return false;
    for (let index = 0; index < length; index++) {
      if (normal(cells[index] ?? "") !== this.#head[index]) return false;
    }
    return true;
  }
}

/** The words that a total line begins with; the engine's own reading is compared with the same list. */
export const totalWords = [
  "totaal",
  "totalen",
  "eindtotaal",
  "subtotaal",
  "totaal generaal",
  "generaal totaal",
];

/** A line that begins with a total and leaves a cell empty: a row of people fills what it must. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => !isBlank(cell)) ?? "";
  if (first.length > 20 || !totalWords.includes(normal(first).replace(/\s*:$/, ""))) return false;
  return cells.length === 1 || cells.some((cell) => isBlank(cell));
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

function normal(cell: string): string {
  return cell.trim().toLowerCase();
}
