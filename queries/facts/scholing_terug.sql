/*---
id: scholing_terug
titel: Scholing in vier weken, 12 en 36 maanden tot de peildatum, van wie dan in dienst is
na: [terugblik, bereik, peil]
---*/
with geleverd as (
  select
    b.jaar,
    b.werkgever_nr,
    min(b.vanaf) as vanaf
  from feit_bereik as b
  where b.tabel = 'scholing'
  group by
    b.jaar,
    b.werkgever_nr
),
-- Een jaar en zijn laatste kwartaal kijken van dezelfde dag terug.
moment as (
  select
    t.jaar,
    t.tot,
    t.van_4w,
    t.van_12,
    t.van_36
  from feit_terugblik as t
  group by
    t.jaar,
    t.tot,
    t.van_4w,
    t.van_12,
    t.van_36
),
-- Van een activiteit die over de jaren heen loopt telt in elk jaar wat de levering van dat jaar ervan zegt.
stuk as (
  select
    b.jaar,
    s.werkgever_nr,
    s.medewerker_nr,
    case when s.doel = 'breed' then 1 else 0 end as breed,
    case when s.doel is null then 1 else 0 end as doel_onbekend,
    case when s.initiatief in ('werknemer', 'samen') then 1 else 0 end as eigen,
    case when s.initiatief is null then 1 else 0 end as initiatief_onbekend,
    greatest(s.begin, b.van) as van,
    least(coalesce(s.eind, s.begin) + 1, b.tot) as tot
  from scholing as s
  join feit_bereik as b
    on b.werkgever_nr = s.werkgever_nr
    and b.levering_nr = s.levering_nr
    and b.tabel = 'scholing'
    and s.begin < b.tot
    and coalesce(s.eind, s.begin) >= b.van
),
gevolgd as (
  select
    m.tot,
    s.werkgever_nr,
    s.medewerker_nr,
    max(case when s.tot > m.van_4w then 1 else 0 end) as in_4w,
    max(case when s.tot > m.van_12 then 1 else 0 end) as in_12,
    max(case when s.tot > m.van_12 then s.eigen else 0 end) as eigen_12,
    max(case when s.tot > m.van_12 then s.initiatief_onbekend else 0 end) as initiatief_onbekend_12,
    max(s.breed) as breed,
    max(s.doel_onbekend) as doel_onbekend
  from stuk as s
  join moment as m
    on m.jaar = s.jaar
    and s.van < m.tot
    and s.tot > m.van_36
  group by
    m.tot,
    s.werkgever_nr,
    s.medewerker_nr
)
select
  p.jaar,
  p.periode,
  p.eenheid_id,
  p.medewerker_nr,
  p.werkgever_nr,
  p.leeftijd,
  case when p.sinds <= t.van_12 and l.vanaf <= t.jaar_12 then 1 else 0 end as heel_12,
  case when p.sinds <= t.van_36 and l.vanaf <= t.jaar_36 then 1 else 0 end as heel_36,
  coalesce(g.in_4w, 0) as in_4w,
  coalesce(g.in_12, 0) as in_12,
  coalesce(g.eigen_12, 0) as eigen_12,
  coalesce(g.initiatief_onbekend_12, 0) as initiatief_onbekend_12,
  coalesce(g.breed, 0) as breed,
  coalesce(g.doel_onbekend, 0) as doel_onbekend
from feit_peil as p
join feit_terugblik as t on t.periode = p.periode
join geleverd as l
  on l.jaar = p.jaar
  and l.werkgever_nr = p.werkgever_nr
left join gevolgd as g
  on g.tot = p.tot
  and g.werkgever_nr = p.werkgever_nr
  and g.medewerker_nr = p.medewerker_nr
