/*---
id: dienstverband-zonder-uitstroom
code: DIENSTVERBAND-ZONDER-UITSTROOM
ernst: opmerking
tabel: dienstverband
kolom: eind
melding: In een heel jaar van deze levering gaat bij 100 of meer mensen niemand uit dienst.
advies: Lever ook de dienstverbanden die in de periode zijn geëindigd; een lijst van wie nu in dienst is, is niet genoeg.
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
    sum(case when b.eind < j.tot - 1 then 1 else 0 end) as weg
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
  and b.weg = 0
