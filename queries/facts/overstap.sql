/*---
id: overstap
titel: Wie in de 24 maanden tot een peildatum met een loopbrug naar een andere werkgever ging
na: [werkgever, terugblik, dienstperiode]
---*/
select
  t.periode,
  d.werkgever_nr,
  d.eenheid_id
from loopbrug as l
join feit_werkgever as w
  on w.werkgever_nr = l.latende_werkgever_nr
  and w.levering_loopbrug = l.levering_nr
join feit_terugblik as t
  on t.jaar = w.jaar
  and t.van_24 <= l.contractdatum
  and l.contractdatum < t.tot
join feit_dienstperiode as d
  on d.werkgever_nr = l.latende_werkgever_nr
  and d.medewerker_nr = l.medewerker_nr
  and d.tot > t.van_24
group by
  t.periode,
  d.werkgever_nr,
  d.eenheid_id
