/*---
id: leerbudget
titel: Leerbudget per medewerker die in het jaar in dienst was; een leerbudget is alleen per jaar bekend
na: [werkgever, medewerker]
---*/
select
  m.periode,
  m.eenheid_id,
  case when l.medewerker_nr is null then 0 else l.recht end as recht,
  l.gebruikt
from feit_medewerker as m
join periode as p
  on p.code = m.periode
  and p.soort = 'jaar'
join feit_werkgever as w
  on w.jaar = m.jaar
  and w.werkgever_nr = m.werkgever_nr
left join leerbudget as l
  on l.levering_nr = w.levering_leerbudget
  and l.jaar = m.jaar
  and l.werkgever_nr = m.werkgever_nr
  and l.medewerker_nr = m.medewerker_nr
where w.levering_leerbudget is not null
