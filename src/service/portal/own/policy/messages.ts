import type { Config } from "../../../../config.ts";

/** A threshold that a proposal may change; see publish/policy-choices.ts. */
export interface Choice {
  readonly id: string;
  readonly klasse: string;
  readonly naam: string;
  readonly waarde: number;
  readonly keuzes: readonly number[];
  readonly geheim: boolean;
}

export interface PolicyAsked {
  readonly soort: "beleid";
  readonly config: Pick<Config, "home">;
}

/** The policy that the home has now. */
export interface PolicyAnswer {
  readonly soort: "beleid";
  readonly hash: string;
  readonly zinnen: readonly string[];
  readonly onderDeVloer: boolean;
  readonly keuzes: readonly Choice[];
}

export interface TrialAsked {
  readonly soort: "proef";
  readonly config: Config;
  readonly jaren: readonly number[];
  readonly waarden: Readonly<Record<string, number>>;
  /** Codes of sectors, T for all together; null for everything. */
  readonly sectoren: readonly string[] | null;
  /** Only cells that are in this release, as they are there; null for all cells. */
  readonly publicatie: string | null;
}

/** Cells that would be shown or hidden, of one indicator in one table and for one sector. */
export interface Effect {
  readonly indicator: string;
  readonly tabel: string;
  readonly sector: string | null;
  readonly verschijnt: number;
  readonly verdwijnt: number;
  readonly voorbeelden: {
    readonly verschijnt: readonly Example[];
    readonly verdwijnt: readonly Example[];
  };
}

/** The name of a cell by its codes; nothing of what it holds. */
export interface Example {
  readonly periode: string;
  readonly dimensies: Readonly<Record<string, string | null>>;
  readonly uitsplitsing: string | null;
}

export interface TrialAnswer {
  readonly soort: "proef";
  readonly hash: string;
  /** The whole policy file as it would be. */
  readonly yaml: string;
  readonly regels: readonly Effect[];
}

export type PolicyRequest = PolicyAsked | TrialAsked;
