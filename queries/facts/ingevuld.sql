/*---
id: ingevuld
titel: Hoeveel geldige en andere antwoorden een respondent in een golf gaf
na: [antwoord]
---*/
select
  a.levering_nr,
  a.respondent_nr,
  a.golf,
  count(a.waarde) as geldig,
  sum(a.weet_niet) as weet_niet,
  sum(a.ongeldig) as ongeldig
from feit_antwoord as a
group by
  a.levering_nr,
  a.respondent_nr,
  a.golf
