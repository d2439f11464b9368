/*---
id: kenmerk_medewerker
titel: Een medewerker bij een werkgever in een jaar, genummerd naar zijn eerste dienstverband
na: [kenmerk_dienstverband]
---*/
select
  k.jaar,
  min(k.eenheid_id) as eenheid_id,
  k.medewerker_nr,
  k.werkgever_nr,
  min(k.leeftijd) as leeftijd
from feit_kenmerk_dienstverband as k
group by
  k.jaar,
  k.medewerker_nr,
  k.werkgever_nr
