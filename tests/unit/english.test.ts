import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCodeLists } from "../../src/catalog/codelists.ts";
import { indicatorHeader } from "../../src/catalog/headers.ts";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { readReferences } from "../../src/catalog/references.ts";
import { readSource } from "../../src/catalog/source.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import type { Config } from "../../src/config.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { Engine } from "../../src/engine/engine.ts";
import type { Problem } from "../../src/errors.ts";
import { loadSecret } from "../../src/intake/secret.ts";
import { silent } from "../../src/progress.ts";
import { codeListsOf, definitionsOf } from "../../src/publish/definitions.ts";
import { makeRelease } from "../../src/publish/make-release.ts";
import { Release } from "../../src/release/open.ts";
import { openStore } from "../../src/store/store.ts";
import { theCatalog } from "../support/population.ts";
import { catalogOf, sampleHome } from "../support/sample-release.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "regiespiegel-engels-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const said = ({ line, message }: Problem) => `${line}: ${message}`;

describe("in the header of an indicator", () => {
  const header = (english: string) => `/*---
id: dagen
titel: Dagen
vraag: Hoeveel dagen?
eenheid: dienstverband
maat: som
weergave: dagen
richting: neutraal
klasse: structuur
populatie: dienstverband
tijd: stroom
teller: dagen in dienst
thema: werk
zaad: Z1
bron: proef
begrippen: [dienstdagen]
${english}
versie: 1
---*/
select 1
`;
  const read = (english: string) =>
    readSource(header(english), "queries/indicators/dagen.sql", indicatorHeader);

  test("the texts come with it, and need not be there", () => {
    const english = { titel: "Days", vraag: "How many days?", teller: "days in service" };
    const { value, problems } = read(`engels: ${JSON.stringify(english)}`);
    expect(problems).toEqual([]);
    expect(value?.header.engels).toEqual(english);
    expect(read("let_op: proef").problems).toEqual([]);
  });

  test.each([
    ["an unknown key", "{ titel: a, vraag: b, bron: c }", "17: De sleutel 'engels.bron' is onbekend."],
    ["no question", "{ titel: a }", "17: De sleutel 'engels.vraag' ontbreekt."],
    ["an empty text", "{ titel: a, vraag: '' }", "17: De sleutel 'engels.vraag' is leeg of te klein."],
    [
      "a text without a twin",
      "{ titel: a, vraag: b, noemer: c }",
      "17: De sleutel 'engels.noemer': van 'noemer' is er geen Nederlandse tekst.",
    ],
  ])("%s is refused", (_name, english, expected) => {
    expect(read(`engels: ${english}`).problems.map(said)).toEqual([expected]);
  });
});

describe("in a code list", () => {
  const put = (path: string, content: string) => {
    const file = join(folder, "queries", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const lists = () => {
    const problems: Problem[] = [];
    return { lists: readCodeLists(folder, problems), problems: problems.map(said) };
  };
  beforeEach(() =>
    put(
      "codelists/lists.yml",
      "soort:\n  { titel: Soorten, engels: Kinds, versie: '1', bron: b, licentie: l, kolommen: [van] }\n",
    ),
  );

  test("the column may stand after the name, and no query can read it", async () => {
    put("codelists/soort.csv", "code;naam;engels;van\na;een;one;1\n");
    const read = lists();
    expect(read.problems).toEqual([]);
    expect(read.lists[0]).toMatchObject({
      engels: "Kinds",
      codes: [{ naam: "een", engels: "one", van: "1" }],
    });
    const engine = await Engine.open(":memory:", { threads: 1 });
    try {
      await createReferenceTables(engine, read.lists, []);
      expect(await engine.rows("select * from codelijst_soort")).toEqual([
        { code: "a", naam: "een", van: 1 },
      ]);
    } finally {
      engine.close();
    }
  });

  test("it need not be there, but then for no code", () => {
    put("codelists/soort.csv", "code;naam;van\na;een;1\n");
    expect(lists().problems).toEqual([]);
    put("codelists/soort.csv", "code;naam;engels;van\na;een;one;1\nb;twee; ;2\n");
    expect(lists().problems).toEqual(["3: De Engelse naam ontbreekt."]);
    put("codelists/soort.csv", "code;engels;naam;van\na;one;een;1\n");
    expect(lists().problems).toEqual(["1: De kolommen moeten zijn: code;naam;van."]);
  });

  test("a series of others has as many English differences as Dutch ones", () => {
    put("indicators/dagen.sql", "");
    put("references/proef.csv", "sector;periode;waarde\nT;2024KW01;0.05\n");
    put(
      "references/proef.yml",
      `{ id: proef, titel: t, indicator: dagen, populatie: p, bron: b, licentie: l, vergelijkbaar: nee,
verschillen: [v, w], methode: m, engels: { titel: t, populatie: p, verschillen: [v], methode: m } }`,
    );
    const problems: Problem[] = [];
    readReferences(folder, [], problems);
    expect(problems.map(({ message }) => message)).toEqual([
      "Er zijn niet evenveel Engelse als Nederlandse verschillen.",
    ]);
  });
});

/** The catalogue with other English words wherever it has any. */
function otherWords(catalog: Catalog): Catalog {
  const text = JSON.stringify(catalog, (key, value: unknown) => {
    if (key !== "engels" || value === undefined) return value;
    if (typeof value === "string") return `${value}!`;
    return Object.fromEntries(
      Object.entries(value as Record<string, string | string[]>).map(([name, own]) => [
        name,
        Array.isArray(own) ? own.map((one) => `${one}!`) : `${own}!`,
      ]),
    );
  });
  return JSON.parse(text) as Catalog;
}

/** Two figures, without the largest table: enough to make a release of. */
function small(catalog: Catalog): Catalog {
  const { indicators, tables, unlock: _, ...rest } = catalog;
  const kept = ["werkgelegenheid-banen", "scholingsdeelname"];
  return {
    ...rest,
    composites: [],
    statements: [],
    indicators: indicators.filter(({ definition }) => kept.includes(definition.id)),
    tables: tables.filter(({ id }) => id !== "sector-regio"),
  };
}

/** A release without the test of limits, which takes most of the time and sees no words. */
async function made(config: Config, catalog: Catalog): Promise<string> {
  const store = await openStore(config);
  try {
    const policy: Policy = { ...defaultPolicy, grenzen: "uit" };
    const now = new Date("2026-02-01T12:00:00Z");
    const options = { home: config.home, years: [2025], policy, now, secret: loadSecret(config) };
    return (await makeRelease(store, catalog, options, silent)).folder;
  } finally {
    store.close();
  }
}

describe("in a release", () => {
  let config: Config;
  beforeAll(async () => {
    config = await sampleHome(folder, { workers: 1000, seed: 5 });
  }, 120_000);

  test("other English words change no definition: the same figures, as a correction", async () => {
    const catalog = small(await catalogOf(config));
    const first = await Release.open(await made(config, catalog));
    const second = await Release.open(await made(config, otherWords(catalog)));
    try {
      const cells = ({ folder: at }: Release) =>
        createHash("sha256")
          .update(readFileSync(join(at, "cells.parquet")))
          .digest("hex");
      expect(second.changes).toEqual({ vorige: first.manifest.id, soort: "correctie", wijzigingen: [] });
      expect([first.manifest.versie, second.manifest.versie]).toEqual(["1.0.0", "1.0.1"]);
      expect(cells(second)).toBe(cells(first));
      const versions = ({ definitions }: Release) => definitions.indicatoren.map(({ versie }) => versie);
      expect(versions(second)).toEqual(versions(first));
      const { beleid, beleid_engels } = first.definitions;
      expect(beleid_engels?.length).toBe(beleid.length);
      const { toetsen, toetsen_engels } = first.manifest.controle;
      expect(toetsen_engels?.length).toBe(toetsen.length);
      expect(second.definitions.begrippen[0]?.engels).toBe(`${first.definitions.begrippen[0]?.engels}!`);
      const { gegevens_hash, beleid_hash } = first.manifest;
      expect(second.manifest).toMatchObject({ gegevens_hash, beleid_hash });
    } finally {
      first.close();
      second.close();
    }
  }, 240_000);
});

describe("what ships", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await theCatalog();
  });

  test("where the formula stands for the numerator in Dutch, it does in English", () => {
    const { indicatoren } = definitionsOf(catalog, []);
    const balance = indicatoren.find(({ id }) => id === "saldo-in-en-uitstroom");
    expect(balance?.engels?.teller).toBe(balance?.engels?.formule);
    expect(balance?.engels?.teller).toContain("inflow");
    expect(balance?.engels).not.toHaveProperty("noemer");
  });

  test("the total and what is unknown have an English name in every list of a dimension", () => {
    const sectors = codeListsOf(catalog).find(({ id }) => id === "sbi2008-sectie");
    expect(sectors?.codes.slice(-2)).toEqual([
      { code: "T", naam: "Totaal", engels: "Total" },
      { code: "?", naam: "Onbekend", engels: "Unknown" },
    ]);
  });
});
