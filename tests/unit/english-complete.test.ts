import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/catalog/types.ts";
import {
  type GateFound,
  gateInDutch,
  gateInEnglish,
  type RoomFound,
} from "../../src/disclosure/gate-words.ts";
import { defaultPolicy, type Policy, parsePolicy } from "../../src/disclosure/policy.ts";
import { describePolicy } from "../../src/disclosure/policy-dutch.ts";
import { policyInEnglish } from "../../src/disclosure/policy-english.ts";
import { everyDefinition } from "../../src/publish/definitions.ts";
import { theCatalog } from "../support/population.ts";
import { root } from "../support/root.ts";

/** A text that a reader of a release sees, and its English. */
interface Pair {
  readonly name: string;
  readonly dutch: string;
  readonly english: string | undefined;
}

let catalog: Catalog;
beforeAll(async () => {
  catalog = await theCatalog();
});

const texts = ["titel", "vraag", "teller", "noemer", "formule", "let_op"] as const;

function pair(name: string, dutch: string, english: string | undefined): Pair {
  return { name, dutch, english };
}

function ofIndicators(): Pair[] {
  return everyDefinition(catalog).flatMap((definition) => {
    const own = definition as Readonly<Partial<Record<(typeof texts)[number], string>>>;
    const broken = definition.breuken ?? [];
    return [
      ...texts.flatMap((key) => {
        const dutch = own[key];
        return dutch === undefined ? [] : [pair(`${definition.id} ${key}`, dutch, definition.engels?.[key])];
      }),
      ...broken.map(({ vanaf, uitleg, engels }) => pair(`${definition.id} ${vanaf}`, uitleg, engels)),
    ];
  });
}

/** Names of places, and those that a home gives, are the same in every language. */
const sameEverywhere = [
  "arbeidsmarktregio",
  "provincie",
  "corop",
  "gemeente",
  "gemeente-opvolger",
  // Not for readers: five digits, only to find a zero that was lost.
  "sbi2008-zonder-nul",
];

function ofLists(): Pair[] {
  return catalog.codeLists.flatMap(({ id, titel, engels, codes }) => [
    pair(`list ${id}`, titel, engels),
    ...(sameEverywhere.includes(id) ? [] : codes).map((one) =>
      pair(`${id} ${one.code}`, one.naam, one.engels),
    ),
  ]);
}

function ofTheRest(): Pair[] {
  const { tables, dimensions, glossary, scales, references, unlock } = catalog;
  return [
    ...[...tables, ...dimensions].map(({ id, titel, engels }) => pair(`tables.yml ${id}`, titel, engels)),
    ...glossary.map(({ term, betekenis, betekenis_engels }) => pair(term, betekenis, betekenis_engels)),
    ...scales.flatMap(({ id, titel, let_op, breuk, engels }) => [
      pair(`scale ${id}`, titel, engels?.titel),
      ...(let_op === null ? [] : [pair(`scale ${id} let_op`, let_op, engels?.let_op)]),
      ...(breuk === null ? [] : [pair(`scale ${id} breuk`, breuk, engels?.breuk)]),
    ]),
    ...references.flatMap(({ id, titel, populatie, methode, verschillen, breuken = [], engels }) => [
      pair(`series ${id}`, titel, engels?.titel),
      pair(`series ${id} populatie`, populatie, engels?.populatie),
      pair(`series ${id} methode`, methode, engels?.methode),
      ...verschillen.map((one, i) => pair(`series ${id} verschil ${i}`, one, engels?.verschillen[i])),
      ...breuken.map(({ vanaf, uitleg, engels: own }) => pair(`series ${id} ${vanaf}`, uitleg, own)),
    ]),
    ...(unlock?.indelingen ?? []).flatMap(({ id, titel, engels, groepen }) => [
      pair(`division ${id}`, titel, engels),
      ...groepen.map((group) => pair(`division ${id} ${group.code}`, group.naam, group.engels)),
    ]),
  ];
}

const numbersIn = (text: string) =>
  (text.replace(/(\d)[ .,](?=\d)/g, "$1").match(/\d+/g) ?? []).toSorted().join(" ");
const sentencesIn = (text: string) => text.replace(/n\.e\.[cg]\./, "").match(/\.( |$)/g)?.length ?? 0;

describe.each([
  ["indicators", ofIndicators, 800],
  ["code lists", ofLists, 290],
  ["terms, tables, scales, series and divisions", ofTheRest, 190],
])("%s", (_, all, least) => {
  test("every text has its English", () => {
    expect(all().length).toBeGreaterThan(least);
    expect(
      all()
        .filter(({ english }) => english === undefined)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test("the English has the numbers and the sentences of the Dutch", () => {
    const off = all().filter(
      ({ dutch, english = "" }) =>
        numbersIn(dutch) !== numbersIn(english) || sentencesIn(dutch) !== sentencesIn(english),
    );
    expect(off.map(({ name }) => name)).toEqual([]);
  });

  test("the English has no Dutch word in it", () => {
    const dutch = /\b(de|het|een|niet|van|voor|zijn|wie|dat|ook|aan|werkgevers?|medewerkers?)\b/i;
    const left = all().filter(({ english = "" }) => dutch.test(english.replace(/'[a-z-]+'/g, "")));
    expect(left.map(({ name }) => name)).toEqual([]);
  });
});

test("no two indicators, codes of one list or terms have the same English name", () => {
  const names = [
    ...everyDefinition(catalog).map(({ engels }) => `indicator ${engels?.titel}`),
    ...catalog.glossary.map(({ engels }) => `term ${engels}`),
    ...catalog.codeLists.flatMap(({ id, codes }) =>
      codes.flatMap((one) => (one.engels === undefined ? [] : [`${id} ${one.engels}`])),
    ),
  ];
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

/** Words that were considered for a term, and are not the one that the glossary has. */
const otherWords =
  /function groups?\b(?!\()|own direction|career bridge|age class|early attrition|days in service|releasing employer/i;

test("reports and definitions say a term as the glossary does", () => {
  const files = ["reports", "src/report", "queries"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.(ts|sql|yml|csv)$/.test(name)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((name) => otherWords.test(readFileSync(join(root, name), "utf8")))).toEqual([]);
});

describe("what the gate tested", () => {
  const room: RoomFound = { limits: "snel", tested: 12345, hidden: 1, open: 0, stuck: 0 };
  test.each<[string, GateFound]>([
    ["without limits", { tested: 100, room: undefined, earlier: false }],
    ["with limits", { tested: 100, room, earlier: true }],
    [
      "with more that is open",
      { tested: 100, room: { ...room, limits: "alles", hidden: 2, open: 3456, stuck: 4 }, earlier: true },
    ],
  ])("%s is the same in English, sentence by sentence", (_, found) => {
    const [dutch, english] = [gateInDutch(found), gateInEnglish(found)];
    expect(english.map(numbersIn)).toEqual(dutch.map(numbersIn));
    expect(english.map(sentencesIn)).toEqual(dutch.map(sentencesIn));
  });
});

describe("the policy", () => {
  const strict = `versie: 1
grenzen: alles
klassen:
  structuur: { personen: 11, werkgevers: 4, dominantie: [[1, 75]], koppen: 75, p_procent: 10, afronden: 5 }
  hr: { personen: 12, werkgevers: 6, dominantie: [[1, 50]], koppen: 50, p_procent: 10, spreiding: true }
  gezondheid: { personen: 13, personen_naar_leeftijd: 23, werkgevers: 7, dominantie: [[1, 50]], koppen: 50, p_procent: 25, groep: 90, complement: 3 }
`;
  test.each<[string, Policy]>([
    ["as recommended", defaultPolicy],
    ["with everything else", parsePolicy(strict, "beleid.yml")],
    ["without limits", { ...defaultPolicy, grenzen: "uit" }],
  ])("%s says the same in English, sentence by sentence", (_, policy) => {
    const dutch = describePolicy(policy);
    const english = policyInEnglish(policy);
    expect(english.map(numbersIn)).toEqual(dutch.map(numbersIn));
    expect(english.map(sentencesIn)).toEqual(dutch.map(sentencesIn));
  });
});
