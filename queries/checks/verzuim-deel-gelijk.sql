/*---
id: verzuim-deel-gelijk
code: VERZUIM-DEEL-GELIJK
ernst: opmerking
tabel: verzuim_deel
kolom: ao_pct
melding: Het percentage is gelijk aan dat van het vorige deel van hetzelfde verzuim.
advies: Haal de rij weg, of verbeter het percentage.
---*/
with volgorde as (
  select
    rij,
    ao_pct,
    max(ao_pct) over (
      partition by verzuim_nr
      order by vanaf asc nulls last, rij asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from verzuim_deel
  where ao_pct is not null
    and vanaf is not null
)
select
  rij
from volgorde
where ao_pct = vorige
