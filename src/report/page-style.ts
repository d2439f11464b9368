/**
 * The look of a report: own design tokens, light and dark. Contrast on --paper and --panel is checked by a test:
 * text at least 4.5:1, marks at least 3:1.
 */
export const tokens = {
  light: {
    paper: "#ffffff",
    panel: "#f3f6f7",
    ink: "#16242b",
    "ink-soft": "#4a5b63",
    line: "#c9d3d8",
    grid: "#dfe6e9",
    accent: "#0b5a6e",
    link: "#0b5a6e",
    "mark-own": "#00576f",
    "mark-all": "#6e7378",
    "mark-reference": "#b04a00",
    "step-1": "#dcedf0",
    "step-2": "#a3d0da",
    "step-3": "#267b92",
    "step-4": "#0a4a5b",
    "on-step-1": "#16242b",
    "on-step-2": "#16242b",
    "on-step-3": "#ffffff",
    "on-step-4": "#ffffff",
    notice: "#fdf3e1",
    "notice-line": "#a8480c",
  },
  dark: {
    paper: "#11191d",
    panel: "#1a2529",
    ink: "#e9eff1",
    "ink-soft": "#aebcc2",
    line: "#3b4b52",
    grid: "#2b393f",
    accent: "#6cc5d9",
    link: "#7fd0e2",
    "mark-own": "#4cc6e2",
    "mark-all": "#98a3a9",
    "mark-reference": "#f5a35f",
    "step-1": "#1d3a43",
    "step-2": "#2a6374",
    "step-3": "#5fb4c8",
    "step-4": "#b5e3ee",
    "on-step-1": "#e9eff1",
    "on-step-2": "#e9eff1",
    "on-step-3": "#11191d",
    "on-step-4": "#11191d",
    notice: "#2d2415",
    "notice-line": "#f0a068",
  },
} as const;

export type TokenName = keyof typeof tokens.light;

/** A colour `#rrggbb` for every token. */
export type Tokens = Readonly<Record<TokenName, string>>;

function variables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

export const pageStyle = `
:root{color-scheme:light dark;${variables(tokens.light)}}
@media (prefers-color-scheme:dark){:root{${variables(tokens.dark)}}}
@media print{:root{${variables(tokens.light)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Source Sans 3","Segoe UI",system-ui,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.wrap{max-width:70rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--paper);color:var(--link);padding:.6rem 1rem;border:2px solid var(--link);z-index:1}
.skip:focus{top:1rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
h1,h2,h3{line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:clamp(1.9rem,1.4rem + 2.4vw,2.9rem);letter-spacing:-.015em;font-weight:700}
h2{font-size:clamp(1.35rem,1.2rem + .8vw,1.7rem);letter-spacing:-.01em}
h3{font-size:1.0625rem}
p{margin:0 0 1rem;max-width:42rem}
header.top{background:var(--panel);border-bottom:1px solid var(--line);padding:clamp(1.5rem,5vw,3.25rem) 0 clamp(1.25rem,3vw,2rem)}
.kind{margin:0 0 .35rem;color:var(--accent);font-weight:600}
.lead{font-size:1.1875rem;color:var(--ink-soft);margin:.75rem 0 0}
dl{margin:0}
dt{color:var(--ink-soft)}
dd{margin:0}
.features{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-top:1.5rem}
.features dt{font-size:.9375rem}
.features dd{font-weight:600}
.notice{border-left:4px solid var(--notice-line);background:var(--notice);padding:1rem 1.25rem;margin:2rem 0 0;max-width:46rem}
nav.contents{margin:1.75rem 0 0}
nav.contents h2{font-size:1.0625rem;letter-spacing:0}
nav.contents ol{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;margin:.4rem 0 0;padding:0;list-style:none}
.parts{margin-top:.5rem;display:grid;gap:.15rem}
.parts>div{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:0 1.25rem;align-items:baseline}
@media (max-width:40em){.parts>div{grid-template-columns:minmax(0,1fr);margin-bottom:.4rem}}
.parts dt{font-weight:600;color:var(--ink)}
.parts ol{margin:0}
nav.contents a{display:inline-block;padding:.2rem 0}
main section{padding:clamp(2rem,4vw,3rem) 0;border-bottom:1px solid var(--line)}
main section:last-child{border-bottom:0}
main h2{margin-bottom:.9rem}
.headline{font-size:1.25rem;line-height:1.45;font-weight:600;max-width:44rem;margin-bottom:1rem;text-wrap:pretty}
.figures{display:grid;gap:1px;margin:1.5rem 0 0;padding:1px;list-style:none}
@media (min-width:40em){.figures{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (min-width:70em){.figures{grid-template-columns:repeat(4,minmax(0,1fr))}}
.figures li{box-shadow:0 0 0 1px var(--line);padding:1.15rem 1rem 1rem;display:grid;grid-row:span 4;grid-template-rows:subgrid;grid-template-columns:minmax(0,1fr);row-gap:.5rem;align-content:start;hyphens:auto}
.figures h3{font-size:1rem}
.figures h3 a{color:inherit;text-decoration-color:var(--line)}
.value{font-size:2rem;line-height:1.1;font-weight:700;letter-spacing:-.02em;color:var(--accent);margin:0;font-variant-numeric:tabular-nums}
.value small{display:inline-block;font-size:.9375rem;font-weight:600;letter-spacing:0;line-height:1.4}
.value.word{font-size:1.375rem;line-height:1.5;color:var(--ink-soft);letter-spacing:0}
.figures p{margin:0;line-height:1.45}
.figures dl{font-size:.9375rem;line-height:1.45;border-top:1px solid var(--grid);padding-top:.6rem;display:grid;gap:.2rem;align-content:start}
.figures dt,.figures dd{display:inline}
.figures dt::after{content:": "}
.figures dd{font-variant-numeric:tabular-nums}
figure{margin:1.75rem 0 0}
figure + p{margin-top:1.5rem}
figcaption{font-weight:600;max-width:44rem}
.describes{font-size:.9375rem;color:var(--ink-soft);margin:.1rem 0 0}
.key{display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;margin:.6rem 0 0;padding:0;list-style:none;font-size:.9375rem}
.key svg{width:1.25rem;height:.9rem;margin-right:.45rem;vertical-align:-.05rem}
.chart{display:block;width:100%;height:auto;max-width:46rem;margin:.9rem 0 0;overflow:visible;font-family:inherit;fill:currentColor}
.chart text{font-variant-numeric:tabular-nums;white-space:pre;pointer-events:none}
.chart [data-says]>:is(:hover,.here){stroke:var(--ink);stroke-width:3}
.chart [pointer-events=all]>:is(:hover,.here){stroke:none;fill:var(--ink);fill-opacity:.08}
.chart [pointer-events=stroke]>:is(:hover,.here){stroke-width:inherit;stroke-opacity:.08}
.chart-narrow{max-width:27rem}
.chart-wide{display:none}
@media (min-width:40em){.chart-wide{display:block}.chart-narrow{display:none}}
.notes{font-size:.9375rem;color:var(--ink-soft);margin:.9rem 0 0;padding:0;list-style:none;max-width:46rem}
.notes li{margin:.25rem 0}
details{margin:1rem 0 0}
summary{cursor:pointer;color:var(--link);padding:.35rem 0;width:fit-content;max-width:100%}
.scroll{overflow-x:auto;margin:1rem 0 0}
details .scroll{margin-top:.5rem}
table{border-collapse:collapse;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--ink-soft);padding:0 0 .5rem}
caption span{display:block;position:sticky;left:0;max-width:min(100%,calc(100vw - 2.5rem));width:fit-content}
th,td{padding:.4rem .9rem;border-bottom:1px solid var(--line);vertical-align:top}
th:first-child{padding-left:0;text-align:left}
thead th{text-align:right;border-bottom:2px solid var(--ink-soft);vertical-align:bottom}
tbody th{font-weight:400}
td{text-align:right;white-space:nowrap}
td.word{color:var(--ink-soft);font-style:italic}
.terms{max-width:46rem;display:grid;gap:.35rem}
.terms div{display:grid;grid-template-columns:11.5rem 1fr;gap:1rem}
.definition{margin:0;border-top:1px solid var(--line);max-width:46rem}
.definition h3{display:inline;font-size:1.0625rem}
.definition>div{padding:0 0 1.25rem}
.definition>div>p{margin:.25rem 0 .7rem}
.definition>div>dl{display:grid;grid-template-columns:11.5rem 1fr;gap:.35rem 1rem}
.definition dl+p{font-size:.9375rem;color:var(--ink-soft);margin:.35rem 0 0}
.bullets{max-width:42rem;margin:0 0 1rem;padding-left:1.2rem}
.bullets li{margin:.35rem 0}
footer{background:var(--panel);border-top:1px solid var(--line);padding:1.5rem 0;font-size:.9375rem}
footer p{margin:0}
@media (max-width:30em){.terms div{grid-template-columns:1fr;gap:0}.definition>div>dl{display:block}.definition dd{margin-bottom:.7rem}.terms{gap:.7rem}.headline{font-size:1.1875rem}}
@media print{
@page{size:A4;margin:18mm 16mm}
body{font-size:10.5pt}
.wrap{max-width:none;padding:0}
nav.contents,.skip,summary{display:none}
main section{padding:1.2rem 0}
.sheet + section:not(.sheet){break-before:page}
body:has(.sheet) header.top{padding:0 0 .4rem;font-size:9pt}
body:has(.sheet) h1{font-size:20pt}
body:has(.sheet) .lead{font-size:10.5pt;margin:.2rem 0 0;max-width:none}
body:has(.sheet) .features{gap:.2rem 1.5rem;margin-top:.5rem}
body:has(.sheet) .notice{margin:.5rem 0 0;padding:.5rem .75rem}
main .sheet{padding:.5rem 0;border-bottom:0}
.sheet h2{font-size:14pt;margin:0 0 .3rem}
.sheet h3,.sheet .headline{margin-top:0}
.sheet .headline{font-size:11pt;margin-bottom:.4rem}
.sheet>p,.sheet .bullets li{margin:0 0 .2rem;max-width:none;font-size:9pt}
.sheet .bullets{margin:0 0 .2rem;max-width:none}
body:has(.sheet) .features dt{font-size:8pt}
.sheet .figures{grid-template-columns:repeat(4,minmax(0,1fr));margin-top:.6rem;font-size:8.5pt}
.sheet .figures li{padding:.4rem .5rem;row-gap:.2rem;grid-row:auto;grid-template-rows:none;break-inside:auto}
.sheet .figures dl{font-size:8pt}
.sheet .figures h3{font-size:9.5pt}
.sheet .value{font-size:1.3rem}
header.top,footer{background:none}
details::details-content{content-visibility:visible;block-size:auto}
.chart,.notes,.figures li,tr{break-inside:avoid}
h2,h3,.headline,section>.kind,.key,.chart,caption{break-after:avoid}
.definition h3,.definition>div>p:first-child,.definition dt{break-after:avoid}
.definition summary{display:block;list-style:none}
.terms>div{break-inside:avoid}
html:has(.brief){font-size:8pt}
.brief{font-size:8.5pt;line-height:1.4}
.brief .scroll,.brief details,.brief footer{display:none}
.brief main section{padding:.5rem 0 .3rem}
.brief .headline{font-size:9.5pt;max-width:none}
.brief .notes,.brief .terms{max-width:none}
.brief .terms{columns:2}
.brief h2,.brief h3,.brief .headline,.brief figure + p{margin-top:.3rem}
.brief p{max-width:none;margin-bottom:.3rem}
.brief .figures{grid-template-columns:repeat(4,1fr)}
.brief .figures li{padding:.4rem}
.brief .figures .value{font-size:15pt}
.brief figure{margin:.3rem 0;break-inside:auto}
.brief .chart-wide{width:auto;max-width:100%;max-height:72mm;margin:0 auto}
h2,h3,.headline,figure + p{margin-top:1.5rem}
figcaption{break-after:avoid}
thead{display:table-header-group}
.chart-wide{display:block}.chart-narrow{display:none}
.scroll{overflow:visible}
a{color:inherit}
}
`.trim();
