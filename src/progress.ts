/** Tells how far long work is. `done` and `total` are absent when the end is not known. */
export type Progress = (label: string, done?: number, total?: number) => void;

/** Progress that nobody watches. */
export const silent: Progress = () => undefined;
