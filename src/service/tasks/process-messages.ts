import type { FailureCode } from "../../errors.ts";

export interface Fault {
  /** Of an expected failure; undefined for a bug. */
  readonly code: FailureCode | undefined;
  readonly melding: string;
  /** Frames of a bug, without its message. */
  readonly plek: readonly string[];
}

/** How far a process is; `null` where it does not count. */
export interface ProcessProgress {
  readonly stap: string;
  readonly gedaan: number | null;
  readonly totaal: number | null;
  readonly eenheid: "stappen" | "bytes" | null;
  readonly rijen: number | null;
}

/** What a process that works for the server says. */
export type Message<Result> =
  | { readonly bericht: "klaar-voor-werk" }
  | { readonly bericht: "voortgang"; readonly voortgang: ProcessProgress }
  | { readonly bericht: "klaar"; readonly resultaat: Result }
  | { readonly bericht: "mislukt"; readonly fout: Fault };
