/*---
id: kenmerk_loopbrug
titel: Een loopbrug in een jaar, bij de latende werkgever; zonder medewerker telt zij als een eigen persoon
na: [werkgever]
---*/
with eigen as (
  select
    w.jaar,
    l.loopbrug_nr,
    l.latende_werkgever_nr as werkgever_nr,
    coalesce(l.medewerker_nr, -l.loopbrug_nr) as medewerker_nr,
    w.jaar - m.geboortejaar as jaren_oud
  from loopbrug as l
  join feit_werkgever as w
    on w.werkgever_nr = l.latende_werkgever_nr
    and w.levering_loopbrug = l.levering_nr
  left join medewerker as m
    on m.medewerker_nr = l.medewerker_nr
    and m.levering_nr = w.levering_medewerker
)
select
  e.jaar,
  e.loopbrug_nr as eenheid_id,
  e.medewerker_nr,
  e.werkgever_nr,
  coalesce(c.code, '?') as leeftijd
from eigen as e
left join codelijst_leeftijd as c
  on e.jaren_oud >= c.van
  and e.jaren_oud < c.tot
