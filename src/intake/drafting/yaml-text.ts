import { headKey } from "../aliases.ts";
import type { RawColumn } from "../raw.ts";
import { type ColumnFacts, describeValues } from "./column-facts.ts";
import type { Proposed, ProposedTable } from "./propose.ts";

/** What is proposed for one file. */
export interface DraftFile {
  readonly naam: string;
  readonly tabellen: readonly ProposedTable[];
  readonly codes: ReadonlyMap<string, readonly { readonly van: string; readonly naar: string | undefined }[]>;
  readonly achterlaten: readonly { readonly column: RawColumn; readonly waarom: string }[];
  readonly ongebruikt: readonly ColumnFacts[];
}

/** The proposal as YAML, with beside every column why it stands there. Same files, same text. */
export function draftText(files: readonly DraftFile[]): string {
  const first = files[0]?.naam ?? "profiel";
  const id = headKey(first).replaceAll("%", "") || "profiel";
  const factors = files
    .flatMap(({ tabellen }) => tabellen.flatMap(({ columns }) => columns))
    .filter(({ name }) => name === "deeltijdfactor");
  const percent = factors.some(({ facts }) => (facts?.highest ?? 0) > 2);
  return `${[
    "# Voorstel voor een profiel, gemaakt uit de koppen en de waarden. Lees elke regel na en verbeter wat niet klopt;",
    "# controleer daarna met: regiespiegel check BESTAND --profile DIT-BESTAND.yml",
    `id: ${id}`,
    `titel: ${text(first)}`,
    "geverifieerd: false # zet op true als een bekende levering er goed doorheen is gegaan",
    "herkomst: Voorstel uit koppen en waarden; nog niet nagekeken.",
    "hersteld: eerste-werkdag # of laatste-ziektedag; dit is nooit aan de waarden te zien: vraag het na",
    percent
      ? "deeltijd: procent # de hoogste deeltijdfactor is groter dan 2, dus geschreven als 80 en niet als 0,8"
      : "deeltijd: factor # of procent, als 80 wordt geschreven en niet 0,8",
    "bestanden:",
    ...files.flatMap(fileLines),
  ].join("\n")}\n`;
}

function fileLines(file: DraftFile): string[] {
  const { naam, tabellen, achterlaten, ongebruikt } = file;
  return [
    `  - namen: [${text(naam)}] # naam van het bestand zonder extensie; * staat voor wat wisselt, zoals een jaar`,
    ...(achterlaten.length === 0
      ? []
      : ["    achterlaten: # weggegooid bij het lezen, voordat er iets naar kijkt"]),
    ...achterlaten.map(
      ({ column, waarom }) => `      - ${text(column.naam)} # kolom ${column.letter}: ${waarom}`,
    ),
    ...(tabellen.length === 0
      ? ["    tabellen: [] # geen tabel herkend: vul in welke tabel dit bestand voedt"]
      : ["    tabellen:", ...tabellen.flatMap((table) => tableLines(table, file))]),
    ...ongebruikt.map(
      (facts) =>
        `    # niet gebruikt: kolom ${facts.column.letter} ${text(facts.column.naam)} (${describeValues(facts)})`,
    ),
  ];
}

function tableLines(table: ProposedTable, { codes }: DraftFile): string[] {
  const { tabel, indeling, columns, samengesteld, constanten, jaarVan, items } = table;
  const own = columns.filter(({ name }) => codes.has(name));
  return [
    `      - tabel: ${tabel}`,
    ...(indeling === undefined ? [] : [`        indeling: ${indeling} # ${layoutWords[indeling] ?? ""}`]),
    ...(columns.length === 0 ? ["        kolommen: {}"] : ["        kolommen:", ...columns.map(columnLine)]),
    ...entries(
      "samengesteld",
      samengesteld,
      (parts) => `[${parts.join(", ")}]`,
      "wordt niet geleverd en zo gemaakt",
    ),
    ...entries("constanten", constanten, text, "geldt voor alle rijen: pas aan"),
    ...(jaarVan === undefined
      ? []
      : [`        jaarVan: [${jaarVan.join(", ")}] # alleen het jaar van de datum wordt gelezen`]),
    ...(own.length === 0
      ? []
      : ["        codes:", ...own.flatMap(({ name }) => codeLines(name, codes.get(name) ?? []))]),
    ...(items === undefined
      ? []
      : [
          "        items: # per kop de schaal en het item waar het antwoord bij hoort",
          ...items.map(itemLine),
        ]),
  ];
}

const layoutWords: Readonly<Record<string, string>> = {
  uniek: "één rij per sleutel, ook als een persoon vaker voorkomt",
  geval: "één rij per verzuimgeval; anders deelperiode of gebeurtenis",
  deelperiode: "één rij per deelperiode van een geval; anders geval of gebeurtenis",
  gebeurtenis: "één rij per ziekmelding, gedeeltelijk herstel of herstel; anders geval of deelperiode",
  breed: "één kolom per vraag",
};

function columnLine({ name, facts, waarom }: Proposed): string {
  if (facts === undefined) return `          ${name}: [] # ${waarom}`;
  const { column } = facts;
  return `          ${name}: [${text(column.naam)}] # kolom ${column.letter}: ${waarom}; ${describeValues(facts)}`;
}

function entries<T>(
  name: string,
  record: Readonly<Record<string, T>> | undefined,
  write: (value: T) => string,
  waarom: string,
): string[] {
  if (record === undefined) return [];
  return [
    `        ${name}:`,
    ...Object.entries(record).map(([key, value]) => `          ${key}: ${write(value)} # ${waarom}`),
  ];
}

function codeLines(
  name: string,
  codes: readonly { readonly van: string; readonly naar: string | undefined }[],
): string[] {
  const known = codes.filter(({ naar }) => naar !== undefined);
  return [
    `          ${name}:${known.length === 0 ? " {}" : ""}`,
    ...codes.map(({ van, naar }) =>
      naar === undefined
        ? `            # ${text(van)}: vul in wat deze code betekent`
        : `            ${text(van)}: ${naar}`,
    ),
  ];
}

function itemLine({ column }: ColumnFacts): string {
  const item = headKey(column.naam).replaceAll("%", "");
  return `          ${text(column.naam)}: { schaal: overig, item: ${text(item)} } # kolom ${column.letter}: hele getallen als op een schaal`;
}

/** A text as YAML: quoted where it could be read as something else. */
function text(value: string): string {
  return /^[A-Za-z][A-Za-z0-9 _./-]*$/.test(value) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value) &&
    !/\s$/.test(value)
    ? value
    : JSON.stringify(value);
}
