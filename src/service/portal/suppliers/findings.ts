import { html } from "hono/html";
import type { Place, RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import { count } from "./words.ts";

/** How much of a report is shown at once: things in a list before they are folded, and lines that are named. */
export interface Measure {
  readonly items: number;
  readonly lines: number;
}
const brief: Measure = { items: 8, lines: 5 };
export const whole: Measure = { items: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };

type OtherRow = NonNullable<Place["andere"]>[number] | undefined;

/** Why no value is shown, and how to find it: once on a page with findings. */
export const readingNote = html`<div class="well"><p>Hier staat nooit wat er in een cel staat. Zo komen gegevens over mensen niet op het scherm of in een verslag. Met de regel en de kolom vindt u de cel in uw eigen bestand.</p>
<p>Regels tellen zoals in Excel: regel 1 is de bovenste, meestal die met de koppen. Staat in een CSV-bestand een regeleinde binnen een cel, dan telt dat als een regel meer.</p></div>
`;

/** One thing that is wrong in one column of a file. */
interface Entry {
  readonly code: string;
  readonly place: Place;
}

/** What must be mended, file by file: that is how it is done. Never a delivered value. */
export function byFile(rules: readonly RuleFound[], measure = brief): Html {
  const all: Entry[] = rules.flatMap(({ code, vindplaatsen }) =>
    vindplaatsen.map((place) => ({ code, place })),
  );
  const files = grouped(all, ({ place }) => place.bestand);
  const byLine = (one: Entry, other: Entry) => (one.place.regel ?? 0) - (other.place.regel ?? 0);
  return html`${[...files].map(([file, entries]) => {
    const items = entries.toSorted(byLine).map(({ code, place }) => finding(place, code, measure));
    const places = entries.reduce((sum, { place }) => sum + place.aantal, 0);
    return html`<h3>${file} <small>${count(places)} ${places === 1 ? "fout" : "fouten"}</small></h3>
${folded(items, "soorten fouten in dit bestand", measure)}`;
  })}`;
}

/** What was found by rule, for what a person reads and does nothing about. */
export function byRule(rules: readonly RuleFound[], measure = brief): Html {
  const all = rules.map(({ code, aantal, vindplaatsen }) => {
    return vindplaatsen.length === 0
      ? html`<li><code>${code}</code> (${count(aantal)} keer)</li>`
      : html`<li>${several(code, vindplaatsen, measure)}</li>`;
  });
  return folded(all, "punten", measure);
}

/** A rule that was broken at several places; each thing that it says is said once, with its own places. */
export function several(code: string, places: readonly Place[], measure = brief): Html {
  const said = grouped(places, ({ melding, advies }) => `${melding}\n${advies}`);
  return html`${[...said.values()].map((alike) => saidOnce(code, alike, measure))}`;
}

function saidOnce(code: string, places: readonly Place[], measure: Measure): Html {
  const [first] = places;
  if (first === undefined) return html``;
  const shown = places.slice(0, measure.items);
  return html`<p class="says">${first.melding}</p>
<p class="do">${first.advies}</p>
${
  shown.length === 1
    ? html`<p class="at">${where(first, true, measure)} <code>${code}</code></p>`
    : html`<ul class="at">${shown.map((place) => html`<li>${where(place, true, measure)}</li>`)}${
        places.length > shown.length
          ? html`<li>en nog ${count(places.length - shown.length)} plaatsen</li>`
          : ""
      }</ul>
<p class="at"><code>${code}</code></p>`
}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function finding(place: Place, code: string, measure: Measure): Html {
  return html`<li><p class="says">${place.melding}</p>
<p class="do">${place.advies}</p>
<p class="at">${where(place, false, measure)} <code>${code}</code></p></li>
`;
}

function folded(items: readonly Html[], what: string, measure: Measure): Html {
  const rest = items.slice(measure.items);
  return html`<ul class="found">${items.slice(0, measure.items)}</ul>${
    rest.length === 0
      ? ""
      : html`<details><summary>Nog ${count(rest.length)} ${what}</summary><ul class="found">${rest}</ul></details>`
  }`;
}

/** Where it is, as a person looks it up: the column with its letter, and the lines. */
function where(
  { bestand, kolom, kolomletter, regels, andere = [], aantal }: Place,
  withFile: boolean,
  measure: Measure,
): string {
  const named = regels.slice(0, measure.lines).map((regel, at) => withOther(regel, andere?.[at], bestand));
  const parts = [
    ...(withFile ? [bestand] : []),
    ...columnOf(kolom, kolomletter),
    ...(named.length === 0
      ? []
      : [`${aantal === 1 ? "regel" : "regels"} ${listed(named, aantal - named.length)}`]),
  ];
  const text = parts.length === 0 ? "het hele bestand" : parts.join(", ");
  return withFile ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** `5`, `5 met regel 3`, `5 met regel 3 van verzuim-2.csv`. */
function withOther(regel: number, other: OtherRow, bestand: string): string {
  if (other === null || other === undefined) return String(regel);
  return `${regel} met regel ${other.regel}${other.bestand === bestand ? "" : ` van ${other.bestand}`}`;
}

/** By its letter too: a head that may be the name of a person is not repeated. */
function columnOf(head: string | null, letter: string | null): string[] {
  if (letter === null) return head === null ? [] : [`kolom ${head}`];
  return [head === null ? `kolom ${letter}` : `kolom ${letter} (${head})`];
}

/** `65`, `65 en 268`, `65, 268 en 300`, `65, 268 en nog 12`. */
function listed(lines: readonly string[], more: number): string {
  if (more > 0) return `${lines.join(", ")} en nog ${count(more)}`;
  const [last, ...before] = lines.toReversed();
  return before.length === 0 ? String(last) : `${before.toReversed().join(", ")} en ${last}`;
}
