/*---
id: wederkerigheidsniveau
code: RC-N
titel: Niveau van wederkerigheid
vraag: Hoe hoog zijn aanbod en initiatief samen?
maat: afgeleid
weergave: index
richting: hoger-is-gunstiger
klasse: hr
delen: [aanbod-werkgever, initiatief-werknemer]
formule: wortel van aanbod × initiatief, van nul tot een
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [wederkerigheid]
let_op: >-
  Het niveau zegt hoe veel er is en niet of het in balans is; lees het met de scheefheid ernaast. Is een van
  de twee nul, dan is het niveau nul. De meetkundige middeling beloont balans alleen als beide hoog zijn.
  Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Reciprocity level
  vraag: How high are offer and initiative together?
  formule: square root of offer × initiative, from zero to one
  let_op: >-
    The level says how much there is and not whether it is in balance; read it with the imbalance beside it. If one
    of the two is zero, the level is zero. The geometric mean rewards balance only if both are high. Calculated from
    the published, rounded figures.
versie: 1
---*/
with beide as (
  select
    p.cel,
    max(case when p.indicator = 'aanbod-werkgever' then p.waarde end) as aanbod,
    max(case when p.indicator = 'initiatief-werknemer' then p.waarde end) as initiatief
  from gepubliceerd as p
  group by p.cel
)
select
  b.cel,
  sqrt(b.aanbod * b.initiatief) as waarde
from beide as b
where b.aanbod is not null
  and b.initiatief is not null
