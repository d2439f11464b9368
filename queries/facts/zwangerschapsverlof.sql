/*---
id: zwangerschapsverlof
titel: Zwangerschaps- en bevallingsverlof per dienstverband, elke dag een keer
na: [werkgever, kenmerk_dienstverband]
---*/
with verloven as (
  select
    k.jaar,
    k.eenheid_id as dienstverband_nr,
    v.begin as van,
    coalesce(v.eind + 1, 1000000) as tot
  from verlof as v
  join feit_kenmerk_dienstverband as k on k.eenheid_id = v.dienstverband_nr
  join feit_werkgever as w
    on w.jaar = k.jaar
    and w.werkgever_nr = k.werkgever_nr
    and w.levering_verlof = v.levering_nr
  where v.soort = 'wazo'
),
gelopen as (
  select
    v.jaar,
    v.dienstverband_nr,
    v.van,
    v.tot,
    max(v.tot) over (
      partition by v.jaar, v.dienstverband_nr
      order by v.van nulls last, v.tot nulls last
      rows between unbounded preceding and 1 preceding
    ) as al_tot
  from verloven as v
)
select
  g.jaar,
  g.dienstverband_nr,
  greatest(g.van, coalesce(g.al_tot, g.van)) as van,
  g.tot
from gelopen as g
where g.tot > greatest(g.van, coalesce(g.al_tot, g.van))
