/*---
id: verzuim-deel-stijgt
code: VERZUIM-DEEL-STIJGT
ernst: opmerking
tabel: verzuim_deel
kolom: ao_pct
melding: De arbeidsongeschiktheid stijgt binnen hetzelfde verzuim met 50 procentpunt of meer.
advies: Controleer het percentage. Lever het percentage ziek, niet het percentage aanwezig.
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
where vorige > 0
  and ao_pct >= vorige + 50
