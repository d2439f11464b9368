/*---
id: werkgever-scholingsuren-hoog
code: WERKGEVER-SCHOLINGSUREN-HOOG
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Een scholing duurt bij deze werkgever gemiddeld meer dan 400 uur.
advies: Controleer of de kolom uren uren bevat, en geen minuten, bedragen of uren van een heel jaar.
---*/
with geteld as (
  select
    werkgever_nr,
    count(*) as aantal,
    sum(uren) as uren
  from scholing
  where uren is not null
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as g on g.werkgever_nr = w.werkgever_nr
where g.aantal >= 10
  and g.uren > 400 * g.aantal
