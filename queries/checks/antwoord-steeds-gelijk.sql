/*---
id: antwoord-steeds-gelijk
code: ANTWOORD-STEEDS-GELIJK
ernst: opmerking
tabel: enquete_antwoord
kolom: respondent_id
melding: Deze respondent geeft op 10 of meer items steeds hetzelfde antwoord, ook op de omgekeerd gestelde.
advies: Controleer of het een testantwoord is.
---*/
with respondent as (
  select
    respondent_nr,
    golf,
    min(rij) as rij,
    count(*) as aantal,
    min(waarde) as laagste,
    max(waarde) as hoogste
  from enquete_antwoord
  where respondent_nr is not null
  group by
    respondent_nr,
    golf
)
select
  rij
from respondent
where aantal >= 10
  and laagste = hoogste
