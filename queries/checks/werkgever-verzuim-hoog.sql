/*---
id: werkgever-verzuim-hoog
code: WERKGEVER-VERZUIM-HOOG
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Het verzuim is in een jaar meer dan 40 procent van de tijd in dienst.
advies: "Controleer de hersteldata: een vergeten hersteldatum telt elke dag mee. Controleer ook of iedereen is geleverd."
---*/
with jaren as (
  select
    l.jaar,
    min(m.van) as van,
    least(max(m.tot), max(p.dag) + 1) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  cross join peildag as p
  group by l.jaar
),
gewerkt as (
  select
    d.werkgever_nr,
    j.jaar,
    sum(least(coalesce(d.eind, 2147483646) + 1, j.tot) - greatest(d.begin, j.van)) as dagen
  from dienstverband as d
  join jaren as j on d.begin < j.tot
    and coalesce(d.eind, 2147483646) >= j.van
  where coalesce(d.eind, 2147483646) >= d.begin
  group by
    d.werkgever_nr,
    j.jaar
),
werkplek as (
  select
    dienstverband_nr,
    min(werkgever_nr) as werkgever_nr,
    min(begin) as begin,
    max(coalesce(eind, 2147483646)) as eind
  from dienstverband
  group by dienstverband_nr
),
ziek as (
  select
    k.werkgever_nr,
    j.jaar,
    sum(least(coalesce(v.hersteld, 2147483646), k.eind, j.tot) - greatest(v.begin, j.van)) as dagen
  from verzuim as v
  join werkplek as k on k.dienstverband_nr = v.dienstverband_nr
  join jaren as j on v.begin < j.tot
    and coalesce(v.hersteld, 2147483646) > j.van
  where v.begin >= k.begin
    and v.begin <= k.eind
    and k.eind > j.van
  group by
    k.werkgever_nr,
    j.jaar
)
select
  w.rij
from werkgever as w
join gewerkt as g on g.werkgever_nr = w.werkgever_nr
join ziek as z on z.werkgever_nr = g.werkgever_nr
  and z.jaar = g.jaar
where g.dagen >= 1825
  and 10 * z.dagen > 4 * g.dagen
