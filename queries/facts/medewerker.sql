/*---
id: medewerker
titel: Wie er in een periode een of meer dagen in dienst was bij een werkgever
na: [baan, kenmerk_medewerker]
---*/
select
  p.jaar,
  p.code as periode,
  k.eenheid_id,
  k.medewerker_nr,
  k.werkgever_nr
from feit_baan as b
join feit_kenmerk_medewerker as k
  on k.jaar = b.jaar
  and k.werkgever_nr = b.werkgever_nr
  and k.medewerker_nr = b.medewerker_nr
join periode as p
  on p.jaar = b.jaar
  and p.van < b.tot
  and b.van < p.tot
group by
  p.jaar,
  p.code,
  k.eenheid_id,
  k.medewerker_nr,
  k.werkgever_nr
