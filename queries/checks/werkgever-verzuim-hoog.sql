/*---
id: werkgever-verzuim-hoog
code: WERKGEVER-VERZUIM-HOOG
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Het verzuim is in een jaar meer dan 40 procent van de tijd in dienst.
advies: "Controleer de hersteldatums: een vergeten hersteldatum telt elke dag mee. Controleer ook of iedereen is geleverd."
---*/
-- De meeste gevallen eindigen in het jaar waarin zij beginnen; alleen de andere worden naast elk later jaar gelegd.
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
    b.werkgever_nr,
    j.jaar,
    sum(b.rijen * (least(b.eind + 1, j.tot) - greatest(b.begin, j.van))) as dagen
  from hulp_bezetting as b
  join jaren as j on b.begin < j.tot
    and b.eind >= j.van
  where b.eind >= b.begin
  group by
    b.werkgever_nr,
    j.jaar
),
kalender as (
  select
    g.dag,
    j.jaar,
    j.van,
    j.tot
  from dim_dag as g
  join jaren as j on j.jaar = g.jaar
),
deel as (
  select
    k.werkgever_nr,
    d.jaar,
    sum(least(coalesce(v.hersteld, 2147483646), k.eind, d.tot) - v.begin) as dagen
  from verzuim as v
  join hulp_baan as k on k.dienstverband_nr = v.dienstverband_nr
  join kalender as d on d.dag = v.begin
  where v.begin >= k.begin
    and v.begin <= k.eind
    and v.begin < d.tot
    and coalesce(v.hersteld, 2147483646) > d.van
    and k.eind > d.van
  group by
    k.werkgever_nr,
    d.jaar
  union all
  select
    v.werkgever_nr,
    j.jaar,
    sum(least(v.einde, j.tot) - j.van) as dagen
  from hulp_verzuimjaareinde as v
  join jaren as j on j.van > v.begin
    and j.van < v.einde
  where v.begin < j.tot
  group by
    v.werkgever_nr,
    j.jaar
),
ziek as (
  select
    werkgever_nr,
    jaar,
    sum(dagen) as dagen
  from deel
  group by
    werkgever_nr,
    jaar
)
select
  w.rij
from werkgever as w
join gewerkt as g on g.werkgever_nr = w.werkgever_nr
join ziek as z on z.werkgever_nr = g.werkgever_nr
  and z.jaar = g.jaar
where g.dagen >= 3650
  and 10 * z.dagen > 4 * g.dagen
