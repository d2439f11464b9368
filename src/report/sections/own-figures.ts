import { type EmployerFigure, labelOf } from "../beside.ts";
import type { OwnFigures } from "../define-mirror.ts";
import type { DocumentSection, StripRow } from "../document.ts";
import type { Figures } from "../figures.ts";
import { isCount, marksOf, seenOf, stripOf } from "../own-strip.ts";
import { sayBeside, sayExpected } from "../own-words.ts";
import { type Filler, fill, isShown, textOf } from "../words.ts";
import { ownTable } from "./own-table.ts";
import { emptySection, intro } from "./parts.ts";

type Asked = OwnFigures["cijfers"][number];

/** The own figures, each on a strip with the public figures around it: what it is, and what chance can make of it. */
export function ownFigures(
  section: OwnFigures,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  const { texts } = figures;
  if (employer === undefined) return emptySection(section, texts.benchmark.none);
  const find = (id: string | undefined) => employer.find(({ own }) => own.indicator === id);
  const all = section.cijfers.map((asked) => ({
    asked,
    found: find(asked.indicator),
    expected: find(asked.verwacht)?.own.waarde ?? null,
  }));
  const missing = missingIn(
    all.flatMap(({ found }) => found ?? []),
    figures,
  );
  const left = new Set(missing.flatMap(({ labels }) => labels));
  const rows = all.map(({ asked, found, expected }) =>
    rowOf(asked, without(found, left, figures), expected, left, figures),
  );
  const key = keyOf(rows, figures);
  const words = texts.mirror.strips;
  const note =
    missing.length === 0 ? null : words.nowhere(missing.map(({ labels, why }) => [labels, words.why[why]]));
  const table = ownTable(
    all.map(({ asked, found }, at) => ({ titel: asked.titel, found, sentence: rows[at]?.sentence ?? "" })),
    texts.mirror.strips.caption(section.titel, texts.numbers.formatPeriod(figures.year)),
    figures,
  );
  return {
    id: section.id,
    titel: section.titel,
    headline: null,
    blocks: [
      ...intro(section),
      { kind: "strips", strips: { id: `stroken-${section.id}`, rows, key, note, table } },
    ],
  };
}

function rowOf(
  asked: Asked,
  found: EmployerFigure | undefined,
  expected: number | null,
  left: ReadonlySet<string>,
  figures: Figures,
): StripRow {
  const { texts } = figures;
  const words = texts.mirror.cards;
  const indicator = figures.indicator(asked.indicator) === undefined ? null : asked.indicator;
  const base = { indicator, titel: asked.titel, strip: null, beside: [], small: [] };
  if (found === undefined)
    return {
      ...{ ...base, beside: everyone(asked.indicator, left, figures) },
      ...{ shown: false, waarde: words.absent, sentence: words.absentSentence },
    };
  const { own } = found;
  const marks = marksOf(found, expected, figures);
  const strip = stripOf(found, marks, figures);
  const beside = marks.map(({ shape, label, text }) => ({ shape, label, text }));
  if (own.waarde === null)
    return { ...base, strip, beside, shown: false, waarde: words.hidden, sentence: words.hiddenSentence };
  const text = texts.numbers.formatValue(figures.display(own.indicator), own.waarde, own.personen);
  const fillers = new Map<string, Filler>([
    ["waarde", { text, value: own.waarde }],
    ["jaar", { text: figures.year.slice(0, 4), value: 0 }],
  ]);
  const said = [
    fill(asked.zin, fillers) ?? "",
    expected === null ? "" : sayExpected(found, expected, figures),
    sayBeside(found, figures),
  ];
  const sentence = said.filter((one) => one !== "").join(" ");
  return { ...base, strip, beside, shown: true, waarde: text, sentence, small: seenOf(found, figures) };
}

/** The public figure of all employers, for who has none of its own; not where they are said to lie beside nothing. */
function everyone(indicator: string, left: ReadonlySet<string>, figures: Figures): StripRow["beside"] {
  const label = figures.texts.mirror.strips.labels.alle;
  const cell = figures.cell({ indicator, who: "all", periode: figures.year });
  if (!isShown(cell) || isCount(indicator, figures) || left.has(label)) return [];
  const text = textOf(cell, figures.display(indicator), figures.texts);
  return [{ shape: "alle", label, text }];
}

interface Missing {
  readonly why: "few" | "hidden";
  readonly labels: readonly string[];
}

/** The places that none of these figures can be laid beside: said once, not at each of them. */
function missingIn(employer: readonly EmployerFigure[], figures: Figures): Missing[] {
  const compared = employer.filter(({ own }) => !isCount(own.indicator, figures));
  const seen = new Map<string, Set<string | null>>();
  for (const one of compared.flatMap(({ beside }) => beside)) {
    const label = labelOf(one, figures);
    seen.set(label, (seen.get(label) ?? new Set()).add(one.why));
  }
  return (["few", "hidden"] as const).flatMap((why) => {
    const labels = [...seen].flatMap(([label, whys]) => (whys.size === 1 && whys.has(why) ? [label] : []));
    return labels.length === 0 ? [] : [{ why, labels }];
  });
}

function without(
  found: EmployerFigure | undefined,
  left: ReadonlySet<string>,
  figures: Figures,
): EmployerFigure | undefined {
  if (found === undefined) return undefined;
  return { ...found, beside: found.beside.filter((one) => !left.has(labelOf(one, figures))) };
}

/** What every shape on these strips stands for. */
function keyOf(rows: readonly StripRow[], { texts }: Figures) {
  const words = texts.mirror.strips;
  const drawn = rows.flatMap(({ strip }) => (strip === null ? [] : [strip]));
  const own = drawn.some((strip) => strip.own !== null)
    ? [{ shape: "eigen" as const, label: words.own }]
    : [];
  const chance = drawn.some(({ band }) => band !== null)
    ? [{ shape: "toeval" as const, label: words.chance }]
    : [];
  return [...own, ...chance];
}
