/*---
id: verzuim-maand-ontbreekt
code: VERZUIM-MAAND-ONTBREEKT
ernst: waarschuwing
tabel: verzuim
kolom: begin
melding: Voor deze maand is een maand of langer geen enkel verzuim begonnen, in de hele levering.
advies: Controleer of die maanden zijn geleverd. Een gat in de levering is geen nul.
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
    avg(spreiding) as spreiding
  from maand
)
select
  v.rij
from volgorde as v
cross join gemiddelde as g
where v.maand_idx - v.vorige > 1
  and g.gevallen >= 20
  and g.spreiding >= 7
