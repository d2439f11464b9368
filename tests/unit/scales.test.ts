import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fewestAnswers, readScales } from "../../src/catalog/scales.ts";
import type { Problem } from "../../src/errors.ts";
import { reversedItems, scales as sampled } from "../../src/sample/items.ts";
import { theCatalog } from "../support/population.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "schalen-"));
  mkdirSync(join(folder, "queries", "scales"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const scale = `id: proef
versie: 1
titel: Proef
geleverd_als: proef
min: 1
max: 5
scoring: 0-100
minimum: 2
verzendbaar: teksten
licentie: EUPL-1.2
bron: proef
items:
  - id: P1
    tekst: Een.
  - id: P2
    tekst: Twee.
  - id: P3
    tekst: Drie.
    omgekeerd: true
`;

/** What is wrong with these files, as `file:line: message`, and which scales are left. */
function read(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, "queries", "scales", name), text);
  }
  const problems: Problem[] = [];
  const found = readScales(folder, problems);
  const shown = problems.map(({ file, line, message }) => `${file?.split("/").at(-1)}:${line}: ${message}`);
  return { faults: shown.sort(), ids: found.map(({ id, versie }) => `${id} ${versie}`) };
}

const changed = (from: string | RegExp, to: string) => {
  const text = scale.replace(from, to);
  expect(text).not.toBe(scale);
  return text;
};

describe("a scale file", () => {
  test("that is right is read whole", () => {
    expect(read({ "proef.v1.yml": scale })).toEqual({ faults: [], ids: ["proef 1"] });
    const [found] = readScales(folder, []);
    expect(found).toMatchObject({ min: 1, max: 5, stap: 1, scoring: "0-100", minimum: 2, nagekeken: true });
    expect(found?.items.map(({ id, omgekeerd }) => [id, omgekeerd])).toEqual([
      ["P1", false],
      ["P2", false],
      ["P3", true],
    ]);
  });

  const later = `${scale}breuk: Andere vragen.\n`;
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "another name",
      { "proef.v2.yml": scale },
      ["proef.v2.yml:1: Het bestand van deze schaal heet proef.v1.yml."],
    ],
    [
      "an unknown key",
      { "proef.v1.yml": `${scale}kleur: rood\n` },
      ["proef.v1.yml:20: De sleutel 'kleur' is onbekend."],
    ],
    [
      "no licence",
      { "proef.v1.yml": changed("licentie: EUPL-1.2\n", "") },
      ["proef.v1.yml:1: De sleutel 'licentie' ontbreekt."],
    ],
    [
      "an unknown scoring",
      { "proef.v1.yml": changed("scoring: 0-100", "scoring: som") },
      ["proef.v1.yml:7: De sleutel 'scoring' moet een van deze zijn: mean, sum, 0-100."],
    ],
    [
      "too few answers for a score",
      { "proef.v1.yml": changed("minimum: 2", "minimum: 1") },
      ["proef.v1.yml:8: Het minimum ligt van 2 tot en met 3 antwoorden."],
    ],
    [
      "more answers than items",
      { "proef.v1.yml": changed("minimum: 2", "minimum: 4") },
      ["proef.v1.yml:8: Het minimum ligt van 2 tot en met 3 antwoorden."],
    ],
    [
      "an item twice",
      { "proef.v1.yml": changed("id: P2", "id: P1") },
      ["proef.v1.yml:15: Het item 'P1' staat er twee keer."],
    ],
    [
      "an item without its text",
      { "proef.v1.yml": changed("    tekst: Twee.\n", "") },
      ["proef.v1.yml:15: Het item 'P2' heeft geen tekst."],
    ],
    [
      "texts that may not be spread",
      { "proef.v1.yml": changed("verzendbaar: teksten", "verzendbaar: nummers") },
      [14, 16, 18].map(
        (line) => `proef.v1.yml:${line}: De teksten van deze schaal mogen niet mee: haal de tekst weg.`,
      ),
    ],
    [
      "a range upside down",
      { "proef.v1.yml": changed("max: 5", "max: 0") },
      [
        ...[13, 15, 17].map((line) => `proef.v1.yml:${line}: De antwoorden lopen niet van min naar max.`),
        "proef.v1.yml:6: De waarden lopen niet in stappen van min naar max.",
      ],
    ],
    [
      "a mean over items with answers of their own",
      { "proef.v1.yml": changed("    tekst: Twee.\n", "    tekst: Twee.\n    max: 7\n") },
      [
        "proef.v1.yml:7: Items met eigen antwoorden kunnen alleen worden opgeteld, en dan zijn ze allemaal nodig.",
      ],
    ],
    [
      "a later version that does not say why it differs",
      { "proef.v2.yml": changed("versie: 1", "versie: 2") },
      [
        "proef.v2.yml:2: Bij een latere versie hoort 'breuk': waarom zij niet met de vorige te vergelijken is.",
      ],
    ],
    [
      "two versions that are delivered under one name",
      {
        "proef.v1.yml": scale,
        "proef.v2.yml": later.replace("versie: 1", "versie: 2").replace(/P(\d)/g, "Q$1"),
      },
      [
        "proef.v2.yml:4: Deze naam heeft ook de versie in queries/scales/proef.v1.yml; geef elke versie een eigen naam.",
      ],
    ],
    [
      "an item under one name in two scales",
      {
        "proef.v1.yml": scale,
        "ander.v1.yml": scale.replace("id: proef", "id: ander").replace(/P([12])/g, "Q$1"),
      },
      ["proef.v1.yml:17: Het item 'P3' staat onder deze naam ook in queries/scales/ander.v1.yml."],
    ],
    [
      "nothing to score with",
      { "proef.v1.yml": changed(/min: 1\nmax: 5\nscoring: 0-100\nminimum: 2\n/, "") },
      ["max", "min", "minimum", "scoring"].map((key) => `proef.v1.yml:1: De sleutel '${key}' ontbreekt.`),
    ],
  ])("with %s is refused with its line, and left out", (_, files, expected) => {
    const { faults, ids } = read(files);
    expect(faults).toEqual(expected.toSorted());
    expect(ids).toHaveLength(Object.keys(files).length - 1);
  });

  test("of which the items were not looked up yet needs none", () => {
    const draft = scale
      .replace(/min: 1[\s\S]*minimum: 2\n/, "nagekeken: false\n")
      .replace(/items:[\s\S]*/, "");
    expect(read({ "proef.v1.yml": draft })).toEqual({ faults: [], ids: ["proef 1"] });
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 2],
    [5, 3],
    [9, 5],
  ])("%i items need %i answers", (items, answers) => {
    expect(fewestAnswers(items)).toBe(answers);
  });
});

describe("the scales of the project", () => {
  test("texts of others are never there, all own items have one", async () => {
    const { scales } = await theCatalog();
    const others = scales.filter(({ verzendbaar }) => verzendbaar === "nummers").map(({ id }) => id);
    const known = ["copsoq-rolhelderheid", "maise-nl", "uwes-3", "uwes-9", "wai-zonder-gezondheid", "was"];
    expect(others.sort()).toEqual(known);
    for (const { verzendbaar, items } of scales) {
      for (const { tekst } of items) expect(tekst === null).toBe(verzendbaar === "nummers");
    }
  });

  test("the own bank is whole, and the work ability index asks nothing about illness", async () => {
    const { scales } = await theCatalog();
    const items = scales.filter(({ verzendbaar }) => verzendbaar === "teksten").flatMap((own) => own.items);
    const count = (prefix: string) => items.filter(({ id }) => id.replace(/\d+$/, "") === prefix).length;
    const prefixes = [
      "ERW",
      "ERE",
      "ERK",
      "ERM",
      "ERD",
      "ERG",
      "RCW",
      "RCM",
      "BZ",
      "WZ",
      "TRU",
      "AFS",
      "AAN",
    ];
    const others = ["ZOR", "SAM", "LEG", "PV", "AUT", "BRI", "LPP", "LDR"];
    expect([...prefixes, ...others].map(count)).toEqual([
      ...[3, 3, 3, 3, 3, 3, 2, 2, 1, 2, 2, 2, 1],
      ...[1, 1, 1, 3, 2, 3, 3, 3],
    ]);
    expect(items).toHaveLength(47);
    expect(items.filter(({ omgekeerd }) => omgekeerd).map(({ id }) => id)).toEqual(["ERD3", "PV3"]);
    const index = scales.find(({ id }) => id === "wai-zonder-gezondheid");
    expect(index?.items.map(({ id }) => id)).toEqual(["WAI1", "WAI2", "WAI4", "WAI6", "WAI7"]);
  });

  test("the sample asks every item that can be scored and has no other", async () => {
    const { scales } = await theCatalog();
    const known = new Map(
      scales.flatMap(({ geleverd_als, items }) =>
        items.map((item) => [`${geleverd_als}/${item.id}`, item] as const),
      ),
    );
    for (const { scale: name, items, range } of sampled) {
      for (const item of items) {
        const own = known.get(`${name}/${item}`);
        expect([own?.min, own?.max, own?.stap], `${name}/${item}`).toEqual(range);
        expect(own?.omgekeerd).toBe(reversedItems.has(item));
      }
    }
    const asked = new Set(
      sampled.flatMap(({ scale: name, items }) => items.map((item) => `${name}/${item}`)),
    );
    const bank = scales.filter(({ verzendbaar }) => verzendbaar === "teksten");
    for (const { geleverd_als, items } of bank) {
      for (const { id } of items) expect(asked.has(`${geleverd_als}/${id}`)).toBe(true);
    }
  });
});
