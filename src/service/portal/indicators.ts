import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import type { ReleaseIndicator } from "../../release/types.ts";
import { themeNames } from "../../report/definition.ts";
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

function themeList(theme: string, indicators: readonly ReleaseIndicator[]): Html {
  return html`<section aria-labelledby="thema-${theme}"><h2 id="thema-${theme}">${themeNames[theme] ?? theme}</h2>
<ul>${indicators.map(
    ({ id, titel, vraag }) => html`<li><a href="/indicatoren/${id}">${titel}</a>: ${vraag}</li>
`,
  )}</ul></section>`;
}

/** In the order of themeNames; others after them. */
function byTheme(a: string, b: string): number {
  const order = Object.keys(themeNames);
  const at = (theme: string) => (order.includes(theme) ? order.indexOf(theme) : order.length);
  return at(a) - at(b) || (a < b ? -1 : 1);
}
