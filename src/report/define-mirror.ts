import type { Subject, Titled } from "./define-titled.ts";

/** The own figures of an employer, each with a plain sentence; only with the figures of an employer. */
export interface OwnFigures extends Titled {
  readonly kind: "own-figures";
  /** `zin` holds `{waarde}` and `{jaar}`. */
  readonly cijfers: readonly {
    readonly indicator: string;
    readonly titel: string;
    readonly zin: string;
    /** What the own make-up of people leads one to expect: then that comparison comes first. */
    readonly verwacht?: string;
  }[];
  /** Whether the section is on the first page in print. */
  readonly blad?: boolean;
}

/**
 * The few figures that deserve a conversation first: those that differ more than chance explains, largest first.
 * Absence never comes first, and never stands alone.
 */
export interface Conversation extends Titled {
  readonly kind: "conversation";
  /** How many are named at most. */
  readonly meest: number;
  /** `verwacht`: laid beside what the own make-up of people leads one to expect. */
  readonly cijfers: readonly (Subject & { readonly verwacht?: string })[];
  readonly blad?: boolean;
}

/** What is not shown of an employer, and why; only with the figures of an employer. */
export interface OwnHidden extends Titled {
  readonly kind: "own-hidden";
}

/** What would show more figures of the chosen one. */
export interface Unlock extends Titled {
  readonly kind: "unlock";
}

export type MirrorSection = OwnFigures | Conversation | OwnHidden | Unlock;
