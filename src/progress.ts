/** What may be counted besides. */
export interface Counted {
  readonly rijen?: number;
  /** True when `done` and `total` are bytes. */
  readonly bytes?: boolean;
}

/** Tells how far long work is. `done` and `total` are absent when the end is not known. */
export type Progress = (label: string, done?: number, total?: number, counted?: Counted) => void;

/** Progress that nobody watches. */
export const silent: Progress = () => undefined;
