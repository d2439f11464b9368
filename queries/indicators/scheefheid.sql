/*---
id: scheefheid
code: RC-S
titel: Scheefheid tussen aanbod en initiatief
vraag: Weegt het aanbod van de werkgever of het initiatief van de werknemer zwaarder?
maat: afgeleid
weergave: index
richting: neutraal
klasse: hr
delen: [aanbod-werkgever, initiatief-werknemer]
formule: (aanbod − initiatief) gedeeld door (aanbod + initiatief), van min een tot een; nul is in balans
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [wederkerigheid]
let_op: >-
  Boven nul biedt de werkgever meer dan medewerkers pakken, onder nul andersom. In balans kan ook betekenen
  dat beide laag zijn; lees het met het niveau ernaast. De twee kanten bestaan uit andere delen, dus een klein
  verschil van nul zegt weinig. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Imbalance between offer and initiative
  vraag: Does the employer's offer or the employee's initiative weigh more?
  formule: (offer − initiative) divided by (offer + initiative), from minus one to one; zero is in balance
  let_op: >-
    Above zero, the employer offers more than employees take up; below zero, it is the other way round. In balance
    can also mean that both are low; read it with the level beside it. The two sides consist of different parts, so
    a small difference from zero says little. Calculated from the published, rounded figures.
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
  (b.aanbod - b.initiatief) / cast(b.aanbod + b.initiatief as double) as waarde
from beide as b
where b.aanbod + b.initiatief > 0
