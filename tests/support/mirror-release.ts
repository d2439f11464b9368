import type { CellQuery } from "../../src/release/open.ts";
import type { OwnFigure } from "../../src/release/own.ts";
import type { Cell, Manifest, ReleaseCodeList, ReleaseIndicator } from "../../src/release/types.ts";
import type { Unlocking } from "../../src/release/unlock.ts";
import type { Published } from "../../src/report/figures.ts";

const year = "2025JJ00";
const periods = [year, "2025KW01", "2025KW02", "2025KW03", "2025KW04"];

/** Level, display, kind of bounds and theme of what the mirrors show; everything else is left out of the release. */
const known: Readonly<
  Record<string, readonly [level: number, display: string, bounds: string, theme: string]>
> = {
  "scholing-12-maanden": [0.4, "procent", "wilson", "leren"],
  "scholing-eigen-initiatief": [0.2, "procent", "wilson", "leren"],
  initiatiefratio: [0.6, "procent", "werkgever", "leren"],
  ontwikkelgesprek: [0.3, "procent", "wilson", "relatie"],
  "gesprek-op-verzoek": [0.1, "procent", "wilson", "eigen-regie"],
  "medewerkers-per-leidinggevende": [8, "index", "werkgever", "relatie"],
  "uitstroom-peildatum": [0.1, "procent", "wilson", "mobiliteit"],
  "flexibele-arbeidsrelatie": [0.2, "procent", "wilson", "structuur"],
  "eigen-regie-willen": [70, "score-0-100", "t", "eigen-regie"],
  "eigen-regie-doen": [45, "score-0-100", "t", "eigen-regie"],
  verzuimpercentage: [0.05, "procent", "werkgever", "gezondheid"],
  meldingsfrequentie: [1.1, "per-jaar", "werkgever", "gezondheid"],
  "werkgelegenheid-banen": [600, "aantal", "geen", "structuur"],
  "werkgelegenheid-personen": [580, "aantal", "geen", "structuur"],
};

/** Factor by place: a cluster that differs, one of which everything is hidden, a sector, and all. */
const factors: Readonly<Record<string, number>> = { HAVEN: 0.6, T: 1, C: 0.62, "10-50": 1.1 };

export interface MirrorOptions {
  /** Whether the release has clusters at all. */
  readonly clusters?: boolean;
  /** Which figures of HAVEN differ from all; the others are the same. */
  readonly differing?: readonly string[];
  readonly unlocking?: Unlocking;
}

const indicatorOf = (id: string): ReleaseIndicator => {
  const [, weergave, interval, thema] = known[id] ?? [0, "procent", "geen", "structuur"];
  return {
    id,
    code: null,
    titel: `Titel van ${id}`,
    vraag: `Wat is ${id}?`,
    eenheid: "medewerker",
    maat: weergave === "aantal" ? "som" : "verhouding",
    weergave,
    richting: "neutraal",
    klasse: thema === "gezondheid" ? "gezondheid" : "hr",
    teller: "teller",
    noemer: "noemer",
    uitsplitsing: null,
    thema,
    bron: "bron van deze toets",
    let_op: null,
    versie: 1,
    interval,
  };
};

const list = (id: string, codes: Readonly<Record<string, string>>): [string, ReleaseCodeList] => [
  id,
  {
    ...{ id, titel: id, versie: "1", bron: "toets" },
    codes: [...Object.entries(codes), ["T", "Totaal"] as const].map(([code, naam]) => ({ code, naam })),
  },
];

/** A release in memory with clusters, a sector and a size class: what the two mirrors read. */
export function mirrorRelease(options: MirrorOptions = {}): Published {
  const { clusters = true, differing = ["scholing-12-maanden", "ontwikkelgesprek", "verzuimpercentage"] } =
    options;
  const dimensions = ["sector", "grootte", ...(clusters ? ["cluster"] : [])];
  const places: readonly Readonly<Record<string, string | null>>[] = [
    { tabel: "sector-grootte", sector: "T", grootte: "T", code: "T" },
    { tabel: "sector-grootte", sector: "C", grootte: "T", code: "C" },
    { tabel: "sector-grootte", sector: "C", grootte: "10-50", code: "10-50" },
    ...(clusters ? ["T", "HAVEN", "DORP"].map((code) => ({ tabel: "cluster", cluster: code, code })) : []),
  ];
  const cells = places.flatMap(({ tabel, code, ...codes }) =>
    Object.keys(known).flatMap((indicator) =>
      periods.map((periode): Cell => {
        const dimensies = Object.fromEntries(dimensions.map((id) => [id, codes[id] ?? null]));
        const base = { indicator, tabel: tabel ?? "", periode, dimensies, uitsplitsing: null };
        const none = { waarde: null, ondergrens: null, bovengrens: null, personen: null, werkgevers: null };
        if (code === "DORP") return { ...base, ...none, status: "onderdrukt" };
        const [level, , bounds] = known[indicator] ?? [0, "", "geen"];
        const same = code === "HAVEN" && !differing.includes(indicator);
        const waarde = Number((level * (same ? 1 : (factors[code ?? ""] ?? 1))).toFixed(3));
        const half = bounds === "geen" ? null : 0.1 * waarde;
        const sides = { ondergrens: half && waarde - half, bovengrens: half && waarde + half };
        return { ...base, ...sides, waarde, personen: 400, werkgevers: 30, status: "gepubliceerd" };
      }),
    ),
  );
  const manifest: Manifest = {
    formaat: 1,
    id: "2025-1.0.0",
    versie: "1.0.0",
    vorige: null,
    gemaakt: "2026-11-20T12:00:00.000Z",
    voorbeeld: false,
    perioden: periods,
    code_versie: "0.1.0",
    beleid_hash: "b",
    gegevens_hash: "c",
    aantallen: { cellen: cells.length, onderdrukt: 0, leveringen: 1 },
    controle: { uitslag: "veilig", toetsen: ["span"] },
    bestanden: {},
  };
  return {
    manifest,
    definitions: {
      indicatoren: Object.keys(known).map(indicatorOf),
      tabellen: [
        { id: "sector-grootte", titel: "Sector naar grootte", dimensies: ["sector", "grootte"] },
        ...(clusters ? [{ id: "cluster", titel: "Cluster", dimensies: ["cluster"] }] : []),
      ],
      dimensies: dimensions.map((id) => ({ id, titel: id, codelijst: id })),
      begrippen: [],
      referenties: [],
      beleid: ["Elk cijfer is afgerond."],
    },
    codeLists: new Map([
      list("sector", { C: "Industrie" }),
      list("grootte", { "10-50": "10 tot 50 werkzame personen" }),
      ...(clusters ? [list("cluster", { HAVEN: "Haven & <proef>", DORP: "Dorp" })] : []),
    ]),
    ...(options.unlocking === undefined ? {} : { unlocking: options.unlocking }),
    cells: async ({ tabel, indicator, periode, dimensies = {} }: CellQuery = {}) =>
      cells.filter(
        (cell) =>
          (tabel === undefined || cell.tabel === tabel) &&
          (indicator === undefined || indicator.includes(cell.indicator)) &&
          (periode === undefined || periode.includes(cell.periode)) &&
          Object.entries(dimensies).every(([id, codes]) => codes.includes(cell.dimensies[id] ?? "")),
      ),
  };
}

/** An own figure of the year, beside the sector C unless told otherwise. */
export function ownFigure(
  indicator: string,
  waarde: number | null,
  more: Partial<OwnFigure> = {},
): OwnFigure {
  return {
    indicator,
    uitsplitsing: null,
    periode: year,
    status: waarde === null ? "niet-te-tonen" : "getoond",
    waarde,
    personen: waarde === null ? null : 40,
    geschat: null,
    kwart: null,
    tabel: "sector-grootte",
    dimensies: { sector: "C", grootte: "T" },
    ...more,
  };
}
