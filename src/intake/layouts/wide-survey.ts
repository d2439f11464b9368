import { type Engine, quote } from "../../engine/engine.ts";
import { table } from "../../store/schema.ts";
import type { TableSpec } from "../../store/table-spec.ts";
import type { Issue } from "../issue.ts";
import { joinedMarks, type Marks } from "../marks.ts";
import type { RawTable } from "../raw.ts";
import type { ReadFile } from "../read.ts";
import type { ApplyOptions } from "./apply.ts";
import type { TableMatch } from "./heads.ts";
import { soundValues } from "./sound.ts";
import { cellIssues, rowsOf, typeRows } from "./typed.ts";

/** A row keeps its faults in one number of 64 bits, so that more items than this are read in rounds. */
const itemsPerRound = 15;

/** A survey with one column per item becomes one row per answer. An empty cell is no answer. */
export async function wideSurvey(
  engine: Engine,
  raw: RawTable,
  match: TableMatch,
  options: ApplyOptions,
): Promise<ReadFile> {
  const spec = table("enquete_antwoord");
  const issues: Issue[] = [];
  const marks: Marks[] = [];
  let read: ReadFile | undefined;
  await engine.run(
    "create or replace table antwoord (bron bigint, respondent_id varchar, golf varchar, schaal varchar, item varchar, waarde decimal(18, 4))",
  );
  for (let from = 0; from < match.items.length; from += itemsPerRound) {
    const round = roundOf(match, spec, from);
    const typed = await typeRows(engine, raw, round, options);
    const cells = await cellIssues(engine, typed, options.geweigerd);
    issues.push(...typed.issues, ...cells.issues);
    marks.push(cells.marks);
    await engine.run(`create or replace table regel as ${soundValues(typed)}`);
    const answers = match.items.slice(from, from + itemsPerRound).map(
      ({ schaal, item }, index) =>
        `select bron, respondent_id, golf, ${quote(schaal)}, ${quote(item)}, item_${index} from regel
         where item_${index} is not null and respondent_id is not null`,
    );
    await engine.run(`insert into antwoord ${answers.join(" union all ")}`);
    read ??= typed.read;
  }
  if (read === undefined) throw new Error("a wide survey without items");
  await engine.run(
    `create or replace table gelezen_${spec.name} as
     select *, 0::bigint as fouten from antwoord order by bron`,
  );
  const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from gelezen_${spec.name}`);
  const columns = new Map(read.mapping.columns);
  for (const { name } of spec.columns) {
    if (!columns.has(name)) columns.set(name, { index: 0, naam: name, letter: "", type: "VARCHAR" });
  }
  return {
    ...read,
    spec,
    rows,
    faults: 0n,
    repairs: [],
    mapping: { ...read.mapping, columns },
    lines: rowsOf(engine, raw, `gelezen_${spec.name}`),
    marks: joinedMarks(marks),
    issues,
  };
}

/** Some of the items as number columns of their own, so that a wrong cell is named with its column. */
function roundOf(match: TableMatch, spec: TableSpec, from: number): TableMatch {
  const items = match.items.slice(from, from + itemsPerRound);
  const own = items.map((_, index) => ({ name: `item_${index}`, kind: "getal" as const }));
  const columns = new Map([
    ...match.columns,
    ...items.map(({ column }, index) => [`item_${index}`, column] as const),
  ]);
  const fixed = spec.columns.filter(({ name }) => name === "respondent_id" || name === "golf");
  return { ...match, columns, spec: { ...spec, columns: [...fixed, ...own] } };
}
