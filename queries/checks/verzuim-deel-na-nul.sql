/*---
id: verzuim-deel-na-nul
code: VERZUIM-DEEL-NA-NUL
ernst: waarschuwing
tabel: verzuim_deel
kolom: ao_pct
melding: Na 0 procent stijgt de arbeidsongeschiktheid weer binnen hetzelfde verzuim.
advies: Sluit het eerste verzuim op de dag van 0 procent en lever de terugval als nieuw verzuim.
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
where vorige = 0
  and ao_pct > 0
