import { type Tokens, tokens } from "./page-style.ts";
import type { Contact } from "./sections/closing.ts";

/** What a fund may colour: the tokens of its own, beside those of every page. */
export interface BrandTokens {
  /** Kinds, great numbers, and the line around what has the focus. */
  readonly accent: string;
  readonly link: string;
  readonly heading: string;
  /** The plane behind the title, and what stands on it. */
  readonly title: string;
  readonly "on-title": string;
  /** The line under the logo. */
  readonly rule: string;
}

export type ThemeTokens = Tokens & BrandTokens;

/** The mark of who publishes, as it was checked at load (logo.ts). */
export interface Logo {
  readonly kind: "svg" | "png";
  readonly base64: string;
  /** In units of its own: only their ratio counts. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for who cannot see it. */
  readonly text: string;
}

/** The look of who publishes a report, and what it says of itself. All text is plain. */
export interface Theme {
  /** Name of its folder in themas/. */
  readonly id: string;
  /** Of the publisher: on the title page, and as author in the properties of a PDF. */
  readonly naam: string;
  readonly light: ThemeTokens;
  readonly dark: ThemeTokens;
  readonly logo?: Logo;
  readonly contact?: Contact;
  /** Paragraphs in front of the report, and in its colophon. */
  readonly inleiding: readonly string[];
  readonly colofon: readonly string[];
}

/** What stands for a colour that a theme does not name. */
export function ownBrand(scheme: "light" | "dark", { accent }: { readonly accent: string }): BrandTokens {
  const { ink, paper, panel } = tokens[scheme];
  const plane = scheme === "light" ? { title: accent, "on-title": paper } : { title: panel, "on-title": ink };
  return { accent, link: accent, heading: ink, ...plane, rule: accent };
}

/** Our own look, for who has no theme. */
export const ownTheme: Theme = {
  id: "regiespiegel",
  naam: "Regiespiegel",
  light: { ...ownBrand("light", tokens.light), ...tokens.light },
  dark: { ...ownBrand("dark", tokens.dark), ...tokens.dark },
  inleiding: [],
  colofon: [],
};

/** The theme of a fund; undefined for our own look, also when that was asked for by its name. */
export function fundTheme(theme: Theme | undefined): Theme | undefined {
  return theme?.id === ownTheme.id ? undefined : theme;
}
