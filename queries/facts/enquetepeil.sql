/*---
id: enquetepeil
titel: De laatste dag van een periode waarop bij een werkgever een enquête werd ingevuld
na: [meting, ingevuld]
---*/
select
  m.periode,
  m.jaar,
  m.werkgever_nr,
  max(m.dag) as dag
from feit_meting as m
join feit_ingevuld as i
  on i.levering_nr = m.levering_nr
  and i.respondent_nr = m.respondent_nr
  and i.golf = m.golf
where m.dag is not null
group by
  m.periode,
  m.jaar,
  m.werkgever_nr
