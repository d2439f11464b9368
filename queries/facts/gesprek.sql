/*---
id: gesprek
titel: Gesprekken in de 12 maanden tot de peildatum, van wie al die maanden in dienst was
na: [terugblik, bereik, peil]
---*/
with geleverd as (
  select
    b.jaar,
    b.werkgever_nr,
    min(b.vanaf) as vanaf
  from feit_bereik as b
  where b.tabel = 'gesprek'
  group by
    b.jaar,
    b.werkgever_nr
),
-- Een jaar en zijn laatste kwartaal kijken van dezelfde dag terug.
moment as (
  select
    t.jaar,
    t.tot,
    t.van_12
  from feit_terugblik as t
  group by
    t.jaar,
    t.tot,
    t.van_12
),
soort as (
  select
    b.jaar,
    g.werkgever_nr,
    g.medewerker_nr,
    g.datum,
    case when g.soort in ('functionering', 'ontwikkel') then 1 else 0 end as ontwikkeling,
    case when g.op_initiatief_van = 'werknemer' then 1 else 0 end as gevraagd,
    case when g.op_initiatief_van is null then 1 else 0 end as vrager_onbekend,
    case when g.soort = 'loopbaan' and g.op_initiatief_van in ('werkgever', 'samen') then 1 else 0 end as aangeboden,
    case when g.soort = 'loopbaan' and g.op_initiatief_van is null then 1 else 0 end as aanbieder_onbekend
  from gesprek as g
  join feit_bereik as b
    on b.werkgever_nr = g.werkgever_nr
    and b.levering_nr = g.levering_nr
    and b.tabel = 'gesprek'
    and g.datum >= b.van
    and g.datum < b.tot
),
gevoerd as (
  select
    m.tot,
    s.werkgever_nr,
    s.medewerker_nr,
    count(*) as gesprekken,
    max(s.ontwikkeling) as ontwikkeling,
    max(s.gevraagd) as gevraagd,
    max(s.vrager_onbekend) as vrager_onbekend,
    max(s.aangeboden) as loopbaan_aangeboden,
    max(s.aanbieder_onbekend) as loopbaan_vrager_onbekend
  from soort as s
  join moment as m
    on m.jaar = s.jaar
    and s.datum >= m.van_12
    and s.datum < m.tot
  group by
    m.tot,
    s.werkgever_nr,
    s.medewerker_nr
)
select
  p.periode,
  p.eenheid_id,
  coalesce(g.gesprekken, 0) as gesprekken,
  coalesce(g.ontwikkeling, 0) as ontwikkeling,
  coalesce(g.gevraagd, 0) as gevraagd,
  coalesce(g.vrager_onbekend, 0) as vrager_onbekend,
  coalesce(g.loopbaan_aangeboden, 0) as loopbaan_aangeboden,
  coalesce(g.loopbaan_vrager_onbekend, 0) as loopbaan_vrager_onbekend
from feit_peil as p
join feit_terugblik as t on t.periode = p.periode
join geleverd as l
  on l.jaar = p.jaar
  and l.werkgever_nr = p.werkgever_nr
  and l.vanaf <= t.jaar_12
left join gevoerd as g
  on g.tot = p.tot
  and g.werkgever_nr = p.werkgever_nr
  and g.medewerker_nr = p.medewerker_nr
where p.sinds <= t.van_12
