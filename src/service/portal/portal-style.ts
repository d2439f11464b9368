/** The bar with the name of the site and the menu: on every page, also above a report. */
export const siteStyle = `
.site{border-bottom:1px solid var(--line);background:var(--paper)}
.site .wrap{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 2rem;padding-top:.85rem;padding-bottom:.85rem}
.site .name{font-weight:700;font-size:1.125rem;color:var(--ink);text-decoration:none}
.site ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;padding:0;list-style:none}
.site li a{display:inline-block;padding:.2rem 0}
.site [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media print{.site{display:none}}
`;

/** What the pages of the portal need besides the style of a report; the same tokens. */
export const portalStyle = `
body{display:flex;flex-direction:column;min-height:100vh;min-height:100svh}
main{flex:1}
.top{background:var(--panel);border-bottom:1px solid var(--line);padding:clamp(1.5rem,5vw,3.25rem) 0 clamp(1.25rem,3vw,2rem)}
${siteStyle}.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.5rem 2.5rem;margin:.5rem 0 0;padding:0;list-style:none}
.findings li{border-top:3px solid var(--accent);padding-top:.9rem}
.findings .value{font-size:2.25rem}
.findings p{margin:.6rem 0 0}
.findings .says{font-weight:600;line-height:1.4}
.findings .more{color:var(--ink-soft);line-height:1.45}
.sectors table{width:100%;max-width:46rem;font-size:1rem}
.sectors thead th{padding-bottom:.5rem;padding-right:0;padding-left:.75rem}.sectors thead th:first-child{padding-left:0}
.sectors tbody :is(th,td){vertical-align:baseline}
.sectors tbody th{padding-right:1rem;hyphens:auto;overflow-wrap:anywhere}
.sectors td{padding-right:0;padding-left:.75rem}
.sectors td.word{white-space:normal}
.sectors tr.all th{font-weight:600}
.tables{margin:1rem 0 0;padding:0;list-style:none;max-width:46rem}
.tables li{padding:.9rem 0;border-top:1px solid var(--line)}
.tables h3{margin:0}
.tables p{margin:.2rem 0 0}
.tables a{margin-right:1.1rem;white-space:nowrap}
.changes{overflow-x:auto;margin-top:1rem}
.changes table{width:100%;max-width:60rem}
.changes :is(th,td){padding:.45rem 1rem .45rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400;white-space:normal}
.changes thead th{border-top:0;font-weight:600}
.changes .number{text-align:right}
code{font-size:.9375em;overflow-wrap:anywhere}
pre{background:var(--panel);border:1px solid var(--line);padding:.9rem 1rem;max-width:46rem;margin:.5rem 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
.operation{padding-top:1.25rem;margin-top:1.25rem;border-top:1px solid var(--line)}
.operation h3,.operation h4{margin:0}.operation h4{margin-top:1rem}
.fields{overflow-x:auto;margin-top:.5rem}
.fields table{width:100%;max-width:60rem}
.fields :is(th,td){padding:.35rem 1rem .35rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400;white-space:normal}
.fields thead th{border-top:0;font-weight:600}
footer h2{font-size:1.0625rem;letter-spacing:0;margin:0 0 .4rem}
footer p+p{margin-top:.5rem}
.small{font-size:.9375rem;color:var(--ink-soft);margin-top:.9rem}
@media (max-width:30em){.sectors table{font-size:.9375rem}.sectors tbody th{padding-right:.25rem}}
`;
