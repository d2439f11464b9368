/** The menu and the way out above every page behind a session, also above a report. */
export const ownHeadStyle = `
.own,.account{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 .9rem}
.own{margin-top:1.1rem;border-top:1px solid var(--line)}
.account{margin-top:.6rem;font-size:.9375rem;color:var(--ink-soft)}
.account button{background:none;border:0;padding:.15rem 0;color:var(--link);font-weight:400;text-decoration:underline}
.own .links{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin:.6rem 0 0;padding:0;list-style:none}
.own .links a{display:inline-block;padding:.15rem 0}
.own [aria-current]{color:var(--ink);font-weight:600;text-decoration:none;box-shadow:0 2px 0 var(--accent)}
`;

/** What the pages behind a session need besides the other pages of the portal. */
export const ownStyle = `${ownHeadStyle}
.results .go{margin:.5rem 0 0}
.well{border-left:4px solid var(--accent);background:var(--panel);padding:1rem 1.25rem;max-width:46rem;margin:1.5rem 0 0}
.well p{margin:0}.well p+p{margin-top:.6rem}.well h2{font-size:1.25rem;margin:0 0 .4rem}
.field{margin:0 0 .9rem}
.field .hint,.field .wrong{margin:0 0 .3rem;font-size:.9375rem;color:var(--ink-soft)}
.wrong{display:block;font-weight:600}.field .wrong{color:var(--ink)}
.wrong::before{content:"! ";color:var(--notice-line)}
textarea{font:inherit;font-size:.9375rem;color:var(--ink);background:var(--paper);border:1px solid var(--ink-soft);border-radius:.2rem;padding:.4rem .55rem;width:100%;max-width:30rem}
.choice .field select{width:auto}
.field input{width:100%;max-width:30rem}
.plain,.rules{width:100%;max-width:60rem}
:is(.plain,.rules) :is(th,td){text-align:left;vertical-align:baseline;white-space:normal;padding:.45rem 1.25rem .45rem 0}
.tick{display:flex;gap:.5rem;align-items:flex-start;margin:.25rem 0}
.tick input{min-height:0;width:1.15rem;height:1.15rem;margin:.3rem 0 0;flex:none;accent-color:var(--accent)}
a.button{display:inline-block;background:var(--accent);border:1px solid var(--accent);color:var(--paper);font-weight:600;border-radius:.2rem;padding:.32rem .85rem;text-decoration:none}
a.button:hover{background:var(--ink);border-color:var(--ink)}
.heed{display:block;font-weight:600;font-size:.875rem;color:var(--notice-line)}
.glance :is(th,td):not(:first-child){text-align:right;padding-left:.75rem;padding-right:0}
.glance tbody th{min-width:9rem}
.examples{margin:.25rem 0 0;padding:0;list-style:none;font-size:.875rem;color:var(--ink-soft)}
.rules caption{padding:0 0 .4rem;text-align:left}
.rules :is(th,td){border-top:1px solid var(--line)}
.rules thead :is(th,td){border-top:0;vertical-align:bottom;font-weight:600}
.rules tbody th{font-weight:400}
.rules [aria-invalid]{border:2px solid var(--notice-line)}
.quiet button{background:var(--paper);color:var(--link);border-color:var(--link)}
.quiet button:hover{background:var(--link);color:var(--paper)}
:is(.quiet,.bare) .go{margin:.5rem 0 0}
main :is(.quiet,.bare)+.quiet{margin-top:0}
.well form+p{margin-top:.6rem}
section.well{border-bottom:0;padding-bottom:1.1rem}
.side-by-side{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:flex-end}
.side-by-side form+form{margin:0}
.plain .stamp{white-space:nowrap}
.secret{font-size:1.0625rem;user-select:all}
progress{width:100%;max-width:30rem;height:1.1rem;accent-color:var(--accent)}
.swatches{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;margin:.5rem 0 0;padding:0;list-style:none}
.swatches svg{width:2.2rem;height:1.4rem;vertical-align:middle;margin-right:.5rem}
.checks{list-style:none;margin:0;padding:0;max-width:46rem}
.checks li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.15rem 1rem;padding:.6rem 0;border-top:1px solid var(--line)}
.checks b{font-weight:600}
.checks ul{margin:.25rem 0 0;padding-left:1.1rem;font-size:.9375rem}
.checks ul li{display:list-item;border:0;padding:.1rem 0}
.checks .stop b,.checks .warn b{color:var(--notice-line)}
.drop{border:2px dashed var(--ink-soft);padding:.8rem;margin:.9rem 0}
.drop.over{border:2px solid var(--accent)}
.drop p,.drop .bullets{margin:.4rem 0 0}
.checks details{margin-top:.25rem}
@media (max-width:36em){.rules :is(thead,tbody){display:block}.rules tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));border-top:1px solid var(--line);padding:.45rem 0}.rules thead tr{border-top:0}.rules :is(thead,tbody) :is(th,td){border:0;padding:.1rem .35rem .1rem 0;align-self:end}.rules select{padding-left:.2rem;padding-right:0;width:100%}.rules thead td{display:none}.rules thead th{font-size:.8125rem;hyphens:manual;overflow-wrap:normal}.rules tbody th{grid-column:1/-1}}
@media (max-width:48em){.plain .stamp{white-space:normal}}
@media (max-width:30em){.plain :is(th,td){padding-right:.6rem;hyphens:auto;overflow-wrap:break-word}.glance .plain{font-size:.875rem}.glance tbody th{min-width:7.5rem}.checks li{grid-template-columns:minmax(0,1fr)}}
`;
