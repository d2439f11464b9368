import { describe, expect, test } from "vitest";
import type { Target } from "../../src/intake/identifiers/delivered.ts";
import { headEvidence } from "../../src/intake/identifiers/heads.ts";
import { tables } from "../../src/store/contract.ts";
import { codes, column, look } from "../support/identifiers.ts";

function said(head: string, targets: readonly Target[] = []): readonly string[] {
  const one = column(head, targets);
  return headEvidence([one]).get(one) ?? [];
}

const heads: Readonly<Record<string, readonly string[]>> = {
  bsn: ["BSN", "bsn_hash", "SofiNr", "Burgerservicenummer", "Burger Service Nummer", "Werknemer-BSN"],
  onderwijsnummer: ["Onderwijsnummer", "PGN"],
  iban: ["IBAN", "Rekeningnummer", "Bankrekening", "IBAN_werknemer"],
  email: ["E-mailadres", "EmailWerk", "e_mail", "Mail"],
  telefoon: ["Telefoon", "TelefoonWerk", "Mobiel nummer", "Tel.", "gsm", "Phone number"],
  webadres: ["IP-adres", "URL", "LinkedIn"],
  adres: ["Huisnummer", "Huisnr. toevoeging", "Straat", "Woonadres", "Woonplaats", "Adres"],
  geboortedatum: ["Geboortedatum", "Geb.datum", "GEB_DATUM", "Birth date", "Date of birth"],
  naam: [
    "Naam",
    "Achternaam",
    "Roepnaam",
    "NaamPartner",
    "Voorletters",
    "Tussenvoegsel",
    "NAME",
    "Last name",
  ],
  vrijetekst: ["Opmerkingen", "Toelichting", "Notities"],
  gezondheid: [
    "Reden",
    "Reden verzuim",
    "Ziekteoorzaak",
    "Diagnosecode",
    "Klacht",
    "Aandoening",
    "Medische gegevens",
    "Vangnet",
    "Soort vangnet",
    "Zwangerschap",
    "Reason for absence",
    "Social drinker",
    "Body mass index",
  ],
};

describe("heads", () => {
  test.each(Object.entries(heads))("%s", (detector, names) => {
    expect(names.map((name) => [name, said(name)])).toEqual(names.map((name) => [name, [detector]]));
  });

  test.each([
    ["Bedrijfsnaam"],
    ["OpleidingNaam"],
    ["Naam cursus"],
    ["Functienaam"],
    ["Reden uit dienst"],
    ["Ontslagreden"],
    ["Geboortejaar"],
    ["Datum in dienst"],
    ["Eerste ziektedag"],
    ["Zwangerschapsverlof vanaf"],
    ["Filosofie"],
    ["Absnr"],
    ["Mobiliteit"],
    ["Vertelling"],
    ["Gewicht"],
    ["Postcode"],
    ["Arbeidsongeschiktheid %"],
  ])("%s says nothing", (head) => {
    expect(said(head)).toEqual([]);
  });

  test("no column of the contract is refused by its own head", () => {
    const found = tables.flatMap((spec) =>
      spec.columns.flatMap((own) => said(own.name, [{ tabel: spec.name, column: own }])),
    );
    expect(found).toEqual([]);
  });

  test("weight and height tell of a body together, and may be anything alone", () => {
    const [weight, height] = [column("Weight"), column("Height")];
    expect([...headEvidence([weight, height]).values()]).toEqual([["gezondheid"], ["gezondheid"]]);
    expect(said("Weight")).toEqual([]);
  });

  test("another head that a profile reads as reden_uit is allowed, and as a year of birth too", () => {
    const reason: Target = { tabel: "dienstverband", column: { name: "reden_uit", kind: "code" } };
    const year: Target = {
      tabel: "medewerker",
      column: { name: "geboortejaar", kind: "jaar" },
      onlyYear: true,
    };
    expect(said("Reden", [reason])).toEqual([]);
    expect(said("Geboortedatum", [year])).toEqual([]);
    expect(said("Geboortedatum", [{ ...year, onlyYear: false }])).toEqual(["geboortedatum"]);
    expect(
      said("BSN", [{ tabel: "medewerker", column: { name: "medewerker_id", kind: "sleutel" } }]),
    ).toEqual(["bsn"]);
  });
});

describe("heads with their values", () => {
  test("a head alone refuses, in all filled cells", async () => {
    const issues = await look(["x", "y", null], column("BSN"));
    expect(issues.map(({ code, aantal }) => [code, aantal])).toEqual([["IDENT-BSN", 2]]);
    expect(issues[0]?.melding).toContain("gezien aan de kop)");
    expect(codes(await look([], column("Achternaam")))).toEqual(["IDENT-NAAM"]);
  });

  test("head and values are told in one finding", async () => {
    const issues = await look(["a@voorbeeld.nl", "b@voorbeeld.nl"], column("E-mail"));
    expect(issues.map(({ code }) => code)).toEqual(["IDENT-EMAIL"]);
    expect(issues[0]?.melding).toContain("gezien aan de kop en de inhoud)");
  });

  test("J and N under a head are no telephone numbers, and a year is no birth date", async () => {
    expect(codes(await look(["J", "N"], column("Mobile")))).toEqual([]);
    expect(codes(await look(["1980", "1991"], column("Geboortedatum")))).toEqual([]);
  });

  test("a postcode is refused by its letters only", async () => {
    expect(codes(await look(["1234", "2345"], column("Postcode")))).toEqual([]);
    expect(
      codes(await look(["1234", "2345 AB", "3456", "4567", "5678", "6789"], column("Postcode"))),
    ).toEqual(["IDENT-POSTCODE"]);
  });
});
