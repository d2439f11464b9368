/*---
id: enquete-andere-werkgever
code: ENQUETE-ANDERE-WERKGEVER
ernst: opmerking
tabel: enquete
kolom: werkgever_id
melding: Dezelfde respondent hoort in een andere golf bij een andere werkgever.
advies: Controleer of nummers van respondenten opnieuw zijn gebruikt. Bij wie van werkgever wisselde klopt dit.
---*/
with eerste as (
  select
    respondent_nr,
    min(rij) as rij,
    min(werkgever_nr) as laagste,
    max(werkgever_nr) as hoogste
  from enquete
  group by respondent_nr
  having min(werkgever_nr) <> max(werkgever_nr)
)
select
  e.rij
from eerste as f
join enquete as a on a.rij = f.rij
join enquete as e on e.respondent_nr = f.respondent_nr
where e.werkgever_nr <> a.werkgever_nr
