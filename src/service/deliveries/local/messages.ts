import type { RuleFound } from "../report.ts";
import type { JobProgress } from "../types.ts";

/** What the page asks of the thread that checks: once. */
export interface LocalOrder {
  /** The program of the engine, compiled; it is not fetched again. */
  readonly motor: WebAssembly.Module;
  readonly bestanden: readonly File[];
  readonly profiel: string;
  /** The moment that counts as now, in milliseconds. */
  readonly nu: number;
}

/** What a check on one's own machine found; the same words as those of a delivery. */
export interface LocalReport {
  readonly akkoord: boolean;
  readonly periode: string;
  readonly telling: Readonly<Record<"fout" | "waarschuwing" | "opmerking", number>>;
  readonly tabellen: readonly {
    readonly tabel: string;
    readonly bestand: string;
    readonly rijen: number | null;
  }[];
  readonly regels: readonly RuleFound[];
  /** Of the content of all tables; the same as that of the delivery of these files. */
  readonly hash: string;
}

export interface LocalProfile {
  readonly id: string;
  readonly titel: string;
}

/** What that thread says. */
export type LocalMessage =
  | { readonly bericht: "klaar-voor-werk"; readonly profielen: readonly LocalProfile[] }
  | { readonly bericht: "voortgang"; readonly voortgang: JobProgress }
  | { readonly bericht: "klaar"; readonly verslag: LocalReport }
  /** The sentence of an expected failure; none for a bug, whose message may repeat what is in the files. */
  | { readonly bericht: "mislukt"; readonly melding: string | null };
