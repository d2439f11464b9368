/*---
id: verzuim-eerste-maanden
code: VERZUIM-EERSTE-MAANDEN
ernst: waarschuwing
tabel: verzuim
kolom: begin
melding: Voor deze maand begint in de periode nog geen enkel verzuim.
advies: Controleer of de eerste maanden van de periode zijn geleverd. Een gat in de levering is geen nul.
---*/
-- Een paar gevallen die telkens terugkomen, op een of twee dagen van de maand, zeggen niets over een gat.
with maand as (
  select
    maand_idx,
    min(rij) as rij,
    sum(gevallen) as gevallen,
    max(laatste) - min(van) as spreiding
  from hulp_verzuimmaand as v
  join leveringsjaar as l on l.jaar = v.jaar
  group by maand_idx
),
gemiddelde as (
  select
    avg(gevallen) as gevallen,
    avg(spreiding) as spreiding,
    min(maand_idx) as eerste
  from maand
),
verwacht as (
  select
    min(m.maand_idx) as maand_idx
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
)
select
  m.rij
from maand as m
join gemiddelde as g on g.eerste = m.maand_idx
cross join verwacht as v
where g.gevallen >= 20
  and g.spreiding >= 7
  and m.maand_idx > v.maand_idx
