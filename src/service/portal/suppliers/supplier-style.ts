/** What the pages of suppliers need besides the other pages of the portal. */
export const supplierStyle = `
#lokaal-begin{display:grid}#lokaal-begin>*{grid-area:1/1}
@media (scripting:enabled){#lokaal-kiezen[hidden]{display:block;visibility:hidden}}
#lokaal:has(>.notice:not([hidden])) #lokaal-begin{display:none}
.stages{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.35rem;margin:1.4rem 0 0;padding:0;list-style:none;font-size:.9375rem;line-height:1.35;max-width:46rem}
.stages li{border-top:4px solid var(--line);padding-top:.45rem;color:var(--ink-soft)}
.stages .past{border-color:var(--accent)}
.stages .past::before{content:"✓ ";color:var(--accent);font-weight:700}
.stages .now{border-color:var(--accent);color:var(--ink);font-weight:700}
@media (max-width:30em){.stages{grid-template-columns:minmax(0,1fr)}.stages li{border-top:0;border-left:4px solid var(--line);padding:.1rem 0 .1rem .6rem}.stages .past,.stages .now{border-color:var(--accent)}}
.choice .hint{margin:0 0 .35rem;font-size:.9375rem;color:var(--ink-soft)}
.drop input{width:100%}
.sending{margin-top:1rem}.sending p{margin:0 0 .3rem}
.found{margin:.4rem 0 0;padding:0;list-style:none;max-width:46rem}
.found>li{padding:.75rem 0;border-top:1px solid var(--line)}
.found p{margin:0}
.found .says{font-weight:600}
.at,.found ul.at{color:var(--ink-soft);font-size:.9375rem}
.found ul.at{margin:.1rem 0 0;padding-left:1.1rem}
.found .at code{display:inline-block;font-size:.8125rem;margin-right:.5rem}
.found .tick{margin-top:.5rem;font-weight:600}
main h3 small{font-weight:400;color:var(--ink-soft);margin-left:.5rem}
.fields .stamp{white-space:nowrap}
.fields :is(th,td).number{text-align:right;font-variant-numeric:tabular-nums}
.found+.choice{margin-top:1rem}
.choice .pair input{width:100%;max-width:34rem}
#sjablonen~details{margin-top:0}#sjablonen~details>.links{margin-bottom:1rem}
`;
