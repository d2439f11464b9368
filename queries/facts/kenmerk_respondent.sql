/*---
id: kenmerk_respondent
titel: Een respondent bij een werkgever in een jaar, met de leeftijd van de laatste keer
na: [respondent]
---*/
with laatste as (
  select
    r.jaar,
    r.respondent_nr,
    r.werkgever_nr,
    r.leeftijd,
    row_number() over (
      partition by r.jaar, r.respondent_nr, r.werkgever_nr
      order by r.dag desc nulls last, r.golf desc nulls last
    ) as volgnummer
  from feit_respondent as r
)
select
  l.jaar,
  row_number() over (
    order by l.jaar nulls last, l.respondent_nr nulls last, l.werkgever_nr nulls last
  ) as eenheid_id,
  l.respondent_nr as medewerker_nr,
  l.werkgever_nr,
  l.leeftijd
from laatste as l
where l.volgnummer = 1
