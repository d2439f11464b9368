import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError, isSystemError, type Problem } from "../errors.ts";
import { type Read, readYamlFile } from "../yaml.ts";
import { readLogo } from "./logo.ts";
import type { Contact } from "./sections/closing.ts";
import { type Logo, ownTheme, type Theme } from "./theme.ts";
import { coloursSchema, themeColours } from "./theme-colours.ts";
import { paragraphs, words } from "./theme-text.ts";

/** The folder in the home with a folder for every theme. */
export const themeFolder = "themas";
const fileName = "thema.yml";

/** A name that is a safe name of a folder on every system, and the same one whatever the case of its letters. */
const safeName = /^[a-z0-9][a-z0-9-]{0,39}$/;

const themeSchema = z.strictObject({
  naam: words(80),
  kleuren: coloursSchema,
  logo: z.strictObject({ bestand: z.string(), tekst: words(150) }).optional(),
  contact: z
    .strictObject({
      naam: words(80),
      email: z.email(),
      telefoon: z
        .string()
        .regex(/^[+\d][\d ()-]{5,24}$/)
        .optional(),
      url: z.url({ protocol: /^https?$/ }).optional(),
    })
    .optional(),
  inleiding: paragraphs(1200).optional(),
  colofon: paragraphs(1200).optional(),
});

type Given = z.output<typeof themeSchema>;

/** The themes of a home by name, in order; also those with faults in them. */
export function themesOf(home: string): string[] {
  try {
    return readdirSync(join(home, themeFolder))
      .filter((name) => safeName.test(name) && name !== ownTheme.id)
      .filter((name) => existsSync(join(home, themeFolder, name, fileName)))
      .sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR", "EACCES")) return [];
    throw error;
  }
}

/**
 * Reads a theme of a home, or our own by its name.
 * @throws AppError USAGE with the known names; THEME_INVALID with all problems of the file and of its logo.
 */
export function readTheme(home: string, name: string): Theme {
  const folder = `${themeFolder}/${name}`;
  if (name === ownTheme.id) {
    if (!existsSync(join(home, folder))) return ownTheme;
    throw invalid([
      { file: folder, message: "Deze naam is van Regiespiegel zelf. Geef de map een andere naam." },
    ]);
  }
  const known = themesOf(home);
  if (!known.includes(name)) {
    const choice = [...known, ownTheme.id].join(", ");
    throw new AppError(
      "USAGE",
      `Dit thema is er niet. Kies uit: ${choice}. Een thema is een map in ${themeFolder}/ van de werkmap, met een naam van kleine letters, cijfers en streepjes, en daarin ${fileName}.`,
    );
  }
  const read = readThemeFile(home, `${folder}/${fileName}`);
  const { value } = read;
  if (value === undefined) throw invalid(read.problems);
  const { light, dark, problems } = themeColours(value.kleuren);
  const logo = logoOf(home, folder, value, read);
  const all = [...problems.map(({ path, message }) => read.at(path, message)), ...logo.problems];
  if (all.length > 0) throw invalid(all);
  return {
    ...{ id: name, naam: value.naam, light, dark },
    ...(logo.logo === undefined ? {} : { logo: logo.logo }),
    ...(value.contact === undefined ? {} : { contact: contactOf(value.contact) }),
    inleiding: value.inleiding ?? [],
    colofon: value.colofon ?? [],
  };
}

/**
 * The theme that was asked for, or that of the settings.
 * @throws AppError as readTheme; SETTINGS_INVALID when the settings name a theme that is not there.
 */
export function chosenTheme(
  { home, theme }: { readonly home: string; readonly theme?: string | undefined },
  asked?: string,
): Theme | undefined {
  if (asked !== undefined) return readTheme(home, asked);
  if (theme === undefined) return undefined;
  try {
    return readTheme(home, theme);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "USAGE") throw error;
    const file = join(home, "settings.yml");
    throw new AppError("SETTINGS_INVALID", "De instellingen bevatten fouten.", [
      { file, message: `theme: ${error.message}` },
    ]);
  }
}

function readThemeFile(home: string, file: string): Read<Given> {
  try {
    return readYamlFile(home, file, themeSchema);
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EISDIR", "EIO")) throw error;
    throw invalid([{ file, message: "Het bestand is niet te lezen." }]);
  }
}

function logoOf(
  home: string,
  folder: string,
  { logo }: Given,
  read: Read<Given>,
): { readonly logo?: Logo; readonly problems: readonly Problem[] } {
  if (logo === undefined) return { problems: [] };
  const found = readLogo(join(home, folder), folder, logo.bestand);
  if (found.problems === undefined) return { logo: { ...found.logo, text: logo.tekst }, problems: [] };
  // What has no place in the logo itself is said at the line that names the logo.
  const problems = found.problems.map((one) =>
    one.line === undefined ? read.at(["logo", "bestand"], one.message) : one,
  );
  return { problems };
}

function contactOf({ naam, email, telefoon, url }: NonNullable<Given["contact"]>): Contact {
  return {
    naam,
    email,
    ...(telefoon === undefined ? {} : { telefoon }),
    ...(url === undefined ? {} : { url }),
  };
}

function invalid(problems: readonly Problem[]): AppError {
  return new AppError("THEME_INVALID", "Verbeter dit eerst:", problems);
}
