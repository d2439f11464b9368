import { z } from "@hono/zod-openapi";

const email = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
const iban = /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/i;
const phone = /(?<!\d)(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?!\d)/;
const nineDigits = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;

/** The weights of the test of a burgerservicenummer (Besluit burgerservicenummer); the sum is a multiple of 11. */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether a text tells who somebody is: it holds a burgerservicenummer, account number, e-mail or telephone number. */
export function tellsWho(text: string): boolean {
  return [email, iban, phone].some((form) => form.test(text)) || (text.match(nineDigits) ?? []).some(isBsn);
}

function isBsn(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

/**
 * A text of somebody's own that is kept with a delivery: why it is right, or what it is. Nobody is to be found in it.
 * @param most characters.
 */
export function freeText(most: number, description: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !tellsWho(text), "hierin lijkt een nummer of adres van een mens te staan; laat dat weg")
    .optional()
    .openapi({ description });
}
