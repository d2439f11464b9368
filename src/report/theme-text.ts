import { z } from "zod";

/** Nothing that cannot be seen, or that turns the text around it: control signs, and the overrides of Unicode. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

function plainText(longest: number) {
  return z
    .string()
    .refine((text) => text.trim() !== "", "hier hoort tekst te staan, of laat de sleutel weg.")
    .refine((text) => [...text.trim()].length <= longest, {
      error: ({ input }) =>
        `de tekst is ${[...String(input).trim()].length} tekens lang en mag er hooguit ${longest} hebben.`,
    })
    .refine(
      (text) => !unseen.test(text.replaceAll(/[\t\r\n]/g, " ")),
      "er staat een teken in dat niet te zien is. Typ de tekst opnieuw en bewaar het bestand als UTF-8.",
    );
}

/** One line of plain text, of at most so many signs. */
export function words(longest: number) {
  return plainText(longest).transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "));
}

/** Plain text of at most so many signs; an empty line parts two paragraphs. */
export function paragraphs(longest: number) {
  return plainText(longest).transform((text) =>
    text
      .normalize("NFC")
      .split(/\r?\n[\t ]*\r?\n/)
      .map((part) => part.trim().replaceAll(/\s+/g, " "))
      .filter((part) => part !== ""),
  );
}
