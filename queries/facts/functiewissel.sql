/*---
id: functiewissel
titel: De dag waarop iemand bij zijn werkgever een andere functiegroep kreeg, of er een naast
na: [loopbaan, dienstperiode]
---*/
with wisselaar as (
  select
    l.werkgever_nr,
    l.medewerker_nr
  from feit_loopbaan as l
  group by
    l.werkgever_nr,
    l.medewerker_nr
  having min(l.functiegroep) < max(l.functiegroep)
),
rij as (
  select
    d.werkgever_nr,
    d.medewerker_nr,
    d.eenheid_id,
    l.van,
    l.telt,
    l.functiegroep,
    max(l.functiegroep) over (
      partition by d.werkgever_nr, d.medewerker_nr, d.van
      order by l.van nulls last, l.tot nulls last, l.dienstverband_nr nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige
  from feit_loopbaan as l
  join wisselaar as w
    on w.werkgever_nr = l.werkgever_nr
    and w.medewerker_nr = l.medewerker_nr
  join feit_dienstperiode as d
    on d.werkgever_nr = l.werkgever_nr
    and d.medewerker_nr = l.medewerker_nr
    and d.van <= l.van
    and l.tot <= d.tot
  where l.functiegroep is not null
)
select
  r.werkgever_nr,
  r.medewerker_nr,
  r.eenheid_id,
  r.van as dag,
  max(r.telt) as telt
from rij as r
where r.functiegroep <> r.vorige
group by
  r.werkgever_nr,
  r.medewerker_nr,
  r.eenheid_id,
  r.van
