/*---
id: vertrek
titel: Wie een werkgever verliet, op de eerste dag dat hij er niet meer in dienst was, met reden en bestemming
na: [loopbaan, dienstperiode]
---*/
select
  d.werkgever_nr,
  d.medewerker_nr,
  d.eenheid_id,
  d.begonnen,
  d.van,
  d.tot as dag,
  min(l.reden_uit) as reden_uit,
  min(l.bestemming) as bestemming
from feit_dienstperiode as d
join feit_loopbaan as l
  on l.werkgever_nr = d.werkgever_nr
  and l.medewerker_nr = d.medewerker_nr
  and l.tot = d.tot
where d.beeindigd = 1
  and d.telt_eind = 1
group by
  d.werkgever_nr,
  d.medewerker_nr,
  d.eenheid_id,
  d.begonnen,
  d.van,
  d.tot
