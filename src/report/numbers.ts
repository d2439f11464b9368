/** Numbers, periods and dates in the language of a report: the only place where a figure becomes text. */

import { parsePeriod } from "../release/period.ts";
import { type Language, locales } from "./language.ts";
import { round, snap } from "./rounding.ts";
import { enUnits } from "./texts/en-units.ts";
import { nlUnits, type Units } from "./texts/nl-units.ts";

const zone = "Europe/Amsterdam";

type Unit = readonly [one: string, many: string];

interface Form {
  /** What a stored value is multiplied by before it is read. */
  readonly scale: number;
  /** Decimals that a base below 100 persons carries, and one of 100 or more (disclosure.md 2.7). */
  readonly coarse: number;
  readonly fine: number;
  /** The unit behind one and behind many, with its leading space where it has one. */
  readonly unit: Unit;
  /** The unit of a difference, where that is another one. */
  readonly difference?: Unit;
  readonly before?: string;
}

const plain: Form = { scale: 1, coarse: 0, fine: 1, unit: ["", ""] };

function formsIn(units: Units): Readonly<Record<string, Form>> {
  const { points, permille, score, perYear, days, hours, years, euro } = units;
  return {
    procent: { scale: 100, coarse: 0, fine: 1, unit: ["%", "%"], difference: points },
    "per-jaar": { scale: 1, coarse: 1, fine: 2, unit: perYear },
    dagen: { ...plain, unit: days },
    uren: { ...plain, unit: hours },
    euro: { ...plain, fine: 0, before: euro },
    promille: { ...plain, scale: 1000, unit: ["‰", "‰"], difference: permille },
    "score-0-100": { ...plain, difference: score },
    index: { ...plain, coarse: 1, fine: 2 },
    aantal: { ...plain, fine: 0 },
    jaren: { ...plain, unit: years },
    procentpunt: { ...plain, scale: 100, unit: points },
    klasse: { ...plain, fine: 0 },
  };
}

/** The display of an indicator; for a class the name of every code, as the list of the release has it. */
export type Display = string | ReadonlyMap<string, string>;

const persons100 = 100;

/** A value and the persons behind it (null = few). */
interface Weighed {
  readonly value: number;
  readonly persons: number | null;
}

export interface Difference {
  readonly direction: "hoger" | "lager" | "gelijk";
  /** Size with its unit, without a sign: `0,7 procentpunt`. */
  readonly text: string;
}

/** How one language writes figures. Examples are Dutch. */
export interface Numbers {
  readonly language: Language;
  /** A plain number, `12.345,6`; half away from zero, after taking away the noise of binary fractions. */
  readonly formatNumber: (value: number, decimals?: number) => string;
  /** A published value with its unit: `5,2%`, `1,25 keer per jaar`, `1 dag`, `12.345`; a class by name. */
  readonly formatValue: (display: Display, value: number, persons: number | null) => string;
  /** A value as it stands beside a mark: the per cent sign stays, longer units are named in the caption. */
  readonly formatShort: (display: string, value: number, persons: number | null) => string;
  /** Labels of an axis, with as few decimals as its steps allow. */
  readonly formatTick: (display: string, step: number) => (value: number) => string;
  /** What separates two shown values, in the coarser precision of the two, taken from the values as shown. */
  readonly difference: (display: Display, a: Weighed, b: Weighed) => Difference;
  /** `1 werkgever`, `12.345 werkgevers`. */
  readonly formatCount: (count: number, one: string, many: string) => string;
  /** `a, b en c`. */
  readonly formatList: (items: readonly string[]) => string;
  /** A moment as a date in the Netherlands: `21 november 2026`. */
  readonly formatDate: (moment: string | Date) => string;
  /** Alphabetical order of names. */
  readonly compareNames: (a: string, b: string) => number;
  /** A period code of CBS: `2025`, `1e kwartaal 2025`, `januari 2025`. */
  readonly formatPeriod: (code: string) => string;
  /** The period without its year: `1e kwartaal`, `januari`; a year stays itself. */
  readonly formatPeriodPart: (code: string) => string;
}

/** Plain numbers of a language, with one format for each number of decimals. */
function plainNumbers(locale: string): Numbers["formatNumber"] {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, decimals = 0) => {
    let format = formats.get(decimals);
    if (format === undefined) {
      const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      format = new Intl.NumberFormat(locale, { ...places, signDisplay: "negative" });
      formats.set(decimals, format);
    }
    return format.format(snap(value));
  };
}

type Valued = Pick<Numbers, "formatNumber" | "formatValue" | "formatShort" | "formatTick" | "difference">;

function valuesIn(locale: string, units: Units): Valued {
  const forms = formsIn(units);
  const formatNumber = plainNumbers(locale);
  const formOf = (display: Display): Form =>
    typeof display === "string" ? (forms[display] ?? plain) : { ...plain, fine: 0 };
  const written = ({ scale }: Form, value: number, decimals: number) => formatNumber(value * scale, decimals);
  return {
    formatNumber,
    formatValue(display, value, persons) {
      if (typeof display !== "string") return display.get(String(value)) ?? formatNumber(value);
      const form = formOf(display);
      const text = written(form, value, decimalsOf(form, persons));
      return `${form.before ?? ""}${withUnit(text, form.unit)}`;
    },
    formatShort(display, value, persons) {
      const form = formOf(display);
      return withSign(form, written(form, value, decimalsOf(form, persons)));
    },
    formatTick(display, step) {
      const form = formOf(display);
      const places = [0, 1, 2].find((one) => Number.isInteger(snap(step * form.scale * 10 ** one)));
      return (value) => withSign(form, written(form, value, places ?? 2));
    },
    difference(display, a, b) {
      const form = formOf(display);
      const decimals = Math.min(decimalsOf(form, a.persons), decimalsOf(form, b.persons));
      const gap = round(a.value * form.scale, decimals) - round(b.value * form.scale, decimals);
      const text = withUnit(formatNumber(Math.abs(gap), decimals), form.difference ?? form.unit);
      const direction = round(gap, decimals) === 0 ? "gelijk" : gap > 0 ? "hoger" : "lager";
      return { direction, text: `${form.before ?? ""}${text}` };
    },
  };
}

function decimalsOf({ fine, coarse }: Form, persons: number | null): number {
  return persons !== null && persons >= persons100 ? fine : coarse;
}

function withUnit(text: string, [one, many]: Unit): string {
  return `${text}${text === "1" ? one : many}`;
}

function withSign({ unit: [, many], before = "" }: Form, number: string): string {
  return many.startsWith(" ") ? number : `${before}${number}${many}`;
}

function periodsIn(locale: string, units: Units): Pick<Numbers, "formatPeriod" | "formatPeriodPart"> {
  const months = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const formatPeriodPart = (code: string): string => {
    const { year, kind, number } = parsePeriod(code);
    if (kind === "jaar") return year;
    return kind === "kwartaal" ? units.quarter(number) : months.format(Date.UTC(2000, number - 1, 1));
  };
  const formatPeriod = (code: string) => {
    const { year, kind } = parsePeriod(code);
    return kind === "jaar" ? year : `${formatPeriodPart(code)} ${year}`;
  };
  return { formatPeriod, formatPeriodPart };
}

function makeNumbers(language: Language, units: Units): Numbers {
  const locale = locales[language];
  const values = valuesIn(locale, units);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const collator = new Intl.Collator(locale);
  const day = { day: "numeric", month: "long", year: "numeric", timeZone: zone } as const;
  const dates = new Intl.DateTimeFormat(locale, day);
  return {
    language,
    ...values,
    ...periodsIn(locale, units),
    formatCount: (count, one, many) => `${values.formatNumber(count)} ${count === 1 ? one : many}`,
    formatList: (items) => list.format(items),
    formatDate: (moment) => dates.format(new Date(moment)),
    compareNames: (a, b) => collator.compare(a, b),
  };
}

const numbers: Readonly<Record<Language, Numbers>> = {
  nl: makeNumbers("nl", nlUnits),
  en: makeNumbers("en", enUnits),
};

/** How a language writes figures; made once. */
export function numbersOf(language: Language): Numbers {
  return numbers[language];
}

/** In Dutch, for all that is not a report: the site and the command line. */
export const { compareNames, difference, formatCount, formatDate, formatList, formatNumber } = numbers.nl;
export const { formatShort, formatTick, formatValue } = numbers.nl;
