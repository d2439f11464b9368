import type { BrandTokens, Theme } from "./theme.ts";

const names = [
  "accent",
  "link",
  "heading",
  "title",
  "on-title",
  "rule",
] as const satisfies (keyof BrandTokens)[];

function variables(colours: BrandTokens): string {
  return names.map((name) => `--${name}:${colours[name]}`).join(";");
}

/**
 * What the page of a theme has after the style of every page: the colours of the fund, light and dark, its logo and
 * its title; the contents stay on the plain plane, from edge to edge. On paper the title stands without its plane, as
 * browsers leave that out. A logo is made for white paper, and keeps it in the dark.
 */
export function themeStyle({ light, dark }: Pick<Theme, "light" | "dark">): string {
  return `
:root{${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
@media print{:root{${variables(light)}}}
h1,h2,h3{color:var(--heading)}
header.top{padding:0;border-bottom:0}
header.top>.wrap{padding-top:clamp(1.25rem,4vw,2.75rem)}
.brand{background:var(--paper);border-bottom:.375rem solid var(--rule);padding:.9rem 0}
.brand>.wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.25rem}
.brand p{margin:0;min-width:0;color:var(--accent);font-size:1.125rem;font-weight:700;line-height:1.3;overflow-wrap:anywhere}
.logo{display:block;width:auto;height:auto;max-width:min(15rem,100%);max-height:3.5rem}
.foreword p:last-child{margin-bottom:0}
.terms + p{margin-top:1.25rem}
.terms dd{min-width:0;overflow-wrap:anywhere}
footer p + p{margin-top:.35rem}
@media screen{
header.top{background:var(--title);color:var(--on-title)}
header.top>.wrap>:is(h1,.kind,.lead),.features dt{color:inherit}
header.top .notice{color:var(--ink)}
nav.contents{margin-top:clamp(1.5rem,4vw,2.25rem);padding:clamp(1.25rem,3vw,1.75rem) 0;background:var(--panel);color:var(--ink);box-shadow:0 0 0 100vmax var(--panel);clip-path:inset(-1px -100vmax 0)}
}
@media screen and (prefers-color-scheme:dark){.logo{background:#fff;padding:.4rem;border-radius:.2rem}}
@media print{
.brand{padding:0 0 .5rem}
header.top>.wrap{padding:.75rem 0}
.logo{max-height:14mm}
}
`.trim();
}
