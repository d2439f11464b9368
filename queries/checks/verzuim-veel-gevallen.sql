/*---
id: verzuim-veel-gevallen
code: VERZUIM-VEEL-GEVALLEN
ernst: opmerking
tabel: verzuim
kolom: dienstverband_id
melding: Een dienstverband heeft in een jaar meer dan 20 verzuimgevallen.
advies: Controleer of elke ziekteperiode één rij is, en niet elke ziektedag.
---*/
with druk as (
  select
    dienstverband_nr
  from verzuim
  where dienstverband_nr is not null
  group by dienstverband_nr
  having count(*) > 20
),
geteld as (
  select
    v.dienstverband_nr,
    g.jaar,
    min(v.rij) as rij,
    count(*) as gevallen
  from druk as d
  join verzuim as v on v.dienstverband_nr = d.dienstverband_nr
  join dim_dag as g on g.dag = v.begin
  group by
    v.dienstverband_nr,
    g.jaar
)
select
  rij
from geteld
where gevallen > 20
