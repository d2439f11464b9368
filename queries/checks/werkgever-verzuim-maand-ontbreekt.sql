/*---
id: werkgever-verzuim-maand-ontbreekt
code: WERKGEVER-VERZUIM-MAAND-ONTBREEKT
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Bij deze werkgever begint in een of meer maanden geen verzuim, maar in de maanden ervoor en erna wel veel.
advies: Controleer of die maanden zijn geleverd. Een gat in de levering is geen nul.
---*/
with maand as (
  select
    v.werkgever_nr,
    v.maand_idx,
    v.gevallen,
    v.dagen
  from hulp_verzuimmaand as v
  join leveringsjaar as l on l.jaar = v.jaar
  where v.werkgever_nr is not null
),
volgorde as (
  select
    werkgever_nr,
    maand_idx,
    max(maand_idx) over (
      partition by werkgever_nr
      order by maand_idx asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige,
    avg(gevallen) over (partition by werkgever_nr) as gemiddeld,
    avg(dagen) over (partition by werkgever_nr) as dagen
  from maand
),
elders as (
  select
    maand_idx
  from maand
  group by maand_idx
),
gat as (
  select
    v.werkgever_nr
  from volgorde as v
  join elders as e on e.maand_idx > v.vorige
    and e.maand_idx < v.maand_idx
  where v.gemiddeld >= 15
    and v.dagen >= 5
  group by v.werkgever_nr
)
select
  w.rij
from werkgever as w
join gat as g on g.werkgever_nr = w.werkgever_nr
