import { expect, test } from "vitest";
import { tellsWho } from "../../src/service/deliveries/free-text.ts";
import { bsns } from "../support/identifiers.ts";

test.each([
  ...bsns(3).map((one) => `klopt, nummer ${one}`),
  ...bsns(2).map((one) => `klopt (${one.slice(0, 3)}.${one.slice(3, 6)}.${one.slice(6)})`),
  "vraag het iemand@voorbeeld.nl",
  "betaald op NL91 ABNA 0417 1643 00",
  "bel 06-12345678",
  "bel 020 1234567",
  "bel +31 6 12345678",
])("a text that tells who somebody is, %#", (text) => {
  expect(tellsWho(text)).toBe(true);
});

test.each([
  "In 2025 klopt dit: 12 mensen werkten 1.234 uur.",
  "Levering 2024-2025, tweede poging op 22-11-2026 om 10:15",
  "Fusie per 2025-01-01, zie dossier 123456780",
  "000000000",
  "123.456.789 euro",
])("a text about numbers is kept, %#", (text) => {
  expect(tellsWho(text)).toBe(false);
});
