/*---
id: peilverzuim
titel: Wie er op de laatste dag van een periode in dienst was, en of hij die dag ziek was
na: [werkgever, loopbaan, dienstperiode, zwangerschapsverlof, afloop]
---*/
with leverde as (
  select
    p.code as periode,
    p.tot,
    w.jaar,
    w.werkgever_nr
  from periode as p
  join feit_werkgever as w on w.jaar = p.jaar
  where w.levering_verzuim is not null
),
-- Wie op de dag een baan heeft die telt. In een dienstperiode met alleen zulke banen is dat iedere dag.
gemengd as (
  select
    l.werkgever_nr,
    l.eenheid_id,
    l.van,
    l.tot
  from feit_loopbaan as l
  join feit_dienstperiode as d
    on d.eenheid_id = l.eenheid_id
    and d.van <= l.van
    and l.tot <= d.tot
  where d.telt_geheel = 0
    and l.telt = 1
),
aanwezig as (
  select
    v.periode,
    v.tot,
    d.eenheid_id
  from feit_dienstperiode as d
  join leverde as v
    on v.werkgever_nr = d.werkgever_nr
    and d.van < v.tot
    and d.tot >= v.tot
  where d.telt_geheel = 1
  union all
  select
    v.periode,
    v.tot,
    g.eenheid_id
  from gemengd as g
  join leverde as v
    on v.werkgever_nr = g.werkgever_nr
    and g.van < v.tot
    and g.tot >= v.tot
  group by
    v.periode,
    v.tot,
    g.eenheid_id
),
open as (
  select
    p.code as periode,
    a.eenheid_id,
    count(*) as gevallen,
    max(p.tot - a.begin) as dagen
  from feit_afloop as a
  join periode as p
    on a.begin < p.tot
    and coalesce(a.hersteld, 1000000) >= p.tot
  group by
    p.code,
    a.eenheid_id
),
met_verlof as (
  select
    p.code as periode,
    l.eenheid_id
  from feit_zwangerschapsverlof as z
  join periode as p
    on p.jaar = z.jaar
    and z.van < p.tot
    and z.tot >= p.tot
  join feit_loopbaan as l on l.dienstverband_nr = z.dienstverband_nr
  group by
    p.code,
    l.eenheid_id
)
select
  a.periode,
  a.eenheid_id,
  case when m.eenheid_id is null then coalesce(o.gevallen, 0) else 0 end as gevallen,
  case when m.eenheid_id is null then coalesce(o.dagen, 0) else 0 end as dagen
from aanwezig as a
left join open as o
  on o.periode = a.periode
  and o.eenheid_id = a.eenheid_id
left join met_verlof as m
  on m.periode = a.periode
  and m.eenheid_id = a.eenheid_id
