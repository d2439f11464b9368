import type { TableName } from "../../store/schema.ts";

/** How the files of one supplier's package become canonical tables. A profile is data: it holds no code. */
export interface Profile {
  readonly id: string;
  readonly titel: string;
  /** False while the heads come from hearsay and not from a real export or its manual. */
  readonly geverifieerd: boolean;
  readonly bestanden: readonly ProfileFile[];
  /** What the column `hersteld` holds: the first day back at work, or the last day of illness. */
  readonly hersteld: "eerste-werkdag" | "laatste-ziektedag";
  /** How the part-time factor is written: 0,8 or 80. */
  readonly deeltijd: "factor" | "procent";
}

export interface ProfileFile {
  readonly tabel: TableName;
  /** File names without extension, lower case. */
  readonly namen: readonly string[];
  /** Canonical column → the heads that mean it, lower case. */
  readonly kolommen: Readonly<Record<string, readonly string[]>>;
}
