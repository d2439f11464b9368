import { type RuleCode, rules } from "./rules.ts";

export type Severity = "fout" | "waarschuwing" | "opmerking";

/** How many places of one issue are kept; `aantal` stays exact. */
export const placesKept = 20;

/** The row that a row is at odds with, such as the first with the same number. */
export interface OtherPlace {
  readonly bestand: string;
  readonly regel: number;
}

/**
 * Something wrong in a delivered file: data, never thrown, and never with a value of the delivery in it.
 * One issue per rule, file and column.
 */
export interface Issue {
  readonly code: string;
  readonly ernst: Severity;
  /** Name of the file, without its folder; the name of the delivery when the issue is about the whole. */
  readonly bestand: string;
  /** The first line, counted from 1 with the head line included; for Parquet the number of the row. */
  readonly regel?: number;
  /** The first lines, at most `placesKept`. */
  readonly regels: readonly number[];
  /** Of a rule about two rows: for each of `regels` the other row. */
  readonly andere?: readonly (OtherPlace | null)[];
  readonly kolom?: string;
  /** The column as a spreadsheet names it: A, B, … AA. */
  readonly kolomletter?: string;
  readonly melding: string;
  readonly advies: string;
  /** How often it occurs. */
  readonly aantal: number;
}

export interface Place {
  readonly bestand: string;
  readonly regels?: readonly number[];
  readonly andere?: readonly (OtherPlace | null)[];
  readonly kolom?: string | undefined;
  readonly kolomletter?: string | undefined;
  readonly aantal?: number;
}

/** An issue of the table of rules; `{name}` in its texts is filled from `facts`. */
export function issue(code: RuleCode, place: Place, facts: Readonly<Record<string, string>> = {}): Issue {
  const rule = rules[code];
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  return withPlace(
    { code, ernst: rule.ernst, melding: fill(rule.melding), advies: fill(rule.advies) },
    place,
  );
}

/** An issue with the texts of a check of queries/checks. */
export function withPlace(
  texts: {
    readonly code: string;
    readonly ernst: Severity;
    readonly melding: string;
    readonly advies: string;
  },
  place: Place,
): Issue {
  // Several rows may come from one line, such as the answers of a survey with a column per item.
  const { regels: all = [] } = place;
  const regels = [...new Set(all)].slice(0, placesKept);
  const andere = regels.map((regel) => place.andere?.[all.indexOf(regel)] ?? null);
  return {
    code: texts.code,
    ernst: texts.ernst,
    bestand: place.bestand,
    ...(regels[0] === undefined ? {} : { regel: regels[0] }),
    regels,
    ...(andere.every((one) => one === null) ? {} : { andere }),
    ...(place.kolom === undefined ? {} : { kolom: place.kolom }),
    ...(place.kolomletter === undefined ? {} : { kolomletter: place.kolomletter }),
    melding: texts.melding,
    advies: texts.advies,
    aantal: place.aantal ?? Math.max(1, regels.length),
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { fout: 0, waarschuwing: 0, opmerking: 0 };
  for (const one of issues) counts[one.ernst] += one.aantal;
  return counts;
}
