/*---
id: frequent
titel: Ziekmeldingen in de twaalf maanden tot een peildatum, van wie al die tijd in dienst was
na: [werkgever, terugblik, dienstperiode, verzuimjaar, afloop]
---*/
with gemeld as (
  select
    t.periode,
    a.eenheid_id,
    count(*) as meldingen
  from feit_afloop as a
  join feit_terugblik as t
    on t.van_12 <= a.begin
    and a.begin < t.tot
  group by
    t.periode,
    a.eenheid_id
)
select
  t.periode,
  d.eenheid_id,
  coalesce(g.meldingen, 0) as meldingen
from feit_dienstperiode as d
join feit_terugblik as t
  on d.van <= t.van_12
  and d.tot >= t.tot
join feit_verzuimjaar as j
  on j.jaar = t.jaar
  and j.werkgever_nr = d.werkgever_nr
  and j.sinds <= t.van_12
join feit_werkgever as w
  on w.jaar = t.jaar
  and w.werkgever_nr = d.werkgever_nr
left join gemeld as g
  on g.periode = t.periode
  and g.eenheid_id = d.eenheid_id
where d.telt_geheel = 1
