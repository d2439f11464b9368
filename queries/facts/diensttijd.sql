/*---
id: diensttijd
titel: Wie er op de laatste dag van een periode in dienst was, en hoeveel dagen al
na: [werkgever, dienstperiode]
---*/
select
  p.code as periode,
  d.eenheid_id,
  d.werkgever_nr,
  p.tot - d.begin as dagen
from feit_dienstperiode as d
join periode as p
  on d.van < p.tot
  and d.tot >= p.tot
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = d.werkgever_nr
