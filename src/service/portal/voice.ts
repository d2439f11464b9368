import { isPeriod } from "../../release/period.ts";
import type { Language } from "../../report/language.ts";
import type { Texts } from "../../report/texts/nl.ts";
import { textsOf } from "../../report/texts/texts.ts";
import type { ServiceContext } from "../context.ts";
import type { PortalTexts } from "./texts/nl.ts";
import { portalTexts } from "./texts/texts.ts";

/** In which language a page speaks, and where it is. */
export interface Voice {
  readonly language: Language;
  /** What the pages say. */
  readonly texts: PortalTexts;
  /** What reports say of figures, and how they write them. */
  readonly report: Texts;
  /** The address in this language of a page that is named by its Dutch one. */
  readonly to: (path: string) => string;
  /** The Dutch address of this page with its filters; undefined where there is no page in another language. */
  readonly here: string | undefined;
}

/** A report has one address, with its language behind it (ADR 33); so have its files. */
const ofReport = /^(\/publicaties\/[^/?#]+)?\/rapporten\/[^/?#]|^\/v1\/rapporten\/[^/]+\/keuzes\//;
/** The API and its description, and all behind the session. */
const dutchAlone =
  /^\/(v1|mijn|leveringen|aanmelden|afmelden|voorpublicaties|documentatie|fouten|lokale-controle)(?![^/?#])/;
const english = /^\/en(?![^/?#])/;

/** The address in a language of what is named by its Dutch address; the same where there is no other. */
export function addressIn(language: Language, path: string): string {
  if (language === "nl") return path;
  if (ofReport.test(path)) return `${path}${path.includes("?") ? "&" : "?"}taal=${language}`;
  if (dutchAlone.test(path)) return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Whether a page is in Dutch whoever asks. */
export function isDutchAlone(path: string): boolean {
  return dutchAlone.test(path) && !path.startsWith("/v1/");
}

/** The Dutch address of the page at `path`. */
export function dutchPath(path: string): string {
  const rest = path.replace(english, "");
  return rest === "" ? "/" : rest;
}

/** The voice of the page with this Dutch address. */
export function voiceAt(language: Language, here?: string): Voice {
  const to = (path: string) => addressIn(language, path);
  return { language, texts: portalTexts(language), report: textsOf(language), to, here };
}

/** Dutch, for pages that are in no other language. */
export const dutch: Voice = voiceAt("nl");

/** The language that an address asks for. */
export function languageOf({ req }: Pick<ServiceContext, "req">): Language {
  return english.test(req.path) || (req.query("taal") === "en" && ofReport.test(req.path)) ? "en" : "nl";
}

/** The voice of a page at the address that is asked for, without its query. */
export function voiceOf(c: Pick<ServiceContext, "req">): Voice {
  return voiceAt(languageOf(c), dutchPath(c.req.path));
}

/** A period as a reader knows it; what is no period of CBS by its code. */
export function periodIn({ report }: Pick<Voice, "report">, code: string): string {
  return isPeriod(code) ? report.numbers.formatPeriod(code) : code;
}
