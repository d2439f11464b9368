/*---
id: verzuim
titel: Contracttijd, ziekte, verlof en meldingen per dienstverband en periode
na: [werkgever, baan, geval, ziekte, zwangerschapsverlof]
---*/
with dienst as (
  select
    p.jaar,
    p.code as periode,
    b.dienstverband_nr,
    (least(b.tot, p.tot) - greatest(b.van, p.van)) * b.deeltijd as dienstdagen_fte,
    greatest(0, least(b.tot, p.tot) - greatest(b.kop_van, p.van)) as kopdagen
  from feit_baan as b
  join feit_werkgever as w
    on w.jaar = b.jaar
    and w.werkgever_nr = b.werkgever_nr
  join periode as p
    on p.jaar = b.jaar
    and p.van < b.tot
    and b.van < p.tot
  where b.telt_verzuim
    and w.levering_verzuim is not null
),
verlof_in_dienst as (
  select
    p.jaar,
    p.code as periode,
    b.dienstverband_nr,
    (least(b.tot, z.tot, p.tot) - greatest(b.van, z.van, p.van)) * b.deeltijd as verlofdagen_fte
  from feit_zwangerschapsverlof as z
  join feit_baan as b
    on b.jaar = z.jaar
    and b.dienstverband_nr = z.dienstverband_nr
    and b.van < z.tot
    and z.van < b.tot
  join periode as p
    on p.jaar = b.jaar
    and p.van < least(b.tot, z.tot)
    and greatest(b.van, z.van) < p.tot
  where b.telt_verzuim
),
gemeld as (
  select
    p.jaar,
    p.code as periode,
    g.dienstverband_nr,
    row_number() over (
      partition by p.code, g.werkgever_nr, g.medewerker_nr, g.begin
      order by g.dienstverband_nr nulls last, g.verzuim_nr nulls last
    ) as volgnummer
  from feit_geval as g
  join feit_baan as b
    on b.jaar = g.jaar
    and b.dienstverband_nr = g.dienstverband_nr
    and b.van <= g.begin
    and g.begin < b.tot
  join periode as p
    on p.jaar = g.jaar
    and p.van <= g.begin
    and g.begin < p.tot
  where b.telt_verzuim
),
alles as (
  select
    jaar,
    periode,
    dienstverband_nr,
    dienstdagen_fte,
    kopdagen,
    0 as ziek,
    0 as ziektedagen_fte,
    0 as verlofdagen_fte,
    0 as meldingen
  from dienst
  union all
  select jaar, periode, dienstverband_nr, 0, 0, ziek, ziektedagen_fte, 0, 0
  from feit_ziekte
  union all
  select jaar, periode, dienstverband_nr, 0, 0, 0, 0, verlofdagen_fte, 0
  from verlof_in_dienst
  union all
  select jaar, periode, dienstverband_nr, 0, 0, 0, 0, 0, 1
  from gemeld
  where volgnummer = 1
)
select
  a.jaar,
  a.periode,
  a.dienstverband_nr,
  cast(sum(a.dienstdagen_fte) as bigint) as dienstdagen_fte,
  cast(sum(a.kopdagen) as bigint) as kopdagen,
  cast(sum(a.ziek) as bigint) as ziek,
  cast(sum(a.ziektedagen_fte) as bigint) as ziektedagen_fte,
  cast(sum(a.verlofdagen_fte) as bigint) as verlofdagen_fte,
  cast(sum(a.meldingen) as bigint) as meldingen
from alles as a
group by
  a.jaar,
  a.periode,
  a.dienstverband_nr
having max(a.dienstdagen_fte) > 0
