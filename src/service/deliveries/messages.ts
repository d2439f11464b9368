import type { Config } from "../../config.ts";
import type { Checked, JobKind } from "./types.ts";

/** What the process for a delivery is given. It crosses by structured clone: dates stay dates. */
export interface Task {
  readonly soort: JobKind;
  readonly config: Config;
  readonly leverancier: string;
  readonly periode: string;
  readonly profiel: string;
  readonly bestanden: readonly string[];
  /** The folder of the processing, for its report. */
  readonly map: string;
  /** Kept in the ledger with every step. */
  readonly door: string;
  readonly reden: string | undefined;
  /**
   * At a load: the hash of what was checked, and the rules whose warnings are accepted. At a withdrawal: the hash of
   * what was to be loaded.
   */
  readonly verwacht: string | undefined;
  readonly geaccepteerd: readonly string[];
  readonly leveringNr: number | undefined;
}

/** `profielen`: which formats there are, with empty files to fill in. */
export type Request = Task | { readonly soort: "profielen" };

export interface Formats {
  readonly profielen: readonly Format[];
}

export interface Format {
  readonly id: string;
  readonly titel: string;
  /** False while the heads come from hearsay and not from a real export or its manual. */
  readonly geverifieerd: boolean;
  /** Empty files of this format; none for a format that is only known to be refused. */
  readonly sjablonen: readonly { readonly naam: string; readonly tekst: string }[];
  /** The same as one workbook with a sheet for each, in base64; null without them. */
  readonly werkboek: string | null;
}

/** What the ledger says of the deliveries of the supplier. */
export interface LedgerLine {
  readonly nr: number;
  readonly stand: string;
}

export type Result =
  | ({ readonly soort: "profielen" } & Formats)
  | { readonly soort: "controle"; readonly controle: Omit<Checked, "nummer" | "gedaanOp"> }
  | {
      readonly soort: "laden";
      readonly uitkomst: "geladen" | "ongewijzigd" | "geweigerd";
      readonly leveringNr: number | undefined;
      readonly controle: Omit<Checked, "nummer" | "gedaanOp">;
      readonly grootboek: readonly LedgerLine[];
    }
  | { readonly soort: "intrekken"; readonly rijen: number; readonly grootboek: readonly LedgerLine[] };
