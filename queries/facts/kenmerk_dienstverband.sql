/*---
id: kenmerk_dienstverband
titel: Van wie een dienstverband is in een jaar
na: [werkgever, baan]
---*/
with eigen as (
  select
    b.jaar,
    b.dienstverband_nr,
    min(b.medewerker_nr) as medewerker_nr,
    min(b.werkgever_nr) as werkgever_nr
  from feit_baan as b
  group by
    b.jaar,
    b.dienstverband_nr
),
verschil as (
  select
    e.jaar,
    e.dienstverband_nr,
    e.medewerker_nr,
    e.werkgever_nr,
    e.jaar - m.geboortejaar as jaren_oud
  from eigen as e
  join feit_werkgever as w
    on w.jaar = e.jaar
    and w.werkgever_nr = e.werkgever_nr
  left join medewerker as m
    on m.medewerker_nr = e.medewerker_nr
    and m.levering_nr = w.levering_medewerker
)
select
  v.jaar,
  v.dienstverband_nr as eenheid_id,
  v.medewerker_nr,
  v.werkgever_nr,
  coalesce(l.code, '?') as leeftijd
from verschil as v
left join codelijst_leeftijd as l
  on v.jaren_oud >= l.van
  and v.jaren_oud < l.tot
