import { addressIn, isDutchAlone } from "../../src/service/portal/voice.ts";

/** One address of every kind of public page, for the release of release-folder.ts; what is looked at in every test. */
export const portalPages = [
  "/",
  "/sectoren",
  "/sectoren/C",
  "/sectoren/Q",
  "/sectoren/T",
  "/regios",
  "/regios/AM05",
  "/indicatoren",
  "/indicatoren/verzuimpercentage",
  "/indicatoren/verzuim-naar-duur-rijk",
  "/tabellen",
  "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00",
  "/tabellen/sector-grootte?indicator=scholingsdeelname&periode=2025JJ00",
  "/tabellen/sector-regio?indicator=verzuimpercentage&periode=2024JJ00,2025JJ00&regio=T&sector=C,T",
  "/tabellen/sector-grootte?grootte=1-10&indicator=verzuimpercentage&periode=2025JJ00&sector=Q",
  "/publicaties/2025-1.0.0/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00",
  "/publicaties/2025-1.0.0/sectoren/C",
  "/zoeken",
  "/zoeken?vraag=verzium",
  "/zoeken?vraag=niets%20hiervan",
  "/publicaties",
  "/publicaties/2025-1.0.0",
  "/kalender",
  "/wijzigingen",
  "/rapporten",
  "/downloads",
  "/methode",
  "/beleid",
  "/kwaliteit",
  "/begrippen",
  "/hulp",
  "/toegankelijkheid",
  "/privacy",
  "/colofon",
  "/documentatie",
  "/fouten",
] as const;

/** The same in English, of those that are there. */
export const englishPages: readonly string[] = portalPages
  .filter((path) => !isDutchAlone(path))
  .map((path) => addressIn("en", path));
