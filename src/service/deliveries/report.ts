import type { TableDifference } from "../../intake/compare.ts";
import type { Effect } from "../../intake/effect.ts";
import type { Group } from "../../intake/report/groups.ts";

/** A place where a rule was broken; never with a delivered value. */
export interface Place {
  readonly bestand: string;
  /** The first line, from 1 with the head line included. */
  readonly regel: number | null;
  readonly regels: readonly number[];
  /** Of a rule about two rows: for each of `regels` the other row. */
  readonly andere?: readonly ({ readonly bestand: string; readonly regel: number } | null)[];
  readonly kolom: string | null;
  readonly kolomletter: string | null;
  readonly aantal: number;
  readonly melding: string;
  readonly advies: string;
}

export interface RuleFound {
  readonly code: string;
  readonly groep: Group;
  readonly aantal: number;
  readonly vindplaatsen: readonly Place[];
}

/** The comparison with the delivery that this one would replace. */
export interface Comparison {
  /** The number of the delivery in the store that holds the same content already. */
  readonly zelfdeAls: number | null;
  /** Numbers in the ledger. */
  readonly vervangt: readonly number[];
  readonly verschillen: readonly TableDifference[];
  readonly gevolgen: readonly Effect[];
}

/** The report of a check, as `rapport.json` in the folder of its processing holds it. */
export interface StoredReport {
  readonly leverancier: string;
  readonly periode: string;
  readonly profiel: string;
  readonly akkoord: boolean;
  readonly telling: Readonly<Record<string, number>>;
  readonly tabellen: readonly {
    readonly tabel: string;
    readonly bestand: string;
    readonly rijen: number | null;
  }[];
  readonly regels: readonly RuleFound[];
  /** Null while there are faults. */
  readonly vergelijking: Comparison | null;
}

export const reportName = "rapport.json";
