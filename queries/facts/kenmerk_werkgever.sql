/*---
id: kenmerk_werkgever
titel: Een werkgever in een jaar; hij telt als een persoon, met een eigen nummer
na: [werkgever]
---*/
select
  w.jaar,
  w.werkgever_nr as eenheid_id,
  -w.werkgever_nr as medewerker_nr,
  w.werkgever_nr,
  '?' as leeftijd
from feit_werkgever as w
