/*---
id: mkb_kloof
titel: Per plek het verschil tussen het mkb en de grote werkgevers in een gepubliceerd cijfer
---*/
with plek as (
  select
    p.cel,
    p.periode,
    coalesce(p.sector, 'T') as sector,
    coalesce(p.regio, 'T') as regio,
    coalesce(p.leeftijd, 'T') as leeftijd,
    coalesce(p.grootte, 'T') as grootte,
    p.waarde,
    p.personen
  from gepubliceerd as p
),
-- Dezelfde cel staat in meer tabellen: zij telt een keer.
klasse as (
  select
    p.periode,
    p.sector,
    p.regio,
    p.leeftijd,
    p.grootte,
    max(p.waarde) as waarde,
    max(p.personen) as personen
  from plek as p
  group by
    p.periode,
    p.sector,
    p.regio,
    p.leeftijd,
    p.grootte
),
deel as (
  select
    k.periode,
    k.sector,
    k.regio,
    k.leeftijd,
    sum(case when g.tot <= 250 then 1 else 0 end) as klassen,
    sum(case when g.tot <= 250 then k.personen else 0 end) as personen,
    sum(case when g.tot <= 250 then k.waarde * k.personen else 0 end) as som,
    max(case when g.van >= 250 then k.waarde end) as groot
  from klasse as k
  join codelijst_grootte as g on g.code = k.grootte
  group by
    k.periode,
    k.sector,
    k.regio,
    k.leeftijd
)
select
  p.cel,
  d.som / cast(d.personen as double) - d.groot as verschil
from plek as p
join deel as d
  on d.periode = p.periode
  and d.sector = p.sector
  and d.regio = p.regio
  and d.leeftijd = p.leeftijd
where p.grootte = 'T'
  and d.klassen = 3
  and d.personen > 0
  and d.groot is not null
