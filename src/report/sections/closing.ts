import { formatPeriod } from "../../release/period.ts";
import type { ReleaseIndicator } from "../../release/types.ts";
import { breakText } from "../breaks.ts";
import { coverageSource } from "../coverage.ts";
import { type Colophon, type DefinitionList, indicatorsOf, type Protection } from "../define.ts";
import { displayNames, formulaOf } from "../definition.ts";
import type { Block, Definition, DocumentSection, Fact } from "../document.ts";
import type { Figures } from "../figures.ts";
import { formatCount, formatDate, formatList } from "../numbers.ts";
import { differences, shownReferences } from "../references.ts";
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
  const { counts, chosen, release, report } = figures;
  const isOwn = report.voor === "werkgever";
  const read = `Voor dit rapport zijn ${formatCount(counts.read, "cijfer", "cijfers")} over ${chosen.phrase} gelezen.`;
  const hidden = formatCount(counts.suppressed, "cijfer", "cijfers");
  const text =
    counts.suppressed === 0
      ? `${read} Daarvan is er geen weggelaten.`
      : `${read} Daarvan ${counts.suppressed === 1 ? "wordt" : "worden"} ${hidden} niet getoond.`;
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
  return stepsOf(adviceFor(figures), `Zo is er meer te zien over ${figures.chosen.phrase}:`, figures);
}

/** Where the report comes from, who publishes it and what may be done with it. */
export function colophon(
  section: Colophon,
  figures: Figures,
  contact: Contact | undefined,
  theme: Theme | undefined,
): DocumentSection {
  const { manifest } = figures.release;
  const facts: Fact[] = [
    ...(theme === undefined ? [] : [{ term: "Uitgever", value: theme.naam }]),
    { term: "Publicatie", value: `${manifest.id}, versie ${manifest.versie}` },
    { term: "Gemaakt op", value: formatDate(manifest.gemaakt) },
    { term: "Perioden", value: formatList(manifest.perioden.map(formatPeriod)) },
    {
      term: "Gegevens",
      value: formatCount(manifest.aantallen.leveringen, "levering", "leveringen"),
    },
    { term: "Programma", value: `Regiespiegel ${manifest.code_versie}` },
    {
      term: "Licentie",
      value: "CC BY 4.0: gebruik is vrij, met vermelding van Regiespiegel en de publicatie",
      href: "https://creativecommons.org/licenses/by/4.0/deed.nl",
    },
    { term: "Dekking", value: coverageSource(figures.release) },
    ...shownReferences(figures).map(({ titel, bron, licentie }) => ({
      term: "Vergelijkingscijfers",
      value: `${titel}: ${bron}, ${licentie}`,
    })),
  ];
  if (figures.report.voor === "werkgever") {
    const at = facts.findIndex(({ term }) => term === "Licentie");
    facts.splice(at, 1, { term: "Gebruik", value: figures.texts.mirror.ownUse });
  }
  if (contact !== undefined) facts.push(...contactFacts(contact, theme));
  const own = (theme?.colofon ?? []).map((text) => ({ kind: "paragraph" as const, text }));
  return { ...started(section), blocks: [...intro(section), { kind: "facts", facts }, ...own] };
}

/** The site of a fund is named too: the reader knows the fund, and not the installation. */
function contactFacts({ naam, email, telefoon, url }: Contact, theme: Theme | undefined): Fact[] {
  const value = [naam, email, ...(telefoon === undefined ? [] : [telefoon])].join(", ");
  const isOwn = theme?.contact !== undefined && url !== undefined;
  return [
    { term: "Contact", value, href: `mailto:${email}` },
    ...(isOwn ? [{ term: "Website", value: url, href: url }] : []),
  ];
}

function definitionOf(indicator: ReleaseIndicator, figures: Figures): Definition {
  const { let_op: caution } = indicator;
  const others = figures.references(indicator.id).map((reference) => ({
    term: "Vergelijking",
    value: [
      `${reference.definition.titel}.`,
      differences(reference),
      ...(reference.definition.breuken ?? []).map((one) => breakText("dat cijfer", one)),
    ]
      .filter((text) => text !== null)
      .join(" "),
  }));
  return {
    id: indicator.id,
    titel: indicator.titel,
    vraag: indicator.vraag,
    facts: [
      { term: "Berekening", value: formulaOf(indicator) },
      ...(indicator.eenheid === "cel" ? [] : [{ term: "Geteld per", value: indicator.eenheid }]),
      { term: "Weergave", value: displayNames[indicator.weergave] ?? indicator.weergave },
      { term: "Bron", value: indicator.bron },
      ...(caution === null ? [] : [{ term: "Let op", value: caution }]),
      ...others,
      { term: "Versie", value: `${indicator.versie}` },
    ],
  };
}

function started(section: { readonly id: string; readonly titel: string }) {
  return { id: section.id, titel: section.titel, headline: null };
}
