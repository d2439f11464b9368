import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, type NewColumn, quote, type Value } from "../../src/engine/engine.ts";
import { sha256 } from "../../src/release/open.ts";
import type {
  Cell,
  Changes,
  Code,
  Definitions,
  Manifest,
  ReleaseCodeList,
  ReleaseIndicator,
} from "../../src/release/types.ts";

export interface ReleaseFolderOptions {
  readonly id?: string;
  readonly made?: string;
  /** Periods of the cells; the first is the year that pages show. */
  readonly periods?: readonly string[];
  /** Title of the first indicator: to plant text that must be escaped or guarded. */
  readonly title?: string;
  readonly changes?: Changes;
}

export const sectors = ["C", "F", "G", "Q"] as const;
const sizes = ["1-10", "10-50", "50-250", "250+"] as const;
const regions = ["AM01", "AM05", "AM22"] as const;
const dimensions = ["sector", "regio", "grootte", "leeftijd"] as const;

/**
 * Writes a release folder by hand, outside the pipeline: the open wing is tested on a folder that
 * Release.open accepts, without anything of the closed wing.
 */
export async function writeReleaseFolder(home: string, options: ReleaseFolderOptions = {}): Promise<string> {
  const id = options.id ?? "2025-1.0.0";
  const folder = join(home, "releases", id);
  mkdirSync(join(folder, "codelists"), { recursive: true });
  const cells = allCells(options.periods ?? ["2025JJ00", "2024JJ00", "2025KW01"]);
  await writeCells(join(folder, "cells.parquet"), cells);
  const files: Record<string, unknown> = {
    "definitions.json": definitions(options.title ?? "Ziekteverzuimpercentage"),
    "changes.json": options.changes ?? { vorige: null, soort: "eerste", wijzigingen: [] },
    ...Object.fromEntries(codeLists.map((list) => [`codelists/${list.id}.json`, list])),
  };
  const hashes: Record<string, string> = {
    "cells.parquet": sha256(readFileSync(join(folder, "cells.parquet"))),
  };
  for (const [name, content] of Object.entries(files)) {
    const text = JSON.stringify(content);
    writeFileSync(join(folder, name), text);
    hashes[name] = sha256(text);
  }
  const manifest: Manifest = {
    formaat: 1,
    id,
    versie: "1.0.0",
    vorige: null,
    gemaakt: options.made ?? "2026-03-01T09:30:00.000Z",
    voorbeeld: false,
    perioden: options.periods ?? ["2025JJ00", "2024JJ00", "2025KW01"],
    code_versie: "0.1.0",
    beleid_hash: "b".repeat(64),
    gegevens_hash: "c".repeat(64),
    aantallen: {
      cellen: cells.length,
      onderdrukt: cells.filter((cell) => cell.status === "onderdrukt").length,
      leveringen: 2,
    },
    controle: { uitslag: "veilig", toetsen: ["primair", "span"], toetsen_engels: ["primary", "span"] },
    bestanden: hashes,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

const indicator = (id: string, titel: string, weergave: string, extra: Partial<ReleaseIndicator> = {}) => ({
  id,
  code: null,
  titel,
  vraag: `Hoe groot is ${titel.toLowerCase()}?`,
  eenheid: "dienstverband",
  maat: "verhouding",
  weergave,
  richting: "neutraal",
  klasse: "gezondheid",
  teller: "dagen",
  noemer: "dagen",
  uitsplitsing: null,
  thema: "gezondheid",
  bron: "eigen test",
  let_op: null,
  versie: 1,
  ...extra,
});

const indicators = (title: string): ReleaseIndicator[] => [
  indicator("verzuimpercentage", title, "procent", {
    code: "RL7",
    richting: "lager-is-gunstiger",
    let_op: "Alle kalenderdagen tellen mee.",
    engels: { titel: "Absence rate", vraag: "How much?", teller: "days", let_op: "All calendar days count." },
  }),
  indicator("verzuim-naar-duur-rijk", "Verzuim naar duur", "procent", { uitsplitsing: "duurklasse-rijk" }),
  indicator("scholingsdeelname", "Scholingsdeelname", "procent", {
    klasse: "hr",
    thema: "scholing",
    richting: "hoger-is-gunstiger",
  }),
  indicator("werkgelegenheid-banen", "Banen", "aantal", { klasse: "structuur", thema: "werkgelegenheid" }),
  // The others that the sector report names.
  indicator("verzuimpercentage-inclusief-zwangerschap", "Verzuim met zwangerschap", "procent"),
  indicator("meldingsfrequentie", "Meldingsfrequentie", "per-jaar"),
  indicator("gemiddelde-verzuimduur", "Verzuimduur", "dagen"),
  indicator("nulverzuim", "Nulverzuim", "procent"),
  indicator("scholingsuren", "Scholingsuren", "uren", { klasse: "hr", thema: "scholing" }),
  indicator("werkgelegenheid-personen", "Personen", "aantal", { klasse: "structuur" }),
  indicator("werkgelegenheid-fte", "Voltijdbanen", "aantal", { klasse: "structuur" }),
];

function definitions(title: string): Definitions {
  return {
    indicatoren: indicators(title),
    tabellen: [
      {
        id: "sector-grootte",
        titel: "Sector naar grootte",
        engels: "By size",
        dimensies: ["sector", "grootte"],
      },
      { id: "sector-regio", titel: "Sector naar regio", dimensies: ["sector", "regio"] },
    ],
    dimensies: [
      { id: "sector", titel: "Sector", engels: "Sector", codelijst: "sbi2008-sectie" },
      { id: "regio", titel: "Regio", codelijst: "arbeidsmarktregio" },
      { id: "grootte", titel: "Grootte", codelijst: "grootte" },
      { id: "leeftijd", titel: "Leeftijd", codelijst: "leeftijd" },
    ],
    begrippen: [{ term: "verzuim", betekenis: "niet werken door ziekte", bron: "test", engels: "absence" }],
    referenties: [],
    beleid: ["Een cijfer over te weinig mensen laten we niet zien."],
  };
}

const list = (id: string, titel: string, codes: readonly (readonly [string, string])[]): ReleaseCodeList => ({
  id,
  titel,
  versie: "2025",
  bron: "test",
  codes: codes.map(([code, naam]) => ({ code, naam })),
});

/** Only this one has English names: most releases were made before there were any. */
const sizeList: ReleaseCodeList = {
  ...list("grootte", "Grootteklassen", []),
  engels: "Size classes",
  codes: sizes.map((code) => ({ code, naam: `${sizeName(code)} werkzame personen`, engels: code })),
};

function sizeName(code: string): string {
  return code.endsWith("+") ? `${code.slice(0, -1)} of meer` : code.replace("-", " tot ");
}

/** With what lies within some of their codes. */
const whole = (list: ReleaseCodeList, parts: Readonly<Record<string, Code["omvat"]>>): ReleaseCodeList => ({
  ...list,
  codes: list.codes.map((one) => {
    const omvat = parts[one.code];
    return { ...one, ...(omvat === undefined ? {} : { omvat }) };
  }),
});

const codeLists = [
  whole(
    list("sbi2008-sectie", "Sectoren", [
      ["C", "Industrie"],
      ["F", "Bouwnijverheid"],
      ["G", "Handel"],
      ["Q", "Gezondheids- en welzijnszorg"],
      ["U", "Extraterritoriale organisaties"],
    ]),
    { C: [{ naam: "Vervaardiging van dranken", engels: "Manufacture of beverages" }] },
  ),
  whole(
    list("arbeidsmarktregio", "Regio's", [
      ["AM01", "Groningen"],
      ["AM05", "Twente"],
      ["AM22", "Rijnmond"],
    ]),
    {
      AM01: [{ naam: "Groningen" }, { naam: "Westerwolde" }],
      AM05: [{ naam: "Tubbergen" }, { naam: "Almelo" }],
    },
  ),
  sizeList,
  list("leeftijd", "Leeftijdsklassen", [["15-25", "15 tot 25 jaar"]]),
  list("duurklasse-rijk", "Duurklassen", [
    ["1-7", "1 tot en met 7 dagen"],
    ["8-42", "8 tot en met 42 dagen"],
  ]),
];

function allCells(periods: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const { id, uitsplitsing } of indicators("")) {
    for (const [tabel, other, codes] of [
      ["sector-grootte", "grootte", sizes],
      ["sector-regio", "regio", regions],
    ] as const) {
      for (const periode of periods) {
        for (const sector of ["T", ...sectors]) {
          for (const code of ["T", ...codes]) {
            for (const part of uitsplitsing === null ? [null] : ["1-7", "8-42"]) {
              cells.push(cell(id, tabel, periode, { sector, [other]: code }, part, cells.length));
            }
          }
        }
      }
    }
  }
  return cells;
}

function cell(
  id: string,
  tabel: string,
  periode: string,
  codes: Record<string, string>,
  uitsplitsing: string | null,
  index: number,
): Cell {
  const dimensies = Object.fromEntries(dimensions.map((name) => [name, codes[name] ?? null]));
  const hidden = codes.grootte === "1-10" || codes.sector === "Q";
  const base = { indicator: id, tabel, periode, dimensies, uitsplitsing };
  if (hidden) {
    const none = { waarde: null, ondergrens: null, bovengrens: null, personen: null, werkgevers: null };
    return { ...base, ...none, status: "onderdrukt" };
  }
  const waarde = id.startsWith("werkgelegenheid")
    ? 1200 + index
    : Math.round((0.04 + (index % 30) / 1000) * 1000) / 1000;
  return {
    ...base,
    waarde,
    ondergrens: null,
    bovengrens: null,
    personen: 500 + index,
    werkgevers: 30,
    status: "gepubliceerd",
  };
}

async function writeCells(file: string, cells: readonly Cell[]): Promise<void> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  const names = ["indicator", "tabel", "periode", ...dimensions, "uitsplitsing"];
  const columns: NewColumn[] = [
    ...names.map((name): NewColumn => ({ name, type: "varchar" })),
    ...["waarde", "ondergrens", "bovengrens"].map((name): NewColumn => ({ name, type: "double" })),
    { name: "personen", type: "integer" },
    { name: "werkgevers", type: "integer" },
    { name: "status", type: "varchar" },
  ];
  const rows = cells.map((one): Value[] => [
    one.indicator,
    one.tabel,
    one.periode,
    ...dimensions.map((name) => one.dimensies[name] ?? null),
    one.uitsplitsing,
    one.waarde,
    one.ondergrens,
    one.bovengrens,
    one.personen,
    one.werkgevers,
    one.status,
  ]);
  await engine.createTable("cellen", columns, rows);
  await engine.run(`copy (select * from cellen order by rowid) to ${quote(file)} (format parquet)`);
  engine.close();
}
