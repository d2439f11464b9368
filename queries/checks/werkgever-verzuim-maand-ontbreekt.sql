/*---
id: werkgever-verzuim-maand-ontbreekt
code: WERKGEVER-VERZUIM-MAAND-ONTBREEKT
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Bij deze werkgever begint in een of meer maanden geen verzuim, maar in de maanden ervoor en erna wel veel.
advies: Controleer of die maanden zijn geleverd. Een gat in de levering is geen nul.
---*/
with werkplek as (
  select
    dienstverband_nr,
    min(werkgever_nr) as werkgever_nr
  from dienstverband
  group by dienstverband_nr
),
maand as (
  select
    k.werkgever_nr,
    g.maand_idx,
    count(*) as gevallen,
    count(distinct v.begin) as dagen
  from verzuim as v
  join werkplek as k on k.dienstverband_nr = v.dienstverband_nr
  join dim_dag as g on g.dag = v.begin
  join leveringsjaar as l on l.jaar = g.jaar
  group by
    k.werkgever_nr,
    g.maand_idx
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
