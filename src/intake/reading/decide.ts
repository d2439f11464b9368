import type { Engine } from "../../engine/engine.ts";
import type { ColumnSpec, TableSpec } from "../../store/table-spec.ts";
import type { Mapping } from "../columns.ts";
import type { Profile } from "../profile.ts";
import type { Repair } from "../read.ts";
import {
  dateSql,
  dutchForm,
  formSql,
  isoForm,
  isPlaceholder,
  isQuickPlaceholder,
  partsSql,
} from "./dates.ts";
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

interface DateForms {
  readonly [column: string]: unknown;
  readonly vorm: string;
  readonly aantal: number;
  readonly rijen: number[] | null;
  readonly dag_eerst: boolean | null;
  readonly maand_eerst: boolean | null;
}

async function decideDate({ engine, source, column, text, profile }: Deciding): Promise<Decision> {
  const usual = await engine.row<{
    anders: number;
    numeriek: number;
    dag: boolean | null;
    maand: boolean | null;
  }>(
    `select count(${text}) filter (${text} not like '${dutchForm}' and ${text} not like '${isoForm}') as anders,
       count(*) filter (${text} like '${dutchForm}') as numeriek,
       bool_or(${text} like '${dutchForm}' and ${text}[1:2] between '13' and '31') as dag,
       bool_or(${text} like '${dutchForm}' and ${text}[4:5] between '13' and '31') as maand
     from ${source}`,
  );
  const forms = usual.anders === 0 ? [] : await otherForms(engine, source, text);
  const some = (test: (forms: DateForms) => boolean | null) => forms.some((form) => test(form) === true);
  const dayFirst = usual.dag === true || some((form) => form.dag_eerst);
  const monthFirst = usual.maand === true || some((form) => form.maand_eerst);
  const order = profile.datumvolgorde ?? (monthFirst && !dayFirst ? "maand-dag" : "dag-maand");
  const repairs = forms.flatMap((form) => formRepair(column, form));
  const unsure = usual.numeriek + forms.filter(({ vorm }) => vorm === "los" || vorm === "kort").length > 0;
  if (profile.datumvolgorde === undefined && unsure && dayFirst === monthFirst && !dayFirst) {
    repairs.push(
      await said("DATUM-VOLGORDE-AANGENOMEN", engine, source, column, `${text} not like '${isoForm}'`),
    );
  } else if (profile.datumvolgorde === undefined && order === "maand-dag") {
    repairs.push(await said("DATUM-MAAND-VOOROP", engine, source, column, `${text} not like '${isoForm}'`));
  }
  if (ends.has(column.name)) {
    const odd = usual.anders === 0 ? "" : ` or (${text} not like '${dutchForm}' and ${isPlaceholder(text)})`;
    const open = await said("DATUM-EIND-OPEN", engine, source, column, `${isQuickPlaceholder(text)}${odd}`);
    if (open.aantal > 0) repairs.push(open);
  }
  return { notation: { date: order }, repairs };
}

function otherForms(engine: Engine, source: string, text: string): Promise<DateForms[]> {
  const { first, second } = partsSql(text);
  return engine.rows<DateForms>(
    `select vorm, count(*) filter (goed) as aantal, min(rij, 20) filter (goed) as rijen, bool_or(een between 13 and 31) as dag_eerst,
       bool_or(twee between 13 and 31) as maand_eerst
     from (select rowid + 1 as rij, ${formSql(text)} as vorm, ${first} as een, ${second} as twee,
             coalesce(${dateSql(text, "dag-maand")}, ${dateSql(text, "maand-dag")}) is not null as goed from ${source}
           where ${text} not like '${dutchForm}' and ${text} not like '${isoForm}')
     group by vorm order by vorm`,
  );
}

const formWords: Readonly<Record<string, string>> = {
  los: "dag en maand zonder voorloopnul of met een schuine streep",
  kort: "een jaar van twee cijfers",
  aaneen: "acht cijfers",
  "jaar-eerst": "het jaar voorop, anders dan jjjj-mm-dd",
  getal: "een dagnummer van Excel",
  maandnaam: "een maand in letters",
};

function formRepair(column: ColumnSpec, { vorm, aantal, rijen }: DateForms): Repair[] {
  const words = formWords[vorm];
  if (words === undefined || aantal === 0) return [];
  return [
    { code: "DATUM-ANDERE-VORM", kolom: column.name, aantal, rijen: rijen ?? [], facts: { vorm: words } },
  ];
}

async function decideFlag({ engine, source, column, text }: Deciding): Promise<Decision> {
  const { kruisjes, gevuld } = await engine.row<{ kruisjes: number; gevuld: number }>(
    `select count(*) filter (lower(trim(${text})) = 'x') as kruisjes, count(nullif(trim(${text}), '')) as gevuld from ${source}`,
  );
  if (kruisjes === 0 || kruisjes < gevuld) return { notation: {}, repairs: [] };
  const repair = await said("JANEE-KRUISJES", engine, source, column, `${text} is not null`);
  return { notation: { crosses: true }, repairs: [repair] };
}
