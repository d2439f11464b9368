import { describe, expect, test } from "vitest";
import { check, type Files, short, sound } from "./delivery.ts";

/** Per code: what to add to the sound delivery, rows that nearly fall under the rule among it, and what is found. */
export type Cases = Readonly<Record<string, readonly [Files, readonly string[]]>>;

/** Runs the cases. */
export function testCases(title: string, cases: Cases): void {
  describe(title, () => {
    test.each(Object.entries(cases))("%s is found, and nothing else", async (code, [files, expected]) => {
      expect(expected.join("\n")).toContain(code);
      expect(short(await check({ ...sound, ...files }))).toEqual(expected);
    });
  });
}

/** A CSV file from its head and rows. */
export function csv(head: string, ...rows: readonly string[]): string {
  return `${[head, ...rows].join("\n")}\n`;
}

/** `count` rows, numbered from 0. */
export function many(count: number, row: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** A day of 2025: 1 is 1 January; below 1 it is a day of the years before. */
export function day(number: number): string {
  return new Date(Date.UTC(2025, 0, number)).toISOString().slice(0, 10);
}

export const jobHead = "dienstverband_id,medewerker_id,werkgever_id,begin,eind,deeltijdfactor";
export const spellHead = "verzuim_id,dienstverband_id,begin,hersteld";

/** More rows in a file of the sound delivery. */
export function more(file: string, ...rows: readonly string[]): Files {
  return { [file]: `${sound[file] ?? ""}${rows.map((row) => `${row}\n`).join("")}` };
}

/** The jobs of the sound delivery with further columns: D1 and D2, then these rows. */
export function jobs(columns: string, ...rows: readonly string[]): Files {
  const empty = ",".repeat(columns.split(",").length);
  const own = (sound["dienstverband.csv"] ?? "").trimEnd().split("\n");
  return {
    "dienstverband.csv": csv(
      `${jobHead},${columns}`,
      ...own.slice(1).map((row) => `${row}${empty}`),
      ...rows,
    ),
  };
}

/** Employers besides W1 and W2, each with a small job, so that only the employer itself is odd. */
export function employers(columns: string, ...rows: readonly string[]): Files {
  const empty = columns === "" ? "" : `,${",".repeat(columns.split(",").length - 1)}`;
  const head = `werkgever_id,sbi_code,regio${columns === "" ? "" : `,${columns}`}`;
  const own = (sound["werkgever.csv"] ?? "").trimEnd().split("\n").slice(1);
  return {
    "werkgever.csv": csv(head, ...own.map((row) => `${row}${empty}`), ...rows),
    ...more(
      "dienstverband.csv",
      ...rows.map((row, index) => `E${index},P1,${row.split(",")[0]},2020-01-01,,0.1`),
    ),
  };
}

/** `count` people K0… with jobs J0… at W1; in service from 2020 unless said otherwise. */
export function crowd(
  count: number,
  { job = ",1", birth = (index) => String(1960 + (index % 40)) }: CrowdOptions = {},
): Files {
  return {
    ...more("medewerker.csv", ...many(count, (index) => `K${index},${birth(index)},V`)),
    ...more("dienstverband.csv", ...many(count, (index) => `J${index},K${index},W1,2020-01-01${comma(job)}`)),
  };
}

interface CrowdOptions {
  /** End and part-time factor. */
  readonly job?: string;
  readonly birth?: (index: number) => string;
}

function comma(job: string): string {
  return `,${job}`;
}
