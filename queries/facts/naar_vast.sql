/*---
id: naar_vast
titel: Wie twaalf maanden voor een peildatum een tijdelijk contract had, en of hij er nu vast is
na: [werkgever, terugblik, dienstjaar, loopbaan]
---*/
with tijdelijk as (
  select
    t.jaar,
    t.periode,
    t.tot,
    l.werkgever_nr,
    l.eenheid_id
  from feit_loopbaan as l
  join feit_terugblik as t
    on l.van < t.van_12
    and l.tot >= t.van_12
  join feit_dienstjaar as j
    on j.jaar = t.jaar
    and j.werkgever_nr = l.werkgever_nr
    and j.sinds < t.van_12
  join feit_werkgever as w
    on w.jaar = t.jaar
    and w.werkgever_nr = l.werkgever_nr
  where l.tijdelijk = 1
    and l.telt = 1
  group by
    t.jaar,
    t.periode,
    t.tot,
    l.werkgever_nr,
    l.eenheid_id
)
select
  t.periode,
  t.eenheid_id,
  max(coalesce(v.vast, 0)) as vast
from tijdelijk as t
left join feit_loopbaan as v
  on v.eenheid_id = t.eenheid_id
  and v.van < t.tot
  and v.tot >= t.tot
group by
  t.periode,
  t.eenheid_id
