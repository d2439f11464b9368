import { Kept } from "./kept.ts";

interface Cached {
  readonly body: string;
}

/** Answers that were made before, by entity tag: a release never changes, so neither do they. */
export class BodyCache<Entry extends Cached> extends Kept<Entry> {
  /** @param maximum characters to keep at most; one answer may take an eighth, or a few would drive out the rest. */
  constructor(maximum: number) {
    super({ maximum, largest: maximum / 8, sizeOf: ({ body }) => body.length });
  }
}
