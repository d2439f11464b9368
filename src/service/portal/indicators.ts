import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import type { ReleaseIndicator } from "../../release/types.ts";
import { definitionFacts, themeNames } from "../../report/definition.ts";
import type { AppOptions } from "../context.ts";
import { type Html, layout } from "./layout.ts";

/** All indicators of the release by theme, each with a page of its own. */
export function indicatorsPage({ definitions }: Release, options: AppOptions): Promise<string> {
  const lead =
    "Wat elk cijfer vraagt, hoe het wordt berekend, waar de definitie vandaan komt en wat het niet zegt.";
  const themes = [...new Set(definitions.indicatoren.map(({ thema }) => thema))].sort(byTheme);
  return layout(
    {
      title: "Indicatoren",
      description: lead,
      heading: "Indicatoren",
      lead,
      body: html`${themes.map((theme) =>
        themeList(
          theme,
          definitions.indicatoren.filter(({ thema }) => thema === theme),
        ),
      )}`,
      path: "/indicatoren",
    },
    options.contact,
  );
}

/** One indicator as the release defines it; undefined when it is not in the release. */
export async function indicatorPage(
  { definitions }: Release,
  options: AppOptions,
  id: string,
): Promise<string | undefined> {
  const indicator = definitions.indicatoren.find((one) => one.id === id);
  if (indicator === undefined) return undefined;
  const titleOf = (part: string) => definitions.indicatoren.find((one) => one.id === part)?.titel ?? part;
  const facts = definitionFacts(indicator, titleOf);
  const terms = definitions.begrippen.filter(({ term }) => indicator.begrippen?.includes(term) === true);
  return layout(
    {
      title: indicator.titel,
      description: indicator.vraag,
      kind: "Indicator",
      heading: indicator.titel,
      lead: indicator.vraag,
      body: html`<section aria-labelledby="definitie"><h2 id="definitie">Definitie</h2>
<dl class="facts">${facts.map(
        ({ term, value }) => html`<div><dt>${term}</dt><dd>${value}</dd></div>
`,
      )}</dl></section>
${termList(terms)}
<p><a href="/indicatoren">Alle indicatoren</a></p>`,
      path: `/indicatoren/${id}`,
    },
    options.contact,
  );
}

function themeList(theme: string, indicators: readonly ReleaseIndicator[]): Html {
  return html`<section aria-labelledby="thema-${theme}"><h2 id="thema-${theme}">${themeNames[theme] ?? theme}</h2>
<ul>${indicators.map(
    ({ id, titel, vraag }) => html`<li><a href="/indicatoren/${id}">${titel}</a>: ${vraag}</li>
`,
  )}</ul></section>`;
}

function termList(terms: Release["definitions"]["begrippen"]): Html | "" {
  if (terms.length === 0) return "";
  return html`<section aria-labelledby="begrippen"><h2 id="begrippen">Begrippen</h2>
<dl>${terms.map(
    ({ term, betekenis }) => html`<dt>${term}</dt><dd>${betekenis}</dd>
`,
  )}</dl></section>`;
}

/** In the order of themeNames; others after them. */
function byTheme(a: string, b: string): number {
  const order = Object.keys(themeNames);
  const at = (theme: string) => (order.includes(theme) ? order.indexOf(theme) : order.length);
  return at(a) - at(b) || (a < b ? -1 : 1);
}
