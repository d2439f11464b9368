/*---
id: geval
titel: Verzuimgevallen; op twee banen bij een werkgever dezelfde dag ziek gemeld is een geval
na: [werkgever, baan, kenmerk_dienstverband]
---*/
with banen as (
  select
    b.jaar,
    b.dienstverband_nr
  from feit_baan as b
  where b.telt_verzuim
  group by
    b.jaar,
    b.dienstverband_nr
),
jaren as (
  select
    jaar,
    min(van) as van,
    max(tot) as tot
  from periode
  group by jaar
),
gevallen as (
  select
    k.jaar,
    v.verzuim_nr,
    v.levering_nr,
    v.dienstverband_nr,
    k.medewerker_nr,
    k.werkgever_nr,
    v.begin,
    v.hersteld
  from verzuim as v
  join feit_kenmerk_dienstverband as k on k.eenheid_id = v.dienstverband_nr
  join feit_werkgever as w
    on w.jaar = k.jaar
    and w.werkgever_nr = k.werkgever_nr
    and w.levering_verzuim = v.levering_nr
  join banen as b
    on b.jaar = k.jaar
    and b.dienstverband_nr = v.dienstverband_nr
  join jaren as j on j.jaar = k.jaar
  where v.begin < j.tot
    and (v.hersteld is null or v.hersteld >= j.van)
)
select
  g.jaar,
  g.verzuim_nr,
  g.levering_nr,
  g.dienstverband_nr,
  g.medewerker_nr,
  g.werkgever_nr,
  g.begin,
  g.hersteld,
  -- Hersteld is wie op al zijn banen hersteld is.
  case
    when count(g.hersteld) over (partition by g.jaar, g.werkgever_nr, g.medewerker_nr, g.begin)
      = count(*) over (partition by g.jaar, g.werkgever_nr, g.medewerker_nr, g.begin)
      then max(g.hersteld) over (partition by g.jaar, g.werkgever_nr, g.medewerker_nr, g.begin)
  end as geheel_hersteld
from gevallen as g
