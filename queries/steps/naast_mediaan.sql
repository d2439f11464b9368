/*---
id: naast_mediaan
titel: Per plek of een gepubliceerd cijfer niet onder de mediaan van de sectoren ligt, voor cijfers die een paar zijn
---*/
with plek as (
  select
    p.cel,
    p.indicator,
    p.periode,
    coalesce(p.sector, 'T') as sector,
    coalesce(p.regio, 'T') as regio,
    coalesce(p.grootte, 'T') as grootte,
    coalesce(p.leeftijd, 'T') as leeftijd,
    p.waarde
  from gepubliceerd as p
),
-- Een sector als geheel staat in meer tabellen: hij telt een keer.
sectoren as (
  select
    p.periode,
    p.sector,
    p.indicator,
    max(p.waarde) as waarde
  from plek as p
  where p.sector <> 'T'
    and p.sector <> '?'
    and p.regio = 'T'
    and p.grootte = 'T'
    and p.leeftijd = 'T'
  group by
    p.periode,
    p.sector,
    p.indicator
),
beide as (
  select
    s.periode,
    s.sector
  from sectoren as s
  group by
    s.periode,
    s.sector
  having count(*) = 2
),
midden as (
  select
    s.periode,
    s.indicator,
    {{median(s.waarde)}} as waarde
  from sectoren as s
  join beide as b
    on b.periode = s.periode
    and b.sector = s.sector
  group by
    s.periode,
    s.indicator
  having count(*) >= 5
)
select
  p.cel,
  p.indicator,
  case when p.waarde >= m.waarde then 1 else 0 end as hoog
from plek as p
join midden as m
  on m.periode = p.periode
  and m.indicator = p.indicator
