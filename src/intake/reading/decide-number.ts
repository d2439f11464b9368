import type { ColumnSpec } from "../../store/table-spec.ts";
import { placesKept } from "../issue.ts";
import type { Repair } from "../read.ts";
import { type Deciding, type Decision, said } from "./notation.ts";
import {
  bareNumber,
  type NumberForm,
  type NumberNotation,
  numberFormSql,
  numberSql,
  roomy,
} from "./numbers.ts";

interface Forms {
  readonly [column: string]: unknown;
  readonly vorm: NumberForm | null;
  readonly eenheid: boolean;
  readonly aantal: number;
  readonly rijen: number[] | null;
}

/** Decides what commas and points mean in a column, and whether a share is written as 0,8, 80 or 8000. */
export async function decideNumber(input: Deciding): Promise<Decision> {
  const { column } = input;
  const forms = await formsOf(input);
  const signs = signsOf(column, forms, await hasThousands(input, forms));
  const repairs = [...(await signRepairs(input, forms, signs)), ...formRepairs(column, forms)];
  const share = await shareOf(input, { ...signs, divisor: 1, odd: forms.some(isUnusual) });
  return {
    notation: { number: { ...signs, divisor: share.divisor, odd: forms.some(isUnusual) } },
    repairs: share.repair === undefined ? repairs : [...repairs, share.repair],
  };
}

/** The forms besides digits alone, with how often each occurs. Every different text is looked at once. */
function formsOf({ engine, source, text }: Deciding): Promise<Forms[]> {
  return engine.rows<Forms>(
    `select vorm, eenheid, sum(n)::bigint as aantal,
       list_slice(list_sort(flatten(list(eerste))), 1, ${placesKept}) as rijen
     from (select n, eerste, ${numberFormSql("tekst")} as vorm,
             ${bareNumber("tekst")} <> lower(trim(tekst, ' \t\u00a0')) as eenheid
           from (select ${text} as tekst, count(*) as n, min(rowid + 1, ${placesKept}) as eerste
                 from ${source} where ${text} is not null group by tekst)
           where not regexp_full_match(tekst, '-?[0-9]+'))
     group by vorm, eenheid order by vorm, eenheid`,
  );
}

/** True for a form that is more than digits with a comma or a point. */
function isUnusual({ vorm, eenheid }: Forms): boolean {
  return eenheid || vorm === null || !["komma", "punt", "komma-drie", "punt-drie"].includes(vorm);
}

function counted(forms: readonly Forms[], ...wanted: readonly NumberForm[]): number {
  return forms.reduce(
    (sum, { vorm, aantal }) => (vorm !== null && wanted.includes(vorm) ? sum + aantal : sum),
    0,
  );
}

/** True when a number of a thousand or more is written without a sign: then the column has no thousands sign. */
async function hasThousands({ engine, source, text }: Deciding, forms: readonly Forms[]): Promise<boolean> {
  if (counted(forms, "punt-drie", "komma-drie") === 0) return false;
  const { er } = await engine.row<{ er: boolean | null }>(
    `select bool_or(regexp_full_match(${text}, '-?[0-9]{4,}([.,][0-9]+)?')) as er from ${source}`,
  );
  return er === true;
}

type Signs = Pick<NumberNotation, "point" | "comma">;

/** A sign before three digits is read as the rest of the column uses it; two uses in one column are too many. */
function signsOf(column: ColumnSpec, forms: readonly Forms[], plainThousands: boolean): Signs {
  if (column.kind === "geheel" || column.kind === "jaar") return { point: "duizend", comma: "duizend" };
  const comma = counted(forms, "komma", "duizend-punt");
  const point = counted(forms, "punt", "duizend-komma");
  if (comma > 0 && point > 0) return { point: "dubbelzinnig", comma: "dubbelzinnig" };
  if (comma > 0) return { point: "duizend", comma: "decimaal" };
  if (point > 0) return { point: "decimaal", comma: "duizend" };
  const [, high = Number.POSITIVE_INFINITY] = column.range ?? [];
  return { point: plainThousands || high < 1000 ? "decimaal" : "duizend", comma: "decimaal" };
}

/** Says how a sign before three digits was read when the column itself did not show it. */
async function signRepairs(input: Deciding, forms: readonly Forms[], signs: Signs): Promise<Repair[]> {
  const { column } = input;
  if (column.kind === "geheel" || column.kind === "jaar") return [];
  const shown = counted(forms, "komma", "duizend-punt", "punt", "duizend-komma") > 0;
  const unsure = forms.filter(({ vorm }) => vorm === "punt-drie" || vorm === "komma-drie");
  if (shown || unsure.length === 0) return [];
  return unsure.map(({ vorm, aantal, rijen }) => {
    const [teken, meaning] = vorm === "punt-drie" ? ["punt", signs.point] : ["komma", signs.comma];
    const facts = { teken: teken ?? "", lezing: meaning === "decimaal" ? "decimalen" : "duizendtallen" };
    return { code: "GETAL-TEKEN-AANGENOMEN", kolom: column.name, aantal, rijen: rijen ?? [], facts };
  });
}

const thousands: readonly (NumberForm | null)[] = ["duizend-punt", "duizend-komma", "duizend-spatie"];

function formRepairs(column: ColumnSpec, forms: readonly Forms[]): Repair[] {
  const groups = [
    ["GETAL-DUIZENDTEKEN", forms.filter(({ vorm }) => thousands.includes(vorm))],
    ["GETAL-MACHT", forms.filter(({ vorm }) => vorm === "macht")],
    ["GETAL-EENHEID", forms.filter(({ vorm, eenheid }) => eenheid && vorm !== "rest")],
  ] as const;
  return groups.flatMap(([code, found]) => {
    if (found.length === 0) return [];
    const aantal = found.reduce((sum, form) => sum + form.aantal, 0);
    const rijen = found
      .flatMap((form) => form.rijen ?? [])
      .sort((a, b) => a - b)
      .slice(0, placesKept);
    return [{ code, kolom: column.name, aantal, rijen }];
  });
}

/** What a share is divided by: what the profile says, unless most of the column can only mean something else. */
async function shareOf(
  input: Deciding,
  notation: NumberNotation,
): Promise<{ readonly divisor: number; readonly repair?: Repair }> {
  const { engine, source, column, text, profile } = input;
  const factor = column.name === "deeltijdfactor";
  if (!factor && (column.kind !== "percentage" || profile.id === "canonical")) return { divisor: 1 };
  const value = numberSql(text, roomy, notation);
  const found = await engine.row<{
    n: number;
    boven2: number;
    boven200: number;
    breuk: number;
    boven1: number;
  }>(
    `select ${["v > 0 as n", "v > 2 as boven2", "v > 200 as boven200", "v < 1 as breuk", "v > 1 as boven1"].map(counts).join(", ")}
     from (select ${value} as v, aantal from (
       select ${text}, count(*) as aantal from ${source}
       where ${text} is not null and not suffix(${text}, '%') group by ${text}
     )) where v > 0`,
  );
  const delivered = factor ? factorDivisor(found) : percentageDivisor(found);
  const agreed = factor && profile.deeltijd === "procent" ? 100 : 1;
  if (delivered === undefined || delivered === agreed) return { divisor: agreed };
  const vorm =
    { 0.01: "0,8", 1: factor ? "0,8" : "80", 100: factor ? "80" : "8000", 10000: "8000" }[delivered] ?? "";
  const repair = await said("DEEL-NOTATIE", input, `${text} is not null`, { vorm });
  return { divisor: delivered, repair };
}

/** Counts cells for a condition over the different values: `condition as name`. */
function counts(named: string): string {
  const [condition, name] = named.split(" as ");
  return `coalesce(sum(aantal) filter (${condition}), 0)::bigint as ${name}`;
}

/** A part-time factor: 0,8, 80 or 8000 by what most of the column is. */
function factorDivisor({
  n,
  boven2,
  boven200,
}: {
  n: number;
  boven2: number;
  boven200: number;
}): number | undefined {
  if (n === 0) return undefined;
  if (boven200 * 2 > n) return 10_000;
  return boven2 * 2 > n ? 100 : boven2 * 10 < n ? 1 : undefined;
}

/** A percentage: fractions only when nothing is above 1 and something is between 0 and 1. */
function percentageDivisor({
  n,
  breuk,
  boven1,
  boven200,
}: {
  n: number;
  breuk: number;
  boven1: number;
  boven200: number;
}): number | undefined {
  if (n === 0) return undefined;
  if (boven200 * 2 > n) return 100;
  return breuk > 0 && boven1 === 0 ? 0.01 : 1;
}
