import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, type NewColumn, quote, type Value } from "../../src/engine/engine.ts";
import { Release, sha256 } from "../../src/release/open.ts";
import type { Cell, Changes, Definitions, Manifest, ReleaseCodeList } from "../../src/release/types.ts";
import { boundedShare, codeLists, definitions, levels } from "./report-definitions.ts";

const periods = ["2025JJ00", "2025KW01", "2025KW02", "2025KW03", "2025KW04"];
const dimensions = ["sector", "regio", "grootte", "leeftijd"] as const;

/** Codes of the fixture: C is ordinary, Q all hidden, A was not delivered, G has a name that must be escaped. */
const delivered = ["T", "C", "G", "Q"] as const;

interface Texts {
  readonly definitions: Definitions;
  readonly codeLists: readonly ReleaseCodeList[];
}

/** A small release with a figure for every section of the sector report, written and opened as a real one. */
export async function openReportRelease(
  home: string,
  texts: Texts = { definitions, codeLists },
): Promise<Release> {
  const folder = join(home, "releases", "2025-1.0.0");
  mkdirSync(join(folder, "codelists"), { recursive: true });
  const cells = allCells();
  await writeCells(join(folder, "cells.parquet"), cells);
  const hashes: Record<string, string> = {
    "cells.parquet": sha256(readFileSync(join(folder, "cells.parquet"))),
  };
  const put = (name: string, content: unknown) => {
    const text = JSON.stringify(content);
    writeFileSync(join(folder, name), text);
    hashes[name] = sha256(text);
  };
  put("definitions.json", texts.definitions);
  put("changes.json", {
    vorige: "2025-0.9.0",
    soort: "klein",
    wijzigingen: [
      {
        soort: "herzien",
        indicator: "nulverzuim",
        tabel: "sector-grootte",
        aantal: 3,
        redenen: ["definitie"],
      },
      {
        soort: "nieuw",
        indicator: "respons",
        tabel: "sector-regio",
        aantal: 1,
        redenen: ["nieuwe-indicator"],
      },
    ],
  } satisfies Changes);
  for (const list of texts.codeLists) put(`codelists/${list.id}.json`, list);
  const manifest: Manifest = {
    formaat: 1,
    id: "2025-1.0.0",
    versie: "1.0.0",
    vorige: null,
    // Already the next day in the Netherlands.
    gemaakt: "2026-11-20T23:30:00.000Z",
    voorbeeld: false,
    perioden: periods,
    code_versie: "0.1.0",
    beleid_hash: "b".repeat(64),
    gegevens_hash: "c".repeat(64),
    aantallen: {
      cellen: cells.length,
      onderdrukt: cells.filter(({ status }) => status === "onderdrukt").length,
      leveringen: 3,
    },
    controle: { uitslag: "veilig", toetsen: ["primair", "span"] },
    bestanden: hashes,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return Release.open(folder);
}

function allCells(): Cell[] {
  const tables = [
    ["sector-grootte", "grootte", "grootte"],
    ["sector-regio", "regio", "arbeidsmarktregio"],
    ["sector-leeftijd", "leeftijd", "leeftijd"],
  ] as const;
  const cells: Cell[] = [];
  for (const { id, uitsplitsing } of definitions.indicatoren) {
    const parts = uitsplitsing === null ? [null] : codesOf(uitsplitsing);
    for (const [tabel, dimension, list] of tables) {
      for (const periode of periods) {
        for (const sector of delivered) {
          for (const code of ["T", ...codesOf(list)]) {
            for (const part of parts) cells.push(cell(id, tabel, periode, sector, dimension, code, part));
          }
        }
      }
    }
  }
  // Nobody of this class worked in this sector: no cell at all.
  return cells.filter(({ dimensies: d }) => !(d.sector === "G" && d.leeftijd === "65-75"));
}

function codesOf(id: string): string[] {
  return (
    codeLists
      .find((list) => list.id === id)
      ?.codes.flatMap(({ code }) => (code === "T" || code === "?" ? [] : [code])) ?? []
  );
}

function cell(
  indicator: string,
  tabel: string,
  periode: string,
  sector: string,
  dimension: string,
  code: string,
  uitsplitsing: string | null,
): Cell {
  const dimensies = Object.fromEntries(dimensions.map((id) => [id, id === "sector" ? sector : null]));
  const base = {
    indicator,
    tabel,
    periode,
    dimensies: { ...dimensies, [dimension]: code },
    uitsplitsing,
    ondergrens: null,
    bovengrens: null,
  };
  if (isHidden(indicator, periode, sector, code)) {
    return { ...base, waarde: null, personen: null, werkgevers: null, status: "onderdrukt" };
  }
  const turn = [...`${sector}${code}${periode}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 11;
  const { value, decimals } = levels[indicator] ?? { value: 0.05, decimals: 3 };
  const share =
    uitsplitsing === null
      ? 1
      : [0.14, 0.2, 0.48, 0.18][
          Math.max(
            codesOf("duurklasse-rijk").indexOf(uitsplitsing),
            codesOf("sbi2008-sectie").indexOf(uitsplitsing),
          )
        ];
  const personen = code === "1-10" ? 84 : 640 + 130 * turn;
  const digits = code === "1-10" && decimals > 0 ? decimals - 1 : decimals;
  const waarde = Number((value * (0.9 + turn / 50) * (share ?? 1)).toFixed(digits));
  const half = boundedShare.get(indicator);
  const bounds =
    half === undefined
      ? {}
      : {
          ondergrens: Number((waarde * (1 - half)).toFixed(digits)),
          bovengrens: Number((waarde * (1 + half)).toFixed(digits)),
        };
  return { ...base, ...bounds, waarde, personen, werkgevers: 12 + turn, status: "gepubliceerd" };
}

function isHidden(indicator: string, periode: string, sector: string, code: string): boolean {
  if (sector === "Q") return true;
  if (sector === "G") {
    const scarce = ["AM05", "AM22", "10-50", "15-25"];
    return scarce.includes(code) || periode === "2025KW03" || indicator === "gemiddelde-verzuimduur";
  }
  return sector === "C" && code === "AM09";
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
    ...dimensions.map((id) => one.dimensies[id] ?? null),
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
