/*---
id: leerbudget-jaar-ontbreekt
code: LEERBUDGET-JAAR-ONTBREEKT
ernst: waarschuwing
tabel: leerbudget
kolom: jaar
melding: Voor een jaar van deze levering is geen leerbudget geleverd, voor andere jaren wel.
advies: Controleer of alle jaren zijn geleverd. Een gat in de levering is geen nul.
---*/
with per_jaar as (
  select
    l.jaar,
    count(b.rij) as rijen,
    min(b.rij) as rij
  from leveringsjaar as l
  left join leerbudget as b on b.jaar = l.jaar
  group by l.jaar
),
geteld as (
  select
    min(rij) as rij,
    sum(rijen) as rijen,
    min(rijen) as laagste
  from per_jaar
)
select
  rij
from geteld
where laagste = 0
  and rijen >= 20
