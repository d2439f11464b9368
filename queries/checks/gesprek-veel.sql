/*---
id: gesprek-veel
code: GESPREK-VEEL
ernst: opmerking
tabel: gesprek
kolom: medewerker_id
melding: Een medewerker heeft in een jaar meer dan 24 gesprekken.
advies: Controleer of elk gesprek één keer is geleverd.
---*/
with geteld as (
  select
    s.medewerker_nr,
    g.jaar,
    min(s.rij) as rij,
    count(*) as aantal
  from gesprek as s
  join dim_dag as g on g.dag = s.datum
  where s.medewerker_nr is not null
  group by
    s.medewerker_nr,
    g.jaar
)
select
  rij
from geteld
where aantal > 24
