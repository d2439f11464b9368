import { ownStyle } from "./own/own-style.ts";
import { supplierStyle } from "./suppliers/supplier-style.ts";

/** The bar with the name of the site, the menu and the search box: on every page, also above a report. */
export const siteStyle = `
.bar{border-bottom:1px solid var(--line);background:var(--paper)}
.bar .wrap{display:grid;grid-template-columns:minmax(0,1fr) auto 8.5rem;grid-auto-rows:minmax(2.1rem,auto);align-items:center;gap:.5rem .75rem;padding-top:.7rem;padding-bottom:.7rem}
.site{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1rem;font-size:.9375rem}
.site .name{font-weight:700;font-size:1.125rem;color:var(--ink);text-decoration:none}
.bar ul{display:flex;flex-wrap:wrap;gap:0 .55rem;margin:0;padding:0;list-style:none}
.bar li a{display:inline-block;padding:.2rem 0}
.bar .ways{grid-column:2;justify-self:end;font-size:.9375rem}
.bar [aria-current]{color:var(--ink);font-weight:600;text-decoration:none;box-shadow:0 2px 0 var(--accent)}
.search{grid-column:3;display:flex;gap:.4rem}
.search input{flex:1;min-width:0}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:is(input,select,button){font:inherit;font-size:.9375rem;line-height:1.4;color:var(--ink);background:var(--paper);border:1px solid var(--ink-soft);border-radius:.2rem;padding:.32rem .55rem;max-width:100%;min-height:2.1rem}
button{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600;padding:.32rem .85rem;cursor:pointer}
button:hover{background:var(--ink);border-color:var(--ink)}
@media (max-width:71em){.bar .wrap{grid-template-columns:minmax(0,1fr) auto 12.5rem}}
.bar .few{grid-template-columns:minmax(0,1fr) auto}
@media (max-width:60em){.bar .wrap{grid-template-columns:minmax(0,1fr) auto}.search{grid-column:1/-1}}
@media (max-width:48em){.bar .wrap{grid-template-columns:minmax(0,1fr)}.bar .wrap>*{grid-column:1}}
.crumbs ol{display:flex;flex-wrap:wrap;gap:.1rem .5rem;margin:0 0 1rem;padding:0;list-style:none;font-size:.9375rem}
.crumbs li+li::before{content:"›";color:var(--ink-soft);margin-right:.5rem}
.crumbs [aria-current]{color:var(--ink-soft)}
.above{background:var(--panel)}
.above .wrap{padding-top:1rem;font-size:.9375rem}
.above .crumbs ol{margin:0 0 .4rem}
.above p,.above details{margin:0}
.address{display:block;background:var(--panel);border:1px solid var(--line);padding:.6rem .8rem;overflow-wrap:anywhere;max-width:46rem;margin:.3rem 0 .5rem;font-size:.9375rem}
.notice.calm{background:var(--panel);border-color:var(--accent);padding:.7rem 1.25rem}
footer .columns{display:grid;grid-template-columns:minmax(0,2fr) repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:1.5rem 2rem}
footer .columns+.wrap{margin-top:1.5rem}
footer h2,footer .name{font-size:1.0625rem;font-weight:700;letter-spacing:0;margin:0 0 .4rem}
footer p+p{margin-top:.5rem}
footer ul{margin:0;padding:0;list-style:none}
footer li a{display:inline-block;padding:.15rem 0}
@media (max-width:48em){footer .columns{grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr))}footer .about{grid-column:1/-1}}
.drawing{position:relative;max-width:46rem;margin-top:.9rem}
.drawing .chart{margin:0}
.drawing:focus-visible{outline-offset:6px}
.readout{position:absolute;bottom:0;margin:0;font-weight:600;line-height:1.4}
.readout.hint{font-weight:400;font-size:.9375rem;color:var(--ink-soft)}
.pages{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 0;align-items:baseline}
.pages p{margin:0}
@media (scripting:enabled){.drawing{padding-bottom:1.9rem}}
@media (scripting:enabled) and (max-width:40em){.drawing{padding-bottom:3.2rem}.readout{top:calc(100% - 3rem);bottom:auto}}
@media print{.bar,.readout,.noprint{display:none}.drawing{padding:0}}
`;

const listStyle = `
.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.5rem 2.5rem;margin:.5rem 0 0;padding:0;list-style:none}
.findings li{border-top:3px solid var(--accent);padding-top:.9rem}
.findings .value{font-size:2.25rem}
.findings p{margin:.6rem 0 0}
.findings .says{font-weight:600;line-height:1.4}
.findings .more{color:var(--ink-soft);line-height:1.45}
.sectors table{width:100%;max-width:46rem;font-size:1rem}
.sectors thead th{padding-bottom:.5rem;padding-right:0;padding-left:.75rem}.sectors thead th:first-child{padding-left:0}
.sectors tbody :is(th,td){vertical-align:baseline}
.sectors tbody th{padding-right:1rem;hyphens:auto;overflow-wrap:break-word}
.sectors td{padding-right:0;padding-left:.75rem}
.sectors td.word{white-space:normal}
.sectors tr.all th{font-weight:600}
.tables{margin:1rem 0 0;padding:0;list-style:none;max-width:46rem}
.tables li{padding:.9rem 0;border-top:1px solid var(--line)}
.tables h3{margin:0}
.tables p{margin:.2rem 0 0}
.links{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin:.6rem 0 0;padding:0;list-style:none}
.links a,.tables p a{display:inline-block;padding:.15rem 0;margin-right:1.1rem;white-space:nowrap}
.links a{margin-right:0;white-space:normal}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:1px;margin:1.25rem 0 0;padding:1px;list-style:none}
.cards li{box-shadow:0 0 0 1px var(--line);padding:1rem}
.cards h3{margin:0 0 .3rem}
.cards p{margin:0;color:var(--ink-soft);line-height:1.45;font-size:.9688rem}
.columns-list{columns:3 14rem;column-gap:2.5rem;margin:.75rem 0 0;padding:0;list-style:none}
.columns-list li{break-inside:avoid;padding:.2rem 0}
.results{margin:1rem 0 0;padding:0;list-style:none;max-width:46rem}
.results li{padding:.75rem 0;border-top:1px solid var(--line)}
.results p{margin:.1rem 0 0}
.results .sort{color:var(--ink-soft);font-size:.9375rem}
.changes{overflow-x:auto;margin-top:1rem}
.changes table{width:100%;max-width:60rem}
.changes :is(th,td){padding:.45rem 1rem .45rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400;white-space:normal}
.changes thead th{border-top:0;font-weight:600}
.changes .number{text-align:right}
.steps{max-width:42rem;margin:1rem 0;padding-left:0;list-style:none;counter-reset:step}
.steps>li{position:relative;min-height:2rem;padding:.15rem 0 .85rem 2.9rem;line-height:1.5;counter-increment:step}
.steps>li::before{content:counter(step);position:absolute;left:0;top:0;width:1.9rem;height:1.9rem;border-radius:50%;border:2px solid var(--accent);color:var(--ink);font-weight:700;line-height:1.65rem;text-align:center}
.steps>li:not(:last-child)::after{content:"";position:absolute;left:.95rem;top:2.1rem;bottom:.1rem;border-left:2px solid var(--line)}
.glossary dt{color:var(--ink);font-weight:600;margin-top:1rem}
.glossary dd{max-width:42rem}
.glossary .small{margin:.15rem 0 0}
`;

const formStyle = `
.choice{background:var(--panel);border:1px solid var(--line);padding:1.1rem clamp(.9rem,2.5vw,1.5rem) 1.25rem}
.choice .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.8rem 1.5rem}
.choice label.above{display:block;font-weight:600;margin-bottom:.2rem}
.choice select{width:100%;max-width:34rem}
.choice .go select{width:auto}
.choice fieldset{border:0;margin:0;padding:0;min-width:0}
.choice legend{padding:0;font-weight:600}
.choice details{margin:.6rem 0 0;border-top:1px solid var(--line);padding-top:.35rem}
.choice summary{width:100%}
.choice summary b{color:var(--ink)}
.choice summary span{color:var(--ink-soft)}
.ticks{columns:3 13rem;column-gap:1.5rem;margin:.25rem 0 .5rem;padding:0;list-style:none}
.ticks li{break-inside:avoid;display:flex;gap:.5rem;align-items:flex-start;padding:.22rem 0}
.ticks input{min-height:0;width:1.15rem;height:1.15rem;margin:.22rem 0 0;flex:none;accent-color:var(--accent)}
.ticks label{line-height:1.45}
.choice .go{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0 0}
.big-search{display:flex;flex-wrap:wrap;gap:.5rem;max-width:36rem;margin:1.25rem 0 0}
.big-search input{flex:1 1 14rem;font-size:1.0625rem;padding:.5rem .7rem;min-width:0}
.problem{border-left:4px solid var(--notice-line);background:var(--notice);padding:1rem 1.25rem;max-width:46rem;margin:1.5rem 0}
.problem p{margin:0}
.problem h2{font-size:1.125rem;margin:0 0 .4rem}
.problem ul{margin:0;padding-left:1.2rem}
.choice{max-width:46rem;margin:1rem 0 0}
main form+form,main p+form{margin-top:1rem}
.results h3{margin-top:0}
.scroll+:is(h3,p),details+p,dl+h3{margin-top:1.25rem}
.notes+p,.choice+p{margin-top:1rem}
`;

const figureStyle = `
main h3{margin:1.5rem 0 .3rem}
main :is(.figures,.cards,.tables,.findings) h3,h2+h3{margin-top:0}
.figures h3 a{text-decoration-color:var(--line)}
div.definition{padding:.9rem 0 1.1rem}
div.definition h3{display:block;margin:0 0 .4rem}
.data td,.data th{vertical-align:baseline}
.data tbody th+th{text-align:left;padding-left:.9rem}
.data thead th.side{text-align:left}
.data thead a{color:inherit;display:inline-block;padding:.2rem 0;text-decoration-color:var(--line)}
[aria-sort] a::after{content:" ▲";color:var(--accent)}
[aria-sort=descending] a::after{content:" ▼"}
.data td small{display:block;color:var(--ink-soft);font-size:.875rem}
.data td.word{white-space:normal}
.aside{display:none}
.over+.aside{display:block}
@media (max-width:48em){
.scroll tbody th:first-child,.scroll thead th:first-child{position:sticky;left:0;z-index:1;background:var(--paper);min-width:6.5rem;max-width:45vw;overflow-wrap:break-word;hyphens:auto;padding-right:.6rem}
.scroll.over tbody th:first-child,.scroll.over thead th:first-child{box-shadow:inset -1px 0 0 var(--line)}
}
.copy{min-height:2.1rem}
.done{margin-left:.75rem;font-size:.9375rem}
`;

const codeStyle = `
code{font-size:.9375em;overflow-wrap:anywhere}
pre{background:var(--panel);border:1px solid var(--line);padding:.9rem 1rem;max-width:46rem;margin:.5rem 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
.operation{padding-top:1.25rem;margin-top:1.25rem;border-top:1px solid var(--line)}
.operation h3,.operation h4{margin:0}.operation h4{margin-top:1rem}
.fields{overflow-x:auto;margin-top:.5rem}
.fields table{width:100%;max-width:60rem}
.fields :is(th,td){padding:.35rem 1rem .35rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400;white-space:normal}
.fields thead th{border-top:0;font-weight:600}
`;

/** What the pages of the portal need besides the style of a report; the same tokens. */
export const portalStyle = `
body{display:flex;flex-direction:column;min-height:100vh;min-height:100svh}
footer{flex:1}
.top h1{hyphens:auto}
.value+.features{margin-top:.9rem}
.notice+.value{margin-top:1.25rem}
.top{background:var(--panel);border-bottom:1px solid var(--line);padding:clamp(1.25rem,4vw,2.5rem) 0 clamp(1.25rem,3vw,2rem)}
${siteStyle}${listStyle}${formStyle}${figureStyle}${codeStyle}.small{font-size:.9375rem;color:var(--ink-soft);margin-top:.9rem}
footer{padding:2rem 0}
@media (max-width:30em){.top h1{font-size:1.45rem}.sectors table{font-size:.875rem;table-layout:fixed}.sectors thead th:not(:first-child){width:5.6rem}.sectors thead th{hyphens:auto}.sectors td{padding-left:.4rem}.sectors tbody th{padding-right:.25rem}}
@media print{body{display:block;min-height:0}.drawing .chart-wide{width:auto;max-width:100%;max-height:135mm}.figures{grid-template-columns:repeat(2,minmax(0,1fr));font-size:9pt}.figures li{grid-row:auto;grid-template-rows:none;padding:.5rem}.figures .value{font-size:1.35rem}.top{background:none;padding:0 0 .5rem}.crumbs,.choice,.pages,button,.readout,footer ul,footer h2,.noprint{display:none}footer .columns{display:block}}
`;

/** What pages need besides on which people fill in forms and follow work: those behind a session, and the local check. */
export const workStyle = `${ownStyle}${supplierStyle}`;
