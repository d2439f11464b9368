/*---
id: verzuim-maand-ontbreekt
code: VERZUIM-MAAND-ONTBREEKT
ernst: waarschuwing
tabel: verzuim
kolom: begin
melding: Voor deze maand is een maand of langer geen enkel verzuim begonnen, in de hele levering.
advies: Controleer of die maanden zijn geleverd. Een gat in de levering is geen nul.
---*/
with maand as (
  select
    g.maand_idx,
    min(v.rij) as rij,
    count(*) as gevallen,
    count(distinct v.begin) as dagen
  from verzuim as v
  join dim_dag as g on g.dag = v.begin
  join leveringsjaar as l on l.jaar = g.jaar
  group by g.maand_idx
),
volgorde as (
  select
    rij,
    maand_idx,
    max(maand_idx) over (
      order by maand_idx asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from maand
),
gemiddelde as (
  select
    avg(gevallen) as gevallen,
    avg(dagen) as dagen
  from maand
)
select
  v.rij
from volgorde as v
cross join gemiddelde as g
where v.maand_idx - v.vorige > 1
  and g.gevallen >= 20
  and g.dagen >= 5
