import type { Engine } from "../../engine/engine.ts";
import type { ColumnSpec } from "../../store/table-spec.ts";
import { headKey } from "../aliases.ts";
import type { PackageFile } from "../delivery.ts";
import { deliveredFile, type FilledTable } from "../identifiers/delivered.ts";
import { findIdentifiers } from "../identifiers/identifiers.ts";
import { type Issue, issue } from "../issue.ts";
import type { Profile } from "../profile.ts";
import type { RawRead, RawTable } from "../raw.ts";
import type { ReadFile } from "../read.ts";
import { dropPartTexts, readParts, tablesOf } from "../read-parts.ts";
import { applyLayout, type PackageOptions } from "./apply.ts";
import { sourceFile, tablesFrom } from "./files.ts";
import { type HeadMatch, matchHeads, shownHead, type TableMatch } from "./heads.ts";
import { yearSql } from "./relation.ts";

/** A file of a package after reading: one ReadFile per table that it feeds. */
export interface PackageRead {
  readonly files: readonly ReadFile[];
  /** What is said of the file as a whole. */
  readonly issues: readonly Issue[];
  /** The delivered rows and their meaning, when the file could be read. */
  readonly raw?: RawTable;
  readonly matches: readonly TableMatch[];
}

/** Reads a file as its package exports it, into `gelezen_<tabel>` for every table that its profile feeds from it. */
export async function readPackage(
  engine: Engine,
  file: PackageFile,
  options: PackageOptions,
): Promise<PackageRead> {
  const { profile: bestand, naam } = file;
  const behind = new Set((bestand.achterlaten ?? []).map(headKey));
  const left = new Map<string, string>();
  const known = new Set(headsOf(file).map(headKey));
  const read = await readParts(engine, file, {
    nr: options.nr,
    naam,
    known: (head) => known.has(headKey(head)),
    drop: (head, letter) => {
      const drop = behind.has(headKey(head));
      if (drop) left.set(head, letter);
      return drop;
    },
    overslaan: bestand.overslaan ?? 0,
    progress: options.progress,
  });
  const { table: raw } = read;
  if (raw === undefined) return { files: unread(file, read, []), issues: read.issues, matches: [] };
  const refusals = tablesOf(raw).flatMap((one) => refusalOf(one, file, options.profile, placeOf(one)) ?? []);
  if (refusals.length > 0) return { files: [], issues: refusals, matches: [] };
  const [first = raw] = tablesOf(raw);
  const place = placeOf(first);
  const match = matchHeads(raw.columns, bestand, options.profile, place);
  const issues = [
    ...(await headIssues(engine, raw, file, options)),
    ...read.issues,
    ...[...left].map(([head, kolomletter]) =>
      issue("PROFIEL-KOLOM-ACHTERGELATEN", { ...place, kolom: shownHead(head), kolomletter }),
    ),
    ...keyIssues(match, place),
    ...employerIssues(match, options, naam),
  ];
  if (issues.some(({ ernst }) => ernst === "fout")) {
    return { files: unread(file, read, match.tables), issues, raw, matches: match.tables };
  }
  await dropPartTexts(engine, raw);
  issues.push(...(await keepYears(engine, raw, match.tables)));
  const files: ReadFile[] = [];
  for (const one of match.tables) {
    const { hash, bytes } = read;
    files.push(...(await applyLayout(engine, raw, one, { ...options, file, hash, bytes })));
  }
  return { files, issues, raw, matches: match.tables };
}

function placeOf({ bestand, headLine }: RawTable): { bestand: string; regels: readonly number[] } {
  return { bestand, regels: headLine === 0 ? [] : [headLine] };
}

/** What the heads of the file say, or of each of its files, and what must not be delivered. */
async function headIssues(
  engine: Engine,
  raw: RawTable,
  file: PackageFile,
  { profile, now }: PackageOptions,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const one of tablesOf(raw)) {
    const match = matchHeads(one.columns, file.profile, profile, placeOf(one));
    const filled = match.tables.map(asFilled);
    issues.push(...(await findIdentifiers(engine, deliveredFile(one, filled), now)), ...match.issues);
  }
  return issues;
}

/** A file that is known and yet not read, when its heads say that it is that file. */
function refusalOf(
  raw: RawTable,
  { profile: { weigeren } }: PackageFile,
  { titel }: Profile,
  place: { readonly bestand: string },
): Issue | undefined {
  if (weigeren === undefined) return undefined;
  const { koppen, reden, advies } = weigeren;
  const heads = new Set(raw.columns.map(({ naam }) => headKey(naam)));
  const known = koppen.filter((head) => heads.has(headKey(head))).length > koppen.length / 2;
  return known
    ? issue("PROFIEL-BESTAND-GEWEIGERD", place, { reden, advies })
    : issue("PROFIEL-KOPPEN-PASSEN-NIET", place, { profiel: titel });
}

/** What is asked of the columns: parts of a composed key are asked for as well, though no table has them. */
function asFilled({ spec, columns, table }: TableMatch): FilledTable {
  const parts = Object.values(table.samengesteld ?? {})
    .flat()
    .filter((name) => !spec.columns.some((column) => column.name === name));
  const asked = parts.map((name): ColumnSpec => {
    const to = name === "medewerker_id" ? "medewerker" : name === "werkgever_id" ? "werkgever" : undefined;
    return to === undefined ? { name, kind: "tekst" } : { name, kind: "verwijzing", to };
  });
  return { spec: { ...spec, columns: [...spec.columns, ...asked] }, columns, jaarVan: table.jaarVan ?? [] };
}

function headsOf({ profile }: PackageFile): string[] {
  return [
    ...(profile.achterlaten ?? []),
    ...(profile.weigeren?.koppen ?? []),
    ...profile.tabellen.flatMap(({ kolommen, items, alleen }) => [
      ...Object.values(kolommen).flat(),
      ...Object.keys(items ?? {}),
      ...(alleen?.koppen ?? []),
    ]),
  ];
}

/** Files that could not be read: their tables are there, and nothing can be said of what is in them. */
function unread(file: PackageFile, { hash, bytes }: RawRead, matches: readonly TableMatch[]): ReadFile[] {
  return tablesFrom(file.profile).map((tabel) => ({
    file: sourceFile(file, tabel, matches[0]?.table ?? { tabel, kolommen: {} }),
    hash,
    bytes,
    rows: 0,
    faults: 0n,
    repairs: [],
    mapping: { columns: new Map(), extra: [], issues: [], readable: false },
    lines: () => Promise.resolve(new Map()),
    complete: false,
    issues: [],
  }));
}

function keyIssues({ tables }: HeadMatch, place: { readonly bestand: string }): Issue[] {
  return tables.flatMap(({ table }) =>
    Object.entries(table.samengesteld ?? {}).map(([kolom, parts]) =>
      issue(
        "PROFIEL-SLEUTEL-SAMENGESTELD",
        { bestand: place.bestand, kolom },
        { kolom, tabel: table.tabel, delen: parts.join(" en ") },
      ),
    ),
  );
}

function employerIssues({ tables }: HeadMatch, { werkgever }: PackageOptions, bestand: string): Issue[] {
  if (!tables.some(lacksEmployer)) return [];
  return [
    issue(werkgever === undefined ? "PROFIEL-WERKGEVER-ONBEKEND" : "PROFIEL-WERKGEVER-ENIGE", { bestand }),
  ];
}

function lacksEmployer({ table, spec, columns }: TableMatch): boolean {
  const name = "werkgever_id";
  const needed =
    spec.columns.some((column) => column.name === name && column.required) ||
    Object.values(table.samengesteld ?? {}).some((parts) => parts.includes(name));
  return needed && !columns.has(name) && table.constanten?.[name] === undefined;
}

/** Cuts dates down to their year in the raw table itself, before anything else looks at it. */
async function keepYears(engine: Engine, raw: RawTable, matches: readonly TableMatch[]): Promise<Issue[]> {
  const columns = new Set(
    matches.flatMap(({ table, columns: own }) =>
      (table.jaarVan ?? []).flatMap((name) => own.get(name) ?? []),
    ),
  );
  const issues: Issue[] = [];
  for (const { index, letter } of columns) {
    await engine.run(
      `update ${raw.name} set k${index} = ${yearSql(`k${index}`)} where k${index} is not null`,
    );
    issues.push(issue("PROFIEL-JAAR-VAN-DATUM", { bestand: raw.bestand, kolomletter: letter }));
  }
  return issues;
}
