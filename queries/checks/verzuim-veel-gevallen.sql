/*---
id: verzuim-veel-gevallen
code: VERZUIM-VEEL-GEVALLEN
ernst: opmerking
tabel: verzuim
kolom: dienstverband_id
melding: Een dienstverband heeft in een jaar meer dan 20 verzuimgevallen.
advies: Controleer of elke ziekteperiode één rij is, en niet elke ziektedag.
---*/
with geteld as (
  select
    v.dienstverband_nr,
    g.jaar,
    min(v.rij) as rij,
    count(*) as gevallen
  from verzuim as v
  join dim_dag as g on g.dag = v.begin
  where v.dienstverband_nr is not null
  group by
    v.dienstverband_nr,
    g.jaar
)
select
  rij
from geteld
where gevallen > 20
