/*---
id: fondsbudget-jaar-ontbreekt
code: FONDSBUDGET-JAAR-ONTBREEKT
ernst: opmerking
tabel: fondsbudget
kolom: jaar
melding: Tussen dit jaar en het vorige van hetzelfde fonds ontbreekt een jaar.
advies: Lever ook de jaren ertussen. Een gat in de levering is geen nul.
---*/
with volgorde as (
  select
    rij,
    jaar,
    max(jaar) over (
      partition by fonds
      order by jaar asc nulls last, rij asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from fondsbudget
  where jaar is not null
)
select
  rij
from volgorde
where jaar - vorige > 1
