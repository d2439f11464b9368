/*---
id: peil
titel: Wie er op de laatste dag van een periode in dienst was bij een werkgever, en sinds welke dag zonder onderbreking
na: [dienstperiode, kenmerk_medewerker]
---*/
select
  p.jaar,
  p.code as periode,
  p.tot,
  k.eenheid_id,
  k.medewerker_nr,
  k.werkgever_nr,
  k.leeftijd,
  d.begin as sinds
from feit_dienstperiode as d
join periode as p
  on d.van < p.tot
  and p.tot <= d.tot
join feit_kenmerk_medewerker as k
  on k.jaar = p.jaar
  and k.eenheid_id = d.eenheid_id
