import type { ReleaseIndicator, ReleaseScale } from "../../release/types.ts";
import { breakText } from "../breaks.ts";
import { reasonText } from "../change-words.ts";
import type { Breaks, Missing, Scales } from "../define-quality.ts";
import type { Block, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { countOf } from "../tally.ts";
import { emptySection, intro, sectionOf } from "./parts.ts";

/** Indicators of which no value is shown anywhere, by theme, with the reason. */
export function missing(section: Missing, figures: Figures): DocumentSection {
  const words = figures.texts.quality.missing;
  const { indicatoren } = figures.release.definitions;
  const tallies = grouped(figures.tally(section.id), ({ indicator }) => indicator);
  const without = indicatoren.filter(({ id }) => countOf(tallies.get(id) ?? []).shown === 0);
  const message = words.headline(without.length, indicatoren.length);
  const reasons = grouped(without, (indicator) =>
    reasonOf(indicator, new Set(tallies.get(indicator.id)?.map(({ status }) => status))),
  );
  const blocks: Block[] = [...reasons].flatMap(([reason, list]): Block[] => [
    { kind: "paragraph", text: `${words.reasons[reason]}:` },
    { kind: "list", items: byTheme(list, figures) },
  ]);
  return { id: section.id, titel: section.titel, headline: message, blocks: [...intro(section), ...blocks] };
}

function grouped<K, V>(items: readonly V[], keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

type Reason = keyof Figures["texts"]["quality"]["missing"]["reasons"];

function reasonOf({ maat }: ReleaseIndicator, statuses: ReadonlySet<string>): Reason {
  if (statuses.has("onderdrukt")) return "hidden";
  if (statuses.has("niet-te-berekenen")) return "part";
  if (statuses.has("niet-van-toepassing")) return "inapplicable";
  return maat === "opgave" ? "statement" : "absent";
}

function byTheme(list: readonly ReleaseIndicator[], { texts }: Figures): string[] {
  const themes = grouped(list, ({ thema }) => texts.definition.themes[thema] ?? thema);
  const { compareNames } = texts.numbers;
  return [...themes]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([theme, own]) =>
      texts.quality.missing.heading(theme, own.map(({ titel }) => titel).sort(compareNames)),
    );
}

type Quality = ReleaseScale["kwaliteit"][number];

/** How well the questions of each scale hang together, in the newest year. */
export function scales(section: Scales, figures: Figures): DocumentSection {
  const words = figures.texts.quality.scales;
  const { compareNames, formatNumber } = figures.texts.numbers;
  const year = figures.year.slice(0, 4);
  const rows = (figures.release.definitions.schalen ?? [])
    .flatMap((scale) => {
      const own = scale.kwaliteit.find(({ jaar }) => `${jaar}` === year);
      return own === undefined ? [] : [{ label: scale.titel, own }];
    })
    .sort((a, b) => compareNames(a.label, b.label));
  const judged = rows.filter(({ own }) => own.waarde !== null);
  const low = judged.filter(({ own }) => own.laag).map(({ label }) => `“${label}”`);
  const message = words.headline(low, judged.length);
  if (rows.length === 0) return emptySection(section, message);
  const mark = ({ waarde }: Quality) => ({
    value: waarde,
    text: waarde === null ? words.open : formatNumber(waarde, 2),
  });
  const count = (value: number) => ({ text: formatNumber(value), value });
  return sectionOf(section, message, {
    caption: words.caption(year),
    description: words.description(message),
    chart:
      judged.length === 0
        ? null
        : {
            kind: "dots",
            display: "index",
            ownLabel: words.ownLabel,
            allLabel: null,
            rows: rows.map(({ label, own }) => ({ label, own: mark(own), all: null })),
          },
    table: {
      columns: words.columns,
      rows: rows.map(({ label, own }) => ({
        head: label,
        cells: [
          mark(own),
          { text: own.maat === null ? "–" : words.measure[own.maat], value: null },
          count(own.volledig),
          count(own.aangevuld),
        ],
      })),
    },
    notes: [words.note],
  });
}

/** Reasons for which an old and a new figure are not made in one way. */
const breaking: readonly string[] = ["definitie", "methode", "andere-bron"];

/** Scales that were renewed, and figures that are made in another way than in the release before. */
export function breaks(section: Breaks, figures: Figures): DocumentSection {
  const { texts } = figures;
  const words = texts.quality.breaks;
  const { definitions, changes } = figures.release;
  const scaleItems = (definitions.schalen ?? []).flatMap(({ titel, versie, breuk }) =>
    breuk === null ? [] : [words.scale(titel, versie, breuk)],
  );
  const changed = new Map(
    (changes?.wijzigingen ?? []).flatMap(({ indicator, ...change }) => {
      const redenen = (change.redenen ?? []).filter((reason) => breaking.includes(reason));
      return redenen.length === 0 ? [] : [[indicator, reasonText({ ...change, indicator, redenen }, texts)]];
    }),
  );
  const items = [
    ...scaleItems,
    ...definitions.indicatoren.flatMap(({ titel, breuken = [] }) =>
      breuken.map((one) => breakText(texts.words.namedFigure(titel), one, texts)),
    ),
    ...definitions.referenties.flatMap(({ titel, breuken = [] }) =>
      breuken.map((one) => breakText(texts.words.namedFigure(titel), one, texts)),
    ),
    ...[...changed].map(([id, why]) => words.indicator(figures.indicator(id)?.titel ?? id, why)),
  ];
  return {
    id: section.id,
    titel: section.titel,
    headline: items.length === 0 ? words.none : words.some(items.length),
    blocks: [...intro(section), ...(items.length === 0 ? [] : [{ kind: "list" as const, items }])],
  };
}
