/*---
id: gesprek-jaar-ontbreekt
code: GESPREK-JAAR-ONTBREEKT
ernst: waarschuwing
tabel: gesprek
kolom: datum
melding: In een jaar van deze levering is geen enkel gesprek geleverd, in andere jaren wel.
advies: Controleer of alle jaren zijn geleverd. Een gat in de levering is geen nul.
---*/
with gesprekken as (
  select
    g.jaar,
    count(*) as aantal,
    min(s.rij) as rij
  from gesprek as s
  join dim_dag as g on g.dag = s.datum
  group by g.jaar
),
per_jaar as (
  select
    l.jaar,
    coalesce(s.aantal, 0) as aantal,
    s.rij
  from leveringsjaar as l
  left join gesprekken as s on s.jaar = l.jaar
),
geteld as (
  select
    min(rij) as rij,
    sum(aantal) as aantal,
    min(aantal) as laagste
  from per_jaar
)
select
  rij
from geteld
where laagste = 0
  and aantal >= 20
