import { AppError } from "../errors.ts";

/** The languages in which a report can be made; Dutch is what everyone gets who asks for none. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** The language with its region, as HTML, PDF and the formats of numbers name it. */
export const locales = { nl: "nl-NL", en: "en-GB" } as const satisfies Readonly<Record<Language, string>>;

export function isLanguage(name: string): name is Language {
  return (languages as readonly string[]).includes(name);
}

/**
 * The language of an option or a cell of a list.
 * @throws AppError USAGE with the known ones.
 */
export function parseLanguage(name: string): Language {
  const asked = name.trim().toLowerCase();
  if (isLanguage(asked)) return asked;
  throw new AppError("USAGE", `Kies bij --language uit: ${languages.join(", ")}.`);
}
