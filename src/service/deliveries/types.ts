import type { ProcessProgress } from "../tasks/process-messages.ts";

/** Where a delivery is on its way; the states that begin with `wordt` belong to a processing under way. */
export const stands = [
  "open",
  "wordt-gecontroleerd",
  "gecontroleerd",
  "wordt-geladen",
  "geladen",
  "wordt-ingetrokken",
  "ingetrokken",
  "vervangen",
] as const;
export type DeliveryStand = (typeof stands)[number];

export interface FileEntry {
  readonly naam: string;
  /** The folder under `bestanden` that holds this version of the file and nothing else. */
  readonly map: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly ontvangenOp: string;
}

/** What a check found, without its report. */
export interface Checked {
  /** The processing that holds the report. */
  readonly nummer: number;
  readonly gedaanOp: string;
  readonly akkoord: boolean;
  /** Of the content of all tables; see intake. */
  readonly hash: string;
  readonly telling: Readonly<Record<"fout" | "waarschuwing" | "opmerking", number>>;
  readonly waarschuwingen: readonly { readonly regel: string; readonly aantal: number }[];
}

export interface Accepted {
  readonly regel: string;
  readonly reden: string | null;
  readonly door: string;
  readonly moment: string;
}

export interface Step {
  readonly stap: string;
  readonly moment: string;
  readonly door: string;
}

/** A delivery over the API, as `ontvangst/<id>/levering.<nr>.json` holds it. Moments are UTC. */
export interface DeliveryState {
  readonly id: string;
  readonly organisatie: string;
  /** The name of the organisation in the ledger. */
  readonly leverancier: string;
  readonly periode: string;
  readonly profiel: string;
  readonly omschrijving: string | null;
  readonly gemaaktOp: string;
  readonly gewijzigdOp: string;
  readonly stand: DeliveryStand;
  readonly bestanden: readonly FileEntry[];
  readonly controle: Checked | null;
  readonly geaccepteerd: readonly Accepted[];
  /** The number of the last processing; 0 when there was none. */
  readonly verwerking: number;
  /** In the ledger, once it was loaded. */
  readonly leveringNr: number | null;
  /** The hash of the content whose load was begun last: the ledger then knows how that ended. */
  readonly laadpoging: string | null;
  readonly stappen: readonly Step[];
}

export const jobKinds = ["controle", "laden", "intrekken"] as const;
export type JobKind = (typeof jobKinds)[number];
export const jobStatuses = ["wacht", "bezig", "klaar", "mislukt", "afgebroken"] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** Work on a delivery, as `ontvangst/<id>/verwerkingen/<nummer>/verwerking.<nr>.json` holds it. */
export interface JobState {
  readonly id: string;
  readonly levering: string;
  readonly nummer: number;
  readonly soort: JobKind;
  readonly status: JobStatus;
  readonly actor: string;
  readonly reden: string | null;
  readonly gemaaktOp: string;
  readonly begonnenOp: string | null;
  readonly klaarOp: string | null;
  /** The server that runs it; see servers.ts. */
  readonly server: string | null;
  readonly poging: number;
  /** Someone asked to stop it. */
  readonly afbreken: boolean;
  /** Not to be begun before this moment, while another process holds the store. */
  readonly wachtTot: string | null;
  /** Why it failed or ended, for the supplier. */
  readonly melding: string | null;
}

/** How far a processing is, as `voortgang.json` beside it holds it. */
export type JobProgress = ProcessProgress;

/** Limits on deliveries; see the settings. */
export interface DeliveryLimits {
  readonly fileBytes: number;
  readonly deliveryBytes: number;
  readonly files: number;
  readonly open: number;
  readonly openDays: number;
  readonly atOnce: number;
  readonly heapMb: number;
  /** Bytes a second. */
  readonly slowest: number;
  /** Milliseconds that a sender may be silent or slow before the pace counts. */
  readonly grace: number;
}
