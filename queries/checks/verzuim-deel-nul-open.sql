/*---
id: verzuim-deel-nul-open
code: VERZUIM-DEEL-NUL-OPEN
ernst: waarschuwing
tabel: verzuim_deel
kolom: ao_pct
melding: Het laatste deel is 0 procent, maar het verzuim heeft geen hersteldatum.
advies: Vul bij het verzuim de hersteldatum; zonder hersteldatum telt het geval niet als beëindigd.
---*/
with volgorde as (
  select
    d.rij,
    d.verzuim_nr,
    d.ao_pct,
    row_number() over (partition by d.verzuim_nr order by d.vanaf desc nulls last, d.rij desc nulls last) as achteraan
  from verzuim_deel as d
  where d.vanaf is not null
)
select
  o.rij
from volgorde as o
join verzuim as v on v.verzuim_nr = o.verzuim_nr
where o.achteraan = 1
  and o.ao_pct = 0
  and v.hersteld is null
  and v.begin is not null
