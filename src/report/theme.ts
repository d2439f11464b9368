import { type Tokens, tokens } from "./page-style.ts";
import type { Contact } from "./sections/closing.ts";

/** The look and the words of who publishes a report. */
export interface Theme {
  readonly id: string;
  /** Of the publisher: on the title page, and as author in the properties of a PDF. */
  readonly naam: string;
  readonly logo: Logo | null;
  readonly light: Tokens;
  readonly dark: Tokens;
  readonly contact: Contact | null;
  /** Own paragraphs on the title page and at the end. */
  readonly inleiding: readonly string[];
  readonly colofon: readonly string[];
}

export interface Logo {
  readonly type: "svg" | "png";
  readonly content: Buffer;
}

/** Without a theme of a fund. */
export const ownTheme: Theme = {
  id: "regiespiegel",
  naam: "Regiespiegel",
  logo: null,
  light: tokens.light,
  dark: tokens.dark,
  contact: null,
  inleiding: [],
  colofon: [],
};
