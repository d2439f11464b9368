import { changeKindsIn, reasonText, versionText } from "../change-words.ts";
import type { ChangeList, Policy, Sources, Terms, ThemeDefinitions } from "../define-quality.ts";
import type { Titled } from "../define-titled.ts";
import { definitionFacts } from "../definition.ts";
import type { Block, Definition, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { differences, isBackground } from "../references.ts";
import { parted } from "./closing.ts";
import { intro } from "./parts.ts";

/** The policy in the release's own sentences, and how the release was tested. */
export function policy(section: Policy, figures: Figures): DocumentSection {
  const { texts, release } = figures;
  const words = texts.quality.policy;
  const tests = section.toetsen === false ? [] : release.manifest.controle.toetsen;
  const [first = null, ...rules] = release.definitions.beleid;
  return textSection(section, first, [
    ...(rules.length === 0 ? [] : [{ kind: "paragraph" as const, text: words.rules }]),
    ...listOf(rules),
    ...(tests.length === 0 ? [] : [{ kind: "paragraph" as const, text: words.tests }]),
    ...listOf(tests),
  ]);
}

/** What changed since the previous release; by indicator and table, never by cell. */
export function changes(section: ChangeList, figures: Figures): DocumentSection {
  const { texts } = figures;
  const words = texts.quality.changes;
  const known = figures.release.changes;
  if (known === undefined) return textSection(section, null, []);
  const tables = new Map(figures.release.definitions.tabellen.map(({ id, titel }) => [id, titel]));
  const blocks = changeKindsIn(texts).flatMap(({ soort, title, meaning }): Block[] => {
    const own = known.wijzigingen.filter((change) => change.soort === soort);
    const items = own.map((change) =>
      words.item(
        figures.indicator(change.indicator)?.titel ?? change.indicator,
        tables.get(change.tabel) ?? change.tabel,
        change.aantal,
        reasonText(change, texts),
      ),
    );
    return own.length === 0
      ? []
      : [{ kind: "paragraph", text: words.kind(title, meaning) }, ...listOf(items)];
  });
  const start: Block[] =
    known.vorige === null ? [] : [{ kind: "paragraph", text: words.heading(known.vorige) }];
  return textSection(section, versionText(known, texts), [...start, ...blocks]);
}

/** The terms of the definitions, alphabetically. */
export function terms(section: Terms, figures: Figures): DocumentSection {
  const { compareNames } = figures.texts.numbers;
  const list = [...figures.release.definitions.begrippen].sort((a, b) => compareNames(a.term, b.term));
  const facts = list.map(({ term, betekenis, bron }) => ({ term, value: `${betekenis} (${bron})` }));
  return textSection(section, figures.texts.quality.terms(list.length), [
    ...(facts.length === 0 ? [] : [{ kind: "facts" as const, facts }]),
  ]);
}

/** The series of others in the release. */
export function sources(section: Sources, figures: Figures): DocumentSection {
  const words = figures.texts.quality.sources;
  const { referenties } = figures.release.definitions;
  const facts = referenties.map((definition) => {
    const beside = figures.indicator(definition.indicator)?.titel ?? definition.indicator;
    const parts = [
      `${definition.bron}, ${definition.licentie}.`,
      `${words.beside}: ${beside}.`,
      definition.methode,
      differences({ definition }, figures.texts),
      isBackground(definition) ? words.background : null,
    ];
    return { term: definition.titel, value: parts.filter((part) => part !== null).join(" ") };
  });
  const exact = referenties.some(({ vergelijkbaar }) => vergelijkbaar === undefined);
  const message = referenties.length === 0 ? words.none : words.some(referenties.length, exact);
  return textSection(section, message, facts.length === 0 ? [] : [{ kind: "facts", facts }]);
}

/** Every indicator of one theme, alphabetically. */
export function themeDefinitions(section: ThemeDefinitions, figures: Figures): DocumentSection {
  const { texts } = figures;
  const { heads } = texts.definition;
  const titleOf = (id: string) => figures.indicator(id)?.titel ?? id;
  const definitions = figures.release.definitions.indicatoren
    .filter(({ thema }) => thema === section.thema)
    .sort((a, b) => texts.numbers.compareNames(a.titel, b.titel))
    .map(
      (indicator): Definition => ({
        id: indicator.id,
        titel: indicator.titel,
        vraag: indicator.vraag,
        // The section itself is called by the theme.
        ...parted(
          definitionFacts(indicator, titleOf, texts).filter(({ term }) => term !== heads.theme),
          texts,
        ),
      }),
    );
  const theme = texts.definition.themes[section.thema] ?? section.thema;
  return textSection(
    section,
    texts.quality.definitions(definitions.length, theme),
    definitions.map((definition) => ({ kind: "definition", definition })),
  );
}

function textSection(section: Titled, headline: string | null, blocks: readonly Block[]): DocumentSection {
  return { id: section.id, titel: section.titel, headline, blocks: [...intro(section), ...blocks] };
}

function listOf(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
