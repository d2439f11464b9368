/*---
id: werkgever-zonder-verzuim
code: WERKGEVER-ZONDER-VERZUIM
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Bij deze werkgever met 20 of meer mensen begon in een heel jaar geen enkel verzuim.
advies: Controleer of het verzuim van het hele jaar is geleverd. Een gat in de levering is geen nul.
---*/
with jaren as (
  select
    l.jaar,
    min(m.van) as van,
    max(m.tot) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  group by l.jaar
),
heel_jaar as (
  select
    d.werkgever_nr,
    j.jaar
  from dienstverband as d
  join jaren as j on d.begin <= j.van
    and coalesce(d.eind, 2147483646) >= j.tot - 1
  cross join peildag as p
  where j.tot <= p.dag + 1
    and coalesce(d.contractvorm, 'vast') <> 'oproep'
  group by
    d.werkgever_nr,
    j.jaar
  having count(distinct d.medewerker_nr) >= 20
),
werkplek as (
  select
    dienstverband_nr,
    min(werkgever_nr) as werkgever_nr
  from dienstverband
  group by dienstverband_nr
),
ziek as (
  select
    k.werkgever_nr,
    g.jaar
  from verzuim as v
  join dim_dag as g on g.dag = v.begin
  join werkplek as k on k.dienstverband_nr = v.dienstverband_nr
  group by
    k.werkgever_nr,
    g.jaar
)
select
  w.rij
from werkgever as w
join geleverd as t on t.tabel = 'verzuim'
join heel_jaar as h on h.werkgever_nr = w.werkgever_nr
left join ziek as z on z.werkgever_nr = h.werkgever_nr
  and z.jaar = h.jaar
where z.jaar is null
