/*---
id: enquete-antwoord-zonder-deelname
code: ENQUETE-ANTWOORD-ZONDER-DEELNAME
ernst: fout
tabel: enquete_antwoord
kolom: golf
melding: Bij dit antwoord hoort geen respondent in dezelfde golf.
advies: Lever de respondent van deze golf mee in de tabel enquete, of verbeter de golf.
---*/
select
  a.rij
from enquete_antwoord as a
left join enquete as e on e.respondent_nr = a.respondent_nr
  and e.golf = a.golf
where a.respondent_nr is not null
  and a.golf is not null
  and e.respondent_nr is null
