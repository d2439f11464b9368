import type { Language } from "../../../report/language.ts";
import { en } from "./en.ts";
import { nl, type PortalTexts } from "./nl.ts";

const texts: Readonly<Record<Language, PortalTexts>> = { nl, en };

/** All sentences and words of the public pages in a language. */
export function portalTexts(language: Language): PortalTexts {
  return texts[language];
}
