/** Dutch numbers, periods and dates: the only place where a figure becomes text. */

const locale = "nl-NL";
const zone = "Europe/Amsterdam";

interface Form {
  /** What a stored value is multiplied by before it is read. */
  readonly scale: number;
  /** Decimals that a base below 100 persons carries, and one of 100 or more (disclosure.md 2.7). */
  readonly coarse: number;
  readonly fine: number;
  /** The unit behind one and behind many, with its leading space where it has one. */
  readonly one: string;
  readonly many: string;
  /** The unit of a difference, where that is another one. */
  readonly difference?: string;
  readonly before?: string;
}

const plain: Form = { scale: 1, coarse: 0, fine: 1, one: "", many: "" };

const forms: Readonly<Record<string, Form>> = {
  procent: { scale: 100, coarse: 0, fine: 1, one: "%", many: "%", difference: " procentpunt" },
  "per-jaar": { scale: 1, coarse: 1, fine: 2, one: " keer per jaar", many: " keer per jaar" },
  dagen: { scale: 1, coarse: 0, fine: 1, one: " dag", many: " dagen" },
  uren: { scale: 1, coarse: 0, fine: 1, one: " uur", many: " uur" },
  euro: { ...plain, fine: 0, before: "€ " },
  promille: { scale: 1000, coarse: 0, fine: 1, one: "‰", many: "‰", difference: " promillepunt" },
  "score-0-100": { ...plain, difference: " punten" },
  index: { ...plain, coarse: 1, fine: 2 },
  aantal: { ...plain, fine: 0 },
  jaren: { ...plain, one: " jaar", many: " jaar" },
  procentpunt: { ...plain, scale: 100, one: " procentpunt", many: " procentpunt" },
  klasse: { ...plain, fine: 0 },
};

/** The display of an indicator; for a class the name of every code, as the list of the release has it. */
export type Display = string | ReadonlyMap<string, string>;

function formOf(display: Display): Form {
  return typeof display === "string" ? (forms[display] ?? plain) : { ...plain, fine: 0 };
}

const persons100 = 100;
const numberFormats = new Map<number, Intl.NumberFormat>();

/** A plain number, `12.345,6`; half away from zero, after taking away the noise of binary fractions. */
export function formatNumber(value: number, decimals = 0): string {
  let format = numberFormats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
    numberFormats.set(decimals, format);
  }
  return format.format(snap(value));
}

/** Decimals of a value as it is shown, by its display and the persons behind it (null = few). */
export function decimalsOf(display: Display, persons: number | null): number {
  const form = formOf(display);
  return persons !== null && persons >= persons100 ? form.fine : form.coarse;
}

/** A published value with its unit: `5,2%`, `1,25 keer per jaar`, `1 dag`, `12,3 dagen`, `12.345`; a class by name. */
export function formatValue(display: Display, value: number, persons: number | null): string {
  if (typeof display !== "string") return display.get(String(value)) ?? formatNumber(value);
  const form = formOf(display);
  const text = formatNumber(value * form.scale, decimalsOf(display, persons));
  return `${form.before ?? ""}${text}${text === "1" ? form.one : form.many}`;
}

/** A value as it stands beside a mark: the per cent sign stays, longer units are named in the caption. */
export function formatShort(display: string, value: number, persons: number | null): string {
  const form = forms[display] ?? plain;
  return withSign(form, formatNumber(value * form.scale, decimalsOf(display, persons)));
}

/** Labels of an axis, with as few decimals as its steps allow. */
export function formatTick(display: string, step: number): (value: number) => string {
  const form = forms[display] ?? plain;
  const decimals = [0, 1, 2].find((places) => Number.isInteger(snap(step * form.scale * 10 ** places))) ?? 2;
  return (value) => withSign(form, formatNumber(value * form.scale, decimals));
}

export interface Difference {
  readonly direction: "hoger" | "lager" | "gelijk";
  /** Size with its unit, without a sign: `0,7 procentpunt`. */
  readonly text: string;
}

/** What separates two shown values, in the coarser precision of the two, taken from the values as shown. */
export function difference(
  display: Display,
  a: { readonly value: number; readonly persons: number | null },
  b: { readonly value: number; readonly persons: number | null },
): Difference {
  const form = formOf(display);
  const decimals = Math.min(decimalsOf(display, a.persons), decimalsOf(display, b.persons));
  const gap = round(a.value * form.scale, decimals) - round(b.value * form.scale, decimals);
  const text = formatNumber(Math.abs(gap), decimals);
  const unit = form.difference ?? (text === "1" ? form.one : form.many);
  const direction = round(gap, decimals) === 0 ? "gelijk" : gap > 0 ? "hoger" : "lager";
  return { direction, text: `${form.before ?? ""}${text}${unit}` };
}

/** `1 werkgever`, `12.345 werkgevers`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

const list = new Intl.ListFormat(locale, { type: "conjunction" });

/** `a, b en c`. */
export function formatList(items: readonly string[]): string {
  return list.format(items);
}

const dates = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: zone,
});

/** A moment as a date in the Netherlands: `21 november 2026`. */
export function formatDate(moment: string | Date): string {
  return dates.format(new Date(moment));
}

const collator = new Intl.Collator(locale);

/** Alphabetical order of names in Dutch. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

function withSign(form: Form, number: string): string {
  return form.many.startsWith(" ") ? number : `${form.before ?? ""}${number}${form.many}`;
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(snap(Math.abs(value) * factor))) / factor;
}

/** Takes away the noise of binary fractions: 0.285 × 100 is 28.499999999999996. */
function snap(value: number): number {
  const snapped = Math.round(value * 1e9) / 1e9;
  return Number.isFinite(snapped) ? snapped : value;
}
