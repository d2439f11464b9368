import { tables } from "../../store/contract.ts";
import { aliases, headKey } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import type { Layout } from "../profile.ts";
import { type ColumnFacts, isScale, mostly } from "./column-facts.ts";

/** A column of a table with the delivered column that is proposed for it. */
export interface Proposed {
  readonly name: string;
  readonly facts: ColumnFacts | undefined;
  /** Why, in Dutch. */
  readonly waarom: string;
}

export interface ProposedTable {
  readonly tabel: string;
  readonly indeling?: Layout;
  readonly columns: readonly Proposed[];
  readonly samengesteld?: Readonly<Record<string, readonly string[]>>;
  readonly constanten?: Readonly<Record<string, string>>;
  readonly jaarVan?: readonly string[];
  /** Columns of a survey that become items. */
  readonly items?: readonly ColumnFacts[];
}

type Known = keyof typeof aliases;

/** The tables that the heads, and where they fail the values, of a file point at. */
export function proposeTables(all: readonly ColumnFacts[]): ProposedTable[] {
  const found = new Map((Object.keys(aliases) as Known[]).map((name) => [name, byHead(name, all)] as const));
  const has = (table: Known, ...names: readonly string[]) =>
    names.every((name) => found.get(table)?.some((one) => one.name === name) === true);
  const some = (table: Known, ...names: readonly string[]) => names.some((name) => has(table, name));
  const columns = (table: Known) => found.get(table) ?? [];
  if (has("verzuim", "begin")) return [absence(columns("verzuim"))];
  const list: ProposedTable[] = [];
  const training = all.find(({ column }) => trainingHeads.has(headKey(column.naam)));
  if (training !== undefined) return [scholing(columns("scholing"), training)];
  const person = columns("medewerker").find(({ name }) => name === "medewerker_id") ?? keyByValue(all);
  if (some("dienstverband", "begin", "deeltijdfactor", "contractvorm", "uren"))
    list.push(job(columns("dienstverband"), all));
  if (
    some("medewerker", "geboortejaar", "geslacht", "onderwijs") ||
    (list.length === 0 && person !== undefined)
  ) {
    list.unshift({
      tabel: "medewerker",
      indeling: "uniek",
      columns: withBirth(
        [...(person === undefined ? [] : [person]), ...columns("medewerker").filter(isOther)],
        all,
      ),
      ...(birthDate(all) === undefined ? {} : { jaarVan: ["geboortejaar"] }),
    });
  }
  const scales = all.filter(isScale);
  return list.some(({ tabel }) => tabel === "dienstverband") || scales.length < 3
    ? list
    : [...list, ...survey(person, scales)];
}

const trainingHeads = new Set(
  ["Opleiding", "Cursus", "Training", "OpleidingNaam", "Opleidingscode", "Cursuscode", "Course"].map(headKey),
);

function isOther({ name }: Proposed): boolean {
  return name !== "medewerker_id";
}

/** For every column of a table the first alias that was delivered. */
function byHead(table: Known, all: readonly ColumnFacts[]): Proposed[] {
  const taken = new Set<ColumnFacts>();
  return Object.entries(aliases[table]).flatMap(([name, heads]) => {
    const keys = heads.map(headKey);
    const facts = all.find((one) => !taken.has(one) && keys.includes(headKey(one.column.naam)));
    if (facts === undefined || !suits(table, name, facts)) return [];
    taken.add(facts);
    return [{ name, facts, waarom: "de kop komt overeen" }];
  });
}

/** A head alone is not enough for a date: the values have to be dates too. */
function suits(table: Known, name: string, facts: ColumnFacts): boolean {
  const spec = tables.find((one) => one.name === table);
  const kind = spec?.columns.find((column) => column.name === name)?.kind;
  if (kind === "datum" || name === "vanaf") return facts.filled === 0 || mostly(facts.dates, facts);
  if (kind === "getal" || kind === "percentage") return facts.filled === 0 || mostly(facts.numbers, facts);
  return true;
}

/** A column in which no value stands twice may be the key of a person. */
function keyByValue(all: readonly ColumnFacts[]): Proposed | undefined {
  const facts = all.find(
    (one) =>
      one.filled > 1 &&
      one.distinct === one.filled &&
      !mostly(one.dates, one) &&
      one.numbers !== one.filled - one.wholes,
  );
  const named = all.find(({ column }) =>
    /^(id|idcode|iid|key|sleutel|code|nr|nummer)$/.test(headKey(column.naam)),
  );
  if (named !== undefined) return { name: "medewerker_id", facts: named, waarom: "de kop lijkt een sleutel" };
  return (
    facts && { name: "medewerker_id", facts, waarom: "elke waarde komt één keer voor, als bij een sleutel" }
  );
}

function birthDate(all: readonly ColumnFacts[]): ColumnFacts | undefined {
  return all.find(({ column }) =>
    /^(geboortedatum|gebdatum|geborenop|dateofbirth|birthdate)$/.test(headKey(column.naam)),
  );
}

function withBirth(columns: readonly Proposed[], all: readonly ColumnFacts[]): Proposed[] {
  const facts = birthDate(all);
  if (facts === undefined || columns.some(({ name }) => name === "geboortejaar")) return [...columns];
  return [
    ...columns,
    { name: "geboortejaar", facts, waarom: "van de geboortedatum wordt alleen het jaar gelezen" },
  ];
}

const composed = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

function keyed(columns: readonly Proposed[]) {
  return columns.some(({ name }) => name === "dienstverband_id") ? {} : { samengesteld: composed };
}

function absence(columns: readonly Proposed[]): ProposedTable {
  const has = (name: string) => columns.some((one) => one.name === name);
  const indeling = has("vanaf") ? (has("hersteld") ? "gebeurtenis" : "deelperiode") : "geval";
  return { tabel: "verzuim", indeling, columns: demanded(columns, ["medewerker_id"]), ...keyed(columns) };
}

/** A job without a head for its begin gets the first column of dates that is always filled. */
function job(columns: readonly Proposed[], all: readonly ColumnFacts[]): ProposedTable {
  const used = new Set(columns.map(({ facts }) => facts));
  const dates = all.filter(
    (facts) => !used.has(facts) && mostly(facts.dates, facts) && facts !== birthDate(all),
  );
  const rows = Math.max(0, ...all.map(({ filled }) => filled));
  const begin = dates.find(({ filled }) => filled === rows);
  const proposed =
    begin === undefined || columns.some(({ name }) => name === "begin")
      ? columns
      : [...columns, { name: "begin", facts: begin, waarom: "de eerste kolom met in elke rij een datum" }];
  return {
    tabel: "dienstverband",
    columns: demanded(proposed, ["medewerker_id", "begin"]),
    ...keyed(columns),
  };
}

function scholing(columns: readonly Proposed[], facts: ColumnFacts): ProposedTable {
  const key = columns.some(({ name }) => name === "scholing_id")
    ? {}
    : { samengesteld: { scholing_id: ["medewerker_id", "opleiding", "begin"] } };
  const training = {
    name: "opleiding",
    facts,
    waarom: "deel van de sleutel; de naam zelf wordt niet bewaard",
  };
  const all = key.samengesteld === undefined ? columns : [...columns, training];
  return { tabel: "scholing", columns: demanded(all, ["medewerker_id", "begin"]), ...key };
}

function survey(person: Proposed | undefined, scales: readonly ColumnFacts[]): ProposedTable[] {
  const items = scales.filter((facts) => facts !== person?.facts);
  const key = person && { ...person, name: "respondent_id" };
  const shared = {
    columns: key === undefined ? [] : [key],
    constanten: { golf: "1" },
    ...(key === undefined ? { samengesteld: { respondent_id: ["rijnummer"] } } : {}),
  };
  return [
    { tabel: "enquete", ...shared },
    { tabel: "enquete_antwoord", indeling: "breed", ...shared, items },
  ];
}

/** Columns that the table cannot do without stand there empty, to be filled in. */
function demanded(columns: readonly Proposed[], names: readonly string[]): Proposed[] {
  const lacking = names.filter((name) => !columns.some((one) => one.name === name));
  return [
    ...columns,
    ...lacking.map((name) => ({ name, facts: undefined, waarom: "niet gevonden: vul de kop in" })),
  ];
}

/** The columns whose codes differ from package to package. */
export const codedColumns = Object.keys(commonCodes) as (keyof typeof commonCodes)[];
