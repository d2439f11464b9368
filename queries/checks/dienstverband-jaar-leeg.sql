/*---
id: dienstverband-jaar-leeg
code: DIENSTVERBAND-JAAR-LEEG
ernst: waarschuwing
tabel: dienstverband
kolom: begin
melding: In een of meer jaren van deze levering is niemand in dienst.
advies: Controleer de periode van de levering, of lever de dienstverbanden van die jaren.
---*/
with eerste as (
  select
    min(rij) as rij
  from dienstverband
  where begin is not null
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
    j.jaar
  from jaren as j
  join hulp_bezetting as b on b.begin < j.tot
    and b.eind >= j.van
  group by j.jaar
)
select
  e.rij
from jaren as j
cross join eerste as e
left join bezet as b on b.jaar = j.jaar
where b.jaar is null
  and e.rij is not null
