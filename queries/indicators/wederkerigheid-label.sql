/*---
id: wederkerigheid-label
code: RC-Q
titel: Label van wederkerigheid
vraag: Is er veel of weinig aanbod en initiatief, vergeleken met de sectoren?
maat: afgeleid
weergave: klasse
richting: neutraal
klasse: hr
delen: [aanbod-werkgever, initiatief-werknemer]
formule: >-
  wederkerig als aanbod en initiatief niet onder de mediaan van de sectoren liggen; onbenut aanbod als alleen
  het initiatief eronder ligt; eigen kracht als alleen het aanbod eronder ligt; stilstand als beide eronder
  liggen
uitkomst: wederkerigheid-label
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [wederkerigheid, mediaan]
let_op: >-
  Hoog of laag is ten opzichte van de mediaan van de sectoren in dezelfde periode; precies gelijk aan de
  mediaan telt als hoog. Er zijn ten minste vijf sectoren met beide cijfers nodig. Het is dus een plaats
  tussen de anderen en geen oordeel: de helft van de sectoren is altijd laag. Een klein verschil met de
  mediaan kan het label omdraaien; kijk naar de cijfers zelf. Berekend uit de gepubliceerde, afgeronde
  cijfers.
engels:
  titel: Reciprocity label
  vraag: Is there much or little offer and initiative, compared with the sectors?
  formule: >-
    reciprocal if offer and initiative are not below the median of the sectors; unused offer if only the initiative
    is below it; own strength if only the offer is below it; standstill if both are below it
  let_op: >-
    High or low is compared with the median of the sectors in the same period; exactly equal to the median counts as
    high. At least five sectors with both figures are needed. So it is a place among the others and not a judgement:
    half of the sectors are always low. A small difference from the median can turn the label around; look at the
    figures themselves. Calculated from the published, rounded figures.
versie: 1
---*/
select
  aanbod.cel,
  case
    when aanbod.hoog = 1 and initiatief.hoog = 1 then 1
    when aanbod.hoog = 1 then 2
    when initiatief.hoog = 1 then 3
    else 4
  end as waarde
from stap_naast_mediaan as aanbod
join stap_naast_mediaan as initiatief on initiatief.cel = aanbod.cel
where aanbod.indicator = 'aanbod-werkgever'
  and initiatief.indicator = 'initiatief-werknemer'
