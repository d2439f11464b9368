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
versie: 1
---*/
with plek as (
  select
    p.cel,
    p.periode,
    coalesce(p.sector, 'T') as sector,
    coalesce(p.regio, 'T') as regio,
    coalesce(p.grootte, 'T') as grootte,
    coalesce(p.leeftijd, 'T') as leeftijd,
    max(case when p.indicator = 'aanbod-werkgever' then p.waarde end) as aanbod,
    max(case when p.indicator = 'initiatief-werknemer' then p.waarde end) as initiatief
  from gepubliceerd as p
  group by
    p.cel,
    p.periode,
    p.sector,
    p.regio,
    p.grootte,
    p.leeftijd
),
-- Een sector als geheel staat in meer tabellen: hij telt een keer.
sectoren as (
  select
    p.periode,
    p.sector,
    max(p.aanbod) as aanbod,
    max(p.initiatief) as initiatief
  from plek as p
  where p.sector <> 'T'
    and p.sector <> '?'
    and p.regio = 'T'
    and p.grootte = 'T'
    and p.leeftijd = 'T'
    and p.aanbod is not null
    and p.initiatief is not null
  group by
    p.periode,
    p.sector
),
midden as (
  select
    s.periode,
    {{median(s.aanbod)}} as aanbod,
    {{median(s.initiatief)}} as initiatief
  from sectoren as s
  group by s.periode
  having count(*) >= 5
)
select
  p.cel,
  case
    when p.aanbod >= m.aanbod and p.initiatief >= m.initiatief then 1
    when p.aanbod >= m.aanbod then 2
    when p.initiatief >= m.initiatief then 3
    else 4
  end as waarde
from plek as p
join midden as m on m.periode = p.periode
where p.aanbod is not null
  and p.initiatief is not null
