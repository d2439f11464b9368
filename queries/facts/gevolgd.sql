/*---
id: gevolgd
titel: Verzuimgevallen waarvan in een periode bekend werd hoe het afliep, per medewerker
na: [werkgever, dienstperiode, verzuimjaar, afloop]
---*/
-- Weer aan het werk is wie op de dag van herstel in dienst was: een geval dat bij vertrek wordt afgesloten is geen
-- hervatting.
with geval as (
  select
    a.werkgever_nr,
    a.medewerker_nr,
    a.eenheid_id,
    a.begin,
    case when d.werkgever_nr is not null then a.hersteld end as hervat,
    d.van,
    d.tot
  from feit_afloop as a
  left join feit_dienstperiode as d
    on d.werkgever_nr = a.werkgever_nr
    and d.medewerker_nr = a.medewerker_nr
    and d.van <= a.hersteld
    and a.hersteld < d.tot
),
-- Twaalf maanden na het herstel; na 29 februari is dat 28 februari.
jaar_later as (
  select
    g.werkgever_nr,
    g.medewerker_nr,
    g.eenheid_id,
    g.hervat,
    g.tot,
    least(n.van + g.hervat - m.van, n.tot - 1) as dag
  from geval as g
  join dim_dag as d on d.dag = g.hervat
  join dim_maand as m on m.maand_idx = d.maand_idx
  join dim_maand as n on n.maand_idx = d.maand_idx + 12
  where g.hervat - g.begin > 42
),
in_dienst_later as (
  select
    j.werkgever_nr,
    j.medewerker_nr,
    j.hervat,
    1 as er_nog
  from jaar_later as j
  join feit_dienstperiode as d
    on d.werkgever_nr = j.werkgever_nr
    and d.medewerker_nr = j.medewerker_nr
    and d.van <= j.dag
    and j.dag < d.tot
),
opnieuw as (
  select
    g.werkgever_nr,
    g.medewerker_nr,
    g.begin
  from geval as g
  join feit_afloop as a
    on a.werkgever_nr = g.werkgever_nr
    and a.medewerker_nr = g.medewerker_nr
    and a.begin > g.begin
    and a.begin >= g.hervat
    and a.begin <= g.hervat + 28
  group by
    g.werkgever_nr,
    g.medewerker_nr,
    g.begin
),
uitkomst as (
  select
    'hervat' as soort,
    g.werkgever_nr,
    g.eenheid_id,
    g.begin as sinds,
    g.begin + 365 as dag,
    case when g.hervat <= g.begin + 365 then 1 else 0 end as gelukt
  from geval as g
  union all
  select
    'behoud',
    j.werkgever_nr,
    j.eenheid_id,
    j.hervat,
    j.dag,
    coalesce(i.er_nog, 0)
  from jaar_later as j
  left join in_dienst_later as i
    on i.werkgever_nr = j.werkgever_nr
    and i.medewerker_nr = j.medewerker_nr
    and i.hervat = j.hervat
  union all
  select
    'terugval',
    g.werkgever_nr,
    g.eenheid_id,
    g.hervat,
    g.hervat + 28,
    case when o.begin is not null then 1 else 0 end
  from geval as g
  left join opnieuw as o
    on o.werkgever_nr = g.werkgever_nr
    and o.medewerker_nr = g.medewerker_nr
    and o.begin = g.begin
  where g.hervat + 28 < g.tot
)
select
  u.soort,
  p.code as periode,
  u.eenheid_id,
  count(*) as gevallen,
  cast(sum(u.gelukt) as bigint) as gelukt
from uitkomst as u
join periode as p
  on p.van <= u.dag
  and u.dag < p.tot
join feit_verzuimjaar as j
  on j.jaar = p.jaar
  and j.werkgever_nr = u.werkgever_nr
  and j.sinds <= u.sinds
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = u.werkgever_nr
group by
  u.soort,
  p.code,
  u.eenheid_id
