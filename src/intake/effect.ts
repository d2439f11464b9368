import type { Engine } from "../engine/engine.ts";
import type { TableName } from "../store/table-spec.ts";
import { type Side, staged } from "./compare.ts";
import { dayOfYear } from "./period.ts";

/** A main figure of a delivery in a year, in the deliveries that make way and in the one that comes. */
export interface Effect {
  readonly tabel: TableName;
  readonly cijfer: string;
  readonly jaar: number;
  /** Null when too few persons stand behind it to show what happened to them. */
  readonly voor: number | null;
  readonly na: number | null;
}

/** Below this number of persons in service nothing is shown about their absence and training. */
const leastPersons = 10;

interface Figure {
  readonly tabel: TableName;
  readonly cijfer: string;
  /** Counts over the rows `t` and the years `j` with `van` and `tot`, both included. */
  readonly count: string;
  readonly when: string;
  readonly personal: boolean;
}

const inService = "t.begin <= j.tot and coalesce(t.eind, j.tot) >= j.van";
const begun = "t.begin between j.van and j.tot";

const persons: Figure = {
  tabel: "dienstverband",
  cijfer: "personen in dienst",
  count: "count(distinct t.medewerker_nr)",
  when: inService,
  personal: false,
};

const figures: readonly Figure[] = [
  persons,
  {
    tabel: "dienstverband",
    cijfer: "dienstverbanden",
    count: "count(distinct t.dienstverband_nr)",
    when: inService,
    personal: false,
  },
  { tabel: "verzuim", cijfer: "ziekmeldingen", count: "count(t.begin)", when: begun, personal: true },
  {
    tabel: "verzuim",
    cijfer: "nog niet hersteld",
    count: "count(t.begin)",
    when: `${begun} and t.hersteld is null`,
    personal: true,
  },
  {
    tabel: "verzuim",
    cijfer: "ziektedagen (kalenderdagen)",
    count: `coalesce(sum(least(coalesce(t.hersteld, j.tot + 1), j.tot + 1) - greatest(t.begin, j.van))
      filter (where t.begin is not null), 0)`,
    when: "t.begin <= j.tot and coalesce(t.hersteld, j.tot + 1) > j.van",
    personal: true,
  },
  { tabel: "scholing", cijfer: "scholingen", count: "count(t.begin)", when: begun, personal: true },
  {
    tabel: "scholing",
    cijfer: "scholingsuren",
    count: "coalesce(sum(t.uren), 0)",
    when: begun,
    personal: true,
  },
];

/**
 * What a staged delivery would do to the main figures of the deliveries that it replaces, per year. Whole
 * deliveries only, and nothing about the absence or training of fewer than ten persons.
 */
export async function effects(
  engine: Engine,
  before: Side,
  names: readonly TableName[],
  years: readonly number[],
): Promise<Effect[]> {
  const list: Effect[] = [];
  const behind = [
    await countYears(engine, before, persons, years),
    await countYears(engine, staged, persons, years),
  ];
  for (const figure of figures.filter(({ tabel }) => names.includes(tabel))) {
    const voor = await countYears(engine, before, figure, years);
    const na = await countYears(engine, staged, figure, years);
    for (const jaar of years) {
      const hidden = figure.personal && behind.some((counts) => few(counts.get(jaar)));
      const shown = (counts: ReadonlyMap<number, number>) => (hidden ? null : (counts.get(jaar) ?? 0));
      list.push({ tabel: figure.tabel, cijfer: figure.cijfer, jaar, voor: shown(voor), na: shown(na) });
    }
  }
  return list;
}

function few(number = 0): boolean {
  return number < leastPersons && number > 0;
}

async function countYears(
  engine: Engine,
  { rows }: Side,
  { tabel, count, when }: Figure,
  years: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const bounds = years.map((year) => `(${year}, ${dayOfYear(year)}, ${dayOfYear(year + 1) - 1})`);
  const counted = await engine.rows<{ jaar: number; aantal: number }>(
    `select j.jaar, ${count} as aantal
     from (values ${bounds.join(", ")}) as j(jaar, van, tot)
     left join ${rows(tabel)} as t on ${when}
     group by j.jaar`,
  );
  return new Map(counted.map(({ jaar, aantal }) => [jaar, aantal]));
}
