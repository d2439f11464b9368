/*---
id: dienstverband-zonder-instroom
code: DIENSTVERBAND-ZONDER-INSTROOM
ernst: opmerking
tabel: dienstverband
kolom: begin
melding: In een heel jaar van deze levering komt bij 100 of meer mensen niemand in dienst.
advies: Lever ook de dienstverbanden die in de periode zijn begonnen.
---*/
with eerste as (
  select
    min(rij) as rij
  from dienstverband
),
jaren as (
  select
    l.jaar,
    min(m.van) as van,
    max(m.tot) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  group by l.jaar
),
bezet as (
  select
    j.jaar,
    sum(b.personen) + count(distinct b.medewerker_nr) as personen,
    sum(case when b.begin > j.van then 1 else 0 end) as nieuw
  from jaren as j
  join hulp_bezetting as b on b.begin < j.tot
    and b.eind >= j.van
  cross join peildag as p
  where j.tot <= p.dag + 1
  group by j.jaar
)
select
  e.rij
from bezet as b
cross join eerste as e
where b.personen >= 100
  and b.nieuw = 0
