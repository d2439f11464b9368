import type { Engine } from "../../engine/engine.ts";
import type { ColumnSpec, TableSpec } from "../../store/table-spec.ts";
import type { Mapping } from "../columns.ts";
import { placesKept } from "../issue.ts";
import type { Profile } from "../profile.ts";
import type { Repair } from "../read.ts";
import { dutchForm, isOdd, isQuickPlaceholder, oddDates } from "./dates.ts";
import { decideNumber } from "./decide-number.ts";
import { type Deciding, type Decision, type Notation, said } from "./notation.ts";

export interface Decided {
  readonly notations: ReadonlyMap<string, Notation>;
  readonly repairs: readonly Repair[];
}

/** Ends may be written as a date that is none; a begin may not. */
export const ends: ReadonlySet<string> = new Set(["eind", "hersteld", "tot"]);

/** Decides per column how its values are written, and says what that repairs. */
export async function decide(
  engine: Engine,
  source: string,
  spec: TableSpec,
  mapping: Mapping,
  profile: Profile,
): Promise<Decided> {
  const notations = new Map<string, Notation>();
  const repairs: Repair[] = [];
  for (const column of spec.columns) {
    const from = mapping.columns.get(column.name);
    if (from === undefined) continue;
    const found = await decideColumn({ engine, source, column, text: `k${from.index}`, profile });
    if (found === undefined) continue;
    notations.set(column.name, found.notation);
    repairs.push(...found.repairs);
  }
  return { notations, repairs };
}

function decideColumn(input: Deciding): Promise<Decision> | undefined {
  switch (input.column.kind) {
    case "datum":
      return decideDate(input);
    case "geheel":
    case "jaar":
    case "getal":
    case "percentage":
      return decideNumber(input);
    case "ja-nee":
      return decideFlag(input);
    default:
      return undefined;
  }
}

interface UsualDates {
  readonly [column: string]: unknown;
  readonly anders: number;
  /** Cells in another form than the Dutch one. */
  readonly overig: number;
  readonly numeriek: number;
  /** Ends that stand for none. */
  readonly open: number;
  readonly dag: boolean | null;
  readonly maand: boolean | null;
}

interface OddDates {
  readonly [column: string]: unknown;
  readonly vorm: string;
  /** Cells that hold a date. */
  readonly aantal: number;
  readonly rijen: number[] | null;
  readonly dag: boolean | null;
  readonly maand: boolean | null;
}

async function decideDate(input: Deciding): Promise<Decision> {
  const { engine, source, column, text, profile } = input;
  const between = (part: string) =>
    profile.datumvolgorde === undefined
      ? `bool_or(${text} like '${dutchForm}' and ${text}${part} between '13' and '31')`
      : "false";
  const usual = await engine.row<UsualDates>(
    `select count(*) filter (${isOdd(text)}) as anders,
       count(*) filter (${text} not like '${dutchForm}') as overig,
       ${profile.datumvolgorde === undefined ? `count(*) filter (${text} like '${dutchForm}')` : "0"} as numeriek,
       ${ends.has(column.name) ? `count(*) filter (${isQuickPlaceholder(text)})` : "0"} as open,
       ${between("[1:2]")} as dag, ${between("[4:5]")} as maand
     from ${source}`,
  );
  const odd = usual.anders === 0 ? undefined : `datum_${column.name}`;
  const forms = odd === undefined ? [] : await readOdd(input, odd);
  const dayFirst = [usual, ...forms].some(({ dag }) => dag === true);
  const monthFirst = [usual, ...forms].some(({ maand }) => maand === true);
  const order = profile.datumvolgorde ?? (monthFirst && !dayFirst ? "maand-dag" : "dag-maand");
  const numeric = usual.numeriek > 0 || forms.some(({ vorm }) => vorm === "los" || vorm === "kort");
  const repairs = [
    ...forms.flatMap((form) => formRepair(column, form)),
    ...(numeric && profile.datumvolgorde === undefined
      ? await orderRepairs(input, dayFirst, monthFirst)
      : []),
    ...(ends.has(column.name) && usual.open + usual.anders > 0 ? await openEnds(input, odd) : []),
  ];
  const dutch = usual.overig === 0;
  return { notation: { date: order, dutch, ...(odd === undefined ? {} : { odd }) }, repairs };
}

/** Reads the odd texts into a table, and says per form how many cells hold one. */
async function readOdd({ engine, source, text }: Deciding, odd: string): Promise<OddDates[]> {
  await engine.run(`create or replace table ${odd} as ${oddDates(source, text)}`);
  const sound = "coalesce(o.dag_maand, o.maand_dag) is not null";
  return engine.rows<OddDates>(
    `select vorm, count(*) filter (${sound}) as aantal,
       min(s.rowid + 1, ${placesKept}) filter (${sound}) as rijen,
       bool_or(een between 13 and 31) as dag, bool_or(twee between 13 and 31) as maand
     from ${source} as s join ${odd} as o on o.tekst = s.${text} group by vorm order by vorm`,
  );
}

async function orderRepairs(input: Deciding, dayFirst: boolean, monthFirst: boolean): Promise<Repair[]> {
  if (dayFirst) return [];
  const code = monthFirst ? "DATUM-MAAND-VOOROP" : "DATUM-VOLGORDE-AANGENOMEN";
  return [await said(code, input, `${input.text} not like '____-__-__'`)];
}

async function openEnds(input: Deciding, odd: string | undefined): Promise<Repair[]> {
  const other =
    odd === undefined ? "" : ` or ${input.text} in (select tekst from ${odd} where vorm = 'plaatshouder')`;
  const repair = await said("DATUM-EIND-OPEN", input, `${isQuickPlaceholder(input.text)}${other}`);
  return repair.aantal === 0 ? [] : [repair];
}

const formWords: Readonly<Record<string, string>> = {
  los: "dag en maand zonder voorloopnul of met een schuine streep",
  kort: "een jaar van twee cijfers",
  aaneen: "acht cijfers",
  "jaar-eerst": "het jaar voorop, anders dan jjjj-mm-dd",
  getal: "een dagnummer van Excel",
  maandnaam: "een maand in letters",
};

function formRepair(column: ColumnSpec, { vorm, aantal, rijen }: OddDates): Repair[] {
  const words = formWords[vorm];
  if (words === undefined || aantal === 0) return [];
  return [
    { code: "DATUM-ANDERE-VORM", kolom: column.name, aantal, rijen: rijen ?? [], facts: { vorm: words } },
  ];
}

async function decideFlag(input: Deciding): Promise<Decision> {
  const { engine, source, text } = input;
  const { kruisjes, gevuld } = await engine.row<{ kruisjes: number; gevuld: number }>(
    `select count(*) filter (lower(trim(${text})) = 'x') as kruisjes, count(nullif(trim(${text}), '')) as gevuld from ${source}`,
  );
  if (kruisjes === 0 || kruisjes < gevuld) return { notation: {}, repairs: [] };
  const repair = await said("JANEE-KRUISJES", input, `${text} is not null`);
  return { notation: { crosses: true }, repairs: [repair] };
}
