import type { ReleaseIndicator } from "../../release/types.ts";
import { breakText } from "../breaks.ts";
import { coverageSource } from "../coverage.ts";
import { type Colophon, type DefinitionList, indicatorsOf, type Protection } from "../define.ts";
import { formulaOf } from "../definition.ts";
import type { Block, Definition, DocumentSection, Fact } from "../document.ts";
import type { Figures } from "../figures.ts";
import { differences, shownReferences } from "../references.ts";
import type { Texts } from "../texts/nl.ts";
import type { Theme } from "../theme.ts";
import { intro } from "./parts.ts";
import { adviceFor, stepsOf } from "./unlock.ts";

/** Who a reader can turn to. */
export interface Contact {
  readonly naam: string;
  readonly email: string;
  readonly telefoon?: string;
  readonly url?: string;
}

/** Every indicator of the report as the release defines it. */
export function definitionList(section: DefinitionList, figures: Figures): DocumentSection {
  const definitions = indicatorsOf(figures.report).flatMap((id) => {
    const indicator = figures.indicator(id);
    return indicator === undefined ? [] : [definitionOf(indicator, figures)];
  });
  return {
    ...started(section),
    blocks: [
      ...intro(section),
      ...definitions.map((definition) => ({ kind: "definition" as const, definition })),
    ],
  };
}

/** What the policy does in the release's own sentences, and what that means for this report. */
export function protection(section: Protection, figures: Figures): DocumentSection {
  const { counts, chosen, release, report, texts } = figures;
  const words = texts.closing;
  const isOwn = report.voor === "werkgever";
  const hidden = counts.suppressed === 0 ? words.nothingHidden : words.hidden(counts.suppressed);
  const text = `${words.read(counts.read, chosen.phrase)} ${hidden}`;
  return {
    ...started(section),
    blocks: [
      ...intro(section),
      { kind: "list", items: release.definitions.beleid },
      ...(counts.read === 0 || isOwn ? [] : [{ kind: "paragraph" as const, text }]),
      ...(isOwn || report.sections.some(({ kind }) => kind === "unlock") ? [] : unlocking(figures)),
    ],
  };
}

/** What would show more figures of the chosen one; nothing for all together. */
function unlocking(figures: Figures): Block[] {
  return stepsOf(adviceFor(figures), figures.texts.closing.unlock(figures.chosen.phrase), figures);
}

/** Where the report comes from, who publishes it and what may be done with it. */
export function colophon(
  section: Colophon,
  figures: Figures,
  contact: Contact | undefined,
  theme: Theme | undefined,
): DocumentSection {
  const { release, texts } = figures;
  const { manifest } = release;
  const words = texts.closing;
  const { formatDate, formatList, formatPeriod } = texts.numbers;
  const facts: Fact[] = [
    ...(theme === undefined ? [] : [{ term: words.publisher, value: theme.naam }]),
    { term: texts.head.release, value: words.version(manifest.id, manifest.versie) },
    { term: words.made, value: formatDate(manifest.gemaakt) },
    { term: words.periods, value: formatList(manifest.perioden.map(formatPeriod)) },
    { term: words.data, value: words.deliveries(manifest.aantallen.leveringen) },
    { term: words.program, value: `Regiespiegel ${manifest.code_versie}` },
    { term: words.licence, value: words.licenceText, href: words.licenceAddress },
    { term: words.coverage, value: coverageSource(release, texts) },
    ...shownReferences(figures).map(({ titel, bron, licentie }) => ({
      term: words.references,
      value: `${titel}: ${bron}, ${licentie}`,
    })),
  ];
  if (figures.report.voor === "werkgever") {
    const at = facts.findIndex(({ term }) => term === words.licence);
    facts.splice(at, 1, { term: words.use, value: texts.mirror.ownUse });
  }
  if (contact !== undefined) facts.push(...contactFacts(contact, theme, texts));
  const own = (theme?.colofon ?? []).map((text) => ({ kind: "paragraph" as const, text }));
  return { ...started(section), blocks: [...intro(section), { kind: "facts", facts }, ...own] };
}

/** The site of a fund is named too: the reader knows the fund, and not the installation. */
function contactFacts(
  { naam, email, telefoon, url }: Contact,
  theme: Theme | undefined,
  { closing: words }: Texts,
): Fact[] {
  const value = [naam, email, ...(telefoon === undefined ? [] : [telefoon])].join(", ");
  const isOwn = theme?.contact !== undefined && url !== undefined;
  return [
    { term: words.contact, value, href: `mailto:${email}` },
    ...(isOwn ? [{ term: words.website, value: url, href: url }] : []),
  ];
}

function definitionOf(indicator: ReleaseIndicator, figures: Figures): Definition {
  const { let_op: caution } = indicator;
  const { texts } = figures;
  const { heads, displays, units } = texts.definition;
  const others = figures.references(indicator.id).map((reference) => ({
    term: heads.beside,
    value: [
      `${reference.definition.titel}.`,
      differences(reference, texts),
      ...(reference.definition.breuken ?? []).map((one) => breakText(texts.words.thatFigure, one, texts)),
    ]
      .filter((text) => text !== null)
      .join(" "),
  }));
  return {
    id: indicator.id,
    titel: indicator.titel,
    vraag: indicator.vraag,
    ...parted(
      [
        { term: heads.formula, value: formulaOf(indicator, texts) },
        ...(indicator.eenheid === "cel"
          ? []
          : [{ term: heads.unit, value: units[indicator.eenheid] ?? indicator.eenheid }]),
        { term: heads.display, value: displays[indicator.weergave] ?? indicator.weergave },
        ...(caution === null ? [] : [{ term: heads.notice, value: caution }]),
        ...others,
        { term: heads.source, value: indicator.bron },
        { term: heads.version, value: `${indicator.versie}` },
      ],
      texts,
    ),
  };
}

/** A word or two fits on a line with others; a sentence does not. */
const shortest = 40;

/** The facts of a definition, those of a word or two apart; how it is reckoned always has a line of its own. */
export function parted(
  facts: readonly Fact[],
  { definition: { heads } }: Texts,
): Pick<Definition, "facts" | "short"> {
  const isShort = ({ term, value, href }: Fact) =>
    href === undefined && value.length <= shortest && term !== heads.formula && term !== heads.parts;
  return { facts: facts.filter((fact) => !isShort(fact)), short: facts.filter(isShort) };
}

function started(section: { readonly id: string; readonly titel: string }) {
  return { id: section.id, titel: section.titel, headline: null };
}
