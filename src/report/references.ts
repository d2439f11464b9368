import { parsePeriod } from "../release/period.ts";
import type { ReleaseReference } from "../release/types.ts";
import { TOTAL } from "./codes.ts";
import { indicatorsOf } from "./define.ts";
import type { Figures, Published } from "./figures.ts";
import type { Display } from "./numbers.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** A series of someone else, narrowed to the chosen code. */
export interface Reference {
  readonly definition: ReleaseReference;
  /** Value by period code; empty when the source has nothing on the chosen one. */
  readonly values: ReadonlyMap<string, number>;
  /** The chosen one is not in the source, which only knows the country as a whole. */
  readonly national: boolean;
}

/**
 * The series that may stand beside an indicator, without those by size class. What measures another thing is
 * background: it may be of the whole country, where the source has nothing smaller.
 */
export function referencesOf(
  { definitions }: Published,
  dimension: string | null,
  code: string,
  indicator: string,
): Reference[] {
  // They are by sector; their total is that of every other choice too.
  const known = dimension === "sector" || code === TOTAL;
  return definitions.referenties
    .filter((definition) => definition.indicator === indicator && known)
    .filter(({ grootteschema }) => grootteschema === undefined)
    .map((definition) => {
      const own = valuesOf(definition, code);
      const national = own.size === 0 && code !== TOTAL && isBackground(definition);
      return { definition, national, values: national ? valuesOf(definition, TOTAL) : own };
    });
}

function valuesOf({ waarnemingen }: ReleaseReference, code: string, size = TOTAL): Map<string, number> {
  const own = waarnemingen.filter(({ sector, grootte }) => sector === code && (grootte ?? TOTAL) === size);
  return new Map(own.map(({ periode, waarde }) => [periode, waarde]));
}

/** Whether a source measures another thing, so that it may not be drawn beside ours. */
export function isBackground({ vergelijkbaar }: ReleaseReference): boolean {
  return vergelijkbaar === "nee";
}

/** The series that a report shows beside its figures, or under them by size class: those are named as sources. */
export function shownReferences(figures: Figures): ReleaseReference[] {
  const { release, report } = figures;
  const beside = indicatorsOf(report).flatMap((id) => figures.references(id).map((one) => one.definition));
  const bySize = report.sections.flatMap((section) =>
    section.kind === "by-class" && section.dimensie === "grootte"
      ? section.cijfers.map(({ indicator }) => indicator)
      : [],
  );
  return release.definitions.referenties.filter(
    (one) =>
      beside.includes(one) ||
      (one.grootteschema !== undefined && !isBackground(one) && bySize.includes(one.indicator)),
  );
}

/** What a source is called: the first word of its source line, such as CBS. */
export function sourceName({ definition }: Pick<Reference, "definition">): string {
  return definition.bron.split(/[\s,;:]/)[0] ?? definition.bron;
}

/** The name with the flag that tells a reader not to set the figures side by side unseen. */
export function flaggedName(reference: Reference, { words }: Texts = nl): string {
  const { background, otherMethod } = words.references;
  const flag = isBackground(reference.definition) ? background : otherMethod;
  return `${sourceName(reference)} (${flag})`;
}

/** Why a source differs from our figure, in one sentence; null when it does not say. */
export function differences(
  { definition }: Pick<Reference, "definition">,
  { words }: Texts = nl,
): string | null {
  const { verschillen = [] } = definition;
  return verschillen.length === 0 ? null : words.references.differences(verschillen);
}

/**
 * The year of a source when it publishes one, else its quarters: a mean of quarters is nobody's figure. Else its
 * last year before, named.
 */
export function referenceText(
  { definition, values, national }: Reference,
  display: Display,
  { year, quarters, texts }: Figures,
): string {
  const { formatList, formatPeriod, formatValue } = texts.numbers;
  const words = texts.words.references;
  const place = national ? words.country : "";
  // An estimate of "55 per cent" is not one of 55.0.
  const whole = (value: number) => isBackground(definition) && Math.abs((value * 100) % 1) < 1e-9;
  const said = (value = 0) => formatValue(display, value, whole(value) ? null : Number.POSITIVE_INFINITY);
  const among = (...parts: string[]) => parts.filter((part) => part !== "").join(", ");
  if (values.has(year)) return withNote(said(values.get(year)), among(place));
  const known = quarters.filter((code) => values.has(code) && code.startsWith(year.slice(0, 4)));
  if (known.length > 0) {
    const names = words.quarters(known.map((code) => parsePeriod(code).number));
    return withNote(formatList(known.map((code) => said(values.get(code)))), among(names, place));
  }
  const earlier = [...values.keys()]
    .filter((code) => code.endsWith("JJ00") && code < year)
    .sort()
    .at(-1);
  if (earlier === undefined) return words.none;
  return withNote(said(values.get(earlier)), among(formatPeriod(earlier), place));
}

function withNote(text: string, note: string): string {
  return note === "" ? text : `${text} (${note})`;
}

/** What others publish by size class, for the whole country in its last period; null when there is nothing. */
export function bySizeNote(
  { release, display, quarters, year, texts }: Figures,
  indicator: string,
): string | null {
  const { formatPeriod, formatValue } = texts.numbers;
  const notes = release.definitions.referenties
    .filter((definition) => definition.indicator === indicator && !isBackground(definition))
    .flatMap((definition) => {
      const codes = release.codeLists.get(definition.grootteschema ?? "")?.codes ?? [];
      const periods = [year, ...quarters.toReversed()];
      const period = periods.find((code) => definition.waarnemingen.some(({ periode }) => periode === code));
      if (period === undefined || codes.length === 0) return [];
      const parts = codes.flatMap(({ code, naam }) => {
        const value = valuesOf(definition, TOTAL, code).get(period);
        return value === undefined
          ? []
          : [`${naam} ${formatValue(display(indicator), value, Number.POSITIVE_INFINITY)}`];
      });
      const name = sourceName({ definition });
      const said = texts.words.references.bySize(name, formatPeriod(period), parts);
      return [`${said} ${differences({ definition }, texts) ?? ""}`.trim()];
    });
  return notes.length === 0 ? null : notes.join(" ");
}
