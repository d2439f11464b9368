/*---
id: verzuim-deel-volgorde
code: VERZUIM-DEEL-VOLGORDE
ernst: opmerking
tabel: verzuim_deel
kolom: vanaf
melding: De delen van een verzuim staan niet op volgorde van de datum.
advies: Controleer de datum vanaf; sorteer de delen van een verzuim op datum als de datums kloppen.
---*/
with volgorde as (
  select
    rij,
    vanaf,
    max(vanaf) over (
      partition by verzuim_nr
      order by rij asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from verzuim_deel
  where vanaf is not null
    and verzuim_nr is not null
)
select
  rij
from volgorde
where vanaf < vorige
