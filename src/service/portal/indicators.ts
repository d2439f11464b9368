import { html } from "hono/html";
import type { ReleaseIndicator } from "../../release/types.ts";
import type { AppOptions } from "../context.ts";
import type { Edition } from "./edition.ts";
import { type Html, layout } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** All indicators of the release by theme, each with a page of its own. */
export function indicatorsPage(edition: Edition, options: AppOptions): Promise<string> {
  const { definitions, voice } = edition;
  const { indicators: title, indicatorsLead: lead } = voice.texts.places;
  const byTheme = themeOrder(voice);
  const themes = [...new Set(definitions.indicatoren.map(({ thema }) => thema))].toSorted(byTheme);
  return layout(
    {
      title,
      description: lead,
      heading: title,
      lead,
      body: html`${themes.map((theme) =>
        themeList(
          edition,
          theme,
          definitions.indicatoren.filter(({ thema }) => thema === theme),
        ),
      )}`,
      path: "/indicatoren",
    },
    options.contact,
    voice,
  );
}

function themeList({ voice, say }: Edition, theme: string, indicators: readonly ReleaseIndicator[]): Html {
  const { themes } = voice.report.definition;
  return html`<section aria-labelledby="thema-${theme}"><h2 id="thema-${theme}">${themes[theme] ?? theme}</h2>
<ul>${indicators.map(
    ({
      id,
      titel,
      vraag,
    }) => html`<li><a href="${voice.to(`/indicatoren/${id}`)}">${say(titel)}</a>: ${say(vraag)}</li>
`,
  )}</ul></section>`;
}

/** In the order in which they are named; others after them. */
function themeOrder({ report }: Voice): (a: string, b: string) => number {
  const order = Object.keys(report.definition.themes);
  const at = (theme: string) => (order.includes(theme) ? order.indexOf(theme) : order.length);
  return (a, b) => at(a) - at(b) || (a < b ? -1 : 1);
}
