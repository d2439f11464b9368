import { z } from "zod";
import { contrastOf } from "./contrast.ts";
import { tokens } from "./page-style.ts";
import { type BrandTokens, ownBrand, type ThemeTokens } from "./theme.ts";

const colour = z.custom<string>(
  (value) => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value),
  'schrijf een kleur als "#1a2b3c": een hekje met zes cijfers of letters van a tot en met f, tussen aanhalingstekens',
);

const schemeSchema = z.strictObject({
  accent: colour,
  link: colour.optional(),
  kop: colour.optional(),
  titelvlak: colour.optional(),
  titeltekst: colour.optional(),
  lijn: colour.optional(),
});

/** `kleuren` in thema.yml. A colour that is left out is ours, or follows from the accent (`ownBrand`). */
export const coloursSchema = z.strictObject({ licht: schemeSchema, donker: schemeSchema });

type Colours = z.output<typeof coloursSchema>;
type Key = keyof Colours["licht"];

const tokenOf: Readonly<Record<Key, keyof BrandTokens>> = {
  accent: "accent",
  link: "link",
  kop: "heading",
  titelvlak: "title",
  titeltekst: "on-title",
  lijn: "rule",
};

interface Demand {
  readonly key: Key;
  readonly on: keyof ThemeTokens;
  readonly named: string;
  /** Text 4.5:1, graphics 3:1: WCAG 2.2 level AA. */
  readonly least: number;
}

const demands: readonly Demand[] = [
  ...(["accent", "link", "kop"] as const).flatMap((key) => [
    { key, on: "paper" as const, named: "het papier", least: 4.5 },
    { key, on: "panel" as const, named: "het vlak van de voet", least: 4.5 },
  ]),
  { key: "titeltekst", on: "title", named: "het titelvlak", least: 4.5 },
  { key: "lijn", on: "paper", named: "het papier", least: 3 },
];

/** Something that cannot be read, at its place in thema.yml. */
interface ColourProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** The tokens of a theme, light and dark, and every pair of colours that differs too little. */
export function themeColours(colours: Colours): {
  readonly light: ThemeTokens;
  readonly dark: ThemeTokens;
  readonly problems: readonly ColourProblem[];
} {
  const light = tokensOf("light", colours.licht);
  const dark = tokensOf("dark", colours.donker);
  return {
    light,
    dark,
    problems: [
      ...weakPairs(colours.licht, light, ["kleuren", "licht"]),
      ...weakPairs(colours.donker, dark, ["kleuren", "donker"]),
    ],
  };
}

function tokensOf(scheme: "light" | "dark", given: Colours["licht"]): ThemeTokens {
  const brand = (Object.entries(given) as [Key, string][]).map(([key, value]) => [
    tokenOf[key],
    value.toLowerCase(),
  ]);
  return {
    ...tokens[scheme],
    ...ownBrand(scheme, { accent: given.accent.toLowerCase() }),
    ...Object.fromEntries(brand),
  };
}

function weakPairs(given: Colours["licht"], colours: ThemeTokens, path: readonly string[]): ColourProblem[] {
  return demands.flatMap(({ key, on, named, least }) => {
    const [own, ground] = [colours[tokenOf[key]], colours[on]];
    const ratio = contrastOf(own, ground);
    // What is left out follows from another colour, which is named instead.
    const at = [key, ...(on === "title" ? (["titelvlak", "accent"] as const) : [])].find(
      (one) => one in given,
    );
    if (ratio >= least || at === undefined) return [];
    const kind = least === 4.5 ? "tekst" : "een lijn of vlak";
    return [
      {
        path: [...path, at],
        message: `De kleur '${key}' (${own}) heeft op ${named} (${ground}) een contrast van ${said(ratio)}:1; voor ${kind} is minstens ${said(least)}:1 nodig.`,
      },
    ];
  });
}

/** Rounded down, so that what falls short never reads as enough. */
function said(ratio: number): string {
  const text = (Math.floor(ratio * 100) / 100).toFixed(2).replace(/\.?0+$/, "");
  return text.replace(".", ",");
}
