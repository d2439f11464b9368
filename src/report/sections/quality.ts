import { coverageOf } from "../coverage.ts";
import type { Coverage, ShownByTheme } from "../define-quality.ts";
import type { Chart, DocumentSection, Mark, TableCell } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import { regionTiles } from "../region-tiles.ts";
import { stepScale } from "../step-scale.ts";
import { type Counted, countOf, shareText } from "../tally.ts";
import { isShown, markOf, textOf } from "../words.ts";
import { emptySection, sectionOf } from "./parts.ts";

interface Row {
  readonly code: string;
  readonly label: string;
  readonly counted: Counted;
  readonly cells: readonly TableCell[];
}

/** Who delivered, by the classes of a dimension, and how much of it can be shown. */
export function coverage(section: Coverage, figures: Figures): DocumentSection {
  const { texts, year, release } = figures;
  const { klasse, dimensie } = section;
  const words = texts.quality;
  const rows = coverageRows(section, figures);
  const empty = new Set(rows.map(({ code }) => code));
  for (const { code, status } of figures.tally(section.id)) {
    if (code !== null && status !== "niet-geleverd") empty.delete(code);
  }
  const delivered = rows.filter(({ code }) => !empty.has(code));
  const half = delivered.filter(({ counted }) => counted.shown * 2 >= counted.all);
  const message =
    words.coverage.headline(
      texts.numbers.formatPeriod(year),
      delivered.length,
      rows.length,
      klasse.een,
      klasse.meer,
    ) + words.coverage.half(delivered.length, half.length);
  const known = (release.definitions.populatie ?? []).length > 0;
  return sectionOf(section, message, {
    caption: words.coverage.caption(klasse.een, texts.numbers.formatPeriod(year)),
    description: words.coverage.description(message),
    chart: delivered.length === 0 ? null : chartOf(rows, dimensie, figures),
    table: {
      columns: [
        capital(klasse.een),
        texts.persons,
        texts.employers,
        ...(known ? [words.coverageHead] : []),
        words.response,
        ...countHeads(figures),
      ],
      rows: rows.map(({ label, cells }) => ({ head: label, cells })),
    },
    notes: [words.coverage.note, ...(known ? [] : [words.coverage.noPopulation])],
  });
}

function coverageRows({ id, tabel, dimensie, personen, respons }: Coverage, figures: Figures): Row[] {
  const { texts, year, release } = figures;
  const tallies = figures.tally(id);
  const known = (release.definitions.populatie ?? []).length > 0;
  return figures.codes(dimensie).map(({ code, naam }) => {
    const at = (indicator: string) =>
      figures.cell({ indicator, who: "own", periode: year, class: { tabel, code } });
    const [people, response] = [at(personen), at(respons)];
    const counted = countOf(tallies.filter((one) => one.code === code));
    const base = (value: number | null | undefined): TableCell =>
      typeof value === "number"
        ? { text: texts.numbers.formatNumber(value), value }
        : { text: textOf(people, "aantal", texts), value: null };
    const covered = coverageOf(release, people, texts) ?? texts.quality.unknown;
    return {
      code,
      label: naam,
      counted,
      cells: [
        base(isShown(people) ? people.personen : null),
        base(isShown(people) ? people.werkgevers : null),
        ...(known ? [{ text: covered, value: null }] : []),
        markOf(response, figures.display(respons), texts),
        ...countCells(counted, figures),
      ],
    };
  });
}

/** What share of all figures of the year is shown, by theme. */
export function shownByTheme(section: ShownByTheme, figures: Figures): DocumentSection {
  const { texts, year } = figures;
  const words = texts.quality;
  const tallies = figures.tally(section.id);
  const rows = Object.entries(texts.definition.themes)
    .map(([thema, label]): Row => {
      const counted = countOf(tallies.filter((one) => figures.indicator(one.indicator)?.thema === thema));
      return { code: thema, label, counted, cells: countCells(counted, figures) };
    })
    .filter(({ counted }) => counted.all > 0)
    .sort((a, b) => texts.numbers.compareNames(a.label, b.label));
  const total = countOf(tallies);
  if (total.all === 0) return emptySection(section, words.shown.empty(texts.numbers.formatPeriod(year)));
  const message = words.shown.headline({
    year: texts.numbers.formatPeriod(year),
    all: total.all,
    shown: shareText(total.shown, total.all, texts),
    indicative: total.indicative === 0 ? null : shareText(total.indicative, total.shown, texts),
  });
  return sectionOf(section, message, {
    caption: words.shown.caption(texts.numbers.formatPeriod(year)),
    description: words.shown.description(message),
    chart: barsOf(rows, figures),
    table: {
      columns: [words.theme, ...countHeads(figures)],
      rows: rows.map(({ label, cells }) => ({ head: label, cells })),
    },
    notes: [words.shown.note],
  });
}

function countHeads({ texts: { quality: words } }: Figures): string[] {
  return [words.count, words.share, words.indicative, words.hidden, words.without];
}

function countCells({ all, shown, indicative, hidden, without }: Counted, { texts }: Figures): TableCell[] {
  if (all === 0) return Array.from({ length: 5 }, () => ({ text: texts.quality.none, value: null }));
  const share = (part: number, whole: number) => ({
    text: shareText(part, whole, texts),
    value: whole === 0 ? null : part / whole,
  });
  return [
    { text: texts.numbers.formatNumber(all), value: all },
    share(shown, all),
    share(indicative, shown),
    share(hidden, all),
    share(without, all),
  ];
}

function shareMark({ all, shown }: Counted, { texts }: Figures): Mark {
  return all === 0
    ? { value: null, text: texts.quality.none }
    : { value: shown / all, text: shareText(shown, all, texts) };
}

function barsOf(rows: readonly Row[], figures: Figures): Chart {
  return {
    kind: "bars",
    display: "procent",
    ownLabel: figures.texts.quality.ownLabel,
    allLabel: null,
    rows: rows.map(({ label, counted }) => ({ label, own: shareMark(counted, figures), all: null })),
  };
}

/** Regions as tiles where they lie; other classes as bars. */
function chartOf(rows: readonly Row[], dimensie: string, figures: Figures): Chart {
  if (dimensie !== "regio") return barsOf(rows, figures);
  const values = rows.flatMap(({ counted }) => (counted.all === 0 ? [] : [counted.shown / counted.all]));
  const areas = rows.flatMap(({ code, label, counted }) => {
    const tile = regionTiles[code];
    return tile === undefined
      ? []
      : [{ ...tile, code, label, own: false, mark: shareMark(counted, figures) }];
  });
  const scale = stepScale(values, "procent", figures.texts, values.length < rows.length);
  return areas.length === 0 ? barsOf(rows, figures) : { kind: "tiles", scale, areas };
}
