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
tijd as (
  select
    d.jaar,
    d.periode,
    d.dienstverband_nr,
    cast(sum(d.dienstdagen_fte) as bigint) as dienstdagen_fte,
    cast(sum(d.kopdagen) as bigint) as kopdagen
  from dienst as d
  group by
    d.jaar,
    d.periode,
    d.dienstverband_nr
),
gebeurd as (
  select
    z.periode,
    z.dienstverband_nr,
    z.ziek,
    z.ziektedagen_fte,
    z.ziektedagen_fte_alle,
    z.gekapt,
    0 as verlofdagen_fte,
    0 as meldingen
  from feit_ziekte as z
  union all
  select v.periode, v.dienstverband_nr, 0, 0, 0, 0, v.verlofdagen_fte, 0
  from verlof_in_dienst as v
  union all
  select g.periode, g.dienstverband_nr, 0, 0, 0, 0, 0, 1
  from gemeld as g
  where g.volgnummer = 1
),
per_baan as (
  select
    g.periode,
    g.dienstverband_nr,
    cast(sum(g.ziek) as bigint) as ziek,
    cast(sum(g.ziektedagen_fte) as bigint) as ziektedagen_fte,
    cast(sum(g.ziektedagen_fte_alle) as bigint) as ziektedagen_fte_alle,
    cast(sum(g.gekapt) as bigint) as gekapt,
    cast(sum(g.verlofdagen_fte) as bigint) as verlofdagen_fte,
    cast(sum(g.meldingen) as bigint) as meldingen
  from gebeurd as g
  group by
    g.periode,
    g.dienstverband_nr
)
select
  t.jaar,
  t.periode,
  t.dienstverband_nr,
  t.dienstdagen_fte,
  t.kopdagen,
  coalesce(b.ziek, 0) as ziek,
  coalesce(b.ziektedagen_fte, 0) as ziektedagen_fte,
  coalesce(b.ziektedagen_fte_alle, 0) as ziektedagen_fte_alle,
  coalesce(b.gekapt, 0) as gekapt,
  coalesce(b.verlofdagen_fte, 0) as verlofdagen_fte,
  coalesce(b.meldingen, 0) as meldingen
from tijd as t
left join per_baan as b
  on b.periode = t.periode
  and b.dienstverband_nr = t.dienstverband_nr
