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
    b.werkgever_nr,
    j.jaar
  from hulp_bezetting as b
  join jaren as j on b.begin <= j.van
    and b.eind >= j.tot - 1
  cross join peildag as p
  where j.tot <= p.dag + 1
    and not b.oproep
  group by
    b.werkgever_nr,
    j.jaar
  having sum(b.personen) + count(distinct b.medewerker_nr) >= 20
),
ziek as (
  select
    werkgever_nr,
    jaar
  from hulp_verzuimmaand
  group by
    werkgever_nr,
    jaar
)
select
  w.rij
from werkgever as w
join geleverd as t on t.tabel = 'verzuim'
join heel_jaar as h on h.werkgever_nr = w.werkgever_nr
left join ziek as z on z.werkgever_nr = h.werkgever_nr
  and z.jaar = h.jaar
where z.jaar is null
