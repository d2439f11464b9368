/*---
id: verzuim-deel-aanwezigheid
code: VERZUIM-DEEL-AANWEZIGHEID
ernst: waarschuwing
tabel: verzuim_deel
kolom: ao_pct
melding: Bij de meeste gevallen stijgt het percentage naar het einde toe. Waarschijnlijk is het percentage aanwezig geleverd.
advies: "Lever het percentage arbeidsongeschikt: 100 min het percentage aanwezig."
---*/
with volgorde as (
  select
    verzuim_nr,
    rij,
    ao_pct,
    row_number() over (partition by verzuim_nr order by vanaf asc nulls last, rij asc nulls last) as vooraan,
    row_number() over (partition by verzuim_nr order by vanaf desc nulls last, rij desc nulls last) as achteraan
  from verzuim_deel
  where ao_pct is not null
    and vanaf is not null
    and verzuim_nr is not null
),
geval as (
  select
    verzuim_nr,
    min(rij) as rij,
    max(case when vooraan = 1 then ao_pct end) as eerst,
    max(case when achteraan = 1 then ao_pct end) as laatst
  from volgorde
  group by verzuim_nr
  having count(*) > 1
),
geteld as (
  select
    min(rij) as rij,
    count(*) as gevallen,
    sum(case when laatst > eerst then 1 else 0 end) as stijgend
  from geval
)
select
  rij
from geteld
where gevallen >= 20
  and 10 * stijgend > 7 * gevallen
