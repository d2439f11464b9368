/*---
id: enquete-zonder-antwoord
code: ENQUETE-ZONDER-ANTWOORD
ernst: opmerking
tabel: enquete
kolom: respondent_id
melding: Van deze respondent is geen enkel antwoord geleverd.
advies: Lever de antwoorden mee, of haal de respondent weg; zonder antwoord telt hij of zij nergens mee.
---*/
with beantwoord as (
  select
    respondent_nr,
    golf
  from enquete_antwoord
  group by
    respondent_nr,
    golf
)
select
  e.rij
from enquete as e
join geleverd as g on g.tabel = 'enquete_antwoord'
left join beantwoord as b on b.respondent_nr = e.respondent_nr
  and b.golf = e.golf
where e.golf is not null
  and b.respondent_nr is null
