/*---
id: stroom
titel: Kopdagen, instroom, uitstroom met reden en doorstroom per medewerker en periode
na: [werkgever, loopbaan, dienstperiode, vertrek, functiewissel]
---*/
-- Bijna iedereen heeft een dienstperiode met alleen banen die tellen. Van de anderen tellen alleen de dagen met een
-- baan die telt, elke dag een keer.
with gemengd as (
  select d.eenheid_id
  from feit_dienstperiode as d
  group by d.eenheid_id
  having count(*) > 1
    or min(d.telt_geheel) = 0
),
gelopen as (
  select
    l.werkgever_nr,
    l.eenheid_id,
    l.van,
    l.tot,
    max(l.tot) over (
      partition by l.eenheid_id
      order by l.van nulls last, l.tot nulls last, l.dienstverband_nr nulls last
      rows between unbounded preceding and 1 preceding
    ) as al_tot
  from feit_loopbaan as l
  join gemengd as g on g.eenheid_id = l.eenheid_id
  where l.telt = 1
),
gebeurd as (
  select
    d.werkgever_nr,
    d.eenheid_id,
    d.van as dag,
    1 as instroom,
    0 as uitstroom,
    0 as eigen,
    0 as natuurlijk,
    0 as einde_contract,
    0 as onbekend,
    0 as doorstroom
  from feit_dienstperiode as d
  where d.begonnen = 1
    and d.telt_begin = 1
  union all
  select
    v.werkgever_nr,
    v.eenheid_id,
    v.dag,
    0,
    1,
    case when v.reden_uit = 'eigen' then 1 else 0 end,
    case when v.reden_uit = 'pensioen' or v.reden_uit = 'overlijden' then 1 else 0 end,
    case when v.reden_uit = 'einde-contract' then 1 else 0 end,
    case when v.reden_uit is null then 1 else 0 end,
    0
  from feit_vertrek as v
  union all
  select f.werkgever_nr, f.eenheid_id, f.dag, 0, 0, 0, 0, 0, 0, 1
  from feit_functiewissel as f
  where f.telt = 1
),
gebeurtenis as (
  select
    p.jaar,
    p.code as periode,
    g.werkgever_nr,
    g.eenheid_id,
    cast(sum(g.instroom) as bigint) as instroom,
    cast(sum(g.uitstroom) as bigint) as uitstroom,
    cast(sum(g.eigen) as bigint) as eigen,
    cast(sum(g.natuurlijk) as bigint) as natuurlijk,
    cast(sum(g.einde_contract) as bigint) as einde_contract,
    cast(sum(g.onbekend) as bigint) as onbekend,
    cast(sum(g.doorstroom) as bigint) as doorstroom
  from gebeurd as g
  join periode as p
    on p.van <= g.dag
    and g.dag < p.tot
  group by
    p.jaar,
    p.code,
    g.werkgever_nr,
    g.eenheid_id
),
van_anderen as (
  select
    p.jaar,
    p.code as periode,
    g.werkgever_nr,
    g.eenheid_id,
    greatest(0, least(g.tot, p.tot) - greatest(g.van, coalesce(g.al_tot, g.van), p.van)) as kopdagen
  from gelopen as g
  join periode as p
    on p.van < g.tot
    and g.van < p.tot
  union all
  select e.jaar, e.periode, e.werkgever_nr, e.eenheid_id, 0
  from gebeurtenis as e
  join gemengd as g on g.eenheid_id = e.eenheid_id
),
-- Wie op de eerste dag van een periode weg is, heeft er geen dag en wel zijn vertrek.
tijd as (
  select
    p.jaar,
    p.code as periode,
    d.werkgever_nr,
    d.eenheid_id,
    cast(least(d.tot, p.tot) - greatest(d.van, p.van) as bigint) as kopdagen
  from feit_dienstperiode as d
  join periode as p
    on p.van < d.tot + d.beeindigd
    and d.van < p.tot
  left join gemengd as g on g.eenheid_id = d.eenheid_id
  where g.eenheid_id is null
  union all
  select
    v.jaar,
    v.periode,
    v.werkgever_nr,
    v.eenheid_id,
    cast(sum(v.kopdagen) as bigint)
  from van_anderen as v
  group by
    v.jaar,
    v.periode,
    v.werkgever_nr,
    v.eenheid_id
),
-- Een werkgever die van niemand een reden geeft, heeft de redenen niet geleverd: dat is geen nul.
zwijgt as (
  select
    e.jaar,
    e.werkgever_nr
  from gebeurtenis as e
  group by
    e.jaar,
    e.werkgever_nr
  having sum(e.uitstroom) > 0
    and sum(e.uitstroom) = sum(e.onbekend)
)
select
  t.jaar,
  t.periode,
  t.werkgever_nr,
  t.eenheid_id,
  t.kopdagen,
  coalesce(e.instroom, 0) as instroom,
  coalesce(e.uitstroom, 0) as uitstroom,
  coalesce(e.eigen, 0) as eigen,
  coalesce(e.natuurlijk, 0) as natuurlijk,
  coalesce(e.einde_contract, 0) as einde_contract,
  coalesce(e.doorstroom, 0) as doorstroom,
  case when z.werkgever_nr is null then 1 else 0 end as reden_geleverd
from tijd as t
join feit_werkgever as w
  on w.jaar = t.jaar
  and w.werkgever_nr = t.werkgever_nr
left join gebeurtenis as e
  on e.periode = t.periode
  and e.eenheid_id = t.eenheid_id
left join zwijgt as z
  on z.jaar = t.jaar
  and z.werkgever_nr = t.werkgever_nr
