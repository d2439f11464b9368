/*---
id: scholing-kwartaal-ontbreekt
code: SCHOLING-KWARTAAL-ONTBREEKT
ernst: waarschuwing
tabel: scholing
kolom: begin
melding: Voor dit kwartaal is een kwartaal of langer geen enkele scholing begonnen, in de hele levering.
advies: Controleer of die kwartalen zijn geleverd. Een gat in de levering is geen nul.
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
volgorde as (
  select
    rij,
    kwartaal_idx,
    max(kwartaal_idx) over (
      order by kwartaal_idx asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from kwartaal
),
gemiddelde as (
  select
    avg(aantal) as aantal,
    avg(dagen) as dagen
  from kwartaal
)
select
  v.rij
from volgorde as v
cross join gemiddelde as g
where v.kwartaal_idx - v.vorige > 1
  and g.aantal >= 20
  and g.dagen >= 5
