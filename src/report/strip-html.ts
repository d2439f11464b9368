import { html, raw } from "hono/html";
import type { StripRow, Strips } from "./document.ts";
import { shapeSvg, stripSvg } from "./strip-svg.ts";

type Mark = (text: string) => ReturnType<typeof raw> | "";

/** The strips of a section under each other. `lang` marks texts that stand in another language. */
export function stripList({ key, rows, note }: Strips, lang: Mark) {
  return html`${
    key.length === 0
      ? ""
      : html`<ul class="key">${key.map(({ shape, label }) => html`<li>${raw(shapeSvg(shape))}${label}</li>`)}</ul>`
  }
<ul class="strips">${rows.map((one) => row(one, lang))}</ul>
${note === null ? "" : html`<p class="describes">${note}</p>`}`;
}

function row({ indicator, titel, waarde, shown, sentence, strip, beside, small }: StripRow, lang: Mark) {
  const [number = "", ...unit] = waarde.split(" ");
  const value = shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`;
  return html`<li>
<div class="what"><h3${lang(titel)}>${indicator === null ? titel : html`<a href="#definitie-${indicator}">${titel}</a>`}</h3>
${value}
${small.length === 0 ? "" : html`<p class="small">${small.join(" · ")}</p>`}</div>
<div class="lay">${strip === null ? "" : raw(stripSvg(strip))}
${
  beside.length === 0
    ? ""
    : html`<ul>${beside.map(
        ({ shape, label, text }) =>
          html`<li>${shape === null ? "" : raw(shapeSvg(shape))}${label}: ${shape === null ? text : html`<b>${text}</b>`}</li>`,
      )}</ul>`
}</div>
<p class="says">${sentence}</p>
</li>
`;
}

/** The look of strips, for pages that have them. */
export const stripStyle = `
.strips{list-style:none;margin:1rem 0 0;padding:0;max-width:66rem}
.strips>li{display:grid;gap:.5rem 1.75rem;padding:1.1rem 0;border-top:1px solid var(--line);break-inside:avoid}
@media (min-width:48em){.strips>li{grid-template-columns:minmax(0,12.5rem) minmax(0,20rem) minmax(0,1fr)}}
.strips h3{font-size:1rem;margin:0;hyphens:auto}
.strips h3 a{color:inherit;text-decoration-color:var(--line)}
.strips .value{font-size:1.625rem;margin:.2rem 0 0}
.strips .value.word{font-size:1.125rem}
.strips .small{margin:.2rem 0 0;font-size:.875rem;line-height:1.4;color:var(--ink-soft)}
.strips .says{margin:0;line-height:1.5;max-width:34rem}
.strip{display:block;width:100%;max-width:24rem;height:auto;overflow:visible}
.lay ul{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:.35rem 0 0;padding:0;list-style:none;font-size:.875rem;line-height:1.45;color:var(--ink-soft);font-variant-numeric:tabular-nums}
.lay b{font-weight:600;color:var(--ink)}
.lay ul svg{width:1.1rem;height:.825rem;margin-right:.15rem;vertical-align:-.08rem}
.strips+details .scroll td:last-child{white-space:normal;text-align:left;min-width:18rem}
.strips+.describes{margin-top:.75rem;max-width:46rem}
@media print{
@page:first{margin:11mm 13mm}
.strips~details,main:has(.strips) figure details{display:none}
main:has(.strips) .chart{break-after:auto}
.strips>li{padding:.45rem 0;gap:.15rem 1rem;grid-template-columns:34mm 68mm minmax(0,1fr)}
.strips h3{hyphens:auto;font-size:9.5pt;margin:0}
.strips .value{font-size:14pt}
.strips .value small{font-size:8pt}
.strips .small,.lay ul{font-size:7.5pt;line-height:1.3}
.strips .says{font-size:9pt;line-height:1.4}
.strip{max-width:66mm}
body:has(.sheet .strips) header.top .lead{display:none}
body:has(.sheet .strips) .features{font-size:7.5pt;gap:0 1.2rem;margin-top:.3rem;line-height:1.4}
body:has(.sheet .strips) .features :is(dt,dd){display:inline;font-size:7.5pt}
body:has(.sheet .strips) .features dt::after{content:": "}
.sheet h2{font-size:12.5pt}
.sheet .headline{font-size:9.5pt;margin-bottom:.2rem}
.sheet>p,.sheet .bullets li{font-size:8.25pt;line-height:1.35;margin-bottom:.1rem}
.sheet .strips{margin-top:.2rem}
.sheet .strips>li{padding:.2rem 0;gap:0 .8rem;grid-template-columns:34mm 76mm minmax(0,1fr)}
.sheet .strips h3{font-size:8.5pt;letter-spacing:-.01em}
.sheet .strips .value{font-size:12pt;margin:0}
.sheet .strips .value.word{font-size:9pt}
.sheet .strips .value small{font-size:7pt}
.sheet .strips .small,.sheet .lay ul{font-size:6.5pt;line-height:1.25;margin:0}
.sheet .lay ul{gap:0 .6rem}
.sheet .strips .says{font-size:7.5pt;line-height:1.3;max-width:none}
.sheet .strip{max-width:70mm}
.sheet .key{font-size:7.5pt;margin:.1rem 0 0}
.sheet .describes{font-size:7pt;margin-top:.2rem}
}
`.trim();
