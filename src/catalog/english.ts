import { z } from "zod";

const text = z.string().trim().min(1);

/** The English of what a reader sees of an indicator; the other keys of a header are the same in every language. */
export interface EnglishTexts {
  readonly titel: string;
  readonly vraag: string;
  readonly teller?: string | undefined;
  readonly noemer?: string | undefined;
  readonly formule?: string | undefined;
  readonly let_op?: string | undefined;
}

/** The English of a survey scale; questions stay in the language in which they were asked. */
export interface EnglishScale {
  readonly titel: string;
  readonly let_op?: string | undefined;
  readonly breuk?: string | undefined;
}

/** The English of a series of others; its source is named as it names itself. */
export interface EnglishReference {
  readonly titel: string;
  readonly populatie: string;
  /** One for each of the Dutch ones, in their order. */
  readonly verschillen: readonly string[];
  readonly methode: string;
}

/** The key `engels` of the header of an indicator. */
export const englishTexts = z
  .strictObject({
    titel: text,
    vraag: text,
    teller: text.optional(),
    noemer: text.optional(),
    formule: text.optional(),
    let_op: text.optional(),
  })
  .optional();

export const englishScale = z
  .strictObject({ titel: text, let_op: text.optional(), breuk: text.optional() })
  .optional();

export const englishReference = z
  .strictObject({ titel: text, populatie: text, verschillen: z.array(text), methode: text })
  .optional();

/** The English name of something that has one name in Dutch. */
export const englishName = text.optional();

/**
 * A refinement that refuses an English text of which the Dutch one is not there: it would say something that a Dutch
 * reader misses.
 */
export function needsTwins(value: { readonly engels?: object | undefined }, context: z.RefinementCtx): void {
  const dutch = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(value.engels ?? {})) {
    if (dutch[key] !== undefined) continue;
    const message = `van '${key}' is er geen Nederlandse tekst.`;
    context.addIssue({ code: "custom", path: ["engels", key], message });
  }
}
