import type { Language } from "../language.ts";
import { en } from "./en.ts";
import { nl, type Texts } from "./nl.ts";

const texts: Readonly<Record<Language, Texts>> = { nl, en };

/** All sentences and words of a report in a language. */
export function textsOf(language: Language): Texts {
  return texts[language];
}
