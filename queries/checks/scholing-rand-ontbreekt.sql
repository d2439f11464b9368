/*---
id: scholing-rand-ontbreekt
code: SCHOLING-RAND-ONTBREEKT
ernst: waarschuwing
tabel: scholing
kolom: begin
melding: In het eerste of het laatste kwartaal van de periode begint geen enkele scholing, in de andere kwartalen wel.
advies: Controleer of de hele periode is geleverd. Een gat in de levering is geen nul.
---*/
with kwartaal as (
  select
    g.jaar * 4 + g.kwartaal as kwartaal_idx,
    min(s.rij) as rij,
    count(*) as aantal,
    count(distinct s.begin) as dagen
  from scholing as s
  join dim_dag as g on g.dag = s.begin
  join leveringsjaar as l on l.jaar = g.jaar
  group by g.jaar * 4 + g.kwartaal
),
geteld as (
  select
    min(rij) as rij,
    avg(aantal) as aantal,
    avg(dagen) as dagen,
    min(kwartaal_idx) as eerste,
    max(kwartaal_idx) as laatste
  from kwartaal
),
verwacht as (
  select
    min(g.jaar * 4 + g.kwartaal) as eerste,
    max(g.jaar * 4 + g.kwartaal) as laatste
  from leveringsjaar as l
  join dim_dag as g on g.jaar = l.jaar
  cross join peildag as p
  where g.dag <= p.dag - 92
)
select
  t.rij
from geteld as t
cross join verwacht as v
where t.aantal >= 20
  and t.dagen >= 5
  and (t.eerste > v.eerste or t.laatste < v.laatste)
