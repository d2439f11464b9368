/*---
id: bereik
titel: Welke levering voor een werkgever sprak in dit jaar en in de jaren daarvoor, zolang er geen jaar ontbreekt
na: [werkgever]
---*/
with bron as (
  select
    w.jaar,
    w.werkgever_nr,
    d.tabel,
    d.jaar as bronjaar,
    d.levering_nr
  from feit_werkgever as w
  join dekking as d
    on d.werkgever_nr = w.werkgever_nr
    and d.jaar between w.jaar - 3 and w.jaar
  join levering as l on l.levering_nr = d.levering_nr
  join levering as e
    on e.levering_nr = w.levering_nr
    and e.leverancier = l.leverancier
  where d.tabel in ('scholing', 'gesprek', 'deelname')
),
aanwezig as (
  select
    b.jaar,
    b.werkgever_nr,
    b.tabel,
    max(case when b.bronjaar = b.jaar then 1 else 0 end) as dit,
    max(case when b.bronjaar = b.jaar - 1 then 1 else 0 end) as vorig,
    max(case when b.bronjaar = b.jaar - 2 then 1 else 0 end) as daarvoor,
    max(case when b.bronjaar = b.jaar - 3 then 1 else 0 end) as eerder
  from bron as b
  group by
    b.jaar,
    b.werkgever_nr,
    b.tabel
),
vast as (
  select
    a.jaar,
    a.werkgever_nr,
    a.tabel,
    a.jaar - a.vorig * (1 + a.daarvoor * (1 + a.eerder)) as vanaf
  from aanwezig as a
  where a.dit = 1
),
kalender as (
  select
    m.jaar,
    min(m.van) as van,
    max(m.tot) as tot
  from dim_maand as m
  group by m.jaar
)
select
  b.jaar,
  b.werkgever_nr,
  b.tabel,
  b.levering_nr,
  v.vanaf,
  k.van,
  k.tot
from bron as b
join vast as v
  on v.jaar = b.jaar
  and v.werkgever_nr = b.werkgever_nr
  and v.tabel = b.tabel
  and v.vanaf <= b.bronjaar
join kalender as k on k.jaar = b.bronjaar
