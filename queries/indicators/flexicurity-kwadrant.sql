/*---
id: flexicurity-kwadrant
code: FXQ
titel: Kwadrant van flexicurity
vraag: Gaan flexibiliteit in functies en ervaren werkzekerheid samen?
maat: afgeleid
weergave: klasse
richting: neutraal
klasse: hr
delen: [functionele-flexibiliteit, werkzekerheid]
formule: >-
  flexibel als de functionele flexibiliteit niet onder de mediaan van de sectoren ligt, werkzeker als de
  ervaren werkzekerheid daar niet onder ligt
uitkomst: flexicurity-kwadrant
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [functiegroep, werkzekerheid, mediaan]
let_op: >-
  De behoefte van werkgevers aan nieuwe vaardigheden hoort bij de flexibiliteit, maar er is geen vragenlijst
  voor werkgevers geleverd; alleen de functiewisselingen tellen. Hoog of laag is ten opzichte van de mediaan
  van de sectoren in dezelfde periode; precies gelijk aan de mediaan telt als hoog. Er zijn ten minste vijf
  sectoren met beide cijfers nodig. Het is dus een plaats tussen de anderen en geen oordeel: de helft van de
  sectoren is altijd laag. Een klein verschil met de mediaan kan het label omdraaien; kijk naar de cijfers
  zelf. Berekend uit de gepubliceerde, afgeronde cijfers.
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
    max(case when p.indicator = 'functionele-flexibiliteit' then p.waarde end) as flexibel,
    max(case when p.indicator = 'werkzekerheid' then p.waarde end) as zeker
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
    max(p.flexibel) as flexibel,
    max(p.zeker) as zeker
  from plek as p
  where p.sector <> 'T'
    and p.sector <> '?'
    and p.regio = 'T'
    and p.grootte = 'T'
    and p.leeftijd = 'T'
    and p.flexibel is not null
    and p.zeker is not null
  group by
    p.periode,
    p.sector
),
midden as (
  select
    s.periode,
    {{median(s.flexibel)}} as flexibel,
    {{median(s.zeker)}} as zeker
  from sectoren as s
  group by s.periode
  having count(*) >= 5
)
select
  p.cel,
  case
    when p.flexibel >= m.flexibel and p.zeker >= m.zeker then 1
    when p.flexibel >= m.flexibel then 2
    when p.zeker >= m.zeker then 3
    else 4
  end as waarde
from plek as p
join midden as m on m.periode = p.periode
where p.flexibel is not null
  and p.zeker is not null
