/*---
id: scholing-veel
code: SCHOLING-VEEL
ernst: opmerking
tabel: scholing
kolom: medewerker_id
melding: Een medewerker begint in een jaar aan meer dan 60 scholingen.
advies: Controleer of elke scholing één rij is, en niet elke les of elke dag.
---*/
with geteld as (
  select
    s.medewerker_nr,
    g.jaar,
    min(s.rij) as rij,
    count(*) as aantal
  from scholing as s
  join dim_dag as g on g.dag = s.begin
  where s.medewerker_nr is not null
  group by
    s.medewerker_nr,
    g.jaar
)
select
  rij
from geteld
where aantal > 60
