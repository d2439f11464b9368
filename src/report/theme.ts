import { type Tokens, tokens } from "./page-style.ts";

/** The look of who publishes a report. */
export interface Theme {
  /** Of the publisher: on the title page, and as author in the properties of a PDF. */
  readonly naam: string;
  readonly light: Tokens;
}

export const ownTheme: Theme = { naam: "Regiespiegel", light: tokens.light };
