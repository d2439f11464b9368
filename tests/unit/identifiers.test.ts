import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bsns, codes, column, look, many, personKey } from "../support/identifiers.ts";
import { isLong } from "../support/long.ts";

const day = (index: number) => new Date(Date.UTC(1960, 0, 1 + index * 37)).toISOString().slice(0, 10);
const dutch = (index: number) => day(index).split("-").reverse().join("-");
const ahead = (index: number) => new Date(Date.UTC(2030, 0, 1 + index * 7)).toISOString().slice(0, 10);
const hash = (kind: string, text: string) => createHash(kind).update(text).digest("hex");
const keyed = (index: number) => createHmac("sha256", "een geheim").update(String(index)).digest("hex");
const people = [
  "Jan Jansen",
  "Piet de Vries",
  "Fatima Yilmaz",
  "Kees van Dongen",
  "J.P. Hoekman",
  "Anna Smit",
  "Ria van den Berg",
];

const refused: Readonly<Record<string, [readonly string[], string]>> = {
  burgerservicenummers: [bsns(40), "IDENT-BSN"],
  "burgerservicenummers of eight digits": [bsns(40, 1_000_000).map((text) => text.slice(1)), "IDENT-BSN"],
  "burgerservicenummers as a spreadsheet writes decimals": [bsns(40).map((text) => `${text}.0`), "IDENT-BSN"],
  "burgerservicenummers with blanks around them": [bsns(40).map((text) => ` ${text} `), "IDENT-BSN"],
  IBAN: [["NL91 ABNA 0417 1643 00", "DE89370400440532013000"], "IDENT-IBAN"],
  "IBAN among other codes": [[...many(40, (index) => `K${index}`), "nl91abna0417164300"], "IDENT-IBAN"],
  "e-mail in one of many cells": [[...many(200, (index) => `P${index}`), "piet@voorbeeld.nl"], "IDENT-EMAIL"],
  "mobile numbers": [many(20, (index) => `06-${10000000 + index * 12345}`), "IDENT-TELEFOON"],
  "numbers with the code of the country": [
    many(20, (index) => `+31 6 1234 5${index + 100}`),
    "IDENT-TELEFOON",
  ],
  "numbers with an area code": [many(20, (index) => `020 ${2345678 + index}`), "IDENT-TELEFOON"],
  "web addresses": [["https://voorbeeld.nl/een", "www.voorbeeld.nl"], "IDENT-WEBADRES"],
  IPv4: [many(5, (index) => `10.0.0.${index}`), "IDENT-WEBADRES"],
  IPv6: [many(5, (index) => `fe80::1:${index}`), "IDENT-WEBADRES"],
  postcodes: [many(20, (index) => `${1000 + index} ${index % 2 ? "AB" : "zk"}`), "IDENT-POSTCODE"],
  "birth dates": [many(600, day), "IDENT-GEBOORTEDATUM"],
  "birth dates as the Dutch write them": [many(600, dutch), "IDENT-GEBOORTEDATUM"],
  "birth dates of a few people": [
    many(20, (index) => `0${1 + (index % 9)}-03-19${60 + index}`),
    "IDENT-GEBOORTEDATUM",
  ],
  names: [people, "IDENT-NAAM"],
  "names among other words": [[...many(8, (index) => `Team ${index}`), ...people], "IDENT-NAAM-MOGELIJK"],
  sentences: [many(9, (index) => `Heeft al ${index} keer gebeld over zijn werk`), "IDENT-VRIJE-TEKST"],
  illnesses: [["griep", "rug", "burn-out", "overig", "griep"], "IDENT-GEZONDHEID"],
  "MD5 of staff numbers": [many(20, (index) => hash("md5", String(1000 + index))), "IDENT-HASH-HERLEIDBAAR"],
  "SHA-1 of padded numbers": [
    many(20, (index) => hash("sha1", `00${100 + index}`)),
    "IDENT-HASH-HERLEIDBAAR",
  ],
  "SHA-256 of some hundred burgerservicenummers": [
    bsns(200).map((bsn) => hash("sha256", bsn)),
    "IDENT-HASH-HERLEIDBAAR",
  ],
  "SHA-256 of burgerservicenummers": [bsns(3000).map((bsn) => hash("sha256", bsn)), "IDENT-HASH-HERLEIDBAAR"],
};

/** To try hashes takes seconds; of one of them the head of a key is enough. */
const slow = Object.keys(refused).filter((name) => /^(SHA|MD5)/.test(name));

describe("values", () => {
  test.each(Object.entries(refused))("%s, of which no value is told", async (_, [values, code]) => {
    const issues = await look(values);
    expect(codes(issues)).toEqual([code]);
    const text = JSON.stringify(issues);
    expect(values.filter((cell) => cell.length > 3 && text.includes(cell))).toEqual([]);
  });

  test.each(Object.entries(refused).filter(([name]) => isLong || !slow.includes(name) || name === slow[0]))(
    "%s under the head of a key",
    async (_, [values, code]) => {
      expect(codes(await look(values, column("medewerker_id", [personKey])))).toEqual([code]);
    },
  );

  test("the count is that of the cells", async () => {
    const issues = await look([...bsns(30), ...bsns(30), null]);
    expect(issues.map(({ aantal, kolom, kolomletter }) => [aantal, kolom, kolomletter])).toEqual([
      [60, "x", "A"],
    ]);
  });

  test("a head that may be a value is not told", async () => {
    const [issue] = await look(bsns(30), column(bsns(1)[0] ?? ""));
    expect(issue?.code).toBe("IDENT-BSN");
    expect(issue?.kolom).toBeUndefined();
  });
});

const kept: Readonly<Record<string, readonly (string | null)[]>> = {
  "numbers without gaps of nine digits": many(3000, (index) => String(100_000_000 + index)),
  "keys with a letter": many(300, (index) => `V${String(index).padStart(7, "0")}`),
  "padded numbers of ten digits": many(300, (index) => String(index).padStart(10, "0")),
  "HMAC-SHA256": many(2000, keyed),
  "random identifiers": many(50, () => crypto.randomUUID()),
  "random identifiers without dashes": many(50, () => crypto.randomUUID().replaceAll("-", "")),
  nothing: [null, null],
};

const harmless: Readonly<Record<string, readonly (string | null)[]>> = {
  "codes of sections": ["86.10", "01.11.1", "8610", "2511"],
  "four digits of a postcode": many(40, (index) => String(1000 + (index % 20))),
  "codes that look like postcodes that are never given out": many(20, (index) => `${1000 + index} SA`),
  "dates of contracts": many(600, (index) => `01-${String(1 + (index % 12)).padStart(2, "0")}-2020`),
  "dates that lie ahead": many(600, ahead),
  "names of jobs": [
    "bakker",
    "kok",
    "hoofd van de afdeling",
    "fysiotherapeut",
    "medewerker zorg",
    "directeur",
  ],
  measurements: many(90, (index) => String(index * 3.7)),
  "long names of few jobs": many(90, (index) => `Gespecialiseerd verpleegkundige groep ${index % 5}`),
  "one value in which an illness may be read": [...many(90, (index) => `team ${index % 30}`), "griepteam"],
};

describe("what is no identifier", () => {
  test.each(Object.entries(kept))("%s is kept as a key", async (_, values) => {
    expect(codes(await look(values, column("medewerker_id", [personKey])))).toEqual([]);
  });

  test.each(Object.entries(harmless))("%s", async (_, values) => {
    expect(codes(await look(values))).toEqual([]);
  });
});

describe("hashes and keys nobody asked for", () => {
  test("a hash is refused where no key is asked", async () => {
    expect(codes(await look(many(30, keyed)))).toEqual(["IDENT-HASH-ZONDER-DOEL"]);
  });

  test("keys of the length of MD5 are for a person to judge", async () => {
    const values = many(30, (index) => keyed(index).slice(0, 32));
    expect(codes(await look(values, column("id", [personKey])))).toEqual(["IDENT-HASH-MOGELIJK"]);
  });

  test("a column that counts the rows, or names each of them", async () => {
    const hidden = ["IDENT-SLEUTEL-VERBORGEN"];
    expect(codes(await look(many(30, (index) => String(index + 500))))).toEqual(hidden);
    expect(codes(await look(many(30, (index) => `R${index * 3}`)))).toEqual(hidden);
    expect(codes(await look(many(30, () => crypto.randomUUID())))).toEqual(hidden);
  });
});
