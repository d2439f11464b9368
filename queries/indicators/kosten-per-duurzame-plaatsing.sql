/*---
id: kosten-per-duurzame-plaatsing
code: FF2
titel: Kosten per duurzame plaatsing
vraag: Hoeveel bovensectoraal geld was er per duurzame plaatsing?
maat: afgeleid
weergave: euro
richting: lager-is-gunstiger
klasse: hr
delen: [bovensectorale-middelen, duurzame-plaatsingen]
formule: bovensectorale middelen van het jaar gedeeld door de duurzame plaatsingen van dat jaar
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, O&O-fonds, fondsbudget]
let_op: >-
  Alleen het bovensectorale geld van het fonds: wat werkgevers, overheid en het fonds zelf betalen staat niet in de
  levering, en bovensectoraal geld kan ook aan iets anders zijn uitgegeven. Het geld is van dit jaar, de contracten
  begonnen een jaar eerder: bij een groeiend of krimpend aantal loopbruggen past dat niet op elkaar. Duurzame
  plaatsingen zijn een ondergrens, dus dit bedrag is eerder te hoog. Het cijfer is er alleen per jaar en alleen voor
  het geheel. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Costs per lasting placement
  vraag: How much cross-sector money was there per lasting placement?
  formule: cross-sector money of the year divided by the lasting placements of that year
  let_op: >-
    Only the cross-sector money of the fund: what employers, government and the fund itself pay is not in the
    delivery, and cross-sector money may also have been spent on something else. The money is of this year, the
    contracts began a year earlier: when the number of job-to-job bridges grows or shrinks, these do not match.
    Lasting placements are a lower limit, so this amount is rather too high. The figure is published by year only,
    and only for the whole. Calculated from the published, rounded figures.
versie: 1
---*/
select
  p.cel,
  sum(case when p.indicator = 'bovensectorale-middelen' then p.waarde end)
    / cast(nullif(sum(case when p.indicator = 'duurzame-plaatsingen' then p.waarde end), 0) as double) as waarde
from gepubliceerd as p
group by p.cel
having count(*) = 2
