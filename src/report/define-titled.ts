/** What every section of a report has. */
export interface Titled {
  readonly id: string;
  readonly titel: string;
  /** The part of the report it belongs to; sections of one part follow each other. */
  readonly deel?: string;
  /** Paragraphs before the figures: what this is, and what it is not. */
  readonly inleiding?: readonly string[];
}

/** A figure as it is spoken of in a headline, with its article: `het verzuimpercentage`. */
export interface Subject {
  readonly indicator: string;
  readonly onderwerp: string;
}
