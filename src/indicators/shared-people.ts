import { type Engine, identifier, type Row } from "../engine/engine.ts";
import {
  type Branch,
  branchesOf,
  column,
  columnsIn,
  columnsOf,
  group,
  membersTable,
  perGroup,
  range,
} from "./crossing-sql.ts";
import type { Crossing, CrossingPlan } from "./crossings.ts";

function rowSql(values: readonly string[]): string {
  return values.join(",\n      ");
}

/**
 * By how much the sums of `kubus_som` differ from distinct people. Who is at two places was counted twice where
 * both lie in the cell: cheap to mend with the pair itself. Who is at more places was not counted at all.
 */
export async function countShared(
  store: Engine,
  plan: CrossingPlan,
  places: string,
  count: number,
): Promise<Row[]> {
  const { shared } = await store.row<{ shared: boolean }>("select count(*) > 0 as shared from kubus_meer");
  if (!shared) return [];
  const columns = columnsOf(plan, plan.crossings);
  const people = ["personen", ...range(count).flatMap((index) => [`met_${index}`, `zonder_${index}`])];
  const branches = branchesOf(plan, plan.crossings);
  const pairs = branches.flatMap((own) =>
    own.crossings.map((crossing) => pairSql(plan, crossing, own, columns, count)),
  );
  const inCells = branches.map(
    (
      own,
    ) => `select ${["nr", "persoon", ...columnsIn(plan, own, columns), ...amounts(count).map((name) => `sum(${name}) as ${name}`)].join(", ")}
      from ${perGroup("plekken", own)} as plekken
      where plekken > 2
      group by grouping sets (${own.crossings.map((crossing) => group(plan, ["nr", "persoon"], crossing)).join(", ")})`,
  );
  return await store.rows(`with plekken as (
      select m.*, ${columns.map((name) => `p.${name}`).join(", ")}
      from kubus_meer as m join ${places} as p using (plek)
    ),
    paar as (
      select a.nr, ${rowSql([...columns.map((name) => `a.${name}`), ...columns.map((name) => `b.${name} as ${other(name)}`)])},
        ${rowSql(amounts(count).flatMap((name) => [`a.${name}`, `b.${name} as ${other(name)}`]))}
      from plekken as a
      join plekken as b on b.nr = a.nr and b.persoon = a.persoon and a.volgnummer = 1 and b.volgnummer = 2
      where a.plekken = 2
    ),
    persoon_in_cel as (
      ${inCells.join("\n      union all\n      ")}
    ),
    verschil as (
      select ${rowSql([
        "nr",
        ...columns,
        "count(*) as personen",
        ...range(count).flatMap((index) => [
          `count(*) filter (teller_${index} > 0) as met_${index}`,
          `count(*) filter (teller_${index} < noemer) as zonder_${index}`,
        ]),
      ])}
      from persoon_in_cel
      group by ${["nr", ...columns].join(", ")}
      union all
      ${pairs.join("\n      union all\n      ")}
    )
    select ${["p.code as periode", ...columns, ...people.map((name) => `sum(${name}) as ${name}`)].join(", ")}
    from verschil join kubus_periode as p using (nr)
    group by ${["p.code", ...columns].join(", ")}`);
}

/** What is counted too much in the cells of one crossing in which both places of a person lie. */
function pairSql(
  plan: CrossingPlan,
  crossing: Crossing,
  branch: Branch,
  columns: readonly string[],
  count: number,
): string {
  const own = crossing.dimensions.map((index) => column(plan, index));
  const codes = columns.map((name) => (own.includes(name) ? name : `null as ${name}`));
  const mended = (one: string, two: string, both: string) =>
    `sum(cast(${both} as integer) - cast(${one} as integer) - cast(${two} as integer))`;
  const counts = range(count).flatMap((index) => {
    const [one, two] = [`teller_${index}`, other(`teller_${index}`)];
    return [
      mended(`${one} > 0`, `${two} > 0`, `${one} + ${two} > 0`),
      mended(
        `${one} < noemer`,
        `${two} < ${other("noemer")}`,
        `${one} + ${two} < noemer + ${other("noemer")}`,
      ),
    ];
  });
  const same = own.map((name) => `${name} = ${other(name)}`);
  return `select ${["nr", ...codes, "-count(*)", ...counts].join(", ")}
      from ${pairs(branch)}
      where ${["true", ...same].join(" and ")}
      group by ${["nr", ...own].join(", ")}`;
}

/** The pairs, of overlapping groups once per group in which both places lie. */
function pairs({ overlapping }: Branch): string {
  if (overlapping === undefined) return "paar";
  const [own, members] = [identifier(overlapping.id), membersTable(overlapping)];
  return `(select q.* replace (l.code as ${own}, m.code as ${other(own)}) from paar as q
        join ${members} as l on l.groep = q.${own}
        join ${members} as m on m.groep = q.${other(own)} and m.code = l.code) as paar`;
}

function amounts(count: number): string[] {
  return ["noemer", ...range(count).map((index) => `teller_${index}`)];
}

function other(name: string): string {
  return identifier(`ander_${name.replaceAll('"', "")}`);
}
